//! Use of a budget, and what is expected to be left of it.

use super::change::Rounded;
use super::rounded;
use rust_decimal::Decimal;

/// `part` in per cent of `whole`, rounded to `decimals`. None of nothing.
#[must_use]
pub fn percent_of(part: Decimal, whole: Decimal, decimals: u32) -> Option<Decimal> {
    let hundredfold = part.checked_mul(Decimal::ONE_HUNDRED)?;
    hundredfold.checked_div(whole).map(|percent| rounded(percent, decimals))
}

/// The budgets of which `used` can be `percent`: the smallest and the largest. None of nothing.
#[must_use]
pub fn implied_budget(used: Rounded, percent: Rounded) -> Option<(Decimal, Decimal)> {
    let (used_least, used_most) = used.bounds()?;
    let (percent_least, percent_most) = percent.bounds()?;
    if percent_least <= Decimal::ZERO {
        return None;
    }
    let of = |used: Decimal, percent: Decimal| used.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(percent);
    Some((of(used_least, percent_most)?, of(used_most, percent_least)?))
}

/// True where `part` can be `percent` of `whole`, by the digits that are shown.
#[must_use]
pub fn can_be_percent_of(part: Rounded, whole: Rounded, percent: Rounded) -> Option<bool> {
    let (least, most) = implied_budget(part, percent)?;
    let (whole_least, whole_most) = whole.bounds()?;
    Some(whole_least <= most && least <= whole_most)
}

/// What is expected to be left of a budget, and whether it lies in the band told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deviation {
    /// Budget less forecast: above zero where less is used.
    pub amount: Decimal,
    /// True where it lies in the band, both ends included.
    pub in_band: bool,
}

/// How far the forecast stays below the budget. None where a number is too large.
#[must_use]
pub fn deviation(budget: Decimal, forecast: Decimal, band: (Decimal, Decimal)) -> Option<Deviation> {
    let amount = budget.checked_sub(forecast)?;
    Some(Deviation { amount, in_band: band.0 <= amount && amount <= band.1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str, grain: &str) -> Rounded {
        Rounded { shown: text.parse().expect("a number"), grain: grain.parse().expect("a number") }
    }

    #[test]
    fn use_is_told_in_per_cent_of_a_budget() {
        let (used, budget) = (printed("688.5", "0.1"), printed("1491.7", "0.1"));
        assert_eq!(percent_of(used.shown, budget.shown, 1).map(|p| p.to_string()).as_deref(), Some("46.2"));
        assert_eq!(can_be_percent_of(used, budget, printed("46.2", "0.1")), Some(true));
        assert_eq!(can_be_percent_of(used, budget, printed("46.4", "0.1")), Some(false));
        assert_eq!(can_be_percent_of(used, budget, printed("0", "0.1")), None);
        assert_eq!(percent_of(used.shown, Decimal::ZERO, 1), None);
    }

    #[test]
    fn both_ends_of_a_band_are_inside() {
        let of = |budget: u32| deviation(budget.into(), 100.into(), (15.into(), 25.into())).map(|d| d.in_band);
        assert_eq!([of(114), of(115), of(125), of(126)], [Some(false), Some(true), Some(true), Some(false)]);
    }
}
