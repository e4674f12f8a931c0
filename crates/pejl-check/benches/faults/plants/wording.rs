//! Faults for the rules in `wording`.

use super::Planter;

pub const PLANTERS: &[Planter] = &[];
