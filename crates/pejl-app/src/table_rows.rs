//! The rows of a table by what they are called, so that one row can be followed
//! through the papers of a committee.
//!
//! Headings are compared without what only tells the time or the scale ("Antal,
//! maj 2024" and "Antal, juni 2024" are one column): numbers, months, quarters,
//! thousands and millions. The names of rows are compared whole but for capitals, blanks and signs.

use crate::quantity::Quantity;
use pejl_model::text::slug;
use pejl_model::{AgendaItem, Cell, Table};

/// Tables of an item that are kept.
const TABLES: usize = 8;
/// Rows of a table that are kept.
const ROWS: usize = 40;
/// Columns of a table that are kept.
const COLUMNS: usize = 12;
/// Bytes of a name or heading that are looked at.
const LONGEST: usize = 120;

/// Words of a heading that only tell the time or the scale, as in addresses: figures bear their own scale.
const LEFT_OUT: [&str; 39] = [
    "mio",
    "mia",
    "mill",
    "tkr",
    "tusind",
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "dec",
    "kvartal",
    "kvt",
    "halvaar",
    "uge",
    "ultimo",
    "primo",
    "pr",
    "aar",
    "aaret",
    "maaned",
];

/// What a row is called in an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowKey {
    /// The headings of its table.
    pub table: String,
    /// Its name.
    pub row: String,
    /// Its column; empty for the first that holds figures.
    pub column: String,
}

/// A table with its figures.
#[derive(Debug)]
pub(crate) struct TableFigures {
    /// Its headings, as they are compared.
    pub(crate) key: Box<str>,
    /// Its columns behind the one that names the rows: as compared, and as printed.
    pub(crate) columns: Vec<(Box<str>, Box<str>)>,
    pub(crate) rows: Vec<RowFigures>,
}

/// A row with its figures.
#[derive(Debug)]
pub(crate) struct RowFigures {
    /// Its name, as it is compared.
    pub(crate) key: Box<str>,
    /// Its name as printed.
    pub(crate) name: Box<str>,
    /// Its figure in each column; none where the cell holds no single figure.
    pub(crate) figures: Vec<Option<Quantity>>,
}

/// The tables of `item` that have headings and figures.
pub(crate) fn table_figures(item: &AgendaItem) -> Vec<TableFigures> {
    let told = item.tables.iter().filter_map(|table| figures_of(item, table));
    told.filter(|table| !table.rows.is_empty()).take(TABLES).collect()
}

/// How each row of `table` can be followed; `None` for one that cannot.
#[must_use]
pub fn row_keys(item: &AgendaItem, table: &Table) -> Vec<Option<RowKey>> {
    let Some(figures) = figures_of(item, table).filter(|_| item.open) else { return vec![None; table.rows.len()] };
    let key = |row: &Vec<Cell>| {
        let name = name_key(&row.first()?.text);
        let known = figures.rows.iter().find(|known| *known.key == *name)?;
        known.figures.iter().any(Option::is_some).then(|| RowKey {
            table: figures.key.to_string(),
            row: name,
            column: String::new(),
        })
    };
    table.rows.iter().map(key).collect()
}

fn figures_of(item: &AgendaItem, table: &Table) -> Option<TableFigures> {
    let (_, headings) = table.header.split_first()?;
    let columns: Vec<(Box<str>, Box<str>)> =
        headings.iter().take(COLUMNS).map(|heading| (heading_key(heading).into(), heading.as_str().into())).collect();
    let key = table_key(&table.header);
    if columns.is_empty() || key.is_empty() {
        return None;
    }
    let mut rows: Vec<RowFigures> = Vec::new();
    for row in table.rows.iter().take(ROWS) {
        let Some((name, cells)) = row.split_first() else { continue };
        let key = name_key(&name.text);
        // The first of two rows with one name counts.
        if key.is_empty() || rows.iter().any(|known| *known.key == *key) {
            continue;
        }
        let figures: Vec<Option<Quantity>> =
            (0..columns.len()).map(|at| cells.get(at).and_then(|cell| figure(item, cell))).collect();
        if figures.iter().any(Option::is_some) {
            rows.push(RowFigures { key: key.into(), name: name.text.as_str().into(), figures });
        }
    }
    Some(TableFigures { key: key.into(), columns, rows })
}

/// The figure of a cell that holds exactly one. `item.figures` stand in order.
fn figure(item: &AgendaItem, cell: &Cell) -> Option<Quantity> {
    if cell.span.is_empty() {
        return None;
    }
    let from = item.figures.partition_point(|figure| figure.span.start < cell.span.start);
    let mut inside = item.figures.get(from..)?.iter().take_while(|figure| cell.span.contains(figure.span));
    match (inside.next(), inside.next()) {
        (Some(only), None) => Some(Quantity::of(only)),
        _ => None,
    }
}

/// The headings of a table as they are compared, each once.
fn table_key(header: &[String]) -> String {
    let mut keys: Vec<String> = Vec::new();
    for key in header.iter().take(COLUMNS + 1).map(|heading| heading_key(heading)) {
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.join(".")
}

/// A heading as it is compared: "Antal maj 2024" is "antal", and "2024" is "tid".
fn heading_key(heading: &str) -> String {
    let slug = plain(heading);
    if slug.is_empty() {
        return slug;
    }
    let tells = |word: &&str| !LEFT_OUT.contains(word) && !word.bytes().any(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = slug.split('-').filter(tells).collect();
    if words.is_empty() { "tid".to_owned() } else { words.join("-") }
}

/// The name of a row as it is compared; empty for one that was masked.
pub(crate) fn name_key(name: &str) -> String {
    if name.contains('*') { String::new() } else { plain(name) }
}

/// A text as it is compared: without capitals, blanks and signs.
pub(crate) fn plain(text: &str) -> String {
    let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    slug(&text.get(..end).unwrap_or(text).replace('%', " pct "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn headings_are_compared_without_the_time() {
        for (heading, key) in [
            ("Antal, maj 2024", "antal"),
            ("Antal pr. 1. juni 2025", "antal"),
            ("2. kvartal 2024", "tid"),
            ("2024", "tid"),
            ("Udgift i 1.000 kr.", "udgift-i-kr"),
            ("Udgift i mio. kr.", "udgift-i-kr"),
            ("Andel i %", "andel-i-pct"),
            ("Målgruppe", "maalgruppe"),
            ("", ""),
        ] {
            assert_eq!(heading_key(heading), key, "{heading}");
        }
        let header = |texts: &[&str]| table_key(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        assert_eq!(header(&["Målgruppe", "2023", "2024", "Mål"]), "maalgruppe.tid.maal");
    }

    #[test]
    fn names_keep_their_numbers_and_masked_ones_are_none() {
        assert_eq!(name_key("0-8 uger"), "0-8-uger");
        assert_eq!(name_key(" Forsikrede  Ledige: "), name_key("forsikrede ledige"));
        assert_eq!(name_key("010170-****"), "");
    }

    proptest! {
        #[test]
        fn any_heading_has_a_key(heading in "\\PC{0,300}") {
            let key = heading_key(&heading);
            prop_assert!(key.is_ascii() && !key.contains('.'), "{}", key);
        }
    }
}
