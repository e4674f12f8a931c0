//! An item as data.

use super::attachment::FileData;
use super::case::FollowUpData;
use super::found::FoundFindingData;
use super::{DiagnosticData, Links, MeetingLineData, PaperData, PersonData, VERSION};
use crate::addresses::case_path;
use crate::corrections::CorrectionData;
use pejl_app::{CaseView, ItemLine, ItemView};
use pejl_model::{
    Absence, AgendaItem, Ballot, Confidence, Conflict, Decider, Decision, Dissent, DissentKind, HistoryEntry, ItemType,
    Outcome, OutcomeDetail, PointDecision, Recommendation, Role, Section, SectionKind, Table, Vote,
};
use serde::Serialize;

/// An item's page as data.
#[derive(Debug, Serialize)]
pub(crate) struct ItemData<'a> {
    version: u32,
    links: ItemLinks,
    address: &'a str,
    number: Option<&'a str>,
    title: Option<&'a str>,
    open: bool,
    meeting: MeetingLineData<'a>,
    paper: PaperData<'a>,
    previous: Option<NeighbourData<'a>>,
    next: Option<NeighbourData<'a>>,
    /// What is public of an open item only; nothing of it is told of a closed one.
    content: Option<ContentData<'a>>,
    /// What became of its case; none without a case, for a closed item and in older editions.
    follow_up: Option<FollowUpData<'a>>,
    corrections: Vec<CorrectionData<'a>>,
}

#[derive(Debug, Serialize)]
struct ItemLinks {
    #[serde(flatten)]
    links: Links,
    meeting: String,
    /// The item's case; none without a number, or where the number was masked.
    case: Option<String>,
    /// The same with the source text; none for a closed item.
    source: Option<String>,
    /// Like items of other municipalities; none for a closed item.
    similar: Option<String>,
}

#[derive(Debug, Serialize)]
struct NeighbourData<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: &'a str,
    links: Links,
}

/// All that an open item holds.
#[derive(Debug, Serialize)]
struct ContentData<'a> {
    #[serde(rename = "type")]
    item_type: Option<ItemType>,
    case_number: Option<&'a str>,
    decides: Option<Decider>,
    recommendation: Option<RecommendationData<'a>>,
    decision: Option<DecisionData<'a>>,
    absent: Vec<AbsenceData<'a>>,
    conflicts: Vec<ConflictData<'a>>,
    sections: Vec<SectionData<'a>>,
    attachments: Vec<AttachmentData<'a>>,
    tables: Vec<TableData<'a>>,
    history: Vec<HistoryData<'a>>,
    confidence: Confidence,
    diagnostics: Vec<DiagnosticData>,
    /// What was found in it; places count in the source text.
    findings: Vec<FoundFindingData<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceData<'a>>,
}

#[derive(Debug, Serialize)]
struct RecommendationData<'a> {
    proposer: Option<&'a str>,
    points: Vec<PointData<'a>>,
}

#[derive(Debug, Serialize)]
struct PointData<'a> {
    number: Option<&'a str>,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct DecisionData<'a> {
    text: &'a str,
    outcome: Outcome,
    detail: Option<OutcomeDetail>,
    effect: Option<Outcome>,
    points: Vec<PointDecisionData<'a>>,
    votes: Vec<VoteData<'a>>,
    dissents: Vec<DissentData<'a>>,
}

#[derive(Debug, Serialize)]
struct PointDecisionData<'a> {
    number: &'a str,
    text: &'a str,
    outcome: Outcome,
    detail: Option<OutcomeDetail>,
}

#[derive(Debug, Serialize)]
struct VoteData<'a> {
    ballot: Ballot,
    count: Option<u32>,
    parties: &'a [String],
    persons: Vec<PersonData<'a>>,
}

#[derive(Debug, Serialize)]
struct DissentData<'a> {
    kind: DissentKind,
    parties: &'a [String],
    persons: Vec<PersonData<'a>>,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct AbsenceData<'a> {
    #[serde(flatten)]
    person: PersonData<'a>,
    substitute: Option<PersonData<'a>>,
    from: Option<&'a str>,
    until: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ConflictData<'a> {
    #[serde(flatten)]
    person: PersonData<'a>,
    left_room: bool,
}

#[derive(Debug, Serialize)]
struct SectionData<'a> {
    kinds: &'a [SectionKind],
    label: &'a str,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct AttachmentData<'a> {
    number: Option<&'a str>,
    title: &'a str,
    /// The file, where it is held.
    file: Option<FileData<'a>>,
}

#[derive(Debug, Serialize)]
struct TableData<'a> {
    header: &'a [String],
    rows: Vec<Vec<&'a str>>,
}

#[derive(Debug, Serialize)]
struct HistoryData<'a> {
    committee: Option<&'a str>,
    date: Option<String>,
    text: &'a str,
}

/// The item's stretch of the masked source text, and what each part of it is.
#[derive(Debug, Serialize)]
struct SourceData<'a> {
    text: &'a str,
    parts: Vec<PartData>,
}

/// A stretch of bytes in the source text given beside it.
#[derive(Debug, Serialize)]
struct PartData {
    role: Role,
    start: usize,
    end: usize,
}

fn case(base: &str, item: &AgendaItem) -> Option<String> {
    let number = item.case_number.as_ref().filter(|_| item.open)?;
    Some(Links::to(base, &case_path(&number.text)?).own)
}

