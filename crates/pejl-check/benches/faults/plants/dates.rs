//! Faults for the rules in `dates`.

use super::Planter;

pub const PLANTERS: &[Planter] = &[];
