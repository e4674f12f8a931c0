//! `pejl register explain`: one person's time, and what every rule says of it with its reason.

use super::ask_failed;
use super::table::columns;
use crate::output::{Failure, print};
use crate::register_ask_arguments::{AnswerFormat, RegisterExplain};
use pejl_app::register::{Event, Explanation, PersonTold, Told, explain_person};
use pejl_words::{forklaring_linjer, kode_navn, label, regel_navn, text};
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) fn run(arguments: &RegisterExplain) -> Result<ExitCode, Failure> {
    let told = explain_person(&arguments.path, arguments.person, arguments.date, &arguments.with)
        .map_err(|error| ask_failed(&error))?;
    print(&match arguments.format {
        AnswerFormat::Text => for_people(&told, arguments),
        AnswerFormat::Json => format!("{}\n", as_json(&told, arguments)),
        AnswerFormat::Csv => timeline_csv(&told.law.events),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The paragraphs of an explanation and its steps, each once.
pub(super) fn paragraphs(explanation: &Explanation) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = vec![explanation];
    while let Some(one) = open.pop() {
        for used in &one.parametre {
            if !found.contains(&used.gyldig.paragraf) {
                found.push(used.gyldig.paragraf.clone());
            }
        }
        open.extend(one.trin.iter().rev());
    }
    found
}

fn event(event: &Event) -> Vec<String> {
    let to = event.to.map_or_else(String::new, |to| to.plus_dage(-1).to_string());
    let mut more: Vec<String> = event.codes.iter().map(|code| kode_navn(code)).collect();
    if let Some(hours) = event.hours {
        let hours = format!("{},{:02}", hours / 100, hours % 100);
        more.push(text("cli-register-hours", &[("hours", hours.as_str().into())]));
    }
    more.extend(event.municipality.map(|code| code.to_string()));
    let what = label(&format!("cli-figure-of-{}", event.what.code())).into_owned();
    vec![event.from.to_string(), to, what, more.join(", ")]
}

/// Each answer with its reason, but for those that `known` gives just so.
fn answers(told: &Told, known: Option<&Told>) -> String {
    let mut out = String::new();
    let is_known = |answer: &(&'static str, Explanation)| known.is_some_and(|known| known.answers.contains(answer));
    for (rule, explanation) in told.answers.iter().filter(|answer| !is_known(answer)) {
        out.push_str(&format!("\n{}\n", regel_navn(rule)));
        for line in forklaring_linjer(explanation) {
            out.extend(std::iter::repeat_n("  ", line.niveau + 1));
            out.push_str(&line.tekst);
            out.push('\n');
        }
    }
    out
}

fn for_people(told: &PersonTold, arguments: &RegisterExplain) -> String {
    let (person, date) = (arguments.person.to_string(), arguments.date.to_string());
    let args = [("person", person.as_str().into()), ("date", date.as_str().into())];
    let mut out = format!("{}\n{}\n\n", label("cli-register-personal"), text("cli-register-explain-head", &args));
    out.push_str(&columns(&told.law.events.iter().map(event).collect::<Vec<_>>()));
    out.push_str(&answers(&told.law, None));
    if let Some(other) = &told.hypothetical {
        let changed: Vec<String> = arguments.with.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let changed = changed.join(", ");
        out.push_str(&format!("\n{}\n", text("cli-register-explain-other", &[("with", changed.as_str().into())])));
        let changed = answers(other, Some(&told.law));
        if changed.is_empty() {
            out.push_str(&format!("{}\n", label("cli-register-explain-same")));
        }
        out.push_str(&changed);
    }
    out
}

fn answers_json(told: &Told) -> Vec<Value> {
    let answer = |(rule, explanation): &(&'static str, Explanation)| {
        let lines: Vec<String> = forklaring_linjer(explanation).into_iter().map(|line| line.tekst).collect();
        json!({
            "rule": rule,
            "name": regel_navn(rule),
            "outcome": explanation.udfald,
            "lines": lines,
            "paragraphs": paragraphs(explanation),
            "confirmed": explanation.bekraeftet(),
        })
    };
    told.answers.iter().map(answer).collect()
}

fn as_json(told: &PersonTold, arguments: &RegisterExplain) -> Value {
    let event = |event: &Event| {
        json!({
            "from": event.from.to_string(),
            "to": event.to.map(|to| to.to_string()),
            "what": event.what.code(),
            "codes": event.codes,
            "hours_hundredths": event.hours,
            "municipality": event.municipality,
        })
    };
    json!({
        "personal_data": true,
        "person": arguments.person,
        "date": arguments.date.to_string(),
        "events": told.law.events.iter().map(event).collect::<Vec<_>>(),
        "law": answers_json(&told.law),
        "hypothetical": told.hypothetical.as_ref().map(answers_json),
    })
}

fn timeline_csv(events: &[Event]) -> String {
    let mut out = "fra;til;hvad;mere;personoplysninger\n".to_owned();
    for one in events {
        let mut fields = event(one);
        fields.push("1".to_owned());
        out.push_str(&super::table::csv_line(&fields));
    }
    out
}
