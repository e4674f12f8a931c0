//! Figures in running text and in the cells of tables.

use pejl_model::{Cell, Figure, Span, Table, Unit};

/// What the place of a figure tells about it, where the figure itself does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FigureContext {
    /// From a heading such as "(kr.)".
    pub unit: Option<Unit>,
    /// From a heading such as "(i 1.000 kr.)" or "mio. kr.".
    pub scale: Option<u64>,
}

/// Appends every figure of running text to `out`.
pub(crate) fn push(_text: &str, _base: usize, _context: FigureContext, _out: &mut Vec<Figure>) {}

/// Appends the figure of a cell, if it holds one; `words` is its row.
pub(crate) fn cell(_cell: &Cell, _words: Span, _context: FigureContext, _out: &mut Vec<Figure>) {}

/// Appends every figure of a table to `out`; `caption` is the line before the table or empty.
pub(crate) fn push_table(_table: &Table, _caption: &str, _out: &mut Vec<Figure>) {}

/// What a caption or a header cell tells about the figures under it.
pub(crate) fn context(_heading: &str) -> FigureContext {
    FigureContext::default()
}

/// Appends all figures of a section's content, running text and tables, in the order of the source.
pub(crate) fn in_section(_source: &str, _content: Span, _tables: &[Table], _out: &mut Vec<Figure>) {}
