//! The judged list as a test: what is worth finding is found, and stands first.

mod common;

use common::{found, index, items, judged, ndcg};
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
fn what_is_judged_worth_finding_is_found() {
    let items = items();
    let index = index(&items, Technique::default());
    for (query, grades) in judged(&items) {
        let all = found(&index, &query, 200);
        let missing: Vec<_> = grades.iter().filter(|(address, grade)| **grade > 1 && !all.contains(address)).collect();
        assert!(missing.is_empty(), "»{query}« does not find {missing:?}");
        let best = grades.iter().filter(|(_, grade)| **grade == 3);
        let late: Vec<_> = best.filter(|(address, _)| !all.iter().take(FIRST).any(|found| found == *address)).collect();
        assert!(late.is_empty(), "»{query}« ranks {late:?} too low: {:?}", &all[..all.len().min(FIRST)]);
    }
}

#[test]
fn the_order_is_as_judged() {
    let items = items();
    let index = index(&items, Technique::default());
    let judged = judged(&items);
    let sum: f64 = judged.iter().map(|(query, grades)| ndcg(&found(&index, query, 10), grades)).sum();
    let mean = sum / judged.len() as f64;
    assert!(mean >= 0.9, "nDCG@10 {mean:.3}");
}
