//! Going on after a hit, while items come, go and are put again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use jiff::civil::date;
use pejl_find::{After, Index, ItemText, Order, SearchRequest, SearchResults};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The items of a meeting; longer ones say the word more often.
fn meeting(name: &str, day: i8, items: u16) -> Vec<ItemText> {
    let item = |position: u16| ItemText {
        address: format!("by/{name}/2024-05-{day:02}/{}", position + 1),
        meeting: format!("by/{name}/2024-05-{day:02}"),
        municipality: "Vestersø".into(),
        committee: name.into(),
        date: Some(date(2024, 5, day)),
        position,
        title: format!("Status på klagesager {position}"),
        body: "klage ".repeat(usize::from(position) + usize::try_from(day).unwrap()),
        ..ItemText::default()
    };
    (0..items).map(item).collect()
}

fn put(index: &Index, items: Vec<ItemText>, sequence: i64) {
    let mut writer = index.writer().unwrap();
    if let Some(first) = items.first() {
        writer.delete_meeting(&first.meeting);
    }
    items.into_iter().for_each(|item| writer.put(item).unwrap());
    writer.finish(sequence).unwrap();
}

fn page(index: &Index, order: Order, limit: usize, after: Option<After>) -> SearchResults {
    let request = SearchRequest { words: "klage".into(), order, limit, after, ..SearchRequest::default() };
    index.search(&request).unwrap()
}

/// Everything, a stretch at a time; `between` happens after each.
fn walk(index: &Index, order: Order, limit: usize, mut between: impl FnMut(i64)) -> Vec<String> {
    let (mut seen, mut after, mut turn) = (Vec::new(), None, 10);
    loop {
        let results = page(index, order, limit, after);
        seen.extend(results.hits.iter().map(|hit| hit.address.clone()));
        after = results.next;
        if after.is_none() {
            return seen;
        }
        between(turn);
        turn += 1;
        assert!(turn < 200, "it has an end");
    }
}

fn library() -> (Index, BTreeSet<String>) {
    let index = Index::in_memory().unwrap();
    let mut addresses = BTreeSet::new();
    for (turn, (name, day)) in [("a", 3), ("b", 3), ("c", 3), ("a", 9), ("b", 9), ("d", 20)].into_iter().enumerate() {
        let items = meeting(name, day, 6);
        addresses.extend(items.iter().map(|item| item.address.clone()));
        put(&index, items, i64::try_from(turn).unwrap() + 1);
    }
    (index, addresses)
}

const ORDERS: [Order; 3] = [Order::Relevance, Order::Newest, Order::Oldest];

#[test]
fn every_hit_comes_once_and_it_is_told_how_many_came_before() {
    let (index, addresses) = library();
    for order in ORDERS {
        let whole = page(&index, order, 100, None);
        assert!(whole.next.is_none() && whole.before == 0);
        let whole: Vec<String> = whole.hits.into_iter().map(|hit| hit.address).collect();
        assert_eq!(whole.iter().cloned().collect::<BTreeSet<_>>(), addresses);
        for limit in [1, 5, 36, 37] {
            assert_eq!(walk(&index, order, limit, |_| {}), whole, "{order:?} by {limit}");
        }
        let first = page(&index, order, 10, None);
        let second = page(&index, order, 10, first.next);
        assert_eq!((second.before, second.total, &second.hits[0].address), (10, 36, &whole[10]));
        assert_eq!(second.facets, first.facets);
    }
}

#[test]
fn items_of_a_day_come_meeting_by_meeting_in_their_order() {
    let (index, _) = library();
    let hits = page(&index, Order::Newest, 100, None).hits;
    for items in hits.chunks(6) {
        let (meeting, _) = items[0].address.rsplit_once('/').unwrap();
        let expected: Vec<String> = (1..=6).map(|number| format!("{meeting}/{number}")).collect();
        assert_eq!(items.iter().map(|hit| hit.address.clone()).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn what_comes_meanwhile_makes_nothing_skipped_or_repeated() {
    for order in ORDERS {
        let (index, addresses) = library();
        let seen = walk(&index, order, 4, |turn| match turn {
            11 => put(&index, meeting("e", 3, 6), turn),
            12 => put(&index, meeting("f", 30, 6), turn),
            // A meeting that was given already is put again, as after reading it anew.
            13 => put(&index, meeting("d", 20, 6), turn),
            14 => put(&index, meeting("a", 3, 6), turn),
            _ => {}
        });
        let once: BTreeSet<String> = seen.iter().cloned().collect();
        assert_eq!(once.len(), seen.len(), "{order:?} repeats none: {seen:?}");
        assert!(addresses.is_subset(&once), "{order:?} skips none: {seen:?}");
    }
}

#[test]
fn it_goes_on_after_a_hit_that_is_gone() {
    for order in [Order::Newest, Order::Oldest] {
        let (index, addresses) = library();
        let first = page(&index, order, 8, None);
        let gone = first.hits.last().unwrap().address.rsplit_once('/').unwrap().0.to_owned();
        let mut writer = index.writer().unwrap();
        writer.delete_meeting(&gone);
        writer.finish(50).unwrap();
        let rest = page(&index, order, 100, first.next).hits;
        let given = |hits: &[pejl_find::Hit]| hits.iter().map(|hit| hit.address.clone()).collect::<BTreeSet<_>>();
        assert!(given(&first.hits).is_disjoint(&given(&rest)));
        let left = addresses.iter().filter(|address| !address.starts_with(&gone)).cloned().collect::<BTreeSet<_>>();
        assert!(left.is_subset(&given(&first.hits).union(&given(&rest)).cloned().collect()), "{order:?}");
    }
}

#[test]
fn what_is_shown_is_told_by_its_sequence() {
    let (index, _) = library();
    assert_eq!(index.shown_sequence().unwrap(), Some(6));
    put(&index, meeting("g", 1, 1), 70);
    assert_eq!(index.shown_sequence().unwrap(), Some(70));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_place_is_gone_on_after(key: u64, place: u64, address in "\\PC{0,20}", order in 0_usize..3, limit in 0_usize..5) {
        thread_local! { static LIBRARY: Index = library().0; }
        let after = Some(After { key, place, address });
        let results = LIBRARY.with(|index| page(index, ORDERS[order], limit, after));
        prop_assert!(results.hits.len() <= limit);
        prop_assert!(results.before + results.hits.len() as u64 <= results.total);
    }
}
