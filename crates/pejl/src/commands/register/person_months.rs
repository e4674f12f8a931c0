//! `pejl register person-months`: every rule for everybody at month-ends, and how fast.

use super::ask_failed;
use super::table::columns;
use crate::output::{Failure, print};
use crate::register_ask_arguments::RegisterPersonMonths;
use crate::settings::Settings;
use pejl_app::register::{PersonMonthsAnswer, PersonMonthsRequest, count_person_months};
use pejl_words::{label, number, regel_navn, text};
use std::process::ExitCode;
use std::time::Instant;

pub(super) fn run(arguments: &RegisterPersonMonths, settings: &Settings) -> Result<ExitCode, Failure> {
    let begun = Instant::now();
    let lap = || begun.elapsed().as_secs_f64();
    let request = PersonMonthsRequest {
        months: arguments.months,
        to: arguments.to,
        with: arguments.with.clone(),
        threshold: arguments.threshold.or(settings.register.threshold),
    };
    let answer = count_person_months(&arguments.path, &request, &lap).map_err(|error| ask_failed(&error))?;
    let rate = format!("{:.2}", answer.asked as f64 / answer.query_s.max(1e-9) / 1e6).replace('.', ",");
    let seconds = format!("{:.3}", answer.query_s).replace('.', ",");
    let args = [
        ("asked", number(answer.asked).into()),
        ("on", told(answer.on_benefit).into()),
        ("seconds", seconds.into()),
        ("rate", rate.into()),
    ];
    let hidden = text("cli-register-months-hidden", &[("threshold", answer.threshold.to_string().into())]);
    let (persons, places) = (columns(&persons(&answer)), columns(&places(&answer)));
    print(&format!("{}\n{hidden}\n\n{persons}\n{places}", text("cli-register-months-rate", &args)))?;
    Ok(ExitCode::SUCCESS)
}

fn head(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| label(&format!("cli-register-months-{column}")).into_owned()).collect()
}

fn persons(answer: &PersonMonthsAnswer) -> Vec<Vec<String>> {
    let mut rows = vec![head(&["rule", "concerned", "total", "yes", "no", "due"])];
    for (rule, count) in &answer.persons {
        let due = if count.has_due { told(count.due) } else { String::new() };
        let numbers = [count.concerned, count.total, count.yes, count.no].map(told);
        rows.push(std::iter::once(regel_navn(rule).into_owned()).chain(numbers).chain([due]).collect());
    }
    rows
}

fn places(answer: &PersonMonthsAnswer) -> Vec<Vec<String>> {
    let mut rows = vec![head(&["place-rule", "answered", "yes", "no"])];
    for (rule, count) in &answer.places {
        let numbers = [count.answered, count.yes, count.answered.saturating_sub(count.yes)].map(number);
        rows.push(std::iter::once(regel_navn(rule).into_owned()).chain(numbers).collect());
    }
    rows
}

fn told(count: Option<u64>) -> String {
    count.map_or_else(|| "··".to_owned(), number)
}
