//! Cells put under each other.

use super::lines::{Cell, Line};

/// A table's rows stand no further apart than this, in units of the font size.
const ROW_GAP: f32 = 3.0;

/// A line that goes on in a cell follows as close as this, in units of the font size.
const WRAP_GAP: f32 = 1.45;

/// A column's left and right edge.
type Column = (f32, f32);

/// Finds the tables among `lines`, fills in their empty cells and joins what was
/// broken over lines inside a cell.
pub(super) fn align(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut table: Vec<Line> = Vec::new();
    let mut number = 0;
    for line in lines {
        let near = table.last().is_none_or(|last| line.top - last.y <= ROW_GAP * line.size.max(last.size));
        if !near {
            finish(&mut table, &mut out, &mut number);
        }
        if line.running {
            finish(&mut table, &mut out, &mut number);
            out.push(line);
        } else if line.cells.len() >= 2 || (!table.is_empty() && fits_a_cell(&line, &table)) {
            table.push(line);
        } else {
            finish(&mut table, &mut out, &mut number);
            out.push(line);
        }
    }
    finish(&mut table, &mut out, &mut number);
    out
}

/// True for a line that stands under one cell of the row above and no wider than the cells there.
fn fits_a_cell(line: &Line, table: &[Line]) -> bool {
    let (Some(cell), Some(last)) = (line.cells.first(), table.last()) else { return false };
    let under = |above: &Cell| (cell.x0 - above.x0).abs() < 3.0 || (cell.x1 - above.x1).abs() < 3.0;
    let next = |x0: f32| table.iter().flat_map(|row| &row.cells).any(|other| other.x0 > x0 + 3.0);
    let stays = table.iter().flat_map(|row| &row.cells).filter(|c| c.x0 > cell.x0 + 3.0).all(|c| cell.x1 < c.x0);
    last.cells.iter().any(under) && (!next(cell.x0) || stays) && line.top - last.y < WRAP_GAP * line.size
}

/// Moves the rows of `table` to `out`, as a table if they are one.
fn finish(table: &mut Vec<Line>, out: &mut Vec<Line>, number: &mut usize) {
    let rows = std::mem::take(table);
    let columns = columns(&rows);
    if rows.iter().filter(|row| row.cells.len() >= 2).count() < 2 || columns.len() < 2 {
        out.extend(rows);
        return;
    }
    *number += 1;
    let mut before: Option<(f32, Vec<Cell>)> = None;
    for mut row in rows {
        let printed = row.cells.clone();
        place(&mut row, &columns);
        row.table = *number;
        let wraps = before.as_ref().is_some_and(|(y, above)| is_continued(&row, *y, above, &columns));
        before = Some((row.y, printed));
        match out.last_mut() {
            Some(above) if wraps => append(above, row),
            _ => out.push(row),
        }
    }
}

/// The columns: where cells stand, cells over several columns left aside.
fn columns(rows: &[Line]) -> Vec<Column> {
    let mut order: Vec<&Line> = rows.iter().collect();
    order.sort_by_key(|row| std::cmp::Reverse(row.cells.len()));
    let mut columns: Vec<Column> = Vec::new();
    for cell in order.iter().flat_map(|row| &row.cells) {
        let mut over = columns.iter_mut().filter(|column| cell.x0 < column.1 && column.0 < cell.x1);
        match (over.next(), over.next()) {
            (None, _) => {
                let at = columns.partition_point(|column| column.0 < cell.x0);
                columns.insert(at, (cell.x0, cell.x1));
            }
            (Some(column), None) => *column = (column.0.min(cell.x0), column.1.max(cell.x1)),
            _ => {}
        }
    }
    columns
}

/// Puts the cells of `row` into their columns, with empty cells between.
fn place(row: &mut Line, columns: &[Column]) {
    let mut placed: Vec<Cell> = Vec::with_capacity(columns.len());
    for cell in std::mem::take(&mut row.cells) {
        let at = columns.iter().position(|column| cell.x0 < column.1 && column.0 < cell.x1).unwrap_or(0);
        while placed.len() < at {
            placed.push(empty(columns.get(placed.len())));
        }
        placed.push(cell);
    }
    while placed.len() < columns.len() {
        placed.push(empty(columns.get(placed.len())));
    }
    row.cells = placed;
}

fn empty(column: Option<&Column>) -> Cell {
    let (x0, x1) = column.copied().unwrap_or_default();
    Cell { text: String::new(), x0, x1 }
}

/// True where each cell of `row` goes on with a cell of the line above that was
/// full, and other cells of that line do not go on.
fn is_continued(row: &Line, y: f32, above: &[Cell], columns: &[Column]) -> bool {
    let filled = || row.cells.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty());
    let goes_on = |(at, cell): (usize, &Cell)| {
        let Some(column) = columns.get(at) else { return false };
        let full = |c: &&Cell| (c.x0 - cell.x0).abs() < 3.0 && c.x1 - c.x0 >= 0.6 * (column.1 - column.0);
        above.iter().any(|c| full(&c)) && !cell.text.starts_with(|c: char| c.is_ascii_digit())
    };
    row.top - y < WRAP_GAP * row.size && filled().count() < columns.len() && filled().all(goes_on)
}

fn append(above: &mut Line, row: Line) {
    above.y = row.y;
    for (cell, more) in above.cells.iter_mut().zip(row.cells) {
        if !more.text.is_empty() {
            if !cell.text.is_empty() {
                cell.text.push(' ');
            }
            cell.text.push_str(&more.text);
            cell.x1 = cell.x1.max(more.x1);
        }
    }
}
