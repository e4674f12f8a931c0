//! How many planted faults each rule finds, and how many of its findings are true.
//!
//! `cargo bench -p pejl-check --bench faults` plants at least 50 faults for every rule, each at a random
//! place of a random paper, and prints a table. It fails where a rule has too few plants or misses the bar:
//! recall 0.95, precision 0.98. `PEJL_BLESS=1` writes `docs/accuracy.md`; `PEJL_FAULTS=A001,D` keeps to
//! some rules and tells every miss.

#![allow(missing_docs, dead_code, clippy::expect_used, clippy::unwrap_used, reason = "a bench")]

mod plants;
mod report;

use pejl_papermill::Size;
use std::path::Path;
use std::process::ExitCode;

/// Plants of a rule.
const WANTED: usize = 60;
/// Made-up papers.
const MADE_UP: u64 = 57;
/// Everything follows from it.
const SEED: u64 = 2_026;

fn main() -> ExitCode {
    let codes: Vec<String> =
        std::env::var("PEJL_FAULTS").map(|codes| codes.split(',').map(str::to_owned).collect()).unwrap_or_default();
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/minutes");
    let carriers = plants::carriers(MADE_UP, Size::Small, Some(&real));
    let (counts, missed) = plants::measure(&carriers, WANTED, SEED, &codes);
    if !codes.is_empty() {
        report::misses(&missed);
    }
    let short = report::table(&counts, &codes);
    if codes.is_empty() && std::env::var_os("PEJL_BLESS").is_some() {
        report::bless(&counts, &carriers, SEED);
    }
    if short == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
