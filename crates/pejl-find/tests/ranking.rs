//! The judged list as a test: what is worth finding is found, and stands first.

mod common;

use common::{found, half, index, items, judged, means, ndcg};
use pejl_find::Technique;

/// Items of grade 3 stand among so many.
const FIRST: usize = 15;

#[test]
fn the_judged_list_is_long_enough() {
    let judged = judged(&items());
    assert!(judged.len() >= 100, "{} queries", judged.len());
    assert!(judged.values().map(|grades| grades.len()).sum::<usize>() >= 100);
}

#[test]
fn what_a_query_is_about_stands_first() {
    let items = items();
    let index = index(&items, Technique::default());
    for (query, grades) in judged(&items) {
        let first = found(&index, &query, FIRST);
        let late: Vec<_> = grades.iter().filter(|(address, grade)| **grade == 3 && !first.contains(address)).collect();
        assert!(late.is_empty(), "»{query}« ranks {late:?} too low: {first:?}");
    }
}

#[test]
fn hardly_anything_worth_finding_is_missed() {
    let items = items();
    let index = index(&items, Technique::default());
    let (mut worth, mut missed) = (0, Vec::new());
    for (query, grades) in judged(&items) {
        let all = found(&index, &query, 200);
        for (address, _) in grades.into_iter().filter(|(_, grade)| *grade > 1) {
            worth += 1;
            if !all.contains(&address) {
                missed.push((query.clone(), address));
            }
        }
    }
    assert!(missed.len() * 20 < worth, "{} of {worth} missed: {missed:?}", missed.len());
}

#[test]
fn the_order_is_as_judged() {
    let items = items();
    let index = index(&items, Technique::default());
    let judged = judged(&items);
    let qualities: Vec<(&str, f64)> =
        judged.iter().map(|(query, grades)| (query.as_str(), ndcg(&found(&index, query, 10), grades))).collect();
    let (mean, halves) = means(&qualities);
    let first = qualities.iter().filter(|(query, _)| half(query) == 0).count();
    println!("nDCG@10 {mean:.3}; {first} queries {:.3}, {} queries {:.3}", halves[0], judged.len() - first, halves[1]);
    assert!(first * 3 > judged.len() && first * 3 < judged.len() * 2, "{first} of {}", judged.len());
    assert!(mean >= 0.9, "nDCG@10 {mean:.3}");
    assert!(halves.iter().all(|half| *half >= 0.9), "nDCG@10 of the halves {halves:.3?}");
}
