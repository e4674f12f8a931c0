//! Persons on each benefit, each counted once a period.
//!
//! Persons never add over periods, and not over benefits or municipalities
//! either: somebody may be on two benefits, or move, within one period. Every
//! total is therefore counted for itself.

use super::spread::add;
use super::{Calendar, Months, Places, over_persons};
use crate::day::Month;
use crate::register::Register;
use pejl_rules::Ydelse;

/// What is asked: `period` in pieces of `step` months each, the last perhaps shorter.
#[derive(Debug, Clone, Copy)]
pub struct PersonsQuestion {
    /// From the first month to the one before the last.
    pub period: Months,
    /// Months that a person is counted once in; at least 1.
    pub step: usize,
}

impl PersonsQuestion {
    /// The pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> Vec<Months> {
        let step = i32::try_from(self.step.max(1)).unwrap_or(i32::MAX);
        let mut pieces = Vec::new();
        let mut from = self.period.from.0;
        while from < self.period.to.0 {
            let to = from.saturating_add(step).min(self.period.to.0);
            pieces.push(Months { from: Month(from), to: Month(to) });
            from = to;
        }
        pieces
    }
}

/// Persons in a piece of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonsRow {
    /// First month of the piece.
    pub from: Month,
    /// The municipality's code; none for all together.
    pub municipality: Option<u16>,
    /// The benefit; none for any.
    pub benefit: Option<Ydelse>,
    /// Persons, each once; never 0.
    pub persons: u32,
}

/// Counts, and whom each cell counted last.
struct Seen {
    counts: Vec<u32>,
    last: Vec<u32>,
    person: u32,
}

/// Benefits and the total.
const COLUMNS: usize = Ydelse::ALLE.len() + 1;

/// Everybody with at least a day on a benefit, by piece, municipality and benefit
/// and in every total; rows without anybody are left out.
#[must_use]
pub fn persons(register: &Register, question: PersonsQuestion) -> Vec<PersonsRow> {
    let (places, calendar, pieces) = (Places::of(register), Calendar::of(question.period), question.pieces());
    let step = question.step.max(1);
    let cells = (places.len() + 1) * COLUMNS * pieces.len();
    let cell = |place: usize, column: usize, piece: usize| (place * COLUMNS + column) * pieces.len() + piece;
    let seen = over_persons(
        register,
        || Seen { counts: vec![0; cells], last: vec![0; cells], person: 0 },
        |seen, person| {
            // Each thread numbers its own persons from 1, so that 0 is nobody.
            seen.person = seen.person.wrapping_add(1);
            let (from, to, benefit) = person.spells();
            for ((row, from), (to, benefit)) in person.rows.spells.clone().zip(from).zip(to.iter().zip(benefit)) {
                let (from, to) = ((*from).max(calendar.first), (*to).min(register.ends.0).min(calendar.after));
                if from >= to {
                    continue;
                }
                let place = places.place(person.spell_municipality(row));
                for piece in calendar.month(from) / step..=calendar.month(to - 1) / step {
                    for (place, column) in [
                        (place, usize::from(*benefit)),
                        (place, COLUMNS - 1),
                        (places.len(), usize::from(*benefit)),
                        (places.len(), COLUMNS - 1),
                    ] {
                        seen.count(cell(place, column, piece));
                    }
                }
            }
        },
        |one, other| Seen { counts: add(one.counts, &other.counts), ..one },
    );
    let mut rows = Vec::new();
    for place in 0..=places.len() {
        for column in 0..COLUMNS {
            for (at, piece) in pieces.iter().enumerate() {
                let persons = seen.counts.get(cell(place, column, at)).copied().unwrap_or(0);
                let (municipality, benefit) = (places.codes.get(place).copied(), Ydelse::ALLE.get(column).copied());
                rows.extend((persons > 0).then_some(PersonsRow { from: piece.from, municipality, benefit, persons }));
            }
        }
    }
    rows.sort_unstable();
    rows
}

impl Seen {
    fn count(&mut self, cell: usize) {
        if let (Some(count), Some(last)) = (self.counts.get_mut(cell), self.last.get_mut(cell))
            && *last != self.person
        {
            *last = self.person;
            *count += 1;
        }
    }
}
