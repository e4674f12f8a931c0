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
pub struct Cell {
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
    pub const fn count(persons: u64) -> Self {
        Self { count: persons, least: persons, falls: persons > 1, parts: [persons, 0] }
    }

    /// Persons in two parts that are both told, as those with an offer and those without.
    #[must_use]
    pub fn share(one: u64, other: u64) -> Self {
        let least = if one == 0 || other == 0 { one.max(other) } else { one.min(other) };
        Self { count: one + other, least, falls: one > 0 && other > 0, parts: [one, other] }
    }

    /// The same persons, of whom both are told.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
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
    pub fn beside(self, other: Self, moved: bool) -> Self {
        let [one, rest] = [0, 1].map(|part: usize| {
            let of = |cell: &Self| cell.parts.get(part).copied().unwrap_or(0);
            of(&self).abs_diff(of(&other))
        });
        let unknown = Self::count(u64::from(moved && one == 0 && rest == 0));
        [Self::count(one), Self::count(rest), unknown].into_iter().fold(self, Self::and)
    }

    /// Whether fewer than `threshold` stand behind something that is told, and not nobody.
    #[must_use]
    pub fn is_small(self, threshold: u32) -> bool {
        self.count > 0 && self.least < u64::from(threshold)
    }
}

/// A table with its totals: the last row and the last column. Whether totals are
/// sums or were counted for themselves (persons, each once) makes no difference here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: usize,
    columns: usize,
    cells: Vec<Cell>,
}

/// Which cells are hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    columns: usize,
    cells: Vec<bool>,
}

impl Hidden {
    /// Whether the cell is.
    #[must_use]
    pub fn is(&self, row: usize, column: usize) -> bool {
        column < self.columns && self.cells.get(row * self.columns + column).copied().unwrap_or(false)
    }

    /// How many are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.cells.iter().filter(|hidden| **hidden).count()
    }
}

impl Table {
    /// An empty one of so many rows and columns without totals.
    #[must_use]
    pub fn new(rows: usize, columns: usize) -> Self {
        let (rows, columns) = (rows + 1, columns + 1);
        Self { rows, columns, cells: vec![Cell::default(); rows * columns] }
    }

