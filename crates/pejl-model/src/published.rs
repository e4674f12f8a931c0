//! The reading as the world gets it: the JSON of `pejl read --format json`.
//!
//! Keys and values follow `docs/reading.schema.json`; the shape carries its own
//! version, [`VERSION`], which grows whenever a key changes its meaning or goes.
//! Plain values stand under their names and the place of each under `spans`, as
//! `[start, end]` byte offsets in the kept UTF-8 text.

use crate::{
    Absence, AgendaItem, Attachment, Cell, Confidence, Conflict, ContentsEntry, Decider, Decision, Diagnostic, Dissent,
    Document, Figure, HistoryEntry, ItemType, Kle, Located, Member, MunicipalityFrom, Outcome, OutcomeDetail,
    PaperKind, PaperVariant, Part, Person, PointDecision, Section, SectionKind, Span, Table, TableForm, Vote,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the shape.
pub const VERSION: u32 = 1;

type Spans = BTreeMap<&'static str, Span>;

/// A whole reading. See [`reading`].
#[derive(Debug, Serialize)]
pub struct Reading<'a> {
    version: u32,
    municipality: Option<&'a str>,
    municipality_code: Option<u16>,
    municipality_from: Option<MunicipalityFrom>,
    body: Option<&'a str>,
    term: Option<&'a str>,
    kind: PaperKind,
    variant: Option<PaperVariant>,
    date: Option<String>,
    time: Option<String>,
    ended: Option<String>,
    place: Option<&'a str>,
    members: Vec<MemberOut<'a>>,
    contents: Vec<ContentsOut<'a>>,
    items: Vec<ItemOut<'a>>,
    spans: Spans,
    parts: &'a [Part],
    diagnostics: Vec<DiagnosticOut>,
}

#[derive(Debug, Serialize)]
struct MemberOut<'a> {
    #[serde(flatten)]
    person: &'a Person,
    present: Option<bool>,
    role: Option<&'a str>,
    span: Span,
}

#[derive(Debug, Serialize)]
struct ContentsOut<'a> {
    title: &'a str,
    page: Option<u32>,
}

#[derive(Debug, Serialize)]
struct ItemOut<'a> {
    number: Option<&'a str>,
    title: Option<&'a str>,
    #[serde(rename = "type")]
    item_type: Option<ItemType>,
    case_no: Option<&'a str>,
    kle: Option<&'a Kle>,
    open: bool,
    sections: Vec<SectionOut<'a>>,
    recommendation: Option<RecommendationOut<'a>>,
    decision: Option<&'a str>,
    outcome: Option<Outcome>,
    outcome_detail: Option<OutcomeDetail>,
    outcome_words: Option<&'a str>,
    effect: Option<Outcome>,
    decision_points: &'a [PointDecision],
    votes: &'a [Vote],
    dissents: &'a [Dissent],
    decides: Option<Decider>,
    absent: Vec<AbsenceOut<'a>>,
    conflicts: &'a [Conflict],
    attachments: Vec<&'a str>,
    attachment_spans: Vec<Span>,
    tables: Vec<TableOut<'a>>,
    history: &'a [HistoryEntry],
    figures: &'a [Figure],
    spans: Spans,
    confidence: Confidence,
    diagnostics: Vec<DiagnosticOut>,
}

#[derive(Debug, Serialize)]
struct SectionOut<'a> {
    kind: SectionKind,
    kinds: &'a [SectionKind],
    label: &'a str,
    text: &'a str,
    label_span: Span,
    span: Span,
}

#[derive(Debug, Serialize)]
struct RecommendationOut<'a> {
    proposer: Option<&'a str>,
    points: Vec<&'a str>,
    point_spans: Vec<Span>,
    proposer_span: Option<Span>,
}

#[derive(Debug, Serialize)]
struct AbsenceOut<'a> {
    #[serde(flatten)]
    person: &'a Person,
    substitute: Option<&'a Person>,
    from: Option<&'a str>,
    until: Option<&'a str>,
    span: Span,
}

#[derive(Debug, Serialize)]
struct TableOut<'a> {
    header: &'a [String],
    rows: usize,
    columns: usize,
    cells: &'a [Vec<Cell>],
    form: TableForm,
    span: Span,
}

#[derive(Debug, Serialize)]
struct DiagnosticOut {
    code: &'static str,
    severity: crate::Severity,
    span: Option<Span>,
    args: BTreeMap<String, String>,
}

/// `document` in the published shape.
#[must_use]
pub fn reading(document: &Document) -> Reading<'_> {
    Reading {
        version: VERSION,
        municipality: document.municipality.as_ref().map(|m| m.name.as_str()),
        municipality_code: document.municipality.as_ref().and_then(|m| m.code),
        municipality_from: document.municipality.as_ref().map(|m| m.from),
        body: value(document.committee.as_ref()),
        term: value(document.term.as_ref()),
        kind: document.kind,
        variant: document.variant,
        date: document.date.as_ref().map(|d| d.value.to_string()),
        time: document.start.as_ref().map(|t| clock(t.value)),
        ended: document.end.as_ref().map(|t| clock(t.value)),
        place: value(document.place.as_ref()),
        members: document.members.iter().map(member).collect(),
        contents: document.contents.iter().map(contents).collect(),
        items: document.items.iter().map(item).collect(),
        spans: document_spans(document),
        parts: &document.parts,
        diagnostics: diagnostics(&document.diagnostics),
    }
}

