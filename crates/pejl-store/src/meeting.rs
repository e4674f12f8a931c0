//! A meeting with its papers and the addresses of its items, as loaded.

use crate::attachments::{self, HeldAttachment};
use crate::corrections::{self, Correction};
use crate::database::{Arg, Tx, args, list_of};
use crate::encode::unpack_reading;
use crate::error::{Result, StoreError};
use crate::identity::ItemKey;
use crate::paper::PaperForm;
use jiff::civil::{Date, Time};
use pejl_model::{AgendaItem, Document, PaperKind, PaperVariant};
use std::sync::Arc;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: i64,
    /// Its permanent address.
    pub address: String,
    /// Committee and day, the same for all meetings of a committee on a day.
    pub day_key: String,
    /// The municipality's name.
    pub municipality: String,
    /// The municipality's official code.
    pub municipality_code: Option<u16>,
    /// The committee's name.
    pub committee: String,
    /// The day.
    pub date: Date,
    /// When it began.
    pub start: Option<Time>,
    /// The best kind of paper that is held.
    pub kind: PaperKind,
    /// How many items are shown.
    pub items: i64,
    /// The last change of anything that belongs to it.
    pub change: i64,
}

/// A paper of a meeting in its current version.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its id.
    pub id: i64,
    /// Agenda or minutes.
    pub kind: PaperKind,
    /// What it came as.
    pub form: PaperForm,
    /// Supplementary, extraordinary or constituting.
    pub variant: Option<PaperVariant>,
    /// Which item, for a paper that holds one item; empty for a whole paper.
    pub part: String,
    /// The current version, from 1.
    pub version: u32,
    /// The content hash of the current version.
    pub sha256: String,
    /// The file name of the current version.
    pub file_name: String,
    /// What was read from the current version.
    pub document: Arc<Document>,
}

/// An address of an item of a meeting.
#[derive(Debug, Clone)]
pub struct Item {
    pub(crate) id: i64,
    /// The last part of its address.
    pub slug: String,
    pub(crate) position: i64,
    pub(crate) number: Option<String>,
    pub(crate) title: String,
    pub(crate) key: ItemKey,
    pub(crate) open: bool,
    /// The paper that shows it and which item of that paper it is; `None` where
    /// no current paper holds it any more.
    pub shown: Option<(i64, usize)>,
}

/// A meeting with all that hangs on it.
#[derive(Debug, Clone)]
pub struct MeetingReading {
    /// The meeting.
    pub meeting: Meeting,
    /// Its papers, oldest first.
    pub papers: Vec<Paper>,
    /// All addresses of items: those shown in order, then those no longer held.
    pub items: Vec<Item>,
    /// What a person corrected of it and that holds, in the order in which it was made.
    pub corrections: Vec<Correction>,
    /// The attachments of its items that are held, whether shown or not.
    pub attachments: Vec<HeldAttachment>,
}

/// An item as it is shown: its address, and the paper that holds it.
#[derive(Debug, Clone, Copy)]
pub struct ShownItem<'a> {
    /// The last part of its address.
    pub slug: &'a str,
    /// The paper that shows it.
    pub paper: &'a Paper,
    /// The item as read.
    pub item: &'a AgendaItem,
}

impl Item {
    /// The change number at which the item first had its address.
    #[must_use]
    pub fn came_at(&self) -> i64 {
        self.id
    }
}

impl MeetingReading {
    /// A meeting on which nothing hangs yet.
    pub(crate) fn bare(meeting: Meeting) -> Self {
        Self { meeting, papers: Vec::new(), items: Vec::new(), corrections: Vec::new(), attachments: Vec::new() }
    }

    /// The items in the order in which they are shown.
    pub fn shown(&self) -> impl Iterator<Item = ShownItem<'_>> {
        self.items.iter().filter_map(|item| {
            let (paper, ordinal) = item.shown?;
            let paper = self.papers.iter().find(|held| held.id == paper)?;
            Some(ShownItem { slug: &item.slug, paper, item: paper.document.items.get(ordinal)? })
        })
    }

    /// Every item of every paper.
    pub(crate) fn item_keys(&self) -> Vec<ItemKey> {
        self.papers.iter().flat_map(|paper| paper.document.items.iter().map(ItemKey::of)).collect()
    }

    /// The paper whose head and parts stand for the meeting.
    #[must_use]
    pub fn main_paper(&self) -> Option<&Paper> {
        crate::merge::main_paper(&self.papers)
    }
}

/// Which meetings to load.
pub(crate) enum Which {
    Ids(Vec<i64>),
    DayKeys(Vec<String>),
    /// After this change number, at most so many.
    ChangedAfter(i64, usize),
}

type MeetingRow = (i64, String, String, String, Option<i64>, String, String, Option<String>, String, i64, i64);

