//! What stands in the cells of a table.

use super::titles::ColumnKind;
use crate::exact::{Printed, printed};
use crate::prepared::Amount;
use pejl_model::{Cell, Span, Unit};
use rust_decimal::Decimal;

/// A number in a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The number with its sign and scale: in kroner, persons, per cent.
    pub(super) value: Decimal,
    /// Digits after the comma, as printed.
    pub(super) decimals: u32,
    /// What it counts.
    pub(super) unit: Unit,
    /// What one unit of the printed number stands for.
    pub(super) scale: u64,
    /// The cell.
    pub(super) span: Span,
}

impl Entry {
    /// What one unit of the last printed digit stands for.
    pub(super) fn step(&self) -> Decimal {
        Decimal::new(1, self.decimals).checked_mul(Decimal::from(self.scale)).unwrap_or(Decimal::ONE)
    }

    /// True where the number shows that it was rounded, so that sums can be off by its last digit.
    pub(super) fn is_rounded(&self) -> bool {
        self.decimals > 0 || self.scale > 1 || self.unit == Unit::FullTimePersons
    }

    /// True for per cent and percentage points, which are not added.
    pub(super) fn is_rate(&self) -> bool {
        matches!(self.unit, Unit::Percent | Unit::PercentagePoint)
    }

    /// `value` as this cell would print it, for a message.
    pub(super) fn shown(&self, value: Decimal) -> crate::Argument {
        let number = value.checked_div(Decimal::from(self.scale.max(1))).unwrap_or(value);
        let mut number = number.normalize();
        if number.scale() < self.decimals {
            number.rescale(self.decimals);
        }
        crate::Argument::Amount(number, self.unit, self.scale)
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy)]
pub(super) enum Field {
    Number(Entry),
    /// Nothing, or a dash.
    Empty,
    /// Words, or a number that cannot be told for certain.
    Words,
}

impl Field {
    pub(super) fn entry(&self) -> Option<&Entry> {
        match self {
            Field::Number(entry) => Some(entry),
            _ => None,
        }
    }
}

/// The fields of a row; none where a number may have a decimal point.
pub(super) fn fields(cells: &[Cell], kinds: &[ColumnKind], amounts: &[Amount<'_>]) -> Option<Vec<Field>> {
    let mut fields = Vec::with_capacity(kinds.len());
    for at in 0..kinds.len() {
        let text = cells.get(at).map_or("", |cell| cell.text.as_str());
        let field = match (cells.get(at), kinds.get(at).copied()) {
            (_, Some(ColumnKind::Label)) | (None, _) => Field::Empty,
            _ if text.chars().all(|c| matches!(c, '-' | '−' | '–' | '—' | ' ' | '.' | '/')) => Field::Empty,
            (Some(cell), _) => match printed(text).filter(|number| !number.code) {
                Some(number) => entry(&number, cell.span, amounts).map_or(Field::Words, Field::Number),
                None if is_pointed(text) => return None,
                None => Field::Words,
            },
        };
        fields.push(field);
    }
    Some(fields)
}

/// True for "1.5" and "0.125": then "1.250" of the same table may be small as well.
fn is_pointed(text: &str) -> bool {
    let bare = text.trim_start_matches(['-', '−', '–', '+', ' ']);
    let end = bare.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(bare.len());
    let digits = bare.get(..end).unwrap_or("");
    let unit = bare.get(end..).unwrap_or("").trim_start();
    digits.split_once('.').is_some_and(|(whole, part)| {
        let decimal = !part.is_empty() && !part.contains('.') && (part.len() != 3 || whole == "0");
        decimal && !whole.is_empty() && !unit.starts_with(char::is_alphabetic)
    })
}

/// The number with the unit and scale that the reader found for it.
fn entry(number: &Printed, span: Span, amounts: &[Amount<'_>]) -> Option<Entry> {
    let from = amounts.partition_point(|amount| amount.span.start < span.start);
    let amount = amounts.get(from).filter(|amount| span.contains(amount.span))?;
    let scale = amount.figure.scale;
    let value = number.value.checked_mul(Decimal::from(scale))?;
    Some(Entry { value, decimals: number.decimals, unit: amount.unit(), scale, span })
}
