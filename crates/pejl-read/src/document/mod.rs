//! The fields of a paper.

use crate::source::{Limits, SourceText, load};
use pejl_model::Document;

/// Grows whenever the same bytes may be read differently.
pub const READER_VERSION: u32 = 1;

/// What the caller knows beside the bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadOptions<'a> {
    /// The file's name or address: a hint at format, municipality and date.
    pub file_name: Option<&'a str>,
    /// The municipality, where the user tells it.
    pub municipality: Option<&'a str>,
    /// Limits.
    pub limits: Limits,
}

/// A paper as read, with the text that its spans count in.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The kept text.
    pub source: SourceText,
    /// What was read.
    pub document: Document,
}

/// Reads a paper. Never fails: what could not be read is told in the diagnostics.
#[must_use]
pub fn read(bytes: &[u8], options: &ReadOptions<'_>) -> Reading {
    let source = load(bytes, options.file_name, &options.limits);
    Reading { source, document: Document::unreadable(Vec::new()) }
}
