//! Full-time persons by month, a line a municipality.

use super::hidden::Cell;
use super::{DeskResult, RegisterDesk};
use crate::Viewer;
use pejl_register::compute::Months;
use pejl_register::figure::Number;
use pejl_register::{Indicator, Month, figures};

use pejl_rules::{Dag, Parametre, Ydelse};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// So many months are told at a time.
pub const MOST_MONTHS: usize = 60;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFiguresRequest {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
    /// Codes of municipalities.
    pub places: Vec<u16>,
    /// The benefit; all together where there is none.
    pub benefit: Option<Ydelse>,
}

impl KeyFiguresRequest {
    /// The months asked for; of a period that is too long, the last ones.
    #[must_use]
    pub fn months(&self) -> Months {
        let to = Month(self.to.0.saturating_add(1));
        let most = i32::try_from(MOST_MONTHS).unwrap_or(i32::MAX);
        Months { from: Month(self.from.0.max(to.0.saturating_sub(most)).min(to.0)), to }
    }
}

/// The full-time persons of a municipality, with one decimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    /// The municipality.
    pub place: u16,
    /// A cell a month.
    pub cells: Vec<Cell<Decimal>>,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigures {
    /// The months.
    pub months: Vec<Month>,
    /// A line a municipality, in the order that was asked for.
    pub lines: Vec<FigureLine>,
}

impl RegisterDesk {
    /// The full-time persons that `request` asks for. A figure is hidden where few
    /// persons stand behind it, whatever municipalities are asked for.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or register or parameters can't be read.
    pub fn key_figures(&self, viewer: Viewer, request: &KeyFiguresRequest) -> DeskResult<KeyFigures> {
        let open = self.look(viewer)?;
        let period = request.months();
        let of = request.benefit.map_or("", Ydelse::kode);
        let all = figures(&open.register, Indicator::FullTime, period, Parametre::egne()?, Some(self.threshold));
        let all = all.into_iter().filter(|figure| figure.of == of);
        let known: BTreeMap<(Dag, u16), Cell<Decimal>> =
            all.filter_map(|figure| Some(((figure.period.0, figure.place?), cell(figure.number)))).collect();
        let months: Vec<Month> = (period.from.0..period.to.0).map(Month).collect();
        let told = |place| move |month: &Month| ((*month).first(), place);
        let line = |place: &u16| FigureLine {
            place: *place,
            cells: months.iter().map(told(*place)).map(|at| known.get(&at).copied().unwrap_or(Cell::Nobody)).collect(),
        };
        let lines = request.places.iter().map(line).collect();
        Ok(KeyFigures { months, lines })
    }
}

fn cell(number: Number) -> Cell<Decimal> {
    match number.rounded(1, 1).and_then(|rounded| rounded.parse().ok()) {
        Some(rounded) => Cell::Shown(rounded),
        None => Cell::Hidden,
    }
}