fn value(located: Option<&Located<String>>) -> Option<&str> {
    located.map(|l| l.value.as_str())
}

fn clock(time: jiff::civil::Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn member(member: &Member) -> MemberOut<'_> {
    MemberOut { person: &member.person, present: member.present, role: member.role.as_deref(), span: member.span }
}

fn contents(entry: &ContentsEntry) -> ContentsOut<'_> {
    ContentsOut { title: &entry.title, page: entry.page }
}

fn item(item: &AgendaItem) -> ItemOut<'_> {
    let decision = item.decision.as_ref();
    ItemOut {
        number: value(item.number.as_ref()),
        title: value(item.title.as_ref()),
        item_type: item.item_type.as_ref().map(|t| t.value),
        case_no: item.case_number.as_ref().map(|c| c.text.as_str()),
        kle: item.case_number.as_ref().and_then(|c| c.kle.as_ref()),
        open: item.open,
        sections: item.sections.iter().map(section).collect(),
        recommendation: item.recommendation.as_ref().map(recommendation),
        decision: decision.map(|d| d.text.as_str()),
        outcome: decision.map(|d| d.outcome),
        outcome_detail: decision.and_then(|d| d.detail),
        outcome_words: decision.and_then(|d| value(d.outcome_words.as_ref())),
        effect: decision.and_then(|d| d.effect),
        decision_points: decision.map_or(&[], |d| &d.points),
        votes: decision.map_or(&[], |d| &d.votes),
        dissents: decision.map_or(&[], |d| &d.dissents),
        decides: item.decides.as_ref().map(|d| d.value),
        absent: item.absent.iter().map(absence).collect(),
        conflicts: &item.conflicts,
        attachments: item.attachments.iter().map(|a: &Attachment| a.title.as_str()).collect(),
        attachment_spans: item.attachments.iter().map(|a| a.span).collect(),
        tables: item.tables.iter().map(table).collect(),
        history: &item.history,
        figures: &item.figures,
        spans: item_spans(item, decision),
        confidence: item.confidence,
        diagnostics: diagnostics(&item.diagnostics),
    }
}

fn section(section: &Section) -> SectionOut<'_> {
    SectionOut {
        kind: section.kind(),
        kinds: &section.kinds,
        label: &section.label,
        text: &section.text,
        label_span: section.label_span,
        span: section.content,
    }
}

fn recommendation(recommendation: &crate::Recommendation) -> RecommendationOut<'_> {
    RecommendationOut {
        proposer: value(recommendation.proposer.as_ref()),
        points: recommendation.points.iter().map(|p| p.text.as_str()).collect(),
        point_spans: recommendation.points.iter().map(|p| p.span).collect(),
        proposer_span: recommendation.proposer.as_ref().map(|p| p.span),
    }
}

fn absence(absence: &Absence) -> AbsenceOut<'_> {
    AbsenceOut {
        person: &absence.person,
        substitute: absence.substitute.as_ref(),
        from: absence.from.as_deref(),
        until: absence.until.as_deref(),
        span: absence.span,
    }
}

fn table(table: &Table) -> TableOut<'_> {
    TableOut {
        header: &table.header,
        rows: table.rows.len(),
        columns: table.columns,
        cells: &table.rows,
        form: table.form,
        span: table.span,
    }
}

fn diagnostics(diagnostics: &[Diagnostic]) -> Vec<DiagnosticOut> {
    let pair = |(name, value): &'_ (String, String)| (name.clone(), value.clone());
    diagnostics
        .iter()
        .map(|d| DiagnosticOut {
            code: d.code.as_str(),
            severity: d.severity,
            span: d.span,
            args: d.args.iter().map(pair).collect(),
        })
        .collect()
}

fn document_spans(document: &Document) -> Spans {
    let mut spans = Spans::new();
    let mut put = |name, span: Option<Span>| {
        if let Some(span) = span {
            spans.insert(name, span);
        }
    };
    put("municipality", document.municipality.as_ref().and_then(|m| m.span));
    put("body", document.committee.as_ref().map(|l| l.span));
    put("term", document.term.as_ref().map(|l| l.span));
    put("date", document.date.as_ref().map(|l| l.span));
    put("time", document.start.as_ref().map(|l| l.span));
    put("ended", document.end.as_ref().map(|l| l.span));
    put("place", document.place.as_ref().map(|l| l.span));
    spans
}

fn item_spans(item: &AgendaItem, decision: Option<&Decision>) -> Spans {
    let mut spans = Spans::new();
    let mut put = |name, span: Option<Span>| {
        if let Some(span) = span {
            spans.insert(name, span);
        }
    };
    put("item", Some(item.span));
    put("number", item.number.as_ref().map(|l| l.span));
    put("title", item.title.as_ref().map(|l| l.span));
    put("type", item.item_type.as_ref().map(|l| l.span));
    put("case_no", item.case_number.as_ref().map(|c| c.span));
    put("decides", item.decides.as_ref().map(|l| l.span));
    put("decision", decision.and_then(|d| d.spans.iter().copied().reduce(Span::cover)));
    put("outcome", decision.and_then(|d| d.outcome_words.as_ref().map(|l| l.span)));
    spans
}
