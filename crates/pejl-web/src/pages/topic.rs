//! What was decided on a topic, over time and place.

use super::chart::{Bars, Legend, OutcomeBar, Periods, legend};
use super::{Badge, Fact, Feed, Head, or_untitled};
use crate::search_address::{address, narrowing};
use askama::Template;
use pejl_app::{PlaceCount, TopicCounts};
use pejl_find::{Hit, SearchRequest};
use pejl_model::Outcome;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "topic.html")]
struct TopicPage<'a> {
    head: Head,
    words: &'a str,
    title: String,
    count: String,
    undecided: Option<String>,
    kept: Vec<(&'static str, String)>,
    chosen: Vec<(Cow<'a, str>, bool, String)>,
    hints: Vec<String>,
    suggestion: Option<(&'a str, String)>,
    chart: Option<Periods>,
    places: Vec<PlaceRow<'a>>,
    legend: Vec<Legend>,
    columns: Vec<Cow<'static, str>>,
    newest: Vec<NewRow<'a>>,
    search: String,
    feeds: [Feed; 3],
}

struct PlaceRow<'a> {
    name: &'a str,
    address: String,
    counts: Vec<String>,
    total: String,
    undecided: String,
    bar: Vec<OutcomeBar>,
}

struct NewRow<'a> {
    address: &'a str,
    title: Cow<'a, str>,
    badge: Option<Badge>,
    facts: Vec<Fact<'a>>,
}

/// The address of the topic that `request` finds.
pub(crate) fn topic_address(request: &SearchRequest, end: &str) -> String {
    let first =
        SearchRequest { offset: 0, order: crate::search_address::usual_order(&request.words), ..request.clone() };
    address(&first).replacen("/soeg", &format!("/emne{end}"), 1)
}

/// The page `/emne?...`.
pub(crate) fn topic_page(base: &str, request: &SearchRequest, topic: &TopicCounts) -> askama::Result<String> {
    let results = &topic.results;
    let columns = outcomes(&topic.places);
    let bars = Bars::of(topic.places.iter().map(PlaceCount::decided));
    let page = TopicPage {
        head: Head::with_data(base, &topic_address(request, ""), topic_address(request, ".json")),
        words: &request.words,
        title: title(request),
        count: words::text("search-count", &[("count", results.total.into())]),
        undecided: (topic.undecided > 0)
            .then(|| words::text("web-topic-left-out", &[("count", topic.undecided.into())])),
        kept: narrowing(request),
        chosen: super::search::chosen_with(request, |request| topic_address(request, "")),
        hints: results.hints.iter().map(|hint| words::query_hint(hint.code, &hint.text)).collect(),
        suggestion: results
            .suggestion
            .as_deref()
            .map(|better| (better, topic_address(&SearchRequest { words: better.to_owned(), ..request.clone() }, ""))),
        chart: Periods::of(&topic.months),
        places: topic.places.iter().map(|place| place_row(request, place, &columns, &bars)).collect(),
        legend: legend(columns.iter().copied()),
        columns: columns.iter().map(|outcome| words::outcome(*outcome)).collect(),
        newest: results.hits.iter().map(new_row).collect(),
        search: address(request),
        feeds: Feed::of_search(request),
    };
    page.render()
}

fn title(request: &SearchRequest) -> String {
    match request.words.as_str() {
        "" => words::label("web-topic-title-all").into_owned(),
        typed => words::text("web-topic-title", &[("words", typed.into())]),
    }
}

/// The outcomes that occur, in the order in which they are told everywhere.
fn outcomes(places: &[PlaceCount]) -> Vec<Outcome> {
    let mut told: Vec<Outcome> = places.iter().flat_map(|place| &place.outcomes).map(|(outcome, _)| *outcome).collect();
    told.sort_unstable();
    told.dedup();
    told
}

fn place_row<'a>(request: &SearchRequest, place: &'a PlaceCount, columns: &[Outcome], bars: &Bars) -> PlaceRow<'a> {
    let count = |wanted: &Outcome| place.outcomes.iter().find(|(outcome, _)| outcome == wanted).map_or(0, |(_, c)| *c);
    let narrowed = SearchRequest { municipalities: vec![place.municipality.clone()], ..request.clone() };
    PlaceRow {
        name: &place.municipality,
        address: topic_address(&narrowed, ""),
        counts: columns.iter().map(|outcome| words::number(count(outcome))).collect(),
        total: words::number(place.decided()),
        undecided: words::number(place.undecided),
        bar: bars.bar(&place.outcomes),
    }
}

fn new_row(hit: &Hit) -> NewRow<'_> {
    let facts = Fact::place_and_day(&hit.municipality, &hit.committee, hit.date);
    NewRow { address: &hit.address, title: or_untitled(Some(&hit.title)), badge: hit.outcome.map(Badge::of), facts }
}
