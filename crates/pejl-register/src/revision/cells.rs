//! Days that were added and taken away, summed person by person, so that it is known how many stand behind each sum.

use super::{Causes, CellChange, Stay};
use crate::compute::Months;
use crate::day::{Day, Month};
use crate::figure::Place;
use crate::indicators::with_totals;
use pejl_rules::Ydelse;
use std::collections::BTreeMap;

/// Which cause a day comes of.
pub(super) type Cause = fn(&mut Causes) -> &mut i64;

/// A month, a place, a benefit's code; none and empty for all.
type Key = (Month, Place, &'static str);

/// Cells while they are filled.
pub(super) struct Cells {
    period: Months,
    /// The days of the person at hand, in this place on this benefit.
    own: BTreeMap<(Month, u16, Ydelse), Causes>,
    /// Of everybody before: days and persons.
    all: BTreeMap<Key, CellChange>,
}

impl Cells {
    pub(super) fn of(period: Months) -> Self {
        Self { period, own: BTreeMap::new(), all: BTreeMap::new() }
    }

    /// `stay` is there now, in a register that ends before `ends`.
    pub(super) fn put(&mut self, stay: Stay, ends: Day, cause: Cause) {
        self.add(stay, stay.from..stay.to.min(ends.0), 1, cause);
    }

    /// `stay` was there before, in a register that ended before `ends`.
    pub(super) fn take(&mut self, stay: Stay, ends: Day, cause: Cause) {
        self.add(stay, stay.from..stay.to.min(ends.0), -1, cause);
    }

    /// `stay` is as it was; the register's end may be another.
    pub(super) fn reach(&mut self, stay: Stay, (before, after): (Day, Day)) {
        let between = |one: Day, other: Day| stay.from.max(one.0)..stay.to.min(other.0);
        self.add(stay, between(before, after), 1, |by| &mut by.further);
        self.add(stay, between(after, before), -1, |by| &mut by.further);
    }

    /// Adds `days` of `stay`, or takes them away, month by month.
    fn add(&mut self, stay: Stay, days: std::ops::Range<u16>, sign: i64, cause: Cause) {
        let Some(benefit) = Ydelse::ALLE.get(usize::from(stay.benefit)).filter(|_| !days.is_empty()) else { return };
        let (first, last) = (Month::of(Day(days.start)).max(self.period.from), Month::of(Day(days.end - 1)));
        for month in (first.0..self.period.to.0.min(last.0 + 1)).map(Month) {
            let from = Day(days.start).dag().0.max(month.first().0);
            let until = Day(days.end).dag().0.min(month.last().0 + 1);
            let causes = self.own.entry((month, stay.municipality, *benefit)).or_default();
            *cause(causes) += sign * i64::from((until - from).max(0));
        }
    }

    /// Nothing more comes of this person: what was added counts in its cells and all totals over them.
    pub(super) fn end_of_person(&mut self) {
        let mut touched: BTreeMap<Key, Causes> = BTreeMap::new();
        for ((month, municipality, benefit), days) in std::mem::take(&mut self.own) {
            for (place, of) in with_totals(municipality, benefit.kode()) {
                touched.entry((month, place, of)).or_default().add(days);
            }
        }
        for ((month, place, of), days) in touched.into_iter().filter(|(_, days)| *days != Causes::default()) {
            let empty =
                CellChange { month, place, of, days: Causes::default(), persons: Causes::default(), changed: 0 };
            let cell = self.all.entry((month, place, of)).or_insert(empty);
            cell.days.add(days);
            cell.persons.add(days.present());
            cell.changed += 1;
        }
    }

    /// Every cell that anybody changed.
    pub(super) fn changes(self) -> Vec<CellChange> {
        self.all.into_values().collect()
    }
}
