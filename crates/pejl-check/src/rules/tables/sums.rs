//! Which cells a total can be made of, and which way of adding a table follows.

use super::grid::{Entry, Field, Grid, RowKind};
use super::titles::{ColumnKind, Totals};
use crate::exact::{sum_of, tolerance};
use pejl_model::Span;
use rust_decimal::Decimal;

/// Most totals of one table that are looked at, so that the time stays linear.
const MOST_TOTALS: usize = 24;

/// Whether a total is the sum of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is. True where at least two parts are not zero: then that is no chance.
    Holds(bool),
    /// It is not; this is the sum.
    Fails(Decimal),
    /// Nobody can tell.
    Open,
}

/// A place in a grid: row and column.
pub(super) type At = (usize, usize);

/// A total that is not the sum of its parts.
pub(super) struct Wrong<'g> {
    pub(super) total: &'g Entry,
    pub(super) sum: Decimal,
    pub(super) parts: Vec<Span>,
    pub(super) at: At,
    /// True where it lies between the smallest part and the largest, all of one sign: it may be an average.
    pub(super) within: bool,
}

/// A way of adding up: for each total its parts. The totals of one way are all
/// in one row or all in one column.
pub(super) type Way = Vec<Sum>;

/// A total and its parts.
pub(super) type Sum = (At, Vec<At>);

/// Adds `parts` and compares with what stands at `total`.
pub(super) fn verdict(grid: &Grid<'_>, total: At, parts: &[At]) -> Verdict {
    let Some(total) = grid.entry(total.0, total.1).filter(|entry| !entry.is_rate()) else { return Verdict::Open };
    let mut values = Vec::with_capacity(parts.len());
    let mut step = Decimal::ZERO;
    let mut empty = false;
    for (row, column) in parts {
        match grid.field(*row, *column) {
            Field::Number(entry) if !entry.is_rate() => {
                values.push(entry.value);
                step = if entry.is_rounded() { step.max(entry.step()) } else { step };
            }
            Field::Empty => empty = true,
            _ => return Verdict::Open,
        }
    }
    step = if total.is_rounded() { step.max(total.step()) } else { step };
    let rounded_to = Some(step).filter(|step| !step.is_zero());
    match sum_of(&values, total.value, rounded_to) {
        Some(found) if found.holds => Verdict::Holds(values.iter().filter(|value| !value.is_zero()).count() >= 2),
        Some(found) if !empty && values.len() >= 2 => Verdict::Fails(found.sum),
        _ => Verdict::Open,
    }
}

/// The totals that are wrong by the way of adding that the others follow. A total
/// that any of `ways` explains is left alone. `least` is how many must hold.
pub(super) fn wrong<'g>(grid: &'g Grid<'_>, ways: &[Way], least: usize) -> Vec<Wrong<'g>> {
    let judged: Vec<Vec<Verdict>> =
        ways.iter().map(|way| way.iter().map(|(total, parts)| verdict(grid, *total, parts)).collect()).collect();
    let holds = |verdicts: &Vec<Verdict>| verdicts.iter().filter(|v| **v == Verdict::Holds(true)).count();
    let fails = |verdicts: &Vec<Verdict>| verdicts.iter().filter(|v| matches!(v, Verdict::Fails(_))).count();
    let best = (0..ways.len()).max_by_key(|at| {
        let verdicts = judged.get(*at);
        (verdicts.map_or(0, holds), std::cmp::Reverse(verdicts.map_or(0, fails)), std::cmp::Reverse(*at))
    });
    let Some((way, verdicts)) = best.and_then(|at| ways.get(at).zip(judged.get(at))) else { return Vec::new() };
    if holds(verdicts) < least.max(fails(verdicts)) {
        return Vec::new();
    }
    let explained = |total: &At| {
        ways.iter().zip(&judged).any(|(way, verdicts)| {
            way.iter().zip(verdicts).any(|((at, _), v)| at == total && matches!(v, Verdict::Holds(_)))
        })
    };
    let mut out = Vec::new();
    for ((at, parts), verdict) in way.iter().zip(verdicts) {
        if let (Verdict::Fails(sum), false, Some(total)) = (verdict, explained(at), grid.entry(at.0, at.1)) {
            let parts: Vec<&Entry> = parts.iter().filter_map(|(row, column)| grid.entry(*row, *column)).collect();
            let least = parts.iter().map(|part| part.value).min();
            let most = parts.iter().map(|part| part.value).max();
            let within = least.zip(most).is_some_and(|(least, most)| {
                least <= total.value && total.value <= most && least.is_sign_negative() == most.is_sign_negative()
            });
            out.push(Wrong { total, sum: *sum, parts: parts.iter().map(|part| part.span).collect(), at: *at, within });
        }
    }
    out
}

