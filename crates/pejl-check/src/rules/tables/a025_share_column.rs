//! A025: a share of a column's total that is another, where the other rows are right; shares that do not make 100.

use super::grid::{Entry, Grid, RowKind};
use super::titles::{self, ColumnKind, Totals};
use crate::exact::{rounded, sum_of};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A025",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "Fordelingen er:\n\nBranche\tLedige\tAndel i pct.\nHandel\t148\t28\nMetal\t91\t17\nTransport\t67\t23\n\
                   Skole\t44\t8\nØvrige\t171\t33\nI alt\t521\t100",
            finds: &["23"],
        },
        Example {
            text: "Bidrag:\n\n| Part | Kr. | Andel |\n|---|---|---|\n| Kommunen | 400.000 | 50 % |\n| Fonden | 240.000 | 30 % |\n\
                   | Staten | 120.000 | 15 % |\n| Skolen | 40.000 | 8 % |\n| Sum | 800.000 | 100 % |",
            finds: &["8 %"],
        },
        Example {
            text: "Svarene fordeler sig.\n\nSvar\n\nAndel\n\nMeget tilfreds\n\n42 %\n\nTilfreds\n\n35 %\n\nUtilfreds\n\n18 %\n\n\
                   Ved ikke\n\n11 %\n\nI alt\n\n100 %",
            finds: &["100 %"],
        },
        Example {
            text: "Fordelingen er:\n\nBranche\tLedige\tAndel i pct.\nHandel\t148\t28\nMetal\t91\t17\nTransport\t67\t13\n\
                   Skole\t44\t8\nØvrige\t171\t33\nI alt\t521\t100",
            finds: &[],
        },
        Example {
            text: "Rettidighed:\n\nGruppe\tBorgere\tRettidige i pct.\nUnge\t120\t91\nVoksne\t480\t88\nÆldre\t90\t95\nI alt\t690\t89",
            finds: &[],
        },
        Example {
            text: "Svarene:\n\nSvar\tAndel\nTilfreds\t33 %\nUtilfreds\t33 %\nVed ikke\t33 %\nI alt\t100 %",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::all(prepared, titles::tells_rates) {
        let Some(total) = only_total(grid) else { continue };
        let parts: Vec<usize> =
            (0..total).filter(|row| grid.rows.get(*row).is_some_and(|r| r.kind != RowKind::Heading)).collect();
        for column in grid.columns_of(ColumnKind::Percent) {
            if own_shares(grid, (item, total, column), &parts, found) {
                continue;
            }
            of_hundred(grid, (item, total, column), &parts, found);
        }
    }
}

/// The last row, where it is the only total and the others are plain.
fn only_total(grid: &Grid<'_>) -> Option<usize> {
    let last = grid.rows.len().checked_sub(1).filter(|last| *last >= 3)?;
    // A row of per cent alone is no plain row, but its label may tell a total.
    let is_total = |row: usize| grid.rows.get(row).is_some_and(|row| titles::total(&row.words) == Some(Totals::Bare));
    let plain = |row: usize| {
        grid.rows.get(row).is_some_and(|r| matches!(r.kind, RowKind::Plain | RowKind::Rate | RowKind::Heading))
    };
    (is_total(last) && (0..last).all(|row| plain(row) && !is_total(row))).then_some(last)
}

/// Shares of the total of another column. True where the column holds such.
fn own_shares(grid: &Grid<'_>, at: (usize, usize, usize), parts: &[usize], found: &mut Found<'_>) -> bool {
    let (item, total, column) = at;
    for amounts in grid.columns_of(ColumnKind::Amount) {
        let Some(whole) = grid.entry(total, amounts).filter(|whole| whole.value > Decimal::ZERO) else { continue };
        let mut holds = 0;
        let mut wrong: Vec<(&Entry, &Entry, Decimal)> = Vec::new();
        for row in parts {
            let (Some(part), Some(printed)) = (grid.entry(*row, amounts), grid.entry(*row, column)) else { continue };
            let Some(right) = share(part.value, whole.value) else { continue };
            // One step more than rounding makes: shares are at times bent to make 100.
            let off = right.checked_sub(printed.value).unwrap_or(Decimal::ZERO).abs();
            if off <= Decimal::new(15, printed.decimals + 1) {
                holds += usize::from(!part.value.is_zero());
            } else {
                wrong.push((part, printed, right));
            }
        }
        if holds >= 3 && holds >= 3 * wrong.len() {
            for (part, printed, right) in wrong {
                let finding = found.in_item(item, printed.span).related(part.span).related(whole.span);
                finding
                    .with("form", "share")
                    .with("part", part.shown(part.value))
                    .with("whole", whole.shown(whole.value));
                finding.with("right", per_cent(right, printed.decimals));
                finding.with("printed", per_cent(printed.value, printed.decimals));
            }
            return true;
        }
    }
    false
}

fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

fn per_cent(value: Decimal, decimals: u32) -> crate::Argument {
    crate::Argument::Amount(rounded(value, decimals), Unit::Percent, 1)
}

/// Shares under a printed 100 that come close to it and miss it.
fn of_hundred(grid: &Grid<'_>, at: (usize, usize, usize), parts: &[usize], found: &mut Found<'_>) {
    let (item, total, column) = at;
    let Some(whole) = grid.entry(total, column).filter(|whole| whole.value == Decimal::ONE_HUNDRED) else { return };
    let entries: Vec<&Entry> = parts.iter().filter_map(|row| grid.entry(*row, column)).collect();
    if entries.len() < 3 || entries.len() < parts.len() || entries.iter().any(|e| e.value.is_sign_negative()) {
        return;
    }
    let values: Vec<Decimal> = entries.iter().map(|entry| entry.value).collect();
    let step = entries.iter().map(|entry| entry.step()).max();
    let Some(made) = sum_of(&values, whole.value, step).filter(|made| !made.holds) else { return };
    if made.difference.abs() > Decimal::TEN {
        return;
    }
    let finding = found.in_item(item, whole.span).with("form", "sum").with("part", entries.len());
    finding.with("whole", whole.shown(whole.value)).with("right", whole.shown(made.sum));
    finding.with("printed", whole.shown(whole.value));
    entries.iter().take(super::MOST_RELATED).for_each(|entry| {
        finding.related(entry.span);
    });
}
