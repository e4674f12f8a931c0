//! Rows as printed, before header and body are told apart.

use crate::values::has_digit;
use pejl_model::text::{collapse, is_blank, push_collapsed};
use pejl_model::{Cell, Span};

/// A cell as printed; wrapped cells have several pieces.
#[derive(Debug, Clone, Default)]
pub(super) struct RowCell {
    pub text: String,
    pub span: Option<Span>,
}

/// One printed row.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub cells: Vec<RowCell>,
    /// True where a blank line stands before the row.
    pub gap: bool,
}

impl Row {
    /// The row of `printed`, which begins at `start` in the source, divided at each `mark`.
    pub fn divided(printed: &str, start: usize, mark: char, gap: bool) -> Self {
        let mut at = start;
        let cells = printed
            .split(mark)
            .map(|piece| {
                let cell = RowCell::piece(piece, at);
                at += piece.len() + mark.len_utf8();
                cell
            })
            .collect();
        Self { cells, gap }
    }

    /// How many cells hold something.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|c| !c.text.is_empty()).count()
    }

    /// True where the first cell is empty.
    pub fn first_empty(&self) -> bool {
        self.cells.first().is_none_or(|c| c.text.is_empty())
    }

    /// The cells after the first.
    pub fn values(&self) -> &[RowCell] {
        self.cells.get(1..).unwrap_or(&[])
    }

    /// True where a cell after the first is a number and no year.
    pub fn has_number(&self) -> bool {
        self.values().iter().any(|c| is_numeric(&c.text) && !is_year(&c.text))
    }

    /// True where every filled cell is a ruler of dashes.
    pub fn is_ruler(&self) -> bool {
        self.filled() > 0 && self.cells.iter().all(|c| c.text.is_empty() || is_ruler(&c.text))
    }

    /// Adds the cells of `other` to those of this row, column by column.
    pub fn merge(&mut self, other: &Row) {
        for (i, cell) in other.cells.iter().enumerate() {
            match self.cells.get_mut(i) {
                Some(mine) => mine.join(cell),
                None => self.cells.push(cell.clone()),
            }
        }
    }

    /// From the first to the last cell.
    pub fn span(&self) -> Option<Span> {
        self.cells.iter().filter_map(|c| c.span).reduce(Span::cover)
    }

    /// The cells of the model; an empty cell stands where the one before it ends.
    pub fn to_cells(&self) -> Vec<Cell> {
        let mut at = self.span().map_or(0, |s| s.start);
        self.cells
            .iter()
            .map(|c| {
                let span = c.span.unwrap_or(Span::new(at, at));
                at = span.end;
                Cell { text: c.text.clone(), span }
            })
            .collect()
    }
}

impl RowCell {
    /// The cell of `piece`, which begins at `start` in the source.
    pub fn piece(piece: &str, start: usize) -> Self {
        let text = piece.trim_matches(is_blank);
        let lead = piece.len() - piece.trim_start_matches(is_blank).len();
        let span = (!text.is_empty()).then(|| Span::new(start + lead, start + lead + text.len()));
        Self { text: collapse(text), span }
    }

    fn join(&mut self, other: &RowCell) {
        push_collapsed(&mut self.text, &other.text);
        self.span = match (self.span, other.span) {
            (Some(a), Some(b)) => Some(a.cover(b)),
            (a, b) => a.or(b),
        };
    }
}

/// Two dashes or more and nothing else.
pub(super) fn is_ruler(text: &str) -> bool {
    text.len() >= 2 && text.bytes().any(|b| b != b' ' && b != b':') && {
        let marks = text.chars().filter(|c| matches!(c, '-' | '_' | '=' | '–' | '—')).count();
        marks >= 2 && text.chars().all(|c| matches!(c, '-' | '_' | '=' | '–' | '—' | ' ' | ':'))
    }
}

/// A year standing alone.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|y| (1900..2100).contains(&y))
}

/// A number with its marks and unit, or a dash that stands for one: "-250.000", "96 %", ">6.834.966 kr.", "–".
pub(super) fn is_numeric(text: &str) -> bool {
    const UNITS: [&str; 13] =
        ["kr", "mio", "mia", "pct", "t", "tkr", "dkk", "mdr", "x", "ca", "timer", "pr", "procent"];
    // Without a digit only one mark alone counts.
    if text.is_empty() || text.len() > 40 || (text.len() > 4 && !has_digit(text)) {
        return false;
    }
    let mut digits = false;
    let mut words = 0;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
        if !UNITS.iter().any(|u| u.eq_ignore_ascii_case(word)) {
            return false;
        }
        words += 1;
    }
    for c in text.chars().filter(|c| !c.is_alphabetic()) {
        digits |= c.is_ascii_digit();
        let mark =
            matches!(c, '.' | ',' | '-' | '+' | '−' | '–' | '(' | ')' | '%' | '<' | '>' | '*' | '/' | '≈' | '±' | '‰');
        if !(mark || c.is_ascii_digit() || is_blank(c)) {
            return false;
        }
    }
    digits || (words == 0 && text.chars().count() == 1 && !text.starts_with(['.', ',', '*', '(', ')']))
}

/// A bullet, or a number or letter with a dot or bracket, as lists have them.
pub(super) fn is_list_mark(text: &str) -> bool {
    match text {
        "-" | "•" | "·" | "o" | "*" | "–" | "▪" | "◦" | "\u{f0b7}" | "“•”" => true,
        // Most texts are told apart by their ends.
        _ if !text.starts_with('(') && !text.ends_with(['.', ')']) => false,
        _ => {
            let body = text.trim_start_matches('(').trim_end_matches(['.', ')']);
            body.len() < text.len()
                && (1..=3).contains(&body.len())
                && (body.bytes().all(|b| b.is_ascii_digit()) || body.len() == 1)
        }
    }
}

/// True where `text` opens with a list mark and a blank.
pub(super) fn opens_list(text: &str) -> bool {
    text.split_once([' ', '\t', '\u{a0}']).is_some_and(|(mark, _)| is_list_mark(mark))
}
