//! Where the items begin: several readings of the same lines are tried, and
//! the one that leaves the most orderly items wins.

use super::announced;
use super::by_labels;
use super::candidates::{self, Candidate, Surroundings, weigh};
use super::chain::{self, Chain};
use super::contents;
use super::labels::{Label, main_kind};
use super::meta;
use super::vocabulary::{OPENINGS_OF_TITLES, fold};
use crate::lines::Line;
use crate::values::{case_numbers, dates};
use pejl_model::{SectionKind, Span};
use std::collections::HashMap;

/// Where an item begins and what its heading tells.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    /// The first line of the heading.
    pub line: usize,
    /// The line after the heading's last line.
    pub after: usize,
    /// The number as printed.
    pub number: Option<Span>,
    /// The title's stretches: more than one where it is wrapped.
    pub title: Vec<Span>,
    /// True where little speaks for it.
    pub guessed: bool,
}

/// One way to divide the lines into items.
#[derive(Debug, Clone, Default)]
struct Division {
    starts: Vec<Start>,
    score: f32,
}

/// The items' starts, best division first tried by number, then by the format's
/// own headings, then by metadata lines, then by labels that come again.
pub(crate) fn find(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    let mut all = candidates::find(around.lines, skip, around.vocabulary);
    all.retain(|c| around.labels[c.line].is_none());
    weigh(&mut all, around);
    distrust_listed(&mut all, around);
    let mut best = Division::default();
    for (chain, worded) in chains(&all) {
        consider(&mut best, numbered(&all, &chain, around, worded, skip), around, chain.score as f32 / 40.0);
    }
    for level in 1..=6 {
        consider(&mut best, by_headings(level, &all, around, skip), around, 1.0);
    }
    if best.score < 2.5 * best.starts.len() as f32 || best.starts.len() < 2 {
        consider(&mut best, by_titles(around, skip), around, 0.5);
        consider(&mut best, by_metadata(around, skip), around, 0.0);
        consider(&mut best, by_labels(&all, around, skip), around, -1.5);
    }
    if best.starts.is_empty() {
        best.starts = announced::find(around, skip);
    }
    if best.starts.is_empty() && announced::trust_numbers(&mut all, around) {
        for (chain, worded) in chains(&all).into_iter().filter(|(chain, _)| chain.members.len() >= 3) {
            consider(&mut best, numbered(&all, &chain, around, worded, skip), around, chain.score as f32 / 40.0);
        }
    }
    prepend_unnumbered(&mut best.starts, &all, around, skip);
    in_order(&mut best.starts);
    best.starts
}

/// No heading reaches into the one above it.
fn in_order(starts: &mut Vec<Start>) {
    let mut floor = 0;
    starts.retain_mut(|start| {
        let own = start.line.max(floor);
        let kept = own < start.after || (own == start.line && start.after == own);
        if kept {
            start.line = own;
            floor = start.after.max(own + 1);
        }
        kept
    });
}

/// Where the numbers begin late and a decision or recommendation stands above the first of
/// them, the items before it have lost theirs: their labels tell them.
fn prepend_unnumbered(
    starts: &mut Vec<Start>,
    all: &[Candidate],
    around: &Surroundings<'_, '_>,
    skip: &dyn Fn(usize) -> bool,
) {
    let Some(first) = starts.first().map(|s| s.line) else { return };
    let late = all.iter().any(|c| c.line == first && c.number >= 2 && starts[0].number.is_some());
    // A meeting's name with its day, in the head, is no decision.
    let named = |i: usize| fold(around.lines[i].text.get(..11).unwrap_or("")).starts_with("beslutning");
    let acts = |i: usize| {
        let label = around.labels[i].as_ref().filter(|l| !l.weak);
        label.is_some_and(|l| l.kinds.first() == Some(&SectionKind::Decision) && named(i))
    };
    if !late || !(0..first).any(acts) {
        return;
    }
    let mut lost = by_labels(all, around, &|i| i >= first || skip(i));
    lost.retain(|s| !s.title.is_empty() && s.after <= first);
    starts.splice(0..0, lost);
}

const FIRST_ENTRIES: usize = 12;
const MOST_ENTRIES: usize = 200;

/// Entries of a list of contents look like headings: what stands between the list's
/// heading and the line where its first entry comes again.
fn distrust_listed(all: &mut [Candidate], around: &Surroundings<'_, '_>) {
    let list = contents::heading(around.lines, 400, around.words);
    let heads = |l: &Option<Label>| l.as_ref().is_some_and(|l| !l.weak && main_kind(l));
    let first_label = around.labels.iter().position(heads).unwrap_or(around.lines.len());
    let (list, headed) = (list.unwrap_or(0), list.is_some());
    let title = |c: &Candidate| {
        let line = &around.lines[c.line];
        line.text.get(c.title.start.saturating_sub(line.span.start)..).unwrap_or("")
    };
    let from = all.partition_point(|c| c.line < list);
    let same = |a: &Candidate, b: &Candidate| {
        let listed =
            |b: &Candidate| headed && !b.title.is_empty() && (a.line..b.line).any(|i| around.lines[i].text == title(b));
        let titled = !a.title.is_empty() && candidates::same_title(title(a), title(b));
        a.number == b.number && (titled || (a.title.is_empty() && listed(b)))
    };
    let far = |a: &Candidate, b: &Candidate| headed || (b.line >= a.line + 3 && b.line <= first_label);
    let again = (from..all.len().min(from + FIRST_ENTRIES)).find_map(|i| {
        let later = all.get(i + 1..)?.iter().take(MOST_ENTRIES).position(|c| same(&all[i], c) && far(&all[i], c))?;
        let between = all[i].line..all[i + 1 + later].line;
        (!around.labels[between].iter().any(heads)).then_some(i + 1 + later)
    });
    for entry in all.get_mut(from..again.unwrap_or(from)).into_iter().flatten() {
        entry.evidence -= 60;
    }
}

