//! What can go wrong in the index.

use tantivy::TantivyError;

/// Why the index could not do what was asked. Words never fail: whatever is
/// typed is understood somehow, with hints.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// The folder cannot be made, read or written.
    #[error("index folder: {0}")]
    Folder(#[from] std::io::Error),
    /// Another program holds the index for writing.
    #[error("the index is being written by another program")]
    Locked,
    /// The files are damaged; [`crate::Index::create_anew`] and a rebuild mend it.
    #[error("the index is damaged: {0}")]
    Damaged(String),
    /// Any other fault of the engine.
    #[error("index: {0}")]
    Engine(TantivyError),
}

impl From<TantivyError> for FindError {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(..) => Self::Locked,
            TantivyError::DataCorruption(..) | TantivyError::IncompatibleIndex(..) => Self::Damaged(error.to_string()),
            TantivyError::OpenReadError(..) => Self::Damaged(error.to_string()),
            other => Self::Engine(other),
        }
    }
}
