//! Faults for the rules in `privacy`.

use super::Planter;

pub const PLANTERS: &[Planter] = &[];
