//! `pejl register revision`: figures as they were published, as they are known, and why they differ.

use super::ask_failed;
use super::compute::{HIDDEN, danish, named, number};
use super::table::{columns, csv_line};
use crate::output::{Failure, print};
use crate::register_ask_arguments::{AnswerFormat, RegisterRevision};
use crate::settings::Settings;
use pejl_app::register::{Causes, KnownThen, Number, RevisedFigure, RevisionAnswer, RevisionRequest, explain_revision};
use pejl_words::{label, text};
use serde_json::{Map, Value, json};
use std::process::ExitCode;

pub(super) fn run(arguments: &RegisterRevision, settings: &Settings) -> Result<ExitCode, Failure> {
    let request = RevisionRequest {
        published: arguments.published,
        as_of: arguments.as_of,
        from: arguments.from,
        to: arguments.to,
        municipality: arguments.municipality,
        threshold: arguments.threshold.or(settings.register.threshold),
    };
    let answer = explain_revision(&arguments.path, &request).map_err(|error| ask_failed(&error))?;
    print(&match arguments.format {
        AnswerFormat::Text => for_people(&answer),
        AnswerFormat::Json => format!("{}\n", as_json(&answer)),
        AnswerFormat::Csv => as_csv(&answer),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Full-time persons with one digit, as they are published.
fn full_time(number: Number) -> Option<String> {
    number.rounded(1, 1)
}

fn shown(value: Option<String>) -> String {
    value.map_or_else(|| HIDDEN.to_owned(), |value| danish(&value))
}

/// Days with their sign.
fn days(days: i64) -> String {
    format!("{days:+}")
}

/// The days of a number, exact.
fn above(number: Number) -> Option<i64> {
    if let Number::Shown { numerator, .. } = number { Some(numerator) } else { None }
}

fn why(causes: Causes) -> String {
    let told = causes.by_code().into_iter().filter(|(_, number)| *number != 0);
    let one = |(code, number): (&str, i64)| {
        let (cause, number) = (label(&format!("cli-revision-cause-{code}")), days(number));
        text("cli-register-revision-why", &[("cause", cause.as_ref().into()), ("days", number.as_str().into())])
    };
    told.map(one).collect::<Vec<_>>().join(", ")
}

fn row(figure: &RevisedFigure) -> Vec<String> {
    let (from, to) = figure.period;
    let place = figure.place.map_or_else(|| label("cli-register-all-places").into_owned(), |code| code.to_string());
    let of = if figure.of.is_empty() { label("cli-register-all-benefits").into_owned() } else { named(figure.of) };
    let why = figure.days.map_or_else(|| label("cli-register-revision-why-hidden").into_owned(), why);
    vec![
        from.to_string(),
        to.to_string(),
        place,
        of,
        shown(full_time(figure.before)),
        shown(full_time(figure.after)),
        above(figure.change).map_or_else(|| HIDDEN.to_owned(), days),
        why,
    ]
}

fn known(key: &str, then: &KnownThen) -> String {
    text(key, &[("as_of", then.as_of.as_str().into()), ("run", then.run.as_str().into())])
}

fn for_people(answer: &RevisionAnswer) -> String {
    let threshold = u64::from(answer.threshold);
    let mut lines = vec![
        label("cli-register-revision-head").into_owned(),
        known("cli-register-revision-published", &answer.before),
        known("cli-register-revision-known", &answer.after),
        text("cli-register-revision-hidden", &[("threshold", threshold.into())]),
        String::new(),
        label("cli-register-revision-histories").into_owned(),
    ];
    let history = |(code, count): (&str, Option<u64>)| {
        let count = count.map_or_else(|| HIDDEN.to_owned(), pejl_words::number);
        format!("  {count} {}", label(&format!("cli-revision-history-{code}")))
    };
    lines.extend(answer.revised.persons.into_iter().map(history));
    lines.push(String::new());
    let rows: Vec<Vec<String>> = answer.revised.figures.iter().map(row).collect();
    let told = if rows.is_empty() { "cli-register-revision-same" } else { "cli-register-revision-columns" };
    lines.push(label(told).into_owned());
    format!("{}\n{}", lines.join("\n"), columns(&rows))
}

fn number_json(of: Number) -> Value {
    let (numerator, denominator) = number(of);
    json!({
        "numerator": numerator,
        "denominator": denominator,
        "value": full_time(of),
        "suppressed": of == Number::Suppressed,
    })
}

fn figure_json(figure: &RevisedFigure) -> Value {
    let causes = |causes: Causes| -> Map<String, Value> {
        causes.by_code().into_iter().map(|(code, days)| (code.replace('-', "_"), days.into())).collect()
    };
    json!({
        "from": figure.period.0.to_string(),
        "to": figure.period.1.to_string(),
        "municipality": figure.place,
        "of": figure.of,
        "published": number_json(figure.before),
        "known": number_json(figure.after),
        "change": number_json(figure.change),
        "days_by_cause": figure.days.map(causes),
    })
}

fn as_json(answer: &RevisionAnswer) -> Value {
    let then = |then: &KnownThen| json!({ "as_of": then.as_of, "run": then.run });
    let persons: Map<String, Value> =
        answer.revised.persons.into_iter().map(|(code, count)| (code.replace('-', "_"), count.into())).collect();
    json!({
        "definition": "fuldtidspersoner",
        "unit": "full-time-persons",
        "threshold": answer.threshold,
        "published": then(&answer.before),
        "known": then(&answer.after),
        "persons": persons,
        "figures": answer.revised.figures.iter().map(figure_json).collect::<Vec<_>>(),
    })
}

const HEAD: &str = "fra;til;kommune;af;offentliggjort_dage;kendt_dage;forskel_dage;maanedens_dage;\
                    nye_personer;forsvundne_personer;nye_forloeb;forsvundne_forloeb;flyttede;laengere;\
                    offentliggjort_koersel;kendt_koersel";

/// Days as whole numbers; what is hidden is empty.
fn as_csv(answer: &RevisionAnswer) -> String {
    let mut out = format!("{HEAD}\n");
    for figure in &answer.revised.figures {
        let (from, to) = figure.period;
        let place = figure.place.map_or_else(String::new, |place| place.to_string());
        let mut fields = vec![from.to_string(), to.to_string(), place, figure.of.to_owned()];
        let written = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
        fields.extend([figure.before, figure.after, figure.change].map(|number| written(above(number))));
        fields.push((i64::from(to.0 - from.0) + 1).to_string());
        let causes = |days: Causes| days.by_code().map(|(_, number)| number.to_string());
        fields.extend(figure.days.map_or_else(Default::default, causes));
        fields.extend([answer.before.run.clone(), answer.after.run.clone()]);
        out.push_str(&csv_line(&fields));
    }
    out
}
