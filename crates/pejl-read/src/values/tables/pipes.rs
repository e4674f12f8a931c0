//! Tables with pipes between the cells.

use super::rows::Row;
use super::{Taken, build, header};
use crate::lines::Line;
use pejl_model::TableForm;

/// True where the line is a row between pipes.
pub(super) fn is_row(line: &Line<'_>) -> bool {
    line.text.starts_with('|') && line.text.len() > 1 && line.text.get(1..).is_some_and(|t| t.contains('|'))
}

/// The table that begins at line `at`.
pub(super) fn take(lines: &[Line<'_>], at: usize) -> Option<Taken> {
    let mut rows: Vec<Row> = Vec::new();
    let mut head = None;
    let mut next = at;
    while let Some(line) = lines.get(next).filter(|l| is_row(l)) {
        let row = row(line);
        let other = line.gap && rows.last().is_some_and(|r| r.cells.len() != row.cells.len());
        let followed_by_ruler = lines.get(next + 1).is_some_and(|l| is_row(l) && is_ruler(l));
        if next > at && (other || (line.gap && followed_by_ruler)) {
            break;
        }
        if is_ruler(line) {
            head.get_or_insert(rows.len());
        } else {
            rows.push(row);
        }
        next += 1;
    }
    let columns = rows.iter().map(|r| r.cells.len()).max()?;
    let empty = rows.iter().take(head.unwrap_or(0)).take_while(|r| r.filled() == 0).count();
    let rows = rows.get(empty..)?;
    let head = match head.map(|h| h - empty) {
        Some(h) if h > 0 => h,
        _ => header::count(rows, columns),
    };
    Some((build(rows, head, columns, TableForm::Pipes), next))
}

fn row(line: &Line<'_>) -> Row {
    let inner = line.text.strip_prefix('|').unwrap_or(line.text);
    let start = line.span.end - inner.len();
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    Row::divided(inner, start, '|', line.gap)
}

fn is_ruler(line: &Line<'_>) -> bool {
    line.text.contains('-') && line.text.bytes().all(|b| matches!(b, b'-' | b'|' | b':' | b' ' | b'\t'))
}
