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
        let begun = Instant::now();
        let sums = person_months(&register, &Law::of(parameters, Month::new(2025, 12), 12));
        let took = begun.elapsed();
        println!(
            "{:?} {:.2} million a second, {} on a benefit",
            took,
            sums.asked as f64 / took.as_secs_f64() / 1e6,
            sums.on_benefit
        );
    }
}
