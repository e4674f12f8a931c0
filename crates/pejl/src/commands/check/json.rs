//! Findings as an array of objects.

use super::words;
use crate::output::Failure;
use pejl_app::{CheckedPaper, FindingsReport, FoundView, Spot};
use serde_json::{Value, json};

/// Every finding, in the order of papers.
pub(super) fn array(report: &FindingsReport) -> Result<String, Failure> {
    let all: Vec<Value> =
        report.papers.iter().flat_map(|paper| paper.found.iter().map(|found| object(paper, found))).collect();
    written(&Value::Array(all))
}

/// A value over several lines.
pub(super) fn written(value: &Value) -> Result<String, Failure> {
    let mut out = serde_json::to_string_pretty(value).map_err(|e| Failure::new(e.to_string()))?;
    out.push('\n');
    Ok(out)
}

fn object(paper: &CheckedPaper, found: &FoundView) -> Value {
    let at = &found.at;
    let right = found.finding.correction.as_ref();
    json!({
        "file": paper.name,
        "attached": words::attached(found),
        "code": found.finding.code,
        "name": pejl_words::rule_name(found.finding.code),
        "severity": found.finding.severity.as_str(),
        "item": found.item,
        "start": at.span.start,
        "end": at.span.end,
        "text": at.text,
        "message": words::message(found),
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "correction": right.map(|right| json!({
            "start": right.span.start, "end": right.span.end, "text": right.text,
        })),
        "related": found.related.iter().map(related).collect::<Vec<_>>(),
    })
}

fn related(spot: &Spot) -> Value {
    json!({
        "start": spot.span.start, "end": spot.span.end, "text": spot.text, "line": spot.line, "column": spot.column,
    })
}
