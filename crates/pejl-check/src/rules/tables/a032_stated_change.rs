//! A032: a change of the budget told in the text that comes close to the sum of the table and misses it.

use super::grants;
use super::grid::{Entry, Field, Grid, RowKind};
use super::periods;
use crate::danish;
use crate::exact::sum;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A032",
    severity: Severity::Warning,
    on: true,
    words: &[
        "reduceres med",
        "nedsættes med",
        "nedskrives med",
        "forhøjes med",
        "opskrives med",
        "øges med",
        "hæves med",
        "tilføres",
    ],
    find,
    examples: &[
        Example {
            text: "Samlet set:\n\n- budgettet reduceres med 4,336 mio. kr.\n\nBevilling (i 1.000 kr.)\n\n\t2024\t2025\n\
                   Drift, område 4\t64\t0\nDrift, område 7\t-4.390\t0",
            finds: &["4,336"],
        },
        Example {
            text: "Budgettet forhøjes med 620.000 kr. i 2025.\n\n| Kr. | 2025 |\n|---|---|\n| Mentorer | 410.000 |\n\
                   | Kørsel | 190.000 |",
            finds: &["620.000"],
        },
        Example {
            text: "Udvalgets budget tilføres 1,45 mio. kr. efter aftalen.\n\nBevilling i 1.000 kr.\n\nLinje\n\n2025\n\n2026\n\n\
                   Løn\n\n900\n\n0\n\nKurser\n\n500\n\n0\n\nKassebeholdning\n\n-1.400\n\n0",
            finds: &["1,45"],
        },
        Example {
            text: "Samlet set:\n\n- budgettet reduceres med 4,326 mio. kr.\n\nBevilling (i 1.000 kr.)\n\n\t2024\t2025\n\
                   Drift, område 4\t64\t0\nDrift, område 7\t-4.390\t0",
            finds: &[],
        },
        Example {
            text: "Samlet set reduceres budgettet. Budgettet reduceres med 4,3 mio. kr.\n\nBevilling (i 1.000 kr.)\n\n\t2024\t2025\n\
                   Drift, område 4\t64\t0\nDrift, område 7\t-4.390\t0",
            finds: &[],
        },
        Example {
            text: "Budgettet tilføres 0,076 mio. kr. til løn.\n\nBevilling (i 1.000 kr.)\n\n\t2024\t2025\n\
                   Drift, område 4\t64\t0\nDrift, område 7\t-4.390\t0",
            finds: &[],
        },
    ],
};

/// Most changes of one item that are looked for in its tables, so that the time stays linear.
const MOST: usize = 40;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut looked = 0;
    let mut sums: Option<(usize, Vec<Made>)> = None;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let sentence = prepared.sentence_at(hit.span.start);
        let Some(amount) = told(prepared, item, hit.span, sentence) else { continue };
        looked = if sums.as_ref().is_some_and(|(of, _)| *of == item) { looked + 1 } else { 0 };
        if looked > MOST {
            continue;
        }
        if sums.as_ref().is_none_or(|(of, _)| *of != item) {
            sums = Some((item, prepared.grids(item).flat_map(made).collect()));
        }
        let Some((_, sums)) = &sums else { continue };
        let Some(near) = nearest(sums, &amount) else { continue };
        let printed = crate::Argument::Amount(amount.figure.value, amount.unit(), amount.figure.scale);
        let finding = found.in_item(item, amount.span).with("printed", printed);
        finding.with("sum", near.entry.shown(near.sum.abs())).with("column", near.column.as_str());
        for part in near.parts.iter().take(super::MOST_RELATED) {
            finding.related(*part);
        }
    }
}

/// The one amount of a sentence about the budget, right after the word.
fn told<'a>(prepared: &Prepared<'a>, item: usize, word: Span, sentence: Span) -> Option<Amount<'a>> {
    let mut amounts = periods::kroner(prepared, item, sentence);
    let amount = amounts.next().filter(|amount| amount.span.start >= word.end && amount.span.start <= word.end + 8)?;
    if amounts.next().is_some() || prepared.amounts_in(item, word).first().is_some_and(|a| a.table.is_some()) {
        return None;
    }
    let text = prepared.at(sentence).to_lowercase();
    let after = prepared.text.get(amount.span.end..sentence.end).unwrap_or("").to_lowercase();
    let yearly = ["årlig", "pr. år", "om året"].iter().any(|words| text.contains(words));
    (text.contains("budget") && !after.contains("til ") && !yearly && !danish::has_rough(&text)).then_some(amount)
}

/// What a table says in one sum or cell.
struct Made {
    sum: Decimal,
    /// True for the sum of a column.
    summed: bool,
    column: String,
    entry: Entry,
    parts: Vec<Span>,
}

/// All that a change of the budget can be in the table: the sums of its years
/// with and without the lines that pay, and every cell.
fn made(grid: &Grid<'_>) -> Vec<Made> {
    let mut out = Vec::new();
    let lines: Vec<usize> =
        (0..grid.rows.len()).filter(|row| grid.rows.get(*row).is_some_and(|r| r.kind == RowKind::Plain)).collect();
    for (column, _) in grants::years(grid) {
        let title = grid.columns.get(column).map_or("", |column| column.title).to_owned();
        let words = lines.iter().any(|row| matches!(grid.field(*row, column), Field::Words));
        let entries = |paying: bool| {
            let kept = lines
                .iter()
                .filter(move |row| paying || grid.rows.get(**row).is_some_and(|row| !grants::is_paying(&row.words)));
            kept.filter_map(|row| grid.entry(*row, column)).filter(|e| e.unit == Unit::Kroner).collect::<Vec<_>>()
        };
        for of in [entries(false), entries(true)] {
            let Some(total) = sum(of.iter().map(|entry| entry.value)) else { continue };
            let Some(first) = of.first().filter(|_| of.len() >= 2 && !words) else { continue };
            let parts = of.iter().map(|entry| entry.span).collect();
            out.push(Made { sum: total, summed: true, column: title.clone(), entry: **first, parts });
        }
        for row in 0..grid.rows.len() {
            if let Some(entry) = grid.entry(row, column) {
                out.push(Made {
                    sum: entry.value,
                    summed: false,
                    column: title.clone(),
                    entry: *entry,
                    parts: Vec::new(),
                });
            }
        }
    }
    out
}

/// The sum that the amount must be meant as: within a twentieth of it, where
/// nothing in the tables is the amount itself as far as it is rounded.
fn nearest<'m>(sums: &'m [Made], amount: &Amount<'_>) -> Option<&'m Made> {
    let off = |made: &Made| made.sum.abs().checked_sub(amount.value.abs()).unwrap_or(Decimal::MAX).abs();
    let half = amount.step().checked_div(Decimal::TWO)?;
    if sums.iter().any(|made| off(made) <= half) {
        return None;
    }
    let near = |made: &&Made| {
        off(made).checked_mul(Decimal::from(20)).is_some_and(|off| off <= made.sum.abs()) && !made.sum.is_zero()
    };
    sums.iter().filter(near).min_by_key(|made| off(made)).filter(|made| made.summed)
}
