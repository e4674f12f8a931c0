//! Figures, due lists and one person's time through the binary, on a made-up register of 2,000 persons.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let made = run(&["generate", &path_in(&folder), "--persons", "2000", "--seed", "7"]);
    assert!(made.status.success() && both(&made).contains("Personer"), "{}", both(&made));
    folder
});

fn path_in(folder: &TempDir) -> String {
    folder.path().join("register").display().to_string()
}

fn register() -> String {
    path_in(&FOLDER)
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
    command.arg("register").args(arguments).stdin(Stdio::null());
    command.current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn both(output: &Output) -> String {
    format!("{}{}", out(output), String::from_utf8_lossy(&output.stderr))
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    assert!(output.status.success(), "{}", both(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

const INDICATORS: [&str; 8] = [
    "fuldtidspersoner",
    "personer",
    "personer-i-perioden",
    "overgange",
    "varighed",
    "fleksjobtimer",
    "fokusmaal",
    "arbejdspligt",
];

#[test]
fn every_indicator_tells_definition_place_period_as_of_and_run() {
    for indicator in INDICATORS {
        let answer = json(&["compute", indicator, &register(), "--from", "2025-07", "--to", "2025-12"]);
        let figures = answer["law"]["figures"].as_array().unwrap();
        assert!(!figures.is_empty(), "{indicator}");
        for figure in figures {
            for field in ["definition", "rule", "unit", "from", "to", "as_of", "run"] {
                assert!(figure[field].as_str().is_some_and(|text| !text.is_empty()), "{indicator} {field}: {figure}");
            }
            assert_eq!(figure["run"].as_str().unwrap().len(), 16);
            assert_eq!(figure["suppressed"].as_bool().unwrap(), figure["numerator"].is_null(), "{figure}");
            assert_eq!(figure["numerator"].is_null(), figure["value"].is_null(), "{figure}");
        }
    }
}

#[test]
fn small_cells_are_hidden_and_no_line_hides_one_alone() {
    let answer = json(&["compute", "fleksjobtimer", &register(), "--from", "2019-06", "--to", "2026-09"]);
    let mut hidden: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    let mut some = false;
    for figure in answer["law"]["figures"].as_array().unwrap() {
        let count = figure["numerator"].as_i64();
        assert!(count.is_none_or(|count| count == 0 || count >= 5), "{figure}");
        if figure["suppressed"] == true {
            some = true;
            let (from, place, of) = (&figure["from"], &figure["municipality"], &figure["of"]);
            for line in [
                (from.to_string(), place.to_string(), String::new()),
                (from.to_string(), String::new(), of.to_string()),
            ] {
                *hidden.entry(line).or_default() += 1;
            }
        }
    }
    assert!(some);
    assert!(hidden.values().all(|count| *count > 1), "{hidden:?}");
}

#[test]
fn what_is_hidden_does_not_depend_on_how_much_is_asked_for() {
    let of = |more: &[&str]| {
        let answer =
            json(&[&["compute", "personer", &register(), "--from", "2025-09", "--to", "2025-09"], more].concat());
        let figures = answer["law"]["figures"].as_array().unwrap().clone();
        figures.into_iter().filter(|figure| figure["municipality"] == 329).collect::<Vec<_>>()
    };
    assert_eq!(of(&[]), of(&["--municipality", "329"]));
}

#[test]
fn full_time_persons_never_exceed_persons() {
    let of = |indicator: &str| {
        let answer = json(&["compute", indicator, &register(), "--from", "2025-01", "--to", "2025-06"]);
        let figures = answer["law"]["figures"].as_array().unwrap().clone();
        let key = |figure: &Value| format!("{} {} {}", figure["from"], figure["municipality"], figure["of"]);
        figures.into_iter().map(|figure| (key(&figure), figure)).collect::<BTreeMap<_, _>>()
    };
    let (full_time, persons) = (of("fuldtidspersoner"), of("personer"));
    assert_eq!(full_time.len(), persons.len());
    for (key, figure) in &full_time {
        let days = figure["numerator"].as_i64().zip(figure["denominator"].as_i64());
        let all = persons[key]["numerator"].as_i64();
        assert_eq!(days.is_some(), all.is_some(), "{key}");
        assert!(days.zip(all).is_none_or(|((above, below), all)| above <= below * all), "{key}");
    }
}

#[test]
fn a_hypothetical_stands_beside_the_law() {
    let path = register();
    let arguments =
        ["compute", "fokusmaal", &path, "--from", "2025-09", "--to", "2025-09", "--with", "fokusmaal.samtaler.antal=6"];
    let answer = json(&arguments);
    assert_ne!(answer["law"]["run"], answer["hypothetical"]["run"]);
    let total = |run: &Value| {
        let figures = run["figures"].as_array().unwrap();
        let total = figures
            .iter()
            .find(|f| f["municipality"].is_null() && f["of"] == "" && f["definition"] == "fokusmaal-samtaler");
        total.unwrap()["numerator"].as_i64().unwrap()
    };
    assert!(total(&answer["law"]) > total(&answer["hypothetical"]));
    let csv = out(&run(&[&arguments[..], &["--format", "csv"]].concat()));
    let fields = |line: &str| line.split(';').count();
    assert!(csv.lines().count() > 3 && csv.lines().all(|line| fields(line) == 18), "{csv}");
    let text = out(&run(&arguments));
    assert!(text.contains("hypotese og ikke loven"), "{text}");
}

#[test]
fn a_due_list_tells_days_and_paragraph_and_that_it_is_about_persons() {
    let path = register();
    let arguments = ["due", &path, "--date", "2025-11-30", "--municipality", "329"];
    let answer = json(&arguments);
    assert_eq!(answer["personal_data"], true);
    let rows = answer["due"].as_array().unwrap();
    assert!(rows.len() > 10);
    let days: Vec<i64> = rows.iter().map(|row| row["overdue_days"].as_i64().unwrap()).collect();
    assert!(days.iter().all(|days| *days > 0) && days.is_sorted_by(|one, other| one >= other));
    assert!(rows.iter().all(|row| row["paragraphs"].as_array().is_some_and(|paragraphs| !paragraphs.is_empty())));
    let text = out(&run(&arguments));
    assert!(text.starts_with("Personoplysninger") && text.contains("LAB § 31") && text.contains("dage over"), "{text}");
    let person = rows[0]["person"].to_string();
    let told = out(&run(&["explain", &person, "2025-11-30", &path]));
    assert!(told.starts_with("Personoplysninger") && told.contains("Samtaler, der skal holdes"), "{told}");
    let other = ["explain", &person, "2025-11-30", &path, "--with", "samtaler.kommune.antal=6"];
    assert!(out(&run(&other)).contains("Hypotese, ikke loven: samtaler.kommune.antal=6"));
}

#[test]
fn person_months_are_counted_for_every_rule() {
    let counted = run(&["person-months", &register(), "--months", "12", "--to", "2026-06-30"]);
    let text = out(&counted);
    assert!(counted.status.success() && text.starts_with("24.000 personmåneder"), "{}", both(&counted));
    assert!(!text.contains("regel-") && text.lines().count() > 10, "{text}");
}

#[test]
fn the_threshold_is_a_setting_that_the_option_overrides() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("pejl.toml").display().to_string();
    std::fs::write(&config, "[register]\nthreshold = 400\n").unwrap();
    let of = |more: &[&str]| {
        let path = register();
        let asked = ["--config", &config, "register", "compute", "personer", &path, "--format", "json"];
        let output = Command::new(env!("CARGO_BIN_EXE_pejl")).args(asked).args(more).output().unwrap();
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()["threshold"].clone()
    };
    assert_eq!((of(&[]), of(&["--threshold", "7"])), (400.into(), 7.into()));
    std::fs::write(&config, "[register]\nthreshold = 1\n").unwrap();
    let refused = Command::new(env!("CARGO_BIN_EXE_pejl")).args(["--config", &config, "list"]).output().unwrap();
    assert!(both(&refused).contains("kan ikke være 1"), "{}", both(&refused));
}

#[test]
fn what_is_wrong_is_said_with_what_to_do() {
    let path = register();
    let wrong = |arguments: &[&str], says: &str| {
        let output = run(arguments);
        assert!(!output.status.success() && both(&output).contains(says), "{arguments:?}: {}", both(&output));
    };
    wrong(&["compute", "lykke", &path], "Intet nøgletal hedder »lykke«");
    wrong(&["compute", "personer", &path, "--from", "2025-05", "--to", "2025-04"], "Perioden er tom");
    wrong(&["compute", "personer", &path, "--with", "lykke.antal=3"], "Ingen parameter hedder »lykke.antal«");
    wrong(&["compute", "fokusmaal", &path, "--with", "fokusmaal.samtaler.antal=mange"], "kan ikke være værdi");
    wrong(&["compute", "personer", "/nowhere/at/all"], "Der er intet register");
    wrong(&["explain", "999999", "2025-01-01", &path], "ingen person");
    wrong(&["generate", &path, "--persons", "10"], "Der er et register");
    wrong(&["generate", &format!("{path}-0"), "--persons", "0"], "fra 1 til");
    wrong(&["person-months", &path, "--months", "0", "--to", "2025-01-01"], "Perioden er tom");
}

#[test]
fn the_same_seed_gives_the_same_figures() {
    let folder = tempfile::tempdir().unwrap();
    let again = path_in(&folder);
    assert!(run(&["generate", &again, "--persons", "2000", "--seed", "7"]).status.success());
    for indicator in INDICATORS {
        assert_eq!(json(&["compute", indicator, &again]), json(&["compute", indicator, &register()]), "{indicator}");
    }
    let before =
        json(&["compute", "personer", &again, "--as-of", "2020-01-01", "--from", "2025-01", "--to", "2025-02"]);
    assert_eq!(before["law"]["figures"].as_array().map(Vec::len), Some(0));
}
