//! The same persons give the same figures however they are divided, ordered,
//! delivered and computed.

use crate::compute::Months;
use crate::day::{Day, Month};
use crate::generate::{Generate, generate};
use crate::indicators::{Indicator, figures};
use crate::merge::{PartBuilder, merged};
use crate::part::Part;
use crate::person_months::{Law, person_months};
use crate::register::Register;
use pejl_rules::{Dag, Parametre};
use proptest::prelude::*;
use std::sync::LazyLock;

static WHOLE: LazyLock<Part> = LazyLock::new(|| made().0);

fn made() -> (Part, Day) {
    let day = |dag| Day::of(dag).unwrap();
    let municipalities = vec![(329, 5), (360, 2), (370, 1)];
    let (begins, ends) = (day(Dag::ny(2019, 1, 1)), day(Dag::ny(2026, 10, 1)));
    let of = Generate { persons: 400, seed: 3, municipalities, first: 10, begins, ends };
    (generate(&of, parameters()), ends)
}

fn parameters() -> &'static Parametre {
    Parametre::egne().unwrap()
}

fn ends() -> Day {
    Day::of(Dag::ny(2026, 10, 1)).unwrap()
}

/// Everything that is computed, as text.
fn everything(register: &Register) -> String {
    let period = Months { from: Month::new(2024, 10), to: Month::new(2025, 10) };
    let all = |threshold| {
        let of = |indicator: &Indicator| figures(register, *indicator, period, parameters(), threshold);
        Indicator::ALL.iter().map(of).collect::<Vec<_>>()
    };
    let counts = [Month::new(2025, 12), Month::new(2026, 9)].map(|last| {
        let counts = person_months(register, &Law::of(parameters(), last, 8), 1);
        (counts, counts.guarded(5))
    });
    format!("{:?}\n{:?}\n{counts:?}", all(None), all(Some(5)))
}

static EXPECTED: LazyLock<String> =
    LazyLock::new(|| everything(&Register { parts: vec![WHOLE.clone()], ends: ends() }));

/// The persons for which `which` says so, as a part.
fn some(which: impl Fn(usize) -> bool) -> Part {
    let mut builder = PartBuilder::default();
    for at in (0..WHOLE.len()).filter(|at| which(*at)) {
        let view = WHOLE.person(at);
        builder.add(view.person(), &[view]);
    }
    builder.finish()
}

/// The persons again, but only those tables' rows for which `has` says so.
fn rows(conversations: bool) -> Part {
    let mut builder = PartBuilder::default();
    for at in 0..WHOLE.len() {
        let mut view = WHOLE.person(at);
        if conversations {
            let own = view.rows.contacts.clone();
            view.rows = WHOLE.person(0).rows;
            for rows in [
                &mut view.rows.spells,
                &mut view.rows.offers,
                &mut view.rows.work,
                &mut view.rows.flex,
                &mut view.rows.exempt,
            ] {
                *rows = 0..0;
            }
            view.rows.contacts = own;
        } else {
            view.rows.contacts = 0..0;
        }
        builder.add(view.person(), &[view]);
    }
    builder.finish()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_division_any_order_any_threads(
        of in prop::collection::vec(0usize..5, 400), order in Just([0usize, 1, 2, 3, 4]).prop_shuffle(), threads in 1usize..5
    ) {
        let parts: Vec<Part> = order.iter().map(|part| some(|at| of[at] == *part)).collect();
        let register = Register { parts, ends: ends() };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let found = pool.install(|| everything(&register));
        prop_assert!(found == *EXPECTED);
    }
}

#[test]
fn merged_deliveries_are_one_part() {
    let in_two = merged(vec![(true, some(|at| at % 2 == 0)), (true, some(|at| at % 2 == 1))]);
    assert_eq!(everything(&Register { parts: in_two, ends: ends() }), *EXPECTED);
    let added = merged(vec![(true, rows(false)), (false, rows(true))]);
    assert_eq!(everything(&Register { parts: added, ends: ends() }), *EXPECTED);
    let again = merged(vec![(true, rows(true)), (true, WHOLE.clone())]);
    assert_eq!(everything(&Register { parts: again, ends: ends() }), *EXPECTED);
}
