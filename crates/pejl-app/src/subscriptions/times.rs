//! When mails are due. Seconds since 1970, as the store keeps them.

use super::Frequency;

pub(crate) const HOUR: i64 = 3600;
pub(crate) const DAY: i64 = 24 * HOUR;

/// A subscription that is not confirmed within this time is removed.
pub(crate) const CONFIRM_WITHIN: i64 = 48 * HOUR;
/// How long a link to one's subscriptions counts.
pub(crate) const OVERVIEW_FOR: i64 = DAY;
/// How long the link that stops a subscription counts: mails are kept for long.
pub(crate) const STOP_FOR: i64 = 400 * DAY;
/// How long a server may take to send one mail before another one takes it over.
pub(crate) const CLAIM_FOR: i64 = 15 * 60;
/// So many answers in a row that an address does not exist remove it.
pub(crate) const MOST_REFUSALS: i64 = 3;

/// Five o'clock UTC: six or seven in Denmark, before people come to work.
const MORNING: i64 = 5 * HOUR;
/// 1 January 1970 was a Thursday.
const MONDAY: i64 = 4;
/// The first wait after a failure.
const FIRST_WAIT: i64 = 5 * 60;
/// The longest.
const LONGEST_WAIT: i64 = 12 * HOUR;

/// The first morning after `now` on which mail goes out.
pub(crate) fn next_morning(frequency: Frequency, now: i64) -> i64 {
    let day = (now - MORNING).div_euclid(DAY) + 1;
    let day = match frequency {
        Frequency::Daily => day,
        Frequency::Weekly => day + (MONDAY - day).rem_euclid(7),
    };
    day * DAY + MORNING
}

/// When to try again what failed `tries` times before.
pub(crate) fn try_again(tries: i64, now: i64) -> i64 {
    let doubled = FIRST_WAIT << tries.clamp(0, 10);
    now + doubled.min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> i64 {
        text.parse::<jiff::Timestamp>().unwrap().as_second()
    }

    #[test]
    fn mail_goes_out_in_the_morning_and_on_mondays() {
        // 26 November 2026 is a Thursday.
        let thursday = at("2026-11-26T14:00:00Z");
        assert_eq!(next_morning(Frequency::Daily, thursday), at("2026-11-27T05:00:00Z"));
        assert_eq!(next_morning(Frequency::Weekly, thursday), at("2026-11-30T05:00:00Z"));
        assert_eq!(next_morning(Frequency::Daily, at("2026-11-26T04:59:59Z")), at("2026-11-26T05:00:00Z"));
        assert_eq!(next_morning(Frequency::Daily, at("2026-11-26T05:00:00Z")), at("2026-11-27T05:00:00Z"));
        assert_eq!(next_morning(Frequency::Weekly, at("2026-11-30T05:00:00Z")), at("2026-12-07T05:00:00Z"));
    }

    proptest! {
        #[test]
        fn the_next_morning_is_never_now_and_never_far(now in 0i64..4_000_000_000) {
            let daily = next_morning(Frequency::Daily, now) - now;
            let weekly = next_morning(Frequency::Weekly, now) - now;
            prop_assert!(daily > 0 && daily <= DAY);
            prop_assert!(weekly > 0 && weekly <= 7 * DAY);
        }

        #[test]
        fn waits_grow_and_end(tries in 0i64..1000) {
            let wait = try_again(tries, 0);
            prop_assert!((FIRST_WAIT..=LONGEST_WAIT).contains(&wait) && wait >= try_again(tries - 1, 0));
        }
    }
}
