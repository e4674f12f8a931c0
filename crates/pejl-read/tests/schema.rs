//! What is printed as JSON follows `docs/reading.schema.json`, key for key.
//!
//! The checker below knows exactly the keywords that the schema uses and
//! refuses any other, so that no part of the schema goes unchecked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_model::DiagnosticCode;
use pejl_model::published::{VERSION, reading};
use pejl_read::{ReadOptions, read};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Keywords that say something to people only.
const NOTES: [&str; 6] = ["$schema", "$defs", "title", "description", "format", "$comment"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn schema() -> Value {
    let text = std::fs::read_to_string(root().join("docs/reading.schema.json")).expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// The papers among the samples, in order.
fn samples() -> Vec<PathBuf> {
    let files = std::fs::read_dir(root().join("samples")).expect("samples").map(|entry| entry.unwrap().path());
    let is_paper =
        |path: &PathBuf| path.extension().is_some_and(|e| ["txt", "html", "docx", "pdf"].iter().any(|k| e == *k));
    let mut papers: Vec<PathBuf> = files.filter(is_paper).collect();
    papers.sort();
    papers
}

fn printed(bytes: &[u8], name: &str) -> Value {
    let options = ReadOptions { file_name: Some(name), ..ReadOptions::default() };
    serde_json::to_value(reading(&read(bytes, &options).document)).expect("a reading becomes JSON")
}

/// Checks values against one schema and keeps what is wrong, each with its place.
struct Checker<'a> {
    schema: &'a Value,
    wrong: Vec<String>,
}

impl<'a> Checker<'a> {
    fn run(schema: &'a Value, value: &Value) -> Vec<String> {
        let mut checker = Self { schema, wrong: Vec::new() };
        checker.check(schema, value, "");
        checker.wrong
    }

    fn say(&mut self, at: &str, what: String) {
        self.wrong.push(format!("{at}: {what}"));
    }

    fn check(&mut self, rule: &Value, value: &Value, at: &str) {
        for (keyword, wanted) in rule.as_object().expect("a schema is an object") {
            match keyword.as_str() {
                "$ref" => self.check(self.defined(wanted), value, at),
                "type" => self.kind(wanted, value, at),
                "const" if wanted != value => self.say(at, format!("{value} is not {wanted}")),
                "enum" if !wanted.as_array().unwrap().contains(value) => self.say(at, format!("{value} is not listed")),
                "const" | "enum" => {}
                "anyOf" => self.any(wanted, value, at),
                "minimum" => self.least(value.as_i64(), wanted, at),
                "minItems" => self.least(value.as_array().map(|a| a.len() as i64), wanted, at),
                "maxItems" => self.most(value.as_array().map(|a| a.len() as i64), wanted, at),
                "items" => self.items(wanted, value, at),
                "required" => self.required(wanted, value, at),
                "properties" => self.properties(wanted, value, at),
                "additionalProperties" => self.additional(rule, wanted, value, at),
                note if NOTES.contains(&note) => {}
                unknown => panic!("the checker does not know the keyword {unknown}"),
            }
        }
    }

    fn defined(&self, reference: &Value) -> &'a Value {
        let path = reference.as_str().and_then(|r| r.strip_prefix('#')).expect("a reference inside the schema");
        self.schema.pointer(path).unwrap_or_else(|| panic!("{path} is not defined"))
    }

    fn kind(&mut self, wanted: &Value, value: &Value, at: &str) {
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(n) if n.is_i64() || n.is_u64() => "integer",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let fits = match wanted {
            Value::Array(several) => several.iter().any(|one| one == found),
            one => one == found,
        };
        if !fits {
            self.say(at, format!("{found} instead of {wanted}"));
        }
    }

    fn any(&mut self, choices: &Value, value: &Value, at: &str) {
        let fits = |choice: &Value| {
            let mut alone = Checker { schema: self.schema, wrong: Vec::new() };
            alone.check(choice, value, at);
            alone.wrong.is_empty()
        };
        if !choices.as_array().unwrap().iter().any(fits) {
            self.say(at, format!("{value} fits none of the choices"));
        }
    }

    fn least(&mut self, found: Option<i64>, wanted: &Value, at: &str) {
        if found.is_some_and(|found| found < wanted.as_i64().unwrap()) {
            self.say(at, format!("less than {wanted}"));
        }
    }

    fn most(&mut self, found: Option<i64>, wanted: &Value, at: &str) {
        if found.is_some_and(|found| found > wanted.as_i64().unwrap()) {
            self.say(at, format!("more than {wanted}"));
        }
    }

    fn items(&mut self, rule: &Value, value: &Value, at: &str) {
        for (n, item) in value.as_array().into_iter().flatten().enumerate() {
            self.check(rule, item, &format!("{at}/{n}"));
        }
    }

    fn required(&mut self, names: &Value, value: &Value, at: &str) {
        let Some(object) = value.as_object() else { return };
        for name in names.as_array().unwrap().iter().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                self.say(at, format!("{name} is missing"));
            }
        }
    }

    fn properties(&mut self, rules: &Value, value: &Value, at: &str) {
        for (name, rule) in rules.as_object().unwrap() {
            if let Some(found) = value.get(name) {
                self.check(rule, found, &format!("{at}/{name}"));
            }
        }
    }

    fn additional(&mut self, rule: &Value, wanted: &Value, value: &Value, at: &str) {
        let known = |name: &str| rule.get("properties").is_some_and(|p| p.get(name).is_some());
        for (name, found) in value.as_object().into_iter().flatten().filter(|(name, _)| !known(name)) {
            match wanted {
                Value::Bool(false) => self.say(at, format!("{name} is not in the schema")),
                Value::Bool(true) => {}
                rule => self.check(rule, found, &format!("{at}/{name}")),
            }
        }
    }
}

