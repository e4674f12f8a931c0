//! Use case: someone asks for an address whose paper was moved to another meeting.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};

impl Library {
    /// The address where the meeting or item is now that had `address` before.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn find_moved(&self, viewer: Viewer, address: &str) -> Result<Option<String>> {
        permit(viewer, Act::Read)?;
        Ok(self.store.moved_to(address).await?)
    }
}
