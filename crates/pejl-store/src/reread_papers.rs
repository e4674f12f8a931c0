//! Replacing readings by those of a newer reader.

use crate::address::day_key;
use crate::corrections;
use crate::counter::Counter;
use crate::database::args;
use crate::encode::{pack, pack_reading, unpack_reading};
use crate::error::Result;
use crate::meeting::{Which, load};
use crate::move_papers::{Leaving, Moved, move_versions};
use crate::paper::{Given, Place};
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
    /// What the operator tells beside the bytes, where it is another than before.
    pub given: Option<Given>,
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

    /// Puts new readings in the place of old ones. What the meetings show is
    /// worked out anew, and what is now read or told to be of another meeting
    /// is moved there. With `keep` false nothing stays written, but the answer
    /// is what it would have been.
    ///
    /// # Errors
    /// Where the database fails; then nothing was replaced.
    pub async fn replace_readings(&self, readings: Vec<NewReading>, author: &Author, keep: bool) -> Result<Vec<Moved>> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let mut meetings: Vec<i64> = Vec::new();
        let mut leaving: Vec<Leaving> = Vec::new();
        let count = readings.len();
        let corrections = corrections::of_places(&mut tx).await?;
        for new in readings {
            let sql = "select p.id, p.meeting, m.day_key, v.given, v.file_name from paper_version v \
                       join paper p on p.id = v.paper join meeting m on m.id = p.meeting where v.id = $1";
            type Row = (i64, i64, String, String, String);
            let Some((paper, meeting, held_key, held_given, file_name)) =
                tx.first::<Row>(sql, args![new.version]).await?
            else {
                continue;
            };
            let given = match new.given {
                Some(given) => {
                    let told = serde_json::to_string(&given).unwrap_or_default();
                    tx.run("update paper_version set given = $1 where id = $2", args![told, new.version]).await?;
                    given
                }
                None => serde_json::from_str(&held_given).unwrap_or_default(),
            };
            let kept = new.kept_text.as_deref().map(|text| pack(text.as_bytes())).transpose()?;
            let sql = "update paper_version set reading = $1, kept_text = $2, reader_version = $3, change = $4 \
                       where id = $5";
            let reading = pack_reading(&new.document)?;
            let reader = i64::from(new.reader_version);
            tx.run(sql, args![reading, kept, reader, counter.next(), new.version]).await?;
            meetings.push(meeting);
            // A paper whose place can't be told any more stays where it is.
            let Ok(place) = Place::of(&new.document, &given) else { continue };
            let start = new.document.start.as_ref().map(|start| start.value);
            let place = corrections::corrected(place, start, &corrections);
            if day_key(&place.municipality, &place.committee, place.date) != held_key {
                let (version, document) = (new.version, new.document);
                leaving.push(Leaving { version, paper, meeting, file_name, place, document });
            }
        }
        meetings.sort_unstable();
        meetings.dedup();
        settle_again(&mut tx, &mut counter, meetings).await?;
        let moved = move_versions(&mut tx, &mut counter, leaving, author).await?;
        crate::read_library::note(&mut tx, &mut counter, author, "reread", "", &count.to_string()).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        if keep {
            tx.commit().await?;
        }
        Ok(moved)
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
