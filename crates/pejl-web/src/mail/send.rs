//! Everything that is due is written and handed over, each mail by one server.

use super::digest::Digest;
use super::letter::{Letter, confirmation, overview};
use crate::Failure;
use crate::subscriptions::{Subscriptions, topic_of, topic_path, topic_title};
use pejl_app::{MailErrand, MailKind, NewsBatch, TopicKind, Viewer};
use pejl_words as words;
use std::collections::HashMap;
use std::sync::Arc;

/// What is new since different change numbers, kept while one round goes.
const BATCHES: usize = 8;

/// What sending did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SendReport {
    /// Mails that were handed over.
    pub sent: u64,
    /// Digests with nothing to tell.
    pub empty: u64,
    /// Mails that are tried again later.
    pub postponed: u64,
    /// Subscribers removed because their address does not exist.
    pub removed: u64,
    /// True where the server could not be reached; then nothing was tried.
    pub unreachable: bool,
}

/// Sends everything that is due now.
pub(crate) async fn send_due(own: &Subscriptions) -> Result<SendReport, Failure> {
    let mut round = Round { own, batches: HashMap::new(), report: SendReport::default() };
    let mut asked = false;
    loop {
        let due = own.library.due_mails(Viewer::Operator, (own.now)()).await?;
        let mut took = false;
        for id in &due {
            let Some(mail) = round.claim(id, &mut asked).await? else {
                if round.report.unreachable {
                    return Ok(round.report);
                }
                continue;
            };
            took = true;
            round.deal_with(&mail).await?;
        }
        // What others have claimed stays due; it is theirs.
        if !took {
            return Ok(round.report);
        }
    }
}

struct Round<'a> {
    own: &'a Subscriptions,
    batches: HashMap<i64, Arc<NewsBatch>>,
    report: SendReport,
}

impl Round<'_> {
    /// Claims a mail, once it is known that the server takes mails at all.
    async fn claim(&mut self, id: &str, asked: &mut bool) -> Result<Option<MailErrand>, Failure> {
        if !*asked && !self.own.sender.reaches().await {
            self.report.unreachable = true;
            return Ok(None);
        }
        *asked = true;
        Ok(self.own.library.claim_mail(Viewer::Operator, id, (self.own.now)()).await?)
    }

    async fn deal_with(&mut self, mail: &MailErrand) -> Result<(), Failure> {
        let library = &self.own.library;
        let (letter, upto) = self.write(mail).await?;
        let Some(letter) = letter else {
            self.report.empty += 1;
            return Ok(library.mail_done(Viewer::Operator, mail, upto, false, (self.own.now)()).await?);
        };
        match self.own.sender.send(&letter, &mail.address, (self.own.now)()).await {
            Ok(()) => {
                self.report.sent += 1;
                library.mail_done(Viewer::Operator, mail, upto, true, (self.own.now)()).await?;
            }
            Err(why) => {
                let removed = library.mail_failed(Viewer::Operator, mail, why, (self.own.now)()).await?;
                if removed {
                    tracing::info!("a subscriber whose address does not exist was removed");
                }
                *if removed { &mut self.report.removed } else { &mut self.report.postponed } += 1;
            }
        }
        Ok(())
    }

    /// The mail, or none where there is nothing to tell; and up to which change it tells.
    async fn write(&mut self, mail: &MailErrand) -> Result<(Option<Letter>, i64), Failure> {
        let own = self.own;
        let id = format!("{}@{}", mail.name(), own.host());
        match &mail.kind {
            MailKind::Overview => {
                let link = format!("{}/abonner/mine/{}", own.base, self.link(mail).await?);
                Ok((Some(overview(id, &link)?), 0))
            }
            MailKind::Confirm(view) => {
                let topic = match view.kind {
                    // Anyone may have typed the words; we don't carry them to a stranger.
                    TopicKind::Search => words::label("subscribe-a-search").into_owned(),
                    _ => topic_title(&own.library, view.kind, &view.value).await?,
                };
                let link = format!("{}/abonner/bekraeft/{}", own.base, self.link(mail).await?);
                Ok((Some(confirmation(id, view, &topic, &link)?), 0))
            }
            MailKind::Digest { subscription, seen } => {
                let batch = self.batch(*seen).await?;
                let topic = topic_of(subscription.kind, &subscription.value);
                let items = own.library.pick_news(Viewer::Public, &batch, &topic)?;
                if items.is_empty() {
                    return Ok((None, batch.upto));
                }
                let digest = Digest {
                    id,
                    base: &own.base,
                    topic: &topic_title(&own.library, subscription.kind, &subscription.value).await?,
                    path: &topic_path(subscription.kind, &subscription.value),
                    often: subscription.frequency,
                    items: &items,
                    stop: format!("{}/abonner/stop/{}", own.base, self.link(mail).await?),
                };
                Ok((Some(digest.letter()?), batch.upto))
            }
        }
    }

    async fn link(&self, mail: &MailErrand) -> Result<String, Failure> {
        Ok(self.own.library.new_mail_link(Viewer::Operator, mail, (self.own.now)()).await?)
    }

    /// What is new since change `after`: most subscribers were told up to the same.
    async fn batch(&mut self, after: i64) -> Result<Arc<NewsBatch>, Failure> {
        let upto = self.own.library.news_up_to(Viewer::Public)?;
        if let Some(held) = self.batches.get(&after).filter(|held| held.upto == upto) {
            return Ok(Arc::clone(held));
        }
        if self.batches.len() >= BATCHES {
            self.batches.clear();
        }
        let batch = Arc::new(self.own.library.gather_news(Viewer::Public, after, upto).await?);
        self.batches.insert(after, Arc::clone(&batch));
        Ok(batch)
    }
}
