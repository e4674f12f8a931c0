//! Which rows on top are the header.

use super::rows::{Row, is_numeric};

use pejl_model::text::push_collapsed;

/// Most rows that a header is printed on.
const MOST_HEADER_ROWS: usize = 8;

/// How many rows on top of `rows` are header.
pub(super) fn count(rows: &[Row], columns: usize) -> usize {
    let Some((first, rest)) = rows.split_first().filter(|(_, rest)| !rest.is_empty()) else { return 0 };
    if !is_header(first, rest) {
        return 0;
    }
    let mut head = 1;
    while head < MOST_HEADER_ROWS
        && rows.get(head).is_some_and(|row| head + 1 < rows.len() && goes_on(rows, head, row, columns))
    {
        head += 1;
    }
    head
}

/// The header rows joined column by column; none gives an empty list.
pub(super) fn join(rows: &[Row], columns: usize) -> Vec<String> {
    if rows.iter().all(|r| r.filled() == 0) {
        return Vec::new();
    }
    let mut header = vec![String::new(); columns];
    for row in rows {
        for (text, cell) in header.iter_mut().zip(&row.cells) {
            push_collapsed(text, &cell.text);
        }
    }
    header
}

fn is_header(first: &Row, rest: &[Row]) -> bool {
    let titled = first.values().iter().any(|c| !c.text.is_empty());
    if !titled || first.has_number() || recurs(first, rest) {
        return false;
    }
    let numbers = rest.iter().any(Row::has_number);
    if first.first_empty() {
        return rest.iter().any(|r| !r.first_empty());
    }
    if numbers {
        return true;
    }
    // A table of words alone: short titles over longer texts.
    let short = |text: &str| !text.is_empty() && text.chars().count() <= 40 && !text.ends_with(['.', ':', ',', ';']);
    let worded = first.cells.iter().all(|c| short(&c.text) && !c.text.bytes().any(|b| b.is_ascii_digit()));
    worded && rest.len() >= 2
}

/// True where a cell of the first row stands again further down in its column, or so does its shape but for the
/// digits ("Uge 15", "Uge 33"): then the first row is one of many.
fn recurs(first: &Row, rest: &[Row]) -> bool {
    first.values().iter().enumerate().any(|(i, cell)| {
        let same = |row: &&Row| row.values().get(i).is_some_and(|c| !c.text.is_empty() && c.text == cell.text);
        !is_numeric(&cell.text) && rest.iter().any(|row| same(&row))
    })
}

/// True where `row` is one more header row: no label, no number, and either the header so far has holes or most
/// rows below hold numbers.
fn goes_on(rows: &[Row], head: usize, row: &Row, columns: usize) -> bool {
    if !row.first_empty() || row.has_number() || row.filled() == 0 {
        return false;
    }
    let below = rows.len() - head - 1;
    let numbers = rows.iter().skip(head + 1).filter(|r| r.has_number()).count();
    holes(rows, head, columns) || numbers * 2 > below
}

/// True where a column after the first has no title in the first `head` rows.
fn holes(rows: &[Row], head: usize, columns: usize) -> bool {
    let titled = |i: usize| rows.iter().take(head).any(|r| r.cells.get(i).is_some_and(|c| !c.text.is_empty()));
    (1..columns).any(|i| !titled(i))
}
