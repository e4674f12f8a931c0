//! Mail about what is new: the pages where it is asked for and stopped.

mod limits;
mod origin;
mod pages;
mod routes;
mod topic;

pub(crate) use routes::routes;
pub(crate) use topic::{subscribe_link, topic_of, topic_path, topic_title};

use crate::Failure;
use crate::mail::{MailSettings, SendReport, Sender, WrongMailSetting, send_due};
use crate::search_address;
use jiff::Timestamp;
use limits::Limits;
use pejl_app::{Library, TopicKind};
use pejl_find::SearchRequest;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// Tells what time it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How often it is looked whether mail is due.
const LOOK_EVERY: Duration = Duration::from_secs(60);

/// Subscriptions to a library: who may ask, and what sends.
pub struct Subscriptions {
    pub(crate) library: Arc<Library>,
    pub(crate) sender: Sender,
    /// "https://pejl.example", without a slash at its end.
    pub(crate) base: String,
    pub(crate) now: Clock,
    limits: Limits,
    /// Rings where a mail became due, and where sending shall stop.
    bell: Notify,
    stop: Notify,
}

impl std::fmt::Debug for Subscriptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscriptions").field("base", &self.base).finish_non_exhaustive()
    }
}

impl Subscriptions {
    /// Subscriptions to `library`, whose pages are known outside at
    /// `public_address`: links in mails begin with it.
    ///
    /// # Errors
    /// Where a mail setting can't be used.
    pub fn new(
        library: Arc<Library>,
        settings: &MailSettings,
        public_address: &str,
        now: Clock,
    ) -> Result<Self, WrongMailSetting> {
        let base = public_address.trim_end_matches('/').to_owned();
        let sender = Sender::new(settings, host_of(&base))?;
        Ok(Self { library, sender, base, now, limits: Limits::default(), bell: Notify::new(), stop: Notify::new() })
    }

    /// Sends every mail that is due now.
    ///
    /// # Errors
    /// Where the library fails.
    pub async fn send_due(&self) -> Result<SendReport, Failure> {
        send_due(self).await
    }

    /// Our name among hosts.
    pub(crate) fn host(&self) -> &str {
        host_of(&self.base)
    }

    /// Sends what is due, again and again, until [`Subscriptions::stop_sending`].
    pub(crate) async fn keep_sending(&self) {
        loop {
            match self.send_due().await {
                Ok(report) if report.sent + report.postponed + report.removed > 0 => {
                    let SendReport { sent, postponed, removed, .. } = report;
                    tracing::info!(sent, postponed, removed, "mail");
                }
                Ok(_) => {}
                Err(reason) => tracing::warn!(%reason, "cannot send mail"),
            }
            tokio::select! {
                () = self.stop.notified() => return,
                () = self.bell.notified() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Lets the mail that is under way go and ends [`Subscriptions::keep_sending`].
    pub(crate) fn stop_sending(&self) {
        self.stop.notify_one();
    }
}

fn host_of(base: &str) -> &str {
    let host = base.split_once("://").map_or(base, |(_, host)| host);
    host.split([':', '/']).next().unwrap_or(host)
}

/// The link with which a search is subscribed to, where the site offers it.
pub(crate) fn link_for_search(request: &SearchRequest) -> Option<String> {
    let whole = SearchRequest { offset: 0, order: search_address::usual_order(&request.words), ..request.clone() };
    let address = search_address::address(&whole);
    let query = address.split_once('?').map_or("", |(_, query)| query);
    subscribe_link(TopicKind::Search, query)
}
