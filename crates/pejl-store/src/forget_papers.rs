//! Forgetting: text, reading and source go, and a tombstone without any of the
//! words stays, so that the same paper is refused when it comes again.

use crate::attachments;
use crate::counter::Counter;
use crate::database::{Tx, args};
use crate::error::Result;
use crate::gone;
use crate::meeting::{MeetingReading, Which, load};
use crate::read_library::{note, text_of};
use crate::save_meetings::{Rows, settle};
use crate::store::Store;
use crate::write_papers::Author;

/// What was forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// The meeting's address.
    pub meeting: String,
    /// How many papers.
    pub papers: u64,
    /// True where nothing of the meeting is left.
    pub whole_meeting: bool,
}

impl Store {
    /// Forgets one paper with all its versions; with the last paper the meeting goes.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn forget_paper(&self, paper: i64, author: &Author) -> Result<Option<Forgotten>> {
        let row: Option<(i64,)> = self.db().first("select meeting from paper where id = $1", args![paper]).await?;
        let Some((meeting,)) = row else { return Ok(None) };
        self.forget(meeting, Some(paper), author).await
    }

    /// Forgets a meeting with all its papers.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn forget_meeting(&self, address: &str, author: &Author) -> Result<Option<Forgotten>> {
        let Some((meeting, _)) = self.meeting_change(address).await? else { return Ok(None) };
        self.forget(meeting, None, author).await
    }

    async fn forget(&self, meeting: i64, only: Option<i64>, author: &Author) -> Result<Option<Forgotten>> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let Some(mut held) = load(&mut tx, Which::Ids(vec![meeting])).await?.pop() else { return Ok(None) };
        let (gone, left) = held.papers.drain(..).partition(|paper| only.is_none_or(|only| paper.id == only));
        held.papers = left;
        let gone: Vec<crate::Paper> = gone;
        // Items are unhung from the papers before these go.
        let whole_meeting = held.papers.is_empty();
        if !whole_meeting {
            settle_rest(&mut tx, &mut held, &mut counter, author).await?;
        }
        for paper in &gone {
            bury(&mut tx, &mut counter, paper.id, author).await?;
        }
        attachments::forget_of(&mut tx, &mut counter, meeting, whole_meeting, author).await?;
        forget_corrections(&mut tx, &held.meeting, whole_meeting).await?;
        if whole_meeting {
            remove_meeting(&mut tx, &mut counter, &held, author).await?;
            // Old addresses that led here lead nowhere now.
            let sql = "delete from moved where target = $1 or target like $1 || '/%'";
            tx.run(sql, args![&held.meeting.address]).await?;
        }
        let answer = Forgotten { meeting: held.meeting.address.clone(), papers: gone.len() as u64, whole_meeting };
        note(&mut tx, &mut counter, author, "forget", &answer.meeting, &answer.papers.to_string()).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        self.db().empty_log().await?;
        Ok(Some(answer))
    }
}

/// What was corrected of a meeting, or of items that no paper holds any more, goes with it: the reasons tell of it.
async fn forget_corrections(tx: &mut Tx, meeting: &crate::Meeting, whole: bool) -> Result<()> {
    if whole {
        tx.run("delete from correction where meeting = $1", args![&meeting.address]).await?;
        return Ok(());
    }
    let sql = "delete from correction where meeting = $1 and item <> '' \
               and item not in (select slug from item where meeting = $2 and paper is not null)";
    tx.run(sql, args![&meeting.address, meeting.id]).await?;
    Ok(())
}

/// What the meeting shows without the papers that go. Addresses that no paper
/// holds any more stay, so that no other item is given them, but without words.
async fn settle_rest(tx: &mut Tx, held: &mut MeetingReading, counter: &mut Counter, author: &Author) -> Result<()> {
    settle(held, counter);
    let unshown = held.items.iter().filter(|item| item.shown.is_none());
    gone::note_items(tx, counter, &held.meeting.address, unshown, author).await?;
    for item in held.items.iter_mut().filter(|item| item.shown.is_none()) {
        item.number = None;
        item.title.clear();
    }
    let mut rows = Rows::default();
    rows.push(held);
    rows.save_meetings_and_papers(tx).await?;
    rows.save_items(tx).await
}

async fn bury(tx: &mut Tx, counter: &mut Counter, paper: i64, author: &Author) -> Result<()> {
    type Row = (String, Option<Vec<u8>>);
    let versions: Vec<Row> =
        tx.all("select sha256, kept_text from paper_version where paper = $1", args![paper]).await?;
    for (sha256, kept) in versions {
        // A text that can't be unpacked any more is known by its bytes alone.
        let text =
            text_of(tx, "text", &sha256, kept).await.map(|text| crate::encode::text_hash(&text)).unwrap_or_default();
        let sql = "insert into tombstone (kind, name, forgotten_at, change, text_hash) values ('source', $1, $2, $3, $4) \
                   on conflict (kind, name) do nothing";
        tx.run(sql, args![&sha256, &author.at, counter.next(), text]).await?;
        tx.run("delete from paper_version where sha256 = $1", args![&sha256]).await?;
        tx.run("delete from source_chunk where sha256 = $1", args![&sha256]).await?;
        tx.run("delete from source where sha256 = $1", args![&sha256]).await?;
    }
    tx.run("delete from paper where id = $1", args![paper]).await?;
    Ok(())
}

/// Removes a meeting without papers, and tells those who follow.
pub(crate) async fn remove_meeting(
    tx: &mut Tx,
    counter: &mut Counter,
    held: &MeetingReading,
    author: &Author,
) -> Result<()> {
    let id = held.meeting.id;
    gone::note_meeting(tx, counter, held, author).await?;
    tx.run("delete from item where meeting = $1", args![id]).await?;
    tx.run("delete from meeting where id = $1", args![id]).await?;
    let sql = "insert into tombstone (kind, name, forgotten_at, change) values ('meeting', $1, $2, $3) \
               on conflict (kind, name) do update set forgotten_at = excluded.forgotten_at, change = excluded.change";
    tx.run(sql, args![&held.meeting.address, &author.at, counter.next()]).await?;
    Ok(())
}
