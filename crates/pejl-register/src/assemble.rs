//! A delivery looked through and put in order: every row becomes part of the
//! register or a reject with its reason.

use crate::checks::{Limits, wrong_code, wrong_hours, wrong_municipality, wrong_number, wrong_period};
use crate::day::Day;
use crate::lay_out::build;
use crate::part::Part;
use crate::raw::{
    BAD_CODE, BAD_DAY, BAD_ROW, BARRED, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Raw, RawPeriods, RawPersons, Reason,
    Reject, Report, TORN_ROW, Table,
};
use pejl_rules::Dag;
use rayon::prelude::*;

/// A row of a table that comes in: the person's place, the row.
pub(crate) type Kept = (u32, u32);

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
    let ((spells, offers), (contacts, periods)) = rayon::join(
        || (spells(raw, &sieve), offers(raw, &sieve)),
        || {
            let rest = [(Table::Work, &raw.work), (Table::Flex, &raw.flex), (Table::Exempt, &raw.exempt)];
            (contacts(raw, &sieve), rest.map(|(table, rows)| periods(table, rows, &sieve)))
        },
    );
    let mut keep = |sifted: Sifted| {
        report.read.push((sifted.table, sifted.read));
        report.loaded.push((sifted.table, sifted.kept.len() as u64));
        report.rejects.extend(sifted.rejects);
        sifted.kept
    };
    let (spells, contacts, offers) = (keep(spells), keep(contacts), keep(offers));
    let periods = periods.map(keep);
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
        TORN_ROW => Some(("person", Reason::OpenQuote)),
        BARRED => Some(("person", Reason::PersonalNumber)),
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
        let person = |row: &u32| at(&raw.person, *row as usize, NO_PERSON);
        match (kept.first().map(person), kept.last().map(person)) {
            (Some(first), Some(last)) if last - first + 1 == kept.len() as u64 => Self::Dense(first, last),
            _ => Self::Sorted(kept.iter().map(person).collect()),
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

/// What became of a table's rows.
struct Sifted {
    table: Table,
    read: u64,
    /// Those that come in, by person and then by their key.
    kept: Vec<Kept>,
    rejects: Vec<Reject>,
}

/// Rows that are looked through at a time.
const AT_A_TIME: usize = 1 << 17;

/// The rows of a table that pass `check`, by person and then by `key`.
fn sift(
    table: Table,
    persons: &[u64],
    sieve: &Sieve<'_>,
    check: impl Fn(usize, u32) -> Wrong + Sync,
    key: impl Fn(usize) -> u64 + Sync,
) -> Sifted {
    let order = |(place, row): &Kept| (*place, key(*row as usize));
    let look = |(piece, persons): (usize, &[u64])| {
        let (mut kept, mut rejects) = (Vec::with_capacity(persons.len()), Vec::new());
        for (row, person) in (piece * AT_A_TIME..).zip(persons) {
            let number = u32::try_from(row).unwrap_or(u32::MAX);
            let place = sieve.index.place(*person).ok_or_else(|| unreadable(*person));
            let wrong = match place {
                Ok(place) => check(row, place),
                Err(unreadable) => unreadable.or(Some(("person", Reason::UnknownPerson))),
            };
            match (wrong, place) {
                (Some((column, reason)), _) => rejects.push(Reject { table, row: number, column, reason }),
                (None, place) => kept.extend(place.ok().map(|place| (place, number))),
            }
        }
        let sorted = kept.is_sorted_by_key(order);
        (kept, rejects, sorted)
    };
    let pieces: Vec<_> = persons.par_chunks(AT_A_TIME).enumerate().map(look).collect();
    let borders = pieces.iter().filter_map(|(kept, ..)| Some([kept.first()?, kept.last()?])).flatten();
    let sorted = borders.is_sorted_by_key(order) && pieces.iter().all(|(_, _, sorted)| *sorted);
    let mut sifted = Sifted { table, read: persons.len() as u64, kept: Vec::new(), rejects: Vec::new() };
    sifted.kept.reserve_exact(pieces.iter().map(|(kept, ..)| kept.len()).sum());
    for (mut kept, mut rejects, _) in pieces {
        sifted.kept.append(&mut kept);
        sifted.rejects.append(&mut rejects);
    }
    if !sorted {
        sifted.kept.par_sort_by_cached_key(|kept| (order(kept), kept.1));
    }
    sifted
}

impl Sifted {
    /// Takes out the rows that can't stand after the last of the same person that stays: `wrong` is given both.
    fn take_out(&mut self, wrong: impl Fn(usize, usize) -> Option<Reason>) {
        let (table, rejects) = (self.table, &mut self.rejects);
        let mut before: Option<Kept> = None;
        self.kept.retain(|kept| {
            let last = before.filter(|before| before.0 == kept.0);
            let reason = last.and_then(|before| wrong(before.1 as usize, kept.1 as usize));
            match reason {
                Some(reason) => rejects.push(Reject { table, row: kept.1, column: "from", reason }),
                None => before = Some(*kept),
            }
            reason.is_none()
        });
    }

    /// Takes out rows that repeat the one before in every respect.
    fn once(&mut self, same: impl Fn(usize, usize) -> bool) {
        self.take_out(|before, row| same(before, row).then_some(Reason::Twice));
    }
}

fn spells(raw: &Raw, sieve: &Sieve<'_>) -> Sifted {
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
    let mut sifted = sift(Table::Spells, &rows.person, sieve, check, key_of);
    let same = |a: usize, b: usize| {
        days(a) == days(b)
            && benefit(a) == benefit(b)
            && at(&rows.group, a, NO_CODE) == at(&rows.group, b, NO_CODE)
            && at(&rows.municipality, a, NO_NUMBER) == at(&rows.municipality, b, NO_NUMBER)
    };
    sifted.take_out(|before, row| {
        // The one before is the latest to end: what overlapped it is out already.
        let overlaps = || days(row).0 < at(&rows.to, before, NO_DAY) || at(&rows.to, before, NO_DAY) == NO_DAY;
        if same(before, row) { Some(Reason::Twice) } else { overlaps().then_some(Reason::Overlaps) }
    });
    sifted
}

fn contacts(raw: &Raw, sieve: &Sieve<'_>) -> Sifted {
    let rows = &raw.contacts;
    let day = |row: usize| at(&rows.day, row, NO_DAY);
    let check = |row: usize, place: u32| {
        let day = sieve.wrong_day(day(row), place).map(|reason| ("day", reason));
        day.or_else(|| wrong_code("form", at(&rows.form, row, NO_CODE), false))
            .or_else(|| wrong_code("holder", at(&rows.holder, row, NO_CODE), false))
    };
    // Two conversations on one day may both be true: nothing is taken out.
    sift(Table::Contacts, &rows.person, sieve, check, |row| key((day(row), 0), 0))
}

fn offers(raw: &Raw, sieve: &Sieve<'_>) -> Sifted {
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
    let mut sifted = sift(Table::Offers, &rows.person, sieve, check, key_of);
    sifted.once(|a, b| days(a) == days(b) && kind(a) == kind(b) && hours(a) == hours(b));
    sifted
}

/// Paid work, flex job hours (which have no end) and exemptions (which have no hours).
fn periods(table: Table, rows: &RawPeriods, sieve: &Sieve<'_>) -> Sifted {
    let days = |row: usize| (at(&rows.from, row, NO_DAY), at(&rows.to, row, NO_DAY));
    let hours = |row: usize| at(&rows.hours, row, NO_NUMBER);
    let check = |row: usize, place: u32| {
        let (from, to) = days(row);
        let wrong = wrong_period(sieve.wrong_day(from, place), from, to);
        wrong.or_else(|| if table == Table::Exempt { None } else { wrong_hours(hours(row), true) })
    };
    let key_of = |row: usize| key(days(row), if table == Table::Exempt { 0 } else { hours(row) });
    let mut sifted = sift(table, &rows.person, sieve, check, key_of);
    sifted.once(|a, b| key_of(a) == key_of(b));
    sifted
}

/// First day, last day, code: in this order.
fn key((from, to): (i32, i32), code: i32) -> u64 {
    let day = |day: i32| {
        if day == NO_DAY { u64::from(Day::OPEN.0) } else { u64::from(Day::of(Dag(day)).unwrap_or_default().0) }
    };
    day(from) << 48 | day(to) << 32 | u64::from(code.unsigned_abs())
}
