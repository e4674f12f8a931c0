//! Holds that no text is missing and none is left over.
//!
//! A key counts as used where some source file or template of the workspace
//! quotes it whole, or where it belongs to a family whose members are listed
//! in code. A key counts as asked for where it is quoted in a call to `text`,
//! `label` or a template's `words` filters.

use crate::bundle::{DANISH, ENGLISH};
use crate::names::name_keys;
use pejl_model::DiagnosticCode;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Families whose last word comes from data: dates by number, search hints by
/// code, problem pages by status, rules by code and outcome, indicators by code.
const OPEN_FAMILIES: &[&str] = &[
    "month-",
    "weekday-",
    "query-hint-",
    "app-",
    "refusal-",
    "fault-",
    "finding-kind-",
    "check-",
    "register-error-",
    "regel-",
    "cli-indicator-",
    "cli-figure-of-",
    "cli-due-what-",
    "cli-register-months-",
    "cli-revision-cause-",
    "cli-revision-history-",
    "register-reason-",
    "register-table-",
];

/// The Danish files of what the command line says, and of nothing else.
const DANISH_ONLY: &[&str] =
    &["cli.ftl", "cli-check.ftl", "cli-figures.ftl", "cli-register.ftl", "correct.ftl", "import.ftl"];
/// What begins the keys of what the command line and mails say: Danish only.
const DANISH_KEYS: &[&str] = &[
    "cli-",
    "app-",
    "import-",
    "refusal-",
    "fault-",
    "subscribe-mail-confirm-",
    "subscribe-mail-overview-",
    "subscribe-mail-digest-",
    "subscribe-change-",
];

fn keys() -> BTreeSet<String> {
    let entries = DANISH.iter().flat_map(|(_, source)| source.lines());
    entries
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| is_key(key))
        .map(str::to_owned)
        .collect()
}

fn is_key(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

/// The crates that speak to people; the rooms below have functions of the same names.
const SPEAKING: &[&str] = &["pejl", "pejl-web", "pejl-words"];

/// Every Rust source and template of the crates that speak.
fn sources() -> Vec<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders: Vec<PathBuf> = SPEAKING.iter().map(|name| crates.join(name)).collect();
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs" || e == "html") {
                texts.push(std::fs::read_to_string(path).expect("the source is text"));
            }
        }
    }
    texts
}

/// The string literals of `source` that look like keys, with the word before
/// the parenthesis that opens right in front of them.
fn quoted(source: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices('"') {
        let Some((literal, _)) = source[at + 1..].split_once('"') else { continue };
        if is_key(literal) {
            let before = source[..at].trim_end();
            let call = before
                .strip_suffix('(')
                .map_or("", |b| b.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""));
            found.push((literal, call));
        }
    }
    found
}

#[test]
fn no_text_is_missing() {
    let keys = keys();
    let mut missing = BTreeSet::new();
    for source in sources() {
        for (literal, call) in quoted(&source) {
            let asks = matches!(call, "text" | "label");
            if asks && literal != "no-such-text" && !keys.contains(literal) {
                missing.insert(literal.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "asked for but not in locales/da: {missing:?}");
}

#[test]
fn no_text_is_left_over() {
    let mut used: BTreeSet<String> = name_keys().into_iter().collect();
    for code in DiagnosticCode::ALL {
        used.insert(format!("diagnostic-{}", code.as_str()));
        used.insert(format!("diagnostic-{}-help", code.as_str()));
    }
    for source in sources() {
        used.extend(quoted(&source).into_iter().map(|(literal, _)| literal.to_owned()));
    }
    let in_open_family = |key: &String| OPEN_FAMILIES.iter().any(|family| key.starts_with(family));
    let left: Vec<String> = keys().into_iter().filter(|key| !used.contains(key) && !in_open_family(key)).collect();
    assert!(left.is_empty(), "in locales/da but used nowhere: {left:?}");
}

#[test]
fn no_key_stands_twice() {
    let mut seen = BTreeSet::new();
    for (name, source) in DANISH {
        for (key, _) in source.lines().filter_map(|line| line.split_once(" =")).filter(|(key, _)| is_key(key)) {
            assert!(seen.insert(key), "{name}: {key} stands twice");
        }
    }
}

/// Each message of `files` with the arguments that it names.
fn arguments(files: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut key = String::new();
    for line in files.iter().flat_map(|(_, source)| source.lines()) {
        if let Some((begun, _)) = line.split_once(" =").filter(|(begun, _)| is_key(begun)) {
            key = begun.to_owned();
        }
        let words = line.split('$').skip(1);
        let names = words.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next());
        messages.entry(key.clone()).or_insert_with(BTreeSet::new).extend(names.map(str::to_owned));
    }
    messages
}

#[test]
fn every_text_of_the_pages_is_there_in_english() {
    let spoken: Vec<_> = DANISH.iter().filter(|(name, _)| !DANISH_ONLY.contains(name)).copied().collect();
    let (danish, english) = (arguments(&spoken), arguments(ENGLISH));
    let danish_only = |key: &str| DANISH_KEYS.iter().any(|start| key.starts_with(start));
    let missing: Vec<_> = danish.keys().filter(|key| !english.contains_key(*key) && !danish_only(key)).collect();
    let left: Vec<_> = english.keys().filter(|key| !danish.contains_key(*key)).collect();
    assert!(missing.is_empty(), "in locales/da but not in locales/en: {missing:#?}");
    assert!(left.is_empty(), "in locales/en but not in locales/da: {left:#?}");
    let differ: Vec<_> =
        danish.iter().filter(|(key, names)| english.get(*key).is_some_and(|own| own != *names)).collect();
    assert!(differ.is_empty(), "the English text has other arguments: {differ:#?}");
}
