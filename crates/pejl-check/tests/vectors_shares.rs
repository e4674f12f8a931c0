//! Shares, responses, decompositions and points against the shared test vectors,
//! where they are present.

#![allow(clippy::expect_used, clippy::panic, reason = "a failing test may panic")]

use pejl_check::exact;
use rust_decimal::Decimal;
use serde_json::Value;
use std::path::Path;
use std::str::FromStr;

/// The cases of a file; none where the shared folder is absent.
fn cases(name: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors");
    let Ok(text) = std::fs::read_to_string(folder.join(format!("{name}.json"))) else {
        println!("skipped: ../shared is absent; the same arithmetic has unit tests of its own");
        return Vec::new();
    };
    let file: Value = serde_json::from_str(&text).expect("valid JSON");
    file["cases"].as_array().expect("a list of cases").clone()
}

fn number(value: &Value) -> Decimal {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Decimal::from_str(&text).expect("a number")
}

fn whole(value: &Value) -> u64 {
    value.as_u64().expect("a whole number")
}

#[test]
fn percentages_are_possible_as_in_the_vectors() {
    for case in cases("percent-plausibility") {
        let (input, expected, id) = (&case["input"], &case["expected"], &case["id"]);
        let decimals = u32::try_from(whole(&input["decimals"])).expect("few digits");
        if input["operation"] == "find-bases" {
            let percents: Vec<Decimal> = input["percents"].as_array().expect("a list").iter().map(number).collect();
            let bases = exact::bases(&percents, decimals, whole(&input["max_base"]));
            let right: Vec<u64> = expected["bases"].as_array().expect("a list").iter().map(whole).collect();
            assert_eq!(bases, right, "{id}");
            continue;
        }
        let Some(of) = exact::share(number(&input["percent"]), whole(&input["base"]), decimals) else {
            assert!(expected["possible"].is_null(), "{id}");
            continue;
        };
        assert_eq!(Some(of.counts.is_some()), expected["possible"].as_bool(), "{id}");
        let counts: Vec<u64> = of.counts.map(|(from, to)| (from..=to).collect()).unwrap_or_default();
        let right: Vec<u64> = expected["counts"].as_array().expect("a list").iter().map(whole).collect();
        assert_eq!(counts, right, "{id}");
        for (near, right) in [(of.below, &expected["nearest_below"]), (of.above, &expected["nearest_above"])] {
            let right = (!right.is_null()).then(|| (whole(&right["count"]), number(&right["percent"])));
            assert_eq!(near, right, "{id}");
        }
    }
}

#[test]
fn responses_are_weak_as_in_the_vectors() {
    for case in cases("response-rate") {
        let (input, expected, id) = (&case["input"], &case["expected"], &case["id"]);
        let of = exact::response(whole(&input["answered"]), whole(&input["invited"]), number(&input["weak_below"]));
        assert_eq!(of.is_none(), expected["error"].is_string(), "{id}");
        if let Some(of) = of {
            assert_eq!(exact::rounded(of.percent, 1), number(&expected["percent_1"]), "{id}");
            assert_eq!(exact::rounded(of.percent, 0), number(&expected["percent_0"]), "{id}");
            assert_eq!(Some(of.weak), expected["weak"].as_bool(), "{id}");
        }
    }
}

#[test]
fn changes_are_decomposed_as_in_the_vectors() {
    for case in cases("goal-decomposition") {
        let (input, expected, id) = (&case["input"], &case["expected"], &case["id"]);
        let parts: Vec<Decimal> =
            input["parts"].as_array().expect("a list").iter().map(|part| number(&part[1])).collect();
        let of = exact::decomposition(&parts, number(&input["total"])).expect("small numbers");
        assert_eq!(of.sum, number(&expected["sum"]), "{id}");
        assert_eq!(of.residual, number(&expected["residual"]), "{id}");
        assert_eq!(Some(of.residual.is_zero()), expected["complete"].as_bool(), "{id}");
        if !input["base"].is_null() {
            let persons = exact::persons_of_points(of.residual, number(&input["base"])).expect("small numbers");
            assert_eq!(exact::rounded(persons, 0), number(&expected["residual_persons"]), "{id}");
        }
    }
}

#[test]
fn points_are_persons_as_in_the_vectors() {
    for case in cases("percentage-points-persons") {
        let (input, expected, id) = (&case["input"], &case["expected"], &case["id"]);
        let of = |name: &str| number(&input[name]);
        let found: Vec<(&str, Option<Decimal>)> = match input["operation"].as_str().expect("an operation") {
            "points-to-persons" => {
                let persons = exact::persons_of_points(of("points"), of("base"));
                vec![("persons", persons.map(|persons| exact::rounded(persons, 0)))]
            }
            "persons-to-points" => vec![("points", exact::points_of_persons(of("persons"), of("base")))],
            // Of a base, persons are points by the same division as of points they are the base.
            "base" => vec![("base", exact::points_of_persons(of("persons"), of("points")))],
            "gap" => {
                let gap = exact::gap(of("a"), of("b")).expect("small numbers");
                let percent = gap.percent.map(|percent| exact::rounded(percent, 1));
                vec![("gap_points", Some(gap.points)), ("gap_percent", percent)]
            }
            "previous" if input["read_as"] == "points" => {
                vec![("previous", exact::before_points(of("now"), of("change")))]
            }
            "previous" => {
                let before = exact::before_percent(of("now"), of("change"));
                vec![("previous", before.map(|before| exact::rounded(before, 1)))]
            }
            other => panic!("{id}: {other} is not known"),
        };
        for (name, value) in found {
            assert_eq!(value, Some(number(&expected[name])), "{id}: {name}");
        }
    }
}
