//! Danish clock time with its offset, as OParl's date-time asks for.

use jiff::civil::{Date, Time, Weekday, date, time};

/// "2023-11-06T16:30:00+01:00"; summer time by the rule that holds since 1996.
pub(super) fn date_time(day: Date, clock: Time) -> String {
    let offset = if is_summer(day, clock) { "+02:00" } else { "+01:00" };
    format!("{day}T{:02}:{:02}:{:02}{offset}", clock.hour(), clock.minute(), clock.second())
}

fn is_summer(day: Date, clock: Time) -> bool {
    let (Some(begins), Some(ends)) = (last_sunday(day.year(), 3), last_sunday(day.year(), 10)) else { return false };
    (day, clock) >= (begins, time(2, 0, 0, 0)) && (day, clock) < (ends, time(3, 0, 0, 0))
}

/// Of a month with 31 days.
fn last_sunday(year: i16, month: i8) -> Option<Date> {
    (25..=31).map(|day| date(year, month, day)).find(|day| day.weekday() == Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter() {
        assert_eq!(date_time(date(2023, 11, 6), time(16, 30, 0, 0)), "2023-11-06T16:30:00+01:00");
        assert_eq!(date_time(date(2024, 3, 31), time(8, 0, 0, 0)), "2024-03-31T08:00:00+02:00");
        assert_eq!(date_time(date(2024, 3, 30), time(8, 0, 0, 0)), "2024-03-30T08:00:00+01:00");
        assert_eq!(date_time(date(2024, 10, 27), time(8, 0, 0, 0)), "2024-10-27T08:00:00+01:00");
    }
}
