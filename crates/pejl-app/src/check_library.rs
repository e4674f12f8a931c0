//! Use case: the library is looked through and mended (`pejl doctor`).

use crate::error::Result;
use crate::follow_library::Follower;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::reread_papers::RereadReport;
use pejl_store::{Author, Fault};
use std::collections::HashSet;

/// What is wrong with a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryFault {
    /// Something in the store.
    Store(Fault),
    /// The index has not followed to the store's last change, or is ahead of it
    /// because an older file was put in the store's place.
    IndexBehind {
        /// The change that the index has followed to.
        index: i64,
        /// The store's last change.
        store: i64,
    },
    /// The index holds other items than the store shows.
    IndexDisagrees {
        /// Items that the store shows and the index lacks.
        missing: u64,
        /// Items that the index holds and the store does not show.
        extra: u64,
    },
}

impl LibraryFault {
    /// The code from which the sentence for people is made.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(Fault::SourceDamaged { .. }) => "source-damaged",
            Self::Store(Fault::ReadingDamaged { .. }) => "reading-damaged",
            Self::Store(Fault::SourceWithoutPaper { .. }) => "source-without-paper",
            Self::Store(Fault::PaperWithoutVersion { .. }) => "paper-without-version",
            Self::Store(Fault::AttachmentDamaged { .. }) => "attachment-damaged",
            Self::Store(Fault::MeetingUnsettled { .. }) => "meeting-unsettled",
            Self::IndexBehind { .. } => "index-behind",
            Self::IndexDisagrees { .. } => "index-disagrees",
        }
    }

    /// Named arguments of the sentence.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Store(Fault::SourceDamaged { paper, .. } | Fault::ReadingDamaged { paper, .. })
            | Self::Store(Fault::PaperWithoutVersion { paper }) => vec![("paper", paper.to_string())],
            Self::Store(Fault::SourceWithoutPaper { sha256 }) => vec![("sha256", sha256.clone())],
            Self::Store(Fault::AttachmentDamaged { attachment }) => vec![("attachment", attachment.to_string())],
            Self::Store(Fault::MeetingUnsettled { address, .. }) => vec![("address", address.clone())],
            Self::IndexBehind { index, store } => vec![("index", index.to_string()), ("store", store.to_string())],
            Self::IndexDisagrees { missing, extra } => {
                vec![("missing", missing.to_string()), ("extra", extra.to_string())]
            }
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// Everything that was wrong.
    pub found: Vec<LibraryFault>,
    /// What is still wrong after mending; the same as `found` where nothing was mended.
    pub left: Vec<LibraryFault>,
}

impl Library {
    /// Looks through store, sources and index. With `repair`, mends what can be
    /// derived: readings from their sources, what meetings show from their
    /// papers, and the index from the store.
    ///
    /// # Errors
    /// Where another program is changing the library, or store or index fail.
    pub async fn check_library(&self, viewer: Viewer, repair: bool, author: &Author) -> Result<CheckReport> {
        permit(viewer, Act::Check)?;
        let found = self.faults().await?;
        if !repair || found.is_empty() {
            return Ok(CheckReport { left: found.clone(), found });
        }
        self.repair_store(&found, author).await?;
        self.repair_index().await?;
        self.cache.clear();
        let left = self.faults().await?;
        let detail = format!("{}/{}", found.len() - left.len().min(found.len()), found.len());
        self.store.note(author, "check", "", &detail).await?;
        self.follow(viewer).await?;
        Ok(CheckReport { found, left })
    }

    async fn faults(&self) -> Result<Vec<LibraryFault>> {
        let mut out: Vec<LibraryFault> = self.store.check().await?.into_iter().map(LibraryFault::Store).collect();
        let index = self.index().sequence()?;
        let store = self.store.change().await?;
        if index > store || self.is_behind().await? {
            out.push(LibraryFault::IndexBehind { index, store });
        } else {
            out.extend(self.disagreement().await?);
        }
        Ok(out)
    }

    /// Compares the addresses that the index holds with those that the store shows.
    async fn disagreement(&self) -> Result<Option<LibraryFault>> {
        let shown: HashSet<String> = self.store.shown_addresses().await?.into_iter().collect();
        let held = self.index().addresses()?;
        let mut extra = 0;
        let mut matched: HashSet<&String> = HashSet::new();
        for address in &held {
            // Held twice is as wrong as held without being shown.
            if !shown.contains(address) || !matched.insert(address) {
                extra += 1;
            }
        }
        let missing = (shown.len() - matched.len()) as u64;
        Ok((missing > 0 || extra > 0).then_some(LibraryFault::IndexDisagrees { missing, extra }))
    }

    async fn repair_store(&self, found: &[LibraryFault], author: &Author) -> Result<()> {
        let faults: Vec<Fault> = found
            .iter()
            .filter_map(|fault| if let LibraryFault::Store(fault) = fault { Some(fault.clone()) } else { None })
            .collect();
        let mut readings = Vec::new();
        for fault in &faults {
            let Fault::ReadingDamaged { version, .. } = fault else { continue };
            if let Some(version) = self.store.version(*version).await? {
                let limits = pejl_read::Limits::default();
                readings.extend(self.reread(&version, limits, &mut RereadReport::default()).await?);
            }
        }
        if !readings.is_empty() {
            self.store.replace_readings(readings, author, true).await?;
        }
        Ok(self.store.repair(&faults, author).await?)
    }

    /// Follows the store, and where the index still disagrees makes it anew.
    async fn repair_index(&self) -> Result<()> {
        let mut follower = Follower::start(self).await?;
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        if self.disagreement().await?.is_some() {
            self.index().clear()?;
            let mut follower = Follower::start(self).await?;
            follower.catch_up(&self.store).await?;
            follower.finish()?;
        }
        Ok(())
    }
}
