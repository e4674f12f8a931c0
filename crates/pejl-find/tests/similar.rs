//! What is found to be like an item: judged over made-up papers of many
//! municipalities, where two items are on one topic if their titles say so.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use jiff::civil::date;
use pejl_find::{Index, ItemText, SimilarItems};
use pejl_model::{AgendaItem, Document, Outcome};
use pejl_papermill::{Size, truth};
use std::collections::HashMap;

fn index(items: &[ItemText]) -> Index {
    let index = Index::in_memory().unwrap();
    let mut writer = index.writer().unwrap();
    for (at, item) in items.iter().enumerate() {
        writer.put(item.clone()).unwrap();
        if at == items.len() / 2 {
            // More than one segment.
            writer.commit(1).unwrap();
        }
    }
    writer.commit(2).unwrap();
    index
}

/// The items of the made-up paper of `seed`, as the index takes them.
fn made_up(seed: u64) -> Vec<ItemText> {
    let document = truth(seed, Size::Ordinary);
    document.items.iter().enumerate().map(|(at, item)| item_text(seed, at, &document, item)).collect()
}

fn item_text(seed: u64, at: usize, document: &Document, item: &AgendaItem) -> ItemText {
    let points = item.recommendation.iter().flat_map(|r| &r.points).map(|point| point.text.as_str());
    let sections = item.sections.iter().map(|section| section.text.as_str());
    ItemText {
        address: format!("m{seed}/udvalg/2024-01-01/{at}"),
        municipality: document.municipality.as_ref().unwrap().name.clone(),
        committee: document.committee.as_ref().unwrap().value.clone(),
        date: document.date.as_ref().map(|date| date.value),
        title: item.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        outcome: item.decision.as_ref().map(|decision| decision.outcome),
        decision: item.decision.as_ref().map(|decision| decision.text.clone()).unwrap_or_default(),
        recommendation: points.collect::<Vec<_>>().join(" "),
        body: sections.collect::<Vec<_>>().join("\n"),
        closed: !item.open,
        ..ItemText::default()
    }
}

/// What a title is about: its first words, without what is asked of the committee.
fn topic(title: &str) -> Option<String> {
    let words: Vec<String> = title.split_whitespace().map(str::to_lowercase).collect();
    let lead = usize::from(["af", "om"].contains(&words.get(1).map_or("", String::as_str))) * 2;
    Some(words.get(lead..lead + 2)?.join(" ")).filter(|topic| topic != "dagsorden" && words.len() > lead + 2)
}

#[test]
fn the_same_topic_elsewhere_stands_first() {
    let items: Vec<ItemText> = (0..60).flat_map(made_up).collect();
    let by_address: HashMap<&str, &ItemText> = items.iter().map(|item| (item.address.as_str(), item)).collect();
    let index = index(&items);
    let (mut judged, mut first, mut found) = (0, 0, 0);
    for item in items.iter().filter(|item| !item.closed) {
        let Some(wanted) = topic(&item.title) else { continue };
        let elsewhere = items.iter().filter(|other| !other.closed && other.municipality != item.municipality);
        if elsewhere.filter(|other| topic(&other.title).as_ref() == Some(&wanted)).count() == 0 {
            continue;
        }
        judged += 1;
        let similar = index.similar(&item.address, None).unwrap().unwrap();
        assert_sound(item, &similar, &by_address);
        let is_same = |address: &str| topic(&by_address[address].title).as_ref() == Some(&wanted);
        first += usize::from(similar.others.first().is_some_and(|other| is_same(&other.address)));
        found += usize::from(similar.others.iter().take(5).any(|other| is_same(&other.address)));
    }
    println!("{judged} items judged: the first is on the topic for {first}, one of five for {found}");
    assert!(judged > 100, "{judged}");
    assert!(first * 10 >= judged * 9, "{first} of {judged}");
    assert!(found * 20 >= judged * 19, "{found} of {judged}");
}

