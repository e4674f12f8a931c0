//! What can go wrong with a register.

use jiff::civil::Date;
use std::path::PathBuf;

/// A register could not be opened, written or read.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// A file or folder.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file of the register, or one that comes in, is not what it should be.
    #[error("{path}: {reason}")]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A text file in a character set that is not read.
    #[error("{0}: UTF-16")]
    Utf16(PathBuf),
    /// A mapping file.
    #[error("{path}: {reason}")]
    Mapping {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A column that the mapping names is not in the file.
    #[error("{path}: no column {column}")]
    NoColumn {
        /// The file.
        path: PathBuf,
        /// The column.
        column: String,
    },
    /// There is no register in the folder.
    #[error("{0}: no register")]
    NoRegister(PathBuf),
    /// More rows than a part holds.
    #[error("{0}: more than four thousand million rows in one delivery")]
    TooLarge(PathBuf),
    /// A table's file: there is none, or more than one, by that name.
    #[error("{path}: {found} files of that name")]
    Files {
        /// The file as the mapping names it.
        path: PathBuf,
        /// How many there are.
        found: usize,
    },
    /// A delivery with personal numbers, but no key.
    #[error("no key")]
    NoKey,
    /// The key's file lies where the register or the delivery is, and would go with it.
    #[error("{0}: the key lies among the data")]
    KeyAmongData(PathBuf),
    /// The key is too short to be one.
    #[error("{0}: the key is too short")]
    ShortKey(PathBuf),
    /// The register's pseudonyms were made with another key, or with none.
    #[error("{0}: made with another key")]
    OtherKey(PathBuf),
    /// Two personal numbers got one pseudonym.
    #[error("two personal numbers have one pseudonym")]
    Collision,
    /// A column that the mapping calls pseudonyms holds what looks like personal numbers.
    #[error("{path}: column {column} looks like personal numbers")]
    PersonalNumbers {
        /// The file.
        path: PathBuf,
        /// The column.
        column: String,
    },
    /// A delivery that became known before one that is there already.
    #[error("{recorded} is before {last}")]
    Earlier {
        /// The day of the delivery.
        recorded: Date,
        /// The last day that is there.
        last: Date,
    },
    /// The register would end later than the month in which the delivery became known.
    #[error("ends {ends}, known {recorded}")]
    EndsLater {
        /// The day that it would end before.
        ends: Date,
        /// The day of the delivery.
        recorded: Date,
        /// The last day that it may end before.
        last: Date,
    },
    /// Rejected rows would be written over a file that is there.
    #[error("{0}: is there already")]
    RejectsThere(PathBuf),
    /// Another program is adding to the register.
    #[error("{0}: another program is adding to it")]
    Busy(PathBuf),
    /// Something that is asked for by a name that nothing has.
    #[error("{0}: unknown")]
    Unknown(String),
}

impl RegisterError {
    /// The code that the text for people stands under.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::File { .. } => "file",
            Self::Damaged { .. } => "damaged",
            Self::Utf16(_) => "utf-16",
            Self::Mapping { .. } => "mapping",
            Self::NoColumn { .. } => "no-column",
            Self::NoRegister(_) => "no-register",
            Self::TooLarge(_) => "too-large",
            Self::Files { found: 0, .. } => "no-file",
            Self::Files { .. } => "many-files",
            Self::NoKey => "no-key",
            Self::KeyAmongData(_) => "key-among-data",
            Self::ShortKey(_) => "short-key",
            Self::OtherKey(_) => "other-key",
            Self::Collision => "collision",
            Self::PersonalNumbers { .. } => "personal-numbers",
            Self::Busy(_) => "busy",
            Self::EndsLater { .. } => "ends-later",
            Self::RejectsThere(_) => "rejects-there",
            Self::Earlier { .. } => "earlier",
            Self::Unknown(_) => "unknown",
        }
    }

    /// What that text names.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let path_of = |path: &PathBuf| ("path", path.display().to_string());
        match self {
            Self::File { path, source } => vec![path_of(path), ("reason", source.to_string())],
            Self::Damaged { path, reason } | Self::Mapping { path, reason } => {
                vec![path_of(path), ("reason", reason.clone())]
            }
            Self::NoColumn { path, column } | Self::PersonalNumbers { path, column } => {
                vec![path_of(path), ("column", column.clone())]
            }
            Self::NoRegister(path)
            | Self::Utf16(path)
            | Self::TooLarge(path)
            | Self::Files { path, .. }
            | Self::KeyAmongData(path)
            | Self::ShortKey(path)
            | Self::OtherKey(path)
            | Self::RejectsThere(path)
            | Self::Busy(path) => vec![path_of(path)],
            Self::Earlier { recorded, last } => vec![("recorded", recorded.to_string()), ("last", last.to_string())],
            Self::EndsLater { ends, recorded, last } => {
                vec![("ends", ends.to_string()), ("recorded", recorded.to_string()), ("last", last.to_string())]
            }
            Self::NoKey | Self::Collision => Vec::new(),
            Self::Unknown(what) => vec![("what", what.clone())],
        }
    }
}

/// What comes of working with a register.
pub type Result<T> = std::result::Result<T, RegisterError>;
