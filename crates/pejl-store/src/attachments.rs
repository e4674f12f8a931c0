//! Attachments whose file is held: bytes and text of what an item names.
//!
//! Each hangs on an item's address. Whether it is shown is decided where papers
//! leave the store, from what the item says today.

use crate::counter::Counter;
use crate::database::{Arg, Tx, args, list_of};
use crate::encode::{CHUNK, content_hash, pack, text_hash, unpack};
use crate::error::{Result, StoreError};
use crate::meeting::MeetingReading;
use crate::read_library::note;
use crate::store::Store;
use crate::write_papers::Author;
use std::collections::HashMap;

/// An attachment that is held, without bytes and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAttachment {
    /// Its id.
    pub id: i64,
    /// The last part of its item's address.
    pub slug: String,
    /// The number that the item gave it.
    pub number: Option<String>,
    /// The title that the item gave it.
    pub title: String,
    /// The content hash.
    pub sha256: String,
    /// How many bytes.
    pub bytes: u64,
    /// The name of the file.
    pub file_name: String,
    /// When it came in.
    pub imported_at: String,
}

/// An attachment, packed, ready to be written.
#[derive(Debug, Clone)]
pub struct NewAttachment {
    /// The meeting's address.
    pub meeting: String,
    /// The last part of the item's address.
    pub slug: String,
    /// The number that the item gives it.
    pub number: Option<String>,
    /// The title that the item gives it.
    pub title: String,
    file_name: String,
    sha256: String,
    text_hash: String,
    bytes: usize,
    chunks: Vec<Vec<u8>>,
    kept_text: Vec<u8>,
    welcome: bool,
}

impl NewAttachment {
    /// Packs the file `file_name` with these `bytes`, that read as `text`, as the
    /// attachment `number` and `title` of the item `slug` of the meeting at
    /// `meeting`. With `welcome` it comes in also where it was forgotten before.
    ///
    /// # Errors
    /// Where packing fails, which only a lack of memory explains.
    pub fn pack(
        (meeting, slug): (&str, &str),
        (number, title): (Option<&str>, &str),
        file_name: &str,
        bytes: &[u8],
        text: &str,
        welcome: bool,
    ) -> Result<Self> {
        Ok(Self {
            meeting: meeting.to_owned(),
            slug: slug.to_owned(),
            number: number.map(str::to_owned),
            title: title.to_owned(),
            file_name: file_name.to_owned(),
            sha256: content_hash(bytes),
            text_hash: text_hash(text),
            bytes: bytes.len(),
            chunks: bytes.chunks(CHUNK).map(pack).collect::<Result<_>>()?,
            kept_text: pack(text.as_bytes())?,
            welcome,
        })
    }
}

/// Letters of the content hash that stand in an address.
const PART_LENGTH: usize = 12;

/// The last part of the address of the file with this content hash; before it stands its item's address.
#[must_use]
pub fn attachment_part(sha256: &str) -> &str {
    sha256.get(..PART_LENGTH).unwrap_or(sha256)
}

/// What became of an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentOutcome {
    /// It was written.
    Written,
    /// The item has these very bytes already.
    Held,
    /// It was forgotten and stays so.
    Forgotten,
    /// There is no such meeting.
    NoMeeting,
}

type Row = (i64, i64, String, String, String, String, i64, String, String);

const COLUMNS: &str = "meeting, id, slug, number, title, sha256, bytes, file_name, imported_at";

/// Gives every meeting its attachments, oldest first.
pub(crate) async fn attach(tx: &mut Tx, meetings: &mut [MeetingReading]) -> Result<()> {
    if meetings.is_empty() {
        return Ok(());
    }
    let ids = meetings.iter().map(|held| held.meeting.id.into()).collect();
    let sql = format!("select {COLUMNS} from attachment where meeting in ({}) order by id", list_of(meetings.len()));
    for (meeting, id, slug, number, title, sha256, bytes, file_name, imported_at) in
        tx.all_built::<Row>(sql, ids).await?
    {
        let number = Some(number).filter(|number| !number.is_empty());
        let bytes = u64::try_from(bytes).unwrap_or(0);
        let attachment = HeldAttachment { id, slug, number, title, sha256, bytes, file_name, imported_at };
        if let Some(held) = meetings.iter_mut().find(|held| held.meeting.id == meeting) {
            held.attachments.push(attachment);
        }
    }
    Ok(())
}

