//! Days of a period as months and month-ends, by looking them up.

use super::Months;
use crate::day::{Day, Month};

/// The days of some months.
pub(crate) struct Calendar {
    /// The first day, and the day after the last.
    pub(crate) first: u16,
    pub(crate) after: u16,
    /// By days since the first: the month's place.
    months: Vec<u16>,
    /// First day of each month, and that of the month after the last.
    pub(crate) starts: Vec<u16>,
}

impl Calendar {
    pub(crate) fn of(period: Months) -> Self {
        let day = |month: i32| Day::of(Month(month).first()).unwrap_or(Day(Day::OPEN.0 - 1)).0;
        let starts: Vec<u16> = (period.from.0..=period.to.0.max(period.from.0)).map(day).collect();
        let (first, after) = (starts.first().copied().unwrap_or(0), starts.last().copied().unwrap_or(0));
        let mut months = Vec::with_capacity(usize::from(after - first));
        for (place, two) in (0u16..).zip(starts.windows(2)) {
            months.extend(std::iter::repeat_n(place, usize::from(two[1].saturating_sub(two[0]))));
        }
        Self { first, after, months, starts }
    }

    /// The place of the month that `day` lies in; `day` must lie in the period.
    pub(crate) fn month(&self, day: u16) -> usize {
        self.months.get(usize::from(day.wrapping_sub(self.first))).map_or(0, |place| usize::from(*place))
    }

    /// How many days the month in the place `place` has.
    pub(crate) fn days(&self, place: usize) -> u16 {
        match self.starts.get(place..place + 2) {
            Some([start, end]) => end - start,
            _ => 0,
        }
    }
}

/// For each day of sixteen bits: the first of some sorted days that is not before it.
pub(crate) struct NotBefore(Vec<u8>);

impl NotBefore {
    /// At most 255 days.
    pub(crate) fn of(days: &[u16]) -> Self {
        let mut table = Vec::with_capacity(1 << 16);
        for (place, day) in (0u8..).zip(days) {
            table.resize((usize::from(*day) + 1).max(table.len()), place);
        }
        table.resize(1 << 16, u8::try_from(days.len()).unwrap_or(u8::MAX));
        Self(table)
    }

    /// The place of the first day that is not before `day`; their number where there is none.
    pub(crate) fn place(&self, day: u16) -> u8 {
        self.0.get(usize::from(day)).copied().unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_looked_up() {
        let calendar = Calendar::of(Months { from: Month::new(2024, 1), to: Month::new(2024, 4) });
        let day = |month, day| Day::of(pejl_rules::Dag::ny(2024, month, day)).unwrap().0;
        assert_eq!((calendar.month(day(1, 1)), calendar.month(day(2, 29)), calendar.month(day(3, 31))), (0, 1, 2));
        assert_eq!((calendar.days(1), calendar.days(2)), (29, 31));
        let ends = NotBefore::of(&[10, 20]);
        assert_eq!([0, 10, 11, 20, 21].map(|d| ends.place(d)), [0, 0, 1, 1, 2]);
    }
}
