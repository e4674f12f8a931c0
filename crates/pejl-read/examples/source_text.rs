//! Prints the kept text of a file: `source_text FILE [--marks]`. With `--marks`
//! furniture stands in `⟦ ⟧` and a heading begins with `#`.

use pejl_read::{Limits, load};
use std::io::Write;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = arguments.first() else { return Err(std::io::Error::other("no file given")) };
    let source = load(&std::fs::read(path)?, Some(path), &Limits::default());
    for diagnostic in &source.diagnostics {
        eprintln!("{} {:?}", diagnostic.code.as_str(), diagnostic.args);
    }
    let mut marks: Vec<(usize, String)> = Vec::new();
    if arguments.iter().any(|argument| argument == "--marks") {
        marks.extend(source.furniture.iter().flat_map(|s| [(s.start, "⟦".to_owned()), (s.end, "⟧".to_owned())]));
        marks.extend(source.headings.iter().map(|h| (h.span.start, "#".repeat(usize::from(h.level)) + " ")));
        marks.sort();
    }
    let mut out = std::io::stdout().lock();
    let mut at = 0;
    for (place, mark) in marks {
        write!(out, "{}{mark}", source.text.get(at..place).unwrap_or(""))?;
        at = place;
    }
    write!(out, "{}", source.text.get(at..).unwrap_or(""))
}
