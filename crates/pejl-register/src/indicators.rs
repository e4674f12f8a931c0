//! Every indicator as figures.

use crate::by_rule;
use crate::compute::{
    DurationQuestion, Months, Next, PersonsQuestion, TransitionQuestion, durations, full_time, persons, transitions,
};
use crate::day::Month;
use crate::figure::{Counted, Definition, Figure, Number, Place, Totals, guarded};
use crate::register::Register;
use crate::suppress::Cell;
use pejl_rules::{Dag, Parametre, Ydelse};
use std::collections::BTreeMap;

/// What can be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Indicator {
    /// Full-time persons by days, month by month.
    FullTime,
    /// Persons, each once a month.
    Persons,
    /// Persons, each once in the whole period, and their weeks on average.
    PersonsInPeriod,
    /// Where those who leave a benefit go, month by month.
    Transitions,
    /// How long times on a benefit last, and who comes back, by quarter.
    Durations,
    /// Flex job hours against those at the start, month by month.
    FlexHours,
    /// Focus measures of the sharpened supervision at month-ends.
    Focus,
    /// Persons under work duty at month-ends, and their hours.
    WorkDuty,
}

const MM14: &str = "https://www.jobindsats.dk/jobindsats/Hjaelp/InfoOmMaalinger/Y21/MM14.aspx";
const WEEKS: &str = "https://www.jobindsats.dk/jobindsats/driftsnyheder/2017/ny-sanering/";
pub(crate) const FULL_TIME: Definition = Definition { code: "fuldtidspersoner", rule: MM14, unit: "full-time-persons" };
const PERSONS: Definition = Definition { code: "personer", rule: MM14, unit: "persons" };
const AVERAGE: Definition = Definition { code: "gennemsnitlige-uger", rule: WEEKS, unit: "weeks" };
const TRANSITIONS: Definition = Definition { code: "overgange", rule: "register.overgang.dage", unit: "exits" };
const MEDIAN: Definition = Definition { code: "varighed-median", rule: "register.tilbage.dage", unit: "days" };
const RETURNS: Definition = Definition { code: "tilbagevenden", rule: "register.tilbage.dage", unit: "percent" };

impl Indicator {
    /// All, in the order in which they are told.
    pub const ALL: &[Self] = &[
        Self::FullTime,
        Self::Persons,
        Self::PersonsInPeriod,
        Self::Transitions,
        Self::Durations,
        Self::FlexHours,
        Self::Focus,
        Self::WorkDuty,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FullTime => "fuldtidspersoner",
            Self::Persons => "personer",
            Self::PersonsInPeriod => "personer-i-perioden",
            Self::Transitions => "overgange",
            Self::Durations => "varighed",
            Self::FlexHours => "fleksjobtimer",
            Self::Focus => "fokusmaal",
            Self::WorkDuty => "arbejdspligt",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }

    /// What the names of the parameters that its numbers follow from begin with.
    #[must_use]
    pub const fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Transitions => &[WITHIN],
            Self::Durations => &[FOLLOW],
            Self::Focus => &["fokusmaal."],
            Self::WorkDuty => &["arbejdspligt.", "kontanthjaelpssystemet."],
            Self::FullTime | Self::Persons | Self::PersonsInPeriod | Self::FlexHours => &[],
        }
    }

    /// Whether its figures add up to totals.
    const fn totals(self) -> Totals {
        match self {
            Self::Durations => Totals::None,
            _ => Totals::Shown,
        }
    }
}

const WITHIN: &str = "register.overgang.dage";
const FOLLOW: &str = "register.tilbage.dage";

/// The figures of an indicator over whole months, small cells hidden where `threshold` says
/// so; everything where there is none, which may not leave the register.
#[must_use]
pub fn figures(
    register: &Register,
    indicator: Indicator,
    period: Months,
    parameters: &Parametre,
    threshold: Option<u32>,
) -> Vec<Figure> {
    let counted = counted(register, indicator, period, parameters);
    match threshold {
        Some(threshold) => guarded(counted, threshold, indicator.totals()),
        None => {
            let mut figures: Vec<Figure> = counted.into_iter().map(|one| one.figure).collect();
            figures.sort_unstable();
            figures
        }
    }
}

