//! Writing papers: a batch of them in one transaction, so that each is in the
//! library whole or not at all.

use crate::address::{day_key, second_address};
use crate::corrections;
use crate::counter::Counter;
use crate::database::{Arg, Tx, args, list_of};
use crate::error::Result;
use crate::identity::{Candidate, ItemKey, meeting_of, part_of};
use crate::meeting::{Meeting, MeetingReading, Paper, Which, load};
use crate::paper::{NewPaper, variant_code};
use crate::read_library::note;
use crate::store::Store;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What became of one paper of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperOutcome {
    /// It was written.
    Written {
        /// The paper's id.
        paper: i64,
        /// The version, 1 for a new paper.
        version: u32,
        /// The meeting's permanent address.
        meeting: String,
    },
    /// The very same bytes are held already.
    Held {
        /// The paper that has them.
        paper: i64,
    },
    /// It was forgotten and stays so.
    Forgotten,
}

/// What a batch did.
#[derive(Debug, Default)]
pub struct Batch {
    /// What became of each paper, in order.
    pub outcomes: Vec<PaperOutcome>,
    /// Every meeting that changed, as it now is.
    pub meetings: Vec<MeetingReading>,
    /// The library's last change number before this batch.
    pub before: i64,
    /// The library's last change number after it.
    pub change: i64,
}

/// Who writes, and when.
#[derive(Debug, Clone)]
pub struct Author {
    /// Who, as told by the system ("kommandolinje").
    pub who: String,
    /// When, as an ISO timestamp.
    pub at: String,
}

impl Store {
    /// Writes `papers` in order. With `keep` false nothing stays written, but the
    /// answer is what it would have been.
    ///
    /// # Errors
    /// Where the database fails; then no paper of the batch was written.
    pub async fn write_papers(&self, mut papers: Vec<NewPaper>, author: &Author, keep: bool) -> Result<Batch> {
        let mut tx = self.db().write().await?;
        let counter = Counter::lock(&mut tx).await?;
        let mut batch = Batch { before: counter.value(), ..Batch::default() };
        correct_places(&mut tx, &mut papers).await?;
        let mut work = Work::start(&mut tx, counter, &papers).await?;
        for paper in papers {
            batch.outcomes.push(work.add(paper, author));
        }
        work.save(&mut tx).await?;
        work.remember(&mut tx, author).await?;
        if work.counter.value() > batch.before {
            // Tells when this group came: an import is noted as a whole once it is done.
            let count = batch.outcomes.iter().filter(|one| matches!(one, PaperOutcome::Written { .. })).count();
            note(&mut tx, &mut work.counter, author, "write", "", &count.to_string()).await?;
            crate::change_time::stamp(&mut tx, &work.counter, &author.at).await?;
        }
        work.counter.save(&mut tx).await?;
        batch.change = work.counter.value();
        batch.meetings = work.changed();
        if keep {
            tx.commit().await?;
        }
        Ok(batch)
    }
}

/// A batch while it is being put together in memory.
struct Work {
    counter: Counter,
    held: HashMap<String, i64>,
    forgotten: HashSet<String>,
    meetings: Vec<MeetingReading>,
    by_day: HashMap<String, Vec<usize>>,
    addresses: HashSet<String>,
    touched: HashSet<usize>,
    /// Hashes of what was forgotten and comes back on purpose.
    remembered: Vec<(String, String)>,
    sources: Vec<Arg>,
    chunks: Vec<Arg>,
    versions: Vec<Arg>,
}

const SOURCE_COLUMNS: usize = 4;
const CHUNK_COLUMNS: usize = 3;
const VERSION_COLUMNS: usize = 12;

impl Work {
    async fn start(tx: &mut Tx, counter: Counter, papers: &[NewPaper]) -> Result<Self> {
        let keys: HashSet<String> = papers.iter().map(day_of).collect();
        let mut work = Self {
            counter,
            held: held(tx, papers).await?,
            forgotten: forgotten(tx, papers).await?,
            meetings: load(tx, Which::DayKeys(keys.into_iter().collect())).await?,
            by_day: HashMap::new(),
            addresses: HashSet::new(),
            touched: HashSet::new(),
            remembered: Vec::new(),
            sources: Vec::new(),
            chunks: Vec::new(),
            versions: Vec::new(),
        };
        for (at, held) in work.meetings.iter().enumerate() {
            work.by_day.entry(held.meeting.day_key.clone()).or_default().push(at);
            work.addresses.insert(held.meeting.address.clone());
        }
        Ok(work)
    }

