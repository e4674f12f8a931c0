//! What is read beside what a careful reader finds: our own samples always, the
//! shared papers where they are present, and each shared paper once more with
//! every label and phrase that came from it alone switched off.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_model::published;
use pejl_read::{ReadOptions, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const PAPER_FIELDS: [&str; 8] = ["municipality", "body", "term", "kind", "date", "time", "ended", "place"];
const ITEM_FIELDS: [&str; 8] = ["number", "title", "type", "case_no", "open", "decision", "outcome", "decides"];

#[derive(Default)]
struct Tally {
    fields: BTreeMap<String, (usize, usize)>,
    misses: Vec<String>,
}

impl Tally {
    fn add(&mut self, field: &str, right: usize, of: usize, miss: impl FnOnce() -> String) {
        let entry = self.fields.entry(field.to_owned()).or_default();
        *entry = (entry.0 + right, entry.1 + of);
        if right < of {
            self.misses.push(miss());
        }
    }

    fn same(&mut self, field: &str, expected: &Value, found: &Value, place: &str) {
        let right = usize::from(squeeze(expected) == squeeze(found));
        self.add(field, right, 1, || format!("{place} {field}: expected {expected}, found {found}"));
    }

    fn share(&self, field: &str) -> f64 {
        self.fields.get(field).map_or(1.0, |(right, of)| *right as f64 / (*of).max(1) as f64)
    }

    fn print(&self, name: &str) {
        println!("\n{name}");
        for (field, (right, of)) in &self.fields {
            println!("  {field:20}{right:5} of {of:4}  {:5.1} %", 100.0 * *right as f64 / (*of).max(1) as f64);
        }
    }

    fn assert_at_least(&self, limits: &[(&str, f64)], usual: f64) {
        for field in self.fields.keys() {
            let least = limits.iter().find(|(name, _)| name == field).map_or(usual, |(_, least)| *least);
            assert!(self.share(field) >= least, "{field} is under {least}:\n{}", self.misses.join("\n"));
        }
    }
}

/// White space collapsed in every string.
fn squeeze(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Value::Array(rows) => Value::Array(rows.iter().map(squeeze).collect()),
        Value::Object(map) => Value::Object(map.iter().map(|(k, v)| (k.clone(), squeeze(v))).collect()),
        other => other.clone(),
    }
}

fn rows(value: &Value) -> Vec<&Value> {
    value.as_array().map(|a| a.iter().collect()).unwrap_or_default()
}

/// Persons as sortable text.
fn people(value: &Value, keys: &[&str]) -> Value {
    let one = |row: &&Value| {
        keys.iter().map(|k| row.pointer(k).unwrap_or(&Value::Null).to_string()).collect::<Vec<_>>().join("|")
    };
    let mut all: Vec<String> = rows(value).iter().map(one).collect();
    all.sort();
    Value::from(all)
}

fn section_key(section: &Value) -> (String, String, String) {
    let kind = section["kind"].as_str().unwrap_or("").to_owned();
    let collapsed = |v: &Value| v.as_str().unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
    match section["text"].as_str() {
        Some(text) => {
            let words: Vec<&str> = text.split_whitespace().collect();
            let last = words.len().saturating_sub(5);
            (kind, words[..words.len().min(5)].join(" "), words[last..].join(" "))
        }
        None => (kind, collapsed(&section["starts"]), collapsed(&section["ends"])),
    }
}

/// Length of the longest common subsequence.
fn in_order<T: PartialEq>(expected: &[T], found: &[T]) -> usize {
    let mut row = vec![0; found.len() + 1];
    for e in expected {
        let mut last = 0;
        for (j, f) in found.iter().enumerate() {
            let keep = row[j + 1];
            row[j + 1] = if e == f { last + 1 } else { row[j + 1].max(row[j]) };
            last = keep;
        }
    }
    row[found.len()]
}

