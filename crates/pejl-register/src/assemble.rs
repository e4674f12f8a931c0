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

/// The rows of a table that come in, by person and then by their key.
pub(crate) struct Kept {
    /// The place of each row's person.
    pub places: Vec<u32>,
    rows: Option<Vec<u32>>,
}

impl Kept {
    pub(crate) fn rows(&self) -> Rows<'_> {
        self.rows.as_deref().map_or(Rows::All(self.places.len()), Rows::Some)
    }
}

/// Rows of a table in an order. Most deliveries are clean and in order: then no list of them is made.
#[derive(Clone, Copy)]
pub(crate) enum Rows<'k> {
    /// So many, as they stand.
    All(usize),
    Some(&'k [u32]),
}

impl Rows<'_> {
    pub(crate) fn len(self) -> usize {
        match self {
            Self::All(rows) => rows,
            Self::Some(rows) => rows.len(),
        }
    }

    pub(crate) fn at(self, at: usize) -> usize {
        match self {
            Self::All(_) => at,
            Self::Some(rows) => rows.get(at).map_or(usize::MAX, |row| *row as usize),
        }
    }
}

/// What is wrong with a row: a column and the reason.
pub(crate) type Wrong = Option<(&'static str, Reason)>;

/// The rows that come in, in order.
pub(crate) struct AllKept {
    pub spells: Kept,
    pub contacts: Kept,
    pub offers: Kept,
    /// Work, flex job hours, exemptions.
    pub periods: [Kept; 3],
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
        report.loaded.push((sifted.table, sifted.kept.places.len() as u64));
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
    // Most deliveries are clean and in order.
    let sound = |row: usize| {
        let person = at(&raw.person, row, NO_PERSON);
        let follows = row.checked_sub(1).is_none_or(|before| at(&raw.person, before, NO_PERSON) < person);
        follows && unreadable(person).is_none() && wrong_person(raw, row, limits).is_none()
    };
    if !all(raw.person.len(), sound) {
        sound_persons(raw, limits, &mut order, report);
    }
    report.read.push((Table::Persons, raw.person.len() as u64));
    report.loaded.push((Table::Persons, order.len() as u64));
    order
}

/// Puts the rows of persons in order and takes out those that can't come in.
fn sound_persons(raw: &RawPersons, limits: &Limits, order: &mut Vec<u32>, report: &mut Report) {
    order.sort_by_key(|row| at(&raw.person, *row as usize, NO_PERSON));
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
    let codes = [("sex", &raw.sex), ("ukraine", &raw.ukraine), ("eu_law", &raw.eu_law)];
    let code = codes.into_iter().find(|(_, of)| at(of, row, NO_CODE) == BAD_CODE);
    let numbers = [("residence", &raw.residence), ("employment", &raw.employment), ("work_duty", &raw.work_duty)];
    born.map(|reason| ("born", reason))
        .or(code.map(|(name, _)| (name, Reason::UnknownCode)))
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
    kept: Kept,
    rejects: Vec<Reject>,
}

/// Rows that are looked through at a time.
const AT_A_TIME: usize = 1 << 17;

/// True where `holds` is true of every number below `rows`, looked at piece by piece on all processors.
fn all(rows: usize, holds: impl Fn(usize) -> bool + Sync) -> bool {
    let piece = |number: usize| (number * AT_A_TIME..rows.min((number + 1) * AT_A_TIME)).all(&holds);
    (0..rows.div_ceil(AT_A_TIME)).into_par_iter().all(piece)
}

/// The place of a row that does not come in.
const REJECTED: u32 = u32::MAX;

/// The rows of a table that pass `check`, by person and then by `key`.
fn sift(
    table: Table,
    persons: &[u64],
    sieve: &Sieve<'_>,
    check: impl Fn(usize, u32) -> Wrong + Sync,
    key: impl Fn(usize) -> u64 + Sync,
) -> Sifted {
    let mut places = vec![0; persons.len()];
    let look = |(piece, (places, persons)): (usize, (&mut [u32], &[u64]))| {
        let mut rejects = Vec::new();
        for (row, (own, person)) in (piece * AT_A_TIME..).zip(places.iter_mut().zip(persons)) {
            let place = sieve.index.place(*person);
            let unknown = || unreadable(*person).or(Some(("person", Reason::UnknownPerson)));
            let wrong = place.map_or_else(unknown, |place| check(row, place));
            if let Some((column, reason)) = wrong {
                rejects.push(Reject { table, row: u32::try_from(row).unwrap_or(u32::MAX), column, reason });
            }
            *own = place.filter(|_| wrong.is_none()).unwrap_or(REJECTED);
        }
        rejects
    };
    let pieces = places.par_chunks_mut(AT_A_TIME).zip(persons.par_chunks(AT_A_TIME)).enumerate();
    let rejects: Vec<Reject> = pieces.flat_map_iter(look).collect();
    let kept = in_order(places, rejects.is_empty(), key);
    Sifted { table, read: persons.len() as u64, kept, rejects }
}

/// The rows that have a place, by place and then by `key`; `clean` tells that every row has one.
fn in_order(places: Vec<u32>, clean: bool, key: impl Fn(usize) -> u64 + Sync) -> Kept {
    let place = |row: usize| at(&places, row, REJECTED);
    let follows = |before: usize, row: usize| {
        place(before) < place(row) || (place(before) == place(row) && key(before) <= key(row))
    };
    if clean && all(places.len(), |row| row == 0 || follows(row - 1, row)) {
        return Kept { places, rows: None };
    }
    let numbers = (0..).zip(&places).filter(|(_, place)| **place != REJECTED);
    let mut rows: Vec<u32> = numbers.map(|(row, _)| row).collect();
    let sorted = |pair: &[u32]| matches!(pair, [before, row] if follows(*before as usize, *row as usize));
    if !rows.par_windows(2).all(sorted) {
        rows.par_sort_by_cached_key(|row| (place(*row as usize), key(*row as usize), *row));
    }
    Kept { places: rows.iter().map(|row| place(*row as usize)).collect(), rows: Some(rows) }
}

impl Sifted {
    /// Takes out the rows that can't stand after the last of the same person that stays: `wrong` is given both.
    fn take_out(&mut self, wrong: impl Fn(usize, usize) -> Option<Reason> + Sync) {
        let Kept { places, .. } = &self.kept;
        let rows = self.kept.rows();
        let stands = |number: usize| {
            let Some(before) = number.checked_sub(1) else { return true };
            places.get(before) != places.get(number) || wrong(rows.at(before), rows.at(number)).is_none()
        };
        if all(places.len(), stands) {
            return;
        }
        let mut stay: (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let mut before = None;
        for (number, place) in places.iter().enumerate() {
            let row = rows.at(number);
            let last = before.filter(|(own, _)| own == place);
            let reason = last.and_then(|(_, before)| wrong(before, row));
            let own = u32::try_from(row).unwrap_or(u32::MAX);
            match reason {
                Some(reason) => self.rejects.push(Reject { table: self.table, row: own, column: "from", reason }),
                None => {
                    before = Some((*place, row));
                    stay.0.push(*place);
                    stay.1.push(own);
                }
            }
        }
        self.kept = Kept { places: stay.0, rows: Some(stay.1) };
    }

    /// Takes out rows that repeat the one before in every respect.
    fn once(&mut self, same: impl Fn(usize, usize) -> bool + Sync) {
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
