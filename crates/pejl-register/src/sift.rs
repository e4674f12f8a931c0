//! The rows of a table looked through and put in order, those of each person together.

use crate::checks::{Limits, Wrong, unreadable};
use crate::columns::NO_BIRTH;
use crate::day::Day;
use crate::lay_out::Order;
use crate::raw::{NO_PERSON, Reason, Reject, Runs, Table, at, narrow_row};
use arrow_buffer::ScalarBuffer;
use rayon::prelude::*;
use std::ops::Range;

/// What rows must pass.
pub(crate) struct Sieve<'s> {
    pub limits: &'s Limits,
    /// The persons that are known, in order.
    pub persons: &'s [u64],
    /// Their births, where the delivery tells any.
    pub births: Option<&'s [i32]>,
}

/// The rows of a table of events, as they came.
pub(crate) trait EventRows: Sync + Sized {
    /// What they are laid out as.
    type Columns;

    fn table(&self) -> Table;

    fn persons(&self) -> &Runs;

    /// What is wrong with a row of the person in the place `place`.
    fn wrong(&self, row: usize, place: usize, sieve: &Sieve<'_>) -> Wrong;

    /// By this a person's rows are ordered.
    fn key(&self, row: usize) -> u64;

    /// Why a row can't stand after `before`, the last of the same person that stays.
    fn wrong_after(&self, before: usize, row: usize) -> Option<Reason>;

    fn lay_out(self, order: &Order) -> Self::Columns;
}

/// A table of a delivery, and what became of its rows.
pub(crate) struct Loaded<C> {
    pub table: Table,
    pub columns: C,
    /// The row after the last of each person's.
    pub ends: ScalarBuffer<u32>,
    /// Rows read, and of them rows that came in.
    pub read: u64,
    pub rows: u64,
    pub rejects: Vec<Reject>,
}

impl Sieve<'_> {
    /// What is wrong with a day on which something of the person in the place `place` begins.
    #[inline]
    pub(crate) fn wrong_day(&self, day: u16, place: usize) -> Option<Reason> {
        let early = || self.births.is_some_and(|births| at(births, place, NO_BIRTH) > Day(day).dag().0);
        self.limits.wrong_day(day).or_else(|| early().then_some(Reason::BeforeBirth))
    }

    /// Looks through the rows and lays out those that come in.
    pub(crate) fn load<R: EventRows>(&self, rows: R) -> Loaded<R::Columns> {
        let (table, read) = (rows.table(), rows.persons().len());
        let mut rejects = Vec::new();
        // Most deliveries are clean and in order.
        let (order, ends) = match self.stand_in_order(&rows) {
            Some(ends) => (Order::AsTheyStand(read), ends),
            None => self.sifted(&rows, &mut rejects),
        };
        let loaded = order.len() as u64;
        Loaded { table, columns: rows.lay_out(&order), ends: ends.into(), read: read as u64, rows: loaded, rejects }
    }

    /// Where the rows of each person end, if all come in as they stand.
    ///
    /// Each piece of the persons begins where its first one must stand and walks the rows beside them; where every
    /// piece ends with the run that the next begins with, every row has been looked at once.
    fn stand_in_order<R: EventRows>(&self, rows: &R) -> Option<Vec<u32>> {
        const AT_A_TIME: usize = 1 << 14;
        let mut ends = vec![0; self.persons.len()];
        if rows.persons().is_empty() {
            return Some(ends);
        }
        let pieces = self.persons.par_chunks(AT_A_TIME).zip(ends.par_chunks_mut(AT_A_TIME)).enumerate();
        let walked = pieces.map(|(piece, (persons, ends))| self.walk(rows, piece * AT_A_TIME, persons, ends));
        let pieces: Vec<Range<usize>> = walked.collect::<Option<_>>()?;
        let mut next = 0;
        for runs in pieces {
            if runs.start != next {
                return None;
            }
            next = runs.end;
        }
        (next == rows.persons().persons().len()).then_some(ends)
    }

