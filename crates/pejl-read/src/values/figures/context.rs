//! What the place of a figure in its table tells about it: the strongest evidence counts.

use super::heading::{self, Heading, Measure, is_rate};
use pejl_model::{Table, Unit};

/// What the place of a figure tells about it, where the figure itself does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FigureContext {
    /// From a heading such as "(kr.)" or "Antal personer".
    pub unit: Option<Unit>,
    /// From a heading such as "(i 1.000 kr.)" or "mio. kr.".
    pub scale: Option<u64>,
    /// True where four digits alone are a count and no year.
    pub years_count: bool,
}

/// What the headings of a table tell.
pub(super) struct Headings {
    columns: Vec<Heading>,
    corner: Heading,
    caption: Heading,
    /// True where measures lie side by side in columns, so that the labels of rows only name groups.
    by_column: bool,
}

impl Headings {
    /// `caption` is the line before the table, or empty.
    pub fn new(table: &Table, caption: &str) -> Self {
        let columns: Vec<Heading> = table.header.iter().map(|h| heading::column(h)).collect();
        let tells = |h: &Heading| h.unit.is_some() || matches!(h.measure, Measure::Share | Measure::Money);
        Headings {
            by_column: columns.iter().skip(1).any(tells),
            corner: table.header.first().map(|h| heading::corner(h)).unwrap_or_default(),
            caption: heading::caption(caption),
            columns,
        }
    }

    /// What is told about the figures in `column` of the row that `row` heads.
    pub fn of(&self, column: usize, row: Heading) -> FigureContext {
        let column = self.columns.get(column).copied().unwrap_or_default();
        let told = self.rate(column, row).unwrap_or_else(|| self.strongest(column, row));
        let (unit, scale) = told.map_or((None, None), |h| (h.unit, h.scale));
        FigureContext { unit, scale, years_count: true }
    }

    /// A rate that the column or the row tells is the figure's. Where both do, percentage points are: "Ændring i
    /// procentpoint" across "Ledige i pct.". A change of a share is `Some(None)`: in which of the two is not told.
    fn rate(&self, column: Heading, row: Heading) -> Option<Option<Heading>> {
        let rates = |h: &Heading, wanted: Unit| h.unit == Some(wanted);
        let either = [column, row].into_iter();
        if let Some(points) = either.clone().find(|h| rates(h, Unit::PercentagePoint)) {
            return Some(Some(points));
        }
        if rates(&column, Unit::Percent) {
            let unclear = row.measure == Measure::Change && row.unit.is_none();
            return Some(Some(column).filter(|_| !unclear));
        }
        if rates(&row, Unit::Percent) {
            let unclear = column.measure == Measure::Change && column.unit.is_none();
            return Some(Some(row).filter(|_| !unclear));
        }
        None
    }

    /// The strongest of the headings whose unit goes with what is measured.
    fn strongest(&self, column: Heading, row: Heading) -> Option<Heading> {
        self.own(column, row).or_else(|| self.around(column, row))
    }

    fn own(&self, column: Heading, row: Heading) -> Option<Heading> {
        let row_stated = Some(row).filter(|h| h.stated);
        let of_column = Some(column).filter(|h| h.unit.is_some_and(|u| goes_with(row, u)));
        of_column.filter(|h| h.stated).or(row_stated).or(of_column)
    }

    fn around(&self, column: Heading, row: Heading) -> Option<Heading> {
        let places = [self.corner, self.caption];
        let change = [column, row].iter().any(|h| h.measure == Measure::Change);
        if change && places.iter().any(|h| h.unit == Some(Unit::Percent)) {
            return None;
        }
        let fits = |h: &Heading| h.unit.is_some_and(|u| column.measure.takes(u) && row.measure.takes(u));
        let stated = places.into_iter().find(|h| h.stated && fits(h));
        let groups = self.by_column && column.measure != Measure::Count;
        let named = Some(row).filter(|h| !groups && h.unit.is_some_and(|u| column.measure.takes(u)));
        stated.or(named).or_else(|| places.into_iter().find(fits))
    }
}

/// True where the unit of a column can be that of a row: shares are no persons, and "Antal" no kroner.
fn goes_with(row: Heading, unit: Unit) -> bool {
    match row.measure {
        Measure::Share => is_rate(unit),
        Measure::Count => unit != Unit::Kroner,
        _ => true,
    }
}
