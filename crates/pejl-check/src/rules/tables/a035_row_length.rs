//! A035: rows with fewer cells than the table has columns.

use super::grid::{Grid, Row, RowKind};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Table, TableForm};

pub(super) const RULE: Rule = Rule {
    code: "A035",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "Fordeling:\n\n| Modtager | 2024 | 2025 | 2026 |\n|---|---|---|---|\n| Skolen | 12 | 20 | 21 |\n| Hallen | 18 | 24 |",
            finds: &["Hallen"],
        },
        Example {
            text: "Fordeling:\n\nModtager\t2024\t2025\t2026\nSkolen\t12\t20\t21\nHallen\t18\t24\nBadet\t7\t8\t9",
            finds: &["Hallen"],
        },
        Example {
            text: "Fordeling.\n\nTrin 1\n\nTrin 2\n\nTrin 3\n\nKommune\n\n0 kr.\n\n10 kr.\n\n30 kr.\n\nFond\n\n5 kr.\n\n7 kr.\n\n\
                   Firma\n\n4 kr.\n\n6 kr.\n\n9 kr.",
            finds: &["Fond"],
        },
        Example {
            text: "Fordeling:\n\nModtager\t2024\t2025\t2026\nSkolen\t12\t20\t21\nHallen\t18\t24\t25",
            finds: &[],
        },
        Example {
            text: "Fordeling:\n\nModtager\t2024\t2025\t2026\nSkolen\t12\t20\t21\nHallen\t18\t24\t\nBadet\t7\t8\t9",
            finds: &[],
        },
        Example {
            text: "Fordeling:\n\nModtager\t2024\t2025\t2026\nSkolen\t12\t20\t21\nAndre:\nHallen\t18\t24\t25",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let wanted = |table: &Table| {
        let headed = table.columns >= 3 && table.header.len() == table.columns;
        headed && table.rows.iter().any(|row| row.len() > 1 && row.len() < table.columns)
    };
    for (item, grid) in Grid::all(prepared, wanted) {
        let columns = grid.table.columns;
        let numbered = || grid.rows.iter().filter(|row| row.kind != RowKind::Heading);
        let is_short = |row: &&Row<'_>| row.printed < columns && row.printed + 2 >= columns;
        let short: Vec<&Row<'_>> = numbered().filter(is_short).collect();
        let full = numbered().filter(|row| row.printed == columns).count();
        // A flattened table of many short rows is one that was divided in the wrong places.
        let most = if grid.table.form == TableForm::Flattened { 2 * full } else { full };
        let Some(row) = short.first().filter(|_| short.len() <= most) else { continue };
        let finding = found.in_item(item, row.span).with("label", row.label).with("cells", row.printed);
        finding.with("columns", columns).with("rows", short.len());
        short.iter().skip(1).take(super::MOST_RELATED).for_each(|row| {
            finding.related(row.span);
        });
    }
}
