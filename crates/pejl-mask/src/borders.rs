//! Running heads and feet around the page breaks of a text that nobody has divided yet.

use pejl_model::Span;
use std::collections::{HashMap, HashSet};

/// So many lines on each side of a page break may be furniture.
const LINES: usize = 4;
/// A longer line is none, in bytes.
const LONGEST: usize = 160;
/// A line that recurs has so many letters at least.
const LETTERS: usize = 3;

/// The lines at page breaks that count the pages or recur at others.
pub(crate) fn borders(text: &str) -> Vec<Span> {
    let breaks: Vec<usize> = memchr::memchr_iter(b'\x0c', text.as_bytes()).collect();
    let mut sides: Vec<Vec<Span>> = Vec::new();
    for (at, page) in breaks.iter().enumerate() {
        let from = at.checked_sub(1).and_then(|before| breaks.get(before)).map_or(0, |before| before + 1);
        let to = breaks.get(at + 1).copied().unwrap_or(text.len());
        sides.push(above(text, from, *page));
        sides.push(below(text, page + 1, to));
    }
    // On a short page the same line is near both its ends.
    let mut told: HashSet<usize> = HashSet::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for line in sides.iter().flatten().filter(|line| told.insert(line.start)) {
        *seen.entry(shape(line.of(text))).or_default() += 1;
    }
    let furniture = |line: &&Span| {
        let shape = shape(line.of(text));
        let recurs = seen.get(&shape).is_some_and(|count| *count > 1);
        is_page_number(line.of(text)) || (recurs && shape.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS)
    };
    let mut spans: Vec<Span> = sides.iter().flat_map(|side| side.iter().take_while(furniture)).copied().collect();
    spans.sort_by_key(|span| span.start);
    spans
}

/// The last lines before a page break, nearest first.
fn above(text: &str, from: usize, to: usize) -> Vec<Span> {
    let from = text.ceil_char_boundary(from.max(to.saturating_sub(LINES * LONGEST)));
    let mut end = to;
    let mut lines = Vec::new();
    for line in text.get(from..to).unwrap_or("").rsplit('\n') {
        let start = end - line.len();
        lines.extend(trimmed(line, start));
        end = start.saturating_sub(1);
        if lines.len() >= LINES {
            break;
        }
    }
    lines
}

/// The first lines after a page break.
fn below(text: &str, from: usize, to: usize) -> Vec<Span> {
    let to = text.floor_char_boundary(to.min(from + LINES * LONGEST));
    let mut start = from;
    let mut lines = Vec::new();
    for line in text.get(from..to).unwrap_or("").split('\n') {
        lines.extend(trimmed(line, start));
        start += line.len() + 1;
        if lines.len() >= LINES {
            break;
        }
    }
    lines
}

fn trimmed(line: &str, start: usize) -> Option<Span> {
    let text = line.trim();
    let from = start + (line.len() - line.trim_start().len());
    (!text.is_empty() && text.len() <= LONGEST).then(|| Span::new(from, from + text.len()))
}

fn shape(line: &str) -> String {
    line.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// "Side 3 af 12", "- 3 -", "3/12".
fn is_page_number(line: &str) -> bool {
    let words = line.split([' ', '/', '-', '–', '.']).filter(|word| !word.is_empty());
    let known = |word: &str| ["side", "page", "af", "of"].iter().any(|known| word.eq_ignore_ascii_case(known));
    let number = |word: &str| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut numbers = 0;
    words.into_iter().all(|word| {
        numbers += usize::from(number(word));
        known(word) || number(word)
    }) && (1..=2).contains(&numbers)
}
