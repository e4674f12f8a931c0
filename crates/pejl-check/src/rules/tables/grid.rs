//! A table as a grid of exact numbers.

use super::cells;
pub(super) use super::cells::{Entry, Field};
use super::titles::{self, ColumnKind, Totals};
use crate::prepared::{Amount, Hit, Prepared};
use pejl_model::{Span, Table};

/// Larger tables are lists, and no rule's time may grow with their square.
const MOST_ROWS: usize = 400;
const MOST_COLUMNS: usize = 40;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Plain,
    Total(Totals),
    /// "Heraf ...": contained in a row above.
    Detail,
    /// An average, a share, an index.
    Rate,
    /// A label without numbers.
    Heading,
}

#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) label: &'a str,
    /// In small letters.
    pub(super) words: String,
    /// The label; the first cell that holds something where there is no label.
    pub(super) span: Span,
    pub(super) kind: RowKind,
    /// One for each column.
    pub(super) fields: Vec<Field>,
    /// How many cells are printed.
    pub(super) printed: usize,
}

impl Row<'_> {
    pub(super) fn is_total(&self) -> bool {
        matches!(self.kind, RowKind::Total(_))
    }

    pub(super) fn entry(&self, column: usize) -> Option<&Entry> {
        self.fields.get(column).and_then(Field::entry)
    }
}

#[derive(Debug)]
pub(super) struct Column<'a> {
    pub(super) title: &'a str,
    /// In small letters.
    pub(super) words: String,
    pub(super) kind: ColumnKind,
    /// The year in its title.
    pub(super) year: Option<i16>,
}

/// A table as a grid of numbers.
#[derive(Debug)]
pub(crate) struct Grid<'a> {
    pub(super) table: &'a Table,
    pub(super) columns: Vec<Column<'a>>,
    pub(super) rows: Vec<Row<'a>>,
}

impl<'a> Grid<'a> {
    /// The table with its `amounts`; none for a table without them, or whose numbers cannot be told for certain.
    pub(crate) fn of(table: &'a Table, amounts: &[Amount<'a>]) -> Option<Self> {
        if amounts.len() < 2 || table.rows.len() > MOST_ROWS || table.columns > MOST_COLUMNS {
            return None;
        }
        let mut columns: Vec<Column<'a>> =
            (0..table.columns).map(|at| column(at, table.header.get(at).map_or("", String::as_str))).collect();
        mark_codes(table, &mut columns);
        let kinds: Vec<ColumnKind> = columns.iter().map(|column| column.kind).collect();
        let mut rows = Vec::with_capacity(table.rows.len());
        for printed in &table.rows {
            let fields = cells::fields(printed, &kinds, amounts)?;
            rows.push(row(printed, fields, &columns));
        }
        mark_details(&mut rows);
        mark_rates(&rows, &mut columns);
        Some(Self { table, columns, rows })
    }

    /// The tables in which one of `hits` stands, with the index of the item.
    pub(super) fn with<'p>(prepared: &'p Prepared<'a>, hits: &'p [Hit]) -> impl Iterator<Item = (usize, &'p Grid<'a>)> {
        let inside = move |table: &Table| {
            let next = hits.partition_point(|hit| hit.span.start < table.span.start);
            hits.get(next).is_some_and(|hit| hit.span.start < table.span.end)
        };
        Self::all(prepared, inside)
    }

    /// The tables in whose header one of `hits` stands, with the index of the item.
    pub(super) fn headed<'p>(
        prepared: &'p Prepared<'a>,
        hits: &'p [Hit],
    ) -> impl Iterator<Item = (usize, &'p Grid<'a>)> {
        let inside = move |table: &Table| {
            let next = hits.partition_point(|hit| hit.span.start < table.span.start);
            hits.get(next).is_some_and(|hit| hit.span.start < first_row(table))
        };
        Self::all(prepared, inside)
    }

    /// The tables that are `wanted`, with the index of the item.
    pub(super) fn all<'p>(
        prepared: &'p Prepared<'a>,
        wanted: impl Fn(&Table) -> bool + Copy + 'p,
    ) -> impl Iterator<Item = (usize, &'p Grid<'a>)> {
        prepared.items().flat_map(move |(item, of)| {
            let tables = (0..of.tables.len()).filter(move |at| of.tables.get(*at).is_some_and(wanted));
            tables.filter_map(move |table| Some((item, prepared.grid(item, table)?)))
        })
    }

    /// The columns of this kind that hold numbers.
    pub(super) fn columns_of(&self, kind: ColumnKind) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, column)| column.kind == kind).map(|(at, _)| at)
    }

    /// What stands in `row` and `column`.
    pub(super) fn field(&self, row: usize, column: usize) -> Field {
        self.rows.get(row).and_then(|row| row.fields.get(column)).copied().unwrap_or(Field::Empty)
    }

    pub(super) fn entry(&self, row: usize, column: usize) -> Option<&Entry> {
        self.rows.get(row).and_then(|row| row.entry(column))
    }
}

