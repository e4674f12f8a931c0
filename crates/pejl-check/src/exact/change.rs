//! How far it is from one number to another, and what rounding leaves open.

use super::rounded;
use rust_decimal::Decimal;

/// From the first number to the second, with its sign. None where it is too large.
#[must_use]
pub fn change(from: Decimal, to: Decimal) -> Option<Decimal> {
    to.checked_sub(from)
}

/// The change from the first number to the second in per cent of the first, with
/// its sign, rounded to `decimals`. None from zero: no base, no percentage.
#[must_use]
pub fn percent_change(from: Decimal, to: Decimal, decimals: u32) -> Option<Decimal> {
    exact_percent_change(from, to).map(|percent| rounded(percent, decimals))
}

fn exact_percent_change(from: Decimal, to: Decimal) -> Option<Decimal> {
    let part = to.checked_sub(from)?.checked_mul(Decimal::ONE_HUNDRED)?;
    part.checked_div(from)
}

/// A number of which only a rounded form is known: it lies within half a `grain`
/// of `shown`. A grain of zero is a number known exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounded {
    /// As printed.
    pub shown: Decimal,
    /// What one unit of the last digit that counts stands for.
    pub grain: Decimal,
}

impl Rounded {
    /// The smallest and the largest that it can be.
    #[must_use]
    pub fn bounds(self) -> Option<(Decimal, Decimal)> {
        let half = self.grain.checked_div(Decimal::TWO)?;
        Some((self.shown.checked_sub(half)?, self.shown.checked_add(half)?))
    }
}

/// True where the distance between the two can be `told`, whichever way it goes.
/// None where a number is too large.
#[must_use]
pub fn can_differ_by(from: Rounded, to: Rounded, told: Rounded) -> Option<bool> {
    let distance = change(from.shown, to.shown)?.abs();
    let slack = from.grain.checked_add(to.grain)?.checked_add(told.grain)?.checked_div(Decimal::TWO)?;
    Some(distance.checked_sub(told.shown.abs())?.abs() <= slack)
}

/// True where the change from one to the other can be `told` per cent, whichever
/// way it goes. None from what can be zero or less.
#[must_use]
pub fn can_change_by_percent(from: Rounded, to: Rounded, told: Rounded) -> Option<bool> {
    let (from_least, from_most) = from.bounds()?;
    let (to_least, to_most) = to.bounds()?;
    let (told_least, told_most) = told.bounds()?;
    if from_least <= Decimal::ZERO || to_least < Decimal::ZERO {
        return None;
    }
    let least = exact_percent_change(from_most, to_least)?;
    let most = exact_percent_change(from_least, to_most)?;
    let within = |low: Decimal, high: Decimal| low <= most && least <= high;
    Some(within(told_least, told_most) || within(-told_most, -told_least))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    fn exact(text: &str) -> Rounded {
        Rounded { shown: number(text), grain: Decimal::ZERO }
    }

    fn printed(text: &str, grain: &str) -> Rounded {
        Rounded { shown: number(text), grain: number(grain) }
    }

    #[test]
    fn a_change_has_its_sign_and_no_percentage_from_zero() {
        assert_eq!(change(number("150"), number("102")), Some(number("-48")));
        assert_eq!(percent_change(number("150"), number("102"), 1), Some(number("-32")));
        assert_eq!(percent_change(number("8"), number("9"), 0), Some(number("13")));
        assert_eq!(percent_change(Decimal::ZERO, number("5"), 1), None);
    }

    #[test]
    fn counts_differ_exactly() {
        assert_eq!(can_differ_by(exact("150"), exact("102"), exact("48")), Some(true));
        assert_eq!(can_differ_by(exact("150"), exact("102"), exact("50")), Some(false));
    }

    #[test]
    fn rounded_numbers_leave_room() {
        let (from, to) = (printed("8.6", "0.1"), printed("8.7", "0.1"));
        assert_eq!(can_differ_by(from, to, printed("0.2", "0.1")), Some(true));
        assert_eq!(can_differ_by(from, to, printed("0.3", "0.1")), Some(false));
    }

    #[test]
    fn percentages_of_change_are_tried_both_ways() {
        assert_eq!(can_change_by_percent(exact("2169"), exact("4276"), printed("97", "1")), Some(true));
        assert_eq!(can_change_by_percent(exact("2169"), exact("4276"), printed("12", "1")), Some(false));
        assert_eq!(can_change_by_percent(exact("120"), exact("20"), printed("83", "1")), Some(true));
        assert_eq!(can_change_by_percent(exact("0"), exact("20"), printed("83", "1")), None);
    }

    #[test]
    fn huge_numbers_have_no_verdict() {
        assert_eq!(change(Decimal::MIN, Decimal::MAX), None);
        let huge = |shown| Rounded { shown, grain: Decimal::ZERO };
        assert_eq!(can_differ_by(huge(Decimal::MIN), huge(Decimal::MAX), exact("1")), None);
    }
}