/// The figures by `law` and by `other`, small cells hidden. Of the second those are hidden too
/// that differ from the first by what fewer than `threshold` persons stand behind.
#[must_use]
pub fn figures_beside(
    register: &Register,
    indicator: Indicator,
    period: Months,
    [law, other]: [&Parametre; 2],
    threshold: u32,
) -> [Vec<Figure>; 2] {
    let law = counted(register, indicator, period, law);
    let mut other = counted(register, indicator, period, other);
    let known: BTreeMap<Figure, &Counted> = law.iter().map(|one| (unnumbered(&one.figure), one)).collect();
    for one in &mut other {
        let law = known.get(&unnumbered(&one.figure));
        let persons = law.map_or(Cell::default(), |law| law.persons);
        one.persons = one.persons.beside(persons, law.is_none_or(|law| law.figure.number != one.figure.number));
    }
    let guarded = |counted| guarded(counted, threshold, indicator.totals());
    let other = guarded(other);
    [guarded(law), other]
}

/// What the figure is of, whatever its number.
fn unnumbered(figure: &Figure) -> Figure {
    Figure { number: Number::Suppressed, ..figure.clone() }
}

fn counted(register: &Register, indicator: Indicator, period: Months, parameters: &Parametre) -> Vec<Counted> {
    let days = |name: &str| parameters.antal(name, period.to.first()).and_then(|days| u16::try_from(days).ok());
    match indicator {
        Indicator::FullTime => full_time_figures(register, period),
        Indicator::Persons => persons_figures(register, PersonsQuestion { period, step: 1 }),
        Indicator::PersonsInPeriod => in_period(register, period),
        Indicator::Transitions => transition_figures(register, period, days(WITHIN).unwrap_or(0)),
        Indicator::Durations => duration_figures(register, period, days(FOLLOW).unwrap_or(0)),
        Indicator::FlexHours => by_rule::flex_figures(register, period),
        Indicator::Focus => by_rule::focus_figures(register, period, parameters),
        Indicator::WorkDuty => by_rule::work_duty_figures(register, period, parameters),
    }
}

/// First and last day of some months.
fn days(months: Months) -> (Dag, Dag) {
    (months.from.first(), Dag(months.to.first().0 - 1))
}

pub(crate) fn month(month: Month) -> (Dag, Dag) {
    (month.first(), month.last())
}

fn of(benefit: Option<Ydelse>) -> &'static str {
    benefit.map_or("", Ydelse::kode)
}

pub(crate) fn shown(numerator: i64, denominator: i64) -> Number {
    Number::Shown { numerator, denominator }
}

/// The cells of a table with every total: of a place and all, of a column and all.
pub(crate) fn with_totals(place: u16, of: &'static str) -> [(Place, &'static str); 4] {
    [(Some(place), of), (Some(place), ""), (None, of), (None, "")]
}

pub(crate) fn full_time_figures(register: &Register, period: Months) -> Vec<Counted> {
    let mut days: BTreeMap<(Month, Place, &str), u64> = BTreeMap::new();
    for row in full_time(register, period) {
        for (place, of) in with_totals(row.municipality, row.benefit.kode()) {
            *days.entry((row.month, place, of)).or_default() += row.days;
        }
    }
    let count = |row: crate::compute::PersonsRow| {
        let (place, of) = (row.municipality, of(row.benefit));
        let above = days.get(&(row.from, place, of)).copied().unwrap_or(0);
        let number = shown(i64::try_from(above).unwrap_or(i64::MAX), i64::from(row.from.days()));
        let figure = Figure { definition: FULL_TIME, period: month(row.from), place, of, to: "", number };
        Counted { figure, persons: Cell::count(u64::from(row.persons)) }
    };
    persons(register, PersonsQuestion { period, step: 1 }).into_iter().map(count).collect()
}

