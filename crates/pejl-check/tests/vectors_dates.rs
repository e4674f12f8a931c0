//! The vectors of the weekday, week and date operations, where they are present.

#![allow(clippy::expect_used, missing_docs, reason = "a test")]

use jiff::civil::{Date, Weekday};
use pejl_check::exact::{calendar, moment_at};
use serde_json::{Value, json};
use std::path::Path;

const NAMES: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

fn date(value: &Value) -> Date {
    value.as_str().expect("a date").parse().expect("a date")
}

fn number<T: TryFrom<i64>>(value: &Value) -> T {
    value.as_i64().and_then(|number| T::try_from(number).ok()).expect("a number")
}

fn name(date: Date) -> &'static str {
    NAMES[usize::try_from(date.weekday().to_monday_zero_offset()).expect("a day")]
}

fn weekday(name: &Value) -> Weekday {
    let at = NAMES.iter().position(|known| Some(*known) == name.as_str()).expect("a day");
    Weekday::from_monday_zero_offset(i8::try_from(at).expect("small")).expect("a day")
}

/// What the calendar answers; none for an operation on something else than days.
fn answer(operation: &str, input: &Value) -> Option<Value> {
    Some(match operation {
        "weekday" => {
            let day = date(&input["date"]);
            let matches = input["day"] == name(day);
            json!({ "weekday": name(day), "matches": matches, "iso_week": calendar::week_of(day).1 })
        }
        "day-of" => {
            let day = date(&input["date"]);
            json!({ "weekday": name(day), "iso_week": calendar::week_of(day).1 })
        }
        "week" => {
            let (year, week) = (number(&input["year"]), number(&input["week"]));
            let (monday, sunday) = calendar::week(year, week).expect("a week");
            let matches = calendar::week_touches(year, week, number(&input["stated_month"]));
            json!({ "monday": monday, "sunday": sunday, "month_matches": matches })
        }
        "in-week" => {
            let week = (number(&input["year"]), number(&input["week"]));
            json!({ "in_week": calendar::week_of(date(&input["date"])) == week })
        }
        "slot-day" => {
            let days: Vec<Weekday> = input["slot_days"].as_array().expect("days").iter().map(weekday).collect();
            let start = date(&input["start"]);
            let first = calendar::first_of(start, &days).expect("a day");
            json!({ "weekday": name(start), "start_is_slot_day": first == start, "first_slot": first })
        }
        "period-end" => {
            let moment = moment_at(input["text"].as_str().expect("a text"), 0).expect("a moment");
            json!({ "after_meeting": moment.last().expect("an end") > date(&input["meeting"]) })
        }
        _ => return None,
    })
}

#[test]
fn the_calendar_holds_every_vector() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors/minutes-structure.json");
    let Ok(text) = std::fs::read_to_string(&file) else { return };
    let vectors: Value = serde_json::from_str(&text).expect("JSON");
    let mut held = 0;
    for case in vectors["cases"].as_array().expect("cases") {
        let operation = case["input"]["operation"].as_str().expect("an operation");
        let Some(answer) = answer(operation, &case["input"]) else { continue };
        assert_eq!(answer, case["expected"], "{}", case["id"]);
        held += 1;
    }
    assert!(held >= 20, "{held}");
}
