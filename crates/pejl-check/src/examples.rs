//! Every rule finds what its examples show, and nothing in what it leaves alone.

use crate::{Example, Paper, Place, RULES, Rule, Settings, check};
use pejl_read::{ReadOptions, Reading};
use std::collections::BTreeSet;

pub(crate) fn read(text: &str) -> Reading {
    pejl_read::read(text.as_bytes(), &ReadOptions::default())
}

fn found(rule: &Rule, example: &Example) -> Vec<String> {
    let reading = read(&example.paper());
    let attached: Vec<_> = example.attached().into_iter().collect();
    let paper = Paper { attached: &attached, ..Paper::alone(&reading.document, &reading.source.text) };
    let findings = check(&paper, &Settings::only(rule));
    let text = |place| match place {
        Place::Paper(_) => reading.source.text.as_str(),
        Place::Attached(file, _) => attached.get(file).map_or("", |file| file.text.as_str()),
    };
    findings.iter().map(|finding| finding.place.span().of(text(finding.place)).to_owned()).collect()
}

#[test]
fn rules_find_what_their_examples_show() {
    let mut wrong = Vec::new();
    for rule in RULES.iter() {
        for example in rule.examples {
            let found = found(rule, example);
            if found != example.finds {
                wrong.push(format!(
                    "{}: {}\n   found {found:?}, should be {:?}",
                    rule.code, example.text, example.finds
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_are_unique_in_order_and_of_a_group() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    for rule in RULES.iter() {
        assert!(rule.code.len() == 4 && rule.code.starts_with(rule.group().letter()), "{}", rule.code);
        let finds = rule.examples.iter().filter(|example| !example.finds.is_empty()).count();
        let leaves = rule.examples.len() - finds;
        assert!(
            finds >= 3 && leaves >= 3,
            "{}: {finds} examples found, {leaves} left alone; three of each at least",
            rule.code
        );
    }
}
