//! What is hidden stays unknown: tried against the equations, and by trying every value.

use super::*;
use proptest::prelude::*;

/// How many cells are hidden.
fn count(hidden: &Hidden) -> usize {
    hidden.cells.iter().filter(|hidden| **hidden).count()
}

/// Whether the equations and what is shown leave a hidden cell no choice.
fn is_given_away(table: &Table, hidden: &Hidden, row: usize, column: usize) -> bool {
    let circle = circle(table, hidden, row * table.columns + column);
    circle.is_none_or(|cells| cells.iter().any(|cell| !hidden.cells.get(*cell).copied().unwrap_or(false)))
}

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

/// The equations of a table with its totals (the last row and column) over its hidden cells, brought to their simplest
/// form: an equation that is left with one cell tells it.
pub(crate) fn told_by_equations(rows: usize, columns: usize, hidden: &[bool]) -> Vec<usize> {
    let unknown: Vec<usize> = (0..hidden.len()).filter(|at| hidden[*at]).collect();
    let line = |belongs: &dyn Fn(usize, usize) -> Option<bool>| -> Vec<u64> {
        unknown
            .iter()
            .map(|at| match belongs(at / columns, at % columns) {
                Some(true) => 1,
                Some(false) => PRIME - 1,
                None => 0,
            })
            .collect()
    };
    let mut lines: Vec<Vec<u64>> = Vec::new();
    for row in 0..rows {
        lines.push(line(&|r, c| (r == row).then_some(c + 1 < columns)));
    }
    for column in 0..columns {
        lines.push(line(&|r, c| (c == column).then_some(r + 1 < rows)));
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
    assert_eq!(count(&hidden), 4);
    assert!(told_by_equations(table.rows, table.columns, &hidden.cells).is_empty());
}

#[test]
fn zeros_and_large_cells_are_shown() {
    let hidden = suppress(&table(2, 2, &[0, 40, 5, 60]), 5);
    assert_eq!(count(&hidden), 0);
}

#[test]
fn the_only_person_of_a_table_is_not_told_by_its_totals() {
    let table = table(1, 1, &[1]);
    let hidden = suppress(&table, 5);
    assert_eq!(count(&hidden), 4);
}

#[test]
fn two_ones_that_add_up_to_two_are_not_told() {
    // Each is at least 1, so a total of 2 would tell both.
    let table = table(2, 2, &[1, 1, 6, 7]);
    let hidden = suppress(&table, 5);
    assert!(
        (0..3).all(|row| (0..3).all(|column| !hidden.is(row, column) || !is_given_away(&table, &hidden, row, column)))
    );
    let values = possible(&table, &hidden, 9);
    assert!(values.iter().zip(&hidden.cells).all(|(values, hidden)| !hidden || values.len() > 1), "{values:?}");
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0u64), 1u64..8, 5u64..300]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_equation_tells_a_hidden_cell(
        rows in 1usize..6, columns in 1usize..6, threshold in 2u32..8, shares: bool,
        counts in prop::collection::vec((counts(), counts()), 36)
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
        prop_assert_eq!(told_by_equations(table.rows, table.columns, &hidden.cells), Vec::<usize>::new());
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
