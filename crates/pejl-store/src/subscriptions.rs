//! Who wants mail about what, and the links in their mails.
//!
//! Addresses stand in `subscriber` and nowhere else. These tables are not part
//! of a backup: whoever stopped a subscription must not get mail again because
//! an older copy was put back. A restore leaves them as they are and only sets
//! them to the restored library's last change.

use crate::counter::Counter;
use crate::database::{Tx, args};
use crate::error::Result;
use crate::read_library::note;
use crate::store::Store;
use crate::write_papers::Author;

/// So many subscriptions one address may have, waiting ones too.
const MOST: i64 = 100;

/// A wish to get mail, as it comes in.
#[derive(Debug, Clone)]
pub struct NewSubscription {
    /// The address to write to.
    pub address: String,
    /// "search", "case" or "committee".
    pub kind: String,
    /// What of that kind.
    pub value: String,
    /// "daily" or "weekly".
    pub frequency: String,
    /// Now, in seconds since 1970.
    pub now: i64,
}

/// A subscription without its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Its id.
    pub id: String,
    /// "search", "case" or "committee".
    pub kind: String,
    /// What of that kind.
    pub value: String,
    /// "daily" or "weekly".
    pub frequency: String,
    /// True when the link in the mail was followed.
    pub confirmed: bool,
    /// The change number up to which everything was told.
    pub seen: i64,
}

/// What a link in a mail is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailToken {
    /// Whose it is.
    pub subscriber: String,
    /// Which subscription; empty where it is about all.
    pub subscription: String,
}

/// How many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SubscriptionCounts {
    /// Addresses.
    pub subscribers: u64,
    /// Confirmed subscriptions.
    pub confirmed: u64,
    /// Subscriptions that wait to be confirmed.
    pub waiting: u64,
}

type SubscriptionRow = (String, String, String, String, i64, i64);

const COLUMNS: &str = "id, kind, value, frequency, confirmed, seen";

pub(crate) fn subscription_of(row: SubscriptionRow) -> Subscription {
    let (id, kind, value, frequency, confirmed, seen) = row;
    Subscription { id, kind, value, frequency, confirmed: confirmed != 0, seen }
}

fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

