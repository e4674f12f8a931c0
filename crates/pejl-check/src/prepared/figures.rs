//! The figures of an item, with what rules ask about them.

use pejl_model::{AgendaItem, Figure, Span, Table, Unit};
use rust_decimal::Decimal;

/// A figure as rules see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amount<'a> {
    /// As read.
    pub(crate) figure: &'a Figure,
    /// The number with its sign and scale: in kroner, persons, per cent.
    pub(crate) value: Decimal,
    /// Digits after the comma, as printed.
    pub(crate) decimals: u32,
    /// The number itself.
    pub(crate) span: Span,
    /// The table that it stands in.
    pub(crate) table: Option<&'a Table>,
}

impl Amount<'_> {
    /// What it counts.
    pub(crate) fn unit(&self) -> Unit {
        self.figure.unit
    }

    /// What one unit of the last printed digit stands for.
    pub(crate) fn step(&self) -> Decimal {
        let step = Decimal::try_new(1, self.decimals).ok();
        step.and_then(|step| step.checked_mul(Decimal::from(self.figure.scale))).unwrap_or(Decimal::ONE)
    }

    /// The sentence or the row that it stands in.
    pub(crate) fn words(&self) -> Span {
        self.figure.words
    }
}

/// All figures of `item`, in the order of the text.
pub(super) fn of_item<'a>(item: &'a AgendaItem, text: &str) -> Vec<Amount<'a>> {
    let mut tables = item.tables.iter().peekable();
    let mut amounts: Vec<Amount<'a>> = Vec::with_capacity(item.figures.len());
    for figure in &item.figures {
        while tables.next_if(|table| table.span.end <= figure.span.start).is_some() {}
        let table = tables.peek().copied().filter(|table| table.span.contains(figure.span));
        let value = figure.value.checked_mul(Decimal::from(figure.scale)).unwrap_or(figure.value);
        amounts.push(Amount { figure, value, decimals: decimals(figure.span.of(text)), span: figure.span, table });
    }
    amounts.sort_by_key(|amount| amount.span);
    amounts
}

/// How many digits stand after the comma.
fn decimals(printed: &str) -> u32 {
    let bytes = printed.as_bytes();
    let after = bytes.iter().rposition(|byte| *byte == b',').and_then(|comma| bytes.get(comma + 1..)).unwrap_or(&[]);
    after.iter().take_while(|byte| byte.is_ascii_digit()).count().try_into().unwrap_or(0)
}
