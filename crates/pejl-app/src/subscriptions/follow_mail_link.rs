//! Use cases: someone follows a link from a mail, to confirm, see, change or
//! stop. The link is the key; a wrong one and an old one answer the same.

use super::times::next_morning;
use super::token::hash;
use super::{Frequency, SubscriptionView};
use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use jiff::Timestamp;
use pejl_store::MailToken;

impl Library {
    /// What the link to confirm is about; `None` where it does not count.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn look_at_confirmation(
        &self,
        viewer: Viewer,
        token: &str,
        now: Timestamp,
    ) -> Result<Option<SubscriptionView>> {
        self.subscription_of_link(viewer, token, "confirm", now).await
    }

    /// Confirms; again changes nothing. `None` where the link does not count.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn confirm_subscription(
        &self,
        viewer: Viewer,
        token: &str,
        now: Timestamp,
    ) -> Result<Option<SubscriptionView>> {
        let Some(view) = self.subscription_of_link(viewer, token, "confirm", now).await? else { return Ok(None) };
        let (seen, due) = (self.index().sequence()?, next_morning(view.frequency, now.as_second()));
        self.store.confirm_subscription(&view.id, seen, due).await?;
        Ok(Some(view))
    }

    /// What the link to stop is about; `None` where it does not count or it was stopped.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn look_at_stop(&self, viewer: Viewer, token: &str, now: Timestamp) -> Result<Option<SubscriptionView>> {
        self.subscription_of_link(viewer, token, "stop", now).await
    }

    /// Stops the subscription; `None` where the link does not count or it was stopped before.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn stop_by_link(&self, viewer: Viewer, token: &str, now: Timestamp) -> Result<Option<SubscriptionView>> {
        let Some(view) = self.subscription_of_link(viewer, token, "stop", now).await? else { return Ok(None) };
        self.store.stop_subscription(&view.id).await?;
        Ok(Some(view))
    }

    /// The subscriptions that the link shows; `None` where it does not count.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_subscriptions(
        &self,
        viewer: Viewer,
        token: &str,
        now: Timestamp,
    ) -> Result<Option<Vec<SubscriptionView>>> {
        let Some(link) = self.link(viewer, token, "overview", now).await? else { return Ok(None) };
        let held = self.store.subscriptions_of(&link.subscriber).await?;
        Ok(Some(held.iter().filter_map(SubscriptionView::of).collect()))
    }

    /// Changes how often a subscription of the link's owner comes, or stops it
    /// where `frequency` is none. False where the link does not count or the
    /// subscription is not theirs.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn change_subscription(
        &self,
        viewer: Viewer,
        token: &str,
        id: &str,
        frequency: Option<Frequency>,
        now: Timestamp,
    ) -> Result<bool> {
        let Some(link) = self.link(viewer, token, "overview", now).await? else { return Ok(false) };
        if !self.store.has_subscription(&link.subscriber, id).await? {
            return Ok(false);
        }
        match frequency {
            Some(often) => {
                self.store.set_frequency(id, often.name(), next_morning(often, now.as_second())).await?;
            }
            None => self.store.stop_subscription(id).await?,
        }
        Ok(true)
    }

    /// Stops all subscriptions of the link's owner and forgets the address.
    /// False where the link does not count.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn stop_all(&self, viewer: Viewer, token: &str, now: Timestamp) -> Result<bool> {
        let Some(link) = self.link(viewer, token, "overview", now).await? else { return Ok(false) };
        self.store.remove_subscriber(&link.subscriber).await?;
        Ok(true)
    }

    async fn subscription_of_link(
        &self,
        viewer: Viewer,
        token: &str,
        purpose: &str,
        now: Timestamp,
    ) -> Result<Option<SubscriptionView>> {
        let Some(link) = self.link(viewer, token, purpose, now).await? else { return Ok(None) };
        Ok(self.store.subscription(&link.subscription).await?.as_ref().and_then(SubscriptionView::of))
    }

    async fn link(&self, viewer: Viewer, token: &str, purpose: &str, now: Timestamp) -> Result<Option<MailToken>> {
        permit(viewer, Act::Subscribe)?;
        match hash(token) {
            Some(hash) => Ok(self.store.mail_token(&hash, purpose, now.as_second()).await?),
            None => Ok(None),
        }
    }
}
