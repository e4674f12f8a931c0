//! A delivery looked through and put in order: every row becomes part of the
//! register or a reject with its reason.

use crate::day::Day;
use crate::merge::{PartBuilder, PersonRow};
use crate::part::Part;
use crate::raw::{
    BAD_CODE, BAD_NUMBER, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Raw, RawPersons, Reason, Reject, Report, Table,
    wrong_day,
};
use pejl_rules::Dag;

/// A row of a table that may come in: the person's place, a key to sort by, the row.
type Kept = (u32, u64, u32);

/// The part that `raw` gives, and what became of its rows. `ends` is the day that
/// the register ends before.
#[must_use]
pub fn assemble(raw: &Raw, ends: Day) -> (Part, Report) {
    let mut report = Report::default();
    let persons = persons(&raw.persons, ends, &mut report);
    let index = Index::of(&raw.persons, &persons);
    let spells = spells(raw, &index, &mut report);
    let contacts = contacts(raw, &index, &mut report);
    let offers = offers(raw, &index, &mut report);
    let periods = [
        (Table::Work, &raw.work, true, true),
        (Table::Flex, &raw.flex, false, true),
        (Table::Exempt, &raw.exempt, true, false),
    ]
    .map(|(table, rows, has_to, has_hours)| {
        let check = |row: usize| {
            let to = has_to.then(|| wrong_to(rows.from[row], at(&rows.to, row, NO_DAY))).flatten();
            let hours =
                (has_hours && wrong_hours(at(&rows.hours, row, NO_NUMBER))).then_some(("hours", Reason::NotANumber));
            wrong_day(rows.from[row]).map(|reason| ("from", reason)).or(to).or(hours)
        };
        let key = |row: usize| key(rows.from[row], at(&rows.to, row, NO_DAY), at(&rows.hours, row, 0));
        sift(table, &rows.person, &index, &mut report, check, key)
    });
    report.rejects.sort_unstable();
    let kept = AllKept { spells, contacts, offers, periods };
    (build(raw, &persons, &kept), report)
}

struct AllKept {
    spells: Vec<Kept>,
    contacts: Vec<Kept>,
    offers: Vec<Kept>,
    /// Work, flex job hours, exemptions.
    periods: [Vec<Kept>; 3],
}

fn at<T: Copy>(column: &[T], row: usize, missing: T) -> T {
    column.get(row).copied().unwrap_or(missing)
}

/// The rows of persons to keep, in the order of persons.
fn persons(raw: &RawPersons, ends: Day, report: &mut Report) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(raw.person.len()).unwrap_or(u32::MAX)).collect();
    if !raw.person.is_sorted() {
        order.sort_by_key(|row| raw.person[*row as usize]);
    }
    let mut before = None;
    let rejects_before = report.rejects.len();
    order.retain(|row| {
        let at_row = *row as usize;
        let person = raw.person[at_row];
        let born = at(&raw.born, at_row, NO_DAY);
        let municipality = at(&raw.municipality, at_row, NO_NUMBER);
        let wrong = if person == NO_PERSON {
            Some(("person", Reason::NoPerson))
        } else if before == Some(person) {
            Some(("person", Reason::Twice))
        } else if born != NO_DAY && born >= ends.dag().0 {
            Some(("born", Reason::BornLater))
        } else if born == crate::raw::BAD_DAY {
            Some(("born", Reason::NotADay))
        } else if at(&raw.sex, at_row, NO_CODE) == BAD_CODE {
            Some(("sex", Reason::UnknownCode))
        } else if municipality != NO_NUMBER && u16::try_from(municipality).is_err() {
            Some(("municipality", Reason::NotANumber))
        } else {
            None
        };
        match wrong {
            Some((column, reason)) => report.rejects.push(Reject { table: Table::Persons, row: *row, column, reason }),
            None => before = Some(person),
        }
        wrong.is_none()
    });
    debug_assert!(report.rejects.len() >= rejects_before);
    report.read.push((Table::Persons, raw.person.len() as u64));
    report.loaded.push((Table::Persons, order.len() as u64));
    order
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
        let sorted: Vec<u64> = kept.iter().map(|row| raw.person[*row as usize]).collect();
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

