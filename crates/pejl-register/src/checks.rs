//! What is wrong with a value of a row.

use crate::assemble::Wrong;
use crate::day::Day;
use crate::error::{RegisterError, Result};
use crate::mapping::{Mapping, MunicipalityIs};
use crate::raw::{BAD_CODE, BAD_DAY, NO_CODE, NO_DAY, NO_NUMBER, Reason};
use jiff::civil::Date;
use pejl_rules::Dag;

/// The most hours a week, in hundredths: all there are.
const MOST_HOURS: i32 = 168 * 100;

/// Between what a delivery's days must lie, and what it must tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The day that the register ends before.
    pub ends: Day,
    /// Nobody is born on this day or later.
    pub born_before: Dag,
    /// The day that nothing is before.
    pub begins: Dag,
    /// Each person has a municipality.
    pub with_person: bool,
    /// Each spell has a municipality.
    pub with_spell: bool,
}

impl Limits {
    /// Who is told to be born earlier is born on a day that somebody had to fill in.
    pub(crate) const FIRST_BIRTH: Dag = Dag::ny(1901, 1, 1);

    /// Until `ends`, and nothing more.
    #[must_use]
    pub fn until(ends: Day) -> Self {
        Self { ends, born_before: ends.dag(), begins: Dag::ny(1900, 1, 1), with_person: false, with_spell: false }
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
            born_before: ends.dag().min(Dag::from(recorded).plus_dage(1)),
            begins: mapping.begins(),
            with_person: is == MunicipalityIs::WithPerson,
            with_spell: is == MunicipalityIs::WithSpell,
        })
    }

    /// The reason that `day` can't be the day that something begins.
    pub(crate) fn wrong_day(&self, day: i32) -> Option<Reason> {
        match day {
            NO_DAY => Some(Reason::DayMissing),
            BAD_DAY => Some(Reason::NotADay),
            day if day < self.begins.0 || Day::of(Dag(day)).is_none() => Some(Reason::DayOutOfRange),
            _ => None,
        }
    }
}

/// What is wrong with days from one to before another. A last day that is not told means that it goes on.
pub(crate) fn wrong_period(wrong_from: Option<Reason>, from: i32, to: i32) -> Wrong {
    let end = || match to {
        NO_DAY => None,
        BAD_DAY => Some(Reason::NotADay),
        to if to <= from => Some(Reason::EndsBeforeStart),
        to => Day::of(Dag(to)).is_none().then_some(Reason::DayOutOfRange),
    };
    wrong_from.map(|reason| ("from", reason)).or_else(|| end().map(|reason| ("to", reason)))
}

pub(crate) fn wrong_code(column: &'static str, code: u8, needed: bool) -> Wrong {
    match code {
        BAD_CODE => Some((column, Reason::UnknownCode)),
        NO_CODE if needed => Some((column, Reason::Missing)),
        _ => None,
    }
}

pub(crate) fn wrong_hours(hours: i32, needed: bool) -> Wrong {
    match hours {
        NO_NUMBER => needed.then_some(("hours", Reason::Missing)),
        hours => (!(0..=MOST_HOURS).contains(&hours)).then_some(("hours", Reason::NotANumber)),
    }
}

/// Numbers that are kept in sixteen bits, of which the largest means that it is not told.
pub(crate) fn wrong_number(column: &'static str, number: i32) -> Wrong {
    let fits = number == NO_NUMBER || u16::try_from(number).is_ok_and(|number| number != u16::MAX);
    (!fits).then_some((column, Reason::NotANumber))
}

/// 0 is no municipality: it would mean that it stands elsewhere.
pub(crate) fn wrong_municipality(code: i32, needed: bool) -> Wrong {
    match code {
        NO_NUMBER => needed.then_some(("municipality", Reason::Missing)),
        0 => Some(("municipality", Reason::UnknownCode)),
        code => wrong_number("municipality", code),
    }
}
