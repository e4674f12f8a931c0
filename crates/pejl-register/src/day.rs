//! Days in sixteen bits.

use pejl_rules::Dag;
use std::fmt;

/// A day, counted from 1 January 1900: up to 5 June 2079. The largest number
/// stands for "not yet".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(transparent)]
pub struct Day(pub u16);

/// 1 January 1900, counted from 1 January 1970.
const FIRST: i32 = -25_567;

impl Day {
    /// "Not yet": the end of what goes on.
    pub const OPEN: Day = Day(u16::MAX);

    /// `dag`, where it lies between 1900 and 2079.
    #[must_use]
    pub fn of(dag: Dag) -> Option<Self> {
        u16::try_from(dag.0.checked_sub(FIRST)?).ok().map(Self).filter(|day| *day != Self::OPEN)
    }

    /// As the rules count days.
    #[must_use]
    pub const fn dag(self) -> Dag {
        Dag(self.0 as i32 + FIRST)
    }

    /// The day itself, or none for "not yet".
    #[must_use]
    pub fn known(self) -> Option<Self> {
        Some(self).filter(|day| *day != Self::OPEN)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(day) => day.dag().fmt(f),
            None => f.write_str("-"),
        }
    }
}

/// A month: year times twelve, and January is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Month(pub i32);

impl Month {
    /// The month that `day` lies in.
    #[must_use]
    pub const fn of(day: Day) -> Self {
        let (year, month, _) = day.dag().dele();
        Self(year * 12 + month - 1)
    }

    /// The month `month` (1 to 12) of `year`.
    #[must_use]
    pub const fn new(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Dag {
        Dag::ny(self.0.div_euclid(12), self.0.rem_euclid(12) + 1, 1)
    }

    /// Its last day.
    #[must_use]
    pub const fn last(self) -> Dag {
        Dag(Month(self.0 + 1).first().0 - 1)
    }

    /// How many days it has.
    #[must_use]
    pub const fn days(self) -> i32 {
        Month(self.0 + 1).first().0 - self.first().0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months() {
        let day = Day::of(Dag::ny(2024, 2, 29)).unwrap();
        assert_eq!((day.to_string(), Month::of(day).to_string()), ("2024-02-29".to_owned(), "2024-02".to_owned()));
        assert_eq!(Month::of(day), Month::new(2024, 2));
        assert_eq!(Month::new(2024, 2).days(), 29);
        assert_eq!(Day::of(Dag::ny(1899, 12, 31)), None);
        assert_eq!(Day::of(Dag::ny(1900, 1, 1)), Some(Day(0)));
        assert_eq!(Day::of(Dag::ny(9999, 12, 31)), None);
        assert_eq!(Day::OPEN.known(), None);
    }
}
