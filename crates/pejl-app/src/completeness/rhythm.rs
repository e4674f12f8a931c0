//! How often a committee meets, and where meetings seem to be missing. Pure.
//!
//! The rule, as it is told on the page: the gaps between a year's meetings are
//! counted in days without July and the days from 24 December to 1 January. The
//! middle gap is the year's rhythm. Where a gap is at least 1¾ times as long,
//! the meetings that it has room for are missing. A year with fewer than
//! [`ENOUGH`] meetings takes the rhythm of all years together; where those are
//! too few, nothing can be told. Between meetings more than a year apart
//! nothing is expected, nor before the first or after the last.

use jiff::civil::Date;
use std::collections::BTreeMap;

/// So many meetings tell a rhythm.
pub(crate) const ENOUGH: usize = 4;
/// A committee that meets more often than this has no rhythm to go by.
const SHORTEST: i32 = 7;
/// After so many days a committee begins anew.
const APART: i32 = 366;

/// Meetings that seem to be missing between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingMeetings {
    /// The meeting before them.
    pub after: Date,
    /// The meeting after them.
    pub before: Date,
    /// How many of them fall in the year.
    pub count: u32,
}

/// A year of a committee.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct YearRhythm {
    /// The middle gap in counted days; none where too few meetings tell.
    pub(crate) days: Option<u32>,
    pub(crate) missing: Vec<MissingMeetings>,
}

/// The years in which a committee met on `days`, in any order.
pub(crate) fn years(days: &[Date]) -> BTreeMap<i16, YearRhythm> {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let mut years: BTreeMap<i16, YearRhythm> = BTreeMap::new();
    let overall = rhythm(&days);
    for of_year in days.chunk_by(|a, b| a.year() == b.year()) {
        if let Some(first) = of_year.first() {
            let days = rhythm(of_year).or(overall);
            years.insert(first.year(), YearRhythm { days, missing: Vec::new() });
        }
    }
    for pair in days.windows(2) {
        let [after, before] = pair else { continue };
        let Some(rhythm) = years.get(&after.year()).and_then(|year| year.days) else { continue };
        for (year, count) in missing(*after, *before, rhythm) {
            let missing = MissingMeetings { after: *after, before: *before, count };
            // A year between two without a meeting of its own is a year all the same.
            let empty = YearRhythm { days: Some(rhythm), missing: Vec::new() };
            years.entry(year).or_insert(empty).missing.push(missing);
        }
    }
    years
}

/// The middle gap between `days`, which are sorted; none where they are too few.
fn rhythm(days: &[Date]) -> Option<u32> {
    if days.len() < ENOUGH {
        return None;
    }
    let gap = |pair: &[Date]| match pair {
        [a, b] if between(*a, *b) <= APART => Some(counted(*b) - counted(*a)),
        _ => None,
    };
    let mut gaps: Vec<i32> = days.windows(2).filter_map(gap).collect();
    gaps.sort_unstable();
    let middle = gaps.get(gaps.len() / 2).copied().filter(|_| gaps.len() + 1 >= ENOUGH)?;
    u32::try_from(middle).ok().filter(|_| middle >= SHORTEST)
}

/// How many meetings there is room for between two, by the year in which each would fall.
fn missing(after: Date, before: Date, rhythm: u32) -> BTreeMap<i16, u32> {
    let mut years = BTreeMap::new();
    let (whole, rhythm) = (between(after, before), i64::from(rhythm.max(1)));
    if whole > APART {
        return years;
    }
    // Rounded so that 1¾ rhythms make two.
    let gap = i64::from(counted(before) - counted(after));
    let count = ((4 * gap + rhythm) / (4 * rhythm) - 1).max(0);
    for at in 1..=count {
        let days = i64::from(whole) * at / (count + 1);
        let day = after.checked_add(jiff::Span::new().days(days)).unwrap_or(before);
        *years.entry(day.year()).or_default() += 1;
    }
    years
}

/// Days from one to the other.
fn between(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX)
}

