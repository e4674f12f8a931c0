//! The test vectors of measures and money, every case by its id. They stand beside
//! the repository; where they are absent the tests are skipped.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod fleksjob;
mod fokus;
mod forventning;
mod fuldtid;
mod hvad_som_helst;
mod penge;
mod point;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::path::Path;

/// One case: what is given and what is expected.
struct Tilfaelde(Value);

impl Tilfaelde {
    fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    fn ind(&self, felt: &str) -> &Value {
        &self.0["input"][felt]
    }

    fn operation(&self) -> &str {
        self.ind("operation").as_str().unwrap_or_default()
    }

    fn ord(&self, felt: &str) -> &str {
        self.ind(felt).as_str().unwrap_or_else(|| panic!("{}: {felt}", self.id()))
    }

    fn heltal(&self, felt: &str) -> i64 {
        self.ind(felt).as_i64().unwrap_or_else(|| panic!("{}: {felt}", self.id()))
    }

    fn positivt(&self, felt: &str) -> u64 {
        self.ind(felt).as_u64().unwrap_or_else(|| panic!("{}: {felt}", self.id()))
    }

    fn tal(&self, felt: &str) -> Decimal {
        tal(self.ind(felt))
    }

    fn liste(&self, felt: &str) -> &[Value] {
        self.ind(felt).as_array().unwrap_or_else(|| panic!("{}: {felt}", self.id()))
    }
}

/// A number, whether it stands as one or as text.
fn tal(vaerdi: &Value) -> Decimal {
    let tekst = vaerdi.as_str().map_or_else(|| vaerdi.to_string(), str::to_owned);
    tekst.parse().unwrap_or_else(|_| panic!("{vaerdi} is no number"))
}

/// As vectors write exact numbers: without noughts at the end.
fn kort(tal: Decimal) -> Value {
    json!(tal.normalize().to_string())
}

/// Rounded to so many decimals, all of them written.
fn rundt(tal: Decimal, decimaler: u32) -> Value {
    json!(pejl_rules::regler::tal::afrundet(tal, decimaler).to_string())
}

/// Every case of the file must be answered as it expects; `svar` gives the whole of `expected`.
fn hver(fil: &str, svar: impl Fn(&Tilfaelde) -> Value) {
    let sti = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors").join(fil);
    let Ok(tekst) = std::fs::read_to_string(&sti) else {
        println!("skipped: {} is absent", sti.display());
        return;
    };
    let fil: Value = serde_json::from_str(&tekst).unwrap();
    let tilfaelde = fil["cases"].as_array().unwrap();
    assert!(!tilfaelde.is_empty());
    let forkerte: Vec<String> = tilfaelde
        .iter()
        .map(|et| (Tilfaelde(et.clone()), &et["expected"]))
        .filter_map(|(et, ventet)| {
            let fik = svar(&et);
            (fik != *ventet).then(|| format!("{}: {fik} is not {ventet}", et.id()))
        })
        .collect();
    assert!(forkerte.is_empty(), "{forkerte:#?}");
}
