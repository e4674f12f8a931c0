//! The folder of an export: written beside itself and put in place when it is whole.

use super::manifest::{Deleted, Entry, Manifest, NAME};
use crate::error::{AppError, Result};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Stands in a folder that is being written, so that what was broken off is known again.
const UNFINISHED: &str = "pejl-export.unfinished";

/// Where an export goes, and the two folders beside it that it goes by.
pub(super) struct Place {
    folder: PathBuf,
    /// What is being written.
    unfinished: PathBuf,
    /// The earlier export while the new one takes its place.
    replaced: PathBuf,
}

impl Place {
    /// # Errors
    /// Where `folder` can't be replaced without losing something.
    pub(super) fn of(folder: &Path) -> Result<Self> {
        let Some(name) = folder.file_name() else { return Err(AppError::file(folder)(ErrorKind::InvalidInput.into())) };
        let beside = |suffix: &str| {
            let mut name = name.to_owned();
            name.push(suffix);
            folder.with_file_name(name)
        };
        let (unfinished, replaced) = (beside(".unfinished"), beside(".replaced"));
        let place = Self { folder: folder.to_owned(), unfinished, replaced };
        match fs::symlink_metadata(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(AppError::file(folder)(error)),
            Ok(found) if found.is_dir() => require(folder, is_empty(folder)? || is_export(folder)?)?,
            Ok(_) => require(folder, false)?,
        }
        Ok(place)
    }

    /// Begins writing. What an export that was broken off left behind is removed.
    pub(super) fn begin(&self) -> Result<Writing> {
        if self.unfinished.symlink_metadata().is_ok() {
            require(&self.unfinished, self.unfinished.join(UNFINISHED).is_file())?;
            fs::remove_dir_all(&self.unfinished).map_err(AppError::file(&self.unfinished))?;
        }
        if self.replaced.symlink_metadata().is_ok() {
            require(&self.replaced, is_export(&self.replaced)?)?;
        }
        fs::create_dir_all(&self.unfinished).map_err(AppError::file(&self.unfinished))?;
        let mark = self.unfinished.join(UNFINISHED);
        fs::write(&mark, "").map_err(AppError::file(&mark))?;
        Ok(Writing { folder: self.unfinished.clone(), files: Vec::new(), deleted: Vec::new() })
    }

    /// Puts what was written in place; gives the number of files.
    pub(super) fn finish(&self, writing: Writing) -> Result<u64> {
        let files = writing.finish()?;
        // What a new name leads to must be on the disk before the name is.
        sync_all(&self.unfinished)?;
        let earlier = self.folder.symlink_metadata().is_ok();
        if earlier && self.replaced.symlink_metadata().is_ok() {
            fs::remove_dir_all(&self.replaced).map_err(AppError::file(&self.replaced))?;
        }
        if earlier {
            fs::rename(&self.folder, &self.replaced).map_err(AppError::file(&self.folder))?;
        }
        if let Err(error) = fs::rename(&self.unfinished, &self.folder) {
            if earlier {
                let _ = fs::rename(&self.replaced, &self.folder);
            }
            return Err(AppError::file(&self.folder)(error));
        }
        self.sync_around()?;
        if self.replaced.symlink_metadata().is_ok() {
            // What was forgotten must go: that it stays is told.
            fs::remove_dir_all(&self.replaced).map_err(AppError::file(&self.replaced))?;
            self.sync_around()?;
        }
        Ok(files)
    }

    /// The folder in which the names stand.
    fn sync_around(&self) -> Result<()> {
        let around = self.folder.parent().filter(|parent| !parent.as_os_str().is_empty());
        sync(around.unwrap_or(Path::new(".")))
    }

    /// Removes what was written of an export that failed.
    pub(super) fn abandon(&self) {
        let _ = fs::remove_dir_all(&self.unfinished);
    }
}

/// An export that is being written.
pub(super) struct Writing {
    folder: PathBuf,
    files: Vec<Entry>,
    deleted: Vec<Deleted>,
}

impl Writing {
    /// Writes one file.
    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        if !path.split('/').all(is_plain) {
            return Err(AppError::file(Path::new(path))(ErrorKind::InvalidInput.into()));
        }
        let file = self.folder.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(AppError::file(folder))?;
        }
        fs::write(&file, bytes).map_err(AppError::file(&file))?;
        self.files.push(Entry::of(path, bytes));
        Ok(())
    }

    /// Notes what is gone, by address, with when it went.
    pub(super) fn deleted(&mut self, gone: impl Iterator<Item = (String, String)>) {
        self.deleted.extend(gone.map(|(address, at)| Deleted { address, deleted_at: at }));
    }

    fn finish(self) -> Result<u64> {
        let manifest = Manifest::of(self.files, self.deleted);
        let json = super::json(NAME, &manifest)?;
        let (file, mark) = (self.folder.join(NAME), self.folder.join(UNFINISHED));
        fs::write(&file, json).map_err(AppError::file(&file))?;
        fs::remove_file(&mark).map_err(AppError::file(&mark))?;
        Ok(manifest.files.len() as u64 + 1)
    }
}

/// The error of a value that JSON can't hold.
pub(super) fn unwritable(name: &str) -> impl FnOnce(serde_json::Error) -> AppError {
    let file = AppError::file(Path::new(name));
    move |why| file(Error::other(why))
}

/// True for a name that leads out of no folder: addresses are made of such.
fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !name.is_empty() && !name.starts_with('.') && name.chars().all(plain)
}

/// Everything under `folder` and the folder itself, to the disk. At once where
/// it can be: a file system writes many waiting files out together.
fn sync_all(folder: &Path) -> Result<()> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    let mut at = 0;
    while let Some(next) = folders.get(at).cloned() {
        for entry in fs::read_dir(&next).map_err(AppError::file(&next))? {
            let entry = entry.map_err(AppError::file(&next))?;
            let is_dir = entry.file_type().map_err(AppError::file(&next))?.is_dir();
            if is_dir { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
        at += 1;
    }
    files.par_iter().try_for_each(|file| sync(file))?;
    folders.iter().rev().try_for_each(|folder| sync(folder))
}

fn sync(path: &Path) -> Result<()> {
    fs::File::open(path).and_then(|open| open.sync_all()).map_err(AppError::file(path))
}

fn require(folder: &Path, condition: bool) -> Result<()> {
    if condition { Ok(()) } else { Err(AppError::NotAnExport(pejl_mask::shown_name(&folder.display().to_string()))) }
}

fn is_empty(folder: &Path) -> Result<bool> {
    Ok(fs::read_dir(folder).map_err(AppError::file(folder))?.next().is_none())
}

/// True where the folder has a manifest, and no file that the manifest does not name.
fn is_export(folder: &Path) -> Result<bool> {
    let file = folder.join(NAME);
    let manifest = match fs::read(&file) {
        Ok(bytes) => Manifest::read(&bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(AppError::file(&file)(error)),
    };
    let Some(manifest) = manifest else { return Ok(false) };
    let mut known: BTreeSet<PathBuf> = manifest.files.iter().map(|entry| folder.join(&entry.path)).collect();
    known.insert(file);
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(AppError::file(&folder))? {
            let entry = entry.map_err(AppError::file(&folder))?;
            if entry.file_type().map_err(AppError::file(&folder))?.is_dir() {
                folders.push(entry.path());
            } else if !known.contains(&entry.path()) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}
