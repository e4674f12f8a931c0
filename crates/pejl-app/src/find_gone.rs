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
