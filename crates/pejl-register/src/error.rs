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
}

/// What comes of working with a register.
pub type Result<T> = std::result::Result<T, RegisterError>;
