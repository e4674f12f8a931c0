//! A033: an amount that stands with one year in the text, and with another year in the table and elsewhere in the text.

use super::grid::Grid;
use super::{grants, periods};
use crate::cut;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "A033",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "Målet er lavere udgifter (4 mia. kr. i 2021).\n\nReformen giver 4 mia. kr. i 2029.\n\nBeløb i mio. kr.\n\n\
                   \t2027\t2028\t2029\nProvenu\t1.500\t2.900\t4.000",
            finds: &["4 mia. kr. i 2021"],
        },
        Example {
            text: "Planen sparer 1,8 mio. kr. i 2027. Besparelsen på 1,8 mio. kr. i 2026 er indregnet.\n\n\
                   | 1.000 kr. | 2025 | 2026 | 2028 |\n|---|---|---|---|\n| Besparelse | 900 | 1.800 | 2.400 |",
            finds: &["1,8 mio. kr. i 2027"],
        },
        Example {
            text: "- Der kommer 650.000 kr. i 2023\n- Senere står der 650.000 kr. i 2025\n\nBudget i kr.\n\nLinje\n\nBudget 2024\n\n\
                   Budget 2025\n\nTilskud\n\n300.000\n\n650.000\n\nLøn\n\n200.000\n\n410.000",
            finds: &["650.000 kr. i 2023"],
        },
        Example {
            text: "Reformen giver 4 mia. kr. i 2029.\n\nBeløb i mio. kr.\n\n\t2027\t2028\t2029\nProvenu\t1.500\t2.900\t4.000",
            finds: &[],
        },
        Example {
            text: "I regnskabet var det 1 mio. kr. i 2023 og 1 mio. kr. i 2025.\n\nBeløb i 1.000 kr.\n\n\t2024\t2025\t2026\n\
                   Drift\t1.000\t1.000\t1.000",
            finds: &[],
        },
        Example {
            text: "Målet er 4 mia. kr. i 2021.\n\nBeløb i mio. kr.\n\n\t2027\t2028\t2029\nProvenu\t1.500\t2.900\t4.000",
            finds: &[],
        },
    ],
};

/// Where a table has an amount: the year, none where several years have it, and the cell.
type Cells = HashMap<Decimal, (Option<i16>, Span)>;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, _) in prepared.items().filter(|(_, of)| !of.tables.is_empty()) {
        let told: Vec<(&Amount<'_>, i16, Span)> = prepared
            .amounts(item)
            .iter()
            .filter(|amount| amount.table.is_none() && amount.unit() == Unit::Kroner)
            .filter_map(|amount| year_after(prepared, amount).map(|(year, span)| (amount, year, span)))
            .collect();
        if told.len() < 2 {
            continue;
        }
        let mut cells = Cells::new();
        let mut years = Vec::new();
        for grid in prepared.grids(item) {
            collect(grid, &mut cells, &mut years);
        }
        for (amount, year, span) in &told {
            let Some((Some(right), cell)) = cells.get(&amount.value.normalize()) else { continue };
            let confirmed = told.iter().take(50).find(|(other, told, _)| other.value == amount.value && told == right);
            let Some((_, _, confirmed)) = confirmed.filter(|_| !years.contains(year)) else { continue };
            let printed = crate::Argument::Amount(amount.figure.value, amount.unit(), amount.figure.scale);
            let finding = found.in_item(item, *span).related(*confirmed).related(*cell);
            finding.with("amount", printed).with("year", year.to_string()).with("right", right.to_string());
        }
    }
}

fn collect(grid: &Grid<'_>, cells: &mut Cells, years: &mut Vec<i16>) {
    let columns = grants::years(grid);
    if columns.len() < 2 {
        return;
    }
    years.extend(columns.iter().map(|(_, year)| *year));
    for (column, year) in columns {
        for row in 0..grid.rows.len() {
            let Some(entry) = grid.entry(row, column).filter(|e| e.unit == Unit::Kroner && !e.value.is_zero()) else {
                continue;
            };
            cells
                .entry(entry.value.abs().normalize())
                .and_modify(|known| known.0 = known.0.filter(|known| *known == year))
                .or_insert((Some(year), entry.span));
        }
    }
}

/// The year that stands right after an amount: "3 mia. kr. i 2030".
fn year_after(prepared: &Prepared<'_>, amount: &Amount<'_>) -> Option<(i16, Span)> {
    let rest = cut::after(prepared.text, amount.span.end, 28);
    let (year, start, end) = periods::year(rest, 0)?;
    let between = rest.get(..start)?;
    let unit = between.trim_end().strip_suffix('i')?.trim();
    let known =
        ["kr.", "kr", "kroner", "mio. kr.", "mia. kr.", "t. kr.", "t.kr.", "millioner kroner", "mio.kr.", "mia.kr."];
    let alone = !rest.get(end..)?.trim_start_matches(' ').starts_with(['-', '–']);
    (known.contains(&unit) && alone).then(|| (year, Span::new(amount.span.start, amount.span.end + end)))
}
