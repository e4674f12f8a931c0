//! A045: an average per month that is not the total over the months told.

use super::months;
use super::said;
use crate::danish;
use crate::exact;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Table, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A045",
    severity: Severity::Warning,
    on: true,
    words: &["pr. måned", "om måneden", "per måned"],
    find,
    examples: &[
        Example {
            text: "Fra januar til juni 2024 er der modtaget 120 henvendelser, hvilket i gennemsnit er 25 pr. måned.",
            finds: &["25"],
        },
        Example {
            text: "I perioden maj 2022 - april 2024 har 480 borgere deltaget, dvs. gennemsnitligt 40 om måneden.",
            finds: &["40"],
        },
        Example {
            text: "Henvisninger\tJan. 2023 – dec. 2023\tJan. 2024 – jun. 2024\nFra læge\t60\t40\nFra arbejdsgiver\t84\t56\n\
                   Gns. pr. måned\t12\t19",
            finds: &["19"],
        },
        Example { text: "Der er på 9 måneder afholdt 270 møder, i gennemsnit 35 pr. måned.", finds: &["35"] },
        Example {
            text: "Fra januar til juni 2024 er der modtaget 120 henvendelser, hvilket i gennemsnit er 20 pr. måned.",
            finds: &[],
        },
        Example {
            text: "Fra januar til juni 2024 er der modtaget ca. 120 henvendelser, i gennemsnit 25 pr. måned.",
            finds: &[],
        },
        Example {
            text: "I perioden september 2022 til februar 2023 er der givet 90 henvisninger, svarende til 18 henvisninger pr. måned.",
            finds: &["18"],
        },
        Example {
            text: "I gennemsnit har 24 borgere fra januar til juni 2024 fået 3 samtaler pr. måned.", finds: &[]
        },
        Example { text: "Prisen er i gennemsnit 25 kr. pr. måned for 120 borgere fra maj til juni 2024.", finds: &[] },
        Example {
            text: "Henvisninger\tJan. 2023 – dec. 2023\tJan. 2024 – jun. 2024\nFra læge\t60\t40\nFra arbejdsgiver\t84\t56\n\
                   Gns. pr. måned\t12\t16",
            finds: &[],
        },
    ],
};

/// More rows than these are no parts of an average.
const MOST: usize = 100;

struct Wrong<'a> {
    average: Amount<'a>,
    total: Decimal,
    months: u32,
    right: Decimal,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let table = prepared.document.items.get(item).and_then(|item| table_at(&item.tables, hit.span));
        let all = match table {
            Some(table) => in_table(prepared, item, table, hit.span),
            None => in_text(prepared, item, hit.span).into_iter().collect(),
        };
        for wrong in all {
            let finding = found.at(wrong.average.span);
            finding.with("printed", said::shown(&wrong.average)).with("total", wrong.total.normalize());
            finding.with("months", wrong.months as usize).with("right", wrong.right.normalize());
        }
    }
}

fn table_at(tables: &[Table], span: Span) -> Option<&Table> {
    let next = tables.partition_point(|table| table.span.start <= span.start);
    tables.get(next.checked_sub(1)?).filter(|table| table.span.contains(span))
}

fn compared<'a>(average: Amount<'a>, total: Decimal, months: u32) -> Option<Wrong<'a>> {
    let right = exact::average(total, months, average.decimals)?;
    let off = right.checked_sub(average.value)?.abs() > average.step();
    let right = exact::average(total, months, average.decimals.max(1))?;
    off.then_some(Wrong { average, total, months, right })
}