impl Store {
    /// Writes `attachments` in order, in one transaction. With `keep` false
    /// nothing stays written, but the answer is what it would have been.
    ///
    /// # Errors
    /// Where the database fails; then none was written.
    pub async fn write_attachments(
        &self,
        attachments: Vec<NewAttachment>,
        author: &Author,
        keep: bool,
    ) -> Result<Vec<AttachmentOutcome>> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let before = counter.value();
        let mut outcomes = Vec::with_capacity(attachments.len());
        for attachment in attachments {
            outcomes.push(write(&mut tx, &mut counter, attachment, author).await?);
        }
        if counter.value() > before {
            note(&mut tx, &mut counter, author, "write", "", "attachment").await?;
            crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        }
        counter.save(&mut tx).await?;
        if keep {
            tx.commit().await?;
        }
        Ok(outcomes)
    }

    /// The text of an attachment.
    ///
    /// # Errors
    /// Where there is none or what is stored is damaged.
    pub async fn attachment_text(&self, id: i64) -> Result<String> {
        let sql = "select kept_text from attachment where id = $1";
        let what = format!("attachment {id}");
        let row: Option<(Vec<u8>,)> = self.db().first(sql, args![id]).await?;
        let (packed,) = row.ok_or_else(|| StoreError::damaged(&what, "missing"))?;
        text_of(&what, &packed)
    }

    /// The texts of all attachments of these meetings, by the attachments' ids.
    /// A damaged one is left out: `doctor` tells it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn attachment_texts(&self, meetings: &[i64]) -> Result<HashMap<i64, String>> {
        if meetings.is_empty() {
            return Ok(HashMap::new());
        }
        let sql = format!("select id, kept_text from attachment where meeting in ({})", list_of(meetings.len()));
        let mut tx = self.db().read().await?;
        let rows: Vec<(i64, Vec<u8>)> = tx.all_built(sql, meetings.iter().map(|id| Arg::from(*id)).collect()).await?;
        let text = |(id, packed): (i64, Vec<u8>)| Some((id, text_of("attachment", &packed).ok()?));
        Ok(rows.into_iter().filter_map(text).collect())
    }

    /// The hashes of all attachments, each with its id.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn attachment_hashes(&self) -> Result<Vec<(i64, String)>> {
        self.db().all("select id, sha256 from attachment order by id", args![]).await
    }

    /// Forgets the file with this content hash wherever it is attached. Gives
    /// the addresses of the meetings that it hung on; none where it hung on none.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn forget_attachment(&self, sha256: &str, author: &Author) -> Result<Vec<String>> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let sql = "select m.id, m.address, a.id from attachment a join meeting m on m.id = a.meeting \
                   where a.sha256 = $1 order by a.id";
        let rows: Vec<(i64, String, i64)> = tx.all(sql, args![sha256]).await?;
        let mut meetings = Vec::new();
        for (meeting, address, id) in rows {
            bury(&mut tx, &mut counter, id, author).await?;
            touch(&mut tx, &mut counter, meeting).await?;
            if !meetings.contains(&address) {
                note(&mut tx, &mut counter, author, "forget", &address, "attachment").await?;
                meetings.push(address);
            }
        }
        if meetings.is_empty() {
            return Ok(meetings);
        }
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        self.db().empty_log().await?;
        Ok(meetings)
    }
}

fn text_of(what: &str, packed: &[u8]) -> Result<String> {
    String::from_utf8(unpack(what, packed)?).map_err(|why| StoreError::damaged(what, why))
}

/// A meeting whose attachments changed is followed by the index anew.
async fn touch(tx: &mut Tx, counter: &mut Counter, meeting: i64) -> Result<()> {
    tx.run("update meeting set change = $1 where id = $2", args![counter.next(), meeting]).await?;
    Ok(())
}

async fn write(tx: &mut Tx, counter: &mut Counter, new: NewAttachment, author: &Author) -> Result<AttachmentOutcome> {
    let meeting: Option<(i64,)> = tx.first("select id from meeting where address = $1", args![&new.meeting]).await?;
    let Some((meeting,)) = meeting else { return Ok(AttachmentOutcome::NoMeeting) };
    let sql = "select name from tombstone where kind = 'source' and (name = $1 or text_hash = $2) limit 1";
    let forgotten: Option<(String,)> = tx.first(sql, args![&new.sha256, &new.text_hash]).await?;
    if forgotten.is_some() {
        if !new.welcome {
            return Ok(AttachmentOutcome::Forgotten);
        }
        let sql = "delete from tombstone where kind = 'source' and (name = $1 or text_hash = $2)";
        tx.run(sql, args![&new.sha256, &new.text_hash]).await?;
        note(tx, counter, author, "remember", "", &new.sha256).await?;
    }
    let number = new.number.unwrap_or_default();
    let sql =
        "select id from attachment where meeting = $1 and slug = $2 and sha256 = $3 and number = $4 and title = $5";
    let held: Option<(i64,)> = tx.first(sql, args![meeting, &new.slug, &new.sha256, &number, &new.title]).await?;
    if held.is_some() {
        return Ok(AttachmentOutcome::Held);
    }
    // The same bytes under the name that the item gives them now.
    let sql = "select id from attachment where meeting = $1 and slug = $2 and sha256 = $3";
    let renamed: Option<(i64,)> = tx.first(sql, args![meeting, &new.slug, &new.sha256]).await?;
    if let Some((id,)) = renamed {
        remove(tx, id).await?;
    }
    let id = counter.next();
    let sql = "insert into attachment (id, meeting, slug, number, title, sha256, bytes, file_name, kept_text, \
               imported_at, imported_by, change) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $1)";
    let bytes = i64::try_from(new.bytes).unwrap_or(i64::MAX);
    let row = args![
        id,
        meeting,
        new.slug,
        number,
        new.title,
        new.sha256,
        bytes,
        new.file_name,
        new.kept_text,
        &author.at,
        &author.who,
    ];
    tx.run(sql, row).await?;
    for (position, data) in (0i64..).zip(new.chunks) {
        let sql = "insert into attachment_chunk (attachment, position, data) values ($1, $2, $3)";
        tx.run(sql, args![id, position, data]).await?;
    }
    touch(tx, counter, meeting).await?;
    Ok(AttachmentOutcome::Written)
}

