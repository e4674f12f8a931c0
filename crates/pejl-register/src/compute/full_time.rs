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

/// Days of part months, and how many spells hold for whole months from a month on.
struct Sums {
    part: Vec<i64>,
    whole: Vec<i32>,
}

/// Days on each benefit in each of `period`'s months, by month, municipality and
/// benefit; rows without a day are left out. What goes on is counted to the register's end.
#[must_use]
pub fn full_time(register: &Register, period: Months) -> Vec<FullTimeRow> {
    let places = Places::of(register);
    let calendar = Calendar::of(period);
    let months = period.len();
    let stride = months + 1;
    let cells = places.len() * Ydelse::ALLE.len() * stride;
    let sums = over_persons(
        register,
        || Sums { part: vec![0; cells], whole: vec![0; cells] },
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
                if first == last {
                    bump(&mut sums.part, base + first, i64::from(to - from));
                    continue;
                }
                let start = |month: usize| calendar.starts.get(month).copied().unwrap_or(to);
                bump(&mut sums.part, base + first, i64::from(start(first + 1) - from));
                bump(&mut sums.part, base + last, i64::from(to - start(last)));
                bump(&mut sums.whole, base + first + 1, 1);
                bump(&mut sums.whole, base + last, -1);
            }
        },
        |one, other| Sums { part: add(one.part, &other.part), whole: add(one.whole, &other.whole) },
    );
    rows(&sums, &places, &calendar, period)
}

fn bump<T: std::ops::AddAssign>(sums: &mut [T], at: usize, by: T) {
    if let Some(sum) = sums.get_mut(at) {
        *sum += by;
    }
}

fn rows(sums: &Sums, places: &Places, calendar: &Calendar, period: Months) -> Vec<FullTimeRow> {
    let stride = period.len() + 1;
    let mut rows = Vec::new();
    for (place, municipality) in places.codes.iter().enumerate() {
        for (code, benefit) in Ydelse::ALLE.iter().enumerate() {
            let base = (place * Ydelse::ALLE.len() + code) * stride;
            let mut whole = 0;
            for (month, of) in (0..period.len()).zip(period.from.0..) {
                whole += i64::from(sums.whole.get(base + month).copied().unwrap_or(0));
                let part = sums.part.get(base + month).copied().unwrap_or(0);
                let days = u64::try_from(part + whole * i64::from(calendar.days(month))).unwrap_or(0);
                if days > 0 {
                    rows.push(FullTimeRow { month: Month(of), municipality: *municipality, benefit: *benefit, days });
                }
            }
        }
    }
    rows.sort_unstable();
    rows
}
