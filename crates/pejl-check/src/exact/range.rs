//! What a rounded number may have been.

use rust_decimal::Decimal;

/// From the smallest to the largest that a printed number may stand for, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The smallest.
    pub low: Decimal,
    /// The largest.
    pub high: Decimal,
}

impl Range {
    /// `value` and `half` to each side.
    #[must_use]
    pub fn around(value: Decimal, half: Decimal) -> Self {
        Self {
            low: value.checked_sub(half).unwrap_or(Decimal::MIN),
            high: value.checked_add(half).unwrap_or(Decimal::MAX),
        }
    }

    /// The quotients of two ranges above zero. None where the divisor can be zero
    /// or either can be below zero.
    #[must_use]
    pub fn divided_by(self, other: Self) -> Option<Self> {
        if other.low <= Decimal::ZERO || self.low < Decimal::ZERO {
            return None;
        }
        Some(Self { low: self.low.checked_div(other.high)?, high: self.high.checked_div(other.low)? })
    }

    /// As many times as large.
    #[must_use]
    pub fn times(self, factor: Decimal) -> Option<Self> {
        let (a, b) = (self.low.checked_mul(factor)?, self.high.checked_mul(factor)?);
        Some(Self { low: a.min(b), high: a.max(b) })
    }

    /// True where some number is in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_divided_and_meet() {
        let four = Range::around(Decimal::from(4), Decimal::new(5, 1));
        let two = Range::around(Decimal::from(2), Decimal::ZERO);
        assert_eq!(four.divided_by(two), Some(Range { low: Decimal::new(175, 2), high: Decimal::new(225, 2) }));
        assert_eq!(four.divided_by(Range::around(Decimal::ONE, Decimal::ONE)), None);
        assert!(four.meets(Range::around(Decimal::from(5), Decimal::new(5, 1))));
        assert!(!four.meets(two));
        assert_eq!(two.times(Decimal::from(-3)), Some(Range::around(Decimal::from(-6), Decimal::ZERO)));
    }
}
