//! Mutations of one cell of a carrier's own table.

use super::ground::Ground;
use super::mutate::{Mutation, Mutator};
use super::words::{between, dotted};
use pejl_model::{Cell, Span, Table, TableForm};

/// What one wrong cell can be the cause of: any sum, difference, ratio or repetition that it is part of.
const CELL: &[&str] = &[
    "A004", "A005", "A020", "A021", "A022", "A023", "A024", "A025", "A026", "A027", "A028", "A032", "A034", "A035",
    "A036", "A040", "A045", "A048", "A050", "A057", "W005",
];

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("A020", |ground| summed(ground, true), CELL),
    Mutator::new("A021", |ground| summed(ground, false), CELL),
    Mutator::new("A022", row_summed, CELL),
    Mutator::new("A023", difference, CELL),
    Mutator::new("A035", cell_dropped, CELL),
    Mutator::new("A036", cell_emptied, CELL),
];

fn tables<'a>(ground: &Ground<'a>) -> impl Iterator<Item = &'a Table> + use<'a> {
    ground.document().items.iter().filter(|item| item.open).flat_map(|item| &item.tables)
}

/// The whole number in a cell, printed with full stops between its thousands.
fn whole(cell: Option<&Cell>) -> Option<i64> {
    let text = cell?.text.replace('.', "").replace(['−', '–'], "-");
    text.parse().ok()
}

fn at(table: &Table, row: usize, column: usize) -> Option<i64> {
    whole(table.rows.get(row)?.get(column))
}

/// The last row where its label says that it is a sum.
fn total_row(table: &Table) -> Option<usize> {
    let last = table.rows.len().checked_sub(1)?;
    let label = table.rows[last].first()?.text.to_lowercase();
    let sum = ["i alt", "ialt", "total", "sum", "samlet"].iter().any(|word| label.starts_with(word));
    (sum && last >= 2).then_some(last)
}

/// The columns in which the rows add up to the last.
fn adding_up(table: &Table) -> Vec<usize> {
    let Some(last) = total_row(table) else { return Vec::new() };
    let adds = |column: &usize| {
        let parts: Option<Vec<i64>> = (0..last).map(|row| at(table, row, *column)).collect();
        let parts = parts.unwrap_or_default();
        let many = parts.iter().filter(|part| **part != 0).count() >= 2;
        many && at(table, last, *column) == Some(parts.iter().sum())
    };
    (1..table.columns).filter(adds).collect()
}

/// Another number in a cell, off by some per cent of `size`.
fn wrong(ground: &mut Ground<'_>, table: &Table, row: usize, column: usize, size: i64) -> Option<Mutation> {
    let cell = table.rows.get(row)?.get(column)?;
    let off = (size.abs() * between(&mut ground.random, 4, 15) / 100).max(between(&mut ground.random, 2, 9));
    let by = if ground.random.chance(50) { off } else { -off };
    let value = whole(Some(cell))?;
    let printed =
        if cell.text.contains('.') || value.abs() < 1000 { dotted(value + by) } else { (value + by).to_string() };
    Some(Mutation::replace(cell.span, printed).at(cell.span))
}

/// A cell, or the sum itself, of a column that adds up: among others of which most do, or alone.
fn summed(ground: &mut Ground<'_>, among: bool) -> Vec<Mutation> {
    let mut found = Vec::new();
    for table in tables(ground) {
        let columns = adding_up(table);
        let Some(last) = total_row(table).filter(|_| if among { columns.len() >= 2 } else { columns.len() == 1 })
        else {
            continue;
        };
        for column in columns {
            let size = at(table, last, column).unwrap_or(0);
            let row = ground.random.below(last + 1);
            let total = table.rows[last][column].span;
            found.extend(wrong(ground, table, row, column, size).map(|mutation| mutation.at(total)));
        }
    }
    found
}

