//! One way to talk to SQLite and PostgreSQL.
//!
//! Every statement is one text with `$1` that both understand; this file is
//! the only one that knows that there are two databases. `sqlx::Any` would do
//! the same but can't decode several of the types (see ADR 0002), so the two
//! pools stand side by side in an enum.
//!
//! SQLite runs with a write-ahead log and `synchronous = normal`: a process
//! that is killed loses nothing that was committed, because the log is already
//! with the operating system. A power cut may lose the last transactions, but
//! never leaves half a one: the log's checksums end it at the last whole commit.
//! An import that lost its last papers that way finds them again when it is
//! repeated.

use crate::error::Result;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{Arguments, AssertSqlSafe, Executor, FromRow, Postgres, Sqlite, Transaction};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

/// How many readers may read at the same time.
const READERS: u32 = 8;
/// How long a writer waits for another one before it gives up.
const WAIT_FOR_WRITER: Duration = Duration::from_secs(60);

/// A library's database.
#[derive(Debug, Clone)]
pub enum Db {
    /// A file. One connection writes, several read.
    Sqlite {
        /// The one writing connection.
        writer: SqlitePool,
        /// The reading connections.
        readers: SqlitePool,
    },
    /// A server that several machines may share.
    Postgres(PgPool),
}

/// A value bound to a statement.
#[derive(Debug, Clone)]
pub enum Arg {
    /// A whole number or null.
    Int(Option<i64>),
    /// Text or null.
    Text(Option<String>),
    /// Bytes or null.
    Bytes(Option<Vec<u8>>),
}

macro_rules! arg_from {
    ($($from:ty => $variant:ident($value:ident) $as:expr;)+) => {
        $(impl From<$from> for Arg {
            fn from($value: $from) -> Self {
                Arg::$variant($as)
            }
        })+
    };
}

arg_from! {
    i64 => Int(value) Some(value);
    Option<i64> => Int(value) value;
    bool => Int(value) Some(i64::from(value));
    &str => Text(value) Some(value.to_owned());
    &String => Text(value) Some(value.clone());
    String => Text(value) Some(value);
    Option<String> => Text(value) value;
    Vec<u8> => Bytes(value) Some(value);
    Option<Vec<u8>> => Bytes(value) value;
}

/// `args![a, b]`: the values of a statement.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::database::Arg::from($value)),*] };
}
pub(crate) use args;

/// A row that both databases can give.
pub trait Decoded: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Decoded for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