/// The number of a day among those that count: July and the days around Christmas don't.
fn counted(day: Date) -> i32 {
    const JULY: i32 = 31;
    /// 1 January, July, and 24 to 31 December.
    const YEAR: i32 = 1 + JULY + 8;
    let passed = match (day.month(), i32::from(day.day())) {
        (7, day) => 1 + day,
        (12, day) if day >= 24 => 1 + JULY + day - 23,
        (month, _) if month > 7 => 1 + JULY,
        _ => 1,
    };
    let years = i32::from(day.year()) - 1970;
    between(jiff::civil::date(1970, 1, 1), day) - YEAR * years - passed
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// The year's rhythm and how many are missing in each gap.
    fn told(days: &[(i16, i8, i8)], year: i16) -> (Option<u32>, Vec<u32>) {
        let days: Vec<Date> = days.iter().map(|(y, m, d)| date(*y, *m, *d)).collect();
        let years = years(&days);
        let year = years.get(&year).cloned().unwrap_or_default();
        (year.days, year.missing.iter().map(|gap| gap.count).collect())
    }

    #[test]
    fn days_in_july_and_around_christmas_do_not_count() {
        let gap = |a: Date, b: Date| counted(b) - counted(a);
        assert_eq!(gap(date(2024, 6, 18), date(2024, 8, 13)), 56 - 31);
        assert_eq!(gap(date(2023, 12, 23), date(2024, 1, 2)), 1);
        assert_eq!(gap(date(2024, 2, 1), date(2024, 3, 1)), 29);
        assert_eq!(gap(date(2022, 1, 10), date(2024, 1, 10)), 2 * (365 - 40));
        assert_eq!(gap(date(2024, 7, 3), date(2024, 7, 20)), 0);
    }

    #[test]
    fn a_steady_year_lacks_nothing() {
        let steady: Vec<_> = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].map(|month| (2023, month, 10)).to_vec();
        assert_eq!(told(&steady, 2023), (Some(31), Vec::new()));
    }

    #[test]
    fn a_hole_is_found_and_the_summer_is_none() {
        let hole: Vec<_> = [1, 2, 3, 6, 8, 9, 10, 11, 12].map(|month| (2023, month, 10)).to_vec();
        assert_eq!(told(&hole, 2023), (Some(31), vec![2]));
        // A week or two more is no hole.
        let late = [(2023, 1, 10), (2023, 2, 7), (2023, 3, 7), (2023, 4, 4), (2023, 5, 16), (2023, 6, 13)];
        assert_eq!(told(&late, 2023), (Some(28), Vec::new()));
    }

    #[test]
    fn a_hole_over_new_year_falls_in_its_years() {
        let days = [(2023, 8, 8), (2023, 9, 5), (2023, 10, 3), (2023, 10, 31), (2024, 2, 27), (2024, 3, 26)];
        assert_eq!(told(&days, 2023), (Some(28), vec![2]));
        assert_eq!(told(&days, 2024), (Some(28), vec![1]));
    }

    #[test]
    fn too_few_meetings_tell_nothing() {
        assert_eq!(told(&[(2023, 1, 10), (2023, 2, 7), (2023, 9, 5)], 2023), (None, Vec::new()));
        assert_eq!(told(&[], 2023), (None, Vec::new()));
        // Years apart are no rhythm.
        let single = [(2016, 3, 1), (2019, 3, 1), (2021, 6, 1), (2024, 6, 1)];
        assert_eq!(told(&single, 2019), (None, Vec::new()));
    }

    #[test]
    fn a_second_meeting_in_a_week_hides_no_hole() {
        let extra = [(2023, 1, 10), (2023, 1, 13), (2023, 2, 7), (2023, 3, 7), (2023, 4, 4), (2023, 6, 27)];
        assert_eq!(told(&extra, 2023), (Some(28), vec![2]));
    }

    proptest! {
        #[test]
        fn the_order_of_the_days_does_not_matter(mut days in prop::collection::vec((2015_i16..2026, 1_i8..=12, 1_i8..=28), 0..60)) {
            let of = |days: &[(i16, i8, i8)]| years(&days.iter().map(|(y, m, d)| date(*y, *m, *d)).collect::<Vec<_>>());
            let first = of(&days);
            days.reverse();
            prop_assert_eq!(&of(&days), &first);
            days.extend(days.clone());
            prop_assert_eq!(&of(&days), &first, "a day counts once");
        }

        #[test]
        fn every_year_met_in_is_told_and_gaps_are_between_meetings(
            days in prop::collection::vec((2015_i16..2026, 1_i8..=12, 1_i8..=28), 0..60),
        ) {
            let days: Vec<Date> = days.iter().map(|(y, m, d)| date(*y, *m, *d)).collect();
            let years = years(&days);
            for day in &days {
                prop_assert!(years.contains_key(&day.year()));
            }
            for (year, told) in &years {
                for gap in &told.missing {
                    prop_assert!(gap.count > 0 && gap.after < gap.before);
                    prop_assert!(days.contains(&gap.after) && days.contains(&gap.before));
                    prop_assert!(gap.after.year() <= *year && *year <= gap.before.year());
                }
            }
        }

        #[test]
        fn a_day_counts_no_more_than_a_day(year in 1990_i16..2100, month in 1_i8..=12, day in 1_i8..=28) {
            let day = date(year, month, day);
            let step = counted(day.tomorrow().unwrap()) - counted(day);
            prop_assert!(step == 0 || step == 1);
        }
    }
}
