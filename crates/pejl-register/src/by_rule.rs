//! Indicators that are a rule's answers at month-ends, added up.

use crate::compute::{Months, Places};
use crate::day::Month;
use crate::figure::{Counted, Definition, Figure, Place};
use crate::indicators::{counts, month, shown, with_totals};
use crate::month_ends::over_month_ends;
use crate::register::Register;
use crate::suppress::Cell;
use pejl_rules::regler::arbejdspligt::Arbejdspligt;
use pejl_rules::regler::fleksjobtimer::{self, Retning};
use pejl_rules::regler::fokusmaal;
use pejl_rules::{Dag, Parametre, Ydelse};
use std::collections::BTreeMap;

const FLEX: Definition = Definition { code: "fleksjobtimer", rule: "fleksjobtimer", unit: "persons" };
/// Of those on support for long, how many had conversations enough.
pub const FOCUS_TALKS: Definition = Definition { code: "fokusmaal-samtaler", rule: "fokusmaal", unit: "percent" };
/// Of them, how many had an offer, or work in its place.
pub const FOCUS_OFFERS: Definition = Definition { code: "fokusmaal-tilbud", rule: "fokusmaal", unit: "percent" };
const COVERED: Definition = Definition { code: "arbejdspligt-daekket", rule: "arbejdspligt-timer", unit: "percent" };
const HOURS: Definition = Definition { code: "arbejdspligt-timer", rule: "arbejdspligt-timer", unit: "percent" };

/// Sums of `N` numbers by month, municipality and one of `columns`.
struct Sums<const N: usize> {
    months: usize,
    columns: usize,
    places: Places,
    cells: Vec<[u64; N]>,
}

