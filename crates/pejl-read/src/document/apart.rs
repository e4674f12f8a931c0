//! A decision set apart from who was away, where both stand on one line.

use super::item::{Body, Meeting, joined};
use crate::acts::outcome;
use crate::lines::cut;
use crate::outline::RawItem;
use pejl_model::{Section, SectionKind, Span};

/// "Beslutning" / "Fraværende: Ingen Godkendt": a decision whose label is followed by who was
/// away, with the text of the decision on the same line.
pub(super) fn behind_absence<'a>(bodies: &mut Vec<Body<'a>>, raw: &RawItem, meeting: &Meeting<'a>) {
    if bodies.iter().any(|b| b.section.kinds.contains(&SectionKind::Decision)) {
        return;
    }
    let empty = raw.sections.iter().rposition(|s| s.kinds.first() == Some(&SectionKind::Decision));
    let Some(label) = empty.map(|at| &raw.sections[at]) else { return };
    let below =
        |b: &&mut Body<'a>| b.section.kind() == SectionKind::Absence && b.section.label_span.start >= label.label.end;
    let Some(absence) = bodies.iter_mut().find(below) else { return };
    let Some(first) = absence.lines.first().copied() else { return };
    let Some(at) = end_of_names(first.text, meeting) else { return };
    let (left, Some(right)) = cut(&first, at) else { return };
    let mut lines = absence.lines.split_off(1);
    lines.insert(0, right);
    absence.lines = vec![left];
    absence.section.text = left.text.to_owned();
    absence.section.content = left.span;
    let dated = label.found.as_ref().and_then(|f| f.dated.clone());
    let content = lines.iter().map(|l| l.span).fold(right.span, Span::cover);
    let section = Section {
        kinds: vec![SectionKind::Decision],
        label: label.label.of(meeting.source).trim_end().to_owned(),
        label_span: label.label,
        text: joined(&lines),
        content,
    };
    bodies.push(Body { section, lines, dated, guessed: false });
}

/// Where a list of those who were away ends and a sentence with an outcome begins.
fn end_of_names(text: &str, meeting: &Meeting<'_>) -> Option<usize> {
    let begins = |at: usize| text.get(at..).is_some_and(|t| t.starts_with(char::is_uppercase)).then_some(at);
    if let Some(rest) = ["Ingen. ", "Ingen ", "- "].iter().find_map(|w| text.strip_prefix(w)) {
        return begins(text.len() - rest.len());
    }
    let (at, _) = outcome::read(text, meeting.phrases).2?;
    let stop = text.get(..at)?.rfind(". ").map(|stop| stop + 2);
    begins(at).or_else(|| begins(stop?))
}
