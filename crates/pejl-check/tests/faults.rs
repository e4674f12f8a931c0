//! Planted faults: three of every rule, of which at least one is found.

#![allow(dead_code, unused_imports, missing_docs, reason = "the planters are shared with the bench")]

#[path = "../benches/faults/plants/mod.rs"]
mod plants;

use pejl_check::RULES;
use pejl_papermill::Size;

#[test]
fn every_rule_finds_a_planted_fault() {
    let carriers = plants::carriers(19, Size::Small, None);
    let (counts, _) = plants::measure(&carriers, 3, 7, &[]);
    let short: Vec<&str> =
        RULES.iter().map(|rule| rule.code).filter(|code| counts.get(code).is_none_or(|of| of.answered == 0)).collect();
    assert!(short.is_empty(), "no planted fault was found by {short:?}");
}

#[test]
fn the_page_on_accuracy_names_every_rule() {
    let page = include_str!("../../../docs/accuracy.md");
    let short: Vec<&str> =
        RULES.iter().map(|rule| rule.code).filter(|code| !page.contains(&format!("| {code} |"))).collect();
    assert!(short.is_empty(), "docs/accuracy.md lacks {short:?}: run the bench `faults` with PEJL_BLESS=1");
}
