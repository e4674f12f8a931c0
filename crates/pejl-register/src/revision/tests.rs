use super::*;
use crate::compute::full_time;
use crate::figure::Number;
use crate::indicators::{Indicator, figures};
use crate::merge::{PartBuilder, PersonRow};
use pejl_rules::{Dag, Parametre, Ydelse};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Rows = Vec<(u64, Vec<(u16, u16, u8)>)>;

fn register(rows: &Rows, ends: u16) -> Register {
    let mut builder = PartBuilder::default();
    for (person, spells) in rows {
        let spells = spells.iter().map(|(from, to, benefit)| (*from, *to, *benefit, 255, 0));
        builder.spells.extend(spells);
        builder.end(PersonRow { municipality: 101, ..PersonRow::unknown(*person) });
    }
    Register::of(builder.finish(), Day(ends))
}

const PERIOD: Months = Months { from: Month(2024 * 12), to: Month(2025 * 12) };

fn day(month: i32, day: i32) -> u16 {
    Day::of(Dag::ny(2024, month, day)).unwrap().0
}

#[test]
fn new_gone_and_moved_are_told_apart() {
    let ends = day(12, 1);
    let before = register(
        &vec![
            (1, vec![(day(1, 1), day(2, 1), 0)]),
            (2, vec![(day(1, 1), day(2, 1), 0), (day(3, 1), day(3, 11), 1)]),
            (3, vec![(day(1, 1), day(1, 11), 0)]),
        ],
        ends,
    );
    let after = register(
        &vec![
            (1, vec![(day(1, 1), day(1, 21), 0)]),
            (2, vec![(day(1, 1), day(2, 1), 0), (day(5, 1), day(5, 11), 1)]),
            (4, vec![(day(1, 1), day(1, 8), 0)]),
        ],
        ends,
    );
    let found = revision(&before, &after, PERIOD);
    let expected = HistoryCounts {
        same: 0,
        new: 1,
        gone: 1,
        with_new_spells: 1,
        with_gone_spells: 1,
        with_moved_spells: 1,
        days_moved: 11,
        with_other_events: 0,
    };
    assert_eq!(found.persons, expected);
    let january = found.cells[0];
    assert_eq!(january.days, Causes { new_persons: 7, gone_persons: -10, moved: -11, ..Causes::default() });
    assert_eq!(january.persons, Causes { new_persons: 1, gone_persons: 1, moved: 1, ..Causes::default() });
    assert_eq!(january.changed, 3);
    let all = found.cells.iter().filter(|cell| cell.place.is_none() && cell.of.is_empty());
    let cells: Vec<_> = all.map(|cell| (cell.month.to_string(), cell.days.sum())).collect();
    let cell = |month: &str, days| (month.to_owned(), days);
    assert_eq!(cells, [cell("2024-01", -14), cell("2024-03", -10), cell("2024-05", 10)]);
}

#[test]
fn a_register_that_reaches_further_is_a_cause_of_its_own() {
    let rows = vec![(1, vec![(day(1, 1), Day::OPEN.0, 0)])];
    let found = revision(&register(&rows, day(2, 1)), &register(&rows, day(3, 1)), PERIOD);
    assert_eq!(found.persons, HistoryCounts { same: 1, ..HistoryCounts::default() });
    assert_eq!(found.cells.len(), 4);
    assert!(found.cells.iter().all(|cell| cell.days == Causes { further: 29, ..Causes::default() }));
    let back = revision(&register(&rows, day(3, 1)), &register(&rows, day(2, 1)), PERIOD);
    assert!(back.cells.iter().all(|cell| cell.days == Causes { further: -29, ..Causes::default() }));
}

fn histories() -> impl Strategy<Value = Rows> {
    let spell = (0_u16..120, 1_u16..200, 0_u8..3);
    let own = prop::collection::vec(spell, 0..4).prop_map(|spells| {
        let mut next = day(1, 1) - 60;
        let mut out = Vec::new();
        for (gap, length, benefit) in spells {
            let from = next + gap;
            next = from + length;
            out.push((from, next, benefit));
        }
        if let Some(last) = out.last_mut().filter(|last| last.1 % 3 == 0) {
            last.1 = Day::OPEN.0;
        }
        out
    });
    prop::collection::btree_map(0_u64..12, own, 0..10).prop_map(|rows| rows.into_iter().collect())
}

type Days = BTreeMap<(Month, Place, &'static str), u64>;

/// Days of every cell and total.
fn days(register: &Register) -> Days {
    let mut all = Days::new();
    for row in full_time(register, PERIOD) {
        for (place, of) in crate::indicators::with_totals(row.municipality, row.benefit.kode()) {
            *all.entry((row.month, place, of)).or_default() += row.days;
        }
    }
    all
}

/// So many persons on each of some benefits all January, of whom so many leave a week early.
fn january(benefits: &[(u8, u64, u64)]) -> (Register, Register) {
    let mut person = 0;
    let (mut before, mut after) = (Rows::new(), Rows::new());
    for (benefit, all, early) in benefits {
        for at in 0..*all {
            person += 1;
            before.push((person, vec![(day(1, 1), day(2, 1), *benefit)]));
            let end = if at < *early { day(1, 25) } else { day(2, 1) };
            after.push((person, vec![(day(1, 1), end, *benefit)]));
        }
    }
    (register(&before, day(12, 1)), register(&after, day(12, 1)))
}

fn of<'r>(revised: &'r Revised, place: Place, benefit: &str) -> Option<&'r RevisedFigure> {
    revised.figures.iter().find(|figure| figure.place == place && figure.of == benefit)
}

