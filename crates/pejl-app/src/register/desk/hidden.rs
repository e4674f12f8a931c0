//! What stands in a table that small cells are hidden in.

/// What stands in a cell.
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