pub(crate) const MEETING_COLUMNS: &str =
    "id, address, day_key, municipality, municipality_code, committee, date, start_time, kind, items, change";

pub(crate) fn meeting_of_row(row: MeetingRow) -> Result<Meeting> {
    let (id, address, day_key, municipality, code, committee, date, start, kind, items, change) = row;
    let damaged = |why: &str| StoreError::damaged(format!("meeting {id}"), why);
    Ok(Meeting {
        id,
        address,
        day_key,
        municipality,
        municipality_code: code.and_then(|code| u16::try_from(code).ok()),
        committee,
        date: date.parse().map_err(|_| damaged("date"))?,
        start: start.map(|start| start.parse().map_err(|_| damaged("start"))).transpose()?,
        kind: PaperKind::of_code(&kind).ok_or_else(|| damaged("kind"))?,
        items,
        change,
    })
}

/// Loads meetings with all that hangs on them, in no order but that of changes.
pub(crate) async fn load(tx: &mut Tx, which: Which) -> Result<Vec<MeetingReading>> {
    let (filter, args): (String, Vec<Arg>) = match which {
        Which::Ids(ids) => (format!("where id in ({})", list_of(ids.len())), ids.into_iter().map(Arg::from).collect()),
        Which::DayKeys(keys) => {
            (format!("where day_key in ({})", list_of(keys.len())), keys.into_iter().map(Arg::from).collect())
        }
        Which::ChangedAfter(change, limit) => {
            ("where change > $1".to_owned() + &format!(" order by change limit {limit}"), args![change])
        }
    };
    if args.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<MeetingRow> = tx.all_built(format!("select {MEETING_COLUMNS} from meeting {filter}"), args).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(MeetingReading::bare(meeting_of_row(row)?));
    }
    found.sort_by_key(|held| held.meeting.change);
    attach_papers(tx, &mut found).await?;
    attach_items(tx, &mut found).await?;
    corrections::attach(tx, &mut found).await?;
    attachments::attach(tx, &mut found).await?;
    Ok(found)
}

fn ids(meetings: &[MeetingReading]) -> (String, Vec<Arg>) {
    (list_of(meetings.len()), meetings.iter().map(|held| held.meeting.id.into()).collect())
}

type PaperRow = (i64, i64, String, String, String, String, i64, String, String, Vec<u8>);

async fn attach_papers(tx: &mut Tx, meetings: &mut [MeetingReading]) -> Result<()> {
    if meetings.is_empty() {
        return Ok(());
    }
    let (list, args) = ids(meetings);
    let sql = format!(
        "select p.meeting, p.id, p.kind, p.form, p.variant, p.part, p.version, v.sha256, v.file_name, v.reading \
         from paper p join paper_version v on v.paper = p.id and v.version = p.version \
         where p.meeting in ({list}) order by p.id"
    );
    for (meeting, id, kind, form, variant, part, version, sha256, file_name, reading) in
        tx.all_built::<PaperRow>(sql, args).await?
    {
        let what = format!("paper {id}");
        let damaged = |why: &str| StoreError::damaged(&what, why);
        let paper = Paper {
            id,
            kind: PaperKind::of_code(&kind).ok_or_else(|| damaged("kind"))?,
            form: PaperForm::of_code(&form).ok_or_else(|| damaged("form"))?,
            variant: match &*variant {
                "" => None,
                code => Some(PaperVariant::of_code(code).ok_or_else(|| damaged("variant"))?),
            },
            part,
            version: u32::try_from(version).map_err(|_| damaged("version"))?,
            sha256,
            file_name,
            document: Arc::new(unpack_reading(&what, &reading)?),
        };
        if let Some(held) = meetings.iter_mut().find(|held| held.meeting.id == meeting) {
            held.papers.push(paper);
        }
    }
    Ok(())
}

type ItemRow = (i64, i64, String, i64, Option<String>, String, i64, Option<i64>, i64);

async fn attach_items(tx: &mut Tx, meetings: &mut [MeetingReading]) -> Result<()> {
    if meetings.is_empty() {
        return Ok(());
    }
    let (list, args) = ids(meetings);
    let sql = format!(
        "select meeting, id, slug, position, number, title, open, paper, ordinal from item \
         where meeting in ({list}) order by meeting, position, id"
    );
    for (meeting, id, slug, position, number, title, open, paper, ordinal) in tx.all_built::<ItemRow>(sql, args).await?
    {
        let key = ItemKey::new(number.as_deref(), &title);
        let shown = paper.and_then(|paper| Some((paper, usize::try_from(ordinal).ok()?)));
        let item = Item { id, slug, position, number, title, key, open: open != 0, shown };
        if let Some(held) = meetings.iter_mut().find(|held| held.meeting.id == meeting) {
            held.items.push(item);
        }
    }
    Ok(())
}
