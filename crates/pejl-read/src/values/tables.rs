//! Tables: with tabs, with pipes, or flattened to one cell a line.

mod flattened;
mod header;
mod numbered;
mod pipes;
mod rows;
mod tabs;

use crate::lines::Line;
use pejl_model::{Span, Table, TableForm};
use rows::Row;

/// The tables among the lines of one section, in order. `source` is the whole text that the lines' spans count in.
pub(crate) fn find(lines: &[Line<'_>], source: &str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut at = 0;
    let mut run_end = 0;
    let tabs = tabs::stand_in(lines, source);
    while let Some(line) = lines.get(at) {
        let hit = if pipes::is_row(line) {
            pipes::take(lines, at)
        } else if tabs && tabs::is_row(line, source) {
            tabs::take(lines, at, source)
        } else if at >= run_end {
            let kinds = flattened::run(lines, at);
            run_end = at + kinds.len();
            if kinds.is_empty() {
                None
            } else {
                flattened::take(lines, at, kinds).or_else(|| numbered::take(lines, at, run_end))
            }
        } else {
            None
        };
        at = match hit {
            Some((table, next)) => {
                tables.extend(table);
                // What is left of a run of cells may hold another table.
                run_end = 0;
                next.max(at + 1)
            }
            None => at + 1,
        };
    }
    tables
}

/// What a form gives back: the table, if the lines were one, and the first line after them.
type Taken = (Option<Table>, usize);

/// A table of a head of `head` rows and the rest as its body.
fn build(rows: &[Row], head: usize, columns: usize, form: TableForm) -> Option<Table> {
    let (top, body) = rows.split_at_checked(head)?;
    let span = rows.iter().filter_map(Row::span).reduce(Span::cover)?;
    let header = header::join(top, columns);
    let body: Vec<_> = body.iter().map(Row::to_cells).collect();
    (!body.is_empty() && columns >= 2).then_some(Table { header, rows: body, columns, form, span })
}

#[cfg(test)]
mod gold_tests;
#[cfg(test)]
mod tests;
