//! The focus measures of the supervision at month-ends, as the law's rule counts them.

use super::everybody::everybody;
use super::hidden::{Cell, hidden};
use super::{DeskResult, KeyFiguresRequest, Open, RegisterDesk};
use crate::Viewer;
use pejl_register::Month;
use pejl_register::suppress::Hidden;
use pejl_rules::regler::fokusmaal::{Krav, naaet, opgjort};
use pejl_rules::{Dag, Historie, Parametre, Ydelse};

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

/// Persons, with conversations enough, with an offer.
type Sum = [u64; 3];
/// Benefits; the one after the last is their total.
const BENEFITS: usize = Ydelse::ALLE.len();

impl RegisterDesk {
    /// The focus measures that `request` asks for.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or register or parameters can't be read.
    pub fn focus_figures(&self, viewer: Viewer, request: &KeyFiguresRequest) -> DeskResult<FocusFigures> {
        let open = self.look(viewer)?;
        let parameters = Parametre::egne()?;
        let period = request.months();
        let days: Vec<Dag> = (period.from.0..period.to.0).map(|month| Month(month).last()).collect();
        let rules: Vec<Option<(Dag, Krav)>> = days.iter().map(|day| known(&open, parameters, *day)).collect();
        let sums = sums(&open, &rules);
        let mut lines: Vec<FocusLine> =
            request.places.iter().map(|place| FocusLine { place: *place, cells: Vec::new() }).collect();
        for (month, rule) in rules.iter().enumerate() {
            let of_month = |place: usize, benefit: usize| {
                sums.get(cell(&open, month, place, benefit)).copied().unwrap_or_default()
            };
            let covers = [1, 2].map(|part| cover(&open, self.threshold, &of_month, part));
            for line in &mut lines {
                let told = rule.as_ref().map(|_| told(&open, &covers, &of_month, line.place, request.benefit));
                line.cells.push(told);
            }
        }
        let confirmed = days.iter().all(|day| is_confirmed(parameters, *day));
        Ok(FocusFigures { days, lines, confirmed })
    }
}

/// The rule on `day`, where the register reaches it and the law has one.
fn known(open: &Open, parameters: &Parametre, day: Dag) -> Option<(Dag, Krav)> {
    Some((day, Krav::paa(parameters, day)?)).filter(|_| day < open.register.ends.dag())
}

fn is_confirmed(parameters: &Parametre, day: Dag) -> bool {
    parameters
        .alle()
        .filter(|(name, _)| name.starts_with("fokusmaal."))
        .all(|(name, _)| parameters.paa(name, day).is_none_or(|one| one.bekraeftet))
}

fn cell(open: &Open, month: usize, place: usize, benefit: usize) -> usize {
    (month * open.places.len() + place) * BENEFITS + benefit
}

fn sums(open: &Open, rules: &[Option<(Dag, Krav)>]) -> Vec<Sum> {
    let cells = rules.len() * open.places.len() * BENEFITS;
    let add = |mut one: Vec<Sum>, other: Vec<Sum>| {
        one.iter_mut().zip(other).for_each(|(one, other)| one.iter_mut().zip(other).for_each(|(a, b)| *a += b));
        one
    };
    everybody(open, || vec![[0; 3]; cells], |_| true, |sums, history| count(open, rules, sums, history), add)
}

fn count(open: &Open, rules: &[Option<(Dag, Krav)>], sums: &mut [Sum], history: &Historie<'_>) {
    for (month, (day, rule)) in rules.iter().enumerate().filter_map(|(month, rule)| Some((month, rule.as_ref()?))) {
        let Some(had) = opgjort(rule, history) else { continue };
        let Some(spell) = history.forloeb_paa(*day) else { continue };
        let reached = naaet(rule, had.samtaler, had.tilbud, had.timer);
        let Some(place) = open.place(spell.kommune) else { continue };
        if let Some(sum) = sums.get_mut(cell(open, month, place, spell.ydelse as usize)) {
            sum[0] += 1;
            sum[1] += u64::from(reached.samtaler);
            sum[2] += u64::from(reached.tilbud);
        }
    }
}

/// What is hidden of the table whose cells tell part `part` of the persons, and the rest of them.
fn cover(open: &Open, threshold: u32, of_month: &dyn Fn(usize, usize) -> Sum, part: usize) -> Hidden {
    let places = open.places.len();
    let inner = (0..places).flat_map(|place| (0..BENEFITS).map(move |benefit| (place, benefit)));
    let parts = |(place, benefit)| {
        let sum = of_month(place, benefit);
        let with = sum.get(part).copied().unwrap_or(0);
        (place, benefit, [with, sum[0].saturating_sub(with)])
    };
    hidden(places, BENEFITS, true, threshold, inner.map(parts))
}

fn told(
    open: &Open,
    covers: &[Hidden; 2],
    of_month: &dyn Fn(usize, usize) -> Sum,
    code: u16,
    benefit: Option<Ydelse>,
) -> Cell<FocusCell> {
    let Some(place) = open.place(code) else { return Cell::Nobody };
    let (asked, column) = match benefit {
        Some(benefit) => (benefit as usize..benefit as usize + 1, benefit as usize),
        None => (0..BENEFITS, BENEFITS),
    };
    let [persons, contacts, offer] = asked
        .map(|one| of_month(place, one))
        .fold([0; 3], |sum: Sum, one| [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]]);
    if persons > 0 && covers.iter().any(|cover| cover.is(place, column)) {
        return Cell::Hidden;
    }
    match persons {
        0 => Cell::Nobody,
        _ => Cell::Shown(FocusCell { persons, lack_contacts: persons - contacts, lack_offer: persons - offer }),
    }
}
