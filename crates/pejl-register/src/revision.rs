//! Why a figure is another than it was: a register as it was known on two days.
//!
//! Days on benefits by month, municipality and benefit with all totals, and of each
//! difference how much comes of persons that are new or gone, of spells that are new,
//! gone or moved, and of the register reaching further. Pure. [`revised`] makes of it
//! what may leave the register.

mod cells;
mod figures;

pub use figures::{Revised, RevisedFigure, revised};

use crate::compute::Months;
use crate::day::{Day, Month};
use crate::events::Events;
use crate::figure::Place;
use crate::part::PersonView;
use crate::register::Register;
use cells::Cells;
use std::cmp::Ordering;
use std::iter::Peekable;

/// The difference between a register as it was known and as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Revision {
    /// The cells in which anybody's days are others now, and every total over them, in order.
    pub cells: Vec<CellChange>,
    /// What became of the persons' histories.
    pub persons: HistoryCounts,
}

/// A cell in which somebody's days are others now; the days after are those before and the sum of `days`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CellChange {
    pub month: Month,
    /// None for all municipalities.
    pub place: Place,
    /// The benefit's code; empty for all.
    pub of: &'static str,
    /// Days that were added or taken away.
    pub days: Causes,
    /// Persons behind each cause, each once.
    pub persons: Causes,
    /// Persons behind any of them, each once.
    pub changed: u64,
}

/// What is added, or taken away where below 0, by what added it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Causes {
    /// Persons who were not there before.
    pub new_persons: i64,
    /// Persons who are not there any more.
    pub gone_persons: i64,
    /// New spells of persons who were there.
    pub new_spells: i64,
    /// Spells that are not there any more.
    pub gone_spells: i64,
    /// Spells with another first or last day, or in another municipality.
    pub moved: i64,
    /// Spells as before, which are counted further because the register reaches further.
    pub further: i64,
}

impl Causes {
    /// Each with its code.
    #[must_use]
    pub const fn by_code(self) -> [(&'static str, i64); 6] {
        [
            ("new-persons", self.new_persons),
            ("gone-persons", self.gone_persons),
            ("new-spells", self.new_spells),
            ("gone-spells", self.gone_spells),
            ("moved", self.moved),
            ("further", self.further),
        ]
    }

    /// All together.
    #[must_use]
    pub fn sum(self) -> i64 {
        self.by_code().iter().map(|(_, number)| number).sum()
    }

    /// Adds each cause of `other`.
    fn add(&mut self, other: Self) {
        self.new_persons += other.new_persons;
        self.gone_persons += other.gone_persons;
        self.new_spells += other.new_spells;
        self.gone_spells += other.gone_spells;
        self.moved += other.moved;
        self.further += other.further;
    }

    /// 1 for each cause that there is, else 0.
    fn present(self) -> Self {
        let one = |number: i64| i64::from(number != 0);
        Self {
            new_persons: one(self.new_persons),
            gone_persons: one(self.gone_persons),
            new_spells: one(self.new_spells),
            gone_spells: one(self.gone_spells),
            moved: one(self.moved),
            further: one(self.further),
        }
    }
}

/// How many persons' histories changed, and in which way. A person may stand under several of the last five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct HistoryCounts {
    /// Persons with the same history as before.
    pub same: u64,
    /// Persons who were not there before.
    pub new: u64,
    /// Persons who are not there any more.
    pub gone: u64,
    /// Persons with spells that are new.
    pub with_new_spells: u64,
    /// Persons with spells that are gone.
    pub with_gone_spells: u64,
    /// Persons with spells that have other days or another municipality.
    pub with_moved_spells: u64,
    /// Days by which first and last days were moved, all together.
    pub days_moved: u64,
    /// Persons with other conversations, offers, work, flex job hours or exemptions.
    pub with_other_events: u64,
}

/// A spell with the municipality that it counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Stay {
    from: u16,
    to: u16,
    benefit: u8,
    municipality: u16,
}

/// The difference between `before` and `after` in `period`'s months.
#[must_use]
pub(crate) fn revision(before: &Register, after: &Register, period: Months) -> Revision {
    let mut counts = HistoryCounts::default();
    let mut cells = Cells::of(period);
    let ends = (before.ends, after.ends);
    let pairs = Pairs { before: people(before).peekable(), after: people(after).peekable() };
    for (one, other) in pairs {
        match (one, other) {
            (Some(one), Some(other)) => compare(&one, &other, ends, &mut cells, &mut counts),
            (Some(one), None) => {
                counts.gone += 1;
                stays(&one).into_iter().for_each(|stay| cells.take(stay, ends.0, |by| &mut by.gone_persons));
            }
            (None, Some(other)) => {
                counts.new += 1;
                stays(&other).into_iter().for_each(|stay| cells.put(stay, ends.1, |by| &mut by.new_persons));
            }
            (None, None) => {}
        }
        cells.end_of_person();
    }
    Revision { cells: cells.changes(), persons: counts }
}

