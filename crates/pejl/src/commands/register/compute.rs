//! `pejl register compute`: an indicator as figures that may leave the register.

use super::ask_failed;
use super::table::{columns, csv_line};
use crate::output::{Failure, print};
use crate::register_ask_arguments::{AnswerFormat, RegisterCompute};
use crate::settings::Settings;
use pejl_app::register::{Figure, FiguresAnswer, FiguresRequest, Number, Run, compute_figures};
use pejl_words::{kode_navn, label, text};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

pub(super) fn run(arguments: &RegisterCompute, settings: &Settings) -> Result<ExitCode, Failure> {
    let request = FiguresRequest {
        indicator: arguments.indicator.clone(),
        from: arguments.from,
        to: arguments.to,
        municipality: arguments.municipality,
        as_of: arguments.as_of,
        with: arguments.with.clone(),
        threshold: arguments.threshold.or(settings.register.threshold),
    };
    let answer = compute_figures(&arguments.path, &request).map_err(|error| ask_failed(&error))?;
    print(&match arguments.format {
        AnswerFormat::Text => for_people(&answer),
        AnswerFormat::Json => format!("{}\n", as_json(&answer, &arguments.with)),
        AnswerFormat::Csv => as_csv(&answer),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The value as the unit is shown.
fn value(figure: &Figure) -> Option<String> {
    let (digits, scale) = match figure.definition.unit {
        "percent" => (1, 100),
        "full-time-persons" | "weeks" => (1, 1),
        _ => (0, 1),
    };
    figure.number.rounded(digits, scale)
}

pub(super) fn danish(number: &str) -> String {
    number.replace('.', ",")
}

/// What stands in place of a hidden number.
pub(super) const HIDDEN: &str = "··";

fn shown(figure: Option<&Figure>) -> String {
    figure.map_or_else(String::new, |figure| value(figure).map_or_else(|| HIDDEN.to_owned(), |value| danish(&value)))
}

/// What tells the figures of two runs apart from each other within a run.
type Key<'a> = (&'a str, String, String, Option<u16>, &'a str, &'a str);

fn key(figure: &Figure) -> Key<'_> {
    let (from, to) = figure.period;
    (figure.definition.code, from.to_string(), to.to_string(), figure.place, figure.of, figure.to)
}

/// Each figure with that of the hypothetical beside it.
fn side_by_side(answer: &FiguresAnswer) -> BTreeMap<Key<'_>, [Option<&Figure>; 2]> {
    let mut rows: BTreeMap<Key<'_>, [Option<&Figure>; 2]> = BTreeMap::new();
    for figure in &answer.law.figures {
        rows.entry(key(figure)).or_default()[0] = Some(figure);
    }
    for figure in answer.hypothetical.iter().flat_map(|run| &run.figures) {
        rows.entry(key(figure)).or_default()[1] = Some(figure);
    }
    rows
}

/// A code's name; its own text where the register has the word and the law has not.
pub(super) fn named(code: &str) -> String {
    let key = format!("cli-figure-of-{code}");
    if pejl_words::has(&key) { label(&key).into_owned() } else { kode_navn(code) }
}

fn for_people(answer: &FiguresAnswer) -> String {
    let threshold = u64::from(answer.threshold);
    let mut out = format!(
        "{}\n",
        text(
            "cli-register-compute-head",
            &[
                ("as_of", answer.as_of.as_str().into()),
                ("run", answer.law.run.as_str().into()),
                ("threshold", threshold.into())
            ]
        )
    );
    if let Some(other) = &answer.hypothetical {
        out.push_str(&format!("{}\n", text("cli-register-compute-other", &[("run", other.run.as_str().into())])));
    }
    let mut before = "";
    let mut table: Vec<Vec<String>> = Vec::new();
    for (key, [law, other]) in side_by_side(answer) {
        if key.0 != before {
            out.push_str(&columns(&table));
            table.clear();
            before = key.0;
            out.push_str(&format!("\n{}\n", label(&format!("cli-indicator-{before}"))));
        }
        let place = key.3.map_or_else(|| label("cli-register-all-places").into_owned(), |code| code.to_string());
        let of = if key.4.is_empty() { label("cli-register-all-benefits").into_owned() } else { named(key.4) };
        let of = if key.5.is_empty() { of } else { format!("{of} → {}", named(key.5)) };
        let mut row = vec![key.1, key.2, place, of, shown(law)];
        if answer.hypothetical.is_some() {
            row.push(shown(other));
        }
        table.push(row);
    }
    out.push_str(&columns(&table));
    if answer.law.figures.is_empty() {
        out.push_str(&format!("{}\n", label("cli-register-nothing")));
    }
    out
}

