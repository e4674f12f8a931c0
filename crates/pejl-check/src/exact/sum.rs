//! Do parts add up to a printed total?

use rust_decimal::Decimal;

/// Parts against a printed total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SumOf {
    /// The sum of the parts.
    pub sum: Decimal,
    /// The sum less the printed total.
    pub difference: Decimal,
    /// True where the difference is no larger than rounding can make it.
    pub holds: bool,
}

/// The sum of all numbers; none where it is too large.
#[must_use]
pub fn sum(numbers: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    numbers.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// What `parts` numbers and their total, all rounded to `rounded_to`, can differ
/// by: half a step each. Nothing where they are exact.
#[must_use]
pub fn tolerance(parts: usize, rounded_to: Option<Decimal>) -> Decimal {
    let halves = Decimal::from(parts as u64).checked_add(Decimal::ONE);
    let steps = rounded_to.zip(halves).and_then(|(step, halves)| step.checked_mul(halves));
    steps.and_then(|steps| steps.checked_div(Decimal::TWO)).unwrap_or(Decimal::ZERO)
}

/// `parts` against `total`; `rounded_to` is what all of them are rounded to, none
/// where they are exact. None where the numbers are too large to add.
#[must_use]
pub fn sum_of(parts: &[Decimal], total: Decimal, rounded_to: Option<Decimal>) -> Option<SumOf> {
    let sum = sum(parts.iter().copied())?;
    let difference = sum.checked_sub(total)?;
    Some(SumOf { sum, difference, holds: difference.abs() <= tolerance(parts.len(), rounded_to) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(of: &[i64]) -> Vec<Decimal> {
        of.iter().map(|number| Decimal::from(*number)).collect()
    }

    #[test]
    fn exact_parts_hold_or_do_not() {
        let found = sum_of(&numbers(&[40, 50, -3]), Decimal::from(87), None).expect("small numbers");
        assert!(found.holds && found.difference.is_zero());
        let found = sum_of(&numbers(&[40, 50]), Decimal::from(91), None).expect("small numbers");
        assert_eq!((found.sum, found.difference, found.holds), (Decimal::from(90), Decimal::from(-1), false));
    }

    #[test]
    fn rounded_parts_may_be_half_a_step_off_each() {
        let holds = |total: i64| sum_of(&numbers(&[40, 50]), Decimal::from(total), Some(Decimal::ONE)).map(|s| s.holds);
        assert_eq!((holds(91), holds(92)), (Some(true), Some(false)));
    }

    #[test]
    fn too_large_numbers_have_no_sum() {
        assert_eq!(sum_of(&[Decimal::MAX, Decimal::MAX], Decimal::ONE, None), None);
    }
}
