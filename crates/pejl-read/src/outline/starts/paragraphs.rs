//! Minutes that print neither numbers nor labels: blocks of lines, each with its title on the first.

use super::Start;
use super::unnumbered::like_title;
use crate::outline::candidates::Surroundings;
use crate::outline::labels::main_kind;
use crate::outline::vocabulary::OPENINGS_OF_TITLES;

/// Longest title of a block.
const LONGEST: usize = 100;
/// Least blocks that make minutes.
const LEAST: usize = 3;
/// Least of them that open as titles of items do.
const LEAST_KNOWN: usize = 2;

/// The titles of the blocks from the first that opens as an item's does on, where every block below is one.
pub(super) fn by_paragraphs(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    if around.labels.iter().flatten().any(|l| !l.weak && !l.inline && main_kind(l)) {
        return Vec::new();
    }
    let blocks: Vec<usize> = (0..around.lines.len()).filter(|i| !skip(*i) && opens_block(*i, around)).collect();
    let Some(first) = blocks.iter().position(|i| known(*i, around)) else { return Vec::new() };
    let titles = &blocks[first..];
    let enough = titles.len() >= LEAST && titles.iter().filter(|i| known(**i, around)).count() >= LEAST_KNOWN;
    if !enough || !titles.iter().all(|i| titled(*i, around)) {
        return Vec::new();
    }
    let start =
        |i: &usize| Start { line: *i, after: i + 1, number: None, title: vec![around.lines[*i].span], guessed: true };
    titles.iter().map(start).collect()
}

fn opens_block(i: usize, around: &Surroundings<'_, '_>) -> bool {
    around.lines[i].gap
}

/// True for a line like a title with text right below it.
fn titled(i: usize, around: &Surroundings<'_, '_>) -> bool {
    let text = around.lines[i].text;
    text.len() <= LONGEST && like_title(text, around) && around.lines.get(i + 1).is_some_and(|l| !l.gap)
}

fn known(i: usize, around: &Surroundings<'_, '_>) -> bool {
    let text = around.lines[i].text;
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    titled(i, around) && OPENINGS_OF_TITLES.contains(&first.as_str())
}
