//! Where persons go when a time on a benefit ends.

use super::spread::add;
use super::{Calendar, Months, Places, over_persons};
use crate::day::{Day, Month};
use crate::register::Register;
use pejl_rules::Ydelse;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct TransitionQuestion {
    /// Months in which the last day lies.
    pub period: Months,
    /// Days until the next benefit that still count as going over to it.
    pub within: u16,
}

/// Where somebody went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Next {
    /// To a benefit, perhaps the same, within the days.
    Benefit(Ydelse),
    /// To none within the days.
    None,
    /// The register ends too early to tell.
    NotYet,
}

/// Times on a benefit that ended in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TransitionRow {
    /// The month of the last day.
    pub month: Month,
    /// The code of the municipality that they ended in.
    pub municipality: u16,
    /// The benefit that they were on.
    pub from: Ydelse,
    /// Where they went.
    pub to: Next,
    /// How many; never 0.
    pub exits: u32,
}

/// Benefits, none, not yet.
const COLUMNS: usize = Ydelse::ALLE.len() + 2;
const NONE: usize = Ydelse::ALLE.len();

/// Every ended time on a benefit by month, municipality, benefit and where it led.
#[must_use]
pub fn transitions(register: &Register, question: TransitionQuestion) -> Vec<TransitionRow> {
    let (places, calendar) = (Places::of(register), Calendar::of(question.period));
    let months = question.period.len();
    let cells = places.len() * Ydelse::ALLE.len() * COLUMNS * months;
    let sums = over_persons(
        register,
        || vec![0u32; cells],
        |sums, person| {
            let (from, to, benefit) = person.spells();
            for (at, (end, of)) in to.iter().zip(benefit).enumerate() {
                let last = end.saturating_sub(1);
                if *end == Day::OPEN.0 || last < calendar.first || last >= calendar.after || *end > register.ends.0 {
                    continue;
                }
                let next = from.get(at + 1).zip(benefit.get(at + 1)).filter(|(next, _)| **next < register.ends.0);
                let column = match next {
                    Some((next, benefit)) if next.saturating_sub(*end) <= question.within => usize::from(*benefit),
                    _ if end.saturating_add(question.within) < register.ends.0 => NONE,
                    _ => NONE + 1,
                };
                let place = places.place(person.spell_municipality(person.rows.spells.start + at));
                let group = (place * Ydelse::ALLE.len() + usize::from(*of)) * COLUMNS + column;
                if let Some(sum) = sums.get_mut(group * months + calendar.month(last)) {
                    *sum += 1;
                }
            }
        },
        |one, other| add(one, &other),
    );
    let mut rows = Vec::new();
    for (cell, exits) in sums.into_iter().enumerate().filter(|(_, exits)| *exits > 0) {
        let (group, month) = (cell / months, cell % months);
        let (group, column) = (group / COLUMNS, group % COLUMNS);
        let municipality = places.codes.get(group / Ydelse::ALLE.len()).copied().unwrap_or(0);
        let Some(from) = Ydelse::ALLE.get(group % Ydelse::ALLE.len()).copied() else { continue };
        let month = Month(question.period.from.0 + i32::try_from(month).unwrap_or(0));
        rows.push(TransitionRow { month, municipality, from, to: next(column), exits });
    }
    rows.sort_unstable();
    rows
}

fn next(column: usize) -> Next {
    match Ydelse::ALLE.get(column) {
        Some(benefit) => Next::Benefit(*benefit),
        None if column == NONE => Next::None,
        None => Next::NotYet,
    }
}
