//! A delivery looked through and put in order: every row becomes part of the
//! register or a reject with its reason.

use crate::checks::{Limits, wrong_code, wrong_hours, wrong_municipality, wrong_number, wrong_period};
use crate::day::Day;
use crate::lay_out::build;
use crate::part::Part;
use crate::raw::{
    BAD_CODE, BAD_DAY, BAD_ROW, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Raw, RawPeriods, RawPersons, Reason, Reject,
    Report, Table,
};
use pejl_rules::Dag;

/// A row of a table that may come in: the person's place, a key to sort by, the row.
pub(crate) type Kept = (u32, u64, u32);

/// What is wrong with a row: a column and the reason.
pub(crate) type Wrong = Option<(&'static str, Reason)>;

/// The rows that come in, in order.
pub(crate) struct AllKept {
    pub spells: Vec<Kept>,
    pub contacts: Vec<Kept>,
    pub offers: Vec<Kept>,
    /// Work, flex job hours, exemptions.
    pub periods: [Vec<Kept>; 3],
}

/// The part that `raw` gives, and what became of its rows. `ends` is the day that
/// the register ends before.
#[must_use]
pub fn assemble(raw: &Raw, ends: Day) -> (Part, Report) {
    assemble_within(raw, &Limits::until(ends))
}

/// The same within narrower limits.
#[must_use]
pub fn assemble_within(raw: &Raw, limits: &Limits) -> (Part, Report) {
    let mut report = Report::default();
    let persons = persons(&raw.persons, limits, &mut report);
    let sieve = Sieve { limits, index: Index::of(&raw.persons, &persons), births: births(&raw.persons, &persons) };
    let spells = spells(raw, &sieve, &mut report);
    let contacts = contacts(raw, &sieve, &mut report);
    let offers = offers(raw, &sieve, &mut report);
    let periods = [
        periods(Table::Work, &raw.work, &sieve, &mut report),
        periods(Table::Flex, &raw.flex, &sieve, &mut report),
        periods(Table::Exempt, &raw.exempt, &sieve, &mut report),
    ];
    report.rejects.sort_unstable();
    let kept = AllKept { spells, contacts, offers, periods };
    (build(raw, &persons, &kept), report)
}

pub(crate) fn at<T: Copy>(column: &[T], row: usize, missing: T) -> T {
    column.get(row).copied().unwrap_or(missing)
}

/// The births of the persons that are kept, or nothing where none is told.
fn births(raw: &RawPersons, kept: &[u32]) -> Vec<i32> {
    if raw.born.is_empty() {
        return Vec::new();
    }
    kept.iter().map(|row| at(&raw.born, *row as usize, NO_DAY)).collect()
}

/// The rows of persons to keep, in the order of persons.
fn persons(raw: &RawPersons, limits: &Limits, report: &mut Report) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(raw.person.len()).unwrap_or(u32::MAX)).collect();
    if !raw.person.is_sorted() {
        order.sort_by_key(|row| at(&raw.person, *row as usize, NO_PERSON));
    }
    let mut before = None;
    order.retain(|row| {
        let person = at(&raw.person, *row as usize, NO_PERSON);
        let twice = (before == Some(person)).then_some(("person", Reason::Twice));
        let wrong = unreadable(person).or(twice).or_else(|| wrong_person(raw, *row as usize, limits));
        match wrong {
            Some((column, reason)) => report.rejects.push(Reject { table: Table::Persons, row: *row, column, reason }),
            None => before = Some(person),
        }
        wrong.is_none()
    });
    report.read.push((Table::Persons, raw.person.len() as u64));
    report.loaded.push((Table::Persons, order.len() as u64));
    order
}

fn unreadable(person: u64) -> Wrong {
    match person {
        NO_PERSON => Some(("person", Reason::NoPerson)),
        BAD_ROW => Some(("person", Reason::Fields)),
        _ => None,
    }
}

fn wrong_person(raw: &RawPersons, row: usize, limits: &Limits) -> Wrong {
    let born = match at(&raw.born, row, NO_DAY) {
        NO_DAY => None,
        BAD_DAY => Some(Reason::NotADay),
        born if born >= limits.born_before.0 => Some(Reason::BornLater),
        born => (born < Limits::FIRST_BIRTH.0).then_some(Reason::DayOutOfRange),
    };
    let sex = (at(&raw.sex, row, NO_CODE) == BAD_CODE).then_some(("sex", Reason::UnknownCode));
    let numbers = [("residence", &raw.residence), ("employment", &raw.employment), ("work_duty", &raw.work_duty)];
    born.map(|reason| ("born", reason))
        .or(sex)
        .or_else(|| wrong_municipality(at(&raw.municipality, row, NO_NUMBER), limits.with_person))
        .or_else(|| numbers.iter().find_map(|(name, of)| wrong_number(name, at(of, row, NO_NUMBER))))
}

