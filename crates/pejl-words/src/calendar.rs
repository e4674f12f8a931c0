//! Dates and times as Danes write them, or as is done in the language spoken.

use crate::language::{Language, spoken};
use crate::{label, text};
use jiff::civil::{Date, Time};

/// "6. november 2023".
#[must_use]
pub fn date_long(date: Date) -> String {
    let month = label(&format!("month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    text("date-long", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
}

/// "mandag den 6. november 2023".
#[must_use]
pub fn date_with_weekday(date: Date) -> String {
    let weekday = label(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
    text("date-weekday", &[("weekday", weekday.into()), ("date", date_long(date).into())])
}

/// "19.00".
#[must_use]
pub fn time(time: Time) -> String {
    let mark = match spoken() {
        Language::Danish => '.',
        Language::English => ':',
    };
    format!("{:02}{mark}{:02}", time.hour(), time.minute())
}

/// "kl. 19.00", or "kl. 19.00–21.30" where the end is known.
#[must_use]
pub fn time_of_day(start: Time, end: Option<Time>) -> String {
    match end {
        Some(end) => text("time-from-to", &[("from", time(start).into()), ("to", time(end).into())]),
        None => text("time-clock", &[("time", time(start).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn dates_are_written_out() {
        let day = civil::date(2023, 11, 6);
        assert_eq!(date_long(day), "6. november 2023");
        assert_eq!(date_with_weekday(day), "mandag den 6. november 2023");
        assert_eq!(date_with_weekday(civil::date(2024, 3, 31)), "søndag den 31. marts 2024");
    }

    #[test]
    fn in_english_too() {
        use crate::language::speaking;
        let day = civil::date(2023, 11, 6);
        assert_eq!(speaking(Language::English, || date_with_weekday(day)), "Monday 6 November 2023");
        let start = civil::time(19, 0, 0, 0);
        assert_eq!(speaking(Language::English, || time_of_day(start, None)), "at 19:00");
    }

    #[test]
    fn times_have_a_point() {
        let start = civil::time(19, 0, 0, 0);
        assert_eq!(time_of_day(start, None), "kl. 19.00");
        assert_eq!(time_of_day(start, Some(civil::time(21, 5, 0, 0))), "kl. 19.00–21.05");
    }
}