/// What must hold of every answer.
fn assert_sound(item: &ItemText, similar: &SimilarItems, by_address: &HashMap<&str, &ItemText>) {
    for (list, own) in [(&similar.others, false), (&similar.own, true), (&similar.same_case, true)] {
        for other in list {
            assert_ne!(other.address, item.address, "an item is not like itself");
            assert_eq!(other.municipality == item.municipality, own, "{}", other.address);
            assert!(!by_address[other.address.as_str()].closed, "{}", other.address);
            assert!((0.0..=1.0).contains(&other.likeness));
            assert!(other.shared.len() > 1 || list == &similar.same_case, "{other:?}");
        }
        assert!(list == &similar.same_case || list.is_sorted_by(|a, b| a.likeness >= b.likeness));
    }
    for other in &similar.others {
        assert!(other.shared.iter().all(|word| similar.words.contains(word)), "{other:?}");
    }
}

const BODY: &str = "Forvaltningen foreslår at ansætte mentorer til unge ledige i jobcentret, så de kommer i praktik.";

fn mentors(address: &str, municipality: &str, case: &str) -> ItemText {
    ItemText {
        address: address.to_owned(),
        municipality: municipality.to_owned(),
        committee: "Jobudvalget".to_owned(),
        date: Some(date(2024, 1, 2)),
        title: "Mentorer til unge ledige".to_owned(),
        outcome: Some(Outcome::Approved),
        case_number: Some(case.to_owned()),
        decision: "Godkendt.".to_owned(),
        body: BODY.to_owned(),
        ..ItemText::default()
    }
}

#[test]
fn a_case_is_told_apart_from_others_and_closed_items_stay_out() {
    let closed = ItemText { closed: true, ..mentors("c/u/2024-01-02/1", "Cby", "1/1") };
    let index = index(&[
        mentors("a/u/2024-01-02/1", "Aby", "24/1"),
        mentors("a/u/2024-02-02/1", "Aby", "24/1"),
        mentors("a/u/2024-03-02/1", "Aby", "24/9"),
        mentors("b/u/2024-01-02/1", "Bby", "24/1"),
        closed,
    ]);
    let similar = index.similar("a/u/2024-01-02/1", Some("24/1")).unwrap().unwrap();
    let of = |list: &[pejl_find::SimilarItem]| list.iter().map(|item| item.address.clone()).collect::<Vec<_>>();
    assert_eq!(of(&similar.same_case), ["a/u/2024-02-02/1"]);
    assert_eq!(of(&similar.own), ["a/u/2024-03-02/1"]);
    assert_eq!(of(&similar.others), ["b/u/2024-01-02/1"], "a number is each municipality's own");
    let other = &similar.others[0];
    assert_eq!((other.outcome, other.decision.as_str()), (Some(Outcome::Approved), "Godkendt."));
    assert!(other.shared.contains(&"mentorer".to_owned()), "{other:?}");
    assert_eq!(index.similar("c/u/2024-01-02/1", None).unwrap().unwrap(), SimilarItems::default());
    assert_eq!(index.similar("nej", None).unwrap(), None);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(16))]

    /// No text makes it fail, and nothing is like itself.
    #[test]
    fn any_text_will_do(title in "\\PC{0,60}", body in "\\PC{0,200}", other in "\\PC{0,200}") {
        let one = ItemText { title: title.clone(), body, ..mentors("a/u/1/1", "Aby", &title) };
        let two = ItemText { body: other, ..mentors("b/u/1/1", "Bby", "") };
        let index = index(&[one, two, mentors("a/u/1/2", "Aby", &title)]);
        for address in ["a/u/1/1", "b/u/1/1", "a/u/1/2"] {
            let similar = index.similar(address, Some(&title)).unwrap().unwrap();
            let all = similar.others.iter().chain(&similar.own).chain(&similar.same_case);
            proptest::prop_assert!(all.into_iter().all(|item| item.address != address));
        }
    }
}