/// The data of `/punkt/….json`; `with_source` where the source text is asked for too, `followed` the item's case.
pub(crate) fn item_data<'a>(
    base: &str,
    view: &'a ItemView,
    with_source: bool,
    followed: Option<&'a CaseView>,
) -> ItemData<'a> {
    let item = &view.item;
    let links = Links::item(base, &view.address);
    let source = (item.open && !view.source.is_empty()).then(|| format!("{}?kilde", links.own));
    ItemData {
        version: VERSION,
        links: ItemLinks {
            links,
            meeting: Links::meeting(base, &view.meeting.address).own,
            case: case(base, item),
            source,
            similar: item.open.then(|| format!("{base}/lignende/{}.json", view.address)),
        },
        address: &view.address,
        number: item.number.as_ref().map(|number| number.value.as_str()),
        title: item.title.as_ref().map(|title| title.value.as_str()),
        open: item.open,
        meeting: MeetingLineData::of(base, &view.meeting),
        paper: PaperData::of(&view.paper),
        previous: view.previous.as_ref().map(|line| neighbour(base, line)),
        next: view.next.as_ref().map(|line| neighbour(base, line)),
        content: item.open.then(|| content(base, view, with_source.then(|| source_data(view)))),
        follow_up: followed.and_then(|case| FollowUpData::of(base, case, &view.meeting)),
        corrections: view.corrections.iter().map(CorrectionData::of).collect(),
    }
}

fn neighbour<'a>(base: &str, line: &'a ItemLine) -> NeighbourData<'a> {
    NeighbourData {
        address: &line.address,
        number: line.number.as_deref(),
        title: &line.title,
        links: Links::item(base, &line.address),
    }
}

fn content<'a>(base: &str, view: &'a ItemView, source: Option<SourceData<'a>>) -> ContentData<'a> {
    let item = &view.item;
    ContentData {
        item_type: item.item_type.as_ref().map(|kind| kind.value),
        case_number: item.case_number.as_ref().map(|case| case.text.as_str()),
        decides: item.decides.as_ref().map(|decides| decides.value),
        recommendation: item.recommendation.as_ref().map(recommendation),
        decision: item.decision.as_ref().map(decision),
        absent: item.absent.iter().map(absence).collect(),
        conflicts: item.conflicts.iter().map(conflict).collect(),
        sections: item.sections.iter().map(section).collect(),
        attachments: attachments(base, view),
        tables: item.tables.iter().map(table).collect(),
        history: item.history.iter().map(history).collect(),
        confidence: item.confidence,
        diagnostics: item.diagnostics.iter().map(DiagnosticData::of).collect(),
        findings: findings(base, view),
        source,
    }
}

fn findings<'a>(base: &str, view: &'a ItemView) -> Vec<FoundFindingData<'a>> {
    let source = (view.source_start, view.source.len());
    view.findings.iter().map(|found| FoundFindingData::of(base, found, Some(source))).collect()
}

fn attachments<'a>(base: &str, view: &'a ItemView) -> Vec<AttachmentData<'a>> {
    let file = |at: usize| {
        let line = view.attachments.iter().find(|line| line.at == at)?;
        Some(FileData::of(base, &view.address, line))
    };
    let named = view.item.attachments.iter().enumerate();
    named.map(|(at, a)| AttachmentData { number: a.number.as_deref(), title: &a.title, file: file(at) }).collect()
}

fn recommendation(recommendation: &Recommendation) -> RecommendationData<'_> {
    let points = recommendation.points.iter();
    RecommendationData {
        proposer: recommendation.proposer.as_ref().map(|proposer| proposer.value.as_str()),
        points: points.map(|point| PointData { number: point.number.as_deref(), text: &point.text }).collect(),
    }
}

fn decision(decision: &Decision) -> DecisionData<'_> {
    DecisionData {
        text: &decision.text,
        outcome: decision.outcome,
        detail: decision.detail,
        effect: decision.effect,
        points: decision.points.iter().map(point_decision).collect(),
        votes: decision.votes.iter().map(vote).collect(),
        dissents: decision.dissents.iter().map(dissent).collect(),
    }
}

fn point_decision(point: &PointDecision) -> PointDecisionData<'_> {
    PointDecisionData { number: &point.number, text: &point.text, outcome: point.outcome, detail: point.detail }
}

fn vote(vote: &Vote) -> VoteData<'_> {
    VoteData {
        ballot: vote.ballot,
        count: vote.count,
        parties: &vote.parties,
        persons: vote.persons.iter().map(PersonData::of).collect(),
    }
}

fn dissent(dissent: &Dissent) -> DissentData<'_> {
    DissentData {
        kind: dissent.kind,
        parties: &dissent.parties,
        persons: dissent.persons.iter().map(PersonData::of).collect(),
        text: &dissent.text,
    }
}

fn absence(absence: &Absence) -> AbsenceData<'_> {
    AbsenceData {
        person: PersonData::of(&absence.person),
        substitute: absence.substitute.as_ref().map(PersonData::of),
        from: absence.from.as_deref(),
        until: absence.until.as_deref(),
    }
}

fn conflict(conflict: &Conflict) -> ConflictData<'_> {
    ConflictData { person: PersonData::of(&conflict.person), left_room: conflict.left_room }
}

fn section(section: &Section) -> SectionData<'_> {
    SectionData { kinds: &section.kinds, label: &section.label, text: &section.text }
}

fn table(table: &Table) -> TableData<'_> {
    TableData {
        header: &table.header,
        rows: table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect(),
    }
}

fn history(entry: &HistoryEntry) -> HistoryData<'_> {
    HistoryData {
        committee: entry.committee.as_deref(),
        date: entry.date.map(|date| date.to_string()),
        text: &entry.text,
    }
}

fn source_data(view: &ItemView) -> SourceData<'_> {
    let part = |part: &pejl_model::Part| {
        let start = part.span.start.checked_sub(view.source_start)?;
        let end = part.span.end.checked_sub(view.source_start)?;
        (end <= view.source.len()).then_some(PartData { role: part.role, start, end })
    };
    SourceData { text: &view.source, parts: view.parts.iter().filter_map(part).collect() }
}
