//! A table with what its markup needs.

use super::Prose;
use pejl_model::{Span, Table};

/// A table as it is shown.
#[derive(Debug, PartialEq)]
pub(crate) struct TableBlock<'a> {
    /// Its number on the page.
    pub(crate) number: usize,
    /// "Tabel 1".
    pub(crate) caption: String,
    /// Header cells, numeric where their column is; empty where there are none.
    pub(crate) header: Vec<HeaderText<'a>>,
    /// The rows, filled up to the same length.
    pub(crate) rows: Vec<Vec<CellText>>,
    /// True where the first cell of a row names the row.
    pub(crate) row_headers: bool,
    /// Where it stood in the source.
    pub(crate) span: Span,
}

/// A header cell.
#[derive(Debug, PartialEq)]
pub(crate) struct HeaderText<'a> {
    pub(crate) text: &'a str,
    pub(crate) numeric: bool,
}

/// A cell's text and whether it is a number.
#[derive(Debug, PartialEq)]
pub(crate) struct CellText {
    pub(crate) text: Prose,
    pub(crate) numeric: bool,
}

/// `table`, the `number`th of its page.
pub(super) fn table_block(table: &Table, number: usize) -> TableBlock<'_> {
    let row = |row: &'_ [pejl_model::Cell]| row.len().max(table.columns);
    let mut rows: Vec<Vec<CellText>> = table
        .rows
        .iter()
        .map(|cells| {
            let texts = cells.iter().map(|c| Prose::within(&c.text, c.span));
            let texts = texts.chain(std::iter::repeat_with(Prose::default)).take(row(cells));
            texts.map(|text| CellText { numeric: numeric(&text), text }).collect()
        })
        .collect();
    // The first column names the rows, also where a name begins with a number ("0-8 uger"), unless it is all numbers.
    let counted = all_numeric(&rows, 0);
    rows.iter_mut().filter_map(|row| row.first_mut()).for_each(|cell| cell.numeric &= counted);
    let row_headers = table.columns > 1 && !counted;
    let caption = crate::text("web-table-caption", &[("number", number.into())]);
    let header =
        table.header.iter().enumerate().map(|(column, text)| HeaderText { text, numeric: all_numeric(&rows, column) });
    TableBlock { number, caption, header: header.collect(), rows, row_headers, span: table.span }
}

/// True where the column holds numbers and nothing else but empty cells.
fn all_numeric(rows: &[Vec<CellText>], column: usize) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.text.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| cell.numeric)
}

fn numeric(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    digits > 0 && letters <= 4 && text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '−' | '('))
}