/// What a row must pass.
struct Sieve<'l> {
    limits: &'l Limits,
    index: Index,
    births: Vec<i32>,
}

impl Sieve<'_> {
    /// What is wrong with a day on which something of the person in the place `place` begins.
    fn wrong_day(&self, day: i32, place: u32) -> Option<Reason> {
        let reason = self.limits.wrong_day(day);
        let early = || at(&self.births, place as usize, NO_DAY) > day;
        reason.or_else(|| early().then_some(Reason::BeforeBirth))
    }
}

/// From a pseudonym to the person's place.
enum Index {
    /// Pseudonyms that follow on each other from this one.
    Dense(u64, u64),
    /// Sorted pseudonyms.
    Sorted(Vec<u64>),
}

impl Index {
    fn of(raw: &RawPersons, kept: &[u32]) -> Self {
        let sorted: Vec<u64> = kept.iter().map(|row| at(&raw.person, *row as usize, NO_PERSON)).collect();
        match (sorted.first(), sorted.last()) {
            (Some(first), Some(last)) if last - first + 1 == sorted.len() as u64 => Self::Dense(*first, *last),
            _ => Self::Sorted(sorted),
        }
    }

    fn place(&self, person: u64) -> Option<u32> {
        match self {
            Self::Dense(first, last) if (*first..=*last).contains(&person) => u32::try_from(person - first).ok(),
            Self::Dense(..) => None,
            Self::Sorted(sorted) => sorted.binary_search(&person).ok().and_then(|at| u32::try_from(at).ok()),
        }
    }
}

/// The rows of a table that come in, by person and then by `key`.
fn sift(
    table: Table,
    persons: &[u64],
    sieve: &Sieve<'_>,
    report: &mut Report,
    check: impl Fn(usize, u32) -> Wrong,
    key: impl Fn(usize) -> u64,
) -> Vec<Kept> {
    let mut kept: Vec<Kept> = Vec::with_capacity(persons.len());
    let mut in_order = true;
    let mut last = (0, 0);
    for (row, person) in persons.iter().enumerate() {
        let number = u32::try_from(row).unwrap_or(u32::MAX);
        let place = sieve.index.place(*person);
        let wrong = match place {
            Some(place) => check(row, place),
            None => unreadable(*person).or(Some(("person", Reason::UnknownPerson))),
        };
        match (wrong, place) {
            (None, Some(place)) => {
                let key = key(row);
                in_order &= last <= (place, key);
                last = (place, key);
                kept.push((place, key, number));
            }
            (Some((column, reason)), _) => report.rejects.push(Reject { table, row: number, column, reason }),
            (None, None) => {}
        }
    }
    if !in_order {
        kept.sort_unstable();
    }
    report.read.push((table, persons.len() as u64));
    report.loaded.push((table, kept.len() as u64));
    kept
}

/// Takes out the rows that `wrong` finds, given in order.
fn take_out(table: Table, kept: &mut Vec<Kept>, report: &mut Report, mut wrong: impl FnMut(&Kept) -> Option<Reason>) {
    kept.retain(|row| match wrong(row) {
        Some(reason) => {
            report.rejects.push(Reject { table, row: row.2, column: "from", reason });
            false
        }
        None => true,
    });
    if let Some(loaded) = report.loaded.iter_mut().find(|(of, _)| *of == table) {
        loaded.1 = kept.len() as u64;
    }
}

/// Takes out rows that repeat the one before in every respect.
fn once(table: Table, kept: &mut Vec<Kept>, report: &mut Report, same: impl Fn(usize, usize) -> bool) {
    let mut before: Option<Kept> = None;
    take_out(table, kept, report, |row| {
        let alike = |before: Kept| (before.0, before.1) == (row.0, row.1) && same(before.2 as usize, row.2 as usize);
        if before.is_some_and(alike) {
            return Some(Reason::Twice);
        }
        before = Some(*row);
        None
    });
}