fn bound<A: Arguments>(args: Vec<Arg>) -> std::result::Result<A, sqlx::Error>
where
    for<'t> Option<i64>: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
    for<'t> Option<String>: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
    for<'t> Option<Vec<u8>>: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
{
    let mut out = A::default();
    for arg in args {
        match arg {
            Arg::Int(value) => out.add(value),
            Arg::Text(value) => out.add(value),
            Arg::Bytes(value) => out.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(out)
}

impl Db {
    /// Opens the SQLite file at `path`, making it where there is none.
    ///
    /// # Errors
    /// Where the file can't be opened as a database.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            .busy_timeout(WAIT_FOR_WRITER)
            .statement_cache_capacity(200)
            // What is forgotten is overwritten in the file, not only unlinked.
            .pragma("secure_delete", "on")
            .pragma("cache_size", "-32768");
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        let reading = options.pragma("query_only", "on");
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(reading);
        Ok(Db::Sqlite { writer, readers })
    }

    /// Connects to the PostgreSQL database at `url`.
    ///
    /// # Errors
    /// Where the address is wrong or the server is away.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?.application_name("pejl");
        Ok(Db::Postgres(PgPoolOptions::new().max_connections(READERS + 1).connect_with(options).await?))
    }

    /// A transaction that may write. The first statement must write (see
    /// [`crate::counter`]), so that it waits for other writers at once.
    pub(crate) async fn write(&self) -> Result<Tx> {
        Ok(match self {
            Db::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// A transaction that sees one and the same state throughout.
    pub(crate) async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Db::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Db::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// Rows of one statement outside any transaction.
    pub(crate) async fn all<T: Decoded>(&self, sql: &'static str, args: Vec<Arg>) -> Result<Vec<T>> {
        Ok(match self {
            Db::Sqlite { readers, .. } => {
                sqlx::query_as_with::<Sqlite, T, _>(sql, bound::<SqliteArguments>(args)?).fetch_all(readers).await?
            }
            Db::Postgres(pool) => {
                sqlx::query_as_with::<Postgres, T, _>(sql, bound::<PgArguments>(args)?).fetch_all(pool).await?
            }
        })
    }

    /// The first row of one statement outside any transaction.
    pub(crate) async fn first<T: Decoded>(&self, sql: &'static str, args: Vec<Arg>) -> Result<Option<T>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    /// Moves everything from SQLite's log into the file and empties the log, so
    /// that nothing forgotten is left there. PostgreSQL keeps its own house.
    pub(crate) async fn empty_log(&self) -> Result<()> {
        if let Db::Sqlite { writer, .. } = self {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
        }
        Ok(())
    }

    /// Closes all connections.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

/// A transaction; rolled back where it is dropped without [`Tx::commit`].
pub(crate) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Runs a statement and tells how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<u64> {
        Ok(match self {
            Tx::Sqlite(tx) => {
                sqlx::query_with(sql, bound::<SqliteArguments>(args)?).execute(&mut **tx).await?.rows_affected()
            }
            Tx::Postgres(tx) => {
                sqlx::query_with(sql, bound::<PgArguments>(args)?).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Runs a text of our own making: several rows, a list of places, or a table's name from [`crate::tables`].
    pub(crate) async fn run_built(&mut self, sql: String, args: Vec<Arg>) -> Result<u64> {
        let sql = AssertSqlSafe(sql);
        Ok(match self {
            Tx::Sqlite(tx) => {
                sqlx::query_with(sql, bound::<SqliteArguments>(args)?).execute(&mut **tx).await?.rows_affected()
            }
            Tx::Postgres(tx) => {
                sqlx::query_with(sql, bound::<PgArguments>(args)?).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Rows of a statement.
    pub(crate) async fn all<T: Decoded>(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<Vec<T>> {
        Ok(match self {
            Tx::Sqlite(tx) => {
                sqlx::query_as_with::<Sqlite, T, _>(sql, bound::<SqliteArguments>(args)?).fetch_all(&mut **tx).await?
            }
            Tx::Postgres(tx) => {
                sqlx::query_as_with::<Postgres, T, _>(sql, bound::<PgArguments>(args)?).fetch_all(&mut **tx).await?
            }
        })
    }

    /// Rows of a statement of our own making.
    pub(crate) async fn all_built<T: Decoded>(&mut self, sql: String, args: Vec<Arg>) -> Result<Vec<T>> {
        let sql = AssertSqlSafe(sql);
        Ok(match self {
            Tx::Sqlite(tx) => {
                sqlx::query_as_with::<Sqlite, T, _>(sql, bound::<SqliteArguments>(args)?).fetch_all(&mut **tx).await?
            }
            Tx::Postgres(tx) => {
                sqlx::query_as_with::<Postgres, T, _>(sql, bound::<PgArguments>(args)?).fetch_all(&mut **tx).await?
            }
        })
    }

    /// The first row of a statement.
    pub(crate) async fn first<T: Decoded>(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<Option<T>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    /// Runs a script of several statements without values.
    pub(crate) async fn script(&mut self, sql: &'static str) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.execute(sqlx::raw_sql(sql)).await?.rows_affected(),
            Tx::Postgres(tx) => tx.execute(sqlx::raw_sql(sql)).await?.rows_affected(),
        };
        Ok(())
    }

    /// Inserts many rows with few statements. `args` holds `columns` values a row;
    /// `head` ends before `values`, `tail` follows the rows.
    ///
    /// Rows go in groups whose sizes are powers of two, so that a handful of
    /// prepared statements serve every batch.
    pub(crate) async fn insert(&mut self, head: &str, columns: usize, tail: &str, args: Vec<Arg>) -> Result<()> {
        let mut rows = args.len() / columns.max(1);
        let mut args = args.into_iter();
        while rows > 0 {
            let group = (1 << rows.ilog2()).min(64);
            let sql = format!("{head} values {} {tail}", places(group, columns));
            self.run_built(sql, args.by_ref().take(group * columns).collect()).await?;
            rows -= group;
        }
        Ok(())
    }

    /// Makes everything permanent.
    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// True for PostgreSQL, for the few statements that must differ.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self, Tx::Postgres(_))
    }
}

/// `($1,$2),($3,$4)` for two rows of two columns.
fn places(rows: usize, columns: usize) -> String {
    let mut out = String::with_capacity(rows * columns * 5);
    for row in 0..rows {
        out.push_str(if row == 0 { "(" } else { ",(" });
        push_places(&mut out, row * columns, columns);
        out.push(')');
    }
    out
}

/// `$1,$2,$3` for a list of `count` values.
pub(crate) fn list_of(count: usize) -> String {
    let mut out = String::new();
    push_places(&mut out, 0, count);
    out
}

fn push_places(out: &mut String, before: usize, count: usize) {
    use std::fmt::Write;
    for place in 1..=count {
        let comma = if place == 1 { "" } else { "," };
        // Writing to a String can't fail.
        let _ = write!(out, "{comma}${}", before + place);
    }
}
