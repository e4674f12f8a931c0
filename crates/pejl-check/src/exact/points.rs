//! Percentage points, per cent and persons.
//!
//! Two percentages differ in points; the same gap in per cent is another number.

use rust_decimal::Decimal;

/// The gap between two percentages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// In percentage points.
    pub points: Decimal,
    /// In per cent of the second; none where that is zero.
    pub percent: Option<Decimal>,
}

/// How many of `base` persons `points` are, not rounded. None where a number is too large.
#[must_use]
pub fn persons_of_points(points: Decimal, base: Decimal) -> Option<Decimal> {
    points.checked_mul(base)?.checked_div(Decimal::ONE_HUNDRED)
}

/// How many points `persons` are of `base`, not rounded. None where the base is zero.
#[must_use]
pub fn points_of_persons(persons: Decimal, base: Decimal) -> Option<Decimal> {
    persons.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)
}

/// How far the percentage `a` is from the percentage `b`.
#[must_use]
pub fn gap(a: Decimal, b: Decimal) -> Option<Gap> {
    let points = a.checked_sub(b)?;
    let percent = points.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(b);
    Some(Gap { points, percent })
}

/// The percentage before it rose by `change` points to `now`; a fall has a minus.
#[must_use]
pub fn before_points(now: Decimal, change: Decimal) -> Option<Decimal> {
    now.checked_sub(change)
}

/// The percentage before it rose by `change` per cent of itself to `now`; a fall
/// has a minus. None for a fall of 100 per cent, of which nothing is left.
#[must_use]
pub fn before_percent(now: Decimal, change: Decimal) -> Option<Decimal> {
    now.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::ONE_HUNDRED.checked_add(change)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::rounded;

    #[test]
    fn points_are_persons_of_a_base() {
        let (points, base) = (Decimal::new(3, 1), Decimal::from(20_000));
        assert_eq!(persons_of_points(points, base), Some(Decimal::from(60)));
        assert_eq!(points_of_persons(Decimal::from(60), base), Some(points));
        assert_eq!(points_of_persons(Decimal::from(60), Decimal::ZERO), None);
    }

    #[test]
    fn a_gap_has_points_and_per_cent() {
        let gap = gap(Decimal::from(6), Decimal::from(8)).expect("small numbers");
        assert_eq!((gap.points, gap.percent), (Decimal::from(-2), Some(Decimal::from(-25))));
        assert_eq!(before_points(Decimal::from(6), Decimal::from(-2)), Some(Decimal::from(8)));
        assert_eq!(
            before_percent(Decimal::from(6), Decimal::from(-25)).map(|now| rounded(now, 1)),
            Some(Decimal::from(8))
        );
        assert_eq!(before_percent(Decimal::from(6), Decimal::from(-100)), None);
    }
}
