//! Dates and times in Danish.

use crate::stock::places::{MONTHS, WEEKDAYS};
use jiff::civil::{Date, Time};

/// `06-11-2023`.
pub(super) fn dashed(day: Date) -> String {
    format!("{:02}-{:02}-{}", day.day(), day.month(), day.year())
}

/// `06.11.2023`.
pub(super) fn stopped(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// `6. november 2023`.
pub(super) fn words(day: Date) -> String {
    format!("{}. {} {}", day.day(), month(day), day.year())
}

/// `Mandag d. 06. november 2023`.
pub(super) fn weekday_words(day: Date) -> String {
    format!("{} d. {:02}. {} {}", capital(weekday(day)), day.day(), month(day), day.year())
}

/// `november`.
pub(super) fn month(day: Date) -> &'static str {
    MONTHS.get(usize::from(day.month().unsigned_abs()) - 1).copied().unwrap_or("januar")
}

/// `mandag`.
pub(super) fn weekday(day: Date) -> &'static str {
    let index = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    WEEKDAYS.get(index).copied().unwrap_or("mandag")
}

/// `19:00`.
pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `19.00`.
pub(super) fn dotted(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// With a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    crate::truth::push_capital(&mut out, text);
    out
}
