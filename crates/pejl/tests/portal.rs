//! The table of what the open site can do names every row, and files that are there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rows() -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(root().join("docs/portal.md")).unwrap();
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = text.lines().filter(|line| line.starts_with('|')).map(cells).collect();
    rows.into_iter().skip(2).collect()
}

#[test]
fn every_row_is_there_and_answered() {
    let numbers: Vec<u32> = rows().iter().map(|row| row[0].parse().unwrap()).collect();
    let wanted = (63..=69).chain(71..=73).chain(75..=77).chain(87..=89).chain(94..=96).chain(98..=102);
    assert_eq!(numbers, wanted.collect::<Vec<u32>>());
    for row in rows() {
        assert_eq!(row.len(), 5, "{row:?}");
        assert!(["Ja", "Delvist:", "Nej"].iter().any(|answer| row[2].starts_with(answer)), "{row:?}");
        assert!(!row[3].is_empty(), "{row:?}");
    }
}

#[test]
fn every_file_that_is_named_is_there() {
    let mut seen = 0;
    for row in rows() {
        for named in row.concat().split('`').skip(1).step_by(2).filter(|named| named.starts_with("crates/")) {
            assert!(root().join(named).exists(), "{named} in row {}", row[0]);
            seen += 1;
        }
    }
    assert!(seen > 20, "the table names the tests");
}
