//! The judged list and the items that it judges, shared by the ranking test and
//! the measuring example.
//!
//! The items are made from the expected readings of the papers, not by the
//! reader, so that a change of the reader cannot hide or fake one of the search.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests, outside a test function")]

use pejl_find::{Index, ItemText, SearchRequest, Technique};
use pejl_model::{ItemType, Outcome};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Query, and the grade of each item that is worth finding.
pub type Judged = BTreeMap<String, BTreeMap<String, u32>>;

/// The list, of the papers that are present only.
pub fn judged(items: &[ItemText]) -> Judged {
    let present: BTreeSet<&str> = items.iter().map(|item| item.address.as_str()).collect();
    let mut judged = Judged::new();
    for line in list().lines().filter(|line| !line.starts_with('#')) {
        let [query, address, grade] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        if present.contains(address) {
            judged.entry(query.to_owned()).or_default().insert(address.to_owned(), grade.parse().unwrap());
        }
    }
    judged
}

fn list() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries.tsv")).unwrap()
}

/// The items of every paper that the list names and that is present.
pub fn items() -> Vec<ItemText> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let papers: BTreeSet<String> = list().lines().filter_map(paper_of).collect();
    let mut items = Vec::new();
    for paper in papers {
        for folder in [root.join("samples"), root.join("../shared/minutes")] {
            let expected = folder.join("expected").join(format!("{paper}.json"));
            if expected.exists() {
                items.extend(read(&paper, &expected, &folder.join(format!("{paper}.txt"))));
            }
        }
    }
    items
}

fn paper_of(line: &str) -> Option<String> {
    let address = line.split('\t').nth(1)?;
    Some(address.split_once('/')?.0.to_owned())
}

fn read(paper: &str, expected: &PathBuf, text: &PathBuf) -> Vec<ItemText> {
    let expected: Value = serde_json::from_slice(&std::fs::read(expected).unwrap()).unwrap();
    let text = collapsed(&decoded(&std::fs::read(text).unwrap()));
    let mut at = 0;
    let items = expected["items"].as_array().unwrap();
    items.iter().map(|item| item_text(paper, &expected, item, &text, &mut at)).collect()
}

fn decoded(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(|b| char::from(*b)).collect())
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn item_text(paper: &str, document: &Value, item: &Value, text: &str, at: &mut usize) -> ItemText {
    let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let strings = |value: &Value| value.as_array().into_iter().flatten().map(string).collect::<Vec<_>>();
    ItemText {
        address: format!("{paper}/{}", string(&item["number"])),
        meeting: paper.to_owned(),
        municipality: string(&document["municipality"]),
        committee: string(&document["body"]),
        date: document["date"].as_str().and_then(|date| date.parse().ok()),
        position: 0,
        number: item["number"].as_str().map(str::to_owned),
        title: string(&item["title"]),
        item_type: serde_json::from_value::<Option<ItemType>>(item["type"].clone()).unwrap(),
        outcome: serde_json::from_value::<Option<Outcome>>(item["outcome"].clone()).unwrap(),
        case_number: item["case_no"].as_str().map(str::to_owned),
        decision: string(&item["decision"]),
        recommendation: strings(&item["recommendation"]["points"]).join(" "),
        attachments: strings(&item["attachments"]),
        attached: Vec::new(),
        politicians: Vec::new(),
        body: body(item, text, at),
        closed: item["open"] == false,
    }
}

/// The sections that have no field of their own, cut out of the paper by their first and last words.
fn body(item: &Value, text: &str, at: &mut usize) -> String {
    let mut body = Vec::new();
    for section in item["sections"].as_array().into_iter().flatten() {
        let words = |key: &str| collapsed(section[key].as_str().unwrap_or_default());
        let Some(start) = text[*at..].find(&words("starts")).map(|found| *at + found) else { continue };
        let Some(end) = text[start..].find(&words("ends")).map(|found| start + found + words("ends").len()) else {
            continue;
        };
        *at = start;
        if !matches!(section["kind"].as_str(), Some("decision" | "recommendation" | "attachments" | "absence")) {
            body.push(text[start..end].to_owned());
        }
    }
    body.join("\n")
}

/// Which half of the list a query belongs to, by the beginning of its first
/// word: all forms of a word, and all that is asked beside it, are in one half.
/// A search that was tuned too closely to some queries does worse in the other half.
pub fn half(query: &str) -> usize {
    let letters = query.chars().filter(|c| c.is_alphabetic()).take(4).flat_map(char::to_lowercase);
    letters.fold(7, |sum: usize, c| sum * 31 % 1_009 + c as usize) / 2 % 2
}

/// The mean quality of all answers, and of either half of the list.
pub fn means(qualities: &[(&str, f64)]) -> (f64, [f64; 2]) {
    let mean = |of: &dyn Fn(&str) -> bool| {
        let chosen: Vec<f64> = qualities.iter().filter(|(query, _)| of(query)).map(|(_, quality)| *quality).collect();
        chosen.iter().sum::<f64>() / chosen.len().max(1) as f64
    };
    (mean(&|_| true), [mean(&|query| half(query) == 0), mean(&|query| half(query) == 1)])
}

/// An index of `items` in memory.
pub fn index(items: &[ItemText], technique: Technique) -> Index {
    let index = Index::in_memory_with(technique).unwrap();
    let mut writer = index.writer().unwrap();
    for item in items {
        writer.put(item.clone()).unwrap();
    }
    writer.commit(1).unwrap();
    drop(writer);
    index
}

/// The first ten addresses found.
pub fn found(index: &Index, query: &str, limit: usize) -> Vec<String> {
    let request = SearchRequest { words: query.to_owned(), limit, ..SearchRequest::default() };
    index.search(&request).unwrap().hits.into_iter().map(|hit| hit.address).collect()
}

/// Normalised discounted cumulative gain of the first ten.
pub fn ndcg(found: &[String], grades: &BTreeMap<String, u32>) -> f64 {
    let gain = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
        let discounted = |(place, grade): (usize, u32)| f64::from((1 << grade) - 1) / (place as f64 + 2.0).log2();
        grades.take(10).enumerate().map(discounted).sum()
    };
    let mut best: Vec<u32> = grades.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    gain(&mut found.iter().map(|address| grades.get(address).copied().unwrap_or(0))) / gain(&mut best.into_iter())
}
