//! What can go wrong with a register.

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
            Self::Mapping { .. } => "mapping",
            Self::NoColumn { .. } => "no-column",
            Self::NoRegister(_) => "no-register",
            Self::TooLarge(_) => "too-large",
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
            Self::NoColumn { path, column } => vec![path_of(path), ("column", column.clone())],
            Self::NoRegister(path) | Self::TooLarge(path) => vec![path_of(path)],
            Self::Unknown(what) => vec![("what", what.clone())],
        }
    }
}

/// What comes of working with a register.
pub type Result<T> = std::result::Result<T, RegisterError>;