/// The rows of a table that come in, by person and then by `key`. Rows that are
/// the same in every respect come in once.
fn sift(
    table: Table,
    persons: &[u64],
    index: &Index,
    report: &mut Report,
    check: impl Fn(usize) -> Option<(&'static str, Reason)>,
    key: impl Fn(usize) -> u64,
) -> Vec<Kept> {
    let mut kept: Vec<Kept> = Vec::with_capacity(persons.len());
    let mut in_order = true;
    let mut last = (0, 0);
    for (row, person) in persons.iter().enumerate() {
        let number = u32::try_from(row).unwrap_or(u32::MAX);
        let place = index.place(*person);
        let wrong = match place {
            Some(_) => check(row),
            None if *person == NO_PERSON => Some(("person", Reason::NoPerson)),
            None => Some(("person", Reason::UnknownPerson)),
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

/// Takes out rows that repeat the one before in every respect.
fn once(
    table: Table,
    column: &'static str,
    kept: &mut Vec<Kept>,
    report: &mut Report,
    same: impl Fn(u32, u32) -> bool,
) {
    let mut before: Option<Kept> = None;
    let rejects = &mut report.rejects;
    kept.retain(|row| {
        let twice = before.is_some_and(|before| (before.0, before.1) == (row.0, row.1) && same(before.2, row.2));
        if twice {
            rejects.push(Reject { table, row: row.2, column, reason: Reason::Twice });
        } else {
            before = Some(*row);
        }
        !twice
    });
    if let Some(loaded) = report.loaded.iter_mut().find(|(of, _)| *of == table) {
        loaded.1 = kept.len() as u64;
    }
}

fn spells(raw: &Raw, index: &Index, report: &mut Report) -> Vec<Kept> {
    let rows = &raw.spells;
    let check = |row: usize| {
        let benefit = wrong_code(rows.benefit[row], true).map(|reason| ("benefit", reason));
        let group = wrong_code(at(&rows.group, row, NO_CODE), false).map(|reason| ("group", reason));
        let municipality = at(&rows.municipality, row, NO_NUMBER);
        let municipality = (municipality != NO_NUMBER && u16::try_from(municipality).is_err())
            .then_some(("municipality", Reason::NotANumber));
        let days = wrong_day(rows.from[row]).map(|reason| ("from", reason));
        days.or_else(|| wrong_to(rows.from[row], rows.to[row])).or(benefit).or(group).or(municipality)
    };
    let key_of = |row: usize| key(rows.from[row], rows.to[row], i32::from(rows.benefit[row]));
    let mut kept = sift(Table::Spells, &rows.person, index, report, check, key_of);
    let same = |a: u32, b: u32| {
        let (a, b) = (a as usize, b as usize);
        at(&rows.group, a, NO_CODE) == at(&rows.group, b, NO_CODE)
            && at(&rows.municipality, a, NO_NUMBER) == at(&rows.municipality, b, NO_NUMBER)
    };
    once(Table::Spells, "from", &mut kept, report, same);
    let mut end = (u32::MAX, i64::MIN);
    kept.retain(|(place, _, row)| {
        let (from, to) = (rows.from[*row as usize], rows.to[*row as usize]);
        let overlaps = end.0 == *place && i64::from(from) < end.1;
        if overlaps {
            report.rejects.push(Reject { table: Table::Spells, row: *row, column: "from", reason: Reason::Overlaps });
        } else {
            end = (*place, if to == NO_DAY { i64::MAX } else { i64::from(to) });
        }
        !overlaps
    });
    if let Some(loaded) = report.loaded.iter_mut().find(|(of, _)| *of == Table::Spells) {
        loaded.1 = kept.len() as u64;
    }
    kept
}

fn contacts(raw: &Raw, index: &Index, report: &mut Report) -> Vec<Kept> {
    let rows = &raw.contacts;
    let check = |row: usize| {
        let form = wrong_code(at(&rows.form, row, NO_CODE), false).map(|reason| ("form", reason));
        let holder = wrong_code(at(&rows.holder, row, NO_CODE), false).map(|reason| ("holder", reason));
        wrong_day(rows.day[row]).map(|reason| ("day", reason)).or(form).or(holder)
    };
    // Two conversations on one day may both be true: nothing is taken out.
    sift(Table::Contacts, &rows.person, index, report, check, |row| key(rows.day[row], 0, 0))
}

fn offers(raw: &Raw, index: &Index, report: &mut Report) -> Vec<Kept> {
    let rows = &raw.offers;
    let check = |row: usize| {
        let kind = wrong_code(rows.kind[row], true).map(|reason| ("kind", reason));
        let hours = at(&rows.hours, row, NO_NUMBER);
        let hours = (hours != NO_NUMBER && wrong_hours(hours)).then_some(("hours", Reason::NotANumber));
        wrong_day(rows.from[row])
            .map(|reason| ("from", reason))
            .or_else(|| wrong_to(rows.from[row], rows.to[row]))
            .or(kind)
            .or(hours)
    };
    let key_of = |row: usize| key(rows.from[row], rows.to[row], i32::from(rows.kind[row]));
    sift(Table::Offers, &rows.person, index, report, check, key_of)
}

fn wrong_code(code: u8, needed: bool) -> Option<Reason> {
    (code == BAD_CODE || (needed && code == NO_CODE)).then_some(Reason::UnknownCode)
}

fn wrong_hours(hours: i32) -> bool {
    u16::try_from(hours).is_err()
}

/// A last day that is not told means that it goes on.
fn wrong_to(from: i32, to: i32) -> Option<(&'static str, Reason)> {
    match to {
        NO_DAY => None,
        to => match wrong_day(to) {
            Some(reason) => Some(("to", reason)),
            None => (to <= from).then_some(("to", Reason::EndsBeforeStart)),
        },
    }
}

/// First day, last day, code: in this order.
fn key(from: i32, to: i32, code: i32) -> u64 {
    let day = |day: i32| {
        if day == NO_DAY { u64::from(Day::OPEN.0) } else { u64::from(Day::of(Dag(day)).unwrap_or_default().0) }
    };
    day(from) << 48 | day(to) << 32 | u64::from(code.unsigned_abs())
}

/// Days of rows that have been looked through.
fn day(day: i32) -> u16 {
    if day == NO_DAY { Day::OPEN.0 } else { Day::of(Dag(day)).unwrap_or_default().0 }
}

fn small(number: i32, missing: u16) -> u16 {
    if number == NO_NUMBER || number == BAD_NUMBER { missing } else { u16::try_from(number).unwrap_or(missing) }
}

fn build(raw: &Raw, persons: &[u32], kept: &AllKept) -> Part {
    let mut builder = PartBuilder::with_room(persons.len(), kept.spells.len(), kept.contacts.len(), kept.offers.len());
    let mut spells = kept.spells.iter().peekable();
    let mut contacts = kept.contacts.iter().peekable();
    let mut offers = kept.offers.iter().peekable();
    let [work, flex, exempt] = &kept.periods;
    let (mut work, mut flex, mut exempt) = (work.iter().peekable(), flex.iter().peekable(), exempt.iter().peekable());
    for (place, row) in (0u32..).zip(persons) {
        while let Some((_, _, row)) = spells.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.spells);
            let municipality = small(at(&rows.municipality, row, NO_NUMBER), 0);
            let group = at(&rows.group, row, NO_CODE);
            builder.spells.push((day(rows.from[row]), day(rows.to[row]), rows.benefit[row], group, municipality));
        }
        while let Some((_, _, row)) = contacts.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.contacts);
            builder.contacts.push((day(rows.day[row]), at(&rows.form, row, NO_CODE), at(&rows.holder, row, NO_CODE)));
        }
        while let Some((_, _, row)) = offers.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.offers);
            let hours = small(at(&rows.hours, row, NO_NUMBER), 0);
            builder.offers.push((day(rows.from[row]), day(rows.to[row]), rows.kind[row], hours));
        }
        while let Some((_, _, row)) = work.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.work);
            builder.work.push((day(rows.from[row]), day(at(&rows.to, row, NO_DAY)), small(at(&rows.hours, row, 0), 0)));
        }
        while let Some((_, _, row)) = flex.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.flex);
            builder.flex.push((day(rows.from[row]), small(at(&rows.hours, row, 0), 0)));
        }
        while let Some((_, _, row)) = exempt.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.exempt);
            builder.exempt.push((day(rows.from[row]), day(at(&rows.to, row, NO_DAY))));
        }
        builder.end(person(&raw.persons, *row as usize));
    }
    builder.finish()
}

fn person(rows: &RawPersons, row: usize) -> PersonRow {
    let not_told = u16::MAX;
    let sex = at(&rows.sex, row, NO_CODE);
    PersonRow {
        person: rows.person[row],
        born: at(&rows.born, row, NO_DAY),
        sex: if sex == NO_CODE { 0 } else { sex },
        municipality: small(at(&rows.municipality, row, NO_NUMBER), 0),
        residence: small(at(&rows.residence, row, NO_NUMBER), not_told),
        employment: small(at(&rows.employment, row, NO_NUMBER), not_told),
        work_duty: small(at(&rows.work_duty, row, NO_NUMBER), not_told),
        flags: 0,
    }
}
