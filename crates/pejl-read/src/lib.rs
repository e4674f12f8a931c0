//! Bytes of a paper (text, PDF, HTML, DOCX, ODT, exports) to a [`Document`] with diagnostics.
//!
//! Floor 1: pure. No file, no clock, no environment, and no rule that depends on
//! one municipality. A folder a representation, each made from the one before:
//! `source` (bytes to text and page furniture) -> `lines` -> `outline` (items and
//! sections) -> `document` (the fields). `values` and `acts` read single values
//! and what was recommended, decided and by whom. Reading never fails: what can't be read is
//! told as a diagnostic.

mod acts;
mod document;
mod lines;
mod outline;
mod source;
mod values;

pub use document::{READER_VERSION, ReadOptions, Reading, read};
pub use source::{
    Enclosure, Heading, Limits, SourceFormat, SourceText, attached, attachment_text, enclosures, is_scan, load,
};

/// The name of the municipality with this official code.
#[must_use]
pub fn municipality_name(code: u16) -> Option<&'static str> {
    values::municipalities::by_code(code)
}
