//! A027: an appropriation whose lines do not balance, in no column and not in all.

use super::grants::{Grant, Verdict};
use super::grid::Grid;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "A027",
    severity: Severity::Warning,
    on: true,
    words: &["kasse", "finansiering", "finansieres", "likvide", "låneoptag"],
    find,
    examples: &[
        Example {
            text: "Bevillingen i 1.000 kr.:\n\n\t2024\t2025\nDrift, område 4\t1.200\t300\nKassebeholdning\t-1.100\t-300",
            finds: &["Kassebeholdning"],
        },
        Example {
            text: "Der søges en tillægsbevilling.\n\n| Linje | Kr. |\n|---|---|\n| Løn til mentorer | 650.000 |\n\
                   | Tilskud fra staten | -250.000 |\n| Finansiering af kassen | -350.000 |",
            finds: &["Finansiering af kassen"],
        },
        Example {
            text: "Tillægsbevilling i 1.000 kr.\n\nLinje\n\n2025\n\n2026\n\nMentorer\n\n600\n\n600\n\nKassetræk\n\n-600\n\n-660",
            finds: &["Kassetræk"],
        },
        Example {
            text: "Bevillingen i 1.000 kr.:\n\n\t2024\t2025\nDrift, område 4\t1.200\t300\nKassebeholdning\t-1.200\t-300",
            finds: &[],
        },
        Example {
            text: "Bevillingen i mio. kr.:\n\n\t2024\t2025\nDrift\t1,2\t0,3\nAnlæg\t0,3\t0,4\nKassebeholdning\t-1,6\t-0,7",
            finds: &[],
        },
        Example {
            text: "Status i 1.000 kr.:\n\n\t2023\t2024\nRenter\t90\t40\nKassebeholdning\t4.000\t3.900",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::with(prepared, found.hits()) {
        let Some(grant) = Grant::of(prepared, grid) else { continue };
        let Some(Verdict::Not(sums)) = grant.verdict() else { continue };
        let wrong = grant.columns.iter().zip(&sums.columns).filter(|(_, sum)| !sum.is_zero());
        let Some((column, sum)) = wrong.clone().next() else { continue };
        let Some(row) = grant.paying.last().and_then(|row| grid.rows.get(*row)) else { continue };
        let Some(entry) = grant.lines.iter().find_map(|row| grid.entry(*row, *column)) else { continue };
        let title = grid.columns.get(*column).map_or("", |column| column.title);
        let finding = found.in_item(item, row.span).with("label", row.label).with("column", title);
        finding.with("sum", entry.shown(*sum)).with("total", entry.shown(sums.total));
        for line in &grant.lines {
            if let Some(entry) = grid.entry(*line, *column) {
                finding.related(entry.span);
            }
        }
    }
}
