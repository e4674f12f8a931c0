//! The readers on the sections of the shared papers, where these are present.

use super::{Phrases, absence, attachments, competence, decision, recommendation};
use crate::lines::{Line, split};
use pejl_model::{Person, Span};
use serde_json::Value;
use std::path::PathBuf;

const PAPERS: [&str; 5] =
    ["faxe-2023-11-06", "slagelse-2024-01-15", "roedovre-2022-11-15", "soenderborg-2024-08-13", "lejre-2024-03-06"];

fn minutes() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/minutes")
}

/// The words of a text with where they stand.
fn words(source: &str) -> Vec<(&str, usize)> {
    source.split_whitespace().map(|word| (word, word.as_ptr() as usize - source.as_ptr() as usize)).collect()
}

/// The lines of a section: the text from its first five words, behind its label, to its last five.
struct Cutter<'s> {
    source: &'s str,
    words: Vec<(&'s str, usize)>,
    at: usize,
}

impl<'s> Cutter<'s> {
    fn find(&self, sought: &[&str], from: usize) -> Option<usize> {
        (from..=self.words.len().checked_sub(sought.len())?)
            .find(|i| self.words[*i..*i + sought.len()].iter().map(|w| w.0).eq(sought.iter().copied()))
    }

    fn lines(&mut self, section: &Value) -> Option<Vec<Line<'s>>> {
        let label: Vec<&str> = section["label"].as_str()?.split_whitespace().collect();
        let starts: Vec<&str> = section["starts"].as_str()?.split_whitespace().collect();
        let ends: Vec<&str> = section["ends"].as_str()?.split_whitespace().collect();
        let first = self.find(&[label.clone(), starts].concat(), self.at)? + label.len();
        let last = self.find(&ends, first)? + ends.len() - 1;
        self.at = last;
        let (from, to) = (self.words[first].1, self.words[last].1 + self.words[last].0.len());
        let shifted = |line: Line<'s>| Line { span: Span::new(line.span.start + from, line.span.end + from), ..line };
        Some(split(&self.source[from..to]).into_iter().map(shifted).collect())
    }
}

/// How many fields were compared, and where they differ.
#[derive(Default)]
struct Tally {
    compared: usize,
    differ: Vec<String>,
}

impl Tally {
    fn same(&mut self, field: &str, expected: &Value, found: Value) {
        self.compared += 1;
        if *expected != found {
            self.differ.push(format!("{field}: expected {expected}, found {found}"));
        }
    }
}

fn person(person: &Person) -> Value {
    serde_json::json!({ "name": person.name, "party": person.party })
}

fn compare(without: Option<&str>) -> Option<Tally> {
    let mut tally = Tally::default();
    for paper in PAPERS {
        let source = std::fs::read_to_string(minutes().join(format!("{paper}.txt"))).ok()?;
        let gold: Value =
            serde_json::from_str(&std::fs::read_to_string(minutes().join(format!("expected/{paper}.json"))).ok()?)
                .ok()?;
        let off = without.filter(|w| paper.starts_with(w));
        if without.is_some() && off.is_none() {
            continue;
        }
        let mut cutter = Cutter { source: &source, words: words(&source), at: 0 };
        for item in gold["items"].as_array()? {
            compare_item(&mut tally, &mut cutter, item, gold["body"].as_str(), Phrases::get(off));
        }
    }
    Some(tally)
}

fn compare_item(tally: &mut Tally, cutter: &mut Cutter<'_>, item: &Value, body: Option<&str>, phrases: &Phrases) {
    for section in item["sections"].as_array().unwrap() {
        let kind = section["kind"].as_str().unwrap();
        if !["recommendation", "decision", "absence", "attachments", "competence"].contains(&kind) {
            continue;
        }
        let Some(lines) = cutter.lines(section) else {
            tally.differ.push(format!("section not found: {section}"));
            continue;
        };
        match kind {
            "recommendation" => {
                let read = recommendation::read(&lines, phrases);
                let points: Vec<_> = read.iter().flat_map(|r| r.points.iter().map(|p| p.text.clone())).collect();
                tally.same("points", &item["recommendation"]["points"], points.into());
                let proposer = read.and_then(|r| r.proposer).map(|p| p.value);
                tally.same("proposer", &item["recommendation"]["proposer"], proposer.into());
            }
            "decision" => {
                let read = decision::read(&lines, None, phrases);
                tally.same("decision", &item["decision"], read.as_ref().map(|d| d.text.clone()).into());
                tally.same("outcome", &item["outcome"], serde_json::to_value(read.map(|d| d.outcome)).unwrap());
                assert!(absence::sentence_spans(&lines, phrases).is_empty(), "{section}");
            }
            "absence" => {
                let read = absence::read(&lines, phrases);
                let told = read.iter().map(|a| {
                    let mut told = person(&a.person);
                    told["substitute"] = a.substitute.as_ref().map_or(Value::Null, person);
                    told
                });
                tally.same("absent", &item["absent"], told.collect());
            }
            "attachments" => {
                let titles: Vec<_> = attachments::read(&lines).into_iter().map(|a| a.title).collect();
                tally.same("attachments", &item["attachments"], titles.into());
            }
            _ => {
                let text = &cutter.source[lines[0].span.start..lines[lines.len() - 1].span.end];
                let read = competence::read(text, body);
                tally.same("decides", &item["decides"], serde_json::to_value(read).unwrap());
            }
        }
    }
}

#[test]
fn every_field_of_the_shared_papers_is_read_as_a_person_reads_it() {
    let Some(tally) = compare(None) else { return };
    assert!(tally.differ.is_empty(), "{} compared\n{}", tally.compared, tally.differ.join("\n"));
    assert!(tally.compared > 150, "{}", tally.compared);
}

/// The same for each paper with its own phrases switched off: what is lost must stay little.
#[test]
fn a_papers_own_phrases_are_hardly_needed_to_read_it() {
    for paper in ["faxe", "slagelse", "roedovre", "soenderborg", "lejre"] {
        let Some(tally) = compare(Some(paper)) else { return };
        println!("{paper}: {} of {} fields differ", tally.differ.len(), tally.compared);
        assert!(tally.differ.len() * 20 <= tally.compared, "{paper}: {}", tally.differ.join("\n"));
    }
}

/// The shape of the readers' input also where the shared papers are absent.
#[test]
fn the_cutter_finds_a_section_behind_its_label() {
    let source = "Indstilling\n\nStaben indstiller,\n\nat a godkendes.\n\nBeslutning\n\nGodkendt.";
    let mut cutter = Cutter { source, words: words(source), at: 0 };
    let section = serde_json::json!({ "label": "Indstilling", "starts": "Staben indstiller, at a godkendes.", "ends": "Staben indstiller, at a godkendes." });
    let lines = cutter.lines(&section).unwrap();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1].span.of(source), "at a godkendes.");
}
