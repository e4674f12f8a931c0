//! The list of an export's files, by which an export is known again.

use serde::{Deserialize, Serialize};

/// The manifest's name in the folder.
pub(super) const NAME: &str = "manifest.json";
const FORMAT: &str = "pejl-export";
const VERSION: u32 = 1;

/// All files of an export but the manifest, sorted by path.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: String,
    version: u32,
    pub(super) files: Vec<Entry>,
    /// Meetings and items that were there before, so that whoever has a copy can remove them.
    #[serde(default)]
    deleted: Vec<Deleted>,
}

/// A meeting or an item that is gone.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Deleted {
    pub(super) address: String,
    pub(super) deleted_at: String,
}

/// One file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Path in the folder, with slashes.
    pub(super) path: String,
    bytes: u64,
    sha256: String,
}

impl Entry {
    pub(super) fn of(path: &str, bytes: &[u8]) -> Self {
        Self { path: path.to_owned(), bytes: bytes.len() as u64, sha256: pejl_store::content_hash(bytes) }
    }
}

impl Manifest {
    pub(super) fn of(mut files: Vec<Entry>, deleted: Vec<Deleted>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { format: FORMAT.to_owned(), version: VERSION, files, deleted }
    }

    /// The manifest in `bytes`, if it is one.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|manifest: &Self| manifest.format == FORMAT)
    }
}
