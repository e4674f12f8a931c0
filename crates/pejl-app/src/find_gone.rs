//! Use case: someone asks for an address where something stood that is gone, or
//! follows what goes.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use jiff::Timestamp;

/// An item that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneItem {
    /// The address that it had.
    pub address: String,
    /// When it went.
    pub at: Timestamp,
}

impl Library {
    /// True where a meeting or an item stood at `address` that is gone.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn is_gone(&self, viewer: Viewer, address: &str) -> Result<bool> {
        permit(viewer, Act::Read)?;
        Ok(self.store.gone_at(address).await?.is_some() || self.store.is_dropped(address).await?)
    }

    /// True where an attachment could be read at `address`, to be asked where it can't be any more: it was
    /// forgotten, or its item is closed, names it no more, or is in no current paper.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn is_attachment_gone(&self, viewer: Viewer, address: &str) -> Result<bool> {
        permit(viewer, Act::Read)?;
        let forgotten = self.store.gone_at(address).await?.is_some_and(|gone| gone.is_attachment());
        Ok(forgotten || self.store.is_attached(address).await?)
    }

    /// The items that went last, the newest first, at most `limit`.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn gone_lately(&self, viewer: Viewer, limit: u32) -> Result<Vec<GoneItem>> {
        permit(viewer, Act::Read)?;
        let gone = self.store.items_gone_lately(limit).await?;
        let item = |gone: pejl_store::Gone| {
            let at = gone.forgotten_at.parse().unwrap_or(Timestamp::UNIX_EPOCH);
            GoneItem { address: gone.address(), at }
        };
        Ok(gone.into_iter().map(item).collect())
    }
}
