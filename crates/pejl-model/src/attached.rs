//! Files that belong to a paper, as read.

use serde::{Deserialize, Serialize};

/// An attached file: its name, its text, and what the file tells about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AttachedFile {
    /// The file's name, without its folder.
    pub name: String,
    /// Its text; empty where it has none.
    pub text: String,
    /// What the file tells about itself.
    pub metadata: FileMetadata,
}

/// What a file carries that is not on its pages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FileMetadata {
    /// Who made it, as the file says.
    pub author: Option<String>,
    /// Who saved it last, as the file says.
    pub last_saved_by: Option<String>,
    /// Insertions and deletions that are still marked.
    pub tracked_changes: usize,
    /// Comments in the margin.
    pub comments: usize,
    /// Stretches of text that are formatted as hidden.
    pub hidden_texts: usize,
    /// Names of hidden sheets.
    pub hidden_sheets: Vec<String>,
}
