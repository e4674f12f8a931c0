//! Reading the library: meetings by address, lists, counts and the papers' bytes.

use crate::database::{Arg, Tx, args};
use crate::encode::{content_hash, unpack};
use crate::error::{Result, StoreError};
use crate::meeting::{MEETING_COLUMNS, Meeting, MeetingReading, Which, load, meeting_of_row};
use crate::paper::Given;
use crate::store::Store;
use jiff::civil::Date;

/// How much the library holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Number of municipalities.
    pub municipalities: u64,
    /// Number of committees.
    pub committees: u64,
    /// Number of meetings.
    pub meetings: u64,
    /// Number of items.
    pub items: u64,
    /// Number of papers.
    pub papers: u64,
    /// First and last day of a meeting.
    pub period: Option<(Date, Date)>,
}

/// A meeting with everything that a page of it shows.
#[derive(Debug, Clone)]
pub struct WholeMeeting {
    /// The meeting with its papers and items.
    pub reading: MeetingReading,
    /// All versions of its papers, oldest first.
    pub versions: Vec<PaperVersion>,
    /// The kept text of each paper.
    pub texts: Vec<(i64, String)>,
}

/// Which meetings to list.
#[derive(Debug, Clone, Default)]
pub struct MeetingFilter {
    /// Only of this municipality.
    pub municipality: Option<String>,
    /// Only of this committee.
    pub committee: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// At most so many; none means all.
    pub limit: Option<u32>,
}

/// One version of a paper, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperVersion {
    /// Its own id.
    pub id: i64,
    /// The paper's id.
    pub paper: i64,
    /// Its number, from 1.
    pub version: u32,
    /// The content hash.
    pub sha256: String,
    /// The name of the file.
    pub file_name: String,
    /// What the operator told beside the bytes.
    pub given: Given,
    /// When it was imported.
    pub imported_at: String,
    /// The version of the reader that read it.
    pub reader_version: u32,
}

/// A version as an import needs to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldVersion {
    /// Its id.
    pub version: i64,
    /// The paper's id.
    pub paper: i64,
    given: String,
}

impl HeldVersion {
    /// What the operator told beside the bytes.
    #[must_use]
    pub fn given(&self) -> Given {
        serde_json::from_str(&self.given).unwrap_or_default()
    }
}

type VersionRow = (i64, i64, i64, String, String, String, String, i64);

pub(crate) const VERSION_COLUMNS: &str =
    "v.id, v.paper, v.version, v.sha256, v.file_name, v.given, v.imported_at, v.reader_version";

pub(crate) fn version_of_row(row: VersionRow) -> Result<PaperVersion> {
    let (id, paper, version, sha256, file_name, given, imported_at, reader_version) = row;
    let damaged = |why: &dyn std::fmt::Display| StoreError::damaged(format!("version {id}"), why);
    Ok(PaperVersion {
        id,
        paper,
        version: u32::try_from(version).map_err(|why| damaged(&why))?,
        sha256,
        file_name,
        given: serde_json::from_str(&given).map_err(|why| damaged(&why))?,
        imported_at,
        reader_version: u32::try_from(reader_version).map_err(|why| damaged(&why))?,
    })
}

