//! Full-time persons by month, a line a municipality.

use super::hidden::{Cell, hidden};
use super::{DeskResult, Open, RegisterDesk};
use crate::Viewer;
use pejl_register::Month;
use pejl_register::compute::{Months, PersonsQuestion, full_time, persons};
use pejl_rules::Ydelse;
use std::collections::BTreeMap;

/// So many months are told at a time.
pub const MOST_MONTHS: usize = 60;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresRequest {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
    /// Codes of municipalities.
    pub places: Vec<u16>,
    /// The benefit; all together where there is none.
    pub benefit: Option<Ydelse>,
}

impl FiguresRequest {
    /// The months asked for; of a period that is too long, the last ones.
    #[must_use]
    pub fn months(&self) -> Months {
        let to = Month(self.to.0.saturating_add(1));
        let most = i32::try_from(MOST_MONTHS).unwrap_or(i32::MAX);
        Months { from: Month(self.from.0.max(to.0.saturating_sub(most))), to }
    }
}

/// The full-time persons of a municipality: days on a benefit, of days of the month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    /// The municipality.
    pub place: u16,
    /// Days on the benefit of all together, a cell a month.
    pub cells: Vec<Cell<u64>>,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigures {
    /// The months.
    pub months: Vec<Month>,
    /// A line a municipality, in the order that was asked for.
    pub lines: Vec<FigureLine>,
}

impl RegisterDesk {
    /// The full-time persons that `request` asks for. A figure is hidden where few
    /// persons stand behind it, whatever municipalities are asked for.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or it can't be read.
    pub fn key_figures(&self, viewer: Viewer, request: &FiguresRequest) -> DeskResult<KeyFigures> {
        let open = self.look(viewer)?;
        let period = request.months();
        let months: Vec<Month> = (period.from.0..period.to.0).map(Month).collect();
        let days = days(&open, period, request.benefit);
        let counts = counts(&open, period);
        let benefit = column(request.benefit);
        let mut lines: Vec<FigureLine> =
            request.places.iter().map(|place| FigureLine { place: *place, cells: Vec::new() }).collect();
        for month in &months {
            let of_month = counts.get(month).map_or(&[][..], Vec::as_slice);
            let hidden = hidden(
                open.places.len(),
                Ydelse::ALLE.len(),
                false,
                of_month.iter().map(|(row, column, count)| (*row, *column, [*count, 0])),
            );
            for line in &mut lines {
                let sum = days.get(&(*month, line.place)).copied().unwrap_or(0);
                let place = open.place(line.place).unwrap_or(usize::MAX);
                line.cells.push(Cell::of(&hidden, (place, benefit), sum, || sum));
            }
        }
        Ok(KeyFigures { months, lines })
    }
}

/// The place of a benefit in the table; that of the total where there is none.
fn column(benefit: Option<Ydelse>) -> usize {
    benefit.and_then(|benefit| Ydelse::ALLE.iter().position(|one| *one == benefit)).unwrap_or(Ydelse::ALLE.len())
}

fn days(open: &Open, period: Months, benefit: Option<Ydelse>) -> BTreeMap<(Month, u16), u64> {
    let mut sums = BTreeMap::new();
    for row in full_time(&open.register, period) {
        if benefit.is_none_or(|benefit| benefit == row.benefit) {
            *sums.entry((row.month, row.municipality)).or_default() += row.days;
        }
    }
    sums
}

/// How many persons stand in each inner cell of each month's table.
fn counts(open: &Open, period: Months) -> BTreeMap<Month, Vec<(usize, usize, u64)>> {
    let mut counts: BTreeMap<Month, Vec<(usize, usize, u64)>> = BTreeMap::new();
    for row in persons(&open.register, PersonsQuestion { period, step: 1 }) {
        let place = row.municipality.and_then(|code| open.place(code));
        if let (Some(place), Some(_)) = (place, row.benefit) {
            counts.entry(row.from).or_default().push((place, column(row.benefit), u64::from(row.persons)));
        }
    }
    counts
}
