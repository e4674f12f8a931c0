//! Measures how long it takes to explain one person on one day by every rule.

#![allow(clippy::expect_used, missing_docs, reason = "a tool for measuring")]

use pejl_register::generate::{Generate, generate};
use pejl_register::timeline::tell;
use pejl_register::{Day, Register};
use pejl_rules::{Dag, Parametre};
use std::time::Instant;

fn main() {
    let persons = std::env::args().nth(1).map_or(20_000, |persons| persons.parse().expect("a number"));
    let day = |dag| Day::of(dag).expect("a day");
    let municipalities = vec![(329, 3), (360, 1)];
    let (begins, ends) = (day(Dag::ny(2019, 1, 1)), day(Dag::ny(2026, 10, 1)));
    let parameters = Parametre::egne().expect("parameters");
    let of = Generate { persons, seed: 1, municipalities, first: 1, begins, ends };
    let register = Register::of(generate(&of, parameters), ends);
    for on in [Dag::ny(2023, 6, 30), Dag::ny(2025, 9, 30), Dag::ny(2026, 8, 31)] {
        let (mut took, mut answers) = (Vec::new(), 0);
        for part in &register.parts {
            for at in 0..part.len() {
                // The fastest of three: what else the machine does is no part of it.
                let once = || {
                    let begun = Instant::now();
                    let told = tell(&part.person(at), on, parameters);
                    (begun.elapsed(), told.answers.len())
                };
                let (fastest, answered) = [once(), once(), once()].into_iter().min().unwrap_or_default();
                took.push(fastest);
                answers += answered;
            }
        }
        took.sort_unstable();
        let of = |share: usize| took.get((took.len() * share / 1_000).min(took.len() - 1)).copied().unwrap_or_default();
        println!(
            "{on}: {answers} answers; median {:?}, p99 {:?}, p99.9 {:?}, most {:?}",
            of(500),
            of(990),
            of(999),
            of(1_000)
        );
    }
}