impl Store {
    /// The meeting at `address`, with all that hangs on it.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn meeting(&self, address: &str) -> Result<Option<MeetingReading>> {
        let mut tx = self.db().read().await?;
        let row: Option<(i64,)> = tx.first("select id from meeting where address = $1", args![address]).await?;
        let Some((id,)) = row else { return Ok(None) };
        Ok(load(&mut tx, Which::Ids(vec![id])).await?.pop())
    }

    /// The meeting at `address` with all versions of its papers and the kept text
    /// of each, as they are at one moment.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn whole_meeting(&self, address: &str) -> Result<Option<WholeMeeting>> {
        let mut tx = self.db().read().await?;
        let row: Option<(i64,)> = tx.first("select id from meeting where address = $1", args![address]).await?;
        let Some((id,)) = row else { return Ok(None) };
        let Some(reading) = load(&mut tx, Which::Ids(vec![id])).await?.pop() else { return Ok(None) };
        let versions = versions_of(&mut tx, id).await?;
        let mut texts = Vec::with_capacity(reading.papers.len());
        for paper in &reading.papers {
            texts.push((paper.id, text_of_paper(&mut tx, paper.id).await?));
        }
        Ok(Some(WholeMeeting { reading, versions, texts }))
    }

    /// The id and last change of the meeting at `address`; cheap, for caches.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meeting_change(&self, address: &str) -> Result<Option<(i64, i64)>> {
        self.db().first("select id, change from meeting where address = $1", args![address]).await
    }

    /// Meetings that changed after change number `after`, in the order of their
    /// changes, at most `limit`, with all that hangs on them.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn meetings_changed_after(&self, after: i64, limit: usize) -> Result<Vec<MeetingReading>> {
        let mut tx = self.db().read().await?;
        load(&mut tx, Which::ChangedAfter(after, limit)).await
    }

    /// Addresses of meetings that were removed after change number `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meetings_removed_after(&self, after: i64) -> Result<Vec<(String, i64)>> {
        let sql = "select name, change from tombstone where kind = 'meeting' and change > $1 order by change";
        self.db().all(sql, args![after]).await
    }

    /// True where a meeting changed or was removed after change number `after`.
    /// Notes in the audit trail take numbers too, but nothing follows them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn has_changed_after(&self, after: i64) -> Result<bool> {
        let sql = "select change from meeting where change > $1 \
                   union all select change from tombstone where kind = 'meeting' and change > $1 limit 1";
        Ok(self.db().first::<(i64,)>(sql, args![after]).await?.is_some())
    }

    /// Meetings, newest first.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn meetings(&self, filter: &MeetingFilter) -> Result<Vec<Meeting>> {
        let mut tx = self.db().read().await?;
        // Only what is asked for stands in the question: an alternative ("or it is
        // null") would keep the database from its index, and have it read every meeting.
        let (mut wheres, mut args) = (Vec::new(), args![]);
        for (column, value) in [("municipality", &filter.municipality), ("committee", &filter.committee)] {
            if let Some(value) = value {
                args.extend(args![value.clone()]);
                wheres.push(format!("{column} = ${}", args.len()));
            }
        }
        let wheres = if wheres.is_empty() { String::new() } else { format!("where {} ", wheres.join(" and ")) };
        let (limit, offset) = (args.len() + 1, args.len() + 2);
        let sql = format!(
            "select {MEETING_COLUMNS} from meeting {wheres}order by date desc, id desc limit ${limit} offset ${offset}"
        );
        args.extend(args![filter.limit.map_or(i64::from(u32::MAX), i64::from), i64::from(filter.offset)]);
        let rows = tx.all_built(sql, args).await?;
        rows.into_iter().map(meeting_of_row).collect()
    }

    /// Every municipality with its number of meetings, in no order that a person expects.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn municipalities(&self) -> Result<Vec<(String, u64)>> {
        let rows: Vec<(String, i64)> =
            self.db().all("select municipality, count(*) from meeting group by municipality", args![]).await?;
        Ok(rows.into_iter().map(|(name, count)| (name, unsigned(count))).collect())
    }

    /// How much the library holds.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn totals(&self) -> Result<Totals> {
        type Row = (i64, i64, i64, i64, Option<String>, Option<String>);
        let sql = "select count(distinct municipality), \
                   (select count(*) from (select distinct municipality, committee from meeting) as c), \
                   count(*), cast(coalesce(sum(items), 0) as bigint), min(date), max(date) from meeting";
        let row: Option<Row> = self.db().first(sql, args![]).await?;
        let papers: Option<(i64,)> = self.db().first("select count(*) from paper", args![]).await?;
        let Some((municipalities, committees, meetings, items, first, last)) = row else {
            return Ok(Totals::default());
        };
        let day = |day: Option<String>| day.and_then(|day| day.parse().ok());
        Ok(Totals {
            municipalities: unsigned(municipalities),
            committees: unsigned(committees),
            meetings: unsigned(meetings),
            items: unsigned(items),
            papers: papers.map_or(0, |(count,)| unsigned(count)),
            period: day(first).zip(day(last)),
        })
    }

    /// All versions of the papers of a meeting, oldest first.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn versions(&self, meeting: i64) -> Result<Vec<PaperVersion>> {
        let mut tx = self.db().read().await?;
        versions_of(&mut tx, meeting).await
    }

    /// One version of a paper.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn version(&self, id: i64) -> Result<Option<PaperVersion>> {
        let sql = format!("select {VERSION_COLUMNS} from paper_version v where v.id = $1");
        let mut tx = self.db().read().await?;
        tx.all_built(sql, args![id]).await?.pop().map(version_of_row).transpose()
    }

    /// The address of every item that is shown.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn shown_addresses(&self) -> Result<Vec<String>> {
        let sql = "select m.address || '/' || i.slug from item i join meeting m on m.id = i.meeting \
                   where i.paper is not null";
        Ok(self.db().all::<(String,)>(sql, args![]).await?.into_iter().map(|(address,)| address).collect())
    }

    /// The address of the meeting that a paper hangs on.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meeting_of_paper(&self, paper: i64) -> Result<Option<String>> {
        let sql = "select m.address from paper p join meeting m on m.id = p.meeting where p.id = $1";
        Ok(self.db().first::<(String,)>(sql, args![paper]).await?.map(|(address,)| address))
    }

    /// Everything held by its content hash, to pass over quickly what is imported again.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn held_versions(&self) -> Result<Vec<(String, HeldVersion)>> {
        type Row = (String, i64, i64, String);
        let rows: Vec<Row> = self.db().all("select sha256, id, paper, given from paper_version", args![]).await?;
        let held = |(sha256, version, paper, given)| (sha256, HeldVersion { version, paper, given });
        Ok(rows.into_iter().map(held).collect())
    }

    /// The bytes of a paper as they came.
    ///
    /// # Errors
    /// Where they are missing or don't match their hash.
    pub async fn source(&self, sha256: &str) -> Result<Vec<u8>> {
        let mut tx = self.db().read().await?;
        source(&mut tx, sha256).await
    }

    /// The kept text of a paper's current version, which its spans count in.
    ///
    /// # Errors
    /// Where there is no such paper or what is stored is damaged.
    pub async fn kept_text(&self, paper: i64) -> Result<String> {
        let mut tx = self.db().read().await?;
        text_of_paper(&mut tx, paper).await
    }

    /// Notes who did what. Audit rows are never changed.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn note(&self, author: &crate::Author, action: &str, target: &str, detail: &str) -> Result<()> {
        let mut tx = self.db().write().await?;
        let mut counter = crate::counter::Counter::lock(&mut tx).await?;
        note(&mut tx, &mut counter, author, action, target, detail).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await
    }

    /// The trail of who did what when, newest first, as at, who, action, target and detail.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn trail(&self, limit: u32) -> Result<Vec<(String, String, String, String, String)>> {
        let sql = "select at, who, action, target, detail from audit order by id desc limit $1";
        self.db().all(sql, args![i64::from(limit)]).await
    }
}

