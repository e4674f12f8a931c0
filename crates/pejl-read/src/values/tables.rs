//! Tables: with tabs, with pipes, or flattened to one cell a line.

use crate::lines::Line;
use pejl_model::Table;

/// The tables among the lines of one section, in order.
pub(crate) fn find(_lines: &[Line<'_>], _source: &str) -> Vec<Table> {
    Vec::new()
}
