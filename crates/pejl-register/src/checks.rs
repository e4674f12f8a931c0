//! What is wrong with a value of a row.

use crate::day::Day;
use crate::error::{RegisterError, Result};
use crate::mapping::{Mapping, MunicipalityIs};
use crate::raw::{
    BAD_CODE, BAD_DAY, BAD_NUMBER, BAD_ROW, BARRED, EARLY_DAY, LATE_DAY, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Reason,
    TORN_ROW, narrow,
};
use jiff::civil::Date;
use pejl_rules::Dag;

/// What is wrong with a row: a column and the reason.
pub(crate) type Wrong = Option<(&'static str, Reason)>;

/// What is wrong with what stands as the person.
#[inline]
pub(crate) fn unreadable(person: u64) -> Wrong {
    match person {
        NO_PERSON => Some(("person", Reason::NoPerson)),
        BAD_ROW => Some(("person", Reason::Fields)),
        TORN_ROW => Some(("person", Reason::OpenQuote)),
        BARRED => Some(("person", Reason::PersonalNumber)),
        _ => None,
    }
}

/// The most hours a week, in hundredths: all there are.
const MOST_HOURS: u16 = 168 * 100;

/// Between what a delivery's days must lie, and what it must tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The day that the register ends before.
    pub ends: Day,
    /// Nobody is born on this day or later.
    pub born_before: Day,
    /// The day that nothing is before.
    pub begins: Day,
    /// Each person has a municipality.
    pub with_person: bool,
    /// Each spell has a municipality.
    pub with_spell: bool,
}

impl Limits {
    /// Who is told to be born earlier is born on a day that somebody had to fill in.
    const FIRST_BIRTH: Dag = Dag::ny(1901, 1, 1);

    /// Until `ends`, and nothing more.
    #[must_use]
    pub fn until(ends: Day) -> Self {
        Self { ends, born_before: ends, begins: Day(0), with_person: false, with_spell: false }
    }

    /// As `mapping` says, for a delivery that became known on the day `recorded`.
    ///
    /// # Errors
    /// Where it has no day to end before, or that day is later than the first of the month after `recorded`: of what
    /// comes then nothing can be known.
    pub fn of(mapping: &Mapping, recorded: Date) -> Result<Self> {
        let is = mapping.register.municipality;
        let ends = mapping.ends()?;
        let (year, month, _) = Dag::from(recorded).dele();
        let last = Dag::ny(year, month, 1).plus_maaneder(1);
        if ends.dag() > last {
            let date = |day: Dag| day.dato().unwrap_or(recorded);
            return Err(RegisterError::EndsLater { ends: date(ends.dag()), recorded, last: date(last) });
        }
        Ok(Self {
            ends,
            born_before: ends.min(Day(narrow(Dag::from(recorded).plus_dage(1)))),
            begins: Day(narrow(mapping.begins().max(Day(0).dag()))),
            with_person: is == MunicipalityIs::WithPerson,
            with_spell: is == MunicipalityIs::WithSpell,
        })
    }

    /// The reason that `day` can't be the day that something begins.
    #[inline]
    pub(crate) fn wrong_day(&self, day: u16) -> Option<Reason> {
        match day {
            NO_DAY => Some(Reason::DayMissing),
            BAD_DAY => Some(Reason::NotADay),
            day => (day < self.begins.0 || day >= EARLY_DAY).then_some(Reason::DayOutOfRange),
        }
    }

    /// The reason that `day` can't be the day that somebody was born.
    #[inline]
    pub(crate) fn wrong_birth(&self, day: u16) -> Option<Reason> {
        match day {
            NO_DAY => None,
            BAD_DAY => Some(Reason::NotADay),
            EARLY_DAY => Some(Reason::DayOutOfRange),
            day if day >= self.born_before.0 => Some(Reason::BornLater),
            day => (day < narrow(Self::FIRST_BIRTH)).then_some(Reason::DayOutOfRange),
        }
    }
}

/// What is wrong with days from one to before another. A last day that is not told means that it goes on.
#[inline]
pub(crate) fn wrong_period(wrong_from: Option<Reason>, from: u16, to: u16) -> Wrong {
    let end = || match to {
        NO_DAY => None,
        BAD_DAY => Some(Reason::NotADay),
        LATE_DAY => Some(Reason::DayOutOfRange),
        to => (to == EARLY_DAY || to <= from).then_some(Reason::EndsBeforeStart),
    };
    wrong_from.map(|reason| ("from", reason)).or_else(|| end().map(|reason| ("to", reason)))
}

#[inline]
pub(crate) fn wrong_code(column: &'static str, code: u8, needed: bool) -> Wrong {
    match code {
        BAD_CODE => Some((column, Reason::UnknownCode)),
        NO_CODE if needed => Some((column, Reason::Missing)),
        _ => None,
    }
}

#[inline]
pub(crate) fn wrong_hours(hours: u16, needed: bool) -> Wrong {
    match hours {
        NO_NUMBER => needed.then_some(("hours", Reason::Missing)),
        hours => (hours > MOST_HOURS).then_some(("hours", Reason::NotANumber)),
    }
}

#[inline]
pub(crate) fn wrong_number(column: &'static str, number: u16) -> Wrong {
    (number == BAD_NUMBER).then_some((column, Reason::NotANumber))
}

/// 0 is no municipality: it would mean that it stands elsewhere.
#[inline]
pub(crate) fn wrong_municipality(code: u16, needed: bool) -> Wrong {
    match code {
        NO_NUMBER => needed.then_some(("municipality", Reason::Missing)),
        0 => Some(("municipality", Reason::UnknownCode)),
        code => wrong_number("municipality", code),
    }
}
