//! Moments as OParl's date-time asks for, and Danish clock time with its offset.

use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday, date, time};
use serde::{Serialize, Serializer};

/// A second, written "2026-01-02T03:04:05+00:00".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// The first second of 1970, for what has no time.
    pub const EPOCH: Self = Self(0);

    /// The moment that `text` tells with its offset, in whole seconds.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(|stamp: Timestamp| Self(stamp.as_second()))
    }

    /// The moment as "2026-01-02T03:04:05Z", which needs no sign that an address reserves.
    #[must_use]
    pub fn as_utc(self) -> String {
        Timestamp::from_second(self.0).unwrap_or_default().to_string()
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}+00:00", self.as_utc().trim_end_matches('Z'))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// When an object came, and when it last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Times {
    /// When it came.
    pub created: Moment,
    /// When it last changed.
    pub modified: Moment,
}

impl Times {
    /// The times of what is made from this and `other`.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { created: self.created.min(other.created), modified: self.modified.max(other.modified) }
    }
}

/// The times of a meeting and its items.
#[derive(Debug, Clone)]
pub struct MeetingTimes {
    /// The meeting's.
    pub meeting: Times,
    /// When each item came, in their order. An item changes when its meeting does.
    pub items: Vec<Moment>,
}

impl MeetingTimes {
    /// The times of item `at`.
    #[must_use]
    pub fn item(&self, at: usize) -> Times {
        Times { created: self.items.get(at).copied().unwrap_or(self.meeting.created), ..self.meeting }
    }
}

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
    fn moments_are_whole_seconds_with_an_offset() {
        let moment = Moment::parse("2026-01-02T04:04:05.678+01:00").unwrap();
        assert_eq!(moment.to_string(), "2026-01-02T03:04:05+00:00");
        assert_eq!(Moment::parse("2026-01-02T03:04:05Z"), Some(moment));
        for wrong in ["", "2026-01-02", "2026-01-02T03:04:05", "i dag"] {
            assert_eq!(Moment::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn summer_and_winter() {
        assert_eq!(date_time(date(2023, 11, 6), time(16, 30, 0, 0)), "2023-11-06T16:30:00+01:00");
        assert_eq!(date_time(date(2024, 3, 31), time(8, 0, 0, 0)), "2024-03-31T08:00:00+02:00");
        assert_eq!(date_time(date(2024, 3, 30), time(8, 0, 0, 0)), "2024-03-30T08:00:00+01:00");
        assert_eq!(date_time(date(2024, 10, 27), time(8, 0, 0, 0)), "2024-10-27T08:00:00+01:00");
    }
}
