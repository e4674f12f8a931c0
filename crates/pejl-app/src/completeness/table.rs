//! The register as CSV. Columns and kinds are codes, as in every other table.

use super::views::{CommitteeCompleteness, Completeness, CompletenessView, FoundItem, YearCompleteness, YearTotals};
use crate::views::MeetingLine;
use pejl_model::{Confidence, Severity};
use pejl_publish::csv::{Row, table};

const PLACE: [&str; 4] = ["municipality", "committee", "address", "year"];
const MEETINGS: [&str; 5] = ["meetings", "expected", "missing", "agenda_only", "rhythm_days"];
const ITEMS: [&str; 9] = [
    "items",
    "closed_items",
    "undecided_items",
    "attachments_named",
    "unsure_items",
    "number_gaps",
    "number_jumps",
    "notes",
    "warnings",
];
const LIST: [&str; 8] = ["kind", "meeting", "item", "date", "number", "title", "detail", "count"];

impl Completeness {
    /// The register as CSV: a row for each committee and year; of a single
    /// year a row for each thing that lacks.
    #[must_use]
    pub fn csv(&self) -> String {
        match self {
            Self::Overview(view) => table(&[&PLACE[..], &MEETINGS].concat(), &overview(view)),
            Self::Committee(view) if view.only.is_some() => {
                table(&LIST, &view.years.iter().flat_map(list).collect::<Vec<_>>())
            }
            Self::Committee(view) => table(&[&PLACE[..], &MEETINGS, &ITEMS].concat(), &committee(view)),
        }
    }
}

fn overview(view: &CompletenessView) -> Vec<Row> {
    let row = |row: &super::CompletenessRow| {
        let place = [&row.municipality, &row.committee, &row.address].map(String::clone);
        place.into_iter().chain(meetings(&row.totals)).collect()
    };
    view.rows.iter().map(row).collect()
}

/// The year and what is told of its meetings.
fn meetings(totals: &YearTotals) -> [String; 6] {
    let told = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
    [
        totals.year.to_string(),
        totals.meetings.to_string(),
        told(totals.expected()),
        told(totals.expected().map(|_| totals.lacking())),
        totals.agendas.to_string(),
        told(totals.rhythm.map(u64::from)),
    ]
}

fn committee(view: &CommitteeCompleteness) -> Vec<Row> {
    let row = |year: &YearCompleteness| {
        let place = [&view.municipality, &view.name, &view.address].map(String::clone);
        let counts = [
            year.items,
            year.closed,
            year.undecided.len() as u64,
            year.named_attachments(),
            year.unsure.len() as u64,
            year.gaps.len() as u64,
            year.jumps.len() as u64,
            year.count(Severity::Note),
            year.count(Severity::Warning),
        ];
        place.into_iter().chain(meetings(&year.totals)).chain(counts.map(|count| count.to_string())).collect()
    };
    view.years.iter().map(row).collect()
}

/// Everything that lacks in a year, a row each.
fn list(year: &YearCompleteness) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for gap in &year.totals.missing {
        let days = format!("{}/{}", gap.after, gap.before);
        rows.push(row("missing_meetings", ["", ""], &gap.after.to_string(), ["", "", &days], u64::from(gap.count)));
    }
    for (from, to, gap) in &year.jumps {
        let detail = format!("{}..{} {}", gap.after, gap.before, to.address);
        rows.push(of_meeting("number_jump", from, &detail));
    }
    rows.extend(year.agendas.iter().map(|meeting| of_meeting("agenda_only", meeting, "")));
    rows.extend(year.undecided.iter().map(|found| of_item("undecided", found, "", 1)));
    rows.extend(year.attachments.iter().map(|(found, count)| of_item("attachments_named", found, "", *count)));
    rows.extend(year.unsure.iter().map(|(found, sure)| of_item("unsure", found, confidence(*sure), 1)));
    for (meeting, gap) in &year.gaps {
        rows.push(of_meeting("number_gap", meeting, &format!("{}..{}", gap.after, gap.before)));
    }
    for kind in &year.findings {
        for (meeting, item) in &kind.places {
            rows.push(match item {
                None => of_meeting("finding", meeting, kind.code.as_str()),
                Some(item) => {
                    let found = FoundItem { meeting: meeting.clone(), item: item.clone() };
                    of_item("finding", &found, kind.code.as_str(), 1)
                }
            });
        }
    }
    rows
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

fn of_meeting(kind: &str, meeting: &MeetingLine, detail: &str) -> Row {
    row(kind, [&meeting.address, ""], &meeting.date.to_string(), ["", "", detail], 1)
}

fn of_item(kind: &str, found: &FoundItem, detail: &str, count: u64) -> Row {
    let (meeting, item) = (&found.meeting, &found.item);
    let told = [item.number.as_deref().unwrap_or_default(), &item.title, detail];
    row(kind, [&meeting.address, &item.address], &meeting.date.to_string(), told, count)
}

fn row(kind: &str, addresses: [&str; 2], date: &str, told: [&str; 3], count: u64) -> Row {
    let fields = [&[kind][..], &addresses, &[date], &told].concat();
    fields.into_iter().map(str::to_owned).chain([count.to_string()]).collect()
}