fn people(register: &Register) -> impl Iterator<Item = PersonView<'_>> {
    register.parts.iter().flat_map(|part| (0..part.len()).map(|at| part.person(at)))
}

/// Two registers' persons side by side; both are in the order of persons.
struct Pairs<'r, A: Iterator<Item = PersonView<'r>>, B: Iterator<Item = PersonView<'r>>> {
    before: Peekable<A>,
    after: Peekable<B>,
}

impl<'r, A: Iterator<Item = PersonView<'r>>, B: Iterator<Item = PersonView<'r>>> Iterator for Pairs<'r, A, B> {
    type Item = (Option<PersonView<'r>>, Option<PersonView<'r>>);

    fn next(&mut self) -> Option<Self::Item> {
        let order = match (self.before.peek(), self.after.peek()) {
            (None, None) => return None,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) => one.person().cmp(&other.person()),
        };
        let one = if order.is_le() { self.before.next() } else { None };
        let other = if order.is_ge() { self.after.next() } else { None };
        Some((one, other))
    }
}

fn stays(person: &PersonView<'_>) -> Vec<Stay> {
    let (from, to, benefit) = person.spells();
    let rows = person.rows.spells.clone().zip(from.iter().zip(to.iter().zip(benefit)));
    let stay = |(row, (from, (to, benefit))): (usize, (&u16, (&u16, &u8)))| Stay {
        from: *from,
        to: *to,
        benefit: *benefit,
        municipality: person.spell_municipality(row),
    };
    rows.map(stay).collect()
}

/// A person who was there and is there.
fn compare(
    one: &PersonView<'_>,
    other: &PersonView<'_>,
    ends: (Day, Day),
    cells: &mut Cells,
    counts: &mut HistoryCounts,
) {
    let (mut earlier, mut later) = (stays(one), stays(other));
    for stay in earlier.iter().filter(|stay| later.contains(stay)) {
        cells.reach(*stay, ends);
    }
    let before = earlier.clone();
    earlier.retain(|stay| !later.contains(stay));
    later.retain(|stay| !before.contains(stay));
    let (mut moved, mut gone) = (false, false);
    for stay in earlier {
        let place = later.iter().position(|other| same_spell(stay, *other));
        if let Some(other) = place.map(|place| later.swap_remove(place)) {
            moved = true;
            counts.days_moved += days_moved(stay, other, ends);
            cells.take(stay, ends.0, |by| &mut by.moved);
            cells.put(other, ends.1, |by| &mut by.moved);
        } else {
            gone = true;
            cells.take(stay, ends.0, |by| &mut by.gone_spells);
        }
    }
    later.iter().for_each(|stay| cells.put(*stay, ends.1, |by| &mut by.new_spells));
    let events = other_events(one) != other_events(other);
    counts.with_moved_spells += u64::from(moved);
    counts.with_gone_spells += u64::from(gone);
    counts.with_new_spells += u64::from(!later.is_empty());
    counts.with_other_events += u64::from(events);
    counts.same += u64::from(!moved && !gone && later.is_empty() && !events);
}

/// True where one is the other with other days or in another place: of one benefit, and on some day together.
fn same_spell(one: Stay, other: Stay) -> bool {
    one.benefit == other.benefit && one.from < other.to && other.from < one.to
}

/// Days by which first and last day were moved; what goes on is taken to the register's end.
fn days_moved(one: Stay, other: Stay, ends: (Day, Day)) -> u64 {
    let last = |stay: Stay, ends: Day| if stay.to == Day::OPEN.0 { ends.0.max(stay.from) } else { stay.to };
    let end = if one.to == other.to { 0 } else { last(one, ends.0).abs_diff(last(other, ends.1)) };
    u64::from(one.from.abs_diff(other.from)) + u64::from(end)
}

fn other_events(person: &PersonView<'_>) -> Events {
    let mut events = Events::default();
    events.read(person);
    events.spells.clear();
    events
}

#[cfg(test)]
mod tests;
