//! Use cases: the mails that are due are claimed, and it is told what became of
//! them. Writing and sending them is floor 4's.

use super::SubscriptionView;
use super::times::{CLAIM_FOR, CONFIRM_WITHIN, DAY, MOST_REFUSALS, OVERVIEW_FOR, STOP_FOR, next_morning, try_again};
use super::token::{hash, new_token};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use jiff::Timestamp;
use pejl_store::{Errand, MailToken};

/// Mails that are looked for at a time.
const AT_A_TIME: i64 = 200;

/// What a mail is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailKind {
    /// Asks to confirm this subscription.
    Confirm(SubscriptionView),
    /// Gives the link to one's subscriptions.
    Overview,
    /// Tells what is new since change number `seen`.
    Digest {
        /// For this subscription.
        subscription: SubscriptionView,
        /// The last change that was told.
        seen: i64,
    },
}

impl MailKind {
    fn purpose(&self) -> (&'static str, i64) {
        match self {
            Self::Confirm(_) => ("confirm", CONFIRM_WITHIN),
            Self::Overview => ("overview", OVERVIEW_FOR),
            Self::Digest { .. } => ("stop", STOP_FOR),
        }
    }
}

/// A mail that is ours to send.
pub struct MailErrand {
    /// Where to.
    pub address: String,
    /// What for.
    pub kind: MailKind,
    errand: Errand,
}

impl MailErrand {
    /// The same for each try of one mail, and different for any two mails:
    /// receivers that get it twice can tell.
    #[must_use]
    pub fn name(&self) -> String {
        let seen = if let MailKind::Digest { seen, .. } = self.kind { seen } else { 0 };
        pejl_store::content_hash(format!("{} {seen}", self.errand.id).as_bytes()).chars().take(32).collect()
    }
}

impl std::fmt::Debug for MailErrand {
    /// Without the address, which no log may hold.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailErrand").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Why a mail could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFailure {
    /// The server is away or asks to come again, or the fault may be ours.
    Later,
    /// The receiver's server says that there is no such address.
    NoSuchAddress,
}

impl Library {
    /// Removes what was not confirmed in time and gives the ids of the mails that are due.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn due_mails(&self, viewer: Viewer, now: Timestamp) -> Result<Vec<String>> {
        permit(viewer, Act::SendMail)?;
        let now = now.as_second();
        self.store.tidy_subscriptions(now - CONFIRM_WITHIN, now).await?;
        Ok(self.store.due_errands(now, AT_A_TIME).await?)
    }

    /// Claims a mail; `None` where another server has it or there is nothing left to say.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn claim_mail(&self, viewer: Viewer, id: &str, now: Timestamp) -> Result<Option<MailErrand>> {
        permit(viewer, Act::SendMail)?;
        let now = now.as_second();
        let Some(errand) = self.store.claim_errand(id, now, now + CLAIM_FOR).await? else { return Ok(None) };
        let view = errand.subscription.as_ref().and_then(SubscriptionView::of);
        let confirmed = errand.subscription.as_ref().is_some_and(|held| held.confirmed);
        let seen = errand.subscription.as_ref().map_or(0, |held| held.seen);
        let kind = match (errand.kind.as_str(), view) {
            ("overview", _) => MailKind::Overview,
            ("confirm", Some(view)) if !confirmed => MailKind::Confirm(view),
            ("digest", Some(subscription)) if confirmed => MailKind::Digest { subscription, seen },
            _ => {
                self.store.errand_done(&errand).await?;
                return Ok(None);
            }
        };
        Ok(Some(MailErrand { address: errand.address.clone(), kind, errand }))
    }

    /// A new token for the link of this mail.
    ///
    /// # Errors
    /// Where the store fails, or the system gives no chance.
    pub async fn new_mail_link(&self, viewer: Viewer, mail: &MailErrand, now: Timestamp) -> Result<String> {
        permit(viewer, Act::SendMail)?;
        let token = new_token()?;
        let (purpose, lasts) = mail.kind.purpose();
        let about = MailToken {
            subscriber: mail.errand.subscriber.clone(),
            subscription: mail.errand.subscription.as_ref().map(|held| held.id.clone()).unwrap_or_default(),
        };
        let hash = hash(&token).ok_or(AppError::NoChance)?;
        self.store.add_mail_token(&hash, &about, purpose, now.as_second() + lasts).await?;
        Ok(token)
    }

    /// The mail was sent (or, where `sent` is false, there was nothing to tell):
    /// what came up to change `upto` is told.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn mail_done(
        &self,
        viewer: Viewer,
        mail: &MailErrand,
        upto: i64,
        sent: bool,
        now: Timestamp,
    ) -> Result<()> {
        permit(viewer, Act::SendMail)?;
        match &mail.kind {
            MailKind::Digest { subscription, seen } => {
                let due = next_morning(subscription.frequency, now.as_second());
                Ok(self.store.digest_done(&mail.errand, upto.max(*seen), due, sent).await?)
            }
            _ => Ok(self.store.errand_done(&mail.errand).await?),
        }
    }

    /// The mail could not be sent. It is tried again, or the subscriber is
    /// removed where their server has refused the address several times in a
    /// row; gives whether they were.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn mail_failed(
        &self,
        viewer: Viewer,
        mail: &MailErrand,
        why: MailFailure,
        now: Timestamp,
    ) -> Result<bool> {
        permit(viewer, Act::SendMail)?;
        let now = now.as_second();
        match why {
            MailFailure::Later => {
                self.store.errand_postponed(&mail.errand, try_again(mail.errand.tries, now)).await?;
                Ok(false)
            }
            MailFailure::NoSuchAddress => Ok(self.store.errand_refused(&mail.errand, now + DAY, MOST_REFUSALS).await?),
        }
    }
}
