//! Faults for the rules in `tables`.

use super::Planter;

pub const PLANTERS: &[Planter] = &[];
