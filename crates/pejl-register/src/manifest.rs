//! Which files make up a register.

use crate::error::{RegisterError, Result};
use crate::private::make_file;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The manifest, `register.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of this shape.
    pub version: u32,
    /// The day that the register ends before: what goes on goes on until then. ISO.
    pub ends: String,
    /// The parts, in the order that they were recorded.
    pub parts: Vec<PartNote>,
}

/// What the manifest tells of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartNote {
    /// Its number; its files begin with it.
    pub number: u32,
    /// The day that it became known, ISO.
    pub recorded: String,
    /// True where it holds whole histories, which replace what earlier parts say of
    /// its persons; false where its rows are added to theirs.
    pub whole: bool,
    /// Where it came from, as the one who imported it wrote.
    pub origin: String,
    /// Number of persons.
    pub persons: u64,
    /// Rows of each table.
    pub rows: Vec<(String, u64)>,
    /// The day that the register ends before as of this part, ISO.
    pub ends: String,
    /// Rows that were read for it, and of them rows that were rejected.
    pub read: u64,
    /// See `read`.
    pub rejected: u64,
    /// The mark of the key that made its pseudonyms; none where they came as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The file that its rejected rows stand in: by its name in the register's folder, else by its whole path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rejects: Option<String>,
}

/// The version that this program writes.
const VERSION: u32 = 1;

impl Manifest {
    /// An empty register that ends before `ends`.
    #[must_use]
    pub fn new(ends: String) -> Self {
        Self { version: VERSION, ends, parts: Vec::new() }
    }

    fn path(folder: &Path) -> PathBuf {
        folder.join("register.json")
    }

    /// Reads the manifest in `folder`.
    ///
    /// # Errors
    /// Where there is none, or it is damaged or of a later version.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = Self::path(folder);
        let bytes = std::fs::read(&path).map_err(|source| match source.kind() {
            std::io::ErrorKind::NotFound => RegisterError::NoRegister(folder.to_owned()),
            _ => RegisterError::File { path: path.clone(), source },
        })?;
        let manifest: Self = serde_json::from_slice(&bytes)
            .map_err(|error| RegisterError::Damaged { path: path.clone(), reason: error.to_string() })?;
        if manifest.version > VERSION {
            let reason = format!("version {} is newer than this program knows", manifest.version);
            return Err(RegisterError::Damaged { path, reason });
        }
        Ok(manifest)
    }

    /// Writes it in place of the one in `folder`: whole, or not at all.
    ///
    /// # Errors
    /// Where a file can't be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let (path, new) = (Self::path(folder), folder.join("register.json.new"));
        let failed = |source| RegisterError::File { path: new.clone(), source };
        let mut text = serde_json::to_string_pretty(self).map_err(|error| failed(error.into()))?;
        text.push('\n');
        let mut file = make_file(&new).map_err(failed)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
        std::fs::rename(&new, &path).map_err(failed)?;
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
    }
}
