//! A057: a table in which the result has the other sign than the plan, and no figure for the distance.

use super::said;
use crate::exact::change;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Cell, Severity, Span, Table};

pub(super) const RULE: Rule = Rule {
    code: "A057",
    severity: Severity::Note,
    on: true,
    words: &["faktisk", "realiseret", "resultat 20"],
    find,
    examples: &[
        Example {
            text: "Post\tFaktisk 2023\tForslag 2023\nBesparelse (kr.)\t-200.000\t-900.000\nUdgift (kr.)\t310.000\t400.000\n\
                   Resultat (kr.)\t110.000\t-500.000",
            finds: &["110.000"],
        },
        Example {
            text: "Der ventes således et samlet merforbrug i 2023 på 110.000 kr.\n\n\
                   Post\tFaktisk 2023\tForslag 2023\nBesparelse (kr.)\t-200.000\t-900.000\nUdgift (kr.)\t310.000\t400.000\n\
                   Resultat (kr.)\t110.000\t-500.000",
            finds: &["110.000"],
        },
        Example {
            text: "| Beløb i kr. | Budget | Realiseret |\n| --- | --- | --- |\n| Indtægter | -80.000 | -40.000 |\n| Udgifter | 60.000 | 70.000 |\n\
                   | I alt | -20.000 | 30.000 |",
            finds: &["30.000"],
        },
        Example {
            text: "Post\tPlan 2024\tFaktisk 2024\nSalg (kr.)\t-50.000\t-10.000\nLøn (kr.)\t45.000\t30.000\nNetto (kr.)\t-5.000\t20.000",
            finds: &["20.000"],
        },
        Example {
            text: "Post\tFaktisk 2023\tForslag 2023\nBesparelse (kr.)\t-200.000\t-900.000\nUdgift (kr.)\t310.000\t400.000\n\
                   Resultat (kr.)\t110.000\t-500.000\n\nResultatet er 610.000 kr. fra planen.",
            finds: &[],
        },
        Example {
            text: "Post\tFaktisk 2023\tForslag 2023\nBesparelse (kr.)\t-600.000\t-900.000\nUdgift (kr.)\t310.000\t400.000\n\
                   Resultat (kr.)\t-290.000\t-500.000",
            finds: &[],
        },
        Example {
            text: "Post\tForventet\tFaktisk\tForskel\nMaj\t-40\t30\t70\nJuni\t-10\t20\t30\nResultat\t-50\t50\t100",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = None;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let Some(tables) = prepared.document.items.get(item).map(|item| &item.tables).filter(|_| last != Some(item))
        else {
            continue;
        };
        last = Some(item);
        tables.iter().for_each(|table| of_table(prepared, item, table, found));
    }
}

fn of_table(prepared: &Prepared<'_>, item: usize, table: &Table, found: &mut Found<'_>) {
    let column = |words: &[&str]| {
        table
            .header
            .iter()
            .skip(1)
            .position(|head| words.iter().any(|word| head.to_lowercase().contains(word)))
            .map(|at| at + 1)
    };
    let difference = ["forskel", "afvigelse", "difference", "ændring"];
    let (Some(actual), Some(plan)) =
        (column(&["faktisk", "realiseret"]), column(&["forslag", "budget", "plan", "forventet"]))
    else {
        return;
    };
    let Some(row) = table.rows.last().filter(|_| column(&difference).is_none()) else { return };
    let label = row.first().map(|cell| cell.text.to_lowercase()).unwrap_or_default();
    let result = ["resultat", "i alt", "netto"].iter().any(|word| label.starts_with(word));
    let (Some(actual), Some(plan)) = (figure(prepared, item, row, actual), figure(prepared, item, row, plan)) else {
        return;
    };
    let turned = actual.value.is_sign_negative() != plan.value.is_sign_negative();
    let Some(distance) = change(plan.value, actual.value).map(|distance| distance.abs()) else { return };
    let told = prepared.amounts(item).iter().any(|amount| amount.value.abs() == distance);
    if result && turned && !actual.value.is_zero() && !plan.value.is_zero() && !told {
        let finding = match told_in_text(prepared, item, &actual) {
            Some(told) => found.at(told).related(actual.span).related(plan.span),
            None => found.at(actual.span).related(plan.span),
        };
        finding.with("actual", said::shown(&actual)).with("plan", said::shown(&plan));
        finding.with("distance", said::in_scale_of(distance, &actual, actual.unit()));
    }
}

/// Where the text tells the result: there the difference would have to stand.
fn told_in_text(prepared: &Prepared<'_>, item: usize, actual: &Amount<'_>) -> Option<Span> {
    const RESULTS: [&str; 6] = ["merforbrug", "mindreforbrug", "merudgift", "besparelse", "resultat", "underskud"];
    let same = |amount: &&Amount<'_>| {
        amount.table.is_none() && amount.unit() == actual.unit() && amount.value.abs() == actual.value.abs()
    };
    let told = |amount: &&Amount<'_>| {
        let before = said::before(prepared.text, amount.span.start, 60, amount.words());
        RESULTS.iter().any(|word| before.contains(word))
    };
    prepared.amounts(item).iter().filter(same).find(told).map(|amount| amount.span)
}

fn figure<'a>(prepared: &Prepared<'a>, item: usize, row: &[Cell], column: usize) -> Option<Amount<'a>> {
    let [amount] = prepared.amounts_in(item, row.get(column)?.span) else { return None };
    Some(*amount)
}
