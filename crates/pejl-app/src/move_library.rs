//! Use cases: the whole library is copied into a file, or filled from one.

use crate::error::{AppError, Result};
use crate::follow_library::Follower;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_store::{Author, BackupSummary};
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

impl Library {
    /// Writes a backup of the library, as it is at this moment, to `file`. The
    /// index is not part of it, because all of it can be derived.
    ///
    /// # Errors
    /// Where the file exists already or can't be written, or the store fails.
    pub async fn back_up(&self, viewer: Viewer, file: &Path, author: &Author) -> Result<BackupSummary> {
        permit(viewer, Act::MoveAll)?;
        if file.exists() {
            let exists = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(AppError::file(file)(exists));
        }
        // A backup that was broken off must not look like one.
        let unfinished = beside(file);
        let summary = self.write_backup(&unfinished).await;
        let named = summary.and_then(|summary| {
            fs::rename(&unfinished, file).map_err(AppError::file(file))?;
            Ok(summary)
        });
        if named.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        let summary = named?;
        self.store.note(author, "backup", "", &summary.rows.to_string()).await?;
        Ok(summary)
    }

    async fn write_backup(&self, path: &Path) -> Result<BackupSummary> {
        let mut out = BufWriter::new(File::create(path).map_err(AppError::file(path))?);
        let summary = self.store.back_up(&mut out).await?;
        out.flush().map_err(AppError::file(path))?;
        out.get_ref().sync_all().map_err(AppError::file(path))?;
        Ok(summary)
    }

    /// Fills the library from a backup, also one of an older schema or of the
    /// other database. What the library held is only replaced where `replace` is true.
    ///
    /// # Errors
    /// Where the file is no whole backup or the library is not empty; then
    /// nothing was changed. Otherwise where another program is changing the
    /// library, or store or index fail.
    pub async fn restore(&self, viewer: Viewer, file: &Path, replace: bool, author: &Author) -> Result<BackupSummary> {
        permit(viewer, Act::MoveAll)?;
        let from = BufReader::new(File::open(file).map_err(AppError::file(file))?);
        let alone = Follower::start(self).await?;
        let summary = self.store.restore(from, replace, author).await?;
        drop(alone);
        self.cache.clear();
        self.turn_to(&self.store.generation().await?, false)?;
        let mut follower = Follower::start(self).await?;
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        Ok(summary)
    }
}

/// The name under which a backup is written until it is whole.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    file.with_file_name(name)
}
