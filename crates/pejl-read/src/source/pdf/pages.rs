//! Lines to the kept text: paragraphs, page breaks, running heads, headings.

use super::glyphs::PageText;
use super::lines::{Line, lines};
use super::tables::align;
use crate::source::{Heading, SourceFormat, SourceText};
use pejl_model::Span;
use rayon::prelude::*;
use std::collections::HashMap;

/// So many lines at the top and at the bottom of a page may be running heads.
const MARGIN_LINES: usize = 5;

/// A line this much larger than the body is a heading.
const HEADING_SIZE: f32 = 1.12;

/// The text of a whole paper. Pages are parted by a form feed.
pub(super) fn write(pages: &[PageText]) -> SourceText {
    let mut pages: Vec<(f32, Vec<Line>)> = pages.par_iter().map(|page| (page.height, lines(page))).collect();
    let sizes = Sizes::of(&pages);
    let running = Running::of(&pages, &sizes);
    for (height, lines) in &mut pages {
        running.mark(lines, *height);
        *lines = align(std::mem::take(lines));
    }
    let mut source = SourceText::plain(String::new(), SourceFormat::Pdf);
    for (number, (_, lines)) in pages.iter().enumerate() {
        if number > 0 {
            source.text.push('\u{c}');
        }
        let mut before: Option<&Line> = None;
        for line in lines {
            if before.is_some_and(|before| sizes.is_gap(before, line)) {
                source.text.push('\n');
            }
            let start = source.text.len();
            source.text.push_str(line.text().trim_matches(' '));
            let span = Span::new(start, source.text.len());
            source.text.push('\n');
            if span.is_empty() {
                continue;
            }
            if line.running {
                source.furniture.push(span);
            } else if let Some(level) = sizes.heading(line, before.and_then(|before| sizes.rank(before))) {
                source.headings.push(Heading { span, level });
            }
            before = Some(line);
        }
    }
    source
}

/// What recurs at the same place of many pages.
struct Running {
    /// By place and text, the page and the numbers of each occurrence.
    recurring: HashMap<Key, Vec<(usize, Vec<u64>)>>,
    pages: usize,
}

/// The place of a line and its text with all numbers alike.
type Key = (i32, String);

impl Running {
    fn of(pages: &[(f32, Vec<Line>)], sizes: &Sizes) -> Self {
        // A numbered line in large letters is an item that begins on each page.
        let numbered = |line: &Line| sizes.rank(line).is_some() && line.text().contains(|c: char| c.is_ascii_digit());
        let mut recurring: HashMap<Key, Vec<_>> = HashMap::new();
        for (page, (height, lines)) in pages.iter().enumerate() {
            for line in lines.iter().filter(|line| in_margin(line, *height) && !numbered(line)) {
                let (key, numbers) = key(line);
                recurring.entry(key).or_default().push((page, numbers));
            }
        }
        recurring.retain(|key, seen| recurs(key, seen, pages.len()));
        Self { recurring, pages: pages.len() }
    }

    /// Marks the running heads and feet among the lines of a page: what recurs, with
    /// nothing between it and the edge of the page that does not.
    fn mark(&self, lines: &mut [Line], height: f32) {
        if self.pages < 2 {
            return;
        }
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by(|a, b| y(lines, *a).total_cmp(&y(lines, *b)));
        let runs = |at: &usize| lines.get(*at).is_some_and(|line| in_margin(line, height) && self.holds(line));
        let head: Vec<usize> = order.iter().copied().take_while(runs).take(MARGIN_LINES).collect();
        let foot: Vec<usize> = order.iter().rev().copied().take_while(runs).take(MARGIN_LINES).collect();
        for at in head.into_iter().chain(foot) {
            if let Some(line) = lines.get_mut(at) {
                line.running = true;
            }
        }
    }

    fn holds(&self, line: &Line) -> bool {
        self.recurring.contains_key(&key(line).0)
    }
}

fn y(lines: &[Line], at: usize) -> f32 {
    lines.get(at).map_or(0.0, |line| line.y)
}

/// True for a text that stands on enough pages and whose numbers never change or
/// count the pages: `Punkt 1` to `Punkt 9` on top of nine pages do neither.
fn recurs(key: &Key, seen: &[(usize, Vec<u64>)], pages: usize) -> bool {
    let often = seen.len() >= 2 && seen.len() * 3 >= pages && (seen.len() >= 3 || pages == 2);
    if !often || (!key.1.contains(char::is_alphabetic) && !is_page_number(&key.1)) {
        return false;
    }
    let Some((first_page, first)) = seen.first() else { return false };
    (0..first.len()).all(|field| {
        let value = |numbers: &[u64]| numbers.get(field).copied().unwrap_or(0);
        let same = seen.iter().all(|(_, numbers)| value(numbers) == value(first));
        let counts = |(page, numbers): &&(usize, Vec<u64>)| {
            value(numbers).checked_sub(value(first)) == Some((page - first_page) as u64)
        };
        same || seen.iter().filter(counts).count() * 5 >= seen.len() * 4
    })
}

