//! When meetings and items came and last changed.
//!
//! Ids and change numbers come from one counter, and so do the entries of the
//! audit trail: the first entry after a number tells when it was given. Every
//! group of papers leaves one as it is written, so that no time is one from
//! before a reader could see what it is of. Where there is none, as in an import
//! that an older Pejl broke off, what the papers themselves tell is asked too.

use crate::database::{Arg, Tx, args};
use crate::error::{Result, StoreError};
use crate::store::Store;
use jiff::civil::Date;
use std::collections::HashMap;

/// A meeting's address and times, and those of its items; nothing is unpacked.
#[derive(Debug, Clone)]
pub struct MeetingNote {
    /// Its id.
    pub id: i64,
    /// Its address.
    pub address: String,
    /// The municipality's name.
    pub municipality: String,
    /// The committee's name.
    pub committee: String,
    /// The day.
    pub date: Date,
    /// The last change of anything that belongs to it.
    pub change: i64,
    /// When it came, as an ISO timestamp.
    pub created_at: String,
    /// When it last changed.
    pub modified_at: String,
    /// Every address that an item of it ever had, those shown first.
    pub items: Vec<ItemNote>,
    /// The files that hang on its items, shown or not.
    pub attachments: Vec<AttachmentNote>,
}

/// A file that hangs on an item, and when it came.
#[derive(Debug, Clone)]
pub struct AttachmentNote {
    /// The last part of its item's address.
    pub slug: String,
    /// The content hash.
    pub sha256: String,
    /// When it came, as an ISO timestamp.
    pub created_at: String,
}

/// An item's address and when it came.
#[derive(Debug, Clone)]
pub struct ItemNote {
    /// The last part of its address.
    pub slug: String,
    /// When it came, as an ISO timestamp.
    pub created_at: String,
    /// False where no current paper holds it any more.
    pub shown: bool,
    /// False for a closed item.
    pub open: bool,
}

/// What is held of a municipality.
#[derive(Debug, Clone)]
pub struct BodyNote {
    /// The first part of its meetings' addresses.
    pub address: String,
    /// Its name.
    pub name: String,
    /// Its official code.
    pub code: Option<u16>,
    /// The day of the first meeting.
    pub first: Date,
    /// The day of the last meeting.
    pub last: Date,
    /// When its first meeting came, as an ISO timestamp.
    pub created_at: String,
    /// When one of its meetings last changed.
    pub modified_at: String,
}

type MeetingRow = (i64, String, String, String, String, i64, Option<String>, Option<String>, String, String);
type ItemRow = (i64, String, Option<String>, i64, i64);
type BodyRow = (String, Option<i64>, String, String, String, Option<String>, Option<String>, Option<String>);

/// Found in an index first: asked once more by every list after every change.
const UNDER: &str = "m.id in (select id from meeting where change > $2 and address like $1 || '/%')";
const ALL: &str = "m.id in (select id from meeting where change > $2 and $1 = '')";

