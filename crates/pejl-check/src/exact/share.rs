//! Can a percentage be the share of a whole number out of a base?

use rust_decimal::{Decimal, RoundingStrategy};

/// What is known of a percentage of a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareOf {
    /// The whole numbers whose share rounds to the percentage: from and to, both included. None where there is none.
    pub counts: Option<(u64, u64)>,
    /// The nearest smaller share and its number, where the percentage is not possible.
    pub below: Option<(u64, Decimal)>,
    /// The nearest larger share and its number, where the percentage is not possible.
    pub above: Option<(u64, Decimal)>,
}

/// `number` rounded half up, away from zero, to `decimals`.
#[must_use]
pub fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Which whole numbers out of `base` make up `percent`, printed with `decimals`
/// digits after the comma. None where the base is zero: no base, no verdict.
#[must_use]
pub fn share(percent: Decimal, base: u64, decimals: u32) -> Option<ShareOf> {
    if base == 0 {
        return None;
    }
    let of = |count: u64| rounded(Decimal::from(count) * Decimal::ONE_HUNDRED / Decimal::from(base), decimals);
    // The first count whose share reaches the percentage, then the first beyond it.
    let reaches = first(base, |count| of(count) >= percent);
    let beyond = first(base, |count| of(count) > percent);
    let counts = (reaches < beyond).then(|| (reaches, beyond - 1));
    let below = counts.is_none().then(|| reaches.checked_sub(1)).flatten().map(|count| (count, of(count)));
    let above = (counts.is_none() && beyond <= base).then(|| (beyond, of(beyond)));
    Some(ShareOf { counts, below, above })
}

/// The first count from 0 to `base` that `holds`, which from some count on always
/// does; `base` + 1 where none does.
fn first(base: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, base.saturating_add(1));
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

/// The bases from 1 to `largest` of which all `percents` can be shares.
#[must_use]
pub fn bases(percents: &[Decimal], decimals: u32, largest: u64) -> Vec<u64> {
    let fits = |base: &u64| {
        percents.iter().all(|percent| share(*percent, *base, decimals).is_some_and(|share| share.counts.is_some()))
    };
    (1..=largest).filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_possible_or_lies_between_two() {
        let of = |percent: i64, decimals, base| share(Decimal::new(percent, decimals), base, decimals).expect("a base");
        assert_eq!(of(333, 1, 3).counts, Some((1, 1)));
        let none = of(40, 0, 7);
        assert_eq!(none.counts, None);
        assert_eq!(none.below, Some((2, Decimal::from(29))));
        assert_eq!(none.above, Some((3, Decimal::from(43))));
        assert_eq!(share(Decimal::TEN, 0, 0), None);
    }

    #[test]
    fn bases_fit_all_shares() {
        let percents = [Decimal::from(29), Decimal::from(43)];
        assert_eq!(bases(&percents, 0, 20), vec![7, 14]);
    }
}
