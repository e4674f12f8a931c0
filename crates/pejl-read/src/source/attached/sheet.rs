//! The cells of one sheet as text: a row a line, a tab between its cells.

use super::formats::Formats;
use crate::source::xml::{self, Xml};
use quick_xml::events::BytesStart;

/// More empty cells in a row than this are left out: they only move what comes behind.
const MOST_EMPTY: u32 = 32;
/// Stretches of hidden columns that are kept in mind.
const MOST_STRETCHES: usize = 1_000;

/// What all sheets of a workbook share.
pub(super) struct Shared {
    /// The strings that cells name by number.
    pub(super) strings: Vec<String>,
    pub(super) formats: Formats,
    /// The text never grows beyond this, as one string may stand in any number of cells.
    pub(super) most: usize,
    /// True where hidden rows and columns are read, too.
    pub(super) hidden: bool,
}

/// A sheet as far as it has been read.
pub(super) struct Sheet<'a> {
    shared: &'a Shared,
    text: &'a mut String,
    hidden_columns: Vec<(u32, u32)>,
    row_hidden: bool,
    row_begun: bool,
    /// The column of the next cell, from 1, and that of the last one written.
    column: u32,
    written: u32,
    kind: Option<String>,
    style: Option<String>,
    in_value: bool,
    value: String,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(shared: &'a Shared, text: &'a mut String) -> Self {
        Self {
            shared,
            text,
            hidden_columns: Vec::new(),
            row_hidden: false,
            row_begun: false,
            column: 1,
            written: 1,
            kind: None,
            style: None,
            in_value: false,
            value: String::new(),
        }
    }

    pub(super) fn event(&mut self, event: Xml<'_>) {
        match event {
            Xml::Start(start) => self.start(&start),
            Xml::Text(piece) if self.in_value => self.value.push_str(&piece),
            Xml::Text(_) => {}
            Xml::End(name) => self.end(&name),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            "col" if is_hidden(start) && self.hidden_columns.len() < MOST_STRETCHES => {
                let number = |name| xml::attribute(start, name).and_then(|number| number.parse().ok());
                self.hidden_columns.extend(number("min").zip(number("max")));
            }
            "row" => {
                (self.row_hidden, self.row_begun) = (is_hidden(start), false);
                (self.column, self.written) = (1, 1);
            }
            "c" => {
                let named = xml::attribute(start, "r").and_then(|name| column_of(&name));
                self.column = named.unwrap_or(self.column);
                (self.kind, self.style) = (xml::attribute(start, "t"), xml::attribute(start, "s"));
                self.value.clear();
            }
            "v" | "t" => self.in_value = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "v" | "t" => self.in_value = false,
            "c" => {
                self.cell();
                self.column = self.column.saturating_add(1);
            }
            "row" if self.row_begun => {
                self.row_begun = false;
                self.text.push('\n');
            }
            _ => {}
        }
    }

    fn cell(&mut self) {
        let value = std::mem::take(&mut self.value);
        let covered = |(from, to): &(u32, u32)| (*from..=*to).contains(&self.column);
        if !self.shared.hidden && (self.row_hidden || self.hidden_columns.iter().any(covered)) {
            return;
        }
        let value = self.shown(value.trim());
        let gap = self.column.saturating_sub(self.written);
        let gap = if gap > MOST_EMPTY { 1 } else { gap } as usize;
        if value.is_empty() || self.text.len().saturating_add(value.len() + gap + 1) >= self.shared.most {
            return;
        }
        self.text.extend(std::iter::repeat_n('\t', gap.max(usize::from(self.row_begun))));
        (self.row_begun, self.written) = (true, self.column);
        self.text.extend(value.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
    }

    fn shown(&self, value: &str) -> String {
        match self.kind.as_deref() {
            Some("s") => {
                let string = value.parse().ok().and_then(|number: usize| self.shared.strings.get(number));
                string.map(|string| string.trim().to_owned()).unwrap_or_default()
            }
            None | Some("n") if !value.is_empty() => self.shared.formats.shown(value, self.style.as_deref()),
            _ => value.to_owned(),
        }
    }
}

fn is_hidden(start: &BytesStart<'_>) -> bool {
    matches!(xml::attribute(start, "hidden").as_deref(), Some("1" | "true"))
}

/// The column that the name of a cell ("AB12") begins with, from 1.
fn column_of(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let number = |sum: Option<u32>, letter: u8| {
        sum?.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    };
    letters.fold(Some(0), number).filter(|column| *column > 0)
}

#[cfg(test)]
mod tests {
    use super::column_of;

    #[test]
    fn columns_are_counted_by_their_letters() {
        for (name, column) in [("A1", Some(1)), ("z9", Some(26)), ("AB12", Some(28)), ("12", None), ("AAAAAAAA1", None)]
        {
            assert_eq!(column_of(name), column, "{name}");
        }
    }
}
