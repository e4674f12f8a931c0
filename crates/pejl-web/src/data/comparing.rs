//! Items held against each other, as data.

use super::{Links, MeetingLineData, VERSION};
use crate::pages::topic_address;
use crate::{compare_address, series_address};
use pejl_app::{
    Comparison, FigureRow, ItemView, MonthCount, PlaceCount, Quantity, SeriesPoint, SeriesView, SimilarItem,
    SimilarView, TopicCounts,
};
use pejl_find::{Hit, SearchRequest};
use pejl_model::{AgendaItem, ItemType, Outcome, SectionKind, Unit};
use serde::Serialize;

/// The data of `/sammenlign.json`.
#[derive(Debug, Serialize)]
pub(crate) struct ComparisonData<'a> {
    version: u32,
    links: Links,
    items: Vec<ComparedItem<'a>>,
    sections: Vec<ComparedSection<'a>>,
    figures: Vec<ComparedFigure<'a>>,
    /// Lines of figures that are not told here.
    left_out: usize,
}

#[derive(Debug, Serialize)]
struct ComparedItem<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: Option<&'a str>,
    open: bool,
    meeting: MeetingLineData<'a>,
    outcome: Option<Outcome>,
    links: Links,
}

#[derive(Debug, Serialize)]
struct ComparedSection<'a> {
    kind: SectionKind,
    /// The texts of each item's sections of this kind, in the order of `items`.
    texts: Vec<Vec<&'a str>>,
}

#[derive(Debug, Serialize)]
struct ComparedFigure<'a> {
    before: &'a str,
    after: &'a str,
    in_table: bool,
    /// The figure of each item, in the order of `items`.
    values: Vec<Option<ComparedValue>>,
}

#[derive(Debug, Serialize)]
struct ComparedValue {
    #[serde(flatten)]
    quantity: QuantityData,
    /// How much more than the first value of the line.
    difference: Option<QuantityData>,
}

/// A figure, exact: the value as a decimal in a string, before its scale.
#[derive(Debug, Serialize)]
struct QuantityData {
    value: String,
    unit: Unit,
    scale: u64,
}

impl QuantityData {
    fn of(quantity: Quantity) -> Self {
        Self { value: quantity.value.to_string(), unit: quantity.unit, scale: quantity.scale }
    }
}

/// The items of `comparison` side by side.
pub(crate) fn comparison_data<'a>(base: &str, comparison: &'a Comparison) -> ComparisonData<'a> {
    let addresses: Vec<&str> = comparison.items.iter().map(|view| view.address.as_str()).collect();
    ComparisonData {
        version: VERSION,
        links: Links {
            own: format!("{base}{}", compare_address::address_as(&addresses, ".json")),
            html: format!("{base}{}", compare_address::address(&addresses)),
        },
        items: comparison.items.iter().map(|view| compared(base, view)).collect(),
        sections: comparison.kinds.iter().map(|kind| section(&comparison.items, *kind)).collect(),
        figures: comparison.figures.iter().map(figure).collect(),
        left_out: comparison.left_out,
    }
}

fn compared<'a>(base: &str, view: &'a ItemView) -> ComparedItem<'a> {
    let item = &view.item;
    ComparedItem {
        address: &view.address,
        number: item.number.as_ref().map(|number| number.value.as_str()),
        title: item.title.as_ref().map(|title| title.value.as_str()),
        open: item.open,
        meeting: MeetingLineData::of(base, &view.meeting),
        outcome: item.decision.as_ref().filter(|_| item.open).map(|decision| decision.outcome),
        links: Links::item(base, &view.address),
    }
}

fn section(items: &[ItemView], kind: SectionKind) -> ComparedSection<'_> {
    ComparedSection { kind, texts: items.iter().map(|view| texts(&view.item, kind)).collect() }
}

/// What a closed item tells is nothing.
fn texts(item: &AgendaItem, kind: SectionKind) -> Vec<&str> {
    let told: Vec<&str> = match kind {
        _ if !item.open => return Vec::new(),
        SectionKind::Recommendation => {
            item.recommendation.iter().flat_map(|r| &r.points).map(|p| p.text.as_str()).collect()
        }
        SectionKind::Decision => item.decision.iter().map(|decision| decision.text.as_str()).collect(),
        SectionKind::Attachments => item.attachments.iter().map(|attachment| attachment.title.as_str()).collect(),
        _ => Vec::new(),
    };
    if !told.is_empty() {
        return told;
    }
    item.sections.iter().filter(|section| section.kind() == kind).map(|section| section.text.as_str()).collect()
}

fn figure(row: &FigureRow) -> ComparedFigure<'_> {
    let value = |(quantity, more): &(Quantity, Option<Quantity>)| ComparedValue {
        quantity: QuantityData::of(*quantity),
        difference: more.map(QuantityData::of),
    };
    ComparedFigure {
        before: &row.words.0,
        after: &row.words.1,
        in_table: row.of_table,
        values: row.cells.iter().map(|cell| cell.as_ref().map(value)).collect(),
    }
}

/// The data of `/lignende/….json`.
#[derive(Debug, Serialize)]
pub(crate) struct SimilarData<'a> {
    version: u32,
    links: Links,
    address: &'a str,
    /// The words that were looked for, the weightiest first.
    words: &'a [String],
    outcomes: Vec<OutcomeCount>,
    undecided: u64,
    others: Vec<SimilarItemData<'a>>,
    own: Vec<SimilarItemData<'a>>,
    same_case: Vec<SimilarItemData<'a>>,
}

