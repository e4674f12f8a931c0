//! Foreign readers on damaged files.

use crate::error::{RegisterError, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// What a foreign reader does with the file `path`; a panic inside it is one more way to say that it is damaged.
pub(crate) fn guarded<T>(path: &Path, read: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(RegisterError::Damaged { path: path.to_owned(), reason: "the file breaks its own format".to_owned() })
    })
}
