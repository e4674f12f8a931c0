//! Changes, rates and quantities that are told twice.

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[];