#[test]
fn every_sample_is_printed_as_the_schema_says() {
    let schema = schema();
    let papers = samples();
    assert!(papers.len() >= 12, "only {} samples", papers.len());
    for path in papers {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let value = printed(&std::fs::read(&path).unwrap(), &name);
        assert!(!value["items"].as_array().unwrap().is_empty(), "{name} gave no items");
        let wrong = Checker::run(&schema, &value);
        assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn what_can_not_be_read_is_printed_as_the_schema_says() {
    let schema = schema();
    for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n", b"Ingen dagsorden, kun en linje."] {
        assert_eq!(Checker::run(&schema, &printed(bytes, "prøve")), Vec::<String>::new());
    }
}

#[test]
fn version_and_codes_are_those_of_the_program() {
    let schema = schema();
    assert_eq!(schema["properties"]["version"]["const"], json!(VERSION));
    let codes: Vec<&str> = DiagnosticCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(schema["$defs"]["diagnostic_code"]["enum"], json!(codes));
}

#[test]
fn the_checker_sees_what_is_wrong() {
    let schema = schema();
    let text = "Referat\nBeskæftigelsesudvalget\nTirsdag den 3. juni 2025\n\n1. Budget\n\nBeslutning\nGodkendt.\n";
    let good = printed(text.as_bytes(), "prøve.txt");
    assert_eq!(Checker::run(&schema, &good), Vec::<String>::new());
    let changes: [(&str, Value); 5] = [
        ("/version", json!(2)),
        ("/kind", json!("letter")),
        ("/members", json!({})),
        ("/spans/body", json!([1])),
        ("/diagnostics/0", json!({ "code": "date-missing" })),
    ];
    for (place, bad) in changes {
        let mut value = good.clone();
        value["diagnostics"] = json!([{ "code": "date-missing", "severity": "note", "span": null, "args": {} }]);
        value["spans"]["body"] = json!([0, 1]);
        assert_eq!(Checker::run(&schema, &value), Vec::<String>::new());
        *value.pointer_mut(place).unwrap() = bad;
        assert!(!Checker::run(&schema, &value).is_empty(), "{place} was not seen");
    }
    let mut more = good;
    more["unknown"] = json!(true);
    assert!(!Checker::run(&schema, &more).is_empty());
}