#[test]
fn what_many_changed_is_told_with_its_cause() {
    let (before, after) = january(&[(0, 40, 10)]);
    let found = revised(&before, &after, PERIOD, 5);
    let figure = of(&found, Some(101), Ydelse::ALLE[0].kode()).unwrap();
    let number = |numerator| Number::Shown { numerator, denominator: 31 };
    assert_eq!((figure.before, figure.after, figure.change), (number(40 * 31), number(40 * 31 - 70), number(-70)));
    assert_eq!(figure.days, Some(Causes { moved: -70, ..Causes::default() }));
    let persons: BTreeMap<_, _> = found.persons.into_iter().collect();
    assert_eq!((persons["same"], persons["with-moved-spells"], persons["days-moved"]), (Some(30), Some(10), Some(70)));
}

#[test]
fn what_few_changed_is_not_told_by_comparison_nor_by_totals() {
    let (before, after) = january(&[(0, 40, 2), (1, 50, 20), (2, 60, 30)]);
    let found = revised(&before, &after, PERIOD, 5);
    let hidden = |benefit: usize| {
        let figure = of(&found, Some(101), Ydelse::ALLE[benefit].kode()).unwrap();
        assert!(matches!(figure.before, Number::Shown { .. }), "what was published stays");
        assert_eq!(figure.after == Number::Suppressed, figure.change == Number::Suppressed);
        assert!(figure.change != Number::Suppressed || figure.days.is_none());
        figure.change == Number::Suppressed
    };
    assert!(hidden(0), "two changed it");
    assert!(hidden(1) != hidden(2), "one more is hidden, so that the total does not give it away");
    let persons: BTreeMap<_, _> = found.persons.into_iter().collect();
    assert_eq!(persons["with-moved-spells"], Some(52));
    let (before, after) = january(&[(0, 40, 2)]);
    let persons: BTreeMap<_, _> = revised(&before, &after, PERIOD, 5).persons.into_iter().collect();
    assert!(["same", "with-moved-spells", "days-moved"].iter().all(|code| persons[code].is_none()));
}

proptest! {
    #[test]
    fn nothing_is_told_that_few_stand_behind(
        one in histories(), other in histories(), ends in (0_u16..60, 0_u16..60), threshold in 2_u32..5
    ) {
        let before = register(&one, day(11, 1) + ends.0);
        let after = register(&other, day(11, 1) + ends.1);
        let behind: BTreeMap<_, _> = revision(&before, &after, PERIOD).cells.into_iter()
            .map(|cell| ((crate::indicators::month(cell.month), cell.place, cell.of), cell)).collect();
        let published = |register| -> BTreeMap<_, _> {
            let law = Parametre::egne().unwrap();
            let figures = figures(register, Indicator::FullTime, PERIOD, law, Some(threshold));
            figures.into_iter().map(|figure| ((figure.period, figure.place, figure.of), figure.number)).collect()
        };
        let (earlier, later) = (published(&before), published(&after));
        for figure in revised(&before, &after, PERIOD, threshold).figures {
            let key = (figure.period, figure.place, figure.of);
            let cell = behind[&key];
            if let Number::Shown { numerator, .. } = figure.change {
                prop_assert!(cell.changed >= u64::from(threshold));
                prop_assert_eq!(numerator, cell.days.sum());
            }
            if let Some(days) = figure.days {
                let few = |persons: i64| (1..i64::from(threshold)).contains(&persons);
                prop_assert!(!cell.persons.by_code().iter().any(|(_, persons)| few(*persons)));
                prop_assert_eq!(days, cell.days);
            }
            let is_shown = |number| number != Number::Suppressed;
            prop_assert_eq!(is_shown(figure.change), is_shown(figure.before) && is_shown(figure.after));
            for (number, published) in [(figure.before, earlier.get(&key)), (figure.after, later.get(&key))] {
                let nobody = matches!(number, Number::Shown { numerator: 0, .. });
                prop_assert!(number == Number::Suppressed || published == Some(&number) || (nobody && published.is_none()));
            }
        }
    }

    #[test]
    fn the_causes_add_up_to_every_difference(one in histories(), other in histories(), ends in (0_u16..60, 0_u16..60)) {
        let before = register(&one, day(11, 1) + ends.0);
        let after = register(&other, day(11, 1) + ends.1);
        let found = revision(&before, &after, PERIOD);
        let (earlier, later) = (days(&before), days(&after));
        let mut differences: BTreeMap<_, i64> = later.iter().map(|(key, days)| (*key, days.cast_signed())).collect();
        earlier.iter().for_each(|(key, days)| *differences.entry(*key).or_default() -= days.cast_signed());
        differences.retain(|_, difference| *difference != 0);
        let mut told: BTreeMap<_, i64> = found.cells.iter().map(|c| ((c.month, c.place, c.of), c.days.sum())).collect();
        told.retain(|_, difference| *difference != 0);
        prop_assert_eq!(told, differences);
        for cell in &found.cells {
            let causes = cell.persons.by_code();
            prop_assert!(causes.iter().all(|(_, persons)| (0..=cell.changed.cast_signed()).contains(persons)));
            prop_assert!(cell.changed.cast_signed() <= cell.persons.sum());
        }
        let counts = found.persons;
        prop_assert!(counts.new as usize <= other.len() && counts.gone as usize <= one.len());
    }

    #[test]
    fn nothing_changed_is_nothing_told(rows in histories()) {
        let register = register(&rows, day(12, 1));
        let found = revision(&register, &register, PERIOD);
        prop_assert!(found.cells.is_empty());
        prop_assert_eq!(found.persons, HistoryCounts { same: rows.len() as u64, ..HistoryCounts::default() });
    }
}
