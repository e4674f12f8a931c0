//! What is checked.

use pejl_model::{AttachedFile, Document};

/// A paper as read, with all that belongs to it.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    /// What was read.
    pub document: &'a Document,
    /// The kept text, in which the document's spans count.
    pub text: &'a str,
    /// The attached files that are at hand; none where only the paper is.
    pub attached: &'a [AttachedFile],
}

impl<'a> Paper<'a> {
    /// A paper without attached files.
    #[must_use]
    pub fn alone(document: &'a Document, text: &'a str) -> Self {
        Self { document, text, attached: &[] }
    }
}
