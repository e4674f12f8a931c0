use super::plant::Planter;
pub const PLANTERS: &[(&str, Planter)] = &[];
