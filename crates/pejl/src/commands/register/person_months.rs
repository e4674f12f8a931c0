//! `pejl register person-months`: every rule for everybody at month-ends, and how fast.

use super::ask_failed;
use super::table::columns;
use crate::output::{Failure, print};
use crate::register_ask_arguments::RegisterPersonMonths;
use pejl_app::register::count_person_months;
use pejl_words::{label, number, regel_navn, text};
use std::process::ExitCode;
use std::time::Instant;

pub(super) fn run(arguments: &RegisterPersonMonths) -> Result<ExitCode, Failure> {
    let begun = Instant::now();
    let lap = || begun.elapsed().as_secs_f64();
    let answer = count_person_months(&arguments.path, arguments.months, arguments.to, &arguments.with, &lap)
        .map_err(|error| ask_failed(&error))?;
    let head = ["rule", "concerned", "owed", "held", "missing", "due"];
    let mut rows: Vec<Vec<String>> =
        vec![head.map(|column| label(&format!("cli-register-months-{column}")).into_owned()).to_vec()];
    for (rule, count) in &answer.by_rule {
        let numbers = [count.concerned, count.owed, count.held, count.missing, count.due].map(hidden);
        rows.push(std::iter::once(regel_navn(rule).into_owned()).chain(numbers).collect());
    }
    let rate = format!("{:.2}", answer.sums.asked as f64 / answer.query_s.max(1e-9) / 1e6).replace('.', ",");
    let seconds = format!("{:.3}", answer.query_s).replace('.', ",");
    let args = [
        ("asked", number(answer.sums.asked).into()),
        ("on", hidden(answer.sums.on_benefit).into()),
        ("seconds", seconds.into()),
        ("rate", rate.into()),
    ];
    print(&format!("{}\n\n{}", text("cli-register-months-rate", &args), columns(&rows)))?;
    Ok(ExitCode::SUCCESS)
}

/// A sum over the whole register; below the threshold it could tell of somebody.
fn hidden(count: u64) -> String {
    let small = (1..u64::from(pejl_app::register::THRESHOLD)).contains(&count);
    if small { "··".to_owned() } else { number(count) }
}
