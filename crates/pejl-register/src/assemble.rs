//! A delivery looked through and put in order: every row becomes part of the
//! register or a reject with its reason.

use crate::checks::{Limits, Wrong, unreadable, wrong_municipality, wrong_number};
use crate::columns::{Exemptions, FlexHours};
use crate::day::Day;
use crate::lay_out::{Order, persons_columns};
use crate::part::Part;
use crate::raw::{
    BAD_CODE, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Raw, RawPersons, Reason, Reject, Report, Table, at, narrow_row,
};
use crate::raw_rows::Periods;
use crate::sift::{Loaded, Sieve};
use arrow_buffer::ScalarBuffer;
use rayon::prelude::*;

/// The part that `raw` gives, and what became of its rows. `ends` is the day that
/// the register ends before.
#[must_use]
pub fn assemble(raw: Raw, ends: Day) -> (Part, Report) {
    assemble_within(raw, &Limits::until(ends))
}

/// The same within narrower limits.
#[must_use]
pub fn assemble_within(raw: Raw, limits: &Limits) -> (Part, Report) {
    let mut report = Report::default();
    let order = sound_persons(&raw.persons, limits, &mut report);
    let births_told = !raw.persons.born.is_empty();
    let mut persons = persons_columns(raw.persons, &order);
    let sieve = Sieve { limits, persons: &persons.person, births: births_told.then_some(&*persons.born) };
    let periods = [(Table::Work, raw.work), (Table::Flex, raw.flex), (Table::Exempt, raw.exempt)];
    let ((spells, offers), (contacts, [work, flex, exempt])) = rayon::join(
        || (sieve.load(raw.spells), sieve.load(raw.offers)),
        || (sieve.load(raw.contacts), periods.map(|(table, rows)| sieve.load(Periods { table, rows }))),
    );
    let mut part = Part::default();
    (part.spells, persons.spells_to) = told(spells, &mut report);
    (part.contacts, persons.contacts_to) = told(contacts, &mut report);
    (part.offers, persons.offers_to) = told(offers, &mut report);
    (part.work, persons.work_to) = told(work, &mut report);
    let (flex, flex_to) = told(flex, &mut report);
    let (exempt, exempt_to) = told(exempt, &mut report);
    (persons.flex_to, persons.exempt_to) = (flex_to, exempt_to);
    part.flex = FlexHours { from: flex.from, hours: flex.hours };
    part.exempt = Exemptions { from: exempt.from, to: exempt.to };
    part.persons = persons;
    report.rejects.sort_unstable();
    (part, report)
}

/// Notes in `report` what became of a table's rows; its columns, and where the rows of each person end.
fn told<C>(loaded: Loaded<C>, report: &mut Report) -> (C, ScalarBuffer<u32>) {
    report.read.push((loaded.table, loaded.read));
    report.loaded.push((loaded.table, loaded.rows));
    report.rejects.extend(loaded.rejects);
    (loaded.columns, loaded.ends)
}

/// The rows of persons to keep, in the order of persons.
fn sound_persons(raw: &RawPersons, limits: &Limits, report: &mut Report) -> Order {
    let order =
        if stand_in_order(raw, limits) { Order::AsTheyStand(raw.person.len()) } else { sorted(raw, limits, report) };
    report.read.push((Table::Persons, raw.person.len() as u64));
    report.loaded.push((Table::Persons, order.len() as u64));
    order
}

/// Rows of persons that are looked through at a time.
const AT_A_TIME: usize = 1 << 16;

/// True where every row is sound and comes after the one before.
fn stand_in_order(raw: &RawPersons, limits: &Limits) -> bool {
    let persons = raw.person.persons();
    persons.len() == raw.person.len()
        && persons.last().is_none_or(|last| unreadable(*last).is_none())
        && persons.par_windows(2).with_min_len(AT_A_TIME).all(|two| two[0] < two[1])
        && (0..persons.len())
            .into_par_iter()
            .with_min_len(AT_A_TIME)
            .all(|row| wrong_person(raw, row, limits).is_none())
}

/// The rows of persons in order, without those that can't come in.
fn sorted(raw: &RawPersons, limits: &Limits, report: &mut Report) -> Order {
    let persons = raw.person.clone().each();
    let mut rows: Vec<u32> = (0..narrow_row(persons.len())).collect();
    rows.sort_by_key(|row| at(&persons, *row as usize, NO_PERSON));
    let mut before = None;
    rows.retain(|row| {
        let person = at(&persons, *row as usize, NO_PERSON);
        let twice = (before == Some(person)).then_some(("person", Reason::Twice));
        let wrong = unreadable(person).or(twice).or_else(|| wrong_person(raw, *row as usize, limits));
        match wrong {
            Some((column, reason)) => {
                report.rejects.push(Reject { table: Table::Persons, row: *row, column, reason, person });
            }
            None => before = Some(person),
        }
        wrong.is_none()
    });
    Order::Rows(rows)
}

fn wrong_person(raw: &RawPersons, row: usize, limits: &Limits) -> Wrong {
    let born = limits.wrong_birth(at(&raw.born, row, NO_DAY)).map(|reason| ("born", reason));
    let codes = [("sex", &raw.sex), ("ukraine", &raw.ukraine), ("eu_law", &raw.eu_law)];
    let code = codes.into_iter().find(|(_, of)| at(of, row, NO_CODE) == BAD_CODE);
    let numbers = [("residence", &raw.residence), ("employment", &raw.employment), ("work_duty", &raw.work_duty)];
    born.or(code.map(|(name, _)| (name, Reason::UnknownCode)))
        .or_else(|| wrong_municipality(at(&raw.municipality, row, NO_NUMBER), limits.with_person))
        .or_else(|| numbers.iter().find_map(|(name, of)| wrong_number(name, at(of, row, NO_NUMBER))))
}
