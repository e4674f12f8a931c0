//! Bringing a database to the schema of this program.
//!
//! Migrations are run by these few lines instead of `sqlx::migrate`, because a
//! restore rebuilds an older schema, fills it and upgrades it inside one
//! transaction (see [`crate::backup`]).

use crate::database::{Tx, args};
use crate::error::{Result, StoreError};

/// The migrations in order; the first makes schema 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_library.sql"),
    include_str!("../migrations/0002_forgotten_text.sql"),
    include_str!("../migrations/0003_moved.sql"),
    include_str!("../migrations/0004_committees.sql"),
    include_str!("../migrations/0005_corrections.sql"),
    include_str!("../migrations/0006_subscriptions.sql"),
    include_str!("../migrations/0007_gone.sql"),
    include_str!("../migrations/0008_change_time.sql"),
    include_str!("../migrations/0009_attachments.sql"),
    include_str!("../migrations/0010_changes_by_address.sql"),
];

/// The schema that this program works with.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Any number that no other program on the same server is likely to lock.
const POSTGRES_LOCK: i64 = 0x7065_6a6c;

/// The tables that hold the library, parents before children. Those of
/// `0006_subscriptions.sql` are not among them: see [`crate::subscriptions`].
pub(crate) const TABLES: &[&str] = &[
    "counter",
    "setting",
    "meeting",
    "paper",
    "source",
    "source_chunk",
    "paper_version",
    "item",
    "attachment",
    "attachment_chunk",
    "tombstone",
    "moved",
    "gone",
    "correction",
    "audit",
    "change_time",
];

/// The schema that the database has now; 0 for an empty one. Waits for anyone
/// else who is upgrading.
pub(crate) async fn current(tx: &mut Tx) -> Result<i64> {
    if tx.is_postgres() {
        tx.run("select pg_advisory_xact_lock($1)", args![POSTGRES_LOCK]).await?;
    }
    tx.script("create table if not exists schema_version (version bigint not null)").await?;
    let row: Option<(i64,)> = tx.first("select version from schema_version", args![]).await?;
    Ok(row.map_or(0, |(version,)| version))
}

/// Upgrades from the schema the database has to `to`.
pub(crate) async fn upgrade(tx: &mut Tx, to: i64) -> Result<()> {
    let from = current(tx).await?;
    if from > SCHEMA_VERSION {
        return Err(StoreError::NewerSchema { found: from, known: SCHEMA_VERSION });
    }
    if from >= to {
        return Ok(());
    }
    for (version, script) in (1i64..).zip(MIGRATIONS) {
        if version > from && version <= to {
            tx.script(script).await?;
        }
    }
    tx.run("delete from schema_version", args![]).await?;
    tx.run("insert into schema_version (version) values ($1)", args![to]).await?;
    Ok(())
}

/// Removes every table of the library.
pub(crate) async fn drop_all(tx: &mut Tx) -> Result<()> {
    for table in TABLES.iter().rev() {
        tx.run_built(format!("drop table if exists {table}"), args![]).await?;
    }
    tx.run("delete from schema_version", args![]).await?;
    Ok(())
}
