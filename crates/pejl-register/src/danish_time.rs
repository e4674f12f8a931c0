//! The day that a time in UTC lies in where the delivery comes from.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::sync::LazyLock;

/// Summer time by the rule of the EU in force since 1996 (directive 2000/84/EC) for all years. What stands in a
/// delivery are days, told as midnight, and some systems count former summers by that rule and some by the rule of
/// their year: midnight becomes the right day by either.
static DENMARK: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC));

const SECONDS: i64 = 86_400;

/// The day of the time `at`, counted in units of which a day has `a_day`, from 1970; a time in UTC is taken to
/// Danish time first. None where no day has that number.
pub(crate) fn day_of(at: i64, a_day: i64, utc: bool) -> Option<i32> {
    if !utc {
        return i32::try_from(at.div_euclid(a_day)).ok();
    }
    let second = at.div_euclid(a_day / SECONDS);
    let ahead = DENMARK.to_offset(Timestamp::from_second(second).ok()?).seconds();
    i32::try_from((second + i64::from(ahead)).div_euclid(SECONDS)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_rules::Dag;

    fn told(year: i32, month: i32, day: i32, hour: i64) -> String {
        let at = i64::from(Dag::ny(year, month, day).0) * SECONDS + hour * 3_600;
        day_of(at, SECONDS, true).map_or_else(String::new, |day| Dag(day).to_string())
    }

    #[test]
    fn midnight_in_denmark_is_the_day_itself() {
        assert_eq!(told(2023, 12, 31, 23), "2024-01-01");
        assert_eq!(told(2024, 6, 30, 22), "2024-07-01");
        assert_eq!(told(2024, 6, 30, 21), "2024-06-30");
        assert_eq!(told(2023, 12, 31, 22), "2023-12-31");
        // The day on which the clocks are put forward, and the one after; the same in October.
        assert_eq!([told(2024, 3, 30, 23), told(2024, 3, 31, 22)], ["2024-03-31", "2024-04-01"]);
        assert_eq!([told(2024, 10, 26, 22), told(2024, 10, 27, 23)], ["2024-10-27", "2024-10-28"]);
        assert_eq!([told(2024, 3, 31, 0), told(2024, 3, 31, 1)], ["2024-03-31"; 2]);
        // Born in a summer without summer time: told by the rule of the year, and by that of today.
        assert_eq!([told(1975, 6, 30, 23), told(1975, 6, 30, 22)], ["1975-07-01"; 2]);
    }

    #[test]
    fn the_zone_is_known() {
        assert_ne!(*DENMARK, TimeZone::UTC);
    }

    #[test]
    fn midnight_in_utc_and_without_a_zone_is_the_day_itself() {
        for day in [0, 1, 19_000, 20_000, 20_150] {
            assert_eq!(day_of(i64::from(day) * SECONDS, SECONDS, false), Some(day));
            assert_eq!(day_of(i64::from(day) * SECONDS, SECONDS, true), Some(day));
        }
        assert_eq!(day_of(-1, SECONDS, false), Some(-1));
    }

    #[test]
    fn no_time_is_too_far_to_be_told() {
        for at in [i64::MIN, i64::MIN + 1, i64::MAX] {
            for a_day in [86_400_000, 86_400_000_000, 86_400_000_000_000] {
                let _ = (day_of(at, a_day, true), day_of(at, a_day, false));
            }
        }
    }
}
