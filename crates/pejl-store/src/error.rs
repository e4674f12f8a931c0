//! What can go wrong with the store.

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is away.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The library was made by a newer Pejl.
    #[error("the library has schema {found}, this program knows up to {known}")]
    NewerSchema {
        /// The schema of the library.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// What is stored can't be understood; `what` names it.
    #[error("damaged: {what}: {why}")]
    Damaged {
        /// Which stored thing.
        what: String,
        /// What was wrong with it.
        why: String,
    },
    /// A backup that is no backup, is cut off or does not match its own sums.
    #[error("backup: {0}")]
    Backup(&'static str),
    /// A restore into a library that already holds papers.
    #[error("the library is not empty")]
    NotEmpty,
    /// Reading or writing a file failed.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
}

impl StoreError {
    pub(crate) fn damaged(what: impl Into<String>, why: impl std::fmt::Display) -> Self {
        Self::Damaged { what: what.into(), why: why.to_string() }
    }
}

/// What the store answers.
pub type Result<T> = std::result::Result<T, StoreError>;
