//! What the register holds.

use super::{DeskResult, RegisterDesk};
use crate::Viewer;
use pejl_register::{Day, Month, PartNote};
use pejl_rules::Dag;

/// A municipality of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceName {
    /// Its official code.
    pub code: u16,
    /// Its name, or its code where it is none of the 98.
    pub name: String,
}

impl PlaceName {
    /// The municipality with this code.
    #[must_use]
    pub fn of(code: u16) -> Self {
        let name = pejl_read::municipality_name(code).map_or_else(|| format!("{code:03}"), str::to_owned);
        Self { code, name }
    }
}

/// See the module.
#[derive(Debug, Clone)]
pub struct RegisterOverview {
    /// The day that it ends before.
    pub ends: Dag,
    /// The last month that it holds whole.
    pub last_month: Month,
    /// Persons.
    pub persons: usize,
    /// Municipalities, by name.
    pub places: Vec<PlaceName>,
    /// Deliveries, the latest first.
    pub parts: Vec<PartNote>,
}

impl RegisterDesk {
    /// What the register holds.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or it can't be read.
    pub fn overview(&self, viewer: Viewer) -> DeskResult<RegisterOverview> {
        let open = self.look(viewer)?;
        let ends = open.register.ends;
        let mut places: Vec<PlaceName> = open.places.iter().map(|code| PlaceName::of(*code)).collect();
        places.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(RegisterOverview {
            ends: ends.dag(),
            last_month: Month(Month::of(Day(ends.0)).0 - 1),
            persons: open.register.persons(),
            places,
            parts: open.manifest.parts.iter().rev().cloned().collect(),
        })
    }
}