/// "Fra januar til juni 2024 er der modtaget 120 henvendelser, i gennemsnit 20 pr. måned."
fn in_text<'a>(prepared: &Prepared<'a>, item: usize, hit: Span) -> Option<Wrong<'a>> {
    let sentence = prepared.sentence_at(hit.start);
    let words = prepared.at(sentence).to_lowercase();
    let partly = ["ekskl", "eksklusiv", "eksklusive", "undtagen", "fraregnet", "ferie", "heraf", "hvoraf"];
    if said::has_any(&words, &partly) {
        return None;
    }
    let amounts = prepared.amounts_in(item, sentence);
    let rough =
        |amount: &Amount<'_>| danish::without_rough(&said::before(prepared.text, amount.span.start, 30, sentence)).1;
    let counts = |amount: &&Amount<'a>| {
        !matches!(amount.unit(), Unit::Kroner | Unit::Percent | Unit::PercentagePoint | Unit::Months | Unit::Years)
    };
    let told: Vec<&Amount<'a>> = amounts.iter().filter(counts).collect();
    let [total, average] = told.as_slice() else { return None };
    if !is_mean(prepared, total, average, hit, sentence) {
        return None;
    }
    let mut lengths = amounts.iter().filter(|amount| amount.unit() == Unit::Months && amount.decimals == 0);
    let months = match months::period(prepared.at(sentence)) {
        Some((first, last)) => exact::months(first, last)?,
        None => u32::try_from(lengths.next()?.value).ok().filter(|_| lengths.next().is_none())?,
    };
    let others = amounts.len() > told.len() + 1;
    (!others && !rough(total) && !rough(average)).then(|| compared(**average, total.value, months)).flatten()
}

/// True where the second figure is told as the mean of the first: "120 møder, i gennemsnit
/// 20 pr. måned", but not "40 borgere har i gennemsnit 2 møder pr. måned".
fn is_mean(prepared: &Prepared<'_>, total: &Amount<'_>, average: &Amount<'_>, hit: Span, sentence: Span) -> bool {
    let unit = said::between(prepared.text, average.span.end, hit.start, 24).unwrap_or_else(|| ",".to_owned());
    let noun = said::after(prepared.text, total.span.end, 30, sentence);
    let noun = noun.split_whitespace().next().unwrap_or("").trim_end_matches(',');
    let lead = said::before(prepared.text, average.span.start, 45, sentence);
    let mean = ["i gennemsnit", "i gennemsnit er", "gennemsnitligt", "i gennemsnit er det", "er der i gennemsnit"];
    let mean = mean.iter().any(|words| lead.ends_with(words));
    let joined =
        [", i gennemsnit", "dvs.", "svarende til", "svarer til", "hvilket"].iter().any(|words| lead.contains(words));
    let as_much = ["svarende til", "svarer til", "dvs."].iter().any(|words| lead.ends_with(words));
    ((mean && joined) || as_much) && (unit.is_empty() || unit == noun)
}

/// A row "Gns. pr. måned" under columns that are headed by periods.
fn in_table<'a>(prepared: &Prepared<'a>, item: usize, table: &'a Table, hit: Span) -> Vec<Wrong<'a>> {
    let labelled = |row: &Vec<pejl_model::Cell>| row.first().is_some_and(|cell| cell.span.contains(hit));
    // A row has at most so many above it: labels may stand in every row.
    let looked_at = table.rows.iter().take(MOST + 1);
    let Some((at, row)) = looked_at.enumerate().find(|(_, row)| labelled(row)) else { return Vec::new() };
    let label = row.first().map(|cell| cell.text.to_lowercase()).unwrap_or_default();
    let other =
        ["ventetid", "varighed", "pris", "udgift", "dage", "timer", "kr"].iter().any(|word| label.contains(word));
    if other || !(label.starts_with("gns") || label.contains("gennemsnit")) {
        return Vec::new();
    }
    let figure = |row: &[pejl_model::Cell], column: usize| -> Option<Amount<'a>> {
        let cell = row.get(column)?;
        let [amount] = prepared.amounts_in(item, cell.span) else { return None };
        Some(*amount)
    };
    let above = table.rows.get(..at).unwrap_or(&[]);
    let starts = |row: &&Vec<pejl_model::Cell>, words: &[&str]| {
        row.first().is_some_and(|cell| words.iter().any(|word| cell.text.to_lowercase().starts_with(word)))
    };
    if above.iter().any(|row| starts(&row, &["heraf", "hvoraf", "deraf", "andel", "gns", "gennemsnit"])) {
        return Vec::new();
    }
    let in_column = |column: usize| {
        let (first, last) = months::period(table.header.get(column)?)?;
        let average = figure(row, column)?;
        let all = above.iter().find(|row| starts(row, &["i alt"]));
        let total = match all {
            Some(row) => figure(row, column)?.value,
            None => above.iter().try_fold(Decimal::ZERO, |sum, row| sum.checked_add(figure(row, column)?.value))?,
        };
        compared(average, total, exact::months(first, last)?)
    };
    (1..table.columns.min(50)).filter_map(in_column).collect()
}
