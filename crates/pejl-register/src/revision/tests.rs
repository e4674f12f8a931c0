use super::*;
use crate::merge::{PartBuilder, PersonRow};
use proptest::prelude::*;

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
    assert_eq!((january.before, january.after), (31 + 31 + 10, 20 + 31 + 7));
    assert_eq!(january.by, Causes { new_persons: 7, gone_persons: -10, moved: -11, ..Causes::default() });
    let cells: Vec<_> = found.cells.iter().map(|cell| (cell.month.to_string(), cell.by.sum())).collect();
    let cell = |month: &str, days| (month.to_owned(), days);
    assert_eq!(cells, [cell("2024-01", -14), cell("2024-03", -10), cell("2024-05", 10)]);
}

#[test]
fn a_register_that_reaches_further_is_a_cause_of_its_own() {
    let rows = vec![(1, vec![(day(1, 1), Day::OPEN.0, 0)])];
    let found = revision(&register(&rows, day(2, 1)), &register(&rows, day(3, 1)), PERIOD);
    assert_eq!(found.persons, HistoryCounts { same: 1, ..HistoryCounts::default() });
    assert_eq!(found.cells.len(), 1);
    assert_eq!(found.cells[0].by, Causes { further: 29, ..Causes::default() });
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

proptest! {
    #[test]
    fn the_causes_add_up_to_every_difference(one in histories(), other in histories(), ends in (0_u16..60, 0_u16..60)) {
        let before = register(&one, day(11, 1) + ends.0);
        let after = register(&other, day(11, 1) + ends.1);
        let found = revision(&before, &after, PERIOD);
        for cell in &found.cells {
            prop_assert_eq!(cell.before.cast_signed() + cell.by.sum(), cell.after.cast_signed());
        }
        let told: Vec<_> = found.cells.iter().map(|cell| (cell.month, cell.municipality, cell.benefit)).collect();
        let days = |register| {
            full_time(register, PERIOD).into_iter().map(|r| ((r.month, r.municipality, r.benefit), r.days)).collect()
        };
        let (earlier, later): (BTreeMap<_, u64>, BTreeMap<_, u64>) = (days(&before), days(&after));
        let mut keys: Vec<_> = earlier.keys().chain(later.keys()).copied().collect();
        keys.sort_unstable();
        keys.dedup();
        keys.retain(|key| earlier.get(key) != later.get(key));
        prop_assert_eq!(told, keys);
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