async fn remove(tx: &mut Tx, id: i64) -> Result<()> {
    tx.run("delete from attachment_chunk where attachment = $1", args![id]).await?;
    tx.run("delete from attachment where id = $1", args![id]).await?;
    Ok(())
}

/// Removes an attachment and leaves a tombstone with hashes only, and what its address was.
pub(crate) async fn bury(tx: &mut Tx, counter: &mut Counter, id: i64, author: &Author) -> Result<()> {
    type Row = (String, String, String, Vec<u8>);
    let sql = "select m.address, a.slug, a.sha256, a.kept_text from attachment a join meeting m on m.id = a.meeting \
               where a.id = $1";
    let Some((meeting, slug, sha256, packed)) = tx.first::<Row>(sql, args![id]).await? else { return Ok(()) };
    // A text that can't be unpacked any more is known by its bytes alone. One
    // without words, as of a picture, is no sign of anything.
    let text = text_of("attachment", &packed).unwrap_or_default();
    let words = if text.trim().is_empty() { String::new() } else { text_hash(&text) };
    let sql = "insert into tombstone (kind, name, forgotten_at, change, text_hash) values ('source', $1, $2, $3, $4) \
               on conflict (kind, name) do nothing";
    tx.run(sql, args![&sha256, &author.at, counter.next(), words]).await?;
    crate::gone::note_attachment(tx, counter, (&meeting, &slug, &sha256), id, author).await?;
    remove(tx, id).await
}

/// Forgets the attachments of a meeting; with `whole` false only those of items that are shown no more.
pub(crate) async fn forget_of(
    tx: &mut Tx,
    counter: &mut Counter,
    meeting: i64,
    whole: bool,
    author: &Author,
) -> Result<()> {
    let sql = "select id from attachment where meeting = $1 and (cast($2 as bigint) = 1 or slug not in \
               (select slug from item where meeting = $1 and paper is not null))";
    let ids: Vec<(i64,)> = tx.all(sql, args![meeting, i64::from(whole)]).await?;
    for (id,) in ids {
        bury(tx, counter, id, author).await?;
    }
    Ok(())
}

/// What hung on the item `was` of the meeting `from` hangs on the item `is` of the meeting `to`.
pub(crate) async fn take(tx: &mut Tx, (from, was): (i64, &str), (to, is): (i64, &str)) -> Result<()> {
    let sql = "select a.id from attachment a where a.meeting = $1 and a.slug = $2 and exists \
               (select 1 from attachment b where b.meeting = $3 and b.slug = $4 and b.sha256 = a.sha256 and b.id <> a.id)";
    let twice: Vec<(i64,)> = tx.all(sql, args![from, was, to, is]).await?;
    for (id,) in twice {
        remove(tx, id).await?;
    }
    let sql = "update attachment set meeting = $1, slug = $2 where meeting = $3 and slug = $4";
    tx.run(sql, args![to, is, from, was]).await?;
    Ok(())
}

/// Removes what hangs on a meeting that is no more, without a tombstone: it was not forgotten.
pub(crate) async fn drop_of(tx: &mut Tx, meeting: i64) -> Result<()> {
    let ids: Vec<(i64,)> = tx.all("select id from attachment where meeting = $1", args![meeting]).await?;
    for (id,) in ids {
        remove(tx, id).await?;
    }
    Ok(())
}

/// The ids of attachments whose bytes or text are damaged, and of those that hang on no meeting.
pub(crate) async fn damaged(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows: Vec<(i64, i64, String)> =
        tx.all("select id, meeting, sha256 from attachment order by id", args![]).await?;
    let mut out = Vec::new();
    for (id, meeting, sha256) in rows {
        let hangs: Option<(i64,)> = tx.first("select id from meeting where id = $1", args![meeting]).await?;
        let sql = "select kept_text from attachment where id = $1";
        let text: Option<(Vec<u8>,)> = tx.first(sql, args![id]).await?;
        let readable = text.is_some_and(|(packed,)| text_of("attachment", &packed).is_ok());
        let sql = "select data from attachment_chunk where attachment = $1 order by position";
        let chunks: Vec<(Vec<u8>,)> = tx.all(sql, args![id]).await?;
        let bytes: Result<Vec<Vec<u8>>> = chunks.iter().map(|(data,)| unpack("attachment", data)).collect();
        let whole = bytes.is_ok_and(|bytes| content_hash(&bytes.concat()) == sha256);
        if hangs.is_none() || !readable || !whole {
            out.push(id);
        }
    }
    Ok(out)
}
