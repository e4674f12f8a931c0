//! A figure with what it counts, and what can be said of two of them. Exact: no float anywhere.

use pejl_model::{Figure, Unit};
use rust_decimal::Decimal;

/// A figure as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// The number, before the scale.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// What one of the number stands for: 1, 1 000, 1 000 000, 1 000 000 000.
    pub scale: u64,
}

impl Quantity {
    /// What `figure` tells.
    #[must_use]
    pub fn of(figure: &Figure) -> Self {
        Self { value: figure.value, unit: figure.unit, scale: figure.scale }
    }

    /// The same in another scale. `None` where it could not be told exactly.
    #[must_use]
    pub fn in_scale(self, scale: u64) -> Option<Self> {
        if scale == self.scale {
            return Some(self);
        }
        let whole = self.value.checked_mul(self.scale.into())?;
        let value = whole.checked_div(scale.into())?.normalize();
        let exact = value.checked_mul(scale.into()) == Some(whole.normalize());
        exact.then_some(Self { value, scale, ..self })
    }

    /// How much more this is than `other`, in the scale of `other`. `None` where they do not count
    /// the same: a share is never compared with percentage points, nor kroner with persons. What
    /// lies between two shares is told in percentage points, for it is no share.
    #[must_use]
    pub fn more_than(self, other: Self) -> Option<Self> {
        if self.unit != other.unit {
            return None;
        }
        let value = self.in_scale(other.scale)?.value.checked_sub(other.value)?;
        let unit = if self.unit == Unit::Percent { Unit::PercentagePoint } else { self.unit };
        Some(Self { value, unit, scale: other.scale })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quantity(value: i64, places: u32, unit: Unit, scale: u64) -> Quantity {
        Quantity { value: Decimal::new(value, places), unit, scale }
    }

    #[test]
    fn kroner_are_turned_into_another_scale_exactly() {
        let thousands = quantity(14_717, 1, Unit::Kroner, 1_000);
        assert_eq!(thousands.in_scale(1).unwrap().value, Decimal::new(1_471_700, 0));
        assert_eq!(thousands.in_scale(1_000_000).unwrap().value, Decimal::new(14_717, 4));
        let millions = quantity(15, 1, Unit::Kroner, 1_000_000);
        let more = millions.more_than(thousands).unwrap();
        assert_eq!((more.value, more.scale), (Decimal::new(283, 1), 1_000));
    }

    #[test]
    fn shares_and_percentage_points_are_kept_apart() {
        let (share, points) = (quantity(405, 1, Unit::Percent, 1), quantity(2, 0, Unit::PercentagePoint, 1));
        assert_eq!(share.more_than(points), None);
        assert_eq!(points.more_than(share), None);
        let more = share.more_than(quantity(38, 0, Unit::Percent, 1)).unwrap();
        assert_eq!((more.value, more.unit), (Decimal::new(25, 1), Unit::PercentagePoint));
        assert_eq!(share.more_than(quantity(38, 0, Unit::Persons, 1)), None);
    }

    #[test]
    fn what_is_too_large_is_not_told() {
        let most = Quantity { value: Decimal::MAX, unit: Unit::Kroner, scale: 1_000_000_000 };
        assert_eq!(most.in_scale(1), None);
        assert_eq!(most.more_than(quantity(1, 0, Unit::Kroner, 1)), None);
    }

    proptest! {
        #[test]
        fn another_scale_and_back_is_the_same(value in -10_000_000_i64..10_000_000, places in 0_u32..4, to in 0_usize..4) {
            let scales = [1, 1_000, 1_000_000, 1_000_000_000];
            let one = quantity(value, places, Unit::Kroner, 1_000);
            let there = one.in_scale(scales[to]).unwrap();
            prop_assert_eq!(there.in_scale(1_000).unwrap().value, one.value);
            prop_assert_eq!(there.more_than(one).unwrap().value, Decimal::ZERO);
        }
    }
}
