//! Percentages, shares and parts of a whole in running text.

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[];
