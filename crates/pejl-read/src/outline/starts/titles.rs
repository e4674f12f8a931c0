//! The title of an item: on its heading's line, above it, below it, wrapped or printed twice.

use super::Start;
use super::unnumbered::title_below;
use crate::lines::Line;
use crate::outline::candidates::{self, Candidate, Surroundings};
use crate::outline::labels::main_kind;
use crate::outline::meta;
use crate::outline::vocabulary::fold;
use pejl_model::Span;

/// The text of a title that stands on `line`.
pub(super) fn title_text<'s>(title: Span, line: usize, around: &Surroundings<'_, 's>) -> &'s str {
    let line = &around.lines[line];
    line.text.get(title.start.saturating_sub(line.span.start)..).unwrap_or("")
}

pub(super) fn find_title(start: &mut Start, above: bool, floor: usize, around: &Surroundings<'_, '_>) {
    if above {
        if start.line > floor && around.labels[start.line - 1].is_none() {
            start.line -= 1;
            let line = &around.lines[start.line];
            let at = title_label(line.text, around).unwrap_or_else(|| own_number(line, start.number, around));
            start.title = vec![Span::new(line.span.start + at, line.span.end)];
        }
    } else if let Some(line) = around.lines.get(start.after)
        && let Some(at) = title_label(line.text, around)
    {
        start.title = vec![Span::new(line.span.start + at, line.span.end)];
        start.after += 1;
    } else if let Some(line) = around.lines.get(start.after + 1)
        && bare_title_label(around.lines[start.after].text, around)
        && around.labels[start.after + 1].is_none()
    {
        start.title = vec![line.span];
        start.after += 2;
    } else if let Some(line) = around.lines.get(start.after)
        && around.labels[start.after].is_none()
        && line.text.len() <= 250
        && !meta::is(line.text, around.vocabulary)
    {
        start.title = vec![line.span];
        start.after += 1;
        extend_title(start, around);
    } else if let Some(line) = around.lines.get(start.after).filter(|_| empty_label(start, around)) {
        start.title = vec![line.span];
        start.after += 1;
    } else if let Some(at) = title_below(start.after, around) {
        start.title = vec![around.lines[at].span];
        start.after = at + 1;
    }
}

/// "Personaleforhold" below "Punkt 4": a label that nothing follows but the next heading is the title.
fn empty_label(start: &Start, around: &Surroundings<'_, '_>) -> bool {
    let plain = around.labels.get(start.after).and_then(Option::as_ref).is_some_and(|l| !main_kind(l) && !l.inline);
    let word = around.lines[start.line].text.split(' ').next().unwrap_or("");
    let next = around.lines.get(start.after + 1);
    plain && word.starts_with(char::is_alphabetic) && next.is_none_or(|l| l.text.split(' ').next() == Some(word))
}

/// Bytes of the line that print the heading's number before the title.
pub(super) fn own_number(line: &Line<'_>, number: Option<Span>, around: &Surroundings<'_, '_>) -> usize {
    let same = |c: &Candidate| number.is_some_and(|n| n.end - n.start == c.number_span.end - c.number_span.start);
    candidates::find(&[*line], &|_| false, around.vocabulary)
        .first()
        .filter(|c| same(c) && !c.title.is_empty())
        .map_or(0, |c| c.title.start - line.span.start)
}

const WRAP_WIDTH: usize = 62;

/// Takes in the lines that a wrapped or repeated title goes on over.
pub(super) fn extend_title(start: &mut Start, around: &Surroundings<'_, '_>) {
    let mut more = 0;
    while let Some(line) = around.lines.get(start.after) {
        let Some(last) = start.title.last() else { return };
        let previous = around.lines[start.after - 1];
        let said = previous.text.get(last.start.saturating_sub(previous.span.start)..).unwrap_or("");
        if more == 0 && !line.gap && (said.ends_with(" -") || said.ends_with(" –")) {
            start.title.push(line.span);
            start.after += 1;
            more += 1;
            continue;
        }
        if around.labels[start.after].is_some() || meta::is(line.text, around.vocabulary) {
            return;
        }
        if is_repeat(line.text, said) {
            start.after += 1;
            return;
        }
        let number = start.number.map_or("", |n| {
            previous
                .text
                .get(n.start.saturating_sub(previous.span.start)..n.end.saturating_sub(previous.span.start))
                .unwrap_or("")
        });
        let repeats_next = around.lines.get(start.after + 1).is_some_and(|next| is_repeat(next.text, said));
        if repeats_next
            && !number.is_empty()
            && line.text.len() <= 24
            && line.text.trim_end_matches('.').ends_with(number)
        {
            start.after += 2;
            return;
        }
        let width = wrapped_lines(start, around);
        if more > 0 || width == 0 {
            return;
        }
        start.title.extend((start.after..start.after + width).map(|i| around.lines[i].span));
        start.after += width;
        more += width;
    }
}

/// How many lines below the heading the title goes on over: up to the first gap,
/// label or line of metadata, few, and each line so full that the next word had
/// no room on it, or the next begins with a small letter.
fn wrapped_lines(start: &Start, around: &Surroundings<'_, '_>) -> usize {
    let ends = |i: usize| {
        around
            .lines
            .get(i)
            .is_none_or(|next| next.gap || around.labels[i].is_some() || meta::is(next.text, around.vocabulary))
    };
    let Some(count) = (0..MOST_WRAPPED + 1).find(|n| ends(start.after + n)).filter(|n| *n > 0) else { return 0 };
    let Some(block) = around.lines.get(start.after - 1..start.after + count) else { return 0 };
    let widest = block.iter().map(|l| l.text.chars().count()).max().unwrap_or(0);
    let goes_on = |pair: &[Line<'_>]| {
        let length = pair[0].text.chars().count();
        let word = pair[1].text.split_whitespace().next().unwrap_or("").chars().count();
        let small = pair[1].text.starts_with(char::is_lowercase) && (length >= 25 || count > 1);
        let full = length >= WRAP_WIDTH || (length >= 25 && length + 1 + word > widest && count > 1);
        small || full
    };
    let stops = |l: &Line<'_>| {
        let metadata = meta::opens(l.text, around.vocabulary);
        l.text.ends_with(['.', ':', '_', '=']) || l.text.len() > 120 || candidates_like(l.text) || metadata
    };
    let wraps = block.windows(2).all(goes_on) && !block[1..].iter().any(stops);
    if wraps { count } else { 0 }
}

const MOST_WRAPPED: usize = 5;

fn candidates_like(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.starts_with(['-', '•', '–']) || (rest.len() < text.len() && rest.starts_with(['.', ')', ':']))
}

/// The title printed once more, with or without its number.
pub(super) fn is_repeat(text: &str, title: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || ". ".contains(c));
    title.len() >= 4 && text.len() + 12 >= title.len() && candidates::same_title(text, title)
}

/// "Emne:" alone on its line.
pub(super) fn bare_title_label(text: &str, around: &Surroundings<'_, '_>) -> bool {
    let words = text.strip_suffix(':').filter(|t| t.len() <= 24);
    words.is_some_and(|w| around.vocabulary.titles.contains(fold(w).as_str()))
}

/// Where the title begins that a label such as "Emne:" introduces.
pub(super) fn title_label(text: &str, around: &Surroundings<'_, '_>) -> Option<usize> {
    let colon = text.find(':').filter(|c| *c <= 24)?;
    let title = text[colon + 1..].trim_start();
    let known = around.vocabulary.titles.contains(fold(&text[..colon]).as_str());
    (known && title.starts_with(|c: char| c.is_uppercase() || c == '"')).then_some(text.len() - title.len())
}