/// Where the header ends.
fn first_row(table: &Table) -> usize {
    let cell = table.rows.first().and_then(|row| row.iter().find(|cell| !cell.span.is_empty()));
    cell.map_or(table.span.start, |cell| cell.span.start)
}

fn column<'a>(at: usize, title: &'a str) -> Column<'a> {
    let words = title.to_lowercase();
    let kind = if at == 0 { ColumnKind::Label } else { titles::column(&words) };
    Column { title, kind, year: titles::year(&words), words }
}

/// A column with "01" in it, or with nothing but years, holds labels.
fn mark_codes(table: &Table, columns: &mut [Column<'_>]) {
    for (at, column) in columns.iter_mut().enumerate().skip(1) {
        let texts = || table.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.text.as_bytes());
        let codes = texts().any(|text| text.len() > 1 && text.starts_with(b"0") && text.iter().all(u8::is_ascii_digit));
        let mut filled = texts().filter(|text| !text.is_empty()).peekable();
        let years = filled.peek().is_some() && filled.all(is_year);
        if codes || (years && table.rows.len() >= 2 && !column.words.contains("kr")) {
            column.kind = ColumnKind::Label;
        }
    }
}

fn is_year(text: &[u8]) -> bool {
    text.len() == 4 && text.iter().all(u8::is_ascii_digit) && (text.starts_with(b"199") || text.starts_with(b"20"))
}

fn row<'a>(cells: &'a [pejl_model::Cell], fields: Vec<Field>, columns: &[Column<'_>]) -> Row<'a> {
    let named = cells
        .iter()
        .zip(columns)
        .filter(|(cell, column)| !cell.text.is_empty() && column.kind == ColumnKind::Label)
        .map(|(cell, _)| cell)
        .next();
    let label = named.map_or("", |cell| cell.text.as_str());
    let first = named.or_else(|| cells.iter().find(|cell| !cell.text.is_empty()));
    let words = label.to_lowercase();
    let mut entries = fields.iter().filter_map(Field::entry).peekable();
    let kind = if entries.peek().is_none() {
        RowKind::Heading
    } else if entries.all(Entry::is_rate) {
        RowKind::Rate
    } else {
        titles::row(&words)
    };
    let span = first.map_or(Span::new(0, 0), |cell| cell.span);
    Row { label, words, span, kind, fields, printed: cells.len() }
}

/// Rows under the heading "Heraf:" are details as well, until a total or another heading.
fn mark_details(rows: &mut [Row<'_>]) {
    let mut inside = false;
    for row in rows {
        match row.kind {
            RowKind::Heading => inside = titles::is_detail(&row.words),
            RowKind::Total(_) => inside = false,
            RowKind::Plain if inside => row.kind = RowKind::Detail,
            _ => {}
        }
    }
}

/// A column whose numbers are all per cent is one of per cent, whatever its title.
fn mark_rates(rows: &[Row<'_>], columns: &mut [Column<'_>]) {
    for (at, column) in columns.iter_mut().enumerate() {
        let mut entries = rows.iter().filter_map(|row| row.entry(at)).peekable();
        if column.kind == ColumnKind::Amount && entries.peek().is_some() && entries.all(Entry::is_rate) {
            column.kind = ColumnKind::Percent;
        }
    }
}
