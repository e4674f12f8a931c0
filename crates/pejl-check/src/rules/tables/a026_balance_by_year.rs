//! A026: an appropriation that balances over all columns of its table, but not in every one.

use super::grants::{Grant, Verdict};
use super::grid::Grid;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "A026",
    severity: Severity::Warning,
    on: true,
    words: &["kasse", "finansiering", "finansieres", "likvide", "låneoptag"],
    find,
    examples: &[
        Example {
            text: "Bevillingen i 1.000 kr.:\n\n\t2024\t2025\t2026\nDrift, område 4\t-900\t300\t400\nKassebeholdning\t200\t0\t0",
            finds: &["Kassebeholdning"],
        },
        Example {
            text: "Der søges en tillægsbevilling.\n\n| Kr. | 2025 | 2026 |\n|---|---|---|\n| Løn | 250.000 | 250.000 |\n\
                   | Tilskud | -100.000 | 0 |\n| Finansiering af kassen | -300.000 | -100.000 |",
            finds: &["Finansiering af kassen"],
        },
        Example {
            text: "Tillægsbevilling i 1.000 kr.\n\nLinje\n\n2025\n\n2026\n\nMentorer\n\n600\n\n600\n\nKassetræk\n\n-1.200\n\n0",
            finds: &["Kassetræk"],
        },
        Example {
            text: "Bevillingen i 1.000 kr.:\n\n\t2024\t2025\nDrift, område 4\t1.200\t300\nKassebeholdning\t-1.200\t-300",
            finds: &[],
        },
        Example {
            text: "Bevillingen i 1.000 kr.:\n\n\t2024\t2025\nUdgift\t500\t400\nStatens tilskud\t300\t300\nKassebeholdning\t200\t100",
            finds: &[],
        },
        Example {
            text: "Likviditet i 1.000 kr. efter bevillingen:\n\n\tMaj\tJuni\nKassebeholdning primo\t900\t400\nUdgifter\t-500\t-100\n\
                   Kassebeholdning ultimo\t400\t300",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::with(prepared, found.hits()) {
        let Some(grant) = Grant::of(prepared, grid) else { continue };
        let Some(Verdict::Overall(sums)) = grant.verdict() else { continue };
        let wrong = grant.columns.iter().zip(&sums.columns).filter(|(_, sum)| !sum.is_zero());
        let Some((column, sum)) = wrong.clone().next() else { continue };
        let Some(row) = grant.paying.last().and_then(|row| grid.rows.get(*row)) else { continue };
        let Some(entry) = grant.lines.iter().find_map(|row| grid.entry(*row, *column)) else { continue };
        let title = grid.columns.get(*column).map_or("", |column| column.title);
        let finding = found.in_item(item, row.span).with("label", row.label).with("column", title);
        finding.with("sum", entry.shown(*sum)).with("columns", wrong.count());
        for line in &grant.lines {
            if let Some(entry) = grid.entry(*line, *column) {
                finding.related(entry.span);
            }
        }
    }
}
