//! What holds of all findings, whatever the paper: the order of rules and papers does not matter, a paper that
//! is read, printed and read again has the same findings, and no bytes stop a rule.

#![allow(dead_code, unused_imports, missing_docs, reason = "the planters are shared with the bench")]

#[path = "../benches/faults/plants/mod.rs"]
mod plants;

use pejl_check::{Finding, Paper, RULES, Settings, check};
use pejl_model::{Document, SectionKind};
use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
use pejl_read::{ReadOptions, Reading, read};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn reading(text: &[u8]) -> Reading {
    read(text, &ReadOptions::default())
}

fn findings(reading: &Reading, settings: &Settings) -> Vec<Finding> {
    check(&Paper::alone(&reading.document, &reading.source.text), settings)
}

fn made_up(seed: u64, faults: bool) -> String {
    let mut random = Random::new(seed);
    let layout = random.pick(Layout::ALL);
    let faults = if faults { Faults::mixed(&mut random) } else { Faults::NONE };
    print(&truth(random.draw(), Size::Small), layout, &faults, random.draw()).text
}

fn samples() -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let texts = entries.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.filter_map(|path| std::fs::read(path).ok()).collect()
}

/// Papers with planted faults, so that many rules have something to say.
fn planted() -> Vec<String> {
    let carriers = plants::carriers(8, Size::Small, None);
    let mut random = Random::new(11);
    let mut texts = Vec::new();
    for planter in plants::planters() {
        let carrier = &carriers[random.below(carriers.len())];
        let mut ground = plants::Ground { random: random.fork(), carrier };
        texts.extend((planter.plant)(&mut ground).map(|plant| plant.text));
    }
    texts
}

#[test]
fn each_rule_finds_the_same_alone_and_among_all() {
    let texts = planted();
    for text in texts.iter().step_by(5) {
        let reading = reading(text.as_bytes());
        let all = findings(&reading, &Settings::everything());
        let mut alone: Vec<Finding> =
            RULES.iter().rev().flat_map(|rule| findings(&reading, &Settings::only(rule))).collect();
        alone.sort_by(|a, b| (a.place, a.code, a.item, &a.arguments).cmp(&(b.place, b.code, b.item, &b.arguments)));
        assert_eq!(all, alone);
    }
}

#[test]
fn the_order_of_papers_does_not_matter() {
    let readings: Vec<Reading> = planted().iter().step_by(3).map(|text| reading(text.as_bytes())).collect();
    let everything = Settings::everything();
    let forth: Vec<Vec<Finding>> = readings.iter().map(|reading| findings(reading, &everything)).collect();
    let mut back: Vec<Vec<Finding>> = readings.iter().rev().map(|reading| findings(reading, &everything)).collect();
    back.reverse();
    assert_eq!(forth, back);
}

/// Findings by code, item number and words.
fn told(reading: &Reading) -> BTreeMap<(&'static str, String, String), usize> {
    let mut told = BTreeMap::new();
    for finding in findings(reading, &Settings::everything()) {
        let item = finding.item.and_then(|item| reading.document.items.get(item as usize));
        let number = item.and_then(|item| item.number.as_ref()).map_or(String::new(), |number| number.value.clone());
        let words = finding.place.span().of(&reading.source.text);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        *told.entry((finding.code, number, words)).or_default() += 1;
    }
    told
}

/// The kept text is what is stored and exported: read again it tells the same.
#[test]
fn a_paper_that_is_read_kept_and_read_again_has_the_same_findings() {
    let papers = samples().into_iter().chain((0..60).map(|seed| made_up(seed, true).into_bytes()));
    for (at, bytes) in papers.chain(planted().into_iter().map(String::into_bytes)).enumerate() {
        let first = reading(&bytes);
        let second = reading(first.source.text.as_bytes());
        assert_eq!(told(&first), told(&second), "paper {at}");
    }
}

/// The document as [`print`] takes it: what has a field of its own stands in no section.
fn printable(document: &Document) -> Document {
    let mut document = document.clone();
    for item in &mut document.items {
        // The printer marks closed items itself.
        if let Some(title) = item.title.as_mut().filter(|_| !item.open) {
            title.value = title.value.trim_start_matches("Lukket:").trim_start().to_owned();
        }
        item.sections.retain(|section| {
            !matches!(
                section.kind(),
                SectionKind::Recommendation
                    | SectionKind::Decision
                    | SectionKind::Attachments
                    | SectionKind::Absence
                    | SectionKind::Competence
                    | SectionKind::CaseHistory
            )
        });
    }
    document
}

/// True for rules about what the paper says. The others are about its printed form (contents page, headings,
/// labels, members, attachments), which a printer makes anew: what was cut off, doubled or glued is whole
/// again, what a layout does not print is gone. D017 compares with the head, W004 looks at labels too.
fn is_about_content(code: &str) -> bool {
    !code.starts_with('S') && !matches!(code, "D017" | "W004")
}

#[test]
fn a_paper_that_is_read_printed_and_read_again_has_the_same_findings() {
    let printed = |document: &Document| print(&printable(document), Layout::ExportLate, &Faults::NONE, 1).text;
    for text in planted() {
        let original = reading(text.as_bytes());
        let first = reading(printed(&original.document).as_bytes());
        let second = reading(printed(&first.document).as_bytes());
        let content = |reading: &Reading| -> Vec<_> {
            told(reading).into_iter().filter(|((code, _, _), _)| is_about_content(code)).collect()
        };
        assert_eq!(content(&original), content(&first));
        assert_eq!(told(&first), told(&second));
    }
}

/// Bytes that are cut, doubled and overwritten at places that chance gives.
fn mangled(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    for _ in 0..random.between(1, 12) {
        let at = random.below(bytes.len());
        let length = random.below(300).min(bytes.len() - at);
        match random.below(4) {
            0 => drop(bytes.drain(at..at + length)),
            1 => {
                let piece = bytes[at..at + length].to_vec();
                let to = random.below(bytes.len());
                drop(bytes.splice(to..to, piece));
            }
            2 => bytes[at..at + length].fill(random.draw() as u8),
            _ => bytes.insert(at, random.draw() as u8),
        }
        if bytes.is_empty() {
            bytes.push(b'1');
        }
    }
    bytes
}

#[test]
fn no_mangled_paper_stops_a_rule() {
    let papers: Vec<Vec<u8>> = samples().into_iter().chain(planted().into_iter().map(String::into_bytes)).collect();
    let mut random = Random::new(3);
    for _ in 0..250 {
        let paper = papers[random.below(papers.len())].clone();
        let reading = reading(&mangled(paper, &mut random));
        let length = reading.source.text.len();
        let all = findings(&reading, &Settings::everything());
        assert!(all.iter().all(|finding| finding.place.span().end <= length));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_stop_a_rule(bytes in proptest::collection::vec(any::<u8>(), 0..3_000)) {
        let reading = reading(&bytes);
        findings(&reading, &Settings::everything());
    }
}
