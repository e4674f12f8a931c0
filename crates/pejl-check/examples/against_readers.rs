//! What careful readers found in real papers, beside what the rules find there.
//!
//! `cargo run -p pejl-check --example against_readers -- ../shared/minutes`
//! prints each finding of the readers with the rule that answers it, then every
//! other error and warning. A finding answers one of theirs if it stands in the
//! same item within 200 bytes of any occurrence of the anchor.

#![allow(clippy::expect_used, missing_docs, reason = "a tool for trying rules")]

use pejl_check::{Finding, Paper, Settings, check};
use pejl_model::Severity;
use pejl_read::{ReadOptions, Reading, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Bytes between a finding and an anchor that it answers, at most.
const NEAR: usize = 200;

/// Found and all, by severity.
type Counts = BTreeMap<&'static str, (usize, usize)>;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/minutes".to_owned());
    let mut files: Vec<_> = std::fs::read_dir(Path::new(&folder).join("findings"))
        .expect("the readers' findings")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let mut counts = Counts::new();
    for file in files {
        paper(Path::new(&folder), &file, &mut counts);
    }
    println!("\nwhat software could decide, found of all:");
    for (severity, (found, all)) in counts {
        println!("  {severity}: {found} of {all}");
    }
}

fn paper(folder: &Path, file: &Path, counts: &mut Counts) {
    let readers: Value = serde_json::from_slice(&std::fs::read(file).expect("a file")).expect("JSON");
    let name = file.file_stem().and_then(|stem| stem.to_str()).expect("a name");
    let bytes = std::fs::read(folder.join(format!("{name}.txt"))).expect("the paper");
    let reading = read(&bytes, &ReadOptions { file_name: Some(name), ..ReadOptions::default() });
    let findings = check(&Paper::alone(&reading.document, &reading.source.text), &Settings::default());
    let mut answers = vec![false; findings.len()];
    println!("\n== {name}");
    for theirs in readers["findings"].as_array().expect("a list") {
        let by = answered(theirs, &reading, &findings, &mut answers);
        let severity = match theirs["severity"].as_str() {
            Some("error") => "error",
            Some("warning") => "warning",
            _ => "note",
        };
        if theirs["mechanical"] == true {
            let count = counts.entry(severity).or_default();
            count.0 += usize::from(!by.is_empty());
            count.1 += 1;
        }
        if severity != "note" && theirs["mechanical"] == true {
            let codes = if by.is_empty() { "-".to_owned() } else { by.join(" ") };
            println!("  {severity:7} item {:4} {codes:10} {}", theirs["item"], theirs["anchor"]);
        }
    }
    for (finding, _) in findings.iter().zip(&answers).filter(|(_, answers)| !**answers) {
        if finding.severity != Severity::Note {
            println!(
                "  beside: {} {:?} item {:?} {:?} {:?}",
                finding.code,
                finding.severity,
                number(finding, &reading),
                words(finding, &reading),
                finding.arguments
            );
        }
    }
}

/// The codes of the findings that answer `theirs`.
fn answered(theirs: &Value, reading: &Reading, findings: &[Finding], answers: &mut [bool]) -> Vec<&'static str> {
    let anchor = theirs["anchor"].as_str().unwrap_or("");
    let places: Vec<usize> = reading.source.text.match_indices(anchor).map(|(at, _)| at).collect();
    let item = theirs["item"].as_i64().map(|item| item.to_string());
    let mut codes = Vec::new();
    for (finding, answer) in findings.iter().zip(answers) {
        let span = finding.place.span();
        let near = places.iter().any(|at| span.start <= at + anchor.len() + NEAR && span.end + NEAR >= *at);
        if near && number(finding, reading).map(str::to_owned) == item {
            *answer = true;
            if !codes.contains(&finding.code) {
                codes.push(finding.code);
            }
        }
    }
    codes
}

fn number<'a>(finding: &Finding, reading: &'a Reading) -> Option<&'a str> {
    let item = reading.document.items.get(finding.item? as usize)?;
    item.number.as_ref().map(|number| number.value.as_str())
}

fn words<'a>(finding: &Finding, reading: &'a Reading) -> &'a str {
    finding.place.span().of(&reading.source.text)
}
