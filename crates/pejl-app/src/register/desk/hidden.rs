//! Which figures are shown: small cells are not, nor what would give them away.

use pejl_register::suppress::{self, Hidden, Table};

/// What stands in a cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<T> {
    /// The figure.
    Shown(T),
    /// Somebody, but too few to be told, or enough to give away others.
    Hidden,
    /// Nobody.
    Nobody,
}

impl<T> Cell<T> {
    /// The figure, where it is shown.
    pub fn shown(self) -> Option<T> {
        match self {
            Self::Shown(figure) => Some(figure),
            Self::Hidden | Self::Nobody => None,
        }
    }
}

/// Persons in two parts, or in one, the other 0.
pub(super) type Parts = [u64; 2];

/// What of a table of `rows` by `columns` with its totals is hidden. `cells` tells
/// a cell's counts; with `ratio`, in two parts that are both told.
pub(super) fn hidden(
    rows: usize,
    columns: usize,
    ratio: bool,
    threshold: u32,
    cells: impl IntoIterator<Item = (usize, usize, Parts)>,
) -> Hidden {
    let mut sums = vec![[0; 2]; (rows + 1) * (columns + 1)];
    for (row, column, [one, other]) in cells {
        for (row, column) in [(row, column), (row, columns), (rows, column), (rows, columns)] {
            if let Some(sum) = sums.get_mut(row * (columns + 1) + column) {
                *sum = [sum[0] + one, sum[1] + other];
            }
        }
    }
    let mut table = Table::new(rows, columns);
    for (at, [one, other]) in sums.into_iter().enumerate() {
        let cell = if ratio { suppress::Cell::share(one, other) } else { suppress::Cell::count(one) };
        table.put(at / (columns + 1), at % (columns + 1), cell);
    }
    suppress::suppress(&table, threshold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_cell_is_hidden_and_not_alone() {
        let hidden = hidden(2, 2, false, 5, [(0, 0, [3, 0]), (0, 1, [40, 0]), (1, 0, [50, 0]), (1, 1, [60, 0])]);
        assert!(hidden.is(0, 0));
        assert!(hidden.count() > 1, "a total gives nothing away");
        let hidden = super::hidden(1, 1, true, 5, [(0, 0, [60, 2])]);
        assert!(hidden.is(0, 0), "two without are told as well");
    }
}
