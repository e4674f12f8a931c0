//! The shared test vectors of sums and balances, where they are present.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_check::exact::{against_columns, balance, sum, sum_of, until};
use rust_decimal::Decimal;
use serde_json::Value;
use std::path::Path;

fn cases(name: &str) -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors").join(name);
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: ../shared is absent");
        return Vec::new();
    };
    let vector: Value = serde_json::from_str(&text).expect("JSON");
    vector["cases"].as_array().expect("cases").clone()
}

fn decimal(value: &Value) -> Decimal {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.parse().expect("a number")
}

fn decimals(value: &Value) -> Vec<Decimal> {
    value.as_array().expect("numbers").iter().map(decimal).collect()
}

#[test]
fn parts_add_up_as_in_the_vector() {
    for case in cases("table-sums.json") {
        let (input, expected) = (&case["input"], &case["expected"]);
        let rounded_to = Some(&input["rounded_to"]).filter(|step| !step.is_null()).map(decimal);
        let found = sum_of(&decimals(&input["parts"]), decimal(&input["printed_total"]), rounded_to).expect("a sum");
        assert_eq!(found.sum, decimal(&expected["sum"]), "{case}");
        assert_eq!(found.difference, decimal(&expected["difference"]), "{case}");
        assert_eq!(Some(found.holds), expected["ok"].as_bool(), "{case}");
    }
}

#[test]
fn grants_balance_as_in_the_vector() {
    for case in cases("grant-balance.json") {
        let (input, expected) = (&case["input"], &case["expected"]);
        match input["operation"].as_str() {
            Some("table") => table(input, expected),
            Some("against-text") => {
                let sum = sum(lines(input).into_iter().flatten()).expect("a sum");
                assert_eq!(sum, decimal(&expected["sum"]), "{case}");
                let matches = sum == decimal(&input["stated_change"]);
                assert_eq!(Some(matches), expected["matches_stated"].as_bool(), "{case}");
            }
            Some("horizon") => {
                let years: Vec<i16> =
                    decimals(&input["years"]).iter().map(|y| i16::try_from(*y).expect("a year")).collect();
                let last = i16::try_from(decimal(&input["last_year"])).expect("a year");
                let sum = until(&years, &decimals(&input["amounts"]), last).expect("a sum");
                assert_eq!(sum, decimal(&expected["sum"]), "{case}");
                assert_eq!(Some(sum.is_zero()), expected["balanced"].as_bool(), "{case}");
            }
            Some("columns") => columns(input, expected),
            other => panic!("{other:?}"),
        }
    }
}

fn lines(input: &Value) -> Vec<Vec<Decimal>> {
    input["lines"].as_array().expect("lines").iter().map(|line| decimals(&line[1])).collect()
}

fn table(input: &Value, expected: &Value) {
    let found = balance(&lines(input)).expect("sums");
    assert_eq!(found.lines, decimals(&expected["rows"]), "{input}");
    assert_eq!(found.columns, decimals(&expected["years"]), "{input}");
    let by_year: Vec<Value> = found.columns.iter().map(|sum| sum.is_zero().into()).collect();
    assert_eq!(Some(&by_year), expected["years_balanced"].as_array(), "{input}");
    assert_eq!(found.total, decimal(&expected["total"]), "{input}");
    assert_eq!(Some(found.total.is_zero()), expected["total_balanced"].as_bool(), "{input}");
}

fn columns(input: &Value, expected: &Value) {
    let found = against_columns(&decimals(&input["stated_per_year"]), &decimals(&input["columns"])).expect("sums");
    assert_eq!(Some(found.same_total), expected["same_total"].as_bool(), "{input}");
    let differing: Vec<Value> = found.columns_differing.iter().map(|column| (*column).into()).collect();
    assert_eq!(Some(&differing), expected["columns_differing"].as_array(), "{input}");
    assert_eq!(Some(differing.is_empty()), expected["same_per_year"].as_bool(), "{input}");
}