impl<const N: usize> Sums<N> {
    fn of(
        register: &Register,
        days: &[Dag],
        columns: usize,
        answer: impl Fn(&crate::month_ends::Asked<'_>) -> Option<(usize, [u64; N])> + Sync,
    ) -> Self {
        let (places, months) = (Places::of(register), days.len());
        let cells = over_month_ends(
            register,
            days,
            || vec![[0u64; N]; places.len() * columns * months],
            |sums, asked| {
                let Some((column, numbers)) = answer(asked).filter(|(column, _)| *column < columns) else { return };
                let cell = (places.place(asked.spell.kommune) * columns + column) * months + asked.month;
                if let Some(sum) = sums.get_mut(cell) {
                    sum.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
                }
            },
            |mut one, other| {
                let numbers = other.as_flattened();
                one.as_flattened_mut().iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
                one
            },
        );
        Self { months, columns, places, cells }
    }

    /// Month's place, municipality, column and sums of every cell that holds something.
    fn rows(&self) -> impl Iterator<Item = (usize, u16, usize, [u64; N])> {
        self.cells.iter().enumerate().filter(|(_, sums)| **sums != [0; N]).map(|(cell, sums)| {
            let (group, month) = (cell / self.months, cell % self.months);
            let municipality = self.places.codes.get(group / self.columns).copied().unwrap_or(0);
            (month, municipality, group % self.columns, *sums)
        })
    }
}

fn month_ends(period: Months) -> Vec<Dag> {
    (period.from.0..period.to.0).map(|month| Month(month).last()).collect()
}

fn at(period: Months, month: usize) -> Month {
    Month(period.from.0 + i32::try_from(month).unwrap_or(0))
}

/// More, fewer, the same or untold hours than when the flex job began.
pub(crate) fn flex_figures(register: &Register, period: Months) -> Vec<Counted> {
    const COLUMNS: [&str; 4] = ["op", "ned", "uaendret", "ikke-oplyst"];
    let days = month_ends(period);
    let sums = Sums::<1>::of(register, &days, COLUMNS.len(), |asked| {
        let day = *days.get(asked.month)?;
        if asked.spell.ydelse != Ydelse::Fleksjob {
            return None;
        }
        let column = match fleksjobtimer::timer(&asked.history, day).map(|hours| hours.retning()) {
            Some(Retning::Op) => 0,
            Some(Retning::Ned) => 1,
            Some(Retning::Uaendret) => 2,
            None => 3,
        };
        Some((column, [1]))
    });
    let mut cells = BTreeMap::new();
    for (month, municipality, column, [count]) in sums.rows() {
        let of = COLUMNS.get(column).copied().unwrap_or_default();
        cells.insert((at(period, month), municipality, of, ""), count);
    }
    counts(cells, FLEX)
}

/// A share of persons or hours: above and below, and who stands behind it.
struct Share {
    definition: Definition,
    above: usize,
    below: usize,
    /// Where the persons stand who are above, and who are below.
    persons: (usize, usize),
}

/// Shares of sums by month, place and column, with every total.
fn shares<const N: usize>(sums: &Sums<N>, period: Months, columns: &[&'static str], shares: &[Share]) -> Vec<Counted> {
    let mut cells: BTreeMap<(usize, Place, &'static str), [u64; N]> = BTreeMap::new();
    for (month, municipality, column, numbers) in sums.rows() {
        let of = columns.get(column).copied().unwrap_or_default();
        let mut keys = with_totals(municipality, of).to_vec();
        keys.sort_unstable();
        keys.dedup();
        for (place, of) in keys {
            let sum = cells.entry((month, place, of)).or_insert([0; N]);
            sum.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
        }
    }
    let mut counted = Vec::new();
    for ((month_at, place, of), numbers) in cells {
        let number = |at: usize| numbers.get(at).copied().unwrap_or(0);
        for share in shares.iter().filter(|share| number(share.below) > 0) {
            let signed = |at: usize| i64::try_from(number(at)).unwrap_or(i64::MAX);
            let (with, all) = (number(share.persons.0), number(share.persons.1));
            let figure = Figure {
                definition: share.definition,
                period: month(at(period, month_at)),
                place,
                of,
                to: "",
                number: shown(signed(share.above), signed(share.below)),
            };
            counted.push(Counted { figure, persons: Cell::share(with, all.saturating_sub(with)) });
        }
    }
    counted
}

/// Of those on support for long, how many had conversations enough, and an offer or work in its place.
pub(crate) fn focus_figures(register: &Register, period: Months, parameters: &Parametre) -> Vec<Counted> {
    let days = month_ends(period);
    let law: Vec<Option<fokusmaal::Krav>> = days.iter().map(|day| fokusmaal::Krav::paa(parameters, *day)).collect();
    let sums = Sums::<3>::of(register, &days, Ydelse::ALLE.len(), |asked| {
        let law = law.get(asked.month)?.as_ref()?;
        let had = fokusmaal::opgjort(law, &asked.history)?;
        let reached = fokusmaal::naaet(law, had.samtaler, had.tilbud, had.timer);
        Some((asked.spell.ydelse as usize, [1, reached.samtaler.into(), reached.tilbud.into()]))
    });
    let columns: Vec<&str> = Ydelse::ALLE.iter().map(|benefit| benefit.kode()).collect();
    let measure = |definition, above| Share { definition, above, below: 0, persons: (above, 0) };
    shares(&sums, period, &columns, &[measure(FOCUS_TALKS, 1), measure(FOCUS_OFFERS, 2)])
}

/// Of those under work duty with hours set, how many have them covered, and how much of the hours.
pub(crate) fn work_duty_figures(register: &Register, period: Months, parameters: &Parametre) -> Vec<Counted> {
    let days = month_ends(period);
    let law: Vec<Option<Arbejdspligt>> = days.iter().map(|day| Arbejdspligt::paa(parameters, *day)).collect();
    let sums = Sums::<4>::of(register, &days, 1, |asked| {
        let (law, day) = (law.get(asked.month)?.as_ref()?, *days.get(asked.month)?);
        law.svar(&asked.history, day).filter(|who| who.omfattet())?;
        let week = law.timer_paa(&asked.history, day).ok()?;
        let (set, missing) = (u64::from(week.sat?), u64::from(week.mangler()?));
        Some((0, [1, week.daekket().into(), set, set.saturating_sub(missing)]))
    });
    let persons = (1, 0);
    let covered = Share { definition: COVERED, above: 1, below: 0, persons };
    let hours = Share { definition: HOURS, above: 3, below: 2, persons };
    shares(&sums, period, &[""], &[covered, hours])
}
