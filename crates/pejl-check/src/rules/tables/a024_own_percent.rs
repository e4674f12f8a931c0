//! A024: a per cent beside two columns that is not their ratio or change, where the other rows are.

use super::grid::{Entry, Grid};
use super::titles::{self, ColumnKind};
use crate::exact::rounded;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A024",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "Forbruget i 1.000 kr.:\n\n\tBudget\tForbrug\tForbrugsprocent\nSyge\t58.400\t30.100\t51,5\n\
                   Ledige\t71.250\t34.900\t49,0\nUnge\t44.100\t20.300\t46,0\nPraktik\t9.700\t5.200\t63,6",
            finds: &["63,6"],
        },
        Example {
            text: "Udviklingen er:\n\n| Gruppe | 2023 | 2024 | Ændring i pct. |\n|---|---|---|---|\n| Unge | 120 | 150 | 25,0 |\n\
                   | Voksne | 480 | 456 | -5,0 |\n| Ældre | 90 | 99 | 10,0 |\n| Tilflyttere | 64 | 80 | 20,0 |",
            finds: &["20,0"],
        },
        Example {
            text: "Svarene fordelt.\n\nHold\n\nInviteret\n\nSvaret\n\nSvarprocent\n\nHold 1\n\n120\n\n48\n\n40 %\n\nHold 2\n\n75\n\n\
                   33\n\n44 %\n\nHold 3\n\n90\n\n63\n\n70 %\n\nHold 4\n\n64\n\n16\n\n35 %",
            finds: &["35 %"],
        },
        Example {
            text: "Forbruget i 1.000 kr.:\n\n\tBudget\tForbrug\tForbrugsprocent\nSyge\t58.400\t30.100\t51,5\n\
                   Ledige\t71.250\t34.900\t49,0\nUnge\t44.100\t20.300\t46,0\nPraktik\t9.700\t5.200\t53,6",
            finds: &[],
        },
        Example {
            text: "Rettidighed:\n\nGruppe\tBorgere\tSamtaler\tRettidige i pct.\nUnge\t120\t340\t91\nVoksne\t480\t990\t88\n\
                   Ældre\t90\t240\t95\nAndre\t33\t60\t79",
            finds: &[],
        },
        Example {
            text: "Forbruget i mio. kr.:\n\n\tBudget\tForbrug\tForbrug i pct.\nSyge\t1,2\t0,6\t52\nLedige\t1,4\t0,8\t55\n\
                   Unge\t2,3\t1,1\t48\nPraktik\t0,5\t0,2\t44",
            finds: &[],
        },
    ],
};

const MOST_AMOUNTS: usize = 6;

/// How a per cent is made of two columns.
#[derive(Clone, Copy)]
struct Form {
    part: usize,
    whole: usize,
    change: bool,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::all(prepared, titles::tells_rates) {
        for column in grid.columns_of(ColumnKind::Percent) {
            let Some((form, wrong)) = follow(grid, column) else { continue };
            for row in wrong {
                let Some((part, whole, printed)) = cells(grid, row, column, form) else { continue };
                let Some(right) = percent(part.value, whole.value, form.change) else { continue };
                let label = grid.rows.get(row).map_or("", |row| row.label);
                let finding = found.in_item(item, printed.span).related(part.span).related(whole.span);
                finding.with("label", label).with("part", part.shown(part.value));
                finding.with("whole", whole.shown(whole.value)).with("right", per_cent(right, printed.decimals));
                finding.with("printed", per_cent(printed.value, printed.decimals));
            }
        }
    }
}

fn per_cent(value: Decimal, decimals: u32) -> crate::Argument {
    crate::Argument::Amount(rounded(value, decimals), Unit::Percent, 1)
}

/// The form that the column follows, and the rows that do not.
fn follow(grid: &Grid<'_>, column: usize) -> Option<(Form, Vec<usize>)> {
    let amounts: Vec<usize> = grid
        .columns
        .iter()
        .enumerate()
        .filter(|(_, c)| matches!(c.kind, ColumnKind::Amount | ColumnKind::Total | ColumnKind::Difference))
        .map(|(at, _)| at)
        .take(MOST_AMOUNTS)
        .collect();
    let mut best: Option<(usize, Form, Vec<usize>)> = None;
    for part in &amounts {
        for whole in amounts.iter().filter(|whole| *whole != part) {
            for change in [false, true] {
                let form = Form { part: *part, whole: *whole, change };
                let (holds, wrong) = judge(grid, column, form);
                if best.as_ref().is_none_or(|best| holds > best.0) {
                    best = Some((holds, form, wrong));
                }
            }
        }
    }
    best.filter(|(holds, _, wrong)| *holds >= 3 && *holds >= 3 * wrong.len()).map(|(_, form, wrong)| (form, wrong))
}

fn judge(grid: &Grid<'_>, column: usize, form: Form) -> (usize, Vec<usize>) {
    let (mut holds, mut wrong) = (0, Vec::new());
    for row in 0..grid.rows.len() {
        let Some((part, whole, printed)) = cells(grid, row, column, form) else { continue };
        match fits(part, whole, printed, form.change) {
            Some(true) if !printed.value.is_zero() && printed.value != Decimal::ONE_HUNDRED => holds += 1,
            Some(false) => wrong.push(row),
            _ => {}
        }
    }
    (holds, wrong)
}

fn cells<'g>(grid: &'g Grid<'_>, row: usize, column: usize, form: Form) -> Option<(&'g Entry, &'g Entry, &'g Entry)> {
    let (part, whole) = (grid.entry(row, form.part)?, grid.entry(row, form.whole)?);
    (!part.is_rate() && !whole.is_rate()).then_some((part, whole, grid.entry(row, column)?))
}

/// The part in per cent of the whole, or how much per cent it is above it.
fn percent(part: Decimal, whole: Decimal, change: bool) -> Option<Decimal> {
    let ratio = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    if change { ratio.checked_sub(Decimal::ONE_HUNDRED) } else { Some(ratio) }
}

/// Whether the printed per cent can be made of the two numbers, as far as they
/// are rounded. None where the numbers have no ratio.
fn fits(part: &Entry, whole: &Entry, printed: &Entry, change: bool) -> Option<bool> {
    let half = |entry: &Entry| {
        if entry.is_rounded() { entry.step().checked_div(Decimal::TWO).unwrap_or(Decimal::ZERO) } else { Decimal::ZERO }
    };
    if part.value.is_sign_negative() != whole.value.is_sign_negative() && !part.value.is_zero() {
        return None;
    }
    let (part_half, whole_half) = (half(part), half(whole));
    let (part, whole) = (part.value.abs(), whole.value.abs());
    let low = percent((part.checked_sub(part_half)?).max(Decimal::ZERO), whole.checked_add(whole_half)?, change)?;
    let least = whole.checked_sub(whole_half).filter(|least| *least > Decimal::ZERO)?;
    let high = percent(part.checked_add(part_half)?, least, change)?;
    let shown = Decimal::new(5, printed.decimals + 1);
    Some(low.checked_sub(shown)? <= printed.value && printed.value <= high.checked_add(shown)?)
}
