//! Rows that come in, laid out as columns, those of each person together.

use crate::assemble::{AllKept, Kept, Rows, at};
use crate::columns::{Contacts, EU_LAW, Exemptions, FlexHours, Offers, Persons, Spells, UKRAINE, Work};
use crate::day::Day;
use crate::part::Part;
use crate::raw::{BAD_NUMBER, NO_CODE, NO_DAY, NO_NUMBER, Raw, RawPersons};
use arrow_buffer::{ArrowNativeType, ScalarBuffer};
use pejl_rules::Dag;
use rayon::prelude::*;

/// The part that the rows in `kept` make; `persons` are the rows of the persons in it, in their order.
pub(crate) fn build(raw: &Raw, persons: &[u32], kept: &AllKept) -> Part {
    let (spells, contacts, offers) =
        (spells(raw, kept.spells.rows()), contacts(raw, kept.contacts.rows()), offers(raw, kept.offers.rows()));
    let (work, flex, exempt) = periods(raw, &kept.periods);
    let persons = people(&raw.persons, persons, kept);
    Part { persons, spells, contacts, offers, work, flex, exempt }
}

/// One value of each row that comes in.
fn column<T: ArrowNativeType>(rows: Rows<'_>, of: impl Fn(usize) -> T + Sync) -> ScalarBuffer<T> {
    let values: Vec<T> = match rows {
        Rows::All(rows) => (0..rows).into_par_iter().map(&of).collect(),
        Rows::Some(rows) => rows.par_iter().map(|row| of(*row as usize)).collect(),
    };
    values.into()
}

/// A column of days; what is not told goes on.
fn days(rows: Rows<'_>, days: &[i32]) -> ScalarBuffer<u16> {
    column(rows, |row| match at(days, row, NO_DAY) {
        NO_DAY => Day::OPEN.0,
        day => Day::of(Dag(day)).unwrap_or_default().0,
    })
}

/// The same of a column that the delivery may lack; then every row has `missing`, and a column of zeros costs nothing.
fn column_or<T: ArrowNativeType, S: Sync>(
    rows: Rows<'_>,
    column_read: &[S],
    missing: T,
    of: impl Fn(usize) -> T + Sync,
) -> ScalarBuffer<T> {
    if column_read.is_empty() { vec![missing; rows.len()].into() } else { column(rows, of) }
}

fn codes(rows: Rows<'_>, codes: &[u8]) -> ScalarBuffer<u8> {
    column_or(rows, codes, NO_CODE, |row| at(codes, row, NO_CODE))
}

fn numbers(rows: Rows<'_>, numbers: &[i32], missing: u16) -> ScalarBuffer<u16> {
    column_or(rows, numbers, missing, |row| small(at(numbers, row, NO_NUMBER), missing))
}

fn small(number: i32, missing: u16) -> u16 {
    if number == NO_NUMBER || number == BAD_NUMBER { missing } else { u16::try_from(number).unwrap_or(missing) }
}

fn spells(raw: &Raw, kept: Rows<'_>) -> Spells {
    let rows = &raw.spells;
    Spells {
        from: days(kept, &rows.from),
        to: days(kept, &rows.to),
        benefit: codes(kept, &rows.benefit),
        group: codes(kept, &rows.group),
        municipality: numbers(kept, &rows.municipality, 0),
    }
}

fn contacts(raw: &Raw, kept: Rows<'_>) -> Contacts {
    let rows = &raw.contacts;
    Contacts { day: days(kept, &rows.day), form: codes(kept, &rows.form), holder: codes(kept, &rows.holder) }
}

fn offers(raw: &Raw, kept: Rows<'_>) -> Offers {
    let rows = &raw.offers;
    let (from, to) = (days(kept, &rows.from), days(kept, &rows.to));
    Offers { from, to, kind: codes(kept, &rows.kind), hours: numbers(kept, &rows.hours, 0) }
}

fn periods(raw: &Raw, kept: &[Kept; 3]) -> (Work, FlexHours, Exemptions) {
    let [work, flex, exempt] = kept.each_ref().map(Kept::rows);
    let rows = &raw.work;
    let (from, to) = (days(work, &rows.from), days(work, &rows.to));
    let work = Work { from, to, hours: numbers(work, &rows.hours, 0) };
    let rows = &raw.flex;
    let flex = FlexHours { from: days(flex, &rows.from), hours: numbers(flex, &rows.hours, 0) };
    let rows = &raw.exempt;
    let exempt = Exemptions { from: days(exempt, &rows.from), to: days(exempt, &rows.to) };
    (work, flex, exempt)
}

fn people(rows: &RawPersons, persons: &[u32], kept: &AllKept) -> Persons {
    let order = Rows::Some(persons);
    // What the delivery does not have shares one column.
    let none = ScalarBuffer::from(vec![0; persons.len()]);
    let ends = |kept: &Kept| if kept.places.is_empty() { none.clone() } else { ends(&kept.places, persons.len()) };
    let unknown = ScalarBuffer::from(vec![u16::MAX; persons.len()]);
    let told = |read: &[i32]| if read.is_empty() { unknown.clone() } else { numbers(order, read, u16::MAX) };
    let [work, flex, exempt] = &kept.periods;
    Persons {
        person: column(order, |row| at(&rows.person, row, 0)),
        born: column_or(order, &rows.born, NO_DAY, |row| at(&rows.born, row, NO_DAY)),
        sex: column_or(order, &rows.sex, 0, |row| match at(&rows.sex, row, NO_CODE) {
            NO_CODE => 0,
            sex => sex,
        }),
        municipality: numbers(order, &rows.municipality, 0),
        residence: told(&rows.residence),
        employment: told(&rows.employment),
        work_duty: told(&rows.work_duty),
        flags: flags(order, rows),
        spells_to: ends(&kept.spells),
        contacts_to: ends(&kept.contacts),
        offers_to: ends(&kept.offers),
        work_to: ends(work),
        flex_to: ends(flex),
        exempt_to: ends(exempt),
    }
}

fn flags(order: Rows<'_>, rows: &RawPersons) -> ScalarBuffer<u8> {
    let either = if rows.ukraine.is_empty() { &rows.eu_law } else { &rows.ukraine };
    column_or(order, either, 0, |row| {
        let flag = |column: &[u8], flag: u8| if at(column, row, NO_CODE) == 1 { flag } else { 0 };
        flag(&rows.ukraine, UKRAINE) | flag(&rows.eu_law, EU_LAW)
    })
}

/// The row after the last of each person's.
fn ends(places: &[u32], persons: usize) -> ScalarBuffer<u32> {
    const AT_A_TIME: usize = 1 << 16;
    let mut ends = vec![0_u32; persons];
    ends.par_chunks_mut(AT_A_TIME).enumerate().for_each(|(piece, ends)| {
        let first = piece * AT_A_TIME;
        let mut rows = places.partition_point(|place| (*place as usize) < first);
        for (own, end) in (first..).zip(ends) {
            while places.get(rows).is_some_and(|place| *place as usize == own) {
                rows += 1;
            }
            *end = u32::try_from(rows).unwrap_or(u32::MAX);
        }
    });
    ends.into()
}
