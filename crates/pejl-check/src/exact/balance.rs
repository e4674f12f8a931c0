//! Does an appropriation balance: by year, in all, and until a year?

use super::sum::sum;
use rust_decimal::Decimal;

/// The sums of a table of lines by columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The sum of each line.
    pub lines: Vec<Decimal>,
    /// The sum of each column; a line that is too short has nothing there.
    pub columns: Vec<Decimal>,
    /// The sum of all cells.
    pub total: Decimal,
}

impl Balance {
    /// True where every column comes to nothing.
    #[must_use]
    pub fn by_column(&self) -> bool {
        self.columns.iter().all(Decimal::is_zero)
    }
}

/// The sums of `lines`, spending and increases of cash positive, income and
/// savings negative. None where the numbers are too large to add.
#[must_use]
pub fn balance(lines: &[Vec<Decimal>]) -> Option<Balance> {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let of_line = lines.iter().map(|line| sum(line.iter().copied())).collect::<Option<Vec<_>>>()?;
    let of_column = (0..columns)
        .map(|column| sum(lines.iter().filter_map(|line| line.get(column).copied())))
        .collect::<Option<Vec<_>>>()?;
    let total = sum(of_line.iter().copied())?;
    Some(Balance { lines: of_line, columns: of_column, total })
}

/// Amounts stated year by year against the columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgainstColumns {
    /// True where both come to the same in all.
    pub same_total: bool,
    /// The columns, counted from 1, that hold another amount than is stated for their year.
    pub columns_differing: Vec<usize>,
}

/// `stated`, the amounts of successive years, against `columns` from the same first
/// year on. None where the numbers are too large to add.
#[must_use]
pub fn against_columns(stated: &[Decimal], columns: &[Decimal]) -> Option<AgainstColumns> {
    let columns_differing: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(at, column)| stated.get(*at).copied().unwrap_or(Decimal::ZERO) != **column)
        .map(|(at, _)| at + 1)
        .collect();
    Some(AgainstColumns {
        same_total: sum(stated.iter().copied())? == sum(columns.iter().copied())?,
        columns_differing,
    })
}

/// What `amounts` of `years` come to until `last` and with it. None where they are too large to add.
#[must_use]
pub fn until(years: &[i16], amounts: &[Decimal], last: i16) -> Option<Decimal> {
    sum(years.iter().zip(amounts).filter(|(year, _)| **year <= last).map(|(_, amount)| *amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(of: &[i64]) -> Vec<Decimal> {
        of.iter().map(|number| Decimal::from(*number)).collect()
    }

    #[test]
    fn a_table_can_balance_in_all_and_in_no_year() {
        let found = balance(&[numbers(&[-30, 30]), numbers(&[5, -5])]).expect("small numbers");
        assert_eq!(found.columns, numbers(&[-25, 25]));
        assert!(found.total.is_zero() && !found.by_column());
        assert!(balance(&[]).is_some_and(|none| none.total.is_zero() && none.by_column()));
    }

    #[test]
    fn years_can_be_squeezed_into_fewer_columns() {
        let found = against_columns(&numbers(&[2, 2, 2, 2]), &numbers(&[2, 6])).expect("small numbers");
        assert!(found.same_total);
        assert_eq!(found.columns_differing, [2]);
    }

    #[test]
    fn a_horizon_cuts_later_years_off() {
        let years = [2024, 2025, 2026];
        let amounts = numbers(&[-2, 1, 1]);
        assert_eq!(until(&years, &amounts, 2025), Some(Decimal::from(-1)));
        assert_eq!(until(&years, &amounts, 2026), Some(Decimal::ZERO));
    }
}
