//! CSV: every row of every sample.

use crate::setup::{CANARIES, samples};
use pejl_publish::csv::{TABLES, lines};

/// The fields of each row, read by the rules of RFC 4180.
pub fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            c => field.push(c),
        }
    }
    assert!(field.is_empty() && row.is_empty() && !quoted);
    rows
}

#[test]
fn every_row_has_the_columns_of_the_header_and_no_canary() {
    let samples = samples();
    for table in &TABLES {
        let lines: String = samples.iter().map(|held| lines(&held.rows(table))).collect();
        let rows = parsed(&format!("{}{lines}", table.header()));
        assert!(rows.len() > 1, "{} is empty", table.file_name);
        for row in &rows {
            assert_eq!(row.len(), table.columns.len(), "{}: {row:?}", table.file_name);
            assert!(row.iter().all(|field| !field.starts_with(['=', '+', '@', '\t'])), "{row:?}");
        }
        assert!(CANARIES.iter().all(|canary| !lines.contains(canary)), "{}", table.file_name);
        assert!(table.columns.iter().all(|column| !column.meaning.is_empty()));
    }
}

#[test]
fn a_point_is_met_by_its_decision() {
    let points = TABLES.iter().find(|table| table.file_name == "points.csv").unwrap();
    let rows: Vec<_> = samples().iter().flat_map(|held| held.rows(points)).collect();
    assert!(rows.iter().any(|row| !row[5].is_empty() && !row[6].is_empty()), "no point has text and outcome");
}

#[test]
fn a_figure_stands_among_its_words() {
    let figures = TABLES.iter().find(|table| table.file_name == "figures.csv").unwrap();
    let rows: Vec<_> = samples().iter().flat_map(|held| held.rows(figures)).collect();
    assert!(rows.len() > 50 && rows.iter().all(|row| !row[8].is_empty()), "a figure without words");
    // "8.6" is printed as "8,6" among them.
    let told = |row: &Vec<String>| row[3].contains('.') && row[8].contains(&row[3].replace('.', ","));
    assert!(rows.iter().any(told));
}
