//! How many of those who were asked have answered.

use rust_decimal::Decimal;

/// The answers to a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Answers as a share of the invitations, in per cent, not rounded.
    pub percent: Decimal,
    /// True where the share is below the limit; at the limit it is not.
    pub weak: bool,
}

/// The response of `answered` out of `invited`, weak where it is below `weak_below` per cent.
/// None where nobody was invited, or more answered than were invited.
#[must_use]
pub fn response(answered: u64, invited: u64, weak_below: Decimal) -> Option<Response> {
    if invited == 0 || answered > invited {
        return None;
    }
    let hundredfold = Decimal::from(answered) * Decimal::ONE_HUNDRED;
    let limit = weak_below.checked_mul(Decimal::from(invited)).unwrap_or(Decimal::MAX);
    Some(Response { percent: hundredfold.checked_div(Decimal::from(invited))?, weak: hundredfold < limit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::rounded;

    #[test]
    fn the_exact_rate_is_held_against_the_limit() {
        let of = |answered, invited| response(answered, invited, Decimal::from(20)).expect("a rate");
        assert_eq!(rounded(of(31, 240).percent, 1), Decimal::new(129, 1));
        assert!(of(1_999, 10_000).weak);
        assert!(!of(2_000, 10_000).weak);
    }

    #[test]
    fn there_is_no_rate_without_invitations() {
        assert_eq!(response(0, 0, Decimal::TEN), None);
        assert_eq!(response(3, 2, Decimal::TEN), None);
    }
}