/// The rows with totals, with the ways of adding up that each of them can follow.
pub(super) fn of_columns(grid: &Grid<'_>) -> Vec<(usize, Totals, Vec<Way>)> {
    let columns: Vec<usize> = grid
        .columns
        .iter()
        .enumerate()
        .filter(|(_, c)| matches!(c.kind, ColumnKind::Amount | ColumnKind::Total | ColumnKind::Difference))
        .map(|(at, _)| at)
        .collect();
    let totals = grid.rows.iter().enumerate().filter_map(|(at, row)| match row.kind {
        RowKind::Total(kind) => Some((at, kind)),
        _ => None,
    });
    totals
        .take(MOST_TOTALS)
        .map(|(total, kind)| {
            let ways = row_ways(grid, total);
            let way = |rows: &Vec<usize>| -> Way {
                let parts = |column: usize| rows.iter().map(|row| (*row, column)).collect();
                columns.iter().map(|column| ((total, *column), parts(*column))).collect()
            };
            (total, kind, ways.iter().map(way).collect())
        })
        .collect()
}

/// The sets of rows that the total in row `at` can be the sum of.
fn row_ways(grid: &Grid<'_>, at: usize) -> Vec<Vec<usize>> {
    let kind = |row: usize| grid.rows.get(row).map_or(RowKind::Heading, |row| row.kind);
    let is_total = |row: &usize| matches!(kind(*row), RowKind::Total(_));
    let plain = |rows: std::ops::Range<usize>| rows.filter(|row| kind(*row) == RowKind::Plain).collect::<Vec<_>>();
    let last = (0..at).rev().find(is_total);
    let heading = (0..at).rev().find(|row| is_total(row) || kind(*row) == RowKind::Heading);
    let since = last.map_or(0, |last| last + 1);
    let next = (at + 1..grid.rows.len()).find(is_total).unwrap_or(grid.rows.len());
    let with = |mut totals: Vec<usize>, rows: Vec<usize>| {
        totals.extend(rows);
        totals
    };
    let mut ways = vec![
        plain(since..at),
        plain(0..at),
        plain(heading.map_or(0, |row| row + 1)..at),
        with((0..at).filter(is_total).collect(), plain(since..at)),
        with(last.into_iter().collect(), plain(since..at)),
        plain(at + 1..next),
        plain(at + 1..grid.rows.len()),
        (at + 1..grid.rows.len()).filter(is_total).collect(),
    ];
    ways.retain(|way| way.len() >= 2);
    ways.dedup();
    ways
}

/// The columns with totals, with the ways of adding up that each of them can follow.
pub(super) fn of_rows(grid: &Grid<'_>) -> Vec<(usize, Vec<Way>)> {
    let rows: Vec<usize> = (0..grid.rows.len())
        .filter(|row| grid.rows.get(*row).is_some_and(|row| !matches!(row.kind, RowKind::Heading | RowKind::Rate)))
        .collect();
    grid.columns_of(ColumnKind::Total)
        .take(MOST_TOTALS)
        .map(|total| {
            let way = |columns: &Vec<usize>| -> Way {
                let parts = |row: usize| columns.iter().map(|column| (row, *column)).collect();
                rows.iter().map(|row| ((*row, total), parts(*row))).collect()
            };
            (total, column_ways(grid, total).iter().map(way).collect())
        })
        .collect()
}

fn column_ways(grid: &Grid<'_>, at: usize) -> Vec<Vec<usize>> {
    let kind = |column: usize| grid.columns.get(column).map_or(ColumnKind::Label, |column| column.kind);
    let is_total = |column: &usize| kind(*column) == ColumnKind::Total;
    let amounts = |of: std::ops::Range<usize>| of.filter(|c| kind(*c) == ColumnKind::Amount).collect::<Vec<_>>();
    let since = (0..at).rev().find(is_total).map_or(0, |last| last + 1);
    let next = (at + 1..grid.columns.len()).find(is_total).unwrap_or(grid.columns.len());
    let totals = (0..at).filter(is_total).chain(amounts(since..at)).collect();
    let mut ways = vec![amounts(since..at), amounts(0..at), totals, amounts(at + 1..next)];
    ways.retain(|way| way.len() >= 2);
    ways.dedup();
    ways
}

/// How far two numbers are apart.
pub(super) fn apart(one: Decimal, other: Decimal) -> Decimal {
    one.checked_sub(other).unwrap_or(Decimal::ZERO).abs()
}

/// What rounding can make of two rounded numbers and their difference.
pub(super) fn slack(entries: &[&Entry]) -> Decimal {
    let step = entries.iter().filter(|e| e.is_rounded()).map(|e| e.step()).max();
    tolerance(entries.len().saturating_sub(1), step)
}
