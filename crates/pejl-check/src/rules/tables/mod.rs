//! Sums of tables, and tables against the text.

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[];
