//! Bytes of a format to text and page furniture.
//!
//! The bytes decide what they are (`sniff`); each format then has a reader of
//! its own. HTML, word processor files and the exports of agenda systems become `blocks`
//! (lines, tables) that `flow` writes out; a PDF becomes glyphs, lines and pages.

mod attached;
mod blocks;
mod decode;
mod docx;
mod exports;
mod flow;
mod html;
mod markdown;
mod mojibake;
mod odt;
mod pdf;
mod sniff;
mod unpack;
mod xml;

pub use attached::{attached, attachment_text, is_scan};
pub use exports::Enclosure;

use pejl_model::{Diagnostic, DiagnosticCode, Span};
use sniff::Kind;

/// What a paper came as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceFormat {
    /// Plain text.
    Text,
    /// PDF.
    Pdf,
    /// A web page.
    Html,
    /// A word processor's document: DOCX or ODT.
    Docx,
    /// The XML that a system for agendas exports.
    Export,
}

/// A line that the format itself marks as a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// Where in the text.
    pub span: Span,
    /// 1 is the highest.
    pub level: u8,
}

/// The kept text of a paper and what its format told about it.
#[derive(Debug, Clone)]
pub struct SourceText {
    /// The kept UTF-8 text; all spans of the reading count in it. Never changed once made.
    pub text: String,
    /// What the bytes were.
    pub format: SourceFormat,
    /// Page furniture that the format itself marks: running heads, page numbers, navigation, footers. Sorted, disjoint.
    pub furniture: Vec<Span>,
    /// Lines that the format marks as headings. Sorted, disjoint.
    pub headings: Vec<Heading>,
    /// The document's own title (HTML title, PDF or DOCX metadata), if any.
    pub title: Option<String>,
    /// What was unsure or refused. An error here means that there is no text to read.
    pub diagnostics: Vec<Diagnostic>,
}

impl SourceText {
    /// `text` with nothing told about it.
    fn plain(text: String, format: SourceFormat) -> Self {
        Self { text, format, furniture: Vec::new(), headings: Vec::new(), title: None, diagnostics: Vec::new() }
    }

    /// No text, and why.
    fn refused(format: SourceFormat, diagnostic: Diagnostic) -> Self {
        Self { diagnostics: vec![diagnostic], ..Self::plain(String::new(), format) }
    }
}

/// Limits that protect against hostile input.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Largest file, in bytes.
    pub file_bytes: usize,
    /// Largest unpacked content of a packed file, in bytes.
    pub unpacked_bytes: usize,
    /// Most pages of a PDF.
    pub pdf_pages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 100 << 20, unpacked_bytes: 400 << 20, pdf_pages: 5_000 }
    }
}

/// The text of `bytes`, whatever format they are. `file_name` is only a hint
/// where the bytes leave a doubt. Valid UTF-8 text is kept byte for byte, so
/// that its spans are offsets in the file; only the marks of Markdown become blanks.
#[must_use]
pub fn load(bytes: &[u8], file_name: Option<&str>, limits: &Limits) -> SourceText {
    load_text_of(bytes, file_name, limits, Hidden::Taken)
}

/// What becomes of text that a word processor's document holds and does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hidden {
    /// It is text as any other: who checks a paper must see it.
    Taken,
    /// It is left out.
    LeftOut,
}

fn load_text_of(bytes: &[u8], file_name: Option<&str>, limits: &Limits, hidden: Hidden) -> SourceText {
    if bytes.len() > limits.file_bytes {
        let too_large =
            Diagnostic::new(DiagnosticCode::TooLarge, None).with("size", bytes.len()).with("limit", limits.file_bytes);
        return SourceText::refused(SourceFormat::Text, too_large);
    }
    if bytes.is_empty() {
        return SourceText::refused(SourceFormat::Text, Diagnostic::new(DiagnosticCode::EmptyFile, None));
    }
    match sniff::kind(bytes, file_name) {
        Kind::Text => load_text(bytes),
        Kind::Html => html::load(bytes),
        Kind::Export => exports::load(bytes),
        Kind::Pdf => pdf::load(bytes, limits),
        Kind::Zip => load_zip(bytes, limits, hidden),
        Kind::Other(name) => unknown(name),
    }
}

/// The files that an export of an agenda system names beside itself, where
/// `bytes` are one: published attachments of open items only. None for every
/// other paper, which names no files.
#[must_use]
pub fn enclosures(bytes: &[u8], file_name: Option<&str>) -> Option<Vec<Enclosure>> {
    matches!(sniff::kind(bytes, file_name), Kind::Export).then(|| exports::enclosures(bytes))
}

fn load_text(bytes: &[u8]) -> SourceText {
    let decoded = decode::decode(bytes, None);
    let mut text = decoded.text;
    let headings = markdown::lift(&mut text);
    let mut source = SourceText { headings, ..SourceText::plain(text, SourceFormat::Text) };
    source.diagnostics = decoded.diagnostics;
    source
}

fn load_zip(bytes: &[u8], limits: &Limits, hidden: Hidden) -> SourceText {
    let mut package = match unpack::Package::open(bytes, limits.unpacked_bytes) {
        Ok(package) => package,
        Err(error) => return SourceText::refused(SourceFormat::Docx, error.diagnostic("zip")),
    };
    match package.kind() {
        unpack::PackageKind::Docx => docx::load(&mut package, hidden),
        unpack::PackageKind::Odt => odt::load(&mut package, hidden),
        unpack::PackageKind::Other(name) => unknown(name),
    }
}

fn unknown(format: &str) -> SourceText {
    let diagnostic = Diagnostic::new(DiagnosticCode::UnknownFormat, None).with("format", format);
    SourceText::refused(SourceFormat::Text, diagnostic)
}

#[cfg(test)]
mod tests;
