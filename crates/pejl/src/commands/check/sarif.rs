//! Findings as SARIF 2.1.0, which code hosts and editors read.

use super::json::written;
use super::words;
use crate::output::Failure;
use pejl_app::{CheckedPaper, FindingsReport, FoundView, Spot};
use pejl_check::{RULES, Rule};
use pejl_model::Span;
use pejl_words::{Arg, label, text};
use serde_json::{Map, Value, json};

/// One run with all rules and findings.
pub(super) fn log(report: &FindingsReport) -> Result<String, Failure> {
    let results: Vec<Value> =
        report.papers.iter().flat_map(|paper| paper.found.iter().map(|found| result(paper, found))).collect();
    written(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Pejl",
                "version": env!("CARGO_PKG_VERSION"),
                "language": "da",
                "rules": RULES.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation(report)],
            "results": results,
        }],
    }))
}

fn descriptor(rule: &Rule) -> Value {
    let why = pejl_words::rule_why(rule.code);
    json!({
        "id": rule.code,
        "name": pejl_words::rule_name(rule.code),
        "shortDescription": { "text": pejl_words::rule_name(rule.code) },
        "fullDescription": { "text": why },
        "help": { "text": why },
        "defaultConfiguration": { "enabled": rule.on, "level": rule.severity.as_str() },
        "properties": { "tags": [pejl_words::rule_group(rule.group())] },
    })
}

/// What could not be read, and what is to be told of exceptions.
fn invocation(report: &FindingsReport) -> Value {
    let mut told = Vec::new();
    for paper in &report.papers {
        for problem in &paper.problems {
            told.push(json!({ "level": "error", "message": { "text": words::problem(paper, problem) } }));
        }
        for note in &paper.notes {
            told.push(json!({ "level": "note", "message": { "text": words::note(note) } }));
        }
    }
    json!({ "executionSuccessful": !report.has_problems(), "toolExecutionNotifications": told })
}

fn result(paper: &CheckedPaper, found: &FoundView) -> Value {
    let index = RULES.iter().position(|rule| rule.code == found.finding.code);
    let region = (found.attached.is_none() && paper.is_text).then(|| region(&found.at));
    let mut out = Map::new();
    out.insert("ruleId".to_owned(), json!(found.finding.code));
    out.insert("ruleIndex".to_owned(), json!(index));
    out.insert("level".to_owned(), json!(found.finding.severity.as_str()));
    out.insert("message".to_owned(), json!({ "text": words::message(found) }));
    out.insert("locations".to_owned(), json!([location(paper, found, region)]));
    if paper.is_text && !found.related.is_empty() {
        let related = found.related.iter().enumerate().map(|(at, spot)| related(paper, at, spot));
        out.insert("relatedLocations".to_owned(), Value::Array(related.collect()));
    }
    if let Some(fix) = fix(paper, found) {
        out.insert("fixes".to_owned(), json!([fix]));
    }
    let at = &found.at;
    out.insert(
        "properties".to_owned(),
        json!({
            "item": found.item, "attached": words::attached(found),
            "start": at.span.start, "end": at.span.end, "text": at.text,
        }),
    );
    Value::Object(out)
}

fn location(paper: &CheckedPaper, found: &FoundView, region: Option<Value>) -> Value {
    let mut physical = Map::new();
    physical.insert("artifactLocation".to_owned(), json!({ "uri": uri(&paper.name) }));
    if let Some(region) = region {
        physical.insert("region".to_owned(), region);
    }
    let mut out = Map::new();
    out.insert("physicalLocation".to_owned(), Value::Object(physical));
    if let Some(number) = &found.item {
        let name = text("cli-check-item", &[("number", Arg::from(number.as_str()))]);
        out.insert("logicalLocations".to_owned(), json!([{ "name": name }]));
    }
    Value::Object(out)
}

fn related(paper: &CheckedPaper, at: usize, spot: &Spot) -> Value {
    json!({
        "id": at + 1,
        "physicalLocation": { "artifactLocation": { "uri": uri(&paper.name) }, "region": region(spot) },
        "message": { "text": label("cli-check-related") },
    })
}

/// Lines and columns from 1, columns and offsets in characters, as `columnKind` tells.
fn region(spot: &Spot) -> Value {
    json!({
        "startLine": spot.line, "startColumn": spot.column, "endLine": spot.end_line, "endColumn": spot.end_column,
        "charOffset": spot.chars, "charLength": spot.length,
    })
}

/// What would be right, where it replaces exactly what was found.
fn fix(paper: &CheckedPaper, found: &FoundView) -> Option<Value> {
    let right = found.finding.correction.as_ref()?;
    let same = |span: Span| span == found.at.span;
    if !paper.is_text || found.attached.is_some() || !same(right.span) {
        return None;
    }
    Some(json!({
        "description": { "text": text("cli-check-right", &[("text", Arg::from(right.text.as_str()))]) },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&paper.name) },
            "replacements": [{ "deletedRegion": region(&found.at), "insertedContent": { "text": right.text } }],
        }],
    }))
}

/// A path as a reference: relative as it is, absolute as a file.
fn uri(path: &str) -> String {
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("møder/a b.txt"), "m%C3%B8der/a%20b.txt");
        assert_eq!(uri("/tmp/a#1.txt"), "file:///tmp/a%231.txt");
    }
}