    fn add(&mut self, paper: NewPaper, author: &Author) -> PaperOutcome {
        if self.forgotten.contains(&paper.sha256) || self.forgotten.contains(&paper.text_hash) {
            if !paper.welcome {
                return PaperOutcome::Forgotten;
            }
            self.remembered.push((paper.sha256.clone(), paper.text_hash.clone()));
        }
        if let Some(&paper) = self.held.get(&paper.sha256) {
            return PaperOutcome::Held { paper };
        }
        let at = self.meeting_for(&paper);
        self.touched.insert(at);
        let id = self.counter.next();
        let Some(held) = self.meetings.get_mut(at) else {
            // `meeting_for` gives a place in this very list.
            return PaperOutcome::Forgotten;
        };
        let (paper_id, version) = put_paper(held, &paper, || self.counter.next());
        self.held.insert(paper.sha256.clone(), paper_id);
        let meeting = held.meeting.address.clone();
        self.push_rows(paper, id, paper_id, version, author);
        PaperOutcome::Written { paper: paper_id, version, meeting }
    }

    /// The place in `meetings` of the meeting that `paper` belongs to, made where it is new.
    fn meeting_for(&mut self, paper: &NewPaper) -> usize {
        let key = day_of(paper);
        let day = self.by_day.entry(key.clone()).or_default();
        let document = &paper.document;
        let start = document.start.as_ref().map(|start| start.value);
        let items: Vec<ItemKey> = document.items.iter().map(ItemKey::of).collect();
        let known: Vec<(usize, Vec<ItemKey>)> = day
            .iter()
            .filter_map(|at| Some((*at, self.meetings.get(*at)?)))
            .map(|(at, held)| (at, held.item_keys()))
            .collect();
        let candidates: Vec<Candidate<'_>> = known
            .iter()
            .map(|(at, items)| Candidate { start: self.meetings.get(*at).and_then(|held| held.meeting.start), items })
            .collect();
        let is_part = !part_of(document).is_empty();
        let same = meeting_of(start, &items, is_part, &candidates).and_then(|best| known.get(best)).map(|(at, _)| *at);
        if let Some(at) = same {
            if let Some(held) = self.meetings.get_mut(at) {
                held.meeting.start = held.meeting.start.or(start);
            }
            return at;
        }
        let taken = |address: &str| self.addresses.contains(address);
        let address = if taken(&key) { second_address(&key, start, taken) } else { key.clone() };
        self.addresses.insert(address.clone());
        day.push(self.meetings.len());
        let place = paper.place.clone();
        let meeting = Meeting {
            id: self.counter.next(),
            address,
            day_key: key,
            municipality: place.municipality,
            municipality_code: place.municipality_code,
            committee: place.committee,
            date: place.date,
            start,
            kind: document.kind,
            items: 0,
            change: 0,
        };
        self.meetings.push(MeetingReading::bare(meeting));
        self.meetings.len() - 1
    }

    fn push_rows(&mut self, paper: NewPaper, id: i64, paper_id: i64, version: u32, author: &Author) {
        let given = serde_json::to_string(&paper.given).unwrap_or_default();
        let sha256 = &paper.sha256;
        let bytes = i64::try_from(paper.bytes).unwrap_or(i64::MAX);
        self.sources.extend(args![sha256, bytes, paper.chunks.len() as i64, id]);
        for (position, data) in (0i64..).zip(paper.chunks) {
            self.chunks.extend(args![sha256, position, data]);
        }
        self.versions.extend(args![
            id,
            paper_id,
            i64::from(version),
            sha256,
            paper.file_name,
            given,
            &author.at,
            &author.who,
            i64::from(paper.reader_version),
            paper.reading,
            paper.kept_text,
            id,
        ]);
    }

    async fn save(&mut self, tx: &mut Tx) -> Result<()> {
        let mut touched: Vec<usize> = self.touched.iter().copied().collect();
        touched.sort_unstable();
        let mut rows = crate::save_meetings::Rows::default();
        for at in touched {
            if let Some(held) = self.meetings.get_mut(at) {
                crate::save_meetings::settle(held, &mut self.counter);
                rows.push(held);
            }
        }
        rows.save_meetings_and_papers(tx).await?;
        let take = std::mem::take;
        tx.insert("insert into source (sha256, bytes, chunks, change)", SOURCE_COLUMNS, "", take(&mut self.sources))
            .await?;
        tx.insert("insert into source_chunk (sha256, position, data)", CHUNK_COLUMNS, "", take(&mut self.chunks))
            .await?;
        let head = "insert into paper_version (id, paper, version, sha256, file_name, given, imported_at, imported_by, \
                    reader_version, reading, kept_text, change)";
        tx.insert(head, VERSION_COLUMNS, "", take(&mut self.versions)).await?;
        rows.save_items(tx).await
    }