    /// Fills a cell; the row after the last and the column after the last are the totals.
    /// What stands there already is told of the same persons.
    pub fn put(&mut self, row: usize, column: usize, cell: Cell) {
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
pub fn suppress(table: &Table, threshold: u32) -> Hidden {
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

/// Whether the equations and what is shown leave a hidden cell no choice.
#[must_use]
pub fn is_given_away(table: &Table, hidden: &Hidden, row: usize, column: usize) -> bool {
    let circle = circle(table, hidden, row * table.columns + column);
    circle.is_none_or(|cells| cells.iter().any(|cell| !hidden.cells.get(*cell).copied().unwrap_or(false)))
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PRIME: u64 = (1 << 61) - 1;

    fn times(one: u64, other: u64) -> u64 {
        u64::try_from(u128::from(one) * u128::from(other) % u128::from(PRIME)).unwrap()
    }

    fn inverse(mut number: u64) -> u64 {
        let (mut power, mut result) = (PRIME - 2, 1);
        while power > 0 {
            if power & 1 == 1 {
                result = times(result, number);
            }
            number = times(number, number);
            power >>= 1;
        }
        result
    }

    /// The equations of the table over its hidden cells, brought to their simplest form:
    /// an equation that is left with one cell tells it.
    fn told_by_equations(table: &Table, hidden: &Hidden) -> Vec<usize> {
        let unknown: Vec<usize> = (0..table.cells.len()).filter(|at| hidden.cells[*at]).collect();
        let line = |belongs: &dyn Fn(usize, usize) -> Option<bool>| -> Vec<u64> {
            unknown
                .iter()
                .map(|at| match belongs(at / table.columns, at % table.columns) {
                    Some(true) => 1,
                    Some(false) => PRIME - 1,
                    None => 0,
                })
                .collect()
        };
        let mut lines: Vec<Vec<u64>> = Vec::new();
        for row in 0..table.rows {
            lines.push(line(&|r, c| (r == row).then_some(c + 1 < table.columns)));
        }
        for column in 0..table.columns {
            lines.push(line(&|r, c| (c == column).then_some(r + 1 < table.rows)));
        }
        let mut done = 0;
        for place in 0..unknown.len() {
            let Some(pivot) = (done..lines.len()).find(|line| lines[*line][place] != 0) else { continue };
            lines.swap(done, pivot);
            let by = inverse(lines[done][place]);
            lines[done].iter_mut().for_each(|number| *number = times(*number, by));
            let with = lines[done].clone();
            for (at, line) in lines.iter_mut().enumerate() {
                let factor = line[place];
                if at != done && factor != 0 {
                    for (number, other) in line.iter_mut().zip(&with) {
                        *number = (*number + PRIME - times(factor, *other)) % PRIME;
                    }
                }
            }
            done += 1;
        }
        let single = |line: &Vec<u64>| {
            let mut cells = line.iter().enumerate().filter(|(_, number)| **number != 0);
            cells.next().filter(|_| cells.next().is_none()).map(|(at, _)| unknown[at])
        };
        lines.iter().filter_map(single).collect()
    }

    /// The counts with their totals, the last row and column.
    fn totals(rows: usize, columns: usize, counts: &[[u64; 2]]) -> Vec<[u64; 2]> {
        let mut all = vec![[0; 2]; (rows + 1) * (columns + 1)];
        for row in 0..rows {
            for column in 0..columns {
                for cell in [(row, column), (row, columns), (rows, column), (rows, columns)] {
                    let sum = &mut all[cell.0 * (columns + 1) + cell.1];
                    (0..2).for_each(|part| sum[part] += counts[row * columns + column][part]);
                }
            }
        }
        all
    }

    fn table(rows: usize, columns: usize, counts: &[u64]) -> Table {
        let counts: Vec<[u64; 2]> = counts.iter().map(|count| [*count, 0]).collect();
        let mut table = Table::new(rows, columns);
        let all = totals(rows, columns, &counts);
        table.cells = all.iter().map(|parts| Cell::count(parts[0])).collect();
        table
    }

    /// Every value that a hidden cell can have by what is shown, each at least 1, tried one by one.
    fn possible(table: &Table, hidden: &Hidden, most: u64) -> Vec<std::collections::BTreeSet<u64>> {
        let (rows, columns) = (table.rows - 1, table.columns - 1);
        let inner: Vec<usize> = (0..rows * columns).filter(|at| hidden.is(at / columns, at % columns)).collect();
        let mut guess: Vec<[u64; 2]> =
            (0..rows * columns).map(|at| [table.at(at / columns, at % columns).count, 0]).collect();
        let mut values = vec![std::collections::BTreeSet::new(); table.cells.len()];
        for number in 0..most.pow(u32::try_from(inner.len()).unwrap()) {
            for (place, cell) in (0u32..).zip(&inner) {
                guess[*cell] = [1 + number / most.pow(place) % most, 0];
            }
            let all = totals(rows, columns, &guess);
            let fits = |at: usize| if hidden.cells[at] { all[at][0] > 0 } else { all[at][0] == table.cells[at].count };
            if (0..all.len()).all(fits) {
                values.iter_mut().zip(&all).for_each(|(values, guess)| {
                    values.insert(guess[0]);
                });
            }
        }
        values
    }

    #[test]
    fn one_small_cell_takes_three_more_with_it() {
        let table = table(2, 2, &[3, 40, 50, 60]);
        let hidden = suppress(&table, 5);
        assert!(hidden.is(0, 0));
        assert_eq!(hidden.count(), 4);
        assert!(told_by_equations(&table, &hidden).is_empty());
    }

    #[test]
    fn zeros_and_large_cells_are_shown() {
        let hidden = suppress(&table(2, 2, &[0, 40, 5, 60]), 5);
        assert_eq!(hidden.count(), 0);
    }

    #[test]
    fn the_only_person_of_a_table_is_not_told_by_its_totals() {
        let table = table(1, 1, &[1]);
        let hidden = suppress(&table, 5);
        assert_eq!(hidden.count(), 4);
    }

    #[test]
    fn two_ones_that_add_up_to_two_are_not_told() {
        // Each is at least 1, so a total of 2 would tell both.
        let table = table(2, 2, &[1, 1, 6, 7]);
        let hidden = suppress(&table, 5);
        assert!((0..3).all(|row| (0..3).all(|column| !hidden.is(row, column) || !is_given_away(&table, &hidden, row, column))));
        let values = possible(&table, &hidden, 9);
        assert!(values.iter().zip(&hidden.cells).all(|(values, hidden)| !hidden || values.len() > 1), "{values:?}");
    }

    fn count() -> impl Strategy<Value = u64> {
        prop_oneof![Just(0u64), 1u64..8, 5u64..300]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_equation_tells_a_hidden_cell(
            rows in 1usize..6, columns in 1usize..6, threshold in 2u32..8, shares: bool,
            counts in prop::collection::vec((count(), count()), 36)
        ) {
            let counts: Vec<[u64; 2]> =
                counts[..rows * columns].iter().map(|(one, other)| [*one, if shares { *other } else { 0 }]).collect();
            let mut table = Table::new(rows, columns);
            let all = totals(rows, columns, &counts);
            table.cells =
                all.iter().map(|p| if shares { Cell::share(p[0], p[1]) } else { Cell::count(p[0]) }).collect();
            let hidden = suppress(&table, threshold);
            for (at, cell) in table.cells.iter().enumerate() {
                let (row, column) = (at / table.columns, at % table.columns);
                prop_assert!(!cell.is_small(threshold) || hidden.is(row, column));
                prop_assert!(cell.count > 0 || !hidden.is(row, column));
                prop_assert!(!hidden.is(row, column) || !is_given_away(&table, &hidden, row, column));
            }
            prop_assert_eq!(told_by_equations(&table, &hidden), Vec::<usize>::new());
        }

        #[test]
        fn every_hidden_cell_can_be_two_things(counts in prop::collection::vec(0u64..6, 4), threshold in 2u32..5) {
            let table = table(2, 2, &counts);
            let hidden = suppress(&table, threshold);
            let values = possible(&table, &hidden, 9);
            for (cell, values) in values.iter().enumerate() {
                prop_assert!(!hidden.cells[cell] || values.len() > 1, "{:?} {:?} {:?}", table, hidden, values);
            }
        }
    }
}
