//! Full-time persons by month, municipality and benefit.
//!
//! By days, the second definition: days on the benefit in the month over days of
//! the month. The days themselves add up over months, municipalities and benefits.

use super::spread::add;
use super::{Calendar, Months, Places, over_persons};
use crate::day::Month;
use crate::register::Register;
use pejl_rules::Ydelse;

/// Days on a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FullTimeRow {
    /// The month.
    pub month: Month,
    /// The municipality's code.
    pub municipality: u16,
    /// The benefit.
    pub benefit: Ydelse,
    /// Days on the benefit, of all persons together; never 0.
    pub days: u64,
}

/// Of a municipality, a benefit and a month: days of parts of the month, and how many more whole months there are to be
/// added than of the month before.
#[derive(Clone, Copy, Default)]
struct Sum {
    part: i64,
    whole: i64,
}

impl std::ops::AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }
}

/// Days on each benefit in each of `period`'s months, in the order of month, municipality and
/// benefit; rows without a day are left out. What goes on is counted to the register's end.
#[must_use]
pub fn full_time(register: &Register, period: Months) -> Vec<FullTimeRow> {
    let places = Places::of(register);
    let calendar = Calendar::of(period);
    let stride = period.len() + 1;
    let cells = places.len() * Ydelse::ALLE.len() * stride;
    let sums = over_persons(
        register,
        || vec![Sum::default(); cells],
        |sums, person| {
            let (from, to, benefit) = person.spells();
            for ((row, from), (to, benefit)) in person.rows.spells.clone().zip(from).zip(to.iter().zip(benefit)) {
                let (from, to) = ((*from).max(calendar.first), (*to).min(register.ends.0).min(calendar.after));
                if from >= to {
                    continue;
                }
                let place = places.place(person.spell_municipality(row));
                let base = (place * Ydelse::ALLE.len() + usize::from(*benefit)) * stride;
                let (first, last) = (calendar.month(from), calendar.month(to - 1));
                // To the end of the first month, from the start of the last, and the whole months between: minus one
                // where both are the same, so that no spell needs a way of its own.
                let start = |month: usize| i64::from(calendar.starts.get(month).copied().unwrap_or(to));
                bump(sums, base + first, start(first + 1) - i64::from(from), 0);
                bump(sums, base + first + 1, 0, 1);
                bump(sums, base + last, i64::from(to) - start(last), -1);
            }
        },
        |one, other| add(one, &other),
    );
    rows(&sums, &places, &calendar, period)
}

fn bump(sums: &mut [Sum], at: usize, part: i64, whole: i64) {
    if let Some(sum) = sums.get_mut(at) {
        *sum += Sum { part, whole };
    }
}

fn rows(sums: &[Sum], places: &Places, calendar: &Calendar, period: Months) -> Vec<FullTimeRow> {
    let stride = period.len() + 1;
    let cells: Vec<(u16, Ydelse)> =
        places.codes.iter().flat_map(|code| Ydelse::ALLE.iter().map(|benefit| (*code, *benefit))).collect();
    let mut whole = vec![0; cells.len()];
    let mut rows = Vec::new();
    for (at, month) in (0..period.len()).zip(period.from.0..) {
        let days = i64::from(calendar.days(at));
        for (cell, ((municipality, benefit), whole)) in cells.iter().zip(&mut whole).enumerate() {
            let sum = sums.get(cell * stride + at).copied().unwrap_or_default();
            *whole += sum.whole;
            let days = u64::try_from(sum.part + *whole * days).unwrap_or(0);
            if days > 0 {
                rows.push(FullTimeRow { month: Month(month), municipality: *municipality, benefit: *benefit, days });
            }
        }
    }
    rows
}