impl Store {
    /// The meetings under the address `above` of a municipality (all where there
    /// is none) that changed after change number `after`, in the order of ids.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn meeting_notes(&self, above: Option<&str>, after: i64) -> Result<Vec<MeetingNote>> {
        let mut tx = self.db().read().await?;
        let (above, under) = above.map_or(("", ALL), |above| (above, UNDER));
        let sql = format!(
            "select m.id, m.address, m.municipality, m.committee, m.date, m.change, \
             (select a.at from audit a where a.id >= m.id order by a.id limit 1), \
             (select a.at from audit a where a.id >= m.change order by a.id limit 1), \
             coalesce(min(v.imported_at), ''), coalesce(max(v.imported_at), '') \
             from meeting m left join paper p on p.meeting = m.id left join paper_version v on v.paper = p.id \
             where {under} \
             group by m.id, m.address, m.municipality, m.committee, m.date, m.change order by m.id"
        );
        let rows: Vec<MeetingRow> = tx.all_built(sql, args![above, after]).await?;
        let sql = format!(
            "select i.meeting, i.slug, (select a.at from audit a where a.id >= i.id order by a.id limit 1), \
             cast(case when i.paper is null then 0 else 1 end as bigint), i.open \
             from item i join meeting m on m.id = i.meeting where {under} order by i.meeting, i.position, i.id"
        );
        let mut items: HashMap<i64, Vec<ItemRow>> = HashMap::new();
        for row in tx.all_built::<ItemRow>(sql, args![above, after]).await? {
            items.entry(row.0).or_default().push(row);
        }
        let mut notes: Vec<MeetingNote> =
            rows.into_iter().map(|row| note_of_row(row, &mut items)).collect::<Result<_>>()?;
        note_attachments(&mut tx, &mut notes, under, args![above, after]).await?;
        Ok(notes)
    }

    /// Every municipality, by name.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn body_notes(&self) -> Result<Vec<BodyNote>> {
        let sql = "select b.name, b.code, b.address, b.first, b.last, \
             (select a.at from audit a where a.id >= b.id order by a.id limit 1), \
             (select a.at from audit a where a.id >= b.change order by a.id limit 1), \
             (select max(imported_at) from paper_version) \
             from (select municipality as name, max(municipality_code) as code, min(address) as address, \
             min(date) as first, max(date) as last, min(id) as id, max(change) as change \
             from meeting group by municipality) as b order by b.name";
        let rows: Vec<BodyRow> = self.db().all(sql, args![]).await?;
        rows.into_iter().map(body_of_row).collect()
    }
}

/// Gives `notes`, which stand in the order of ids, the files of the meetings `under` an address.
async fn note_attachments(tx: &mut Tx, notes: &mut [MeetingNote], under: &str, args: Vec<Arg>) -> Result<()> {
    let sql = format!(
        "select m.id, t.slug, t.sha256, t.imported_at from attachment t join meeting m on m.id = t.meeting \
         where {under} order by t.id"
    );
    for (meeting, slug, sha256, created_at) in tx.all_built::<(i64, String, String, String)>(sql, args).await? {
        let at = notes.binary_search_by_key(&meeting, |note| note.id);
        if let Some(note) = at.ok().and_then(|at| notes.get_mut(at)) {
            note.attachments.push(AttachmentNote { slug, sha256, created_at });
        }
    }
    Ok(())
}

fn note_of_row(row: MeetingRow, items: &mut HashMap<i64, Vec<ItemRow>>) -> Result<MeetingNote> {
    let (id, address, municipality, committee, date, change, came, changed, first, last) = row;
    let created_at = came.unwrap_or_else(|| first.clone());
    let modified_at = changed.unwrap_or(last);
    let item = |(_, slug, came, shown, open): ItemRow| ItemNote {
        slug,
        created_at: came.unwrap_or_else(|| modified_at.clone()),
        shown: shown != 0,
        open: open != 0,
    };
    let items = items.remove(&id).unwrap_or_default().into_iter().map(item).collect();
    let date = date.parse().map_err(|_| StoreError::damaged(format!("meeting {id}"), "date"))?;
    let attachments = Vec::new();
    Ok(MeetingNote { id, address, municipality, committee, date, change, created_at, modified_at, items, attachments })
}

fn body_of_row(row: BodyRow) -> Result<BodyNote> {
    let (name, code, address, first, last, came, changed, imported) = row;
    let day = |text: &str| text.parse().map_err(|_| StoreError::damaged("meeting", "date"));
    let imported = imported.unwrap_or_default();
    Ok(BodyNote {
        address: address.split('/').next().unwrap_or_default().to_owned(),
        name,
        code: code.and_then(|code| u16::try_from(code).ok()),
        first: day(&first)?,
        last: day(&last)?,
        created_at: came.unwrap_or_else(|| imported.clone()),
        modified_at: changed.unwrap_or(imported),
    })
}
