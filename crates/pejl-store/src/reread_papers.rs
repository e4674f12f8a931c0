//! Replacing readings by those of a newer reader.

use crate::counter::Counter;
use crate::database::args;
use crate::encode::{pack, pack_reading, unpack_reading};
use crate::error::Result;
use crate::meeting::{Which, load};
use crate::read_library::{PaperVersion, VERSION_COLUMNS, version_of_row};
use crate::save_meetings::{Rows, settle};
use crate::store::Store;
use crate::write_papers::Author;
use pejl_model::Document;
use std::sync::Arc;

/// A new reading of a version that is held.
#[derive(Debug)]
pub struct NewReading {
    /// The version's id.
    pub version: i64,
    /// What was read.
    pub document: Document,
    /// The kept text, where it is another than the source itself.
    pub kept_text: Option<String>,
    /// The version of the reader.
    pub reader_version: u32,
}

impl Store {
    /// Versions that a reader older than `reader_version` has read, after version id `after`, oldest first.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn versions_read_before(&self, reader_version: u32, after: i64, limit: u32) -> Result<Vec<PaperVersion>> {
        let sql = format!(
            "select {VERSION_COLUMNS} from paper_version v where v.reader_version < $1 and v.id > $2 \
             order by v.id limit $3"
        );
        let mut tx = self.db().read().await?;
        let args = args![i64::from(reader_version), after, i64::from(limit)];
        tx.all_built(sql, args).await?.into_iter().map(version_of_row).collect()
    }

    /// What was read from a version. `None` where there is none, or it can't be
    /// understood any more (then the version should be read again).
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn reading(&self, version: i64) -> Result<Option<Document>> {
        let row: Option<(Vec<u8>,)> =
            self.db().first("select reading from paper_version where id = $1", args![version]).await?;
        Ok(row.and_then(|(reading,)| unpack_reading("reading", &reading).ok()))
    }

    /// Puts new readings in the place of old ones. The meetings, the papers and
    /// the addresses stay; what the meetings show is worked out anew.
    ///
    /// # Errors
    /// Where the database fails; then nothing was replaced.
    pub async fn replace_readings(&self, readings: Vec<NewReading>, author: &Author) -> Result<()> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let mut meetings: Vec<i64> = Vec::new();
        let count = readings.len();
        for new in readings {
            let sql = "select p.meeting from paper_version v join paper p on p.id = v.paper where v.id = $1";
            let Some((meeting,)) = tx.first::<(i64,)>(sql, args![new.version]).await? else { continue };
            let kept = new.kept_text.as_deref().map(|text| pack(text.as_bytes())).transpose()?;
            let sql = "update paper_version set reading = $1, kept_text = $2, reader_version = $3, change = $4 \
                       where id = $5";
            let reading = pack_reading(&new.document)?;
            let reader = i64::from(new.reader_version);
            tx.run(sql, args![reading, kept, reader, counter.next(), new.version]).await?;
            meetings.push(meeting);
        }
        meetings.sort_unstable();
        meetings.dedup();
        settle_again(&mut tx, &mut counter, meetings).await?;
        crate::read_library::note(&mut tx, &mut counter, author, "reread", "", &count.to_string()).await?;
        counter.save(&mut tx).await?;
        tx.commit().await
    }
}

/// Works out what these meetings show, as if their papers had just come.
pub(crate) async fn settle_again(
    tx: &mut crate::database::Tx,
    counter: &mut Counter,
    meetings: Vec<i64>,
) -> Result<()> {
    let mut rows = Rows::default();
    for mut held in load(tx, Which::Ids(meetings)).await? {
        for at in 0..held.papers.len() {
            follow_reading(&mut held.papers, at);
        }
        settle(&mut held, counter);
        rows.push(&held);
    }
    rows.save_meetings_and_papers(tx).await?;
    rows.save_items(tx).await
}

/// Lets a paper's kind and variant follow what is now read from it, unless another
/// paper of the meeting has that place already.
fn follow_reading(papers: &mut [crate::Paper], at: usize) {
    let Some(paper) = papers.get(at) else { return };
    let document = Arc::clone(&paper.document);
    let place = (document.kind, paper.form, document.variant, crate::identity::part_of(&document));
    let taken = papers.iter().any(|other| {
        other.id != paper.id
            && (other.kind, other.form, other.variant, other.part.as_str())
                == (place.0, place.1, place.2, place.3.as_str())
    });
    if let (false, Some(paper)) = (taken, papers.get_mut(at)) {
        (paper.kind, _, paper.variant, paper.part) = place;
    }
}
