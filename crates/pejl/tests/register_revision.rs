//! A published figure beside what is known of it now, through the binary: two deliveries, the later correcting the earlier.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use serde_json::Value;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::LazyLock;
use tempfile::TempDir;

const MAPPING: &str = r#"
[register]
ends = "2025-07-01"
person = "pseudonym"
municipality = "with-person"

[persons]
file = "p"
person = "id"
municipality = "kom"

[spells]
file = "s"
person = "id"
benefit = "ydelse"
benefits = {}
from = "fra"
to = "til"
"#;

fn pejl(folder: &Path, words: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
    command.current_dir(folder).arg("register").args(words.split(' ')).env("NO_COLOR", "1").output().unwrap()
}

fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Everybody is there all June; ten on kontanthjaelp, two on sygedagpenge and six on uddannelseshjaelp
/// turn out to have left on the 20th, and twenty more were on a-dagpenge from the 16th on.
fn deliver(folder: &Path, corrected: bool, recorded: &str) {
    let (mut persons, mut spells) = ("id;kom\n".to_owned(), "id;ydelse;fra;til\n".to_owned());
    for id in 1..=160 {
        let (benefit, from, early) = match id {
            1..=50 => ("kontanthjaelp", "2025-06-01", id <= 10),
            51..=90 => ("sygedagpenge", "2025-06-01", id <= 52),
            91..=110 => ("uddannelseshjaelp", "2025-06-01", id <= 96),
            111..=140 => ("a-dagpenge", "2025-06-01", false),
            _ => ("a-dagpenge", "2025-06-16", false),
        };
        if id <= 140 || corrected {
            let to = if early && corrected { "2025-06-21" } else { "2025-07-01" };
            writeln!(persons, "{id};{}", if id % 2 == 0 { 329 } else { 360 }).unwrap();
            writeln!(spells, "{id};{benefit};{from};{to}").unwrap();
        }
    }
    std::fs::create_dir_all(folder.join("levering")).unwrap();
    std::fs::write(folder.join("kort.toml"), MAPPING).unwrap();
    std::fs::write(folder.join("levering/p.csv"), persons).unwrap();
    std::fs::write(folder.join("levering/s.csv"), spells).unwrap();
    let done = pejl(folder, &format!("import levering --mapping kort.toml --into reg --recorded {recorded}"));
    assert!(done.status.success(), "{}", both(&done));
}

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    deliver(folder.path(), false, "2025-07-10");
    deliver(folder.path(), true, "2025-09-10");
    folder
});

const ASKED: &str = "revision reg --published 2025-08-01 --from 2025-06 --to 2025-06";

fn asked(words: &str) -> Output {
    pejl(FOLDER.path(), words)
}