fn score_item(tally: &mut Tally, expected: &Value, found: &Value, place: &str) {
    for field in ITEM_FIELDS {
        tally.same(field, &expected[field], &found[field], place);
    }
    let or_empty = |v: &Value| if v.is_null() { Value::Array(Vec::new()) } else { v.clone() };
    tally.same("proposer", &expected["recommendation"]["proposer"], &found["recommendation"]["proposer"], place);
    tally.same(
        "points",
        &or_empty(&expected["recommendation"]["points"]),
        &or_empty(&found["recommendation"]["points"]),
        place,
    );
    tally.same("attachments", &or_empty(&expected["attachments"]), &or_empty(&found["attachments"]), place);
    let keys = ["/name", "/party", "/substitute/name", "/substitute/party"];
    tally.same("absent", &people(&expected["absent"], &keys), &people(&found["absent"], &keys), place);
    let shape = |v: &Value| {
        Value::from(
            rows(v)
                .iter()
                .map(|t| format!("{} {} {}", t["rows"], t["columns"], squeeze(&t["header"])))
                .collect::<Vec<_>>(),
        )
    };
    if !rows(&expected["tables"]).is_empty() || !rows(&found["tables"]).is_empty() {
        tally.same("tables", &shape(&expected["tables"]), &shape(&found["tables"]), place);
    }
    let want: Vec<_> = rows(&expected["sections"]).into_iter().map(section_key).collect();
    let have: Vec<_> = rows(&found["sections"]).into_iter().map(section_key).collect();
    let hit = in_order(&want, &have);
    tally.add("sections", hit, want.len().max(have.len()), || {
        format!("{place} sections: expected {want:?}, found {have:?}")
    });
}

fn score(tally: &mut Tally, expected: &Value, found: &Value, name: &str) {
    for field in PAPER_FIELDS {
        tally.same(field, &expected[field], &found[field], name);
    }
    let keys = ["/name", "/party", "/present"];
    tally.same("members", &people(&expected["members"], &keys), &people(&found["members"], &keys), name);
    tally.same("contents", &expected["contents"], &found["contents"], name);
    let numbers = |v: &Value| Value::from(rows(&v["items"]).iter().map(|i| i["number"].clone()).collect::<Vec<_>>());
    tally.same("items", &numbers(expected), &numbers(found), name);
    for item in rows(&expected["items"]) {
        let same = rows(&found["items"]).into_iter().find(|i| i["number"] == item["number"]);
        score_item(tally, item, same.unwrap_or(&Value::Null), &format!("{name} #{}", item["number"]));
    }
}

fn reading(paper: &Path, without: Option<&str>) -> Value {
    let bytes = std::fs::read(paper).unwrap();
    let name = paper.file_name().and_then(|n| n.to_str());
    let read = read(&bytes, &ReadOptions { file_name: name, without, ..ReadOptions::default() });
    serde_json::to_value(published::reading(&read.document)).unwrap()
}

/// Expected readings and their papers, in order.
fn gold(expected: &Path, papers: &Path) -> Vec<(String, Value, PathBuf)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(expected).unwrap().flatten().map(|e| e.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "json"));
    files.sort();
    let pair = |file: PathBuf| {
        let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let paper =
            ["txt", "pdf", "html", "docx"].iter().map(|e| papers.join(format!("{stem}.{e}"))).find(|p| p.is_file());
        let value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        (stem.clone(), value, paper.unwrap_or_else(|| panic!("no paper for {stem}")))
    };
    files.into_iter().map(pair).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn our_samples_are_read_as_a_careful_reader_reads_them() {
    let samples = root().join("samples");
    let mut tally = Tally::default();
    for (name, expected, paper) in gold(&samples.join("expected"), &samples) {
        score(&mut tally, &expected, &reading(&paper, None), &name);
    }
    tally.print("samples");
    tally.assert_at_least(&[("tables", 0.7), ("sections", 0.98)], 0.95);
}

#[test]
fn the_shared_papers_are_read_whole_and_without_their_own_words() {
    let shared = root().join("../shared/minutes");
    if !shared.join("expected").is_dir() {
        println!("skipped: ../shared is absent; our samples are read by the same code");
        return;
    }
    let papers = gold(&shared.join("expected"), &shared);
    let mut whole = Tally::default();
    for (name, expected, paper) in &papers {
        score(&mut whole, expected, &reading(paper, None), name);
    }
    whole.print("shared papers");
    whole.assert_at_least(&[("tables", 0.7), ("proposer", 0.95), ("sections", 0.98)], 1.0);
    let mut table = String::from("\nwithout a paper's own words     items titles decisions   date   body sections\n");
    for (name, expected, paper) in &papers {
        let mut tally = Tally::default();
        score(&mut tally, expected, &reading(paper, name.split('-').next()), name);
        table += &format!("{name:30}");
        for field in ["items", "title", "decision", "date", "body", "sections"] {
            table += &format!("{:6.1} %", 100.0 * tally.share(field));
            assert!(tally.share(field) >= 0.9 || field == "sections", "{name}: {field}\n{}", tally.misses.join("\n"));
        }
        table.push('\n');
    }
    println!("{table}");
}
