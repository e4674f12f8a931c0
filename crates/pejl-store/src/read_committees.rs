//! Reading over many meetings: what is held of each committee, and meetings by
//! address or id.

use crate::database::{Arg, args, list_of};
use crate::error::{Result, StoreError};
use crate::meeting::{MEETING_COLUMNS, Meeting, MeetingReading, Which, load, meeting_of_row};
use crate::store::Store;
use jiff::civil::Date;

/// What is held of a committee, under one spelling of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitteeTotals {
    /// The name.
    pub committee: String,
    /// Number of meetings.
    pub meetings: u64,
    /// The day of the first meeting.
    pub first: Date,
    /// The day of the last meeting.
    pub last: Date,
}

impl Store {
    /// The committees of the municipality with exactly this name, in no order
    /// that a person expects.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn committees(&self, municipality: &str) -> Result<Vec<CommitteeTotals>> {
        let sql = "select committee, count(*), min(date), max(date) from meeting \
                   where municipality = $1 group by committee";
        let rows: Vec<(String, i64, String, String)> = self.db().all(sql, args![municipality]).await?;
        let day = |text: &str| text.parse().map_err(|_| StoreError::damaged("meeting", "date"));
        let totals = |(committee, count, first, last): (String, i64, String, String)| {
            let meetings = u64::try_from(count).unwrap_or(0);
            Ok(CommitteeTotals { committee, meetings, first: day(&first)?, last: day(&last)? })
        };
        rows.into_iter().map(totals).collect()
    }

    /// How many meetings of the municipality with exactly this name are held, and the last change of any; cheap, for caches.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn municipality_change(&self, municipality: &str) -> Result<(i64, i64)> {
        let sql = "select count(*), coalesce(max(change), 0) from meeting where municipality = $1";
        Ok(self.db().first(sql, args![municipality]).await?.unwrap_or_default())
    }

    /// The meetings at `addresses`, in no order; where there is none, nothing.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn meetings_at(&self, addresses: &[String]) -> Result<Vec<Meeting>> {
        if addresses.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.db().read().await?;
        let sql = format!("select {MEETING_COLUMNS} from meeting where address in ({})", list_of(addresses.len()));
        let rows = tx.all_built(sql, addresses.iter().map(Arg::from).collect()).await?;
        rows.into_iter().map(meeting_of_row).collect()
    }

    /// The meetings that changed after change number `after`, in the order of
    /// their changes, at most `limit`, without what hangs on them.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn rows_changed_after(&self, after: i64, limit: usize) -> Result<Vec<Meeting>> {
        let mut tx = self.db().read().await?;
        let sql = format!("select {MEETING_COLUMNS} from meeting where change > $1 order by change limit {limit}");
        let rows = tx.all_built(sql, vec![Arg::from(after)]).await?;
        rows.into_iter().map(meeting_of_row).collect()
    }

    /// The meetings with these ids with all that hangs on them, in no order.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn readings(&self, ids: Vec<i64>) -> Result<Vec<MeetingReading>> {
        let mut tx = self.db().read().await?;
        load(&mut tx, Which::Ids(ids)).await
    }
}
