//! A036: an empty cell in a column that is added up, in a row whose other cells hold numbers.

use super::grid::{Grid, RowKind};
use super::titles::ColumnKind;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "A036",
    severity: Severity::Note,
    on: true,
    words: &["i alt", "ialt", "i\u{a0}alt", "sum", "total", "samlet", "resultat", "netto", "balance", "saldo"],
    find,
    examples: &[
        Example {
            text: "Økonomien i kr.:\n\n\tFaktisk 2024\tPlan 2024\tPlan 2025\nGevinst\t-250.000\t-900.000\t-900.000\n\
                   Drift\t415.000\t500.000\t500.000\nAnlæg\t\t0\t0\nResultat\t165.000\t-400.000\t-400.000",
            finds: &["Anlæg"],
        },
        Example {
            text: "Fordeling:\n\n| Modtager | 2024 | 2025 | 2026 |\n|---|---|---|---|\n| Skolen | 12 | 20 | 21 |\n\
                   | Hallen | 18 |  | 4 |\n| I alt | 30 | 20 | 25 |",
            finds: &["Hallen"],
        },
        Example {
            text: "Fordeling:\n\nModtager\tKvinder\tMænd\tBørn\nSkolen\t12\t20\t21\nHallen\t18\t24\t\nBadet\t7\t8\t9\nI alt\t37\t52\t30",
            finds: &["Hallen"],
        },
        Example {
            text: "Økonomien i kr.:\n\n\tFaktisk 2024\tPlan 2024\tPlan 2025\nGevinst\t-250.000\t-900.000\t-900.000\n\
                   Anlæg\t-\t0\t0\nResultat\t-250.000\t-900.000\t-900.000",
            finds: &[],
        },
        Example {
            text: "Fordeling:\n\nModtager\tKvinder\tMænd\tBørn\nSkolen\t12\t20\t21\nHallen\t18\t24\t\nBadet\t7\t8\t9",
            finds: &[],
        },
        Example {
            text: "Fordeling:\n\nModtager\tKvinder\tMænd\tBemærkning\nSkolen\t12\t20\tny\nHallen\t18\t24\t\nI alt\t30\t44\t",
            finds: &[],
        },
    ],
};

/// Most that are told of one table: more of them are meant.
const MOST: usize = 3;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::with(prepared, found.hits()) {
        let Some(total) = (0..grid.rows.len()).rev().find(|row| grid.rows.get(*row).is_some_and(|row| row.is_total()))
        else {
            continue;
        };
        let mut empty = Vec::new();
        for column in grid.columns_of(ColumnKind::Amount) {
            if grid.entry(total, column).is_none() {
                continue;
            }
            empty.extend((0..total).filter(|row| is_empty(grid, *row, column)).map(|row| (row, column)));
        }
        if empty.len() > MOST {
            continue;
        }
        for (row, column) in empty {
            let Some(row) = grid.rows.get(row) else { continue };
            let title = grid.columns.get(column).map_or("", |column| column.title);
            found.in_item(item, row.span).with("label", row.label).with("column", title);
        }
    }
}

/// True for a printed cell with nothing in it, where two others of the row are numbers.
fn is_empty(grid: &Grid<'_>, row: usize, column: usize) -> bool {
    let cell = grid.table.rows.get(row).and_then(|row| row.get(column));
    let Some(of) = grid.rows.get(row).filter(|row| row.kind == RowKind::Plain) else { return false };
    let numbers = of.fields.iter().filter(|field| field.entry().is_some()).count();
    cell.is_some_and(|cell| cell.text.is_empty()) && numbers >= 2
}