fn json(words: &str) -> Value {
    let output = asked(&format!("{words} --format json"));
    assert!(output.status.success(), "{}", both(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn find<'v>(figures: &'v Value, municipality: Option<u16>, of: &str) -> &'v Value {
    let figures = figures["figures"].as_array().unwrap();
    figures.iter().find(|one| one["municipality"] == Value::from(municipality) && one["of"] == of).unwrap()
}

#[test]
fn the_difference_is_told_with_its_causes() {
    let answer = json(ASKED);
    let all = find(&answer, None, "kontanthjaelp");
    assert_eq!((all["published"]["numerator"].as_i64(), all["known"]["numerator"].as_i64()), (Some(1500), Some(1400)));
    assert_eq!((all["published"]["value"].as_str(), all["known"]["value"].as_str()), (Some("50.0"), Some("46.7")));
    assert_eq!((all["change"]["numerator"].as_i64(), all["days_by_cause"]["moved"].as_i64()), (Some(-100), Some(-100)));
    assert_eq!(find(&answer, None, "a-dagpenge")["days_by_cause"]["new_persons"], 300);
    assert_eq!(answer["persons"]["new"], 20);
    assert_eq!((&answer["persons"]["with_moved_spells"], &answer["persons"]["days_moved"]), (&18.into(), &180.into()));
    let text = both(&asked(ASKED));
    for part in [
        "Offentliggjort: kendt 2025-07-10",
        "Sammenlignet med: kendt 2025-09-10",
        "18 personer med forløb, der har andre dage eller en anden kommune",
        "forløb med andre dage eller en anden kommune -100",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let csv = both(&asked(&format!("{ASKED} --format csv")));
    assert!(csv.contains("2025-06-01;2025-06-30;;kontanthjaelp;1500;1400;-100;30;0;0;0;0;-100;0;"), "{csv}");
    assert!(csv.lines().all(|line| line.split(';').count() == 16), "{csv}");
}

#[test]
fn what_few_stand_behind_is_told_in_no_form() {
    let answer = json(ASKED);
    for figure in answer["figures"].as_array().unwrap() {
        let hidden = |side: &str| figure[side]["suppressed"] == true;
        assert_eq!(hidden("change"), hidden("published") || hidden("known"), "{figure}");
        assert!(!hidden("change") || figure["days_by_cause"].is_null(), "{figure}");
        for side in ["published", "known", "change"] {
            assert_eq!(hidden(side), figure[side]["numerator"].is_null() && figure[side]["value"].is_null());
        }
    }
    // Two persons on sygedagpenge, one in each municipality; and three and three on uddannelseshjaelp.
    assert_eq!(find(&answer, None, "sygedagpenge")["change"]["suppressed"], true);
    for (place, of) in
        [(329, "sygedagpenge"), (360, "sygedagpenge"), (329, "uddannelseshjaelp"), (360, "uddannelseshjaelp")]
    {
        let figure = find(&answer, Some(place), of);
        assert_eq!((&figure["known"]["suppressed"], &figure["published"]["suppressed"]), (&true.into(), &false.into()));
    }
    let csv = both(&asked(&format!("{ASKED} --format csv")));
    assert!(csv.contains("2025-06-30;329;sygedagpenge;600;;;30;;;;;;;"), "{csv}");
    let text = both(&asked(ASKED));
    let line = text.lines().find(|line| line.contains("329") && line.contains("ygedagpenge")).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    assert!(words.join(" ").ends_with("20,0 ·· ·· årsagen er skjult"), "{line}");
    let mine: Vec<Value> =
        answer["figures"].as_array().unwrap().iter().filter(|f| f["municipality"] == 329).cloned().collect();
    assert_eq!(json(&format!("{ASKED} --municipality 329"))["figures"], Value::from(mine));
}

#[test]
fn the_published_figure_is_the_one_that_was_computed_then() {
    let answer = json(ASKED);
    let compute = "compute fuldtidspersoner reg --from 2025-06 --to 2025-06";
    for (side, computed) in [("published", json(&format!("{compute} --as-of 2025-08-01"))), ("known", json(compute))] {
        assert_eq!(answer[side]["run"], computed["law"]["run"]);
        assert_eq!(answer[side]["as_of"], computed["as_of"]);
        for figure in answer["figures"].as_array().unwrap().iter().filter(|one| one[side]["suppressed"] == false) {
            let place = figure["municipality"].as_u64().and_then(|code| u16::try_from(code).ok());
            let then = find(&computed["law"], place, figure["of"].as_str().unwrap());
            assert_eq!((&figure[side]["numerator"], &figure[side]["value"]), (&then["numerator"], &then["value"]));
        }
    }
}

#[test]
fn nothing_changed_is_said_and_what_is_wrong_as_well() {
    let same = asked("revision reg --published 2025-09-10 --from 2025-06 --to 2025-06");
    assert!(same.status.success() && both(&same).contains("Ingen tal i perioden er anderledes nu."), "{}", both(&same));
    let wrong = |words: &str, says: &str, code: i32| {
        let output = asked(words);
        assert!(output.status.code() == Some(code) && both(&output).contains(says), "{words}: {}", both(&output));
    };
    wrong("revision reg --published 2025-07-09", "den første levering blev kendt den 2025-07-10", 1);
    wrong("revision reg --published 2025-08-01 --as-of 2025-07-20", "er før 2025-08-01", 1);
    wrong("revision reg --published 2025-08-01 --from 2025-06 --to 2025-05", "Perioden er tom", 1);
    wrong("revision nowhere --published 2025-08-01", "Der er intet register", 1);
    wrong("revision reg", "--published", 2);
    wrong("revision reg --published 2025-08-01 --threshold 1", "--threshold", 2);
    assert!(both(&asked("revision --help")).contains("som offentliggjort og som nu kendt"));
    let completions = Command::new(env!("CARGO_BIN_EXE_pejl")).args(["completions", "bash"]).output().unwrap();
    let completions = String::from_utf8_lossy(&completions.stdout);
    assert!(completions.contains("revision") && completions.contains("--published"));
}