pub(crate) async fn note(
    tx: &mut Tx,
    counter: &mut crate::counter::Counter,
    author: &crate::Author,
    action: &str,
    target: &str,
    detail: &str,
) -> Result<()> {
    let row: Vec<Arg> = args![counter.next(), &author.at, &author.who, action, target, detail];
    tx.run("insert into audit (id, at, who, action, target, detail) values ($1, $2, $3, $4, $5, $6)", row).await?;
    Ok(())
}

/// The bytes of a source, checked against their hash.
pub(crate) async fn source(tx: &mut Tx, sha256: &str) -> Result<Vec<u8>> {
    let what = format!("source {sha256}");
    let sql = "select data from source_chunk where sha256 = $1 order by position";
    let mut out = Vec::new();
    for (data,) in tx.all::<(Vec<u8>,)>(sql, args![sha256]).await? {
        out.extend(unpack(&what, &data)?);
    }
    if content_hash(&out) != sha256 {
        return Err(StoreError::damaged(what, "hash"));
    }
    Ok(out)
}

pub(crate) async fn versions_of(tx: &mut Tx, meeting: i64) -> Result<Vec<PaperVersion>> {
    let sql = format!(
        "select {VERSION_COLUMNS} from paper p join paper_version v on v.paper = p.id \
         where p.meeting = $1 order by p.id, v.version"
    );
    tx.all_built(sql, args![meeting]).await?.into_iter().map(version_of_row).collect()
}

async fn text_of_paper(tx: &mut Tx, paper: i64) -> Result<String> {
    let sql = "select v.sha256, v.kept_text from paper p \
               join paper_version v on v.paper = p.id and v.version = p.version where p.id = $1";
    let what = format!("paper {paper}");
    let row: Option<(String, Option<Vec<u8>>)> = tx.first(sql, args![paper]).await?;
    let (sha256, kept) = row.ok_or_else(|| StoreError::damaged(&what, "missing"))?;
    text_of(tx, &what, &sha256, kept).await
}

/// A version's kept text, from its own column or from the source.
pub(crate) async fn text_of(tx: &mut Tx, what: &str, sha256: &str, kept: Option<Vec<u8>>) -> Result<String> {
    let bytes = match kept {
        Some(kept) => unpack(what, &kept)?,
        None => source(tx, sha256).await?,
    };
    String::from_utf8(bytes).map_err(|why| StoreError::damaged(what, why))
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
