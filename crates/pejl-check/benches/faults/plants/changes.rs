//! Faults for the rules in `changes`.

use super::Planter;

pub const PLANTERS: &[Planter] = &[];
