//! Items that bear no number: told by the format's own headings, by metadata, by titles or by labels.

use super::Start;
use super::titles::{extend_title, find_title, title_label};
use crate::outline::by_labels;
use crate::outline::candidates::{Candidate, Surroundings};
use crate::outline::contents;
use crate::outline::labels::main_kind;
use crate::outline::meta;
use crate::outline::vocabulary::{OPENINGS_OF_TITLES, fold};
use crate::values::{case_numbers, dates};
use pejl_model::{SectionKind, Span};
use rustc_hash::FxHashMap as HashMap;

/// Most bytes of a bullet before a heading's number.
const LEAD: usize = 4;

/// Starts from the format's own headings of one level.
pub(super) fn by_headings(
    level: u8,
    all: &[Candidate],
    around: &Surroundings<'_, '_>,
    skip: &dyn Fn(usize) -> bool,
) -> Vec<Start> {
    let numbers: HashMap<usize, &Candidate> = all.iter().map(|c| (c.line, c)).collect();
    let mut starts = Vec::new();
    for (i, found) in around.headings.iter().enumerate() {
        if *found != level || skip(i) || around.labels[i].is_some() {
            continue;
        }
        // "Egevej 71 - Skole" has a number of its own.
        let leads = |c: &&&Candidate| c.worded || c.number_span.start <= around.lines[i].span.start + LEAD;
        let candidate = numbers.get(&i).filter(leads);
        let title = candidate.map_or(around.lines[i].span, |c| c.title);
        let mut start = Start {
            line: i,
            after: i + 1,
            number: candidate.map(|c| c.number_span),
            title: if title.is_empty() { Vec::new() } else { vec![title] },
            guessed: false,
        };
        if start.title.is_empty() {
            find_title(&mut start, false, 0, around);
        } else {
            extend_title(&mut start, around);
        }
        starts.push(start);
    }
    let labelled = |s: &Start| around.labels[s.after.min(around.labels.len())..].iter().take(12).any(Option::is_some);
    let first = starts.iter().position(labelled).unwrap_or(starts.len());
    starts.split_off(first)
}

/// Starts from lines of metadata, one an item, with the title above.
pub(super) fn by_metadata(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    let mut below: Vec<Option<usize>> = Vec::new();
    let (mut last_meta, mut begun, mut opener) = (usize::MAX, 0, "");
    for i in 1..around.lines.len() {
        let text = around.lines[i].text;
        if skip(i) || around.labels[i].is_some() || text.len() > 120 || !meta::is(text, around.vocabulary) {
            continue;
        }
        let near = last_meta != usize::MAX && around.labels[last_meta..i].iter().all(Option::is_none);
        let key = text.split([':', ' ']).next().unwrap_or("");
        last_meta = i;
        let ended = around.labels[begun..i]
            .iter()
            .flatten()
            .any(|l| matches!(l.kinds.first(), Some(SectionKind::Decision | SectionKind::Attachments)));
        let other = key != opener && !starts.is_empty() && !ended;
        if other || (near && (key != opener || i - begun <= 2)) {
            continue;
        }
        if starts.is_empty() {
            opener = key;
        }
        begun = i;
        let titled = !skip(i - 1) && title_above(i - 1, around) && !in_head(around.lines[i - 1].text, around);
        let (line, title) = if titled { (i - 1, vec![around.lines[i - 1].span]) } else { (i, Vec::new()) };
        starts.push(Start { line, after: i, number: None, title, guessed: true });
        below.push(title_below(i, around));
    }
    drop_first_title(&mut starts);
    let above = starts.iter().filter(|s| !s.title.is_empty()).count();
    if below.iter().flatten().count() > above {
        for (start, title) in starts.iter_mut().zip(below) {
            start.line = if start.title.is_empty() { start.line } else { start.line + 1 };
            start.title = title.map(|i| around.lines[i].span).into_iter().collect();
            start.after = title.map_or(start.after, |i| i + 1);
        }
    }
    starts
}

/// The title set apart below the lines of metadata that begin at `from`.
pub(super) fn title_below(from: usize, around: &Surroundings<'_, '_>) -> Option<usize> {
    let inline = |i: usize| around.labels.get(i).and_then(Option::as_ref).is_some_and(|l| l.inline && !main_kind(l));
    let passed = |i: usize| around.lines.get(i).is_some_and(|l| meta::is(l.text, around.vocabulary)) || inline(i);
    let title = (from + 1..from + 9).find(|i| !passed(*i) && !in_head_at(*i, around))?;
    let labelled = around.labels.get(title + 1).is_some_and(Option::is_some);
    let apart = around.lines.get(title + 1).is_some_and(|l| l.gap) && around.lines[title].gap;
    let ruled =
        around.lines.get(title + 1).is_some_and(|l| l.text.len() >= 3 && l.text.bytes().all(|b| b"-=_*".contains(&b)));
    ((apart || labelled || ruled) && title_above(title, around)).then_some(title)
}

