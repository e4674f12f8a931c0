//! The register of completeness as data.

use super::{Links, MeetingLineData, VERSION};
use crate::addresses::completeness_path;
use pejl_app::{
    CommitteeCompleteness, Completeness, CompletenessLine, CompletenessTotals, CompletenessView, FoundItem, FoundKind,
    ItemLine, MeetingLine, MissingMeetings, NumberGap, YearCompleteness,
};
use pejl_model::{Confidence, Severity};
use pejl_words as words;
use serde::Serialize;

/// One of the register's shapes.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum CompletenessData<'a> {
    Overview(OverviewData<'a>),
    Committee(CommitteeData<'a>),
    Year(Box<YearData<'a>>),
}

/// The library or a municipality.
#[derive(Debug, Serialize)]
pub(crate) struct OverviewData<'a> {
    version: u32,
    links: RegisterLinks,
    municipality: Option<&'a str>,
    totals: TotalsData,
    lines: Vec<LineData<'a>>,
}

#[derive(Debug, Serialize)]
struct RegisterLinks {
    #[serde(flatten)]
    links: Links,
    csv: String,
}

#[derive(Debug, Serialize)]
struct TotalsData {
    meetings: u64,
    expected: u64,
    missing: u64,
    agenda_only: u64,
    unjudged: u64,
}

#[derive(Debug, Serialize)]
struct LineData<'a> {
    address: &'a str,
    name: &'a str,
    totals: TotalsData,
    links: Links,
}

/// A committee, year by year.
#[derive(Debug, Serialize)]
pub(crate) struct CommitteeData<'a> {
    version: u32,
    links: RegisterLinks,
    address: &'a str,
    municipality: &'a str,
    committee: &'a str,
    years: Vec<YearCountsData>,
}

#[derive(Debug, Serialize)]
struct YearCountsData {
    year: i16,
    meetings: u64,
    expected: Option<u64>,
    missing: Option<u64>,
    agenda_only: u64,
    rhythm_days: Option<u32>,
    items: u64,
    closed: u64,
    undecided: u64,
    attachments_named: u64,
    unsure: u64,
    number_gaps: u64,
    number_jumps: u64,
    notes: u64,
    warnings: u64,
    links: Links,
}

/// A year with everything that lacks.
#[derive(Debug, Serialize)]
pub(crate) struct YearData<'a> {
    version: u32,
    links: RegisterLinks,
    address: &'a str,
    municipality: &'a str,
    committee: &'a str,
    counts: YearCountsData,
    missing: Vec<MissingData>,
    agenda_only: Vec<MeetingLineData<'a>>,
    undecided: Vec<FoundData<'a>>,
    attachments_named: Vec<FoundData<'a>>,
    unsure: Vec<FoundData<'a>>,
    number_gaps: Vec<GapData<'a>>,
    number_jumps: Vec<GapData<'a>>,
    findings: Vec<FindingData<'a>>,
}

#[derive(Debug, Serialize)]
struct MissingData {
    after: String,
    before: String,
    count: u32,
}

#[derive(Debug, Serialize)]
struct FoundData<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: &'a str,
    date: String,
    count: Option<u64>,
    confidence: Option<Confidence>,
    links: Links,
}

#[derive(Debug, Serialize)]
struct GapData<'a> {
    meeting: MeetingLineData<'a>,
    after: u32,
    before: u32,
}

#[derive(Debug, Serialize)]
struct FindingData<'a> {
    code: &'static str,
    severity: Severity,
    name: String,
    /// Addresses of meetings and items.
    places: Vec<&'a str>,
}

/// The data of `/fuldstaendighed….json`.
pub(crate) fn completeness_data<'a>(base: &str, view: &'a Completeness) -> CompletenessData<'a> {
    match view {
        Completeness::Overview(view) => CompletenessData::Overview(overview(base, view)),
        Completeness::Committee(view) => match (view.only, view.years.first()) {
            (Some(_), Some(held)) => CompletenessData::Year(Box::new(year(base, view, held))),
            _ => CompletenessData::Committee(committee(base, view)),
        },
    }
}

fn links(base: &str, path: &str) -> RegisterLinks {
    RegisterLinks { links: Links::to(base, path), csv: format!("{base}{path}.csv") }
}

fn totals(totals: &CompletenessTotals) -> TotalsData {
    TotalsData {
        meetings: totals.meetings,
        expected: totals.expected(),
        missing: totals.lacking,
        agenda_only: totals.agendas,
        unjudged: totals.unjudged,
    }
}

