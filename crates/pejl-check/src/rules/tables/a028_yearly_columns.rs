//! A028: a yearly amount of a period in the text, and other amounts in the years of the table.

use super::grants;
use super::grid::{Entry, Grid, RowKind};
use super::periods::{self, Stated};
use crate::exact::against_columns;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A028",
    severity: Severity::Error,
    on: true,
    words: &["årlig", "pr. år", "per år", "om året", "hvert år", "af årene"],
    find,
    examples: &[
        Example {
            text: "Der afsættes 2 mio. kr. årligt i perioden 2025-2028 til nye boliger.\n\nBevilling (i 1.000 kr.)\n\n\
                   \tBudget 2024\tOverslagsår 1\tOverslagsår 2\nBoliger\t0\t2.000\t6.000",
            finds: &["2 mio. kr. årligt i perioden 2025-2028"],
        },
        Example {
            text: "Puljen er på 400.000 kr. pr. år i årene 2025-2027.\n\n| Kr. | 2025 | 2026 | 2027 |\n|---|---|---|---|\n\
                   | Pulje til praktik | 400.000 | 300.000 | 500.000 |",
            finds: &["400.000 kr. pr. år i årene 2025-2027"],
        },
        Example {
            text: "Indsatsen koster 0,5 mio. kr. hvert år i 2025-2028.\n\nBeløb i 1.000 kr.\n\n\t2025\t2026\t2027\t2028\n\
                   Mentorer\t500\t500\t500\t600",
            finds: &["0,5 mio. kr. hvert år i 2025-2028"],
        },
        Example {
            text: "Der afsættes 2 mio. kr. årligt i perioden 2025-2026.\n\nBevilling (i 1.000 kr.)\n\n\
                   \tBudget 2024\tOverslagsår 1\tOverslagsår 2\nBoliger\t0\t2.000\t2.000",
            finds: &[],
        },
        Example {
            text: "Puljen er på 400.000 kr. pr. år i årene 2025-2027.\n\n| Kr. | 2025 | 2026 | 2027 |\n|---|---|---|---|\n\
                   | Løn i alt | 900.000 | 910.000 | 920.000 |",
            finds: &[],
        },
        Example {
            text: "Der gives 1 mio. kr. årligt til kurser. Planen gælder 2025-2027.\n\nBeløb i 1.000 kr.\n\n\t2025\t2026\t2027\n\
                   Kurser\t1.000\t500\t1.500",
            finds: &[],
        },
    ],
};

/// Most amounts of one item that are looked for in its tables, so that the time stays linear.
const MOST: usize = 40;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut done = Span::new(0, 0);
    // How many amounts of which item.
    let mut looked = (0, 0);
    let mut reported: Option<(usize, Decimal, i16)> = None;
    for hit in found.hits() {
        if hit.span.start < done.end {
            continue;
        }
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let sentence = prepared.sentence_at(hit.span.start);
        done = sentence;
        for stated in periods::stated(prepared, item, sentence).into_iter().filter(|stated| stated.yearly) {
            let key = (item, stated.amount.value, stated.last);
            if reported == Some(key) {
                continue;
            }
            looked = if looked.0 == item { (item, looked.1 + 1) } else { (item, 1) };
            if looked.1 <= MOST && report(prepared, item, &stated, found) {
                reported = Some(key);
            }
        }
    }
}

/// A row of a table over the years of a stated amount.
struct Line<'g> {
    entries: Vec<(usize, i16, &'g Entry)>,
    differing: usize,
}

fn report(prepared: &Prepared<'_>, item: usize, stated: &Stated<'_>, found: &mut Found<'_>) -> bool {
    let mut wrong: Option<(&Grid<'_>, Line<'_>)> = None;
    for grid in prepared.grids(item) {
        let years = grants::years(grid);
        for row in 0..grid.rows.len() {
            match line(grid, row, &years, stated) {
                Some(line) if line.differing == usize::MAX => return false,
                Some(line) if wrong.is_none() => wrong = Some((grid, line)),
                _ => {}
            }
        }
    }
    let Some((grid, line)) = wrong else { return false };
    let Some((column, year, entry)) = line.entries.get(line.differing) else { return false };
    let title = grid.columns.get(*column).map_or("", |column| column.title);
    let amount = &stated.amount;
    let shown = crate::Argument::Amount(amount.figure.value, amount.unit(), amount.figure.scale);
    let finding = found.in_item(item, stated.span).with("yearly", shown).with("years", stated.years());
    finding.with("first", stated.first.to_string()).with("last", stated.last.to_string());
    finding.with("column", title).with("year", year.to_string()).with("cell", entry.shown(entry.value.abs()));
    for (_, _, entry) in line.entries.iter().take(super::MOST_RELATED) {
        finding.related(entry.span);
    }
    true
}

/// The cells of `row` in the stated years, where the row must be the stated
/// amount: it comes to the same in all, or all years but one hold it. Nothing
/// differs where the row is as stated.
fn line<'g>(grid: &'g Grid<'_>, row: usize, years: &[(usize, i16)], stated: &Stated<'_>) -> Option<Line<'g>> {
    let kind = grid.rows.get(row)?.kind;
    if !matches!(kind, RowKind::Plain | RowKind::Total(_)) {
        return None;
    }
    let inside = years.iter().filter(|(_, year)| stated.first <= *year && *year <= stated.last);
    let entries: Vec<(usize, i16, &Entry)> =
        inside.filter_map(|(column, year)| Some((*column, *year, grid.entry(row, *column)?))).collect();
    let amounts: Vec<Decimal> = entries.iter().map(|(_, _, entry)| entry.value).collect();
    let negative = amounts.iter().any(Decimal::is_sign_negative);
    let amount = if negative { -stated.amount.value } else { stated.amount.value };
    let same = amounts.iter().filter(|value| **value == amount).count();
    if entries.len() < 2 || entries.first().is_none_or(|(_, year, _)| *year != stated.first) || same == 0 {
        return None;
    }
    let against = against_columns(&vec![amount; stated.years()], &amounts)?;
    let Some(first) = against.columns_differing.first() else {
        return Some(Line { entries, differing: usize::MAX });
    };
    let all_but_one = entries.len() == stated.years() && same >= 3 && same + 1 == entries.len();
    let differing = first.saturating_sub(1);
    (against.same_total || all_but_one).then_some(Line { entries, differing })
}
