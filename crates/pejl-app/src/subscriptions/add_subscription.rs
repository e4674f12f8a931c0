//! Use cases: someone asks for mail, or for a list of what they asked for.

use super::{SignUp, Topic};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use jiff::Timestamp;
use pejl_find::SearchRequest;
use pejl_store::NewSubscription;

impl Library {
    /// Keeps a wish to subscribe and the mail that asks to confirm it. Whether
    /// the address is known already shows in nothing.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such committee or case, or a
    /// search is for personal data; otherwise where store or index fail.
    pub async fn add_subscription(&self, viewer: Viewer, wish: &SignUp, now: Timestamp) -> Result<()> {
        permit(viewer, Act::Subscribe)?;
        self.check_topic(viewer, &wish.topic).await?;
        let new = NewSubscription {
            address: address_key(&wish.address),
            kind: wish.topic.kind().name().to_owned(),
            value: wish.topic.value().to_owned(),
            frequency: wish.frequency.name().to_owned(),
            now: now.as_second(),
        };
        Ok(self.store.add_subscription(&new).await?)
    }

    /// Has a link to its subscriptions mailed to `address`, where it has any.
    /// Whether it has shows in nothing.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn ask_for_subscriptions(&self, viewer: Viewer, address: &str, now: Timestamp) -> Result<()> {
        permit(viewer, Act::Subscribe)?;
        Ok(self.store.add_overview_errand(&address_key(address), now.as_second()).await?)
    }

    /// Refuses what can't be subscribed to.
    ///
    /// # Errors
    /// As [`Library::add_subscription`].
    pub async fn check_topic(&self, viewer: Viewer, topic: &Topic) -> Result<()> {
        let missing = || AppError::NotFound("topic".to_owned());
        match topic {
            Topic::Committee(address) => self.read_committee(viewer, address).await.map(drop),
            Topic::Case(number) => self.read_case(viewer, number).await.map(drop),
            Topic::Search { request, .. } if holds_personal_data(request) => Err(missing()),
            Topic::Search { .. } => Ok(()),
        }
    }
}

/// What is searched for is kept and mailed: a person's number is neither.
fn holds_personal_data(request: &SearchRequest) -> bool {
    let texts = request.municipalities.iter().chain(&request.committees).chain([&request.words]);
    texts.into_iter().any(|text| pejl_mask::mask(text) != text.as_str())
}

/// One spelling of an address: nearly every server takes upper and lower case as the same.
pub(crate) fn address_key(address: &str) -> String {
    address.trim().to_lowercase()
}
