//! Mails that are to be sent, and who sends them.
//!
//! Several servers may share one database, so a mail is claimed before it is
//! sent: until the claim ends, nobody else takes it. A server that is killed
//! after sending and before it could say so leaves a claim that ends, and the
//! mail is sent once more: that a mail comes twice is a smaller harm than that
//! a decision is never told. Both mails bear the same Message-ID.

use crate::database::args;
use crate::error::Result;
use crate::store::Store;
use crate::subscriptions::{Subscription, remove_all, subscription_of};

/// A mail that was claimed.
#[derive(Debug, Clone)]
pub struct Errand {
    /// Its id.
    pub id: String,
    /// "confirm", "overview" or "digest".
    pub kind: String,
    /// How often it failed in a row.
    pub tries: i64,
    /// Until when it is claimed, which tells this claim from later ones.
    pub claimed_until: i64,
    /// Whom it goes to.
    pub subscriber: String,
    /// The address to write to.
    pub address: String,
    /// What it is about.
    pub subscription: Option<Subscription>,
}

impl Store {
    /// The ids of mails that are due, the longest due first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn due_errands(&self, now: i64, limit: i64) -> Result<Vec<String>> {
        let sql = "select id from mail_errand where due <= $1 and claimed_until <= $1 order by due, id limit $2";
        Ok(self.db().all::<(String,)>(sql, args![now, limit]).await?.into_iter().map(|(id,)| id).collect())
    }

    /// Claims a mail until `until`; `None` where another server was quicker or it is gone.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn claim_errand(&self, id: &str, now: i64, until: i64) -> Result<Option<Errand>> {
        let mut tx = self.db().write().await?;
        let sql = "update mail_errand set claimed_until = $1 where id = $2 and due <= $3 and claimed_until <= $3";
        if tx.run(sql, args![until, id, now]).await? == 0 {
            return Ok(None);
        }
        let sql = "select e.kind, e.tries, e.subscriber, s.address, e.subscription from mail_errand e \
                   join subscriber s on s.id = e.subscriber where e.id = $1";
        let row: Option<(String, i64, String, String, String)> = tx.first(sql, args![id]).await?;
        tx.commit().await?;
        let Some((kind, tries, subscriber, address, about)) = row else { return Ok(None) };
        let subscription = if about.is_empty() { None } else { self.subscription(&about).await? };
        let id = id.to_owned();
        Ok(Some(Errand { id, kind, tries, claimed_until: until, subscriber, address, subscription }))
    }

    /// A mail that is sent once was sent.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn errand_done(&self, errand: &Errand) -> Result<()> {
        let mut tx = self.db().write().await?;
        let sql = "delete from mail_errand where id = $1 and claimed_until = $2";
        tx.run(sql, args![&errand.id, errand.claimed_until]).await?;
        tx.run("update subscriber set refusals = 0 where id = $1", args![&errand.subscriber]).await?;
        tx.commit().await
    }

    /// What is new up to change `seen` was told, or there was nothing to tell;
    /// next at `due`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn digest_done(&self, errand: &Errand, seen: i64, due: i64, sent: bool) -> Result<()> {
        let mut tx = self.db().write().await?;
        let sql = "update mail_errand set due = $1, tries = 0, claimed_until = 0 where id = $2 and claimed_until = $3";
        let ours = tx.run(sql, args![due, &errand.id, errand.claimed_until]).await? > 0;
        if let (true, Some(subscription)) = (ours, &errand.subscription) {
            let sql = "update subscription set seen = $1 where id = $2";
            tx.run(sql, args![seen, &subscription.id]).await?;
        }
        if ours && sent {
            tx.run("update subscriber set refusals = 0 where id = $1", args![&errand.subscriber]).await?;
        }
        tx.commit().await
    }

    /// It could not be sent; again at `due`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn errand_postponed(&self, errand: &Errand, due: i64) -> Result<()> {
        let mut tx = self.db().write().await?;
        let sql = "update mail_errand set due = $1, tries = tries + 1, claimed_until = 0 \
                   where id = $2 and claimed_until = $3";
        tx.run(sql, args![due, &errand.id, errand.claimed_until]).await?;
        tx.commit().await
    }

    /// The receiver's server refuses this address. After `most` such answers in a
    /// row the subscriber is removed; until then it is tried again at `due`.
    /// Gives whether they were removed.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn errand_refused(&self, errand: &Errand, due: i64, most: i64) -> Result<bool> {
        let mut tx = self.db().write().await?;
        let sql = "update mail_errand set due = $1, tries = tries + 1, claimed_until = 0 \
                   where id = $2 and claimed_until = $3";
        if tx.run(sql, args![due, &errand.id, errand.claimed_until]).await? == 0 {
            return Ok(false);
        }
        let sql = "update subscriber set refusals = refusals + 1 where id = $1 returning refusals";
        let refusals: Option<(i64,)> = tx.first(sql, args![&errand.subscriber]).await?;
        let removed = refusals.is_some_and(|(refusals,)| refusals >= most);
        if removed {
            remove_all(&mut tx, &errand.subscriber).await?;
        }
        tx.commit().await?;
        if removed {
            self.db().empty_log().await?;
        }
        Ok(removed)
    }

    /// True where `id` is a confirmed subscription of `subscriber`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn has_subscription(&self, subscriber: &str, id: &str) -> Result<bool> {
        let sql = "select id, kind, value, frequency, confirmed, seen from subscription \
                   where id = $1 and subscriber = $2 and confirmed = 1";
        let row = self.db().first::<(String, String, String, String, i64, i64)>(sql, args![id, subscriber]).await?;
        Ok(row.map(subscription_of).is_some())
    }
}
