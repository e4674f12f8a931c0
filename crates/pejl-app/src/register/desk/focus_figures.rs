//! The focus measures of the supervision at month-ends, as the law's rule counts them.

use super::hidden::Cell;
use super::{DeskResult, KeyFiguresRequest, RegisterDesk};
use crate::Viewer;
use pejl_register::figure::Number;
use pejl_register::{FOCUS_OFFERS, FOCUS_TALKS, Indicator, Month, figures};
use pejl_rules::regler::fokusmaal::Krav;
use pejl_rules::{Dag, Parametre, Ydelse};
use std::collections::BTreeMap;

/// Persons at a month-end, and how many of them lack what the measures ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FocusCell {
    /// Long enough on a benefit that counts.
    pub persons: u64,
    /// Of them without conversations enough.
    pub lack_contacts: u64,
    /// Of them without an offer, or work in its place.
    pub lack_offer: u64,
}

/// A municipality's measures, a cell a month-end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FocusLine {
    /// The municipality.
    pub place: u16,
    /// None where the law had no measures.
    pub cells: Vec<Option<Cell<FocusCell>>>,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FocusFigures {
    /// The month-ends.
    pub days: Vec<Dag>,
    /// A line a municipality, in the order that was asked for.
    pub lines: Vec<FocusLine>,
    /// False where a parameter behind the measures is not confirmed.
    pub confirmed: bool,
}

impl RegisterDesk {
    /// The focus measures that `request` asks for: the register's own figures, so that what is hidden here is hidden
    /// wherever they are told.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or register or parameters can't be read.
    pub fn focus_figures(&self, viewer: Viewer, request: &KeyFiguresRequest) -> DeskResult<FocusFigures> {
        let open = self.look(viewer)?;
        let (parameters, period) = (Parametre::egne()?, request.months());
        let of = request.benefit.map_or("", Ydelse::kode);
        let all = figures(&open.register, Indicator::Focus, period, parameters, Some(self.threshold));
        let all = all.into_iter().filter(|figure| figure.of == of);
        let known: BTreeMap<(Dag, u16, &str), Number> = all
            .filter_map(|figure| Some(((figure.period.1, figure.place?, figure.definition.code), figure.number)))
            .collect();
        let days: Vec<Dag> = (period.from.0..period.to.0).map(|month| Month(month).last()).collect();
        let reached = |day: &Dag| *day < open.register.ends.dag() && Krav::paa(parameters, *day).is_some();
        let line = |place: &u16| {
            let measure = |day, of: &'static str| known.get(&(day, *place, of)).copied();
            let told = |day: &Dag| cell(measure(*day, FOCUS_TALKS.code), measure(*day, FOCUS_OFFERS.code));
            let cells = days.iter().map(|day| reached(day).then(|| told(day))).collect();
            FocusLine { place: *place, cells }
        };
        let lines = request.places.iter().map(line).collect();
        let confirmed = days.iter().all(|day| is_confirmed(parameters, *day));
        Ok(FocusFigures { days, lines, confirmed })
    }
}

fn is_confirmed(parameters: &Parametre, day: Dag) -> bool {
    parameters
        .alle()
        .filter(|(name, _)| name.starts_with("fokusmaal."))
        .all(|(name, _)| parameters.paa(name, day).is_none_or(|one| one.bekraeftet))
}

/// Both measures of the same persons; where one is hidden, the cell is.
fn cell(talks: Option<Number>, offers: Option<Number>) -> Cell<FocusCell> {
    let lacking = |number| match number {
        Number::Shown { numerator, denominator } => u64::try_from(denominator.saturating_sub(numerator)).ok(),
        Number::Suppressed => None,
    };
    let (Some(talks), Some(offers)) = (talks, offers) else { return Cell::Nobody };
    let persons = match talks {
        Number::Shown { denominator, .. } => u64::try_from(denominator).ok(),
        Number::Suppressed => None,
    };
    match (persons, lacking(talks), lacking(offers)) {
        (Some(persons), Some(lack_contacts), Some(lack_offer)) => {
            Cell::Shown(FocusCell { persons, lack_contacts, lack_offer })
        }
        _ => Cell::Hidden,
    }
}
