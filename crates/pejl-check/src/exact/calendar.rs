//! The Danish calendar: days of the week, week numbers, holidays, council terms.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan as _};

/// The week of the year that `date` lies in, as Danish calendars count (ISO 8601):
/// the year that the week belongs to, and its number.
#[must_use]
pub fn week_of(date: Date) -> (i16, i8) {
    let week = date.iso_week_date();
    (week.year(), week.week())
}

/// Monday and Sunday of the week `week` of `year`; none where the year has no such week.
#[must_use]
pub fn week(year: i16, week: i8) -> Option<(Date, Date)> {
    let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date();
    Some((monday, monday.checked_add(6.days()).ok()?))
}

/// True where a day of the week `number` of `year` lies in the month `month`.
#[must_use]
pub fn week_touches(year: i16, number: i8, month: i8) -> bool {
    week(year, number).is_some_and(|(monday, sunday)| monday.month() == month || sunday.month() == month)
}

/// The first day from `from` on that is one of `days`; none where `days` is empty.
#[must_use]
pub fn first_of(from: Date, days: &[Weekday]) -> Option<Date> {
    (0..7).filter_map(|ahead| later(from, i64::from(ahead).days())).find(|day| days.contains(&day.weekday()))
}

/// How many days the month has; 29 for February without a year. None where there is no such month.
#[must_use]
pub fn days_in(year: Option<i16>, month: i8) -> Option<i8> {
    Date::new(year.unwrap_or(2000), month, 1).ok().map(Date::days_in_month)
}

/// How many days there are from one day to another, both counted. Negative or
/// zero where the second lies before the first.
#[must_use]
pub fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days()) + 1
}

/// First and last year of the council term that `year` lies in: four years from
/// 1 January after the election years 2005, 2009, 2013, 2017, 2021, 2025.
#[must_use]
pub fn term(year: i16) -> (i16, i16) {
    let first = year - (year - 2).rem_euclid(4);
    (first, first + 3)
}

/// A day on which Danish public offices are closed by law or custom of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// Thursday before Easter.
    MaundyThursday,
    /// Friday before Easter.
    GoodFriday,
    /// Easter Sunday.
    Easter,
    /// The day after.
    EasterMonday,
    /// The fourth Friday after Easter, until 2023.
    PrayerDay,
    /// The sixth Thursday after Easter.
    Ascension,
    /// Whit Sunday.
    Whitsun,
    /// The day after.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

/// The last year in which store bededag was a holiday.
const LAST_PRAYER_DAY: i16 = 2023;

/// The holiday that `date` is, if it is one.
#[must_use]
pub fn holiday(date: Date) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => return Some(Holiday::NewYear),
        (12, 25) => return Some(Holiday::Christmas),
        (12, 26) => return Some(Holiday::BoxingDay),
        _ => {}
    }
    match days(easter(date.year())?, date) - 1 {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::Easter),
        1 => Some(Holiday::EasterMonday),
        26 if date.year() <= LAST_PRAYER_DAY => Some(Holiday::PrayerDay),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::Whitsun),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Easter Sunday of `year`, by the Gregorian rule.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let golden = y.rem_euclid(19);
    let century = y.div_euclid(100);
    let in_century = y.rem_euclid(100);
    let moved = (century + 8) / 25;
    let moon = (19 * golden + century - century / 4 - (century - moved + 1) / 3 + 15).rem_euclid(30);
    let day = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * day) / 451;
    let sum = moon + day - 7 * late + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

fn later(from: Date, by: Span) -> Option<Date> {
    from.checked_add(by).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_and_what_hangs_on_it() {
        let easters = [(2000, 4, 23), (2019, 4, 21), (2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)];
        for (year, month, day) in easters {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
        assert_eq!(holiday(date(2024, 3, 28)), Some(Holiday::MaundyThursday));
        assert_eq!(holiday(date(2024, 5, 9)), Some(Holiday::Ascension));
        assert_eq!(holiday(date(2024, 5, 20)), Some(Holiday::WhitMonday));
        assert_eq!(holiday(date(2024, 12, 26)), Some(Holiday::BoxingDay));
        assert_eq!(holiday(date(2024, 6, 5)), None);
    }

    #[test]
    fn store_bededag_ended_in_2023() {
        assert_eq!(holiday(date(2023, 5, 5)), Some(Holiday::PrayerDay));
        assert_eq!(holiday(date(2024, 4, 26)), None);
    }

    #[test]
    fn weeks_begin_on_mondays_and_some_years_have_53() {
        assert_eq!(week_of(date(2024, 12, 30)), (2025, 1));
        assert_eq!(week_of(date(2021, 1, 3)), (2020, 53));
        assert_eq!(week(2024, 33), Some((date(2024, 8, 12), date(2024, 8, 18))));
        assert_eq!(week(2023, 53), None);
        assert!(week_touches(2023, 9, 3) && week_touches(2023, 9, 2) && !week_touches(2023, 9, 4));
    }

    #[test]
    fn periods_count_both_ends() {
        assert_eq!(days(date(2022, 11, 15), date(2022, 12, 31)), 47);
        assert_eq!(days_in(Some(2023), 2), Some(28));
        assert_eq!(days_in(None, 2), Some(29));
        assert_eq!(days_in(None, 13), None);
    }

    #[test]
    fn terms_follow_the_elections() {
        assert_eq!(term(2006), (2006, 2009));
        assert_eq!(term(2021), (2018, 2021));
        assert_eq!(term(2022), (2022, 2025));
    }

    #[test]
    fn the_first_slot_is_on_a_slot_day() {
        let days = [Weekday::Monday, Weekday::Thursday];
        assert_eq!(first_of(date(2024, 1, 12), &days), Some(date(2024, 1, 15)));
        assert_eq!(first_of(date(2024, 1, 12), &[]), None);
    }
}