fn overview<'a>(base: &str, view: &'a CompletenessView) -> OverviewData<'a> {
    let path = completeness_path(view.municipality.as_ref().map_or("", |(address, _)| address));
    let line = |line: &'a CompletenessLine| LineData {
        address: &line.address,
        name: &line.name,
        totals: totals(&line.totals),
        links: Links::to(base, &completeness_path(&line.address)),
    };
    OverviewData {
        version: VERSION,
        links: links(base, &path),
        municipality: view.municipality.as_ref().map(|(_, name)| name.as_str()),
        totals: totals(&view.totals),
        lines: view.lines.iter().map(line).collect(),
    }
}

fn committee<'a>(base: &str, view: &'a CommitteeCompleteness) -> CommitteeData<'a> {
    let path = completeness_path(&view.address);
    CommitteeData {
        version: VERSION,
        links: links(base, &path),
        address: &view.address,
        municipality: &view.municipality,
        committee: &view.name,
        years: view.years.iter().map(|year| counts(base, &path, year)).collect(),
    }
}

fn counts(base: &str, path: &str, year: &YearCompleteness) -> YearCountsData {
    let totals = &year.totals;
    YearCountsData {
        year: totals.year,
        meetings: totals.meetings,
        expected: totals.expected(),
        missing: totals.expected().map(|_| totals.lacking()),
        agenda_only: totals.agendas,
        rhythm_days: totals.rhythm,
        items: year.items,
        closed: year.closed,
        undecided: year.undecided.len() as u64,
        attachments_named: year.named_attachments(),
        unsure: year.unsure.len() as u64,
        number_gaps: year.gaps.len() as u64,
        number_jumps: year.jumps.len() as u64,
        notes: year.count(Severity::Note),
        warnings: year.count(Severity::Warning),
        links: Links::to(base, &format!("{path}/{}", totals.year)),
    }
}

fn year<'a>(base: &str, view: &'a CommitteeCompleteness, year: &'a YearCompleteness) -> YearData<'a> {
    let path = completeness_path(&view.address);
    let missing = |gap: &MissingMeetings| MissingData {
        after: gap.after.to_string(),
        before: gap.before.to_string(),
        count: gap.count,
    };
    let gap = |meeting: &'a MeetingLine, gap: &NumberGap| GapData {
        meeting: MeetingLineData::of(base, meeting),
        after: gap.after,
        before: gap.before,
    };
    YearData {
        version: VERSION,
        links: links(base, &format!("{path}/{}", year.totals.year)),
        address: &view.address,
        municipality: &view.municipality,
        committee: &view.name,
        counts: counts(base, &path, year),
        missing: year.totals.missing.iter().map(missing).collect(),
        agenda_only: year.agendas.iter().map(|line| MeetingLineData::of(base, line)).collect(),
        undecided: year.undecided.iter().map(|found| item(base, found)).collect(),
        attachments_named: year
            .attachments
            .iter()
            .map(|(found, count)| FoundData { count: Some(*count), ..item(base, found) })
            .collect(),
        unsure: year
            .unsure
            .iter()
            .map(|(found, sure)| FoundData { confidence: Some(*sure), ..item(base, found) })
            .collect(),
        number_gaps: year.gaps.iter().map(|(meeting, found)| gap(meeting, found)).collect(),
        number_jumps: year.jumps.iter().map(|(meeting, _, found)| gap(meeting, found)).collect(),
        findings: year.findings.iter().map(finding).collect(),
    }
}

fn item<'a>(base: &str, found: &'a FoundItem) -> FoundData<'a> {
    FoundData {
        address: &found.item.address,
        number: found.item.number.as_deref(),
        title: &found.item.title,
        date: found.meeting.date.to_string(),
        count: None,
        confidence: None,
        links: Links::item(base, &found.item.address),
    }
}

fn finding(kind: &FoundKind) -> FindingData<'_> {
    FindingData {
        code: kind.code.as_str(),
        severity: kind.severity,
        name: words::diagnostic_kind(kind.code),
        places: kind.places.iter().map(|(meeting, item)| address(meeting, item.as_ref())).collect(),
    }
}

fn address<'a>(meeting: &'a MeetingLine, item: Option<&'a ItemLine>) -> &'a str {
    item.map_or(&meeting.address, |item| &item.address)
}
