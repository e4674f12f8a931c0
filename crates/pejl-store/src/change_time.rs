//! When changes became lasting.
//!
//! Every transaction that writes leaves the time that it was told, moved on
//! where needed so that it is later than the one before by a second at least.
//! A time therefore stands for one state of the library and no other, which is
//! what `Last-Modified` promises. An import that writes many groups may run ahead
//! of the clock that way; whoever tells the time to others waits for it.

use crate::counter::Counter;
use crate::database::{Arg, Tx, args};
use crate::error::Result;
use crate::store::Store;
use jiff::Timestamp;

/// Of what the last change is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeOf {
    /// The meeting at this address.
    Meeting(String),
    /// Every meeting whose address begins with this one and a slash: a
    /// municipality's or a committee's, among them those that are gone; and the
    /// corrections that join names there.
    Under(String),
    /// Every meeting, among them those that are gone, and every correction that joins names.
    All,
    /// A change number that is known already.
    Change(i64),
}

/// Leaves the time of a transaction that has taken its last number from `counter`.
/// A time that can't be understood is left out.
pub(crate) async fn stamp(tx: &mut Tx, counter: &Counter, at: &str) -> Result<()> {
    let Ok(at) = at.parse::<Timestamp>() else { return Ok(()) };
    let last: Option<(String,)> = tx.first("select at from change_time order by change desc limit 1", args![]).await?;
    let last = last.and_then(|(last,)| last.parse::<Timestamp>().ok());
    let seconds = last.map_or(at.as_second(), |last| at.as_second().max(last.as_second().saturating_add(1)));
    let Ok(at) = Timestamp::from_second(seconds) else { return Ok(()) };
    let sql = "insert into change_time (change, at) values ($1, $2) on conflict (change) do nothing";
    tx.run(sql, args![counter.value(), at.to_string()]).await.map(drop)
}

/// Forgets all times, as after a restore: what is older than that counts as changed by it.
pub(crate) async fn forget_times(tx: &mut Tx) -> Result<()> {
    tx.run("delete from change_time", args![]).await.map(drop)
}

impl Store {
    /// The second in which what is asked for changed last. None where that is
    /// not known, or there is nothing.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn change_time(&self, of: &ChangeOf) -> Result<Option<Timestamp>> {
        let mut tx = self.db().read().await?;
        let Some(change) = last_change(&mut tx, of).await? else { return Ok(None) };
        let sql = "select at from change_time where change >= $1 order by change limit 1";
        let row: Option<(String,)> = tx.first(sql, args![change]).await?;
        Ok(row.and_then(|(at,)| at.parse().ok()))
    }
}

/// SQLite compares bytes, so a range finds the same by its index, and without one a
/// page of a committee would read every meeting. "0" is what follows "/".
const UNDER_BETWEEN: &str = "select max(change) from (\
    select change from meeting where address > $1 || '/' and address < $1 || '0' \
    union all select change from tombstone where kind = 'meeting' and name > $1 || '/' and name < $1 || '0' \
    union all select change from moved where address > $1 || '/' and address < $1 || '0' \
    union all select change from correction where meeting = '' and \
        (kept > $1 || '/' and kept < $1 || '0' or kept = $1 or other = $1)) as changes";
/// PostgreSQL compares as its locale does, which may pass over the slash.
const UNDER_LIKE: &str = "select max(change) from (\
    select change from meeting where address like $1 || '/%' \
    union all select change from tombstone where kind = 'meeting' and name like $1 || '/%' \
    union all select change from moved where address like $1 || '/%' \
    union all select change from correction where meeting = '' and \
        (kept like $1 || '/%' or kept = $1 or other = $1)) as changes";

async fn last_change(tx: &mut Tx, of: &ChangeOf) -> Result<Option<i64>> {
    type Row = (Option<i64>,);
    let one = "select max(change) from meeting where address = $1";
    let all = "select max(change) from (select max(change) as change from meeting \
               union all select max(change) from tombstone union all select max(change) from moved \
               union all select max(change) from correction where meeting = '') as changes";
    let (sql, args): (&'static str, Vec<Arg>) = match of {
        ChangeOf::Meeting(address) => (one, args![address]),
        // No such sign stands in an address; in a question it would match others.
        ChangeOf::Under(address) if address.contains(['%', '_', '\\']) => return Ok(None),
        ChangeOf::Under(address) if tx.is_postgres() => (UNDER_LIKE, args![address]),
        ChangeOf::Under(address) => (UNDER_BETWEEN, args![address]),
        ChangeOf::All => (all, args![]),
        ChangeOf::Change(change) => return Ok(Some(*change)),
    };
    Ok(tx.first::<Row>(sql, args).await?.and_then(|(change,)| change))
}
