//! Rows that come in, laid out person by person.

use crate::assemble::{AllKept, at};
use crate::day::Day;
use crate::merge::{PartBuilder, PersonRow};
use crate::part::Part;
use crate::raw::{BAD_NUMBER, NO_CODE, NO_DAY, NO_NUMBER, Raw, RawPersons};
use pejl_rules::Dag;

/// Days of rows that have been looked through.
fn day(day: i32) -> u16 {
    if day == NO_DAY { Day::OPEN.0 } else { Day::of(Dag(day)).unwrap_or_default().0 }
}

fn small(number: i32, missing: u16) -> u16 {
    if number == NO_NUMBER || number == BAD_NUMBER { missing } else { u16::try_from(number).unwrap_or(missing) }
}

pub(crate) fn build(raw: &Raw, persons: &[u32], kept: &AllKept) -> Part {
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
            builder.spells.push((
                day(at(&rows.from, row, NO_DAY)),
                day(at(&rows.to, row, NO_DAY)),
                at(&rows.benefit, row, NO_CODE),
                group,
                municipality,
            ));
        }
        while let Some((_, _, row)) = contacts.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.contacts);
            builder.contacts.push((
                day(at(&rows.day, row, NO_DAY)),
                at(&rows.form, row, NO_CODE),
                at(&rows.holder, row, NO_CODE),
            ));
        }
        while let Some((_, _, row)) = offers.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.offers);
            let hours = small(at(&rows.hours, row, NO_NUMBER), 0);
            builder.offers.push((
                day(at(&rows.from, row, NO_DAY)),
                day(at(&rows.to, row, NO_DAY)),
                at(&rows.kind, row, NO_CODE),
                hours,
            ));
        }
        while let Some((_, _, row)) = work.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.work);
            builder.work.push((
                day(at(&rows.from, row, NO_DAY)),
                day(at(&rows.to, row, NO_DAY)),
                small(at(&rows.hours, row, 0), 0),
            ));
        }
        while let Some((_, _, row)) = flex.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.flex);
            builder.flex.push((day(at(&rows.from, row, NO_DAY)), small(at(&rows.hours, row, 0), 0)));
        }
        while let Some((_, _, row)) = exempt.next_if(|kept| kept.0 == place) {
            let (row, rows) = (*row as usize, &raw.exempt);
            builder.exempt.push((day(at(&rows.from, row, NO_DAY)), day(at(&rows.to, row, NO_DAY))));
        }
        builder.end(person(&raw.persons, *row as usize));
    }
    builder.finish()
}

fn person(rows: &RawPersons, row: usize) -> PersonRow {
    let not_told = u16::MAX;
    let sex = at(&rows.sex, row, NO_CODE);
    PersonRow {
        person: at(&rows.person, row, 0),
        born: at(&rows.born, row, NO_DAY),
        sex: if sex == NO_CODE { 0 } else { sex },
        municipality: small(at(&rows.municipality, row, NO_NUMBER), 0),
        residence: small(at(&rows.residence, row, NO_NUMBER), not_told),
        employment: small(at(&rows.employment, row, NO_NUMBER), not_told),
        work_duty: small(at(&rows.work_duty, row, NO_NUMBER), not_told),
        flags: 0,
    }
}
