//! Prints what every rule finds in the papers named, as codes and arguments.

#![allow(clippy::expect_used, missing_docs, reason = "a tool for trying rules")]

use pejl_check::{Paper, Settings, check};
use pejl_read::{ReadOptions, read};

fn main() {
    for name in std::env::args().skip(1) {
        let bytes = std::fs::read(&name).expect("the file can be read");
        let reading = read(&bytes, &ReadOptions { file_name: Some(&name), ..ReadOptions::default() });
        let text = &reading.source.text;
        for finding in check(&Paper::alone(&reading.document, text), &Settings::everything()) {
            let span = finding.place.span();
            let line = text.get(..span.start).map_or(0, |before| before.matches('\n').count()) + 1;
            let item = finding.item.and_then(|item| reading.document.items.get(item as usize));
            let number = item.and_then(|item| item.number.as_ref()).map_or("-", |number| number.value.as_str());
            println!(
                "{name}:{line}: {} {:?} item {number} {:?} {:?}",
                finding.code,
                finding.severity,
                span.of(text),
                finding.arguments
            );
        }
    }
}
