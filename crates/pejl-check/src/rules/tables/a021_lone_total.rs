//! A021: a total that is not the sum of the rows, where nothing else in the table shows how it is made.

use super::grid::{Entry, Grid, RowKind};
use super::sums::{self, Sum, Verdict, Way};
use super::titles::Totals;
use crate::cut;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A021",
    severity: Severity::Warning,
    on: true,
    words: &["i alt", "ialt", "i\u{a0}alt", "sum", "total", "samlet"],
    find,
    examples: &[
        Example {
            text: "Bevillingen bruges sådan:\n\nBevilling (1.000 kr.)\t2024\nLøn\t985\nKørsel\t140\nKurser\t75\nI alt\t1.210",
            finds: &["1.210"],
        },
        Example {
            text: "Fordelingen er:\n\n| Hus | Pladser |\n|---|---|\n| Bakken | 41 |\n| Engen | 38 |\n| Åsen | 22 |\n| Sum | 111 |",
            finds: &["111"],
        },
        Example {
            text: "Puljen er fordelt.\n\nAnsøger\n\nBeløb (kr.)\n\nSlagteriet\n\n120.000 kr.\n\nHotellet\n\n80.000 kr.\n\n\
                   Skolen\n\n45.500 kr.\n\nTotal\n\n254.500 kr.",
            finds: &["254.500 kr."],
        },
        Example {
            text: "Bevillingen bruges sådan:\n\nBevilling (1.000 kr.)\t2024\nLøn\t985\nKørsel\t140\nKurser\t75\nI alt\t1.200",
            finds: &[],
        },
        Example {
            text: "Månedens personer. Samme borger kan indgå i flere grupper.\n\nGruppe\tPersoner\nI praktik\t40\n\
                   På kursus\t60\nI mentorforløb\t30\nI alt\t110",
            finds: &[],
        },
        Example { text: "Tiden er målt.\n\nHold\tUger\nHold 1\t12\nHold 2\t14\nHold 3\t19\nSamlet\t15", finds: &[] },
        Example { text: "Udsnit:\n\nBranche\tLedige\nHandel\t60\nTransport\t41\nHele kommunen i alt\t590", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::with(prepared, found.hits()) {
        let totals = sums::of_columns(grid);
        let [(row, Totals::Bare, ways)] = totals.as_slice() else { continue };
        let Some(way) = lone(grid, *row, ways) else { continue };
        for ((at, parts), sum) in way {
            let Some(total) = grid.entry(at.0, at.1) else { continue };
            let spans: Vec<_> = parts.iter().filter_map(|(row, column)| grid.entry(*row, *column)).collect();
            if !is_near(total, sum, &spans) || may_overlap(prepared, grid.table.span) {
                continue;
            }
            let label = grid.rows.get(*row).map_or("", |row| row.label);
            let finding = found.in_item(item, total.span).with("label", label).with("sum", total.shown(sum));
            finding.with("printed", total.shown(total.value)).with("parts", spans.len());
            finding.with("difference", total.shown(sums::apart(sum, total.value)));
            spans.iter().take(super::MOST_RELATED).for_each(|part| {
                finding.related(part.span);
            });
        }
    }
}

/// The totals with their sums, where the table has one way of adding up, its last
/// row is the total, and no column bears the way out.
fn lone<'w>(grid: &Grid<'_>, row: usize, ways: &'w [Way]) -> Option<Vec<(&'w Sum, Decimal)>> {
    let plain = grid.rows.iter().all(|row| matches!(row.kind, RowKind::Plain | RowKind::Total(_)));
    let way = ways.first().filter(|_| plain && row + 1 == grid.rows.len())?;
    let mut failing = Vec::new();
    for entry in way {
        match sums::verdict(grid, entry.0, &entry.1) {
            Verdict::Fails(sum) => failing.push((entry, sum)),
            Verdict::Holds(true) => return None,
            _ => {}
        }
    }
    (failing.len() == 1).then_some(failing)
}

/// True where the text tells that parts may be counted twice or are a choice.
fn may_overlap(prepared: &Prepared<'_>, table: Span) -> bool {
    let before = cut::before(prepared.text, table.start, 3_000);
    let after = cut::after(prepared.text, table.end, 3_000);
    ["flere grupper", "flere gange", "flere ydelser", "samme borger", "samme person", "unikke", "overlap", "udvalgte"]
        .iter()
        .any(|words| before.contains(words) || after.contains(words))
}

/// True where the total can only be meant as the sum: it is none of an average or
/// the largest part, and money, or close by.
fn is_near(total: &Entry, sum: Decimal, parts: &[&Entry]) -> bool {
    let smallest = parts.iter().map(|part| part.value).min();
    let largest = parts.iter().map(|part| part.value).max();
    let within = smallest.is_some_and(|s| s <= total.value) && largest.is_some_and(|l| total.value <= l);
    let same = parts.iter().all(|part| part.unit == total.unit && part.scale == total.scale);
    let off = sums::apart(sum, total.value).checked_mul(Decimal::from(5));
    let close = off.is_some_and(|off| off <= sum.abs().max(total.value.abs()));
    let counted = !matches!(total.unit, Unit::Hours | Unit::Days | Unit::Weeks | Unit::Months | Unit::Years);
    same && !within && counted && (close || total.unit == Unit::Kroner)
}