#[derive(Debug, Serialize)]
struct OutcomeCount {
    outcome: Outcome,
    count: u64,
}

#[derive(Debug, Serialize)]
struct SimilarItemData<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: &'a str,
    municipality: &'a str,
    committee: &'a str,
    date: Option<String>,
    #[serde(rename = "type")]
    item_type: Option<ItemType>,
    outcome: Option<Outcome>,
    decision: &'a str,
    shared: &'a [String],
    links: Links,
}

/// The items that are like the one of `view`.
pub(crate) fn similar_data<'a>(base: &str, view: &'a SimilarView) -> SimilarData<'a> {
    let items = |items: &'a [SimilarItem]| items.iter().map(|item| similar_item(base, item)).collect();
    SimilarData {
        version: VERSION,
        links: Links::to(base, &format!("/lignende/{}", view.item.address)),
        address: &view.item.address,
        words: &view.similar.words,
        outcomes: view.outcomes.iter().map(|&(outcome, count)| OutcomeCount { outcome, count }).collect(),
        undecided: view.undecided,
        others: items(&view.similar.others),
        own: items(&view.similar.own),
        same_case: items(&view.similar.same_case),
    }
}

fn similar_item<'a>(base: &str, item: &'a SimilarItem) -> SimilarItemData<'a> {
    SimilarItemData {
        address: &item.address,
        number: item.number.as_deref(),
        title: &item.title,
        municipality: &item.municipality,
        committee: &item.committee,
        date: item.date.map(|date| date.to_string()),
        item_type: item.item_type,
        outcome: item.outcome,
        decision: &item.decision,
        shared: &item.shared,
        links: Links::item(base, &item.address),
    }
}

/// The data of `/emne.json`.
#[derive(Debug, Serialize)]
pub(crate) struct TopicData<'a> {
    version: u32,
    links: Links,
    words: &'a str,
    total: u64,
    undecided: u64,
    months: Vec<MonthData>,
    places: Vec<PlaceData<'a>>,
    newest: Vec<NewestData<'a>>,
}

#[derive(Debug, Serialize)]
struct MonthData {
    /// "2024-05".
    month: String,
    outcome: Outcome,
    count: u64,
}

#[derive(Debug, Serialize)]
struct PlaceData<'a> {
    municipality: &'a str,
    outcomes: Vec<OutcomeCount>,
    undecided: u64,
}

#[derive(Debug, Serialize)]
struct NewestData<'a> {
    address: &'a str,
    title: &'a str,
    municipality: &'a str,
    committee: &'a str,
    date: Option<String>,
    outcome: Option<Outcome>,
    links: Links,
}

/// The decisions in what `request` finds.
pub(crate) fn topic_data<'a>(base: &str, request: &'a SearchRequest, topic: &'a TopicCounts) -> TopicData<'a> {
    TopicData {
        version: VERSION,
        links: Links {
            own: format!("{base}{}", topic_address(request, ".json")),
            html: format!("{base}{}", topic_address(request, "")),
        },
        words: &request.words,
        total: topic.results.total,
        undecided: topic.undecided,
        months: topic.months.iter().map(month).collect(),
        places: topic.places.iter().map(place).collect(),
        newest: topic.results.hits.iter().map(|hit| newest(base, hit)).collect(),
    }
}

fn month(count: &MonthCount) -> MonthData {
    MonthData { month: format!("{:04}-{:02}", count.year, count.month), outcome: count.outcome, count: count.count }
}

fn place(place: &PlaceCount) -> PlaceData<'_> {
    PlaceData {
        municipality: &place.municipality,
        outcomes: place.outcomes.iter().map(|&(outcome, count)| OutcomeCount { outcome, count }).collect(),
        undecided: place.undecided,
    }
}

fn newest<'a>(base: &str, hit: &'a Hit) -> NewestData<'a> {
    NewestData {
        address: &hit.address,
        title: &hit.title,
        municipality: &hit.municipality,
        committee: &hit.committee,
        date: hit.date.map(|date| date.to_string()),
        outcome: hit.outcome,
        links: Links::item(base, &hit.address),
    }
}

/// The data of `/tal/….json`.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesData<'a> {
    version: u32,
    links: Links,
    municipality: &'a str,
    committee: &'a str,
    name: &'a str,
    heading: &'a str,
    points: Vec<PointData<'a>>,
}

#[derive(Debug, Serialize)]
struct PointData<'a> {
    date: String,
    item: &'a str,
    heading: &'a str,
    /// The figure as the paper prints it.
    printed: Option<QuantityData>,
    /// The same in unit and scale of the newest; null where it counts something else.
    comparable: Option<QuantityData>,
    links: Links,
}

/// The row of `view` over time.
pub(crate) fn series_data<'a>(base: &str, view: &'a SeriesView) -> SeriesData<'a> {
    let path = |end| format!("{base}{}", series_address::address(&view.committee_address, &view.key, end));
    SeriesData {
        version: VERSION,
        links: Links { own: path(".json"), html: path("") },
        municipality: &view.municipality,
        committee: &view.committee,
        name: &view.name,
        heading: &view.heading,
        points: view.points.iter().map(|point| series_point(base, point)).collect(),
    }
}

fn series_point<'a>(base: &str, point: &'a SeriesPoint) -> PointData<'a> {
    PointData {
        date: point.meeting.date.to_string(),
        item: &point.item.address,
        heading: &point.heading,
        printed: point.printed.map(QuantityData::of),
        comparable: point.drawn.map(QuantityData::of),
        links: Links::item(base, &point.item.address),
    }
}
