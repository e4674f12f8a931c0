//! Hours in flex jobs at month-ends, held against those at the start.

use super::spread::add;
use super::{Months, Places, over_persons};
use crate::day::{Day, Month};
use crate::part::PersonView;
use crate::register::Register;
use pejl_rules::Ydelse;
use std::cmp::Ordering;

/// Persons in a flex job on the last day of a month, by how their hours changed since it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FlexRow {
    /// The month.
    pub month: Month,
    /// The municipality's code.
    pub municipality: u16,
    /// With more hours.
    pub up: u32,
    /// With fewer hours.
    pub down: u32,
    /// With the same hours.
    pub unchanged: u32,
    /// Of whom no hours are told.
    pub untold: u32,
}

/// Every month-end by municipality; rows without anybody are left out.
#[must_use]
pub fn flex_hours(register: &Register, period: Months) -> Vec<FlexRow> {
    let places = Places::of(register);
    let ends: Vec<u16> = (period.from.0..period.to.0)
        .filter_map(|month| Day::of(Month(month).last()))
        .map(|day| day.0)
        .filter(|day| *day < register.ends.0)
        .collect();
    let months = ends.len();
    let sums = over_persons(
        register,
        || vec![[0u32; 4]; places.len() * months],
        |sums, person| {
            let (from, to, benefit) = person.spells();
            for ((row, from), (to, benefit)) in person.rows.spells.clone().zip(from).zip(to.iter().zip(benefit)) {
                if Ydelse::ALLE.get(usize::from(*benefit)) != Some(&Ydelse::Fleksjob) {
                    continue;
                }
                let base = places.place(person.spell_municipality(row)) * months;
                let first = ends.partition_point(|end| end < from);
                for (month, end) in ends.iter().enumerate().skip(first).take_while(|(_, end)| *end < to) {
                    if let Some(sum) = sums.get_mut(base + month) {
                        sum[change(&person, *from, *end)] += 1;
                    }
                }
            }
        },
        |one, other| add(one.into_flattened(), other.as_flattened()).as_chunks::<4>().0.to_vec(),
    );
    let mut rows = Vec::new();
    for (cell, [up, down, unchanged, untold]) in sums.into_iter().enumerate().filter(|(_, sum)| *sum != [0; 4]) {
        let municipality = places.codes.get(cell / months).copied().unwrap_or(0);
        let month = Month(period.from.0 + i32::try_from(cell % months).unwrap_or(0));
        rows.push(FlexRow { month, municipality, up, down, unchanged, untold });
    }
    rows.sort_unstable();
    rows
}

/// The place in the sums: more, fewer, the same or untold hours on `on` than when the job began on `began`.
fn change(person: &PersonView<'_>, began: u16, on: u16) -> usize {
    let (from, hours) = person.flex();
    // The hours at the start: those told last until then, else the first told since.
    let start = from.partition_point(|day| *day <= began).saturating_sub(1);
    let now = from.partition_point(|day| *day <= on).checked_sub(1);
    let told = now.filter(|now| start <= *now).and_then(|now| Some((hours.get(start)?, hours.get(now)?)));
    match told.map(|(start, now)| now.cmp(start)) {
        Some(Ordering::Greater) => 0,
        Some(Ordering::Less) => 1,
        Some(Ordering::Equal) => 2,
        None => 3,
    }
}
