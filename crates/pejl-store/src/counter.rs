//! The one counter from which every stored thing takes its change number.

use crate::database::{Tx, args};
use crate::error::{Result, StoreError};

/// The counter while a transaction holds it.
///
/// Taking it locks its row until the transaction ends. Writers therefore pass
/// one at a time on PostgreSQL too, and numbers become visible in their order:
/// a follower that has seen change n has seen every change up to n.
pub(crate) struct Counter(i64);

impl Counter {
    pub(crate) async fn lock(tx: &mut Tx) -> Result<Self> {
        let sql = "update counter set value = value where name = 'change' returning value";
        let row: Option<(i64,)> = tx.first(sql, args![]).await?;
        row.map(|(value,)| Self(value)).ok_or_else(|| StoreError::damaged("counter", "missing"))
    }

    /// A counter for working something out without writing it.
    pub(crate) fn detached() -> Self {
        Self(0)
    }

    /// A number that nothing else has.
    pub(crate) fn next(&mut self) -> i64 {
        self.0 += 1;
        self.0
    }

    /// The last number given.
    pub(crate) fn value(&self) -> i64 {
        self.0
    }

    pub(crate) async fn save(&self, tx: &mut Tx) -> Result<()> {
        tx.run("update counter set value = $1 where name = 'change'", args![self.0]).await?;
        Ok(())
    }
}
