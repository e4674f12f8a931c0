//! What a use case answers when it can't do what was asked.

use pejl_find::FindError;
use pejl_store::StoreError;

/// Why a use case did nothing. Floor 4 makes a sentence from [`AppError::code`]
/// and [`AppError::args`]; what `Display` says is for the log.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// This viewer may not do this.
    #[error("not permitted")]
    NotPermitted,
    /// There is nothing under this address or id.
    #[error("not found: {0}")]
    NotFound(String),
    /// Another program is changing the library.
    #[error("another program is changing the library")]
    Busy,
    /// The library was made by a newer Pejl.
    #[error("the library has schema {found}, this program knows {known}")]
    NewerLibrary {
        /// The library's schema.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// A restore into a library that holds papers already.
    #[error("the library is not empty")]
    NotEmpty,
    /// A folder that holds something else than an export of Pejl.
    #[error("not an export: {0}")]
    NotAnExport(String),
    /// The file is no backup, is damaged or was cut off (`why` tells which).
    #[error("backup: {0}")]
    BadBackup(&'static str),
    /// A file or folder can't be used.
    #[error("{path}: {why}")]
    File {
        /// Which.
        path: String,
        /// What the system says.
        why: std::io::Error,
    },
    /// The system gives no random numbers.
    #[error("no random numbers")]
    NoChance,
    /// The database failed.
    #[error("store: {0}")]
    Store(StoreError),
    /// The index failed.
    #[error("index: {0}")]
    Index(FindError),
}

impl AppError {
    /// The code from which the sentence for people is made.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotPermitted => "not-permitted",
            Self::NotFound(_) => "not-found",
            Self::Busy => "library-busy",
            Self::NewerLibrary { .. } => "newer-library",
            Self::NotEmpty => "library-not-empty",
            Self::NotAnExport(_) => "not-an-export",
            Self::BadBackup(_) => "bad-backup",
            Self::File { .. } => "file-unusable",
            Self::NoChance => "no-chance",
            Self::Store(_) => "store-failed",
            Self::Index(_) => "index-failed",
        }
    }

    /// Named arguments of the sentence.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotFound(what) => vec![("what", what.clone())],
            Self::NewerLibrary { found, known } => vec![("found", found.to_string()), ("known", known.to_string())],
            Self::BadBackup(why) => vec![("why", (*why).to_owned())],
            Self::NotAnExport(path) => vec![("path", path.clone())],
            Self::File { path, .. } => vec![("path", path.clone())],
            _ => Vec::new(),
        }
    }

    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |why| Self::File { path, why }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NewerSchema { found, known } => Self::NewerLibrary { found, known },
            StoreError::NotEmpty => Self::NotEmpty,
            StoreError::Backup(why) => Self::BadBackup(why),
            other => Self::Store(other),
        }
    }
}

impl From<FindError> for AppError {
    fn from(error: FindError) -> Self {
        match error {
            FindError::Locked => Self::Busy,
            other => Self::Index(other),
        }
    }
}

/// What a use case answers.
pub type Result<T> = std::result::Result<T, AppError>;
