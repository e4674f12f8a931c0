//! Measures the page that compares a hypothetical with the law, over everybody of a municipality.

#![allow(clippy::expect_used, missing_docs, reason = "a tool for measuring")]

use pejl_app::Viewer;
use pejl_app::register::{Dag, GenerateRequest, HypothesisRequest, RegisterDesk, generate_register};
use std::time::Instant;

fn main() {
    let persons = std::env::args().nth(1).map_or(1_000_000, |persons| persons.parse().expect("a number"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("register");
    let municipalities = vec![(329, 3), (360, 2), (370, 1)];
    let ends = jiff::civil::date(2026, 10, 1);
    generate_register(&path, &GenerateRequest { persons, seed: 1, municipalities, ends }).expect("a register");
    let desk = RegisterDesk::open(&path, 5).expect("opens");
    for place in [329, 360, 370] {
        for (parameter, value) in [("samtaler.kommune.antal", "6"), ("arbejdspligt.timer", "30")] {
            let (parameter, value) = (parameter.to_owned(), value.to_owned());
            let request = HypothesisRequest { place, on: Dag::ny(2025, 11, 30), parameter, value };
            let begun = Instant::now();
            let told = desk.compare(Viewer::Operator, &request);
            let took = begun.elapsed();
            let asked = told.map(|told| told.persons).map_err(|error| error.to_string());
            println!("{place} {}: {took:?}, {asked:?}", request.parameter);
        }
    }
}
