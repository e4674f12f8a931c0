//! Rows that come in, laid out as columns, those of each person together.

use crate::columns::{Contacts, EU_LAW, NO_BIRTH, Offers, Persons, Spells, UKRAINE, Work};
use crate::day::Day;
use crate::raw::{NO_CODE, NO_DAY, NO_NUMBER, RawContacts, RawOffers, RawPeriods, RawPersons, RawSpells, at};
use arrow_buffer::{ArrowNativeType, ScalarBuffer};
use rayon::prelude::*;

/// The rows of a table that come in, in their order.
pub(crate) enum Order {
    /// So many, as they stand.
    AsTheyStand(usize),
    Rows(Vec<u32>),
}

impl Order {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::AsTheyStand(rows) => *rows,
            Self::Rows(rows) => rows.len(),
        }
    }

    /// The values of these rows; `missing` in each where the delivery does not have the column.
    fn column<T: ArrowNativeType>(&self, values: Vec<T>, missing: T) -> ScalarBuffer<T> {
        match self {
            _ if values.is_empty() => vec![missing; self.len()].into(),
            Self::AsTheyStand(_) => values.into(),
            Self::Rows(rows) => {
                let picked = rows.par_iter().map(|row| at(&values, *row as usize, missing));
                picked.collect::<Vec<T>>().into()
            }
        }
    }

    /// The same, and `missing` also where a row does not tell.
    fn told<T: ArrowNativeType>(&self, mut values: Vec<T>, mark: T, missing: T) -> ScalarBuffer<T> {
        values.iter_mut().filter(|value| **value == mark).for_each(|value| *value = missing);
        self.column(values, missing)
    }
}

pub(crate) fn spells_columns(rows: RawSpells, order: &Order) -> Spells {
    Spells {
        from: order.column(rows.from, NO_DAY),
        to: order.column(rows.to, NO_DAY),
        benefit: order.column(rows.benefit, NO_CODE),
        group: order.column(rows.group, NO_CODE),
        municipality: order.told(rows.municipality, NO_NUMBER, 0),
    }
}

pub(crate) fn contacts_columns(rows: RawContacts, order: &Order) -> Contacts {
    Contacts {
        day: order.column(rows.day, NO_DAY),
        form: order.column(rows.form, NO_CODE),
        holder: order.column(rows.holder, NO_CODE),
    }
}

pub(crate) fn offers_columns(rows: RawOffers, order: &Order) -> Offers {
    Offers {
        from: order.column(rows.from, NO_DAY),
        to: order.column(rows.to, NO_DAY),
        kind: order.column(rows.kind, NO_CODE),
        hours: order.told(rows.hours, NO_NUMBER, 0),
    }
}

pub(crate) fn periods_columns(rows: RawPeriods, order: &Order) -> Work {
    Work {
        from: order.column(rows.from, NO_DAY),
        to: order.column(rows.to, NO_DAY),
        hours: order.told(rows.hours, NO_NUMBER, 0),
    }
}

/// The persons, without the ends of their rows.
pub(crate) fn persons_columns(rows: RawPersons, order: &Order) -> Persons {
    let flags = flags(&rows.ukraine, &rows.eu_law);
    let birth = |day: &u16| if *day == NO_DAY { NO_BIRTH } else { Day(*day).dag().0 };
    // What the delivery does not have shares one column.
    let unknown = order.column(Vec::new(), NO_NUMBER);
    let number = |column: Vec<u16>| if column.is_empty() { unknown.clone() } else { order.column(column, NO_NUMBER) };
    Persons {
        born: order.column(rows.born.par_iter().map(birth).collect(), NO_BIRTH),
        person: order.column(rows.person.each(), 0),
        sex: order.told(rows.sex, NO_CODE, 0),
        municipality: order.told(rows.municipality, NO_NUMBER, 0),
        residence: number(rows.residence),
        employment: number(rows.employment),
        work_duty: number(rows.work_duty),
        flags: order.column(flags, 0),
        ..Persons::default()
    }
}

/// The flags of each row; none where the delivery tells of none.
fn flags(ukraine: &[u8], eu_law: &[u8]) -> Vec<u8> {
    let flag = |column: &[u8], row: usize, flag: u8| if at(column, row, NO_CODE) == 1 { flag } else { 0 };
    let rows = ukraine.len().max(eu_law.len());
    (0..rows).map(|row| flag(ukraine, row, UKRAINE) | flag(eu_law, row, EU_LAW)).collect()
}
