//! Whose the rows of a table are.

use crate::raw::narrow_row;
use std::ops::Range;

/// The persons of a table's rows. Most deliveries have those of a person one after the other: they are one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs {
    persons: Vec<u64>,
    /// The row after the last of each run.
    ends: Vec<u32>,
    rows: usize,
}

impl Runs {
    /// Without any row, and with room for `rows` of as many persons.
    pub(crate) fn with_capacity(rows: usize) -> Self {
        Self { persons: Vec::with_capacity(rows), ends: Vec::with_capacity(rows), rows: 0 }
    }

    /// Adds `rows` rows of `person`.
    pub(crate) fn push(&mut self, person: u64, rows: usize) {
        self.rows += rows;
        let end = narrow_row(self.rows);
        match (self.persons.last(), self.ends.last_mut()) {
            (Some(last), Some(last_end)) if *last == person => *last_end = end,
            _ => {
                self.persons.push(person);
                self.ends.push(end);
            }
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// True where there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The person of each run.
    #[must_use]
    pub fn persons(&self) -> &[u64] {
        &self.persons
    }

    /// The rows of the run in the place `run`.
    #[inline]
    pub(crate) fn rows(&self, run: usize) -> Range<usize> {
        let end = |run: usize| self.ends.get(run).map_or(self.rows, |end| *end as usize);
        run.checked_sub(1).map_or(0, end)..end(run)
    }

    /// The person of each row.
    #[must_use]
    pub fn each(self) -> Vec<u64> {
        if self.persons.len() == self.rows {
            return self.persons;
        }
        let run = |(run, person): (usize, &u64)| std::iter::repeat_n(*person, self.rows(run).len());
        self.persons.iter().enumerate().flat_map(run).collect()
    }
}

impl FromIterator<u64> for Runs {
    fn from_iter<I: IntoIterator<Item = u64>>(persons: I) -> Self {
        let mut runs = Self::default();
        persons.into_iter().for_each(|person| runs.push(person, 1));
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_person_that_follow_on_each_other_are_one_run() {
        let mut runs: Runs = [4, 4, 7].into_iter().collect();
        runs.push(7, 2);
        runs.push(4, 1);
        assert_eq!((runs.persons(), runs.len()), ([4, 7, 4].as_slice(), 6));
        assert_eq!([0, 1, 2, 3].map(|run| runs.rows(run)), [0..2, 2..5, 5..6, 6..6]);
        assert_eq!(runs.each(), [4, 4, 7, 7, 7, 4]);
        assert!(Runs::default().each().is_empty());
    }
}
