//! Bringing the index up to the store's last change.
//!
//! The store is committed first and the index after it, together with the
//! change number that it has followed to. Whatever is killed in between, the
//! index stands at an earlier number, and following goes on from there.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::publish::index_items;
use pejl_find::Writer;
use pejl_store::{MeetingReading, Store};
use std::collections::{HashMap, HashSet};

/// Meetings that are fetched from the store at a time.
const GROUP: usize = 64;
/// Meetings after which the index is made lasting on the way.
const COMMIT_EVERY: usize = 4_000;

/// What following did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FollowReport {
    /// How many meetings were put into the index anew.
    pub meetings: u64,
    /// How many meetings were taken out.
    pub removed: u64,
}

impl Library {
    /// Brings the index up to the store's last change.
    ///
    /// # Errors
    /// Where another program is changing the library, or store or index fail.
    pub async fn follow(&self, viewer: Viewer) -> Result<FollowReport> {
        permit(viewer, Act::Import)?;
        let mut follower = Follower::start(self).await?;
        let report = follower.catch_up(&self.store).await?;
        follower.finish()?;
        Ok(report)
    }

    /// Brings the index up to date where it is behind and nobody else is at it:
    /// after an upgrade that makes the index anew, or where another machine
    /// wrote to a shared database.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn follow_if_behind(&self, viewer: Viewer) -> Result<()> {
        if !self.is_behind().await? {
            return Ok(());
        }
        match self.follow(viewer).await {
            Err(crate::AppError::Busy) => Ok(()),
            other => other.map(drop),
        }
    }

    /// True where the index lacks changes of the store.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn is_behind(&self) -> Result<bool> {
        Ok(self.store.has_changed_after(self.index().sequence()?).await?)
    }
}

/// The index's one writer while it follows the store. Holding it is also what
/// keeps two programs from changing one library at the same time.
pub(crate) struct Follower {
    writer: Writer,
    /// Every change up to this one is in the index.
    seen: i64,
    /// The change up to which the index was when this follower started.
    started: i64,
    put: HashSet<i64>,
    uncommitted: usize,
}

impl Follower {
    pub(crate) async fn start(library: &Library) -> Result<Self> {
        let index = library.index();
        if library.store.change().await? < index.sequence()? {
            // The store is older than its index: someone put back a file. What
            // the index holds beyond it can't be told apart.
            index.clear()?;
        }
        let writer = index.writer()?;
        let seen = index.sequence()?;
        Ok(Self { writer, seen, started: seen, put: HashSet::new(), uncommitted: 0 })
    }

    /// The change that the index has followed to.
    pub(crate) fn seen(&self) -> i64 {
        self.seen
    }

    /// Puts the meetings of changes `seen + 1 ..= change` into the index.
    pub(crate) async fn take(&mut self, store: &Store, meetings: &[MeetingReading], change: i64) -> Result<()> {
        let texts = texts_of(store, meetings).await?;
        for held in meetings {
            self.put_meeting(held, &texts)?;
        }
        self.seen = change;
        if self.uncommitted >= COMMIT_EVERY {
            self.writer.commit(self.seen)?;
            self.uncommitted = 0;
        }
        Ok(())
    }

    fn put_meeting(&mut self, held: &MeetingReading, texts: &HashMap<i64, String>) -> Result<()> {
        let id = held.meeting.id;
        // A meeting made after the index's last commit isn't in it; looking for
        // every new one would cost an import dearly.
        if !self.put.insert(id) || id <= self.started {
            self.writer.delete_meeting(&held.meeting.address);
        }
        for item in index_items(held, texts) {
            self.writer.put(item)?;
        }
        self.uncommitted += 1;
        Ok(())
    }

    /// Follows the store from where the index stands.
    pub(crate) async fn catch_up(&mut self, store: &Store) -> Result<FollowReport> {
        let mut report = FollowReport::default();
        let last = store.change().await?;
        for (address, _) in store.meetings_removed_after(self.seen).await? {
            self.writer.delete_meeting(&address);
            report.removed += 1;
        }
        let mut after = self.seen;
        loop {
            let mut group = store.meetings_changed_after(after, GROUP).await?;
            // What changed since is left for the next time: the index must hold
            // nothing newer than the number that it is committed with.
            group.retain(|held| held.meeting.change <= last);
            let Some(newest) = group.last().map(|held| held.meeting.change) else { break };
            after = newest;
            report.meetings += group.len() as u64;
            let texts = texts_of(store, &group).await?;
            for held in &group {
                self.put_meeting(held, &texts)?;
            }
        }
        self.seen = last;
        Ok(report)
    }

    /// Makes everything lasting and puts the index in order.
    pub(crate) fn finish(self) -> Result<()> {
        Ok(self.writer.finish(self.seen)?)
    }
}

/// The texts of the attachments of `meetings`; most have none, and the store is not asked.
async fn texts_of(store: &Store, meetings: &[MeetingReading]) -> Result<HashMap<i64, String>> {
    let with: Vec<i64> =
        meetings.iter().filter(|held| !held.attachments.is_empty()).map(|held| held.meeting.id).collect();
    Ok(store.attachment_texts(&with).await?)
}