fn consider(best: &mut Division, starts: Vec<Start>, around: &Surroundings<'_, '_>, bonus: f32) {
    if starts.is_empty() {
        return;
    }
    let score = orderliness(&starts, around) + bonus;
    if best.starts.is_empty() || score > best.score {
        *best = Division { starts, score };
    }
}

/// The best chain of every style, best first, few.
fn chains(all: &[Candidate]) -> Vec<(Chain, bool)> {
    let mut styles: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, candidate) in all.iter().enumerate() {
        styles.entry(candidate.style.as_str()).or_default().push(i);
    }
    let mut chains: Vec<(Chain, bool, usize)> = styles
        .values()
        .map(|picked| (chain::best(all, picked), all[picked[0]].worded, picked[0]))
        .filter(|(chain, _, _)| chain.score > 0)
        .collect();
    // A label of case numbers heads items only where no other words do.
    let by_case = |chain: &Chain| all[chain.members[0]].style.starts_with("sagsnr");
    if chains.iter().any(|(chain, worded, _)| *worded && !by_case(chain)) {
        chains.retain(|(chain, _, _)| !by_case(chain));
    }
    chains.sort_by_key(|(chain, _, first)| (-chain.score, *first));
    chains.truncate(6);
    chains.into_iter().map(|(chain, worded, _)| (chain, worded)).collect()
}

/// How orderly the items are that the starts make: each with labels of its own,
/// none with the same main label twice, few labels before the first item.
fn orderliness(starts: &[Start], around: &Surroundings<'_, '_>) -> f32 {
    let mut score = 0.0;
    let first = starts[0].line;
    let mut seen: Vec<&str> = Vec::new();
    score -= 1.5 * around.labels[..first].iter().flatten().filter(|l| !l.weak && main_kind(l)).count() as f32;
    for (n, start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).map_or(around.lines.len(), |s| s.line);
        // The vocabulary bounds how many there are.
        seen.clear();
        let mut repeated = 0;
        for label in around.labels[start.after.min(end)..end].iter().flatten().filter(|l| !l.weak && l.dated.is_none())
        {
            if !seen.contains(&label.key.as_str()) {
                seen.push(&label.key);
            } else if main_kind(label) {
                repeated += 1;
            }
        }
        score += 0.5 + seen.len().min(4) as f32 - 2.0 * repeated.min(6) as f32;
        score += if start.title.is_empty() { -0.5 } else { 0.5 };
        if seen.is_empty() {
            let decided = around.labels[start.after.min(end)..end].iter().flatten().any(|l| l.dated.is_some());
            score += if decided { 0.75 } else { -0.75 };
        }
    }
    score
}

/// Starts from a chain of numbered headings.
fn numbered(
    all: &[Candidate],
    chain: &Chain,
    around: &Surroundings<'_, '_>,
    worded: bool,
    skip: &dyn Fn(usize) -> bool,
) -> Vec<Start> {
    let members: Vec<&Candidate> = chain.members.iter().map(|m| &all[*m]).collect();
    let untitled = members.iter().filter(|c| c.title.is_empty()).count();
    let above = untitled * 2 > members.len() && titles_above(&members, around, skip);
    let mut starts: Vec<Start> = Vec::with_capacity(members.len());
    for candidate in &members {
        let mut start = Start {
            line: candidate.line,
            after: candidate.line + 1,
            number: Some(candidate.number_span),
            title: if candidate.title.is_empty() { Vec::new() } else { vec![candidate.title] },
            guessed: !worded && candidate.evidence < 10,
        };
        let floor = starts.last().map_or(0, |s: &Start| s.after);
        if candidate.style.ends_with(":#") && candidate.line > floor {
            start.line = candidate.line - 1;
        }
        if let Some((first, title)) = printed_before(candidate, all, around).filter(|(first, _)| *first >= floor) {
            start.line = first;
            if start.title.is_empty() {
                start.title = vec![title];
                let again =
                    around.lines.get(start.after).is_some_and(|l| is_repeat(l.text, title_text(title, first, around)));
                start.after += usize::from(again);
                starts.push(start);
                continue;
            }
        }
        if start.title.is_empty() {
            let floor = starts.last().map_or(0, |s: &Start| s.after);
            find_title(&mut start, above, floor, around);
        } else {
            extend_title(&mut start, around);
        }
        starts.push(start);
    }
    starts
}

