//! The store: a database at this program's schema.

use crate::database::{Db, args};
use crate::error::Result;
use crate::schema::{self, SCHEMA_VERSION};
use std::path::Path;

/// A library's papers, readings and sources.
#[derive(Debug, Clone)]
pub struct Store {
    db: Db,
}

impl Store {
    /// Opens the SQLite library at `path`, making or upgrading it where needed.
    ///
    /// # Errors
    /// Where the file can't be used, or was made by a newer program.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        Self::open(Db::open_sqlite(path).await?).await
    }

    /// Opens the library in the PostgreSQL database at `url`, making or upgrading it where needed.
    ///
    /// # Errors
    /// Where the server is away or refuses, or the library was made by a newer program.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        Self::open(Db::open_postgres(url).await?).await
    }

    async fn open(db: Db) -> Result<Self> {
        let mut tx = db.write().await?;
        schema::upgrade(&mut tx, SCHEMA_VERSION).await?;
        let new = uuid::Uuid::now_v7().to_string();
        let sql = "insert into setting (name, value) values ('generation', $1) on conflict (name) do nothing";
        tx.run(sql, args![new]).await?;
        tx.commit().await?;
        Ok(Self { db })
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    /// A name that changes when the library's change numbers begin anew, as
    /// after a restore; what follows the library must then begin anew too.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn generation(&self) -> Result<String> {
        let row: Option<(String,)> =
            self.db.first("select value from setting where name = 'generation'", args![]).await?;
        Ok(row.map(|(value,)| value).unwrap_or_default())
    }

    /// The number of the last change.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn change(&self) -> Result<i64> {
        let row: Option<(i64,)> = self.db.first("select value from counter where name = 'change'", args![]).await?;
        Ok(row.map_or(0, |(value,)| value))
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
