//! The cells of a workbook as text, and what a workbook hides.

use super::FileMetadata;
use super::office::{count, persons};
use crate::source::unpack::{Package, PackageError};
use crate::source::xml::{self, Xml};
use quick_xml::events::BytesStart;

/// Writes the cells to `text`, a row a line with tabs between its cells, hidden
/// sheets as well; never more than `most` bytes, as one string may stand in any
/// number of cells.
pub(super) fn read(
    package: &mut Package<'_>,
    most: usize,
    text: &mut String,
    metadata: &mut FileMetadata,
) -> Result<(), PackageError> {
    persons(package, metadata)?;
    metadata.hidden_sheets = hidden_sheets(&package.text("xl/workbook.xml")?.unwrap_or_default());
    let shared = shared_strings(&package.text("xl/sharedStrings.xml")?.unwrap_or_default());
    for name in package.names("xl/worksheets/sheet") {
        let part = package.text(&name)?.unwrap_or_default();
        let mut sheet = Sheet::new(&shared, most, text);
        xml::read(&part, |event| sheet.event(event));
        if !text.is_empty() && !text.ends_with("\n\n") && text.len() < most {
            text.push('\n');
        }
    }
    for name in [package.names("xl/comments"), package.names("xl/threadedComments/")].concat() {
        let part = package.text(&name)?.unwrap_or_default();
        metadata.comments += count(&part, &["comment", "threadedComment"]);
    }
    Ok(())
}

fn hidden_sheets(workbook: &str) -> Vec<String> {
    let mut hidden = Vec::new();
    xml::read(workbook, |event| {
        let Xml::Start(start) = event else { return };
        let state = xml::attribute(&start, "state");
        if start.local_name().as_ref() == "sheet" && matches!(state.as_deref(), Some("hidden" | "veryHidden")) {
            hidden.push(xml::attribute(&start, "name").unwrap_or_default());
        }
    });
    hidden
}

/// The strings that cells name by number; how a word is spoken (`rPh`) is no part of them.
fn shared_strings(part: &str) -> Vec<String> {
    let (mut strings, mut text, mut in_text, mut spoken) = (Vec::new(), String::new(), false, false);
    xml::read(part, |event| match event {
        Xml::Start(start) => match start.local_name().as_ref() {
            "rPh" => spoken = true,
            "t" => in_text = !spoken,
            _ => {}
        },
        Xml::Text(piece) if in_text => text.push_str(&piece),
        Xml::Text(_) => {}
        Xml::End(name) => match name.as_str() {
            "si" => strings.push(std::mem::take(&mut text)),
            "t" => in_text = false,
            "rPh" => spoken = false,
            _ => {}
        },
    });
    strings
}

/// A sheet as far as it has been read.
struct Sheet<'a> {
    shared: &'a [String],
    most: usize,
    text: &'a mut String,
    /// True where the cell's value is the number of a shared string.
    by_number: bool,
    in_value: bool,
    value: String,
    row_begun: bool,
}

impl<'a> Sheet<'a> {
    fn new(shared: &'a [String], most: usize, text: &'a mut String) -> Self {
        Self { shared, most, text, by_number: false, in_value: false, value: String::new(), row_begun: false }
    }

    fn event(&mut self, event: Xml<'_>) {
        match event {
            Xml::Start(start) => self.start(&start),
            Xml::Text(piece) if self.in_value => self.value.push_str(&piece),
            Xml::Text(_) => {}
            Xml::End(name) => self.end(&name),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            "c" => {
                self.by_number = xml::attribute(start, "t").as_deref() == Some("s");
                self.value.clear();
            }
            "v" | "t" => self.in_value = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "v" | "t" => self.in_value = false,
            "c" => self.cell(),
            "row" if self.row_begun => {
                self.row_begun = false;
                self.text.push('\n');
            }
            _ => {}
        }
    }

    fn cell(&mut self) {
        let value = std::mem::take(&mut self.value);
        let shared = value.trim().parse().ok().and_then(|number: usize| self.shared.get(number));
        let value = if self.by_number { shared.map_or("", String::as_str) } else { value.as_str() };
        let value = value.trim();
        if value.is_empty() || self.text.len().saturating_add(value.len()) >= self.most {
            return;
        }
        if std::mem::replace(&mut self.row_begun, true) {
            self.text.push('\t');
        }
        self.text.extend(value.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
    }
}