impl Store {
    /// Keeps a wish and the mail that asks to confirm it. Where the address has
    /// the same subscription already, it is mailed what it has instead.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_subscription(&self, new: &NewSubscription) -> Result<()> {
        let mut tx = self.db().write().await?;
        let subscriber = subscriber(&mut tx, &new.address).await?;
        let sql = format!("select {COLUMNS} from subscription where subscriber = $1 and kind = $2 and value = $3");
        let held: Vec<SubscriptionRow> = tx.all_built(sql, args![&subscriber, &new.kind, &new.value]).await?;
        match held.into_iter().next().map(subscription_of) {
            Some(held) if held.confirmed => errand(&mut tx, &subscriber, "", "overview", new.now).await?,
            Some(held) => {
                let sql = "update subscription set frequency = $1, begun = $2 where id = $3";
                tx.run(sql, args![&new.frequency, new.now, &held.id]).await?;
                errand(&mut tx, &subscriber, &held.id, "confirm", new.now).await?;
            }
            None => insert(&mut tx, &subscriber, new).await?,
        }
        tx.commit().await
    }

    /// Has the subscriptions of `address` mailed to it; nothing where it has none.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_overview_errand(&self, address: &str, now: i64) -> Result<()> {
        let mut tx = self.db().write().await?;
        let sql = "select id from subscriber where address = $1 and exists \
                   (select 1 from subscription where subscription.subscriber = subscriber.id and confirmed = 1)";
        if let Some((subscriber,)) = tx.first::<(String,)>(sql, args![address]).await? {
            errand(&mut tx, &subscriber, "", "overview", now).await?;
        }
        tx.commit().await
    }

    /// What the link with this hash is about, where it still counts.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn mail_token(&self, hash: &str, purpose: &str, now: i64) -> Result<Option<MailToken>> {
        let sql = "select subscriber, subscription from mail_token where hash = $1 and purpose = $2 and until > $3";
        let row: Option<(String, String)> = self.db().first(sql, args![hash, purpose, now]).await?;
        Ok(row.map(|(subscriber, subscription)| MailToken { subscriber, subscription }))
    }

    /// Keeps the hash of a link that goes out in a mail.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_mail_token(&self, hash: &str, token: &MailToken, purpose: &str, until: i64) -> Result<()> {
        let mut tx = self.db().write().await?;
        let sql = "insert into mail_token (hash, subscriber, subscription, purpose, until) values ($1, $2, $3, $4, $5)";
        tx.run(sql, args![hash, &token.subscriber, &token.subscription, purpose, until]).await?;
        tx.commit().await
    }

    /// The subscription with this id.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn subscription(&self, id: &str) -> Result<Option<Subscription>> {
        let sql = "select id, kind, value, frequency, confirmed, seen from subscription where id = $1";
        Ok(self.db().first::<SubscriptionRow>(sql, args![id]).await?.map(subscription_of))
    }

    /// The confirmed subscriptions of a subscriber, oldest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn subscriptions_of(&self, subscriber: &str) -> Result<Vec<Subscription>> {
        let sql = "select id, kind, value, frequency, confirmed, seen from subscription \
                   where subscriber = $1 and confirmed = 1 order by begun, id";
        Ok(self.db().all::<SubscriptionRow>(sql, args![subscriber]).await?.into_iter().map(subscription_of).collect())
    }

    /// Confirms a subscription: what comes after change `seen` is told, first at
    /// `due`. Confirming again changes nothing.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn confirm_subscription(&self, id: &str, seen: i64, due: i64) -> Result<()> {
        let mut tx = self.db().write().await?;
        let sql = "update subscription set confirmed = 1, seen = $1 where id = $2 and confirmed = 0";
        if tx.run(sql, args![seen, id]).await? > 0 {
            tx.run("delete from mail_errand where subscription = $1", args![id]).await?;
            let row: Option<(String,)> =
                tx.first("select subscriber from subscription where id = $1", args![id]).await?;
            if let Some((subscriber,)) = row {
                errand(&mut tx, &subscriber, id, "digest", due).await?;
            }
        }
        tx.commit().await
    }

    /// Changes how often a subscription is told of, next at `due`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn set_frequency(&self, id: &str, frequency: &str, due: i64) -> Result<()> {
        let mut tx = self.db().write().await?;
        tx.run("update subscription set frequency = $1 where id = $2", args![frequency, id]).await?;
        let sql = "update mail_errand set due = $1 where subscription = $2 and kind = 'digest'";
        tx.run(sql, args![due, id]).await?;
        tx.commit().await
    }

    /// Stops a subscription; with the last one the address goes.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn stop_subscription(&self, id: &str) -> Result<()> {
        let mut tx = self.db().write().await?;
        remove(&mut tx, id).await?;
        tx.run(LONELY, args![]).await?;
        tx.commit().await?;
        self.db().empty_log().await
    }

    /// Removes a subscriber with everything that is kept of them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn remove_subscriber(&self, subscriber: &str) -> Result<()> {
        let mut tx = self.db().write().await?;
        remove_all(&mut tx, subscriber).await?;
        tx.commit().await?;
        self.db().empty_log().await
    }

    /// Removes the subscriber with this address, and notes that it was done, not
    /// to whom. Gives the number of subscriptions that went; `None` where there
    /// is no such address.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn forget_subscriber(&self, address: &str, author: &Author) -> Result<Option<u64>> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let row: Option<(String,)> = tx.first("select id from subscriber where address = $1", args![address]).await?;
        let Some((subscriber,)) = row else { return Ok(None) };
        let gone = remove_all(&mut tx, &subscriber).await?;
        note(&mut tx, &mut counter, author, "forget-subscriber", "", &gone.to_string()).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        self.db().empty_log().await?;
        Ok(Some(gone))
    }

    /// Removes what was never confirmed and began before `begun`, and links that
    /// no longer count.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn tidy_subscriptions(&self, begun: i64, now: i64) -> Result<u64> {
        let sql = "select id from subscription where confirmed = 0 and begun <= $1";
        let waiting: Vec<(String,)> = self.db().all(sql, args![begun]).await?;
        let mut tx = self.db().write().await?;
        let mut gone = 0;
        for (id,) in &waiting {
            // It may have been confirmed or asked for again since it was looked up.
            let sql = "delete from subscription where id = $1 and confirmed = 0 and begun <= $2";
            if tx.run(sql, args![id, begun]).await? > 0 {
                remove(&mut tx, id).await?;
                gone += 1;
            }
        }
        tx.run("delete from mail_token where until <= $1", args![now]).await?;
        tx.run(LONELY, args![]).await?;
        tx.commit().await?;
        if gone > 0 {
            self.db().empty_log().await?;
        }
        Ok(gone)
    }

    /// How many there are.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_subscriptions(&self) -> Result<SubscriptionCounts> {
        let sql = "select (select count(*) from subscriber), \
                   (select count(*) from subscription where confirmed = 1), \
                   (select count(*) from subscription where confirmed = 0)";
        let row: Option<(i64, i64, i64)> = self.db().first(sql, args![]).await?;
        let (subscribers, confirmed, waiting) = row.unwrap_or_default();
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Ok(SubscriptionCounts { subscribers: count(subscribers), confirmed: count(confirmed), waiting: count(waiting) })
    }
}

