//! What was published after a change number: meetings with papers whose bytes
//! are new. A paper that was only read again, or moved, has no new bytes.

use crate::database::{Arg, args, list_of};
use crate::encode::unpack_reading;
use crate::error::Result;
use crate::meeting::{MeetingReading, Which, load};
use crate::store::Store;
use pejl_model::Document;

/// A meeting with new papers.
#[derive(Debug, Clone)]
pub struct FreshMeeting {
    /// The meeting as it is now.
    pub reading: MeetingReading,
    /// Those of its papers whose bytes are new.
    pub fresh: Vec<FreshPaper>,
}

/// A paper with new bytes.
#[derive(Debug, Clone)]
pub struct FreshPaper {
    /// The paper's id.
    pub paper: i64,
    /// What was read from the bytes that it had before; none for a new paper.
    pub before: Option<Document>,
}

impl Store {
    /// The ids of meetings with papers that came in after change `after` and up
    /// to `upto`, the latest meeting first, at most `limit`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn fresh_meetings(&self, after: i64, upto: i64, limit: i64) -> Result<Vec<i64>> {
        let sql = "select m.id from meeting m where exists (select 1 from paper p join paper_version v \
                   on v.paper = p.id and v.version = p.version where p.meeting = m.id and v.id > $1 and v.id <= $2) \
                   order by m.date desc, m.id desc limit $3";
        Ok(self.db().all::<(i64,)>(sql, args![after, upto, limit]).await?.into_iter().map(|(id,)| id).collect())
    }

    /// The meetings with these ids, with what is new of them since change `after`.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn fresh_readings(&self, ids: Vec<i64>, after: i64) -> Result<Vec<FreshMeeting>> {
        let mut tx = self.db().read().await?;
        let mut out = Vec::with_capacity(ids.len());
        for reading in load(&mut tx, Which::Ids(ids)).await? {
            let list = list_of(reading.papers.len() + 1);
            let (first, rest) = list.split_once(',').unwrap_or((&list, "null"));
            let sql = format!(
                "select p.id, (select w.reading from paper_version w where w.paper = p.id and w.id <= {first} \
                 order by w.version desc limit 1) from paper p join paper_version v on v.paper = p.id \
                 and v.version = p.version where v.id > {first} and p.id in ({rest})"
            );
            let mut values: Vec<Arg> = args![after];
            values.extend(reading.papers.iter().map(|paper| Arg::from(paper.id)));
            let rows: Vec<(i64, Option<Vec<u8>>)> = tx.all_built(sql, values).await?;
            let mut fresh = Vec::with_capacity(rows.len());
            for (paper, before) in rows {
                let what = format!("paper {paper}");
                let before = before.map(|packed| unpack_reading(&what, &packed)).transpose()?;
                fresh.push(FreshPaper { paper, before });
            }
            out.push(FreshMeeting { reading, fresh });
        }
        Ok(out)
    }
}