    /// Takes away the tombstones of what came back on purpose.
    async fn remember(&mut self, tx: &mut Tx, author: &Author) -> Result<()> {
        for (sha256, text_hash) in std::mem::take(&mut self.remembered) {
            let sql = "delete from tombstone where kind = 'source' and (name = $1 or text_hash = $2)";
            tx.run(sql, args![&sha256, &text_hash]).await?;
            note(tx, &mut self.counter, author, "remember", "", &sha256).await?;
        }
        Ok(())
    }

    fn changed(self) -> Vec<MeetingReading> {
        let touched = self.touched;
        self.meetings.into_iter().enumerate().filter(|(at, _)| touched.contains(at)).map(|(_, held)| held).collect()
    }
}

/// Hangs `paper` on its meeting: as a new version of the paper of its kind,
/// form and part, or as a new paper.
fn put_paper(held: &mut MeetingReading, new: &NewPaper, next: impl FnOnce() -> i64) -> (i64, u32) {
    let document = &new.document;
    let part = part_of(document);
    let same = |p: &&mut Paper| {
        (p.kind, p.form, p.variant, p.part.as_str()) == (document.kind, new.form, document.variant, part.as_str())
    };
    if let Some(paper) = held.papers.iter_mut().find(same) {
        paper.version += 1;
        paper.sha256.clone_from(&new.sha256);
        paper.file_name.clone_from(&new.file_name);
        paper.document = Arc::clone(document);
        return (paper.id, paper.version);
    }
    let paper = Paper {
        id: next(),
        kind: document.kind,
        form: new.form,
        variant: document.variant,
        part,
        version: 1,
        sha256: new.sha256.clone(),
        file_name: new.file_name.clone(),
        document: Arc::clone(document),
    };
    let id = paper.id;
    held.papers.push(paper);
    (id, 1)
}

fn day_of(paper: &NewPaper) -> String {
    day_key(&paper.place.municipality, &paper.place.committee, paper.place.date)
}

/// Papers of a meeting whose day or committee a person corrected go where that person put it.
async fn correct_places(tx: &mut Tx, papers: &mut [NewPaper]) -> Result<()> {
    let corrections = corrections::of_places(tx).await?;
    if !corrections.is_empty() {
        for paper in papers {
            let start = paper.document.start.as_ref().map(|start| start.value);
            paper.place = corrections::corrected(paper.place.clone(), start, &corrections);
        }
    }
    Ok(())
}

/// The contents of `papers` that are held already, with the paper that has them.
async fn held(tx: &mut Tx, papers: &[NewPaper]) -> Result<HashMap<String, i64>> {
    if papers.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!("select sha256, paper from paper_version where sha256 in ({})", list_of(papers.len()));
    let rows: Vec<(String, i64)> = tx.all_built(sql, papers.iter().map(|p| Arg::from(&p.sha256)).collect()).await?;
    Ok(rows.into_iter().collect())
}

/// The hashes, of bytes or of text, among those of `papers` that were forgotten.
async fn forgotten(tx: &mut Tx, papers: &[NewPaper]) -> Result<HashSet<String>> {
    let any: Option<(i64,)> = tx.first("select change from tombstone where kind = 'source' limit 1", args![]).await?;
    if any.is_none() || papers.is_empty() {
        return Ok(HashSet::new());
    }
    let list = list_of(papers.len());
    let sql = format!("select name from tombstone where kind = 'source' and name in ({list})");
    let mut rows: Vec<(String,)> = tx.all_built(sql, papers.iter().map(|p| Arg::from(&p.sha256)).collect()).await?;
    let sql = format!("select text_hash from tombstone where kind = 'source' and text_hash in ({list})");
    rows.extend(tx.all_built::<(String,)>(sql, papers.iter().map(|p| Arg::from(&p.text_hash)).collect()).await?);
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

/// Names of what a paper is, as they are stored.
pub(crate) fn paper_names(paper: &Paper) -> (&'static str, &'static str, &'static str) {
    (paper.kind.as_str(), paper.form.as_str(), variant_code(paper.variant))
}
