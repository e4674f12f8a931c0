//! What the rows of each table of events must hold, and in which order they stand.
//!
//! Inlined, so that a walk over sound rows makes nothing of the reasons that it does not need.

use crate::checks::{Wrong, wrong_code, wrong_hours, wrong_municipality, wrong_period};
use crate::columns::{Contacts, Offers, Spells, Work};
use crate::lay_out::{Order, contacts_columns, offers_columns, periods_columns, spells_columns};
use crate::raw::{NO_CODE, NO_DAY, NO_NUMBER, RawContacts, RawOffers, RawPeriods, RawSpells, Reason, Runs, Table, at};
use crate::sift::{EventRows, Sieve};

impl RawSpells {
    fn days(&self, row: usize) -> (u16, u16) {
        (at(&self.from, row, NO_DAY), at(&self.to, row, NO_DAY))
    }

    /// What else is told: benefit, group and municipality.
    fn about(&self, row: usize) -> (u8, u8, u16) {
        let code = |codes: &[u8]| at(codes, row, NO_CODE);
        (code(&self.benefit), code(&self.group), at(&self.municipality, row, NO_NUMBER))
    }
}

impl EventRows for RawSpells {
    type Columns = Spells;

    fn table(&self) -> Table {
        Table::Spells
    }

    fn persons(&self) -> &Runs {
        &self.person
    }

    #[inline(always)]
    fn wrong(&self, row: usize, place: usize, sieve: &Sieve<'_>) -> Wrong {
        let ((from, to), (benefit, group, municipality)) = (self.days(row), self.about(row));
        wrong_period(sieve.wrong_day(from, place), from, to)
            .or_else(|| wrong_code("benefit", benefit, true))
            .or_else(|| wrong_code("group", group, false))
            .or_else(|| wrong_municipality(municipality, sieve.limits.with_spell))
    }

    #[inline(always)]
    fn key(&self, row: usize) -> u64 {
        key(self.days(row), self.about(row).0.into())
    }

    /// The one before is the latest to end: what overlapped it is out already.
    #[inline(always)]
    fn wrong_after(&self, before: usize, row: usize) -> Option<Reason> {
        let ((_, end), (from, _)) = (self.days(before), self.days(row));
        // What goes on has the largest number as its end.
        if from >= end {
            return None;
        }
        let same = self.days(before) == self.days(row) && self.about(before) == self.about(row);
        Some(if same { Reason::Twice } else { Reason::Overlaps })
    }

    fn lay_out(self, order: &Order) -> Spells {
        spells_columns(self, order)
    }
}

impl EventRows for RawContacts {
    type Columns = Contacts;

    fn table(&self) -> Table {
        Table::Contacts
    }

    fn persons(&self) -> &Runs {
        &self.person
    }

    #[inline(always)]
    fn wrong(&self, row: usize, place: usize, sieve: &Sieve<'_>) -> Wrong {
        let day = sieve.wrong_day(at(&self.day, row, NO_DAY), place).map(|reason| ("day", reason));
        day.or_else(|| wrong_code("form", at(&self.form, row, NO_CODE), false))
            .or_else(|| wrong_code("holder", at(&self.holder, row, NO_CODE), false))
    }

    #[inline(always)]
    fn key(&self, row: usize) -> u64 {
        at(&self.day, row, NO_DAY).into()
    }

    /// Two conversations on one day may both be true: nothing is taken out.
    #[inline(always)]
    fn wrong_after(&self, _: usize, _: usize) -> Option<Reason> {
        None
    }

    fn lay_out(self, order: &Order) -> Contacts {
        contacts_columns(self, order)
    }
}

impl RawOffers {
    fn days(&self, row: usize) -> (u16, u16) {
        (at(&self.from, row, NO_DAY), at(&self.to, row, NO_DAY))
    }

    /// What else is told: kind and hours.
    fn about(&self, row: usize) -> (u8, u16) {
        (at(&self.kind, row, NO_CODE), at(&self.hours, row, NO_NUMBER))
    }
}

impl EventRows for RawOffers {
    type Columns = Offers;

    fn table(&self) -> Table {
        Table::Offers
    }

    fn persons(&self) -> &Runs {
        &self.person
    }

    #[inline(always)]
    fn wrong(&self, row: usize, place: usize, sieve: &Sieve<'_>) -> Wrong {
        let ((from, to), (kind, hours)) = (self.days(row), self.about(row));
        wrong_period(sieve.wrong_day(from, place), from, to)
            .or_else(|| wrong_code("kind", kind, true))
            .or_else(|| wrong_hours(hours, false))
    }

    #[inline(always)]
    fn key(&self, row: usize) -> u64 {
        key(self.days(row), self.about(row).0.into())
    }

    #[inline(always)]
    fn wrong_after(&self, before: usize, row: usize) -> Option<Reason> {
        let same = self.days(before) == self.days(row) && self.about(before) == self.about(row);
        same.then_some(Reason::Twice)
    }

    fn lay_out(self, order: &Order) -> Offers {
        offers_columns(self, order)
    }
}

/// Paid work, flex job hours (which have no end) or exemptions (which have no hours).
pub(crate) struct Periods {
    pub table: Table,
    pub rows: RawPeriods,
}

impl EventRows for Periods {
    type Columns = Work;

    fn table(&self) -> Table {
        self.table
    }

    fn persons(&self) -> &Runs {
        &self.rows.person
    }

    #[inline(always)]
    fn wrong(&self, row: usize, place: usize, sieve: &Sieve<'_>) -> Wrong {
        let (from, to) = (at(&self.rows.from, row, NO_DAY), at(&self.rows.to, row, NO_DAY));
        let needed = self.table != Table::Exempt;
        wrong_period(sieve.wrong_day(from, place), from, to)
            .or_else(|| wrong_hours(at(&self.rows.hours, row, NO_NUMBER), needed))
    }

    #[inline(always)]
    fn key(&self, row: usize) -> u64 {
        let days = (at(&self.rows.from, row, NO_DAY), at(&self.rows.to, row, NO_DAY));
        key(days, at(&self.rows.hours, row, NO_NUMBER))
    }

    #[inline(always)]
    fn wrong_after(&self, before: usize, row: usize) -> Option<Reason> {
        (self.key(before) == self.key(row)).then_some(Reason::Twice)
    }

    fn lay_out(self, order: &Order) -> Work {
        periods_columns(self.rows, order)
    }
}

/// First day, last day, code or hours: in this order.
fn key((from, to): (u16, u16), about: u16) -> u64 {
    u64::from(from) << 32 | u64::from(to) << 16 | u64::from(about)
}