/// Subscribers without any subscription.
const LONELY: &str = "delete from subscriber where not exists \
                      (select 1 from subscription where subscription.subscriber = subscriber.id) and not exists \
                      (select 1 from mail_errand where mail_errand.subscriber = subscriber.id)";

/// The id of the subscriber with this address, new where there was none.
async fn subscriber(tx: &mut Tx, address: &str) -> Result<String> {
    // Writing the row that is there locks it: whoever is removing it ends first.
    let sql = "insert into subscriber (id, address, refusals) values ($1, $2, 0) \
               on conflict (address) do update set address = excluded.address returning id";
    let row: Option<(String,)> = tx.first(sql, args![new_id(), address]).await?;
    row.map(|(id,)| id).ok_or_else(|| crate::StoreError::damaged("subscriber", "missing"))
}

async fn insert(tx: &mut Tx, subscriber: &str, new: &NewSubscription) -> Result<()> {
    let sql = "select count(*) from subscription where subscriber = $1";
    let held: Option<(i64,)> = tx.first(sql, args![subscriber]).await?;
    if held.is_some_and(|(count,)| count >= MOST) {
        return Ok(());
    }
    let id = new_id();
    let sql = "insert into subscription (id, subscriber, kind, value, frequency, confirmed, begun, seen) \
               values ($1, $2, $3, $4, $5, 0, $6, 0)";
    tx.run(sql, args![&id, subscriber, &new.kind, &new.value, &new.frequency, new.now]).await?;
    errand(tx, subscriber, &id, "confirm", new.now).await
}

/// A mail to be sent at `due`; one that waits already is not doubled.
async fn errand(tx: &mut Tx, subscriber: &str, subscription: &str, kind: &str, due: i64) -> Result<()> {
    let sql = "select id from mail_errand where subscriber = $1 and subscription = $2 and kind = $3";
    if tx.first::<(String,)>(sql, args![subscriber, subscription, kind]).await?.is_some() {
        return Ok(());
    }
    let sql = "insert into mail_errand (id, subscriber, subscription, kind, due, tries, claimed_until) \
               values ($1, $2, $3, $4, $5, 0, 0)";
    tx.run(sql, args![new_id(), subscriber, subscription, kind, due]).await?;
    Ok(())
}

/// Removes a subscription with its mails and links.
async fn remove(tx: &mut Tx, id: &str) -> Result<()> {
    tx.run("delete from mail_errand where subscription = $1", args![id]).await?;
    tx.run("delete from mail_token where subscription = $1", args![id]).await?;
    // Its subscriber's other mails go with the last subscription.
    tx.run("delete from subscription where id = $1", args![id]).await?;
    let sql = "delete from mail_errand where not exists \
               (select 1 from subscription where subscription.subscriber = mail_errand.subscriber)";
    tx.run(sql, args![]).await?;
    let sql = "delete from mail_token where not exists \
               (select 1 from subscription where subscription.subscriber = mail_token.subscriber)";
    tx.run(sql, args![]).await?;
    Ok(())
}

pub(crate) async fn remove_all(tx: &mut Tx, subscriber: &str) -> Result<u64> {
    tx.run("delete from mail_errand where subscriber = $1", args![subscriber]).await?;
    tx.run("delete from mail_token where subscriber = $1", args![subscriber]).await?;
    let gone = tx.run("delete from subscription where subscriber = $1", args![subscriber]).await?;
    tx.run("delete from subscriber where id = $1", args![subscriber]).await?;
    Ok(gone)
}

/// After a restore change numbers mean something else: what the library holds
/// now counts as told.
pub(crate) async fn begin_anew(tx: &mut Tx, change: i64) -> Result<()> {
    tx.run("update subscription set seen = $1", args![change]).await?;
    Ok(())
}
