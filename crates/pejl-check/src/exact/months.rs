//! Averages over months.

use super::rounded;
use rust_decimal::Decimal;

/// A month: the year and the number, 1 to 12.
pub type Month = (i16, i8);

/// How many months there are from the first to the last, both included. None
/// where the last lies before the first.
#[must_use]
pub fn months(first: Month, last: Month) -> Option<u32> {
    let count = 12 * (i32::from(last.0) - i32::from(first.0)) + i32::from(last.1) - i32::from(first.1) + 1;
    u32::try_from(count).ok().filter(|count| *count > 0)
}

/// `total` over `parts` months, weeks or years, rounded to `decimals`. None over no parts.
#[must_use]
pub fn average(total: Decimal, parts: u32, decimals: u32) -> Option<Decimal> {
    total.checked_div(Decimal::from(parts)).map(|average| rounded(average, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_a_period_count() {
        assert_eq!(months((2024, 1), (2024, 1)), Some(1));
        assert_eq!(months((2020, 9), (2023, 9)), Some(37));
        assert_eq!(months((2023, 10), (2023, 9)), None);
    }

    #[test]
    fn averages_are_rounded_half_up() {
        assert_eq!(average(Decimal::from(98), 37, 0), Some(Decimal::from(3)));
        assert_eq!(average(Decimal::from(5), 2, 0), Some(Decimal::from(3)));
        assert_eq!(average(Decimal::from(5), 0, 0), None);
    }
}