fn persons_figures(register: &Register, question: PersonsQuestion) -> Vec<Counted> {
    let pieces: BTreeMap<Month, Months> = question.pieces().into_iter().map(|piece| (piece.from, piece)).collect();
    let count = |row: crate::compute::PersonsRow| {
        let period = pieces.get(&row.from).map_or(month(row.from), |piece| days(*piece));
        let (place, of, number) = (row.municipality, of(row.benefit), shown(i64::from(row.persons), 1));
        let figure = Figure { definition: PERSONS, period, place, of, to: "", number };
        Counted { figure, persons: Cell::count(u64::from(row.persons)) }
    };
    persons(register, question).into_iter().map(count).collect()
}

/// Persons of the whole period, and days over seven times persons: weeks each.
fn in_period(register: &Register, period: Months) -> Vec<Counted> {
    let mut days: BTreeMap<(Place, &str), u64> = BTreeMap::new();
    for row in full_time(register, period) {
        for cell in with_totals(row.municipality, row.benefit.kode()) {
            *days.entry(cell).or_default() += row.days;
        }
    }
    let mut counted = persons_figures(register, PersonsQuestion { period, step: period.len().max(1) });
    let averages: Vec<Counted> = counted
        .iter()
        .filter_map(|one| {
            let Number::Shown { numerator, .. } = one.figure.number else { return None };
            let days = i64::try_from(*days.get(&(one.figure.place, one.figure.of))?).ok()?;
            let number = shown(days, numerator.checked_mul(7)?);
            Some(Counted { figure: Figure { definition: AVERAGE, number, ..one.figure.clone() }, ..one.clone() })
        })
        .collect();
    counted.extend(averages);
    counted
}

/// Counts by month, place and column with every total. A column of totals alone has no name.
pub(crate) fn counts(
    cells: BTreeMap<(Month, u16, &'static str, &'static str), u64>,
    definition: Definition,
) -> Vec<Counted> {
    let mut sums: BTreeMap<(Month, Place, &str, &str), u64> = BTreeMap::new();
    for ((month, place, of, to), count) in cells {
        for (place, of, to) in [(Some(place), of, to), (Some(place), "", ""), (None, of, to), (None, "", "")] {
            *sums.entry((month, place, of, to)).or_default() += count;
        }
    }
    let one = |((at, place, of, to), count): ((Month, Place, &'static str, &'static str), u64)| {
        let number = shown(i64::try_from(count).unwrap_or(i64::MAX), 1);
        Counted { figure: Figure { definition, period: month(at), place, of, to, number }, persons: Cell::count(count) }
    };
    sums.into_iter().map(one).collect()
}

fn transition_figures(register: &Register, period: Months, within: u16) -> Vec<Counted> {
    let to = |next: Next| match next {
        Next::Benefit(benefit) => benefit.kode(),
        Next::None => "ingen",
        Next::NotYet => "ukendt-endnu",
    };
    let mut cells = BTreeMap::new();
    for row in transitions(register, TransitionQuestion { period, within }) {
        let cell = (row.month, row.municipality, row.from.kode(), to(row.to));
        *cells.entry(cell).or_default() += u64::from(row.exits);
    }
    counts(cells, TRANSITIONS)
}

/// Whole quarters from the period's first month on.
fn duration_figures(register: &Register, period: Months, follow: u16) -> Vec<Counted> {
    let quarters = period.len() / 3;
    let mut counted = Vec::new();
    for benefit in Ydelse::ALLE {
        let question = DurationQuestion { benefit: *benefit, from: period.from, quarters, follow };
        for row in durations(register, question) {
            let from = Month(period.from.0 + 3 * i32::try_from(row.quarter).unwrap_or(0));
            let period = days(Months { from, to: Month(from.0 + 3) });
            let (place, of) = (Some(row.municipality), benefit.kode());
            let figure = |definition, number| Figure { definition, period, place, of, to: "", number };
            let exits = Cell::count(u64::from(row.exits));
            counted.extend(
                row.median
                    .map(|median| Counted { figure: figure(MEDIAN, shown(i64::from(median), 1)), persons: exits }),
            );
            if row.followed > 0 {
                let (back, followed) = (i64::from(row.back), i64::from(row.followed));
                let persons = Cell::share(u64::from(row.back), u64::from(row.followed.saturating_sub(row.back)));
                counted.push(Counted { figure: figure(RETURNS, shown(back, followed)), persons: persons.and(exits) });
            }
        }
    }
    counted
}

#[cfg(test)]
mod tests;