/// The line just above that prints the very same heading for the first time.
fn printed_before(candidate: &Candidate, all: &[Candidate], around: &Surroundings<'_, '_>) -> Option<(usize, Span)> {
    let at = all.partition_point(|c| c.line < candidate.line);
    let above = all.get(at.checked_sub(1)?)?;
    let words = |c: &Candidate| c.style.split('#').next().unwrap_or("").to_owned();
    let width = |c: &Candidate| c.title.end - c.title.start;
    let twice = above.style == candidate.style && width(above) == width(candidate) && width(candidate) > 0;
    let bare = candidate.worded && width(candidate) == 0 && width(above) > 0 && words(above) == words(candidate);
    let near =
        above.line + 4 >= candidate.line && around.labels[above.line..candidate.line].iter().all(Option::is_none);
    let same = above.number == candidate.number;
    (same && ((twice && above.line + 1 == candidate.line) || (bare && near))).then_some((above.line, above.title))
}

/// The text of a title that stands on `line`.
fn title_text<'s>(title: Span, line: usize, around: &Surroundings<'_, 's>) -> &'s str {
    let line = &around.lines[line];
    line.text.get(title.start.saturating_sub(line.span.start)..).unwrap_or("")
}

/// True where most untitled headings are followed at once by a label or
/// metadata: their titles stand on the line above.
fn titles_above(members: &[&Candidate], around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> bool {
    let titles = members.iter().filter(|c| c.line > 0 && !skip(c.line - 1) && around.labels[c.line - 1].is_none());
    if titles.count() * 2 < members.len() {
        return false;
    }
    let followed = |c: &&&Candidate| {
        let Some(next) = around.lines.get(c.line + 1) else { return true };
        let labelled = around.labels[c.line + 1].is_some() || meta::is(next.text, around.vocabulary);
        labelled && title_label(next.text, around).is_none() && !bare_title_label(next.text, around)
    };
    // The last sentence of the item before is no title.
    let told = |c: &&Candidate| {
        let above = c.line.checked_sub(1).map_or("", |i| around.lines[i].text);
        above.ends_with('.') && !like_title(above, around) && title_below(c.line + 1, around).is_some()
    };
    if members.iter().filter(|c| told(c)).count() * 2 > members.len() {
        return false;
    }
    members.iter().filter(|c| c.title.is_empty()).filter(followed).count() * 2 > members.len()
}

fn find_title(start: &mut Start, above: bool, floor: usize, around: &Surroundings<'_, '_>) {
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
    } else if let Some(at) = title_below(start.after, around) {
        start.title = vec![around.lines[at].span];
        start.after = at + 1;
    }
}

/// Bytes of the line that print the heading's number before the title.
fn own_number(line: &Line<'_>, number: Option<Span>, around: &Surroundings<'_, '_>) -> usize {
    let same = |c: &Candidate| number.is_some_and(|n| n.end - n.start == c.number_span.end - c.number_span.start);
    candidates::find(&[*line], &|_| false, around.vocabulary)
        .first()
        .filter(|c| same(c) && !c.title.is_empty())
        .map_or(0, |c| c.title.start - line.span.start)
}

const WRAP_WIDTH: usize = 62;

/// Takes in the lines that a wrapped or repeated title goes on over.
fn extend_title(start: &mut Start, around: &Surroundings<'_, '_>) {
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
        l.text.ends_with(['.', ':']) || l.text.len() > 120 || candidates_like(l.text) || metadata
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
fn is_repeat(text: &str, title: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || ". ".contains(c));
    title.len() >= 4 && text.len() + 12 >= title.len() && candidates::same_title(text, title)
}

/// Most bytes of a bullet before a heading's number.
const LEAD: usize = 4;

/// Starts from the format's own headings of one level.
fn by_headings(
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
fn by_metadata(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
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
fn title_below(from: usize, around: &Surroundings<'_, '_>) -> Option<usize> {
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
fn by_titles(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
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

/// "Emne:" alone on its line.
fn bare_title_label(text: &str, around: &Surroundings<'_, '_>) -> bool {
    let words = text.strip_suffix(':').filter(|t| t.len() <= 24);
    words.is_some_and(|w| around.vocabulary.titles.contains(fold(w).as_str()))
}

/// Where the title begins that a label such as "Emne:" introduces.
fn title_label(text: &str, around: &Surroundings<'_, '_>) -> Option<usize> {
    let colon = text.find(':').filter(|c| *c <= 24)?;
    let title = text[colon + 1..].trim_start();
    let known = around.vocabulary.titles.contains(fold(&text[..colon]).as_str());
    (known && title.starts_with(|c: char| c.is_uppercase() || c == '"')).then_some(text.len() - title.len())
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
fn by_labels(all: &[Candidate], around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
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
    around.labels[i].is_none()
        && i.checked_sub(1).is_none_or(|p| around.labels[p].is_none())
        && like_title(line.text, around)
}

fn like_title(text: &str, around: &Surroundings<'_, '_>) -> bool {
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
