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
    /// A correction without a reason.
    #[error("no reason given")]
    NoReason,
    /// What is at this address has that value already, or two are one already.
    #[error("nothing to correct at {0}")]
    SameValue(String),
    /// The correction with this number holds already.
    #[error("corrected before by {0}")]
    CorrectedBefore(i64),
    /// Of a closed item nothing is told, so nothing can be corrected.
    #[error("closed item")]
    ClosedItem,
    /// A committee's name without a letter.
    #[error("no name")]
    NoName,
    /// No politician has this address.
    #[error("no such politician")]
    UnknownPerson(String),
    /// No committee has this address.
    #[error("no such committee: {0}")]
    UnknownCommittee(String),
    /// Two persons that stand in the list of members of the meeting at this address.
    #[error("two persons in the list of {0}")]
    InOneList(String),
    /// Two committees of two municipalities.
    #[error("committees of two municipalities")]
    TwoMunicipalities,
    /// No correction has this number.
    #[error("no correction {0}")]
    UnknownCorrection(i64),
    /// The correction was taken back already.
    #[error("correction {0} was taken back")]
    CorrectionUndone(i64),
    /// The later correction with this number rests on it.
    #[error("correction {0} rests on it")]
    CorrectionUnder(i64),
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
            Self::NoReason => "correction-no-reason",
            Self::SameValue(_) => "correction-same-value",
            Self::CorrectedBefore(_) => "correction-made-before",
            Self::ClosedItem => "correction-closed-item",
            Self::NoName => "correction-no-name",
            Self::UnknownPerson(_) => "unknown-person",
            Self::UnknownCommittee(_) => "unknown-committee",
            Self::InOneList(_) => "persons-in-one-list",
            Self::TwoMunicipalities => "committees-apart",
            Self::UnknownCorrection(_) => "unknown-correction",
            Self::CorrectionUndone(_) => "correction-undone",
            Self::CorrectionUnder(_) => "correction-under",
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
            Self::SameValue(what)
            | Self::UnknownPerson(what)
            | Self::UnknownCommittee(what)
            | Self::InOneList(what) => {
                vec![("what", what.clone())]
            }
            Self::CorrectedBefore(number)
            | Self::UnknownCorrection(number)
            | Self::CorrectionUndone(number)
            | Self::CorrectionUnder(number) => vec![("number", number.to_string())],
            Self::NotFound(what) => vec![("what", what.clone())],
            Self::NewerLibrary { found, known } => vec![("found", found.to_string()), ("known", known.to_string())],
            Self::BadBackup(why) => vec![("why", (*why).to_owned())],
            Self::NotAnExport(path) => vec![("path", path.clone())],
            Self::File { path, .. } => vec![("path", path.clone())],
            _ => Vec::new(),
        }
    }

    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = pejl_mask::shown_name(&path.display().to_string());
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
