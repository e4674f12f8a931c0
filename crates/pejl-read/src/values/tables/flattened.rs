//! Tables flattened to one cell a line: lines of words and lines of numbers that alternate regularly.

use super::rows::{Row, RowCell, is_list_mark, is_numeric, is_year, opens_list};
use super::{Taken, build};
use crate::lines::Line;
use pejl_model::TableForm;

/// Longest line, in bytes, that can be a cell of words.
const LONGEST_CELL: usize = 90;

/// Most lines that are weighed at once: keeps the time linear in a paper that is nothing but short lines.
const LONGEST_RUN: usize = 2_000;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Words,
    Number,
    Year,
}

fn kind(line: &Line<'_>) -> Option<Kind> {
    let text = line.text;
    if text.len() > LONGEST_CELL || memchr::memchr2(b'\t', b'|', text.as_bytes()).is_some() {
        return None;
    }
    if is_numeric(text) && !(is_list_mark(text) && text.len() > 1) {
        return Some(if is_year(text) { Kind::Year } else { Kind::Number });
    }
    let prose = text.ends_with(['.', '!', '?', ';', ':', ',']) || opens_list(text) || is_list_mark(text);
    (!prose).then_some(Kind::Words)
}

/// The kinds of the run of cells that begins at `at`; none where no cell stands there.
pub(super) fn run(lines: &[Line<'_>], at: usize) -> Vec<Kind> {
    lines.iter().skip(at).take(LONGEST_RUN).map_while(kind).collect()
}

/// How the run divides into header and rows. All places count from the start of the run.
#[derive(Debug)]
struct Plan {
    /// The header cells.
    header: std::ops::Range<usize>,
    /// A second header row without a corner.
    second: std::ops::Range<usize>,
    /// Where each row begins; the last entry is the end of the table.
    rows: Vec<usize>,
    columns: usize,
}

/// The first table in the run of `kinds` that begins at `at`.
pub(super) fn take(lines: &[Line<'_>], at: usize, mut kinds: Vec<Kind>) -> Option<Taken> {
    let run = lines.get(at..at + kinds.len())?;
    if kinds.iter().filter(|k| **k != Kind::Words).count() < 3 {
        return None;
    }
    years_are_titles(&mut kinds);
    let plan = grid(&kinds).or_else(|| labelled(&kinds))?;
    let cells = |from: usize, to: usize| -> Vec<RowCell> {
        run.iter().skip(from).take(to.saturating_sub(from)).map(|l| RowCell::piece(l.text, l.span.start)).collect()
    };
    let padded = |range: &std::ops::Range<usize>| {
        let corner = usize::from(range.len() + 1 == plan.columns);
        let mut row = vec![RowCell::default(); corner];
        row.extend(cells(range.start, range.end));
        Row { cells: row, gap: true }
    };
    let head: Vec<Row> = [&plan.header, &plan.second].into_iter().filter(|r| !r.is_empty()).map(padded).collect();
    let body = plan.rows.windows(2).filter_map(|w| match w {
        [from, to] => Some(Row { cells: cells(*from, *to), gap: true }),
        _ => None,
    });
    let count = head.len();
    let rows: Vec<Row> = head.into_iter().chain(body).collect();
    let next = at + plan.rows.last()?;
    Some((build(&rows, count, plan.columns, TableForm::Flattened), next))
}

/// Years before the first row are titles: "2023", "2024", "Indtægter", "1", "2".
fn years_are_titles(kinds: &mut [Kind]) {
    let first = kinds.iter().position(|k| *k != Kind::Words).unwrap_or(kinds.len());
    let years = kinds.iter().skip(first).take_while(|k| **k == Kind::Year).count();
    let label_follows = kinds.get(first + years) == Some(&Kind::Words);
    let as_words = years >= 2 && label_follows && !is_row_label(kinds, first, years);
    kinds.iter_mut().skip(first).take(years).filter(|_| as_words).for_each(|k| *k = Kind::Words);
    kinds.iter_mut().filter(|k| **k == Kind::Year).for_each(|k| *k = Kind::Number);
}

/// True where as many numbers follow the next label as years stand here, and that label has years too: a row of its own.
fn is_row_label(kinds: &[Kind], first: usize, years: usize) -> bool {
    first > 0 && kinds.iter().skip(first + years + 1).take(years).all(|k| *k == Kind::Year)
}

/// Titles and then numbers alone, a whole number of rows: "År", "Ordrer", "2022", "241", "2023", "288".
fn grid(kinds: &[Kind]) -> Option<Plan> {
    let titles = kinds.iter().take_while(|k| **k == Kind::Words).count();
    let numbers = kinds.iter().skip(titles).take_while(|k| **k == Kind::Number).count();
    let alone = titles + numbers == kinds.len() || kinds.get(titles + numbers..)?.iter().all(|k| *k == Kind::Words);
    let columns = [titles, titles.saturating_sub(1)].into_iter().find(|c| *c >= 2 && numbers % c == 0)?;
    let fits = alone && numbers / columns >= 2;
    let rows = (0..=numbers / columns).map(|r| titles + r * columns).collect();
    fits.then_some(Plan { header: titles - columns..titles, second: 0..0, rows, columns })
}

/// Runs of words and the runs of numbers after them.
struct Run {
    words: usize,
    start: usize,
    numbers: usize,
}

fn runs(kinds: &[Kind]) -> Vec<Run> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < kinds.len() {
        let count = |kind: Kind, from: usize| kinds.iter().skip(from).take_while(|k| **k == kind).count();
        let words = count(Kind::Words, at);
        let numbers = count(Kind::Number, at + words);
        out.push(Run { words, start: at, numbers });
        at += words + numbers;
    }
    out
}

/// Rows that open with words: the same number of labels in each, and numbers after them.
fn labelled(kinds: &[Kind]) -> Option<Plan> {
    let mut runs = runs(kinds);
    if runs.last().is_some_and(|r| r.numbers == 0) {
        runs.pop();
    }
    let first_words = runs.first().map(|r| r.words).filter(|w| *w > 0)?;
    let labels = runs.get(1)?.words;
    let widest = runs.iter().skip(1).map(|r| r.numbers).max()?;
    // A long run of words is the caption and header of another table.
    let own = 1 + runs.iter().skip(1).take_while(|r| r.words <= labels.max(2).min(widest + labels)).count();
    runs.truncate(own);
    let first_numbers = runs.first().map_or(0, |r| r.numbers);
    let widest = runs.iter().skip(1).map(|r| r.numbers).max()?;
    let second = labels == 1 && first_numbers == widest && first_words == widest;
    let columns = labels + if second { widest } else { widest.max(first_numbers) };
    let first_start = if second { first_words } else { first_words.checked_sub(labels)? };
    let mut rows: Vec<usize> = if second { Vec::new() } else { vec![first_start] };
    for run in runs.iter().skip(1) {
        rows.extend(
            (0..=run.words.saturating_sub(labels))
                .map(|i| run.start + i)
                .filter(|_| labels == 1 || run.words == labels),
        );
    }
    let last = runs.last()?;
    rows.push(last.start + last.words + last.numbers);
    let titles = if second { first_words } else { first_start };
    let header = match titles {
        t if t >= columns => t - columns..t,
        t if t + 1 == columns && labels == 1 => 0..t,
        _ => first_start..first_start,
    };
    let second = if second { first_words..first_words + first_numbers } else { 0..0 };
    let plan = Plan { header, second, rows, columns };
    is_plausible(&runs, &plan, labels).then_some(plan)
}

/// Enough rows of the same width, or a header that confirms the width.
fn is_plausible(runs: &[Run], plan: &Plan, labels: usize) -> bool {
    let rows = plan.rows.len().saturating_sub(1);
    let full = runs.iter().filter(|r| r.numbers + labels == plan.columns).count();
    let steady = runs.iter().skip(1).all(|r| r.words == labels || (labels == 1 && r.words == 2));
    let headed = !plan.header.is_empty();
    let enough = if headed { rows >= 2 } else { rows >= 3 && full == runs.len() };
    enough
        && steady
        && labels <= 3
        && plan.columns <= 20
        && (full * 5 >= runs.len() * 3 || (headed && full * 3 >= runs.len()))
}