/// A cell of a row whose last cell is the sum of the others, as in at least three more rows.
fn row_summed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for table in tables(ground) {
        let sums =
            |title: &String| ["i alt", "ialt", "total", "sum", "samlet"].contains(&title.to_lowercase().as_str());
        let Some(column) = table.header.iter().rposition(sums).filter(|column| *column >= 3) else { continue };
        let holds = |row: &usize| {
            let parts: Option<Vec<i64>> = (1..column).map(|part| at(table, *row, part)).collect();
            let parts = parts.unwrap_or_default();
            let many = parts.iter().filter(|part| **part != 0).count() >= 2;
            many && at(table, *row, column) == Some(parts.iter().sum())
        };
        let rows: Vec<usize> = (0..table.rows.len()).filter(holds).collect();
        for row in rows.iter().copied().filter(|row| rows.len() > 3 && total_row(table) != Some(*row)) {
            let size = at(table, row, column).unwrap_or(0);
            let cell = ground.random.between(1, column);
            let total = table.rows[row][column].span;
            found.extend(wrong(ground, table, row, cell, size).map(|mutation| mutation.at(total)));
        }
    }
    found
}

/// A difference that is not that of its two columns, where it is in at least two other rows.
fn difference(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for table in tables(ground) {
        let told = |title: &String| {
            let low = title.to_lowercase();
            ["afvig", "forskel", "differ", "ændring", "udvikling"].iter().any(|word| low.starts_with(word))
        };
        let Some(column) = table.header.iter().position(told).filter(|column| *column >= 2) else { continue };
        let holds = |row: usize, from: usize, to: usize| {
            let right = at(table, row, to).zip(at(table, row, from)).map(|(to, from)| to - from);
            right.is_some() && right == at(table, row, column)
        };
        let pairs = (1..column).flat_map(|from| (1..column).map(move |to| (from, to)));
        let best =
            pairs.map(|(from, to)| (0..table.rows.len()).filter(|row| holds(*row, from, to)).collect::<Vec<_>>());
        let rows = best.max_by_key(Vec::len).unwrap_or_default();
        // In a row of sums, and where the differences are summed, it is the sum that is told to be wrong.
        let bare = total_row(table).is_none() && rows.len() >= 3 && rows.len() + 1 >= table.rows.len();
        for row in rows.iter().filter(|_| bare) {
            let size = at(table, *row, column).unwrap_or(0).abs().max(20);
            found.extend(wrong(ground, table, *row, column, size));
        }
    }
    found
}

/// A cell of a row is gone with its tab or pipe.
fn cell_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for table in tables(ground).filter(|table| table.form != TableForm::Flattened && table.columns >= 3) {
        let full = table.rows.iter().filter(|row| row.len() == table.columns).count();
        for row in table.rows.iter().filter(|row| row.len() == table.columns && full >= 4 && full == table.rows.len()) {
            let column = ground.random.between(1, table.columns - 1);
            if let (Some(before), Some(cell)) = (row.get(column - 1), row.get(column)) {
                let figure = whole(Some(cell)).is_some();
                if figure && !before.span.is_empty() && !cell.span.is_empty() && before.span.end < cell.span.end {
                    let gone = Span::new(before.span.end, cell.span.end);
                    found.push(Mutation::drop(gone).at(row[0].span.cover(row[column].span)));
                }
            }
        }
    }
    found
}

/// A cell of a column that adds up is empty.
fn cell_emptied(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for table in tables(ground).filter(|table| table.form != TableForm::Flattened) {
        let Some(last) = total_row(table) else { continue };
        for column in adding_up(table) {
            let row = ground.random.below(last);
            let cell = &table.rows[row][column];
            // The last cell of a row that is empty is a row too short, and one number is no row of them.
            let numbers = table.rows[row].iter().filter(|cell| whole(Some(cell)).is_some()).count();
            let inside = column + 1 < table.columns && numbers >= 3;
            if inside && at(table, row, column).is_some_and(|value| value != 0) {
                let near = Mutation::drop(cell.span).at(table.rows[row][0].span);
                found.push(near.at(cell.span).at(table.rows[last][column].span));
            }
        }
    }
    found
}
