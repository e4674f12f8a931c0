//! A change of the whole against the changes of its named parts.

use rust_decimal::Decimal;

/// What the named parts explain of a change, and what they leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decomposition {
    /// The changes of the named parts together.
    pub sum: Decimal,
    /// What comes from parts that are not named.
    pub residual: Decimal,
}

/// The changes `parts` against the change `total` of the whole, all in the same
/// unit with their signs. None where a number is too large.
#[must_use]
pub fn decomposition(parts: &[Decimal], total: Decimal) -> Option<Decomposition> {
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part))?;
    Some(Decomposition { sum, residual: total.checked_sub(sum)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_named_is_left() {
        let parts = [Decimal::from(-40), Decimal::from(12)];
        let of = |total: i64| decomposition(&parts, Decimal::from(total)).expect("small numbers");
        assert!(of(-28).residual.is_zero());
        assert_eq!(of(-20), Decomposition { sum: Decimal::from(-28), residual: Decimal::from(8) });
        assert_eq!(decomposition(&[Decimal::MAX, Decimal::MAX], Decimal::ONE), None);
    }
}
