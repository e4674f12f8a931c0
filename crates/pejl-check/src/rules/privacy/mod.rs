//! Personal data.

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[];
