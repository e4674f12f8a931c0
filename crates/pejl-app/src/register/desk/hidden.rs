//! Which figures are shown: small cells are not, nor what would give them away.

use pejl_register::suppress::{Hidden, Parts, THRESHOLD, Table, suppress};

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

    /// `figure` where the cell at (`row`, `column`) of `hidden` may be shown and `persons` stand behind it.
    pub(super) fn of(hidden: &Hidden, (row, column): (usize, usize), persons: u64, figure: impl FnOnce() -> T) -> Self {
        match persons {
            0 => Self::Nobody,
            _ if hidden.is(row, column) => Self::Hidden,
            _ => Self::Shown(figure()),
        }
    }
}

/// What of a table of `rows` by `columns` with its totals is hidden. `cells` tells
/// a cell's counts; with `ratio`, in two parts that are both told.
pub(super) fn hidden(
    rows: usize,
    columns: usize,
    ratio: bool,
    cells: impl IntoIterator<Item = (usize, usize, Parts)>,
) -> Hidden {
    let mut table = Table::new(rows, columns, ratio);
    for (row, column, parts) in cells {
        table.set(row, column, parts);
    }
    table.add_up();
    suppress(&table, THRESHOLD)
}
