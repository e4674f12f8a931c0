//! Faults for the rules in `structure`.

use super::Planter;

pub const PLANTERS: &[Planter] = &[];
