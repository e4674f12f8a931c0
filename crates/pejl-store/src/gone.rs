//! What stood at an address before it was forgotten, or moved: the address and
//! two times, nothing of what was there.

use crate::attachments::attachment_part;
use crate::counter::Counter;
use crate::database::{Tx, args};
use crate::error::Result;
use crate::meeting::{Item, MeetingReading};
use crate::store::Store;
use crate::write_papers::Author;

/// Letters and digits of an item's address at most, for it to be kept: enough for
/// "83", "03a" and "nr-12", too few for a name or a personal number.
const LETTERS: usize = 4;
const DIGITS: usize = 5;

/// A meeting, an item or an attachment that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The meeting's address.
    pub meeting: String,
    /// The item's own part, where it is an item; of an attachment, its item's part, "/" and its own.
    pub slug: Option<String>,
    /// When it came, as an ISO timestamp.
    pub created_at: String,
    /// When it went, as an ISO timestamp.
    pub forgotten_at: String,
}

impl Gone {
    /// The whole address.
    #[must_use]
    pub fn address(&self) -> String {
        self.slug.as_ref().map_or_else(|| self.meeting.clone(), |slug| format!("{}/{slug}", self.meeting))
    }

    /// True for an attachment.
    #[must_use]
    pub fn is_attachment(&self) -> bool {
        self.slug.as_ref().is_some_and(|slug| slug.contains('/'))
    }
}

type Row = (String, String, String, String);

/// What stands at its address again is not gone.
const STILL: &str = "select g.meeting, g.slug, g.created_at, g.forgotten_at from gone g where not exists \
    (select 1 from meeting m where m.address = g.meeting and (g.slug = '' or exists \
    (select 1 from item i where i.meeting = m.id and i.slug = g.slug and i.paper is not null) or exists \
    (select 1 from attachment a where a.meeting = m.id and a.slug || '/' || substr(a.sha256, 1, 12) = g.slug)))";

impl Store {
    /// The meeting or item that stood at `address` and is gone.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn gone_at(&self, address: &str) -> Result<Option<Gone>> {
        let (meeting, slug) = split(address);
        let sql = format!("{STILL} and g.meeting = $1 and g.slug = $2");
        let mut tx = self.db().read().await?;
        Ok(tx.all_built::<Row>(sql, args![meeting, slug]).await?.into_iter().next().map(gone_of_row))
    }

    /// True where an item of a meeting that is held had `address`, and no current paper holds it any more.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn is_dropped(&self, address: &str) -> Result<bool> {
        let (meeting, slug) = split(address);
        let sql = "select i.id from item i join meeting m on m.id = i.meeting \
                   where m.address = $1 and i.slug = $2 and i.paper is null";
        Ok(self.db().first::<(i64,)>(sql, args![meeting, slug]).await?.is_some())
    }

    /// True where a file hangs on an item at `address`, shown or not: its item's address, "/" and its own part.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn is_attached(&self, address: &str) -> Result<bool> {
        let (meeting, slug) = split(address);
        let sql = "select a.id from attachment a join meeting m on m.id = a.meeting \
                   where m.address = $1 and a.slug || '/' || substr(a.sha256, 1, 12) = $2 limit 1";
        Ok(self.db().first::<(i64,)>(sql, args![meeting, slug]).await?.is_some())
    }

    /// Everything that is gone under the address `above` of a municipality;
    /// everything where there is none. In the order of addresses.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn gone_under(&self, above: Option<&str>) -> Result<Vec<Gone>> {
        let sql = format!(
            "{STILL} and (cast($1 as text) is null or g.meeting like cast($1 as text) || '/%') \
             order by g.meeting, g.slug"
        );
        let mut tx = self.db().read().await?;
        let rows = tx.all_built::<Row>(sql, args![above.map(str::to_owned)]).await?;
        Ok(rows.into_iter().map(gone_of_row).collect())
    }

    /// The items that went last, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn items_gone_lately(&self, limit: u32) -> Result<Vec<Gone>> {
        let sql = format!(
            "{STILL} and g.slug <> '' and g.slug not like '%/%' order by g.forgotten_at desc, g.meeting, g.slug limit $1"
        );
        let mut tx = self.db().read().await?;
        let rows = tx.all_built::<Row>(sql, args![i64::from(limit)]).await?;
        Ok(rows.into_iter().map(gone_of_row).collect())
    }
}

