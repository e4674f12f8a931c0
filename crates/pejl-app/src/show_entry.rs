//! Use case: someone shows whatever an id or an address stands for.

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::views::{ItemView, MeetingView};

/// What an id or an address stands for.
#[derive(Debug, Clone)]
pub enum Entry {
    /// A meeting, also by the id of one of its papers.
    Meeting(Box<MeetingView>),
    /// An item.
    Item(Box<ItemView>),
}

impl Library {
    /// The meeting or item with this address, also one that it had before its
    /// paper was moved, or the meeting of the paper with this id (`#33` or `33`).
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is nothing; otherwise where the store fails.
    pub async fn show_entry(&self, viewer: Viewer, name: &str) -> Result<Entry> {
        permit(viewer, Act::Read)?;
        let name = name.trim().trim_matches('/');
        if let Some(paper) = paper_id(name) {
            let address = self.store.meeting_of_paper(paper).await?;
            let address = address.ok_or_else(|| AppError::NotFound(name.to_owned()))?;
            return Ok(Entry::Meeting(Box::new(self.read_meeting(viewer, &address).await?)));
        }
        match self.entry_at(viewer, name).await {
            Err(AppError::NotFound(what)) => match self.find_moved(viewer, name).await? {
                Some(now) => self.entry_at(viewer, &now).await,
                None => Err(AppError::NotFound(what)),
            },
            entry => entry,
        }
    }

    async fn entry_at(&self, viewer: Viewer, address: &str) -> Result<Entry> {
        match self.read_meeting(viewer, address).await {
            Err(AppError::NotFound(_)) => Ok(Entry::Item(Box::new(self.read_item(viewer, address).await?))),
            meeting => Ok(Entry::Meeting(Box::new(meeting?))),
        }
    }
}

/// The id in `33` and `#33`, as papers are shown.
pub(crate) fn paper_id(name: &str) -> Option<i64> {
    name.strip_prefix('#').unwrap_or(name).trim_start().parse().ok()
}
