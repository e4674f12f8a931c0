//! The days on which every committee met: what a register of completeness is made from.

use crate::database::args;
use crate::error::{Result, StoreError};
use crate::store::Store;
use jiff::civil::Date;
use pejl_model::PaperKind;

/// A day on which a committee met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDay {
    /// The municipality's name.
    pub municipality: String,
    /// The committee's name.
    pub committee: String,
    /// The day.
    pub date: Date,
    /// The best kind of paper that is held.
    pub kind: PaperKind,
}

impl Store {
    /// A row for each meeting, in no order that a person expects.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn meeting_days(&self) -> Result<Vec<MeetingDay>> {
        let rows: Vec<(String, String, String, String)> =
            self.db().all("select municipality, committee, date, kind from meeting", args![]).await?;
        let damaged = |why: &str| StoreError::damaged("meeting", why);
        let day = |(municipality, committee, date, kind): (String, String, String, String)| {
            let date = date.parse().map_err(|_| damaged("date"))?;
            let kind = PaperKind::of_code(&kind).ok_or_else(|| damaged("kind"))?;
            Ok(MeetingDay { municipality, committee, date, kind })
        };
        rows.into_iter().map(day).collect()
    }

    /// A number that grows with every meeting that changes or goes.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn last_meeting_change(&self) -> Result<i64> {
        let sql = "select cast(coalesce(max(change), 0) as bigint) from \
                   (select max(change) as change from meeting union all \
                    select max(change) as change from tombstone) as last";
        Ok(self.db().first::<(i64,)>(sql, args![]).await?.map_or(0, |(change,)| change))
    }
}
