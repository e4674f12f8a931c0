//! Tables of appropriations: their years, their lines, and the line that pays.

use super::grid::{Grid, Row, RowKind};
use super::titles::ColumnKind;
use crate::cut;
use crate::exact::{Balance, balance, tolerance};
use crate::prepared::Prepared;
use rust_decimal::Decimal;

/// Most lines of which every choice of signs is tried.
const MOST_LINES: usize = 8;

/// A table of appropriations.
pub(super) struct Grant {
    /// The columns with amounts.
    pub(super) columns: Vec<usize>,
    /// The rows with amounts, totals left out.
    pub(super) lines: Vec<usize>,
    /// Those of them that pay: cash, loans, "Finansiering".
    pub(super) paying: Vec<usize>,
    /// The amounts by line and column.
    amounts: Vec<Vec<Decimal>>,
    /// What each column can be off by rounding.
    slack: Decimal,
}

/// Whether an appropriation balances.
pub(super) enum Verdict {
    /// In every column.
    ByColumn,
    /// In all, but not in every column.
    Overall(Balance),
    /// Not at all.
    Not(Balance),
}

impl Grant {
    /// None where the table is none of appropriations that tells how they are paid.
    pub(super) fn of(prepared: &Prepared<'_>, grid: &Grid<'_>) -> Option<Self> {
        if grid.rows.iter().any(is_status) {
            return None;
        }
        let lines: Vec<usize> = (0..grid.rows.len())
            .filter(|row| grid.rows.get(*row).is_some_and(|row| row.kind == RowKind::Plain))
            .collect();
        let pays = |row: &usize| grid.rows.get(*row).is_some_and(|row| is_paying(&row.words));
        let paying: Vec<usize> = lines.iter().copied().filter(pays).collect();
        if paying.is_empty() || paying.len() == lines.len() || !is_told(prepared, grid) {
            return None;
        }
        let columns: Vec<usize> = grid
            .columns_of(ColumnKind::Amount)
            .filter(|column| lines.iter().any(|row| grid.entry(*row, *column).is_some()))
            .collect();
        let value = |row: usize, column: usize| match grid.field(row, column) {
            super::grid::Field::Number(entry) if !entry.is_rate() => Some(entry.value),
            super::grid::Field::Empty => Some(Decimal::ZERO),
            _ => None,
        };
        let amounts = lines
            .iter()
            .map(|row| columns.iter().map(|column| value(*row, *column)).collect::<Option<Vec<_>>>())
            .collect::<Option<Vec<_>>>()?;
        let entries = || lines.iter().flat_map(|row| columns.iter().filter_map(|column| grid.entry(*row, *column)));
        let step = entries().filter(|entry| entry.is_rounded()).map(super::grid::Entry::step).max();
        let slack = tolerance(lines.len().saturating_sub(1), step);
        (!columns.is_empty()).then_some(Self { columns, lines, paying, amounts, slack })
    }

    /// Whether it balances. Signs are used in different ways: whatever choice of
    /// signs of whole lines balances every column counts.
    pub(super) fn verdict(&self) -> Option<Verdict> {
        let as_printed = self.signed(|_| false)?;
        let turned = self.signed(|line| self.lines.get(line).is_some_and(|row| self.paying.contains(row)))?;
        let small = |sum: &Decimal| sum.abs() <= self.slack;
        let by_column = |sums: &Balance| sums.columns.iter().all(small);
        if by_column(&as_printed) || by_column(&turned) || self.some_signs(by_column) {
            return Some(Verdict::ByColumn);
        }
        Some(if small(&as_printed.total) {
            Verdict::Overall(as_printed)
        } else if small(&turned.total) {
            Verdict::Overall(turned)
        } else if turned.total.abs() < as_printed.total.abs() {
            Verdict::Not(turned)
        } else {
            Verdict::Not(as_printed)
        })
    }

    fn some_signs(&self, holds: impl Fn(&Balance) -> bool) -> bool {
        let lines = self.lines.len();
        lines <= MOST_LINES
            && (0_u32..1 << lines.saturating_sub(1))
                .any(|signs| self.signed(|line| signs >> line & 1 == 1).is_some_and(|sums| holds(&sums)))
    }

    fn signed(&self, turned: impl Fn(usize) -> bool) -> Option<Balance> {
        let lines: Vec<Vec<Decimal>> = self
            .amounts
            .iter()
            .enumerate()
            .map(|(at, line)| line.iter().map(|value| if turned(at) { -*value } else { *value }).collect())
            .collect();
        balance(&lines)
    }
}

/// "Kassebeholdning primo": a status and no appropriation.
fn is_status(row: &Row<'_>) -> bool {
    ["primo", "ultimo", "gennemsnit", "saldo"].iter().any(|word| row.words.contains(word))
}

pub(super) fn is_paying(words: &str) -> bool {
    const PAYING: [&str; 8] = [
        "kassebeholdning",
        "kassetræk",
        "kassehenlæggelse",
        "kassen",
        "likvide aktiver",
        "finansiering",
        "låneoptag",
        "finansieres",
    ];
    PAYING
        .iter()
        .any(|word| words.starts_with(word) || words.strip_prefix("træk på ").is_some_and(|w| w.starts_with(word)))
}

/// True where the words around the table tell that it is about appropriations.
fn is_told(prepared: &Prepared<'_>, grid: &Grid<'_>) -> bool {
    const TOLD: [&str; 5] = ["bevilling", "rådighedsbeløb", "budgetændring", "ændres budgettet", "omplacer"];
    let before = cut::before(prepared.text, grid.table.span.start, 400).to_lowercase();
    let tells = |words: &str| TOLD.iter().any(|told| words.contains(told));
    tells(&before)
        || grid.columns.iter().any(|column| tells(&column.words))
        || grid.rows.iter().any(|row| tells(&row.words))
}

/// The years of the columns with amounts: in their titles, or counted on from the
/// budget year before them ("Overslags år 1").
pub(super) fn years(grid: &Grid<'_>) -> Vec<(usize, i16)> {
    let mut base = None;
    let mut years = Vec::new();
    for (at, column) in grid.columns.iter().enumerate() {
        if column.kind != ColumnKind::Amount {
            continue;
        }
        if let Some(year) = column.year {
            base = Some(year);
            years.push((at, year));
        } else if let Some(year) = base.zip(forecast(&column.words)).map(|(base, ahead)| base + ahead) {
            years.push((at, year));
        }
    }
    years
}

/// How many years ahead "overslagsår 2" is.
fn forecast(words: &str) -> Option<i16> {
    let digits = words.trim_end().rsplit(|c: char| !c.is_ascii_digit()).next()?;
    let ahead: i16 = digits.parse().ok().filter(|ahead| (1..=9).contains(ahead))?;
    (words.contains("overslag") || words.starts_with("bo")).then_some(ahead)
}
