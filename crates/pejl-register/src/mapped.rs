//! Files mapped into memory: the one place with unsafe code.

use crate::error::{RegisterError, Result};
use arrow_buffer::Buffer;
use std::fs::File;
use std::path::Path;

/// The bytes of `path`, mapped; nothing is read before it is used.
#[allow(unsafe_code, reason = "see the comment inside")]
pub(crate) fn map(path: &Path) -> Result<Buffer> {
    let failed = |source| RegisterError::File { path: path.to_owned(), source };
    let file = File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.len() == 0 {
        return Err(RegisterError::Damaged { path: path.to_owned(), reason: "the file is empty".to_owned() });
    }
    // SAFETY: a part's files are written under another name, made lasting and
    // renamed before the manifest names them, and never written again. Whoever
    // cuts one short while it is mapped (which this program never does) makes
    // the process end with SIGBUS; no type has an invariant over these numbers.
    let map = unsafe { memmap2::Mmap::map(&file) }.map_err(failed)?;
    Ok(Buffer::from(bytes::Bytes::from_owner(map)))
}