/// Where this paper prints no titles, the first item has none either: what
/// stands above it belongs to the paper's head.
fn drop_first_title(starts: &mut [Start]) {
    if let [first, rest @ ..] = starts
        && !rest.is_empty()
        && rest.iter().all(|s| s.title.is_empty())
        && !first.title.is_empty()
    {
        first.title.clear();
        first.number = None;
        first.line = first.after;
    }
}

fn in_head_at(line: usize, around: &Surroundings<'_, '_>) -> bool {
    around.lines.get(line).is_some_and(|l| in_head(l.text, around))
}

/// A line of a paper's head: a labelled value or a day.
fn in_head(text: &str, around: &Surroundings<'_, '_>) -> bool {
    let known = |words: &str| around.vocabulary.head.contains_key(fold(words).as_str());
    let labelled = text.find(':').is_some_and(|c| known(&text[..c]));
    let first = text.split(char::is_whitespace).next().unwrap_or("");
    let valued = first.len() < text.len() && first.len() >= 7 && known(first);
    labelled || valued || known(text) || (text.len() <= 60 && dates::first(text, 0).is_some())
}

/// Starts from lines that hold a title behind a label for titles ("Emne: ...") or
/// behind a case number, whichever are more.
pub(super) fn by_titles(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    let (mut labelled, mut by_case) = (Vec::new(), Vec::new());
    for (i, line) in around.lines.iter().enumerate().filter(|(i, l)| l.text.len() <= 250 && !skip(*i)) {
        let start = |at: usize| {
            let title = vec![Span::new(line.span.start + at, line.span.end)];
            let mut start = Start { line: i, after: i + 1, number: None, title, guessed: true };
            extend_title(&mut start, around);
            start
        };
        if let Some(at) = title_label(line.text, around) {
            labelled.push(start(at));
        } else if around.labels[i].is_none()
            && let Some(at) = after_case_number(line.text, around)
        {
            by_case.push(start(at));
        }
    }
    if labelled.len() >= by_case.len() { labelled } else { by_case }
}

/// Where the title begins that stands behind a case number at the line's beginning.
fn after_case_number(text: &str, around: &Surroundings<'_, '_>) -> Option<usize> {
    let lead = if meta::opens(text, around.vocabulary) { text.find([' ', ':', '\u{a0}'])? + 3 } else { 0 };
    let number = case_numbers::find(text, 0).into_iter().next().filter(|n| n.span.start <= lead)?;
    let title = text[number.span.end..].trim_start_matches([' ', '\u{a0}', '-', '–', ':', '.', '\t']);
    let first = fold(title.split(' ').next().unwrap_or(""));
    let words = around.vocabulary;
    let known = words.meta.contains_key(first.as_str()) || words.open.contains(first.as_str());
    let like_title = title.starts_with(char::is_uppercase) && title.len() >= 4 && !title.ends_with(['.', ':']);
    let apart = text[number.span.end..].starts_with([' ', ':', '\t', '\u{a0}']);
    (apart && like_title && !known && !words.closed.contains(first.as_str())).then_some(text.len() - title.len())
}

/// Starts where the labels of an item begin anew: the way back to items whose
/// headings are lost.
pub(super) fn by_labels(all: &[Candidate], around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    let titled =
        |label: usize| label > 0 && (set_apart_title(label - 1, around) || below_attachments(label - 1, around));
    let openings = by_labels::openings(around, skip, &titled);
    let mut starts: Vec<Start> = openings.into_iter().map(|label| start_at_label(label, around)).collect();
    for start in starts.iter_mut().filter(|s| !s.title.is_empty()) {
        let numbered = all.binary_search_by_key(&start.line, |c| c.line).ok().map(|at| &all[at]);
        if let Some(heading) = numbered.filter(|c| !c.title.is_empty()) {
            (start.number, start.title) = (Some(heading.number_span), vec![heading.title]);
        }
    }
    drop_first_title(&mut starts);
    starts
}

fn start_at_label(label: usize, around: &Surroundings<'_, '_>) -> Start {
    let mut start = Start { line: label, after: label, number: None, title: Vec::new(), guessed: true };
    let mut above = label;
    while above > 0 && label - above < 3 && meta::is(around.lines[above - 1].text, around.vocabulary) {
        above -= 1;
    }
    if let Some(i) = above.checked_sub(1)
        && title_above(i, around)
        && !in_head(around.lines[i].text, around)
    {
        start.line = i;
        start.title = vec![around.lines[i].span];
        start.after = i + 1;
    } else if let Some(i) = above.checked_sub(1).filter(|i| below_attachments(*i, around)) {
        start.line = i;
        start.title = vec![around.lines[i].span];
        start.after = i + 1;
    } else if let Some(i) = title_above_text(above, around) {
        start.line = i;
        start.title = vec![around.lines[i].span];
        start.after = i + 1;
    } else {
        start.line = above;
        start.after = above;
    }
    start
}

