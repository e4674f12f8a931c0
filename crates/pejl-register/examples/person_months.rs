//! Measures every rule for every person at twelve month-ends of a made-up register.

#![allow(clippy::expect_used, missing_docs, reason = "a tool for measuring")]

use pejl_register::generate::{Generate, generate};
use pejl_register::{Day, Law, Month, Register, person_months};
use pejl_rules::{Dag, Parametre};
use std::time::Instant;

fn main() {
    let persons = std::env::args().nth(1).map_or(1_000_000, |persons| persons.parse().expect("a number"));
    let day = |dag| Day::of(dag).expect("a day");
    let municipalities = vec![(329, 3), (360, 1)];
    let (begins, ends) = (day(Dag::ny(2019, 1, 1)), day(Dag::ny(2026, 10, 1)));
    let parameters = Parametre::egne().expect("parameters");
    let of = Generate { persons, seed: 1, municipalities, first: 1, begins, ends };
    let begun = Instant::now();
    let register = Register::of(generate(&of, parameters), ends);
    println!("made in {:?}", begun.elapsed());
    for _ in 0..3 {
        let (begun, used) = (Instant::now(), processor_seconds());
        let sums = person_months(&register, &Law::of(parameters, Month::new(2025, 12), 12), 5);
        let (took, used) = (begun.elapsed(), processor_seconds() - used);
        println!(
            "{:?} ({used:.2} seconds of processors) {:.2} million a second, {} on a benefit",
            took,
            sums.asked as f64 / took.as_secs_f64() / 1e6,
            sums.on_benefit
        );
    }
}

/// What the program has used of all processors, as Linux tells it; it says more than the clock
/// where others use them too.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}