fn spells(raw: &Raw, sieve: &Sieve<'_>, report: &mut Report) -> Vec<Kept> {
    let rows = &raw.spells;
    let days = |row: usize| (at(&rows.from, row, NO_DAY), at(&rows.to, row, NO_DAY));
    let benefit = |row: usize| at(&rows.benefit, row, NO_CODE);
    let check = |row: usize, place: u32| {
        let (from, to) = days(row);
        wrong_period(sieve.wrong_day(from, place), from, to)
            .or_else(|| wrong_code("benefit", benefit(row), true))
            .or_else(|| wrong_code("group", at(&rows.group, row, NO_CODE), false))
            .or_else(|| wrong_municipality(at(&rows.municipality, row, NO_NUMBER), sieve.limits.with_spell))
    };
    let key_of = |row: usize| key(days(row), i32::from(benefit(row)));
    let mut kept = sift(Table::Spells, &rows.person, sieve, report, check, key_of);
    once(Table::Spells, &mut kept, report, |a, b| {
        at(&rows.group, a, NO_CODE) == at(&rows.group, b, NO_CODE)
            && at(&rows.municipality, a, NO_NUMBER) == at(&rows.municipality, b, NO_NUMBER)
    });
    let mut end = (u32::MAX, i64::MIN);
    take_out(Table::Spells, &mut kept, report, |(place, _, row)| {
        let (from, to) = days(*row as usize);
        if end.0 == *place && i64::from(from) < end.1 {
            return Some(Reason::Overlaps);
        }
        end = (*place, if to == NO_DAY { i64::MAX } else { i64::from(to) });
        None
    });
    kept
}

fn contacts(raw: &Raw, sieve: &Sieve<'_>, report: &mut Report) -> Vec<Kept> {
    let rows = &raw.contacts;
    let day = |row: usize| at(&rows.day, row, NO_DAY);
    let check = |row: usize, place: u32| {
        let day = sieve.wrong_day(day(row), place).map(|reason| ("day", reason));
        day.or_else(|| wrong_code("form", at(&rows.form, row, NO_CODE), false))
            .or_else(|| wrong_code("holder", at(&rows.holder, row, NO_CODE), false))
    };
    // Two conversations on one day may both be true: nothing is taken out.
    sift(Table::Contacts, &rows.person, sieve, report, check, |row| key((day(row), 0), 0))
}

fn offers(raw: &Raw, sieve: &Sieve<'_>, report: &mut Report) -> Vec<Kept> {
    let rows = &raw.offers;
    let days = |row: usize| (at(&rows.from, row, NO_DAY), at(&rows.to, row, NO_DAY));
    let (kind, hours) = (|row: usize| at(&rows.kind, row, NO_CODE), |row: usize| at(&rows.hours, row, NO_NUMBER));
    let check = |row: usize, place: u32| {
        let (from, to) = days(row);
        wrong_period(sieve.wrong_day(from, place), from, to)
            .or_else(|| wrong_code("kind", kind(row), true))
            .or_else(|| wrong_hours(hours(row), false))
    };
    let key_of = |row: usize| key(days(row), i32::from(kind(row)));
    let mut kept = sift(Table::Offers, &rows.person, sieve, report, check, key_of);
    once(Table::Offers, &mut kept, report, |a, b| hours(a) == hours(b));
    kept
}

/// Paid work, flex job hours (which have no end) and exemptions (which have no hours).
fn periods(table: Table, rows: &RawPeriods, sieve: &Sieve<'_>, report: &mut Report) -> Vec<Kept> {
    let days = |row: usize| (at(&rows.from, row, NO_DAY), at(&rows.to, row, NO_DAY));
    let hours = |row: usize| at(&rows.hours, row, NO_NUMBER);
    let check = |row: usize, place: u32| {
        let (from, to) = days(row);
        let wrong = wrong_period(sieve.wrong_day(from, place), from, to);
        wrong.or_else(|| if table == Table::Exempt { None } else { wrong_hours(hours(row), true) })
    };
    let key_of = |row: usize| key(days(row), if table == Table::Exempt { 0 } else { hours(row) });
    let mut kept = sift(table, &rows.person, sieve, report, check, key_of);
    once(table, &mut kept, report, |_, _| true);
    kept
}

/// First day, last day, code: in this order.
fn key((from, to): (i32, i32), code: i32) -> u64 {
    let day = |day: i32| {
        if day == NO_DAY { u64::from(Day::OPEN.0) } else { u64::from(Day::of(Dag(day)).unwrap_or_default().0) }
    };
    day(from) << 48 | day(to) << 32 | u64::from(code.unsigned_abs())
}
