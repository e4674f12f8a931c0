//! What if a number of the law were another: the answers side by side.

use super::{Choice, cell, day, places};
use askama::Template;
use pejl_app::register::{
    Comparison, DeskError, HypothesisRequest, OutcomeLine, ParameterChoice, PlaceName, RegisterOverview,
    RuleComparison, Vaerdi,
};
use pejl_words as words;
use rust_decimal::Decimal;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "register_hypothesis.html")]
struct HypothesisPage {
    places: Vec<Choice>,
    day_iso: String,
    parameters: Vec<Choice>,
    value: String,
    wrong: Option<Cow<'static, str>>,
    told: Option<String>,
    unconfirmed: bool,
    rules: Vec<Rule>,
    same: Option<String>,
}

/// A rule's outcomes.
struct Rule {
    id: usize,
    name: Cow<'static, str>,
    rows: Vec<Row>,
}

/// Outcome, by the law, by the hypothetical, and the difference.
struct Row {
    outcome: String,
    law: String,
    hypothetical: String,
    difference: String,
}

/// The page `/register/hvis`.
pub(crate) fn hypothesis_page(
    overview: &RegisterOverview,
    request: &HypothesisRequest,
    parameters: &[ParameterChoice],
    answer: Option<&Result<Comparison, DeskError>>,
) -> askama::Result<String> {
    let comparison = answer.and_then(|answer| answer.as_ref().ok());
    let wrong = answer.is_some_and(Result::is_err);
    let chosen = parameters.iter().find(|one| one.name == request.parameter);
    HypothesisPage {
        places: places(overview, &[request.place]),
        day_iso: request.on.to_string(),
        parameters: parameters.iter().map(|one| choice(one, &request.parameter)).collect(),
        value: request.value.clone(),
        wrong: wrong.then(|| words::label("register-if-wrong")),
        told: comparison.zip(chosen).map(|(told, one)| lead(request, one, told)),
        unconfirmed: comparison.is_some() && chosen.is_some_and(|one| !one.confirmed),
        rules: comparison.map(|told| told.rules.iter().enumerate().map(rule).collect()).unwrap_or_default(),
        same: comparison.map(|told| words::text("register-if-same", &[("count", told.same.into())])),
    }
    .render()
}

fn choice(one: &ParameterChoice, chosen: &str) -> Choice {
    let name = format!("{}: {} ({})", one.about, value(&one.value, &one.unit), one.paragraph);
    Choice { value: one.name.clone(), name, chosen: one.name == chosen }
}

/// As the form takes it, with its unit.
fn value(value: &Vaerdi, unit: &str) -> String {
    let plain = match value {
        Vaerdi::Antal(number) => words::decimal(Decimal::from(*number)),
        Vaerdi::Tal(number) => words::decimal(*number),
        Vaerdi::Andel(above, below) => return format!("{above}/{below}"),
        Vaerdi::Dag(one) => return one.to_string(),
        Vaerdi::Ja(yes) => return (if *yes { "ja" } else { "nej" }).to_owned(),
        Vaerdi::Kode(code) => return (*code).to_owned(),
        Vaerdi::Tekst(text) => return text.clone(),
        Vaerdi::Liste(codes) => return codes.join(", "),
    };
    // A plain number needs no unit.
    let unit = if unit == "antal" { "" } else { unit };
    format!("{plain} {unit}").trim_end().to_owned()
}

fn lead(request: &HypothesisRequest, one: &ParameterChoice, told: &Comparison) -> String {
    let args = [
        ("parameter", (&one.about).into()),
        ("law", value(&one.value, &one.unit).into()),
        ("value", (&request.value).into()),
        ("place", PlaceName::of(request.place).name.into()),
        ("day", day(request.on).into()),
        ("persons", cell(told.persons, words::number).into()),
    ];
    words::text("register-if-told", &args)
}

fn rule((id, of): (usize, &RuleComparison)) -> Rule {
    Rule { id, name: words::regel_navn(of.rule), rows: of.outcomes.iter().map(|line| row(of.rule, line)).collect() }
}

fn row(rule: &str, line: &OutcomeLine) -> Row {
    let number = |told| cell(told, words::number);
    let count = |told: pejl_app::register::Cell<u64>| match told {
        pejl_app::register::Cell::Nobody => Some(0),
        other => other.shown().and_then(|count| i64::try_from(count).ok()),
    };
    let difference = count(line.law).zip(count(line.hypothetical)).map(|(law, other)| other - law);
    let difference = difference.map(|by| match by {
        1.. => format!("+{}", words::decimal(by.into())),
        _ => words::decimal(by.into()),
    });
    Row {
        outcome: words::udfald_navn(rule, line.outcome).into_owned(),
        law: number(line.law),
        hypothetical: number(line.hypothetical),
        difference: difference.unwrap_or_else(|| words::label("register-hidden").into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_stand_in_words_with_the_difference() {
        let shown = pejl_app::register::Cell::Shown;
        let line = |law, hypothetical| OutcomeLine { outcome: "naeste", law, hypothetical };
        let told = row("samtaleplan", &line(shown(1_200), shown(1_150)));
        assert_eq!(
            (told.outcome.as_str(), told.difference.as_str()),
            ("samtaler tilbage, fristen er ikke nået", "-50")
        );
        let told = row("samtaleplan", &line(shown(10), pejl_app::register::Cell::Hidden));
        assert_eq!(told.difference, words::label("register-hidden"));
    }
}
