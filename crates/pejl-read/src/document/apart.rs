//! Decisions that bear no label of their own, set apart from the text that they stand in.

use super::item::{Body, Meeting, joined};
use crate::acts::outcome;
use crate::lines::{Line, cut};
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
    if let Some(decision) = unlabelled_decision(lines) {
        bodies.push(Body { dated, ..decision });
    }
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

/// In minutes that label no decision, the last paragraph below a heading may be
/// it: text of its own that begins with an outcome.
pub(super) fn at_end<'a>(bodies: &mut Vec<Body<'a>>, meeting: &Meeting<'a>) {
    let labelled = bodies.iter().any(|b| b.section.kinds.contains(&SectionKind::Decision));
    let Some(last) = bodies.last_mut().filter(|b| !labelled && meeting.minutes && b.section.label.is_empty()) else {
        return;
    };
    let from = last.lines.iter().rposition(|l| l.gap).unwrap_or(0);
    let opens = |l: &Line<'_>| outcome::read(l.text, meeting.phrases).2.is_some_and(|(at, _)| at <= 60);
    if last.section.kind() != SectionKind::Other || !last.lines.get(from).is_some_and(opens) {
        return;
    }
    let Some(decision) = unlabelled_decision(last.lines.split_off(from)) else { return };
    match (last.lines.first().map(|l| l.span), last.lines.last().map(|l| l.span)) {
        (Some(start), Some(end)) => {
            last.section.text = joined(&last.lines);
            last.section.content = start.cover(end);
        }
        _ => drop(bodies.pop()),
    }
    bodies.push(decision);
}

/// Where a paper labels no decision and an item is a question or motion in quotation
/// marks, what stands above the quotation is what came of it.
pub(super) fn above_quotation<'a>(bodies: &mut Vec<Body<'a>>, meeting: &Meeting<'a>) {
    const LONGEST: usize = 400;
    let [only] = bodies.as_mut_slice() else { return };
    let kind = only.section.kind();
    if !meeting.undecided || !matches!(kind, SectionKind::Background | SectionKind::Other) {
        return;
    }
    let quotes = |l: &Line<'_>| l.text.starts_with(['”', '“', '"', '»']);
    let Some(quotation) = only.lines.iter().position(quotes).filter(|at| *at > 0) else { return };
    let told = only.lines[quotation - 1].text.ends_with('.');
    if !told || only.lines[..quotation].iter().map(|l| l.text.len()).sum::<usize>() > LONGEST {
        return;
    }
    let rest = only.lines.split_off(quotation);
    let above = std::mem::replace(&mut only.lines, rest);
    if let (Some(start), Some(end)) = (only.lines.first(), only.lines.last()) {
        only.section.content = start.span.cover(end.span);
        only.section.text = joined(&only.lines);
    }
    bodies.extend(unlabelled_decision(above));
}

/// Lines without a label as a decision.
fn unlabelled_decision(lines: Vec<Line<'_>>) -> Option<Body<'_>> {
    let (first, end) = (lines.first()?.span, lines.last()?.span);
    let section = Section {
        kinds: vec![SectionKind::Decision],
        label: String::new(),
        label_span: Span::new(first.start, first.start),
        text: joined(&lines),
        content: first.cover(end),
    };
    Some(Body { section, lines, dated: None, guessed: true })
}
