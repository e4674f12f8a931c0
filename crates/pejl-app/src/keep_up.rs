//! Use case: an open library keeps up with what other programs do to it.
//!
//! A server stays open for months, while papers are imported and backups are
//! restored by commands of their own. The index's reader sees by itself what
//! another program commits to the same files. What it can't see is that the
//! library became another one (a restore gives it a new generation, with an
//! index of its own), and what was written to a shared database by a machine
//! that has its own index.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// So many looks the program that restored a library is given to make its
/// index; then this one makes it.
const PATIENCE: u32 = 10;

/// What was seen at the looks before.
#[derive(Debug, Default)]
pub(crate) struct Looks {
    /// Looks in a row at which the new generation had no index.
    without_index: AtomicU32,
    /// Looks in a row at which the index was behind.
    behind: AtomicU32,
    /// True once the first was taken.
    taken: AtomicBool,
}

impl Looks {
    /// True where somebody looks, and will go on to.
    pub(crate) fn are_taken(&self) -> bool {
        self.taken.load(Ordering::Relaxed)
    }
}

impl Library {
    /// Looks whether another program changed the library, and follows it. Cheap
    /// where nothing happened; to be called every second or so.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn keep_up(&self, viewer: Viewer) -> Result<()> {
        permit(viewer, Act::Import)?;
        self.looks.taken.store(true, Ordering::Relaxed);
        let generation = self.store.generation().await?;
        if !self.is_open_at(&generation) {
            self.cache.clear();
            let patience = self.looks.without_index.fetch_add(1, Ordering::Relaxed) < PATIENCE;
            if !self.turn_to(&generation, patience)? {
                return Ok(());
            }
            self.looks.without_index.store(0, Ordering::Relaxed);
        }
        self.keep_whole().await?;
        if !self.is_behind().await? {
            self.looks.behind.store(0, Ordering::Relaxed);
            return Ok(());
        }
        // Whoever imports brings the index up itself a moment later; taking it
        // from them at once would only stop them.
        if self.looks.behind.fetch_add(1, Ordering::Relaxed) == 0 {
            return Ok(());
        }
        self.follow_if_behind(viewer).await
    }
}
