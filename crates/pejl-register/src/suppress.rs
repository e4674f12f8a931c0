//! Small cells hidden, and so many others that no total gives them away.
//!
//! A table of counts by row and column with its totals is a set of equations:
//! each line adds up to its total. Seen as a graph with a node a line and an edge
//! a cell, a hidden cell stays unknown where it lies on a circle of hidden cells
//! along which one may be put up and the next down without any falling below
//! what everybody knows it is at least. [`suppress`] hides the cheapest cells that
//! close such a circle through every small cell.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// From how many on a count may be shown, unless set otherwise.
pub const THRESHOLD: u32 = 5;

/// What stands in a cell, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cell {
    /// Persons in all.
    count: u64,
    /// The smallest number that is told of them, 0 aside.
    least: u64,
    /// Whether every number told could be one less, as far as anybody can know.
    falls: bool,
    /// Persons by part.
    parts: [u64; 2],
}

impl Cell {
    /// A count. Where it is hidden it is at least 1, for 0 is shown.
    #[must_use]
    pub(crate) const fn count(persons: u64) -> Self {
        Self { count: persons, least: persons, falls: persons > 1, parts: [persons, 0] }
    }

    /// Persons in two parts that are both told, as those with an offer and those without.
    #[must_use]
    pub(crate) fn share(one: u64, other: u64) -> Self {
        let least = if one == 0 || other == 0 { one.max(other) } else { one.min(other) };
        Self { count: one + other, least, falls: one > 0 && other > 0, parts: [one, other] }
    }

    /// The same persons, of whom both are told.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        if self.count == 0 || other.count == 0 {
            return if self.count == 0 { other } else { self };
        }
        let (count, least) = (self.count.max(other.count), self.least.min(other.least));
        Self { count, least, falls: self.falls && other.falls, parts: self.parts }
    }

    /// The same where `other` is told beside it, so that their difference is told as well; `moved`
    /// where the numbers differ. Where they do and as many persons stand behind both, nobody knows
    /// how many the difference is about: it counts as one person.
    #[must_use]
    pub(crate) fn beside(self, other: Self, moved: bool) -> Self {
        let [one, rest] = [0, 1].map(|part: usize| {
            let of = |cell: &Self| cell.parts.get(part).copied().unwrap_or(0);
            of(&self).abs_diff(of(&other))
        });
        let unknown = Self::count(u64::from(moved && one == 0 && rest == 0));
        [Self::count(one), Self::count(rest), unknown].into_iter().fold(self, Self::and)
    }

    /// Whether fewer than `threshold` stand behind something that is told, and not nobody.
    #[must_use]
    pub(crate) fn is_small(self, threshold: u32) -> bool {
        self.count > 0 && self.least < u64::from(threshold)
    }
}

/// A table with its totals: the last row and the last column. Whether totals are
/// sums or were counted for themselves (persons, each once) makes no difference here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    rows: usize,
    columns: usize,
    cells: Vec<Cell>,
}

/// Which cells are hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hidden {
    columns: usize,
    cells: Vec<bool>,
}

impl Hidden {
    /// Whether the cell is.
    #[must_use]
    pub(crate) fn is(&self, row: usize, column: usize) -> bool {
        column < self.columns && self.cells.get(row * self.columns + column).copied().unwrap_or(false)
    }
}

impl Table {
    /// An empty one of so many rows and columns without totals.
    #[must_use]
    pub(crate) fn new(rows: usize, columns: usize) -> Self {
        let (rows, columns) = (rows + 1, columns + 1);
        Self { rows, columns, cells: vec![Cell::default(); rows * columns] }
    }

    /// Fills a cell; the row after the last and the column after the last are the totals.
    /// What stands there already is told of the same persons.
    pub(crate) fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if column < self.columns
            && let Some(known) = self.cells.get_mut(row * self.columns + column)
        {
            *known = known.and(cell);
        }
    }

    fn at(&self, row: usize, column: usize) -> Cell {
        self.cells.get(row * self.columns + column).copied().unwrap_or_default()
    }
}

/// Hides every count from 1 to the one below `threshold`, and what it takes that
/// no hidden cell can be told from the shown ones. Zeros are shown.
#[must_use]
pub(crate) fn suppress(table: &Table, threshold: u32) -> Hidden {
    let cells: Vec<bool> = table.cells.iter().map(|cell| cell.is_small(threshold)).collect();
    let small: Vec<usize> = (0..cells.len()).filter(|at| cells[*at]).collect();
    let mut hidden = Hidden { columns: table.columns, cells };
    let mut queue = small;
    while let Some(cell) = queue.pop() {
        // What is hidden for another's sake must stay unknown as well.
        for more in circle(table, &hidden, cell).unwrap_or_default() {
            if let Some(hides) = hidden.cells.get_mut(more)
                && !*hides
            {
                *hides = true;
                queue.push(more);
            }
        }
    }
    hidden
}

/// The cells of the cheapest circle through `cell`, in either direction.
fn circle(table: &Table, hidden: &Hidden, cell: usize) -> Option<Vec<usize>> {
    let (row, column) = (cell / table.columns, table.rows + cell % table.columns);
    let up = moves(table, cell, true).then(|| cheapest(table, hidden, column, row, cell)).flatten();
    let down = moves(table, cell, false).then(|| cheapest(table, hidden, row, column, cell)).flatten();
    let best = [up, down].into_iter().flatten().min_by_key(|(cost, _)| *cost);
    best.map(|(_, cells)| cells)
}

/// Whether the cell's term may be put up (or down). Totals stand in the equations
/// with the opposite sign of what they add up.
fn moves(table: &Table, cell: usize, up: bool) -> bool {
    let (row, column) = (cell / table.columns, cell % table.columns);
    let total = (row + 1 == table.rows) != (column + 1 == table.columns);
    let (grows, cell) = (up != total, table.at(row, column));
    cell.count > 0 && (grows || cell.falls)
}

/// The cheapest way from one line to another over cells other than `without`: hidden
/// ones cost nothing, others what they count.
fn cheapest(table: &Table, hidden: &Hidden, from: usize, to: usize, without: usize) -> Option<(u64, Vec<usize>)> {
    let nodes = table.rows + table.columns;
    let mut best: Vec<Option<(u64, usize)>> = vec![None; nodes];
    let mut open = BinaryHeap::from([Reverse((0u64, from, usize::MAX))]);
    while let Some(Reverse((cost, node, via))) = open.pop() {
        let Some(known) = best.get_mut(node).filter(|known| known.is_none()) else { continue };
        *known = Some((cost, via));
        if node == to {
            break;
        }
        let is_row = node < table.rows;
        let others = if is_row { table.columns } else { table.rows };
        for other in 0..others {
            let (row, column) = if is_row { (node, other) } else { (other, node - table.rows) };
            let cell = row * table.columns + column;
            let next = if is_row { table.rows + column } else { row };
            // A way from row to column puts the cell up, one back puts it down.
            if cell == without || best.get(next).is_none_or(Option::is_some) || !moves(table, cell, is_row) {
                continue;
            }
            let price = if hidden.is(row, column) { 0 } else { 1 + table.at(row, column).count };
            open.push(Reverse((cost.saturating_add(price), next, cell)));
        }
    }
    let (cost, _) = (*best.get(to)?)?;
    let mut cells = Vec::new();
    let mut node = to;
    while node != from {
        let (_, via) = (*best.get(node)?)?;
        cells.push(via);
        node = if node < table.rows { table.rows + via % table.columns } else { via / table.columns };
    }
    Some((cost, cells))
}

#[cfg(test)]
pub(crate) mod tests;
