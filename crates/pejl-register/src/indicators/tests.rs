//! What leaves the register, tried from outside: by its totals, by another indicator of the same persons, and by asking
//! about the months beside.

use super::*;
use crate::day::Day;
use crate::generate::{Generate, generate};
use crate::suppress::tests::told_by_equations;
use proptest::prelude::*;
use std::collections::BTreeSet;

const THRESHOLD: u32 = 5;

/// Of so few persons that many cells are small.
fn registers() -> impl Strategy<Value = Register> {
    (10u64..250, 0u64..10_000, prop::collection::vec(1u32..8, 1..5)).prop_map(|(persons, seed, weights)| {
        let day = |dag| Day::of(dag).unwrap();
        let municipalities = [329, 360, 370, 316].into_iter().zip(weights).collect();
        let (begins, ends) = (day(Dag::ny(2021, 1, 1)), day(Dag::ny(2026, 1, 1)));
        let of = Generate { persons, seed, municipalities, first: 10, begins, ends };
        Register { parts: vec![generate(&of, law())], ends }
    })
}

/// Two to six months of the years that the registers tell of.
fn periods() -> impl Strategy<Value = Months> {
    (0..40i32, 2..7i32).prop_map(|(from, months)| {
        let from = Month(Month::new(2022, 1).0 + from);
        Months { from, to: Month(from.0 + months) }
    })
}

fn law() -> &'static Parametre {
    Parametre::egne().unwrap()
}

fn told(register: &Register, indicator: Indicator, period: Months) -> Vec<Figure> {
    figures(register, indicator, period, law(), Some(THRESHOLD))
}

/// Of what a figure is, but for its definition.
type Key = ((Dag, Dag), Place, &'static str, &'static str);

fn key(figure: &Figure) -> Key {
    (figure.period, figure.place, figure.of, figure.to)
}

fn hidden(figures: &[Figure]) -> BTreeSet<Key> {
    figures.iter().filter(|one| one.number == Number::Suppressed).map(key).collect()
}

/// The hidden figures that the shown ones of one definition and period tell by their totals.
fn given_away(figures: &[&Figure]) -> usize {
    let places: BTreeSet<u16> = figures.iter().filter_map(|one| one.place).collect();
    let columns: BTreeSet<(&str, &str)> =
        figures.iter().map(|one| (one.of, one.to)).filter(|of| !of.0.is_empty()).collect();
    // A lone column stands as its own total.
    let (rows, across) = (places.len() + 1, columns.len().max(1) + 1);
    let mut unknown = vec![false; rows * across];
    for one in figures.iter().filter(|one| one.number == Number::Suppressed) {
        let row = one.place.and_then(|place| places.iter().position(|known| *known == place)).unwrap_or(rows - 1);
        let column = columns.iter().position(|of| *of == (one.of, one.to)).unwrap_or(across - 1);
        unknown[row * across + column] = true;
        if columns.is_empty() {
            unknown[row * across] = true;
        }
    }
    told_by_equations(rows, across, &unknown).len()
}

/// The indicators that are told by month.
const BY_MONTH: [Indicator; 6] = [
    Indicator::FullTime,
    Indicator::Persons,
    Indicator::Transitions,
    Indicator::FlexHours,
    Indicator::Focus,
    Indicator::WorkDuty,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn few_are_hidden_and_no_total_tells_them(register in registers(), period in periods()) {
        for indicator in Indicator::ALL {
            let all = told(&register, *indicator, period);
            let hides = hidden(&all);
            for one in counted(&register, *indicator, period, law()) {
                prop_assert!(!one.persons.is_small(THRESHOLD) || hides.contains(&key(&one.figure)), "{:?}", one);
            }
            if indicator.totals() == Totals::None {
                continue;
            }
            let mut tables: BTreeMap<(&str, (Dag, Dag)), Vec<&Figure>> = BTreeMap::new();
            for one in &all {
                tables.entry((one.definition.code, one.period)).or_default().push(one);
            }
            for (of, figures) in tables {
                prop_assert!(given_away(&figures) == 0, "{:?} {:?}", of, figures);
            }
        }
    }

    /// Two numbers about the same persons would tell each other.
    #[test]
    fn what_is_told_of_the_same_persons_is_hidden_together(register in registers(), period in periods()) {
        let full_time = told(&register, Indicator::FullTime, period);
        prop_assert_eq!(hidden(&full_time), hidden(&told(&register, Indicator::Persons, period)));
        for indicator in [Indicator::Focus, Indicator::WorkDuty, Indicator::PersonsInPeriod] {
            let all = told(&register, indicator, period);
            for one in &all {
                let hides = all.iter().any(|other| key(other) == key(one) && other.number == Number::Suppressed);
                prop_assert!(!hides || one.number == Number::Suppressed, "{:?}", one);
            }
        }
        let month = Months { from: period.from, to: Month(period.from.0 + 1) };
        let once = told(&register, Indicator::PersonsInPeriod, month);
        prop_assert_eq!(hidden(&once), hidden(&told(&register, Indicator::Persons, month)));
    }

    /// Whoever asks about more months learns nothing new of those in between.
    #[test]
    fn a_month_is_told_alike_whatever_months_are_asked_beside_it(register in registers(), period in periods()) {
        let wide = Months { from: Month(period.from.0 - 2), to: Month(period.to.0 + 1) };
        for indicator in BY_MONTH {
            let mut beside = told(&register, indicator, wide);
            beside.retain(|one| days(period).0 <= one.period.0 && one.period.1 <= days(period).1);
            prop_assert_eq!(beside, told(&register, indicator, period));
        }
    }
}
