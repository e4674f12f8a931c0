//! The samples as meetings that are masked.

use jiff::civil::Date;
use pejl_model::Document;
use pejl_publish::PublishedMeeting;
use pejl_publish::csv::{Row, Table};
use std::path::{Path, PathBuf};

/// A meeting with what it borrows.
pub struct Held {
    pub name: String,
    pub document: Document,
    /// The masked text.
    pub text: String,
    pub address: String,
    pub items: Vec<String>,
}

impl Held {
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let options = pejl_read::ReadOptions { file_name: Some(name), ..pejl_read::ReadOptions::default() };
        let reading = pejl_read::read(bytes, &options);
        let document = pejl_mask::public_view(&reading.document);
        let text = pejl_mask::public_text(&reading.source.text, &reading.document);
        let address = format!("sandby/udvalget/{}", date(&document));
        let items = (1..=document.items.len()).map(|at| format!("{address}/nr-{at}")).collect();
        Self { name: name.to_owned(), document, text, address, items }
    }

    pub fn rows(&self, table: &Table) -> Vec<Row> {
        (table.rows)(&self.meeting(), &vec![self.text.as_str(); self.items.len()])
    }

    pub fn meeting(&self) -> PublishedMeeting<'_> {
        PublishedMeeting {
            address: &self.address,
            municipality: "Sandby",
            committee: self.document.committee.as_ref().map_or("Udvalget", |found| &found.value),
            date: date(&self.document),
            document: &self.document,
            item_addresses: &self.items,
            files: &[],
        }
    }
}

fn date(document: &Document) -> Date {
    document.date.as_ref().map_or(jiff::civil::date(2024, 1, 2), |found| found.value)
}

pub fn samples() -> Vec<Held> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt" || e == "html" || e == "docx" || e == "pdf"));
    files.sort();
    assert!(files.len() >= 18);
    let held = |path: &PathBuf| Held::of(&path.file_name().unwrap().to_string_lossy(), &std::fs::read(path).unwrap());
    files.iter().map(held).collect()
}

/// Personal data that stands in the samples and may never leave the library.
pub const CANARIES: [&str; 3] = ["310270-0000", "eksempel.invalid", "00 12 34 56"];
