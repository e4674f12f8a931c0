//! Where the items begin: several readings of the same lines are tried, and
//! the one that leaves the most orderly items wins.

mod paragraphs;
mod titles;
mod unnumbered;

use super::announced;
use super::candidates::{self, Candidate, Surroundings, weigh};
use super::chain::{self, Chain};
use super::contents;
use super::labels::{Label, main_kind};
use super::meta;
use super::vocabulary::fold;
use paragraphs::by_paragraphs;
use pejl_model::{SectionKind, Span};
use rustc_hash::FxHashMap as HashMap;
use titles::{bare_title_label, extend_title, find_title, is_repeat, title_label, title_text};
use unnumbered::{below_closed_group, by_headings, by_labels, by_metadata, by_titles, like_title, title_below};

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
    if best.starts.is_empty() {
        best.starts = by_paragraphs(around, skip);
    }
    if best.starts.is_empty() && announced::trust_numbers(&mut all, around) {
        for (chain, worded) in chains(&all).into_iter().filter(|(chain, _)| chain.members.len() >= 3) {
            consider(&mut best, numbered(&all, &chain, around, worded, skip), around, chain.score as f32 / 40.0);
        }
    }
    prepend_unnumbered(&mut best.starts, &all, around, skip);
    let closed = best.starts.last().map(|last| below_closed_group(last, around, skip));
    best.starts.extend(closed.unwrap_or_default());
    in_order(&mut best.starts, around);
    best.starts
}

/// No heading reaches into the one above it; what it had there is the other's.
fn in_order(starts: &mut Vec<Start>, around: &Surroundings<'_, '_>) {
    let mut floor = 0;
    starts.retain_mut(|start| {
        let own = start.line.max(floor);
        let kept = own < start.after || (own == start.line && start.after == own);
        if kept {
            if own > start.line {
                let from = around.lines.get(own).map_or(usize::MAX, |line| line.span.start);
                start.number = start.number.filter(|number| number.start >= from);
                start.title.retain(|title| title.start >= from);
            }
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
    let mut styles: HashMap<&str, Vec<usize>> = HashMap::default();
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
            if !seen.contains(&label.key.as_ref()) {
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