/// A title that stands on a paragraph of its own above text without a label:
/// after the decision of the item before, or nearest in the paper's head.
fn title_above_text(label: usize, around: &Surroundings<'_, '_>) -> Option<usize> {
    let floor = label.saturating_sub(MOST_LEADING_LINES);
    let last_label = (floor..label).rev().find(|i| around.labels[*i].is_some());
    let alone =
        |i: &usize| set_apart_title(*i, around) && around.lines[i + 1].gap && !in_head(around.lines[*i].text, around);
    match last_label {
        Some(l) => {
            let ends = around.labels[l].as_ref().and_then(|l| l.kinds.first().copied());
            let ended = matches!(ends, Some(SectionKind::Decision | SectionKind::Absence));
            (l + 2..label).find(alone).filter(|_| ended)
        }
        None => (floor..label).rev().find(alone).filter(|_| floor == 0 || label - floor == MOST_LEADING_LINES),
    }
}

const MOST_LEADING_LINES: usize = 30;

/// A title with a blank line on both sides between an item's empty list of attachments
/// and the first label of the next.
fn below_attachments(i: usize, around: &Surroundings<'_, '_>) -> bool {
    let attached = i
        .checked_sub(1)
        .and_then(|p| around.labels[p].as_ref())
        .is_some_and(|l| !l.inline && l.kinds.first() == Some(&SectionKind::Attachments));
    let text = around.lines[i].text;
    let file = text.get(text.len().saturating_sub(5)..).is_some_and(|t| t.contains('.'));
    attached
        && around.lines[i].gap
        && !file
        && around.lines.get(i + 1).is_some_and(|l| l.gap)
        && like_title(text, around)
}

/// A line like a title with a blank line before it.
fn set_apart_title(i: usize, around: &Surroundings<'_, '_>) -> bool {
    around.lines[i].gap && title_above(i, around)
}

fn title_above(i: usize, around: &Surroundings<'_, '_>) -> bool {
    let line = &around.lines[i];
    // "Referat" in the paper's head labels nothing.
    let heads = |p: usize| around.labels[p].as_ref().is_none_or(|l| l.weak && !l.inline && in_top(p, around));
    around.labels[i].is_none() && i.checked_sub(1).is_none_or(heads) && like_title(line.text, around)
}

/// The titles below a last group of closed items, where the group holds nothing else.
pub(super) fn below_closed_group(
    last: &Start,
    around: &Surroundings<'_, '_>,
    skip: &dyn Fn(usize) -> bool,
) -> Vec<Start> {
    const MOST: usize = 30;
    let end = around.lines.len();
    let closes = |i: &usize| around.words[*i].and_then(|w| w.group) == Some(false);
    let Some(group) = (last.after..end).rev().take(3 * MOST).find(closes) else { return Vec::new() };
    let below: Vec<usize> = (group + 1..end).filter(|i| !skip(*i)).collect();
    let title = |i: &usize| {
        let text = around.lines[*i].text;
        let alone = around.lines[*i].gap || around.lines[i - 1].text.len() < 80;
        let nothing = ["Ingen", "Intet", "Mødet", "Underskrift"].iter().any(|w| text.starts_with(w));
        alone && !nothing && around.labels[*i].is_none() && text.len() <= 160 && like_title(text, around)
    };
    if below.len() > MOST || !below.iter().all(title) {
        return Vec::new();
    }
    let start =
        |i: usize| Start { line: i, after: i + 1, number: None, title: vec![around.lines[i].span], guessed: true };
    below.into_iter().map(start).collect()
}

/// True where no line above is a label but weak ones.
fn in_top(i: usize, around: &Surroundings<'_, '_>) -> bool {
    const HEAD: usize = 12;
    i < HEAD && around.labels[..i].iter().flatten().all(|l| l.weak)
}

pub(super) fn like_title(text: &str, around: &Surroundings<'_, '_>) -> bool {
    let opens = || {
        let first = text.split(' ').next().unwrap_or("").to_lowercase();
        OPENINGS_OF_TITLES.contains(&first.as_str()) && text.ends_with('.')
    };
    text.len() <= 160
        && text.starts_with(char::is_uppercase)
        && (!text.ends_with(['.', ',', ';', ':', '!']) || opens())
        && !text.contains('\t')
        && text.contains(char::is_lowercase)
        && !text.contains(" deltog ")
        && !contents::is_heading(text, around.vocabulary)
}
