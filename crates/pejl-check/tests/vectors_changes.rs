//! The test vectors for growth, averages per month and use of budgets, where they are present.

#![allow(clippy::expect_used, reason = "tests may panic")]

use pejl_check::exact::{
    Rounded, average, change, deviation, implied_budget, months, percent_change, percent_of, rounded,
};
use rust_decimal::Decimal;
use serde_json::Value;
use std::path::Path;

fn cases(name: &str) -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("../shared/domain/vectors").join(name).with_extension("json");
    let Ok(text) = std::fs::read_to_string(file) else { return Vec::new() };
    let vectors: Value = serde_json::from_str(&text).expect("JSON");
    vectors["cases"].as_array().expect("cases").clone()
}

/// A number as text or as a number; also a fraction ("405/9").
fn number(value: &Value) -> Option<Decimal> {
    let text = value.as_str().map(str::to_owned).or_else(|| value.is_number().then(|| value.to_string()))?;
    match text.split_once('/') {
        Some((above, below)) => Some(above.parse::<Decimal>().ok()? / below.parse::<Decimal>().ok()?),
        None => text.parse().ok(),
    }
}

/// What is expected under `name` is `found`; nothing where it is null or not there.
fn expect(case: &Value, name: &str, found: Option<Decimal>) {
    if let Some(expected) = case["expected"].get(name) {
        assert_eq!(found, number(expected), "{}: {name}", case["id"]);
    }
}

#[test]
fn growth() {
    for case in cases("growth") {
        let of = |name: &str| number(&case["input"][name]).expect("a number");
        let (from, to) = (of("from"), of("to"));
        if !case["expected"]["change"].is_null() {
            expect(&case, "change", change(from, to));
        }
        expect(&case, "percent", percent_change(from, to, 1));
    }
}

#[test]
fn monthly_average() {
    let month = |value: &Value| {
        let (year, month) = value.as_str().and_then(|text| text.split_once('-')).expect("a month");
        (year.parse().expect("a year"), month.parse().expect("a month"))
    };
    for case in cases("monthly-average") {
        let input = &case["input"];
        let total = number(&input["total"]).expect("a total");
        if input["operation"] == "share" {
            let parts: Decimal = input["parts"].as_array().expect("parts").iter().filter_map(number).sum();
            expect(&case, "percent", percent_of(parts, total, 1));
            continue;
        }
        let count = months(month(&input["from"]), month(&input["to"]));
        expect(&case, "months", count.map(Decimal::from));
        let over = |decimals| count.and_then(|count| average(total, count, decimals));
        expect(&case, "average_2", over(2));
        expect(&case, "average", over(0));
        if let Some(fits) = case["expected"]["fits_printed"].as_bool() {
            assert_eq!(over(0) == number(&input["printed"]), fits, "{}", case["id"]);
        }
    }
}

#[test]
fn budget_use() {
    for case in cases("budget-use") {
        let of = |name: &str| number(&case["input"][name]);
        match case["input"]["operation"].as_str().expect("an operation") {
            "status" => status(&case),
            "implied-budget" => {
                let tenth = Decimal::new(1, 1);
                let printed = |name| Rounded { shown: of(name).expect("a number"), grain: tenth };
                let (least, most) = implied_budget(printed("used"), printed("use_percent")).expect("budgets");
                expect(&case, "lowest", Some(rounded(least, 1)));
                expect(&case, "highest", Some(rounded(most, 1)));
            }
            "pool" => expect(&case, "left", of("drawn").zip(of("pool")).and_then(|(drawn, pool)| change(drawn, pool))),
            "share" => {
                let share = of("local").zip(of("national")).and_then(|(part, whole)| percent_of(part, whole, 2));
                expect(&case, "percent", share);
            }
            _ => {}
        }
    }
}

fn status(case: &Value) {
    let of = |name: &str| number(&case["input"][name]).expect("a number");
    let (budget, used, forecast) = (of("budget"), of("used"), of("forecast"));
    expect(case, "use_percent", percent_of(used, budget, 1));
    expect(case, "straight_line_percent", percent_of(of("months"), Decimal::from(12), 1));
    expect(case, "rest_of_budget", change(used, budget));
    expect(case, "expected_rest_use", change(used, forecast));
    let deviation = deviation(budget, forecast, (of("band_low"), of("band_high"))).expect("a deviation");
    expect(case, "deviation", Some(deviation.amount));
    assert_eq!(Some(deviation.in_band), case["expected"]["in_band"].as_bool(), "{}", case["id"]);
}
