//! Names, abbreviations and number style.

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[];