pub(super) fn number(number: Number) -> (Value, Value) {
    match number {
        Number::Shown { numerator, denominator } => (numerator.into(), denominator.into()),
        Number::Suppressed => (Value::Null, Value::Null),
    }
}

fn figure_json(figure: &Figure, run: &Run, as_of: &str) -> Value {
    let (numerator, denominator) = number(figure.number);
    json!({
        "definition": figure.definition.code,
        "rule": figure.definition.rule,
        "unit": figure.definition.unit,
        "from": figure.period.0.to_string(),
        "to": figure.period.1.to_string(),
        "municipality": figure.place,
        "of": figure.of,
        "goes_to": figure.to,
        "numerator": numerator,
        "denominator": denominator,
        "value": value(figure),
        "suppressed": figure.number == Number::Suppressed,
        "as_of": as_of,
        "run": run.run,
    })
}

fn as_json(answer: &FiguresAnswer, with: &[(String, String)]) -> Value {
    let run = |run: &Run| {
        let figures: Vec<Value> = run.figures.iter().map(|figure| figure_json(figure, run, &answer.as_of)).collect();
        json!({ "run": run.run, "figures": figures })
    };
    let changed: serde_json::Map<String, Value> =
        with.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    json!({
        "as_of": answer.as_of,
        "threshold": answer.threshold,
        "law": run(&answer.law),
        "with": changed,
        "hypothetical": answer.hypothetical.as_ref().map(run),
    })
}

const HEAD: &str = "noegletal;regel;fra;til;kommune;af;over_i;taeller;naevner;vaerdi;skjult;kendt;koersel";
const HEAD_OTHER: &str = ";hypotese_taeller;hypotese_naevner;hypotese_vaerdi;hypotese_skjult;hypotese_koersel";

fn as_csv(answer: &FiguresAnswer) -> String {
    let other = answer.hypothetical.as_ref();
    let mut out = format!("{HEAD}{}\n", if other.is_some() { HEAD_OTHER } else { "" });
    for ((code, from, to, place, of, goes_to), [law, hypothetical]) in side_by_side(answer) {
        let rule = law.or(hypothetical).map_or("", |figure| figure.definition.rule);
        let place = place.map_or_else(String::new, |place| place.to_string());
        let mut fields = vec![code.to_owned(), rule.to_owned(), from, to, place, of.to_owned(), goes_to.to_owned()];
        fields.extend(csv_number(law));
        fields.extend([answer.as_of.clone(), answer.law.run.clone()]);
        if let Some(other) = other {
            fields.extend(csv_number(hypothetical));
            fields.push(other.run.clone());
        }
        out.push_str(&csv_line(&fields));
    }
    out
}

fn csv_number(figure: Option<&Figure>) -> [String; 4] {
    let Some(figure) = figure else { return Default::default() };
    match figure.number {
        Number::Shown { numerator, denominator } => {
            let value = value(figure).map(|value| danish(&value)).unwrap_or_default();
            [numerator.to_string(), denominator.to_string(), value, "0".to_owned()]
        }
        Number::Suppressed => [String::new(), String::new(), String::new(), "1".to_owned()],
    }
}