    /// The runs of `persons`, the first of whom has the place `place`, if all their rows come in as they stand.
    fn walk<R: EventRows>(&self, rows: &R, place: usize, persons: &[u64], ends: &mut [u32]) -> Option<Range<usize>> {
        let runs = rows.persons();
        let first = persons.first()?;
        let start = runs.persons().partition_point(|person| person < first);
        let (mut run, mut row) = (start, runs.rows(start).start);
        for (place, (person, end)) in (place..).zip(persons.iter().zip(ends)) {
            if runs.persons().get(run) == Some(person) {
                let own = runs.rows(run);
                if !self.passes(rows, own.clone(), place) {
                    return None;
                }
                (run, row) = (run + 1, own.end);
            }
            *end = narrow_row(row);
        }
        Some(start..run)
    }

    /// True where all rows `own`, of the person in the place `place`, come in as they stand.
    #[inline]
    fn passes<R: EventRows>(&self, rows: &R, own: Range<usize>, place: usize) -> bool {
        let first = own.start;
        let follows = |row: usize| rows.key(row - 1) <= rows.key(row) && rows.wrong_after(row - 1, row).is_none();
        own.into_iter().all(|row| rows.wrong(row, place, self).is_none() && (row == first || follows(row)))
    }

    /// The rows that come in, in order, and where those of each person end.
    fn sifted<R: EventRows>(&self, rows: &R, rejects: &mut Vec<Reject>) -> (Order, Vec<u32>) {
        let placed = self.placed(rows, rejects);
        let mut ends = vec![0; self.persons.len()];
        let mut order: Vec<u32> = Vec::with_capacity(placed.len());
        let mut before = None;
        for (place, row) in placed {
            let last = before.filter(|(own, _)| *own == place);
            if let Some(reason) = last.and_then(|(_, before)| rows.wrong_after(before, row as usize)) {
                let person = at(self.persons, place as usize, NO_PERSON);
                rejects.push(reject(rows, row, person, ("from", reason)));
                continue;
            }
            before = Some((place, row as usize));
            order.push(row);
            if let Some(end) = ends.get_mut(place as usize) {
                *end = narrow_row(order.len());
            }
        }
        // Who has no rows ends where the person before does.
        let mut before = 0;
        for end in &mut ends {
            before = before.max(*end);
            *end = before;
        }
        (Order::Rows(order), ends)
    }

    /// The rows that have nothing wrong in themselves, each behind its person's place, by that and then by their key.
    fn placed<R: EventRows>(&self, rows: &R, rejects: &mut Vec<Reject>) -> Vec<(u32, u32)> {
        const AT_A_TIME: usize = 1 << 15;
        let runs = rows.persons();
        let look = |(piece, persons): (usize, &[u64])| {
            let (mut placed, mut rejects, mut near) = (Vec::new(), Vec::new(), 0);
            for (run, person) in (piece * AT_A_TIME..).zip(persons) {
                let place = self.place(*person, near);
                let unknown = || unreadable(*person).or(Some(("person", Reason::UnknownPerson)));
                near = place.unwrap_or(near);
                for row in runs.rows(run) {
                    match place.map_or_else(unknown, |place| rows.wrong(row, place, self)) {
                        Some(wrong) => rejects.push(reject(rows, narrow_row(row), *person, wrong)),
                        None => placed.push((narrow_row(near), narrow_row(row))),
                    }
                }
            }
            (placed, rejects)
        };
        let pieces: Vec<_> = runs.persons().par_chunks(AT_A_TIME).enumerate().map(look).collect();
        let mut placed = Vec::with_capacity(pieces.iter().map(|(placed, _)| placed.len()).sum());
        for (own, wrong) in pieces {
            placed.extend(own);
            rejects.extend(wrong);
        }
        let key = |(place, row): &(u32, u32)| (*place, rows.key(*row as usize), *row);
        if !placed.par_windows(2).all(|two| key(&two[0]) < key(&two[1])) {
            placed.par_sort_by_cached_key(key);
        }
        placed
    }

    /// The place of `person`: most stand next to the one before, `near`, or as far from the first as their numbers do.
    fn place(&self, person: u64, near: usize) -> Option<usize> {
        let first = self.persons.first().copied()?;
        let counted = usize::try_from(person.checked_sub(first)?).unwrap_or(usize::MAX);
        let quick = [near, near + 1, counted].into_iter().find(|place| self.persons.get(*place) == Some(&person));
        quick.or_else(|| self.persons.binary_search(&person).ok())
    }
}

fn reject<R: EventRows>(rows: &R, row: u32, person: u64, (column, reason): (&'static str, Reason)) -> Reject {
    Reject { table: rows.table(), row, column, reason, person }
}

#[cfg(test)]
mod tests;