/// True near the upper or lower edge of the page.
fn in_margin(line: &Line, height: f32) -> bool {
    line.y < height * 0.16 || line.y > height * 0.86
}

fn key(line: &Line) -> (Key, Vec<u64>) {
    let (mut text, mut numbers, mut in_number) = (String::new(), Vec::new(), false);
    for c in line.text().chars() {
        match c.to_digit(10) {
            Some(digit) => {
                if !in_number {
                    text.push('#');
                    numbers.push(0);
                }
                if let Some(number) = numbers.last_mut() {
                    *number = u64::wrapping_add(u64::wrapping_mul(*number, 10), u64::from(digit));
                }
            }
            None => text.push(c),
        }
        in_number = c.is_ascii_digit();
    }
    (((line.y / 3.0).round() as i32, text), numbers)
}

fn is_page_number(key: &str) -> bool {
    let bare: String = key.chars().filter(|c| !matches!(c, ' ' | '-' | '–' | '/' | '(' | ')' | '\t')).collect();
    matches!(bare.as_str(), "#" | "##")
}

/// The sizes that letters have in this paper.
struct Sizes {
    body: f32,
    /// Sizes of headings, the largest first, in half points.
    headings: Vec<i32>,
    bold_stands_out: bool,
    /// Usual distance of two baselines in units of the font size.
    leading: f32,
}

fn half_points(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

impl Sizes {
    fn of(pages: &[(f32, Vec<Line>)]) -> Self {
        let mut letters: HashMap<i32, usize> = HashMap::new();
        let (mut bold, mut all) = (0usize, 0usize);
        for line in pages.iter().flat_map(|(_, lines)| lines) {
            let length: usize = line.cells.iter().map(|cell| cell.text.len()).sum();
            *letters.entry(half_points(line.size)).or_insert(0) += length;
            all += length;
            bold += if line.bold { length } else { 0 };
        }
        let body = letters.iter().max_by_key(|(size, count)| (**count, **size)).map_or(20, |(size, _)| *size);
        let large = |size: &i32| *size as f32 >= body as f32 * HEADING_SIZE;
        let mut headings: Vec<i32> = letters.into_keys().filter(large).collect();
        headings.sort_by_key(|size| std::cmp::Reverse(*size));
        Self { body: body as f32 / 2.0, headings, bold_stands_out: bold * 3 < all, leading: leading(pages) }
    }

    /// The level that the size of `line` gives it.
    fn rank(&self, line: &Line) -> Option<u8> {
        let rank = self.headings.iter().position(|heading| *heading == half_points(line.size))?;
        u8::try_from(rank + 1).ok().map(|rank| rank.min(5))
    }

    /// The level of a heading; none for a line that is none. `before` is the level
    /// of the line before, which a heading may go on from.
    fn heading(&self, line: &Line, before: Option<u8>) -> Option<u8> {
        let [cell] = line.cells.as_slice() else { return None };
        let letters = cell.text.chars().filter(|c| c.is_alphabetic()).count();
        let rank = self.rank(line);
        if cell.text.len() > 240 || (letters < 2 && (rank.is_none() || rank != before)) {
            return None;
        }
        let bold = line.bold && self.bold_stands_out && line.size >= self.body * 0.95 && cell.text.len() <= 160;
        rank.or_else(|| bold.then(|| u8::try_from(self.headings.len() + 1).unwrap_or(6).min(6)))
    }

    /// True where a blank line stands between two lines of a page.
    fn is_gap(&self, before: &Line, line: &Line) -> bool {
        let one_table = line.table > 0 && line.table == before.table;
        let distance = line.top - before.y;
        let usual = self.leading * before.size.max(line.size);
        let edge = line.table != before.table;
        !line.column_start && !one_table && (edge || distance > usual * 1.3 || distance < -usual)
    }
}

/// The middle of all distances between neighbouring lines of one size.
fn leading(pages: &[(f32, Vec<Line>)]) -> f32 {
    let mut ratios: Vec<f32> = pages
        .iter()
        .flat_map(|(_, lines)| lines.windows(2))
        .filter_map(|pair| match pair {
            [a, b] if half_points(a.size) == half_points(b.size) => Some((b.top - a.y) / b.size),
            _ => None,
        })
        .filter(|ratio| (0.9..2.2).contains(ratio))
        .collect();
    ratios.sort_by(f32::total_cmp);
    ratios.get(ratios.len() * 2 / 5).copied().unwrap_or(1.2).clamp(1.0, 1.7)
}
