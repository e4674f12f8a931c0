use super::*;
use crate::raw::{NO_DAY, RawSpells};
use proptest::prelude::*;

/// A spell: its person, first day, length, benefit.
type Row = (u64, u16, u16, u8);

fn raw(rows: &[Row]) -> RawSpells {
    RawSpells {
        person: rows.iter().map(|row| row.0).collect(),
        from: rows.iter().map(|row| row.1).collect(),
        to: rows.iter().map(|row| if row.2 > 25 { NO_DAY } else { row.1 + row.2 }).collect(),
        benefit: rows.iter().map(|row| row.3).collect(),
        ..RawSpells::default()
    }
}

/// What the quick way and the thorough way make of the rows: the order and where each person's rows end.
fn both(persons: &[u64], rows: &[Row]) -> (Option<Vec<u32>>, Vec<u32>, Vec<u32>, usize) {
    let limits = Limits::until(Day(60_000));
    let sieve = Sieve { limits: &limits, persons, births: None };
    let mut rejects = Vec::new();
    let (order, ends) = sieve.sifted(&raw(rows), &mut rejects);
    let Order::Rows(order) = order else { panic!("no list") };
    (sieve.stand_in_order(&raw(rows)), order, ends, rejects.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn rows_stand_in_order_where_the_thorough_way_moves_and_rejects_none(
        persons in prop::collection::btree_set(1_u64..9, 0..6),
        mut rows in prop::collection::vec((1_u64..9, 40_000_u16..40_040, 1_u16..30, 0_u8..3), 0..7),
        sort in any::<bool>(),
    ) {
        let persons: Vec<u64> = persons.into_iter().collect();
        if sort {
            rows.sort_unstable();
        }
        let (quick, order, ends, rejects) = both(&persons, &rows);
        let moved = order.iter().zip(0..).any(|(row, at)| *row != at);
        prop_assert_eq!(quick, (rejects == 0 && !moved).then_some(ends));
    }
}

#[test]
fn persons_in_many_pieces_with_and_without_rows() {
    let persons: Vec<u64> = (0..50_000).map(|number| number * 3).collect();
    let rows: Vec<Row> =
        persons.iter().filter(|person| **person % 2 == 0).map(|person| (*person, 1_000, 5, 0)).collect();
    let (quick, _, ends, rejects) = both(&persons, &rows);
    assert_eq!((quick.as_ref(), rejects), (Some(&ends), 0));
    assert_eq!(ends[..4], [1, 1, 2, 2]);
    // One row of somebody unknown, between the pieces and at both ends.
    for unknown in [1, 3 * (1 << 14) - 1, 200_000] {
        let mut rows = rows.clone();
        rows.push((unknown, 1_000, 5, 0));
        rows.sort_unstable();
        let (quick, _, other, rejects) = both(&persons, &rows);
        assert_eq!((quick, other, rejects), (None, ends.clone(), 1), "{unknown}");
    }
}
