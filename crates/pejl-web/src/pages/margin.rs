//! The findings of an item beside the text that they concern.

use crate::addresses::rule_path;
use crate::prose::{Block, Marking};
use pejl_app::{Finding, FindingCounts, ItemView, ShownFinding};
use pejl_model::{Severity, Span};
use pejl_words as words;
use std::borrow::Cow;

/// A finding as a page tells it.
pub(super) struct FoundRow {
    /// Which on the page, from 1.
    pub(super) number: usize,
    pub(super) severity: Cow<'static, str>,
    /// "error", "warning" or "note": which icon and edge it has.
    pub(super) class: &'static str,
    pub(super) code: &'static str,
    /// The page of the rule.
    pub(super) path: String,
    pub(super) message: String,
    /// What would be right.
    pub(super) correction: Option<String>,
    /// What stands there, where the page shows no text that could be marked.
    pub(super) quoted: Option<String>,
    pub(super) name: String,
    pub(super) why: String,
    /// True where the place is marked in the text.
    pub(super) marked: bool,
}

/// A stretch of a section, and what was found in it.
pub(super) struct MarginRow<'a> {
    pub(super) block: Block<'a>,
    pub(super) found: Vec<FoundRow>,
}

/// A section whose findings are placed.
pub(super) struct Place<'p, 'a> {
    /// Label and content.
    pub(super) spans: [Span; 2],
    pub(super) rows: &'p mut [MarginRow<'a>],
    /// Findings in no stretch that is shown.
    pub(super) below: &'p mut Vec<FoundRow>,
}

impl FoundRow {
    pub(super) fn of(found: &ShownFinding, number: usize) -> Self {
        let finding = &found.finding;
        let correction = finding.correction.as_ref().filter(|correction| !correction.text.trim().is_empty());
        Self {
            number,
            severity: words::severity(finding.severity),
            class: severity_class(finding.severity),
            code: finding.code,
            path: rule_path(finding.code),
            message: words::finding(finding),
            correction: correction.map(|c| words::text("web-found-correct", &[("text", (&c.text).into())])),
            quoted: (!found.text.is_empty()).then(|| found.text.clone()),
            name: words::rule_name(finding.code),
            why: words::rule_why(finding.code),
            marked: false,
        }
    }

    /// The same for a place that is marked in the text, which needs no quoting.
    fn marked(self, marked: bool) -> Self {
        Self { quoted: self.quoted.filter(|_| !marked), marked, ..self }
    }
}

pub(super) fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// "2 fejl, 1 at se efter", heaviest first; empty where there is nothing.
pub(super) fn counts_told(counts: FindingCounts) -> String {
    let told = [
        (counts.errors, "web-found-errors"),
        (counts.warnings, "web-found-warnings"),
        (counts.notes, "web-found-notes"),
    ];
    let told = told.into_iter().filter(|(count, _)| *count > 0);
    words::list(&told.map(|(count, key)| words::text(key, &[("count", count.into())])).collect::<Vec<_>>())
}

/// True where something was found in the section with these spans.
pub(super) fn is_in(view: &ItemView, spans: [Span; 2]) -> bool {
    view.findings.iter().any(|found| is_at(found, spans))
}

fn is_at(found: &ShownFinding, spans: [Span; 2]) -> bool {
    let at = found.finding.place.span().start;
    spans.iter().any(|span| span.start <= at && at < span.end)
}

/// Puts each finding beside its text and marks the place there. Numbers go down
/// the page; given back are those that no section has.
pub(super) fn place(view: &ItemView, mut sections: Vec<Place<'_, '_>>) -> Vec<FoundRow> {
    let section_of = |found: &ShownFinding| sections.iter().position(|section| is_at(found, section.spans));
    let slot = |found: &ShownFinding| {
        let section = section_of(found)?;
        let at = found.finding.place.span().start;
        // What is in no row stands below the section.
        Some((section, sections.get(section)?.rows.iter().position(|row| row.block.holds(at)).unwrap_or(usize::MAX)))
    };
    let mut slots: Vec<(Option<(usize, usize)>, &ShownFinding)> =
        view.findings.iter().map(|found| (slot(found), found)).collect();
    slots.sort_by_key(|(slot, found)| (*slot, found.finding.place));
    let mut whole = Vec::new();
    for (number, (slot, found)) in (1..).zip(slots) {
        let row = FoundRow::of(found, number);
        let Some((section, at)) = slot else {
            whole.push(row);
            continue;
        };
        let marked = mark(&mut sections, &found.finding, &row);
        let Some(section) = sections.get_mut(section) else { continue };
        match section.rows.get_mut(at) {
            Some(held) => held.found.push(row.marked(marked)),
            None => section.below.push(row.marked(marked)),
        }
    }
    whole
}

/// Marks the place of a finding wherever it is shown, and lightly what belongs to it.
fn mark(sections: &mut [Place<'_, '_>], finding: &Finding, row: &FoundRow) -> bool {
    let args = [("number", row.number.into()), ("severity", row.severity.as_ref().into())];
    let class = match row.class {
        "error" => "found-error",
        "warning" => "found-warning",
        _ => "found-mark",
    };
    let first = Marking { class, finding: Some((row.number, words::text("web-found-ref", &args))) };
    let rest = Marking { class, finding: None };
    let related = Marking { class: "found-related", finding: None };
    let mut marked = false;
    for row in sections.iter_mut().flat_map(|section| section.rows.iter_mut()) {
        marked |= row.block.mark(finding.place.span(), if marked { &rest } else { &first }, &rest);
        for span in &finding.related {
            row.block.mark(*span, &related, &related);
        }
    }
    marked
}
