//! The tables of the expected readings, where they are present.

use super::*;
use crate::lines;
use serde_json::Value;
use std::path::{Path, PathBuf};

type Shape = (Vec<String>, u64, u64);

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    vec![root.join("samples"), root.join("../shared/minutes")]
}

/// The tables that a reading expects, in order.
fn expected(file: &Path) -> Vec<Shape> {
    let json: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let tables = json["items"].as_array().unwrap().iter().flat_map(|i| i["tables"].as_array().unwrap());
    tables
        .map(|t| {
            let header = t["header"].as_array().unwrap().iter().map(|c| c.as_str().unwrap().to_owned()).collect();
            (header, t["rows"].as_u64().unwrap(), t["columns"].as_u64().unwrap())
        })
        .collect()
}

/// The tables of the whole paper, read as if it were one section.
fn found(text: &str) -> Vec<Shape> {
    let lines = lines::split(text);
    find(&lines, text).into_iter().map(|t| (t.header, t.rows.len() as u64, t.columns as u64)).collect()
}

#[test]
fn nine_of_ten_expected_tables_are_found() {
    let (mut total, mut exact, mut missing) = (0, 0, Vec::new());
    for folder in folders() {
        let Ok(entries) = std::fs::read_dir(folder.join("expected")) else { continue };
        for file in entries.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "json")) {
            let source = folder.join(file.file_stem().unwrap()).with_extension("txt");
            let Ok(text) = std::fs::read_to_string(&source) else { continue };
            let mut found = found(&text);
            for table in expected(&file) {
                total += 1;
                match found.iter().position(|t| *t == table) {
                    Some(i) => {
                        exact += 1;
                        found.remove(i);
                    }
                    None => missing.push((file.clone(), table)),
                }
            }
            println!("{}: {} more: {found:?}", file.display(), found.len());
        }
    }
    println!("{exact} of {total}; missing: {missing:#?}");
    assert!(total > 0 && exact * 10 >= total * 9, "{exact} of {total}; missing: {missing:#?}");
}
