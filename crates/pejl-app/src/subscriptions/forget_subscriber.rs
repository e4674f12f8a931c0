//! Use cases: subscribers are counted, and one is removed by the operator.

use super::add_subscription::address_key;
use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_store::{Author, SubscriptionCounts};

impl Library {
    /// Removes the subscriber with this address and all that is kept of them;
    /// the audit trail tells that it was done, not to whom. Gives how many
    /// subscriptions went; `None` where the address is not known.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn forget_subscriber(&self, viewer: Viewer, address: &str, author: &Author) -> Result<Option<u64>> {
        permit(viewer, Act::SendMail)?;
        Ok(self.store.forget_subscriber(&address_key(address), author).await?)
    }

    /// How many subscribers and subscriptions there are.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn count_subscriptions(&self, viewer: Viewer) -> Result<SubscriptionCounts> {
        permit(viewer, Act::SendMail)?;
        Ok(self.store.count_subscriptions().await?)
    }
}