/// The address of a meeting has three parts; what follows is an item's own.
fn split(address: &str) -> (&str, &str) {
    match address.match_indices('/').nth(2) {
        Some((at, _)) => (address.get(..at).unwrap_or(address), address.get(at + 1..).unwrap_or("")),
        None => (address, ""),
    }
}

fn gone_of_row((meeting, slug, created_at, forgotten_at): Row) -> Gone {
    Gone { meeting, slug: Some(slug).filter(|slug| !slug.is_empty()), created_at, forgotten_at }
}

/// Notes that a meeting is gone with all items that it ever had.
pub(crate) async fn note_meeting(
    tx: &mut Tx,
    counter: &mut Counter,
    held: &MeetingReading,
    author: &Author,
) -> Result<()> {
    let address = &held.meeting.address;
    put(tx, counter, address, "", held.meeting.id, author).await?;
    note_items(tx, counter, address, &held.items, author).await
}

/// Notes that `items` of the meeting at `address` are gone.
pub(crate) async fn note_items(
    tx: &mut Tx,
    counter: &mut Counter,
    address: &str,
    items: impl IntoIterator<Item = &Item>,
    author: &Author,
) -> Result<()> {
    for item in items.into_iter().filter(|item| is_plain(&item.slug)) {
        put(tx, counter, address, &item.slug, item.id, author).await?;
    }
    Ok(())
}

/// Notes that the file with this content hash, on the item `slug` of the meeting at `address`, is gone.
pub(crate) async fn note_attachment(
    tx: &mut Tx,
    counter: &mut Counter,
    (address, slug, sha256): (&str, &str, &str),
    id: i64,
    author: &Author,
) -> Result<()> {
    if is_plain(slug) {
        put(tx, counter, address, &format!("{slug}/{}", attachment_part(sha256)), id, author).await?;
    }
    Ok(())
}

async fn put(tx: &mut Tx, counter: &mut Counter, meeting: &str, slug: &str, id: i64, author: &Author) -> Result<()> {
    // Ids come from the counter that the trail takes its own from: the first
    // entry after an id tells when it was given.
    let sql = "select at from audit where id >= $1 order by id limit 1";
    let created = tx.first::<(String,)>(sql, args![id]).await?.map_or_else(|| author.at.clone(), |(at,)| at);
    let sql = "insert into gone (meeting, slug, created_at, forgotten_at, change) values ($1, $2, $3, $4, $5) \
               on conflict (meeting, slug) do update set forgotten_at = excluded.forgotten_at, change = excluded.change";
    tx.run(sql, args![meeting, slug, created, &author.at, counter.next()]).await?;
    Ok(())
}

/// True for the part of an item's address that is its number and nothing else.
fn is_plain(slug: &str) -> bool {
    let count = |of: fn(&char) -> bool| slug.chars().filter(of).count();
    count(|c| c.is_ascii_digit()) <= DIGITS && count(|c| c.is_ascii_alphabetic()) <= LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_are_kept() {
        for (slug, plain) in
            [("83", true), ("03a", true), ("nr-12", true), ("nr-12-2", true), ("010170-1234", false), ("hanne", false)]
        {
            assert_eq!(is_plain(slug), plain, "{slug}");
        }
    }

    #[test]
    fn an_items_address_is_its_meetings_and_its_own_part() {
        assert_eq!(split("a/b/2024-01-02"), ("a/b/2024-01-02", ""));
        assert_eq!(split("a/b/2024-01-02/83"), ("a/b/2024-01-02", "83"));
        assert_eq!(split("a/b/2024-01-02/83/x"), ("a/b/2024-01-02", "83/x"));
    }

    #[test]
    fn the_address_of_an_attachment_is_as_long_as_the_questions_think() {
        assert!(STILL.contains(&format!("substr(a.sha256, 1, {})", attachment_part(&"a".repeat(64)).len())));
    }
}
