//! Flattened tables whose rows are numbered: "1", two cells, "2", two cells, and so on. The cells may be long texts.

use super::rows::{Row, RowCell};
use super::{Taken, build};
use crate::lines::Line;
use pejl_model::TableForm;

const MOST_COLUMNS: usize = 8;

/// The table whose header lies among the lines `at..until` and whose first row follows it.
pub(super) fn take(lines: &[Line<'_>], at: usize, until: usize) -> Option<Taken> {
    let first = (at + 2..until.min(lines.len())).find(|i| stands_alone(lines, *i, 1))?;
    let columns = (2..=MOST_COLUMNS).find(|c| first - at >= *c && stands_alone(lines, first + c, 2))?;
    let count = (1..).take_while(|n| stands_alone(lines, first + columns * (n - 1), *n)).count();
    let start = first - columns;
    let end = (first + columns * count).min(lines.len());
    let rows: Vec<Row> = lines
        .get(start..end)?
        .chunks(columns)
        .map(|chunk| Row {
            cells: chunk.iter().map(|l| RowCell::piece(l.text, l.span.start)).collect(),
            gap: chunk.first().is_some_and(|l| l.gap),
        })
        .collect();
    Some((build(&rows, 1, columns, TableForm::Flattened), end))
}

/// True where the line holds only the number `n`.
fn stands_alone(lines: &[Line<'_>], at: usize, n: usize) -> bool {
    lines.get(at).is_some_and(|l| l.text.len() <= 3 && l.text.trim_end_matches('.').parse() == Ok(n))
}
