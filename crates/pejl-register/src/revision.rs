//! Why a figure is another than it was: a register as it was known on two days.
//!
//! Days on benefits by month, municipality and benefit, before and after, and of
//! each difference how much comes of persons that are new or gone, of spells that
//! are new, gone or moved, and of the register reaching further. Pure.

use crate::compute::{Months, full_time};
use crate::day::{Day, Month};
use crate::events::Events;
use crate::part::PersonView;
use crate::register::Register;
use pejl_rules::{Dag, Ydelse};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::iter::Peekable;

/// The difference between a register as it was known and as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Revision {
    /// The cells whose days are others now, in order.
    pub cells: Vec<CellChange>,
    /// What became of the persons' histories.
    pub persons: HistoryCounts,
}

/// A cell whose days are others now: `after` = `before` + the sum of `by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "told above")]
pub struct CellChange {
    pub month: Month,
    pub municipality: u16,
    pub benefit: Ydelse,
    pub before: u64,
    pub after: u64,
    pub by: Causes,
}

/// Days that were added, or taken away where below 0, by what added them.
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
    /// All together.
    #[must_use]
    pub fn sum(self) -> i64 {
        self.new_persons + self.gone_persons + self.new_spells + self.gone_spells + self.moved + self.further
    }
}

/// How many persons' histories changed, and in which way. A person may stand under several of the last five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HistoryCounts {
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

/// Which cause a day comes of.
type Cause = fn(&mut Causes) -> &mut i64;

/// Cells while they are filled.
struct Cells {
    period: Months,
    causes: BTreeMap<(Month, u16, Ydelse), Causes>,
}

impl Cells {
    /// Adds the days of `stay` up to `ends` to `cause`, `sign` times.
    fn add(&mut self, stay: Stay, ends: Day, sign: i64, cause: Cause) {
        let to = stay.to.min(ends.0);
        let Some(benefit) = Ydelse::ALLE.get(usize::from(stay.benefit)).filter(|_| stay.from < to) else { return };
        let (first, last) = (Month::of(Day(stay.from)).max(self.period.from), Month::of(Day(to - 1)));
        for month in (first.0..self.period.to.0.min(last.0 + 1)).map(Month) {
            let day = |dag: Dag| i64::from(dag.0);
            let from = day(Day(stay.from).dag()).max(day(month.first()));
            let until = day(Day(to).dag()).min(day(month.last()) + 1);
            let causes = self.causes.entry((month, stay.municipality, *benefit)).or_default();
            *cause(causes) += sign * (until - from).max(0);
        }
    }
}

/// The difference between `before` and `after` in `period`'s months.
#[must_use]
pub fn revision(before: &Register, after: &Register, period: Months) -> Revision {
    let mut counts = HistoryCounts::default();
    let mut cells = Cells { period, causes: BTreeMap::new() };
    let ends = (before.ends, after.ends);
    let pairs = Pairs { before: people(before).peekable(), after: people(after).peekable() };
    for (one, other) in pairs {
        match (one, other) {
            (Some(one), Some(other)) => compare(&one, &other, ends, &mut cells, &mut counts),
            (Some(one), None) => {
                counts.gone += 1;
                stays(&one).into_iter().for_each(|stay| cells.add(stay, ends.0, -1, |by| &mut by.gone_persons));
            }
            (None, Some(other)) => {
                counts.new += 1;
                stays(&other).into_iter().for_each(|stay| cells.add(stay, ends.1, 1, |by| &mut by.new_persons));
            }
            (None, None) => {}
        }
    }
    Revision { cells: changed(before, after, cells), persons: counts }
}

/// The cells that are others now, each with its days before and after.
fn changed(before: &Register, after: &Register, cells: Cells) -> Vec<CellChange> {
    let days = |register| -> BTreeMap<(Month, u16, Ydelse), u64> {
        let rows = full_time(register, cells.period).into_iter();
        rows.map(|row| ((row.month, row.municipality, row.benefit), row.days)).collect()
    };
    let (earlier, later) = (days(before), days(after));
    let all = cells.causes.into_iter().filter(|(_, by)| by.sum() != 0);
    let cell = |((month, municipality, benefit), by)| {
        let of = |days: &BTreeMap<_, u64>| days.get(&(month, municipality, benefit)).copied().unwrap_or(0);
        CellChange { month, municipality, benefit, before: of(&earlier), after: of(&later), by }
    };
    all.map(cell).collect()
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
    if ends.0 != ends.1 {
        for stay in earlier.iter().filter(|stay| later.contains(stay)) {
            cells.add(*stay, ends.0, -1, |by| &mut by.further);
            cells.add(*stay, ends.1, 1, |by| &mut by.further);
        }
    }
    let before = earlier.clone();
    earlier.retain(|stay| !later.contains(stay));
    later.retain(|stay| !before.contains(stay));
    let (mut moved, mut gone) = (false, false);
    for stay in earlier {
        cells.add(stay, ends.0, -1, |by| &mut by.moved);
        let place = later.iter().position(|other| same_spell(stay, *other));
        if let Some(other) = place.map(|place| later.swap_remove(place)) {
            moved = true;
            counts.days_moved += days_moved(stay, other, ends);
            cells.add(other, ends.1, 1, |by| &mut by.moved);
        } else {
            gone = true;
            cells.add(stay, ends.0, 1, |by| &mut by.moved);
            cells.add(stay, ends.0, -1, |by| &mut by.gone_spells);
        }
    }
    later.iter().for_each(|stay| cells.add(*stay, ends.1, 1, |by| &mut by.new_spells));
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
