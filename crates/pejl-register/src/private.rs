//! Folders and files that nobody but their owner can read: what a register holds is personal data.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Result};
use std::path::Path;

/// Makes `folder` and those above it, where they are not there; one that is there stays as it is.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A new file `path`, in place of one of that name that a killed run left behind.
pub(crate) fn make_file(path: &Path) -> Result<File> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    make_new_file(path)
}

/// A new file `path`; an error where one is there.
pub(crate) fn make_new_file(path: &Path) -> Result<File> {
    options().write(true).create_new(true).open(path)
}

/// The file `path`, empty, made where it is not there.
pub(crate) fn open_lock(path: &Path) -> Result<File> {
    options().write(true).create(true).truncate(true).open(path)
}

fn options() -> OpenOptions {
    #[allow(unused_mut, reason = "only Unix has modes")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// True where others than the owner can read `path`.
pub(crate) fn is_open_to_others(path: &Path) -> bool {
    #[cfg(unix)]
    return std::fs::metadata(path).is_ok_and(|metadata| std::os::unix::fs::MetadataExt::mode(&metadata) & 0o077 != 0);
    #[cfg(not(unix))]
    return false;
}
