//! Days, periods and terms.

mod d001_weekday;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[d001_weekday::RULE];
