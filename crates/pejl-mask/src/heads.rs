//! The heads of columns: what the first row of a table says about the numbers below it.

use crate::place::plain;
use memchr::{memchr2, memchr2_iter, memrchr};
use std::cell::Cell;

/// So much of a line is looked at to tell whether it is a row, and for its heads, in bytes.
const ROW: usize = 1024;
/// Rows above a number that are looked through for the head, in bytes, as far as they are not known yet.
const TABLE: usize = 4096;

/// The heads of the tables of a text, as far as they were asked for. Numbers are asked about in their order, so that
/// each stretch of the text is looked through once.
pub(crate) struct Heads<'t> {
    text: &'t str,
    /// The first cell's end in the text; none where there is no table at all.
    first_cell: Option<usize>,
    seen: Cell<Seen>,
}

/// What is known up to the number last asked for.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// The place that was asked for.
    at: usize,
    /// The beginning of its row.
    row: usize,
    /// How many cells end before it in the row.
    column: usize,
    /// The beginning of the last row whose table is known, and of that table's first row.
    known: Option<(usize, usize)>,
}

impl<'t> Heads<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, first_cell: memchr2(b'\t', b'|', text.as_bytes()), seen: Cell::default() }
    }

    /// True where `at` stands in a table, below its first row, and the head of its column has one of `words`. To be
    /// asked in the order of the text.
    pub(crate) fn has(&self, at: usize, words: &[&str]) -> bool {
        let told = |head: &str| head.split_whitespace().any(|word| words.contains(&plain(word).as_str()));
        self.first_cell.is_some_and(|cell| cell < at) && self.column(at).is_some_and(told)
    }

    /// What the first row has in the column of `at`.
    fn column(&self, at: usize) -> Option<&'t str> {
        let mut seen = self.seen.get();
        let piece = self.text.as_bytes().get(seen.at..at)?;
        if let Some(end) = memrchr(b'\n', piece) {
            (seen.row, seen.column) = (seen.at + end + 1, 0);
        }
        let from = seen.row.max(seen.at);
        seen.column += cells(self.text.as_bytes().get(from..at)?);
        seen.at = at;
        if seen.known.is_none_or(|(row, _)| row != seen.row) {
            seen.known = Some((seen.row, self.first_row(seen.row, seen.known)));
        }
        self.seen.set(seen);
        let first = seen.known.map(|(_, first)| first).filter(|first| *first < seen.row)?;
        self.line(first).split(['\t', '|']).nth(seen.column)
    }

    /// The beginning of the first row of the table that the row at `row` is in; `row` itself where it is in none.
    fn first_row(&self, row: usize, known: Option<(usize, usize)>) -> usize {
        if !self.is_row(row) {
            return row;
        }
        let (mut first, least) = (row, row.saturating_sub(TABLE));
        while let Some(above) = self.line_above(first).filter(|above| *above >= least && self.is_row(*above)) {
            first = above;
            if let Some((_, head)) = known.filter(|(row, _)| *row == first) {
                return head;
            }
        }
        first
    }

    /// The beginning of the line above the one that begins at `start`, unless it is longer than a table may be.
    fn line_above(&self, start: usize) -> Option<usize> {
        let end = start.checked_sub(1)?;
        let near = self.text.as_bytes().get(end.saturating_sub(TABLE)..end)?;
        match memrchr(b'\n', near) {
            Some(before) => Some(end - near.len() + before + 1),
            None => (near.len() == end).then_some(0),
        }
    }

    /// The line that begins at `start`, as far as it is looked at.
    fn line(&self, start: usize) -> &'t str {
        let end = self.text.floor_char_boundary(start.saturating_add(ROW));
        self.text.get(start..end).and_then(|rest| rest.split('\n').next()).unwrap_or("")
    }

    fn is_row(&self, start: usize) -> bool {
        memchr2(b'\t', b'|', self.line(start).as_bytes()).is_some()
    }
}

fn cells(line: &[u8]) -> usize {
    memchr2_iter(b'\t', b'|', line).count()
}
