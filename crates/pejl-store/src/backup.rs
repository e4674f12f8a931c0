//! A backup: one file that restores into either database.
//!
//! The file is zstd over lines of JSON: a head with format and schema, then
//! every row of every table, then an end with the number of rows. Bytes stand
//! in hex; zstd takes that back. A file that was cut off has no end and is
//! refused, and zstd's own checksum tells of damage. It is neither database's
//! own dump, so that a library can move from SQLite to PostgreSQL and back.
//!
//! A restore first makes the tables of the backup's own schema, fills them,
//! and then upgrades them, so that the migrations are the only code that knows
//! older schemas. All this is one transaction: it happens or it doesn't.

use crate::change_time;
use crate::counter::Counter;
use crate::database::{Arg, Tx, args, list_of};
use crate::encode::{hex, unhex};
use crate::error::{Result, StoreError};
use crate::read_library::note;
use crate::schema::{self, SCHEMA_VERSION, TABLES};
use crate::store::Store;
use crate::write_papers::Author;
use serde_json::{Map, Value, json};
use sqlx::{Column, Row, TypeInfo, ValueRef};
use std::io::{BufRead, BufReader, Read, Write};

const FORMAT: &str = "pejl-backup";
/// Grows when the shape of the file changes (the schema has a number of its own).
const FORMAT_VERSION: i64 = 1;
/// Rows that are fetched or inserted at a time.
const GROUP: usize = 64;
/// No row is longer than this; a chunk of source in hex is far below.
const LONGEST_LINE: u64 = 512 << 20;

/// What a backup or a restore moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupSummary {
    /// The schema of the backup.
    pub schema: i64,
    /// How many rows.
    pub rows: u64,
}

impl Store {
    /// Writes all of the library, as it is at this moment, to `out`.
    ///
    /// # Errors
    /// Where the database or the writing fails.
    pub async fn back_up(&self, out: impl Write) -> Result<BackupSummary> {
        let mut tx = self.db().read().await?;
        let mut out = zstd::stream::write::Encoder::new(out, 3)?;
        out.include_checksum(true)?;
        let head = json!({ "format": FORMAT, "version": FORMAT_VERSION, "schema": SCHEMA_VERSION });
        writeln!(out, "{head}")?;
        let mut rows = 0;
        for table in TABLES {
            rows += write_table(&mut tx, table, &mut out).await?;
        }
        writeln!(out, "{}", json!({ "end": true, "rows": rows }))?;
        out.finish()?.flush()?;
        Ok(BackupSummary { schema: SCHEMA_VERSION, rows })
    }

    /// Fills the library from a backup. What it held before is only replaced
    /// where `replace` is true.
    ///
    /// # Errors
    /// Where the backup is damaged, cut off or newer than this program, or the
    /// library is not empty; then nothing was changed.
    pub async fn restore(&self, from: impl Read, replace: bool, author: &Author) -> Result<BackupSummary> {
        let mut lines = Lines::open(from)?;
        let schema = lines.head()?;
        let mut tx = self.db().write().await?;
        let held: Option<(i64,)> = tx.first("select id from meeting limit 1", args![]).await?;
        if held.is_some() && !replace {
            return Err(StoreError::NotEmpty);
        }
        schema::drop_all(&mut tx).await?;
        schema::upgrade(&mut tx, schema).await?;
        // The migrations leave a row in `counter`; the backup brings its own.
        tx.run("delete from counter", args![]).await?;
        let rows = fill(&mut tx, &mut lines).await?;
        schema::upgrade(&mut tx, SCHEMA_VERSION).await?;
        let generation = uuid::Uuid::now_v7().to_string();
        let sql = "insert into setting (name, value) values ('generation', $1) \
                   on conflict (name) do update set value = excluded.value";
        tx.run(sql, args![generation]).await?;
        let mut counter = Counter::lock(&mut tx).await?;
        note(&mut tx, &mut counter, author, "restore", "", &rows.to_string()).await?;
        crate::subscriptions::begin_anew(&mut tx, counter.value()).await?;
        change_time::forget_times(&mut tx).await?;
        change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        self.db().empty_log().await?;
        Ok(BackupSummary { schema, rows })
    }
}

/// The key of a table, by which its rows are fetched group after group.
fn key_of(table: &str) -> &'static [&'static str] {
    match table {
        "counter" | "setting" => &["name"],
        "source" => &["sha256"],
        "source_chunk" => &["sha256", "position"],
        "attachment_chunk" => &["attachment", "position"],
        "tombstone" => &["kind", "name"],
        "moved" => &["address"],
        "gone" => &["meeting", "slug"],
        "change_time" => &["change"],
        _ => &["id"],
    }
}

async fn write_table(tx: &mut Tx, table: &str, out: &mut impl Write) -> Result<u64> {
    let key = key_of(table);
    let columns = key.join(", ");
    let mut rows = 0u64;
    let mut after: Vec<Arg> = Vec::new();
    loop {
        let beyond = match after.len() {
            0 => String::new(),
            places => format!("where ({columns}) > ({})", list_of(places)),
        };
        let sql = format!("select * from {table} {beyond} order by {columns} limit {GROUP}");
        let group = tx.all_built::<JsonRow>(sql, std::mem::take(&mut after)).await?;
        for JsonRow(row) in &group {
            writeln!(out, "{}", json!({ "table": table, "row": row }))?;
        }
        rows += group.len() as u64;
        let Some(JsonRow(last)) = group.last().filter(|_| group.len() == GROUP) else { return Ok(rows) };
        for column in key {
            after.push(arg_of(table, column, last.get(*column).unwrap_or(&Value::Null))?);
        }
    }
}

/// A row of any table: numbers and text as they are, bytes as `{"hex": ...}`.
struct JsonRow(Map<String, Value>);

macro_rules! json_row {
    ($row:ty) => {
        impl sqlx::FromRow<'_, $row> for JsonRow {
            fn from_row(row: &$row) -> std::result::Result<Self, sqlx::Error> {
                let mut out = Map::new();
                for (at, column) in row.columns().iter().enumerate() {
                    let raw = row.try_get_raw(at)?;
                    let value = if raw.is_null() {
                        Value::Null
                    } else {
                        match raw.type_info().name() {
                            "INTEGER" | "INT8" | "BIGINT" => row.try_get::<i64, _>(at)?.into(),
                            "BLOB" | "BYTEA" => json!({ "hex": hex(row.try_get::<&[u8], _>(at)?) }),
                            _ => row.try_get::<String, _>(at)?.into(),
                        }
                    };
                    out.insert(column.name().to_owned(), value);
                }
                Ok(Self(out))
            }
        }
    };
}

json_row!(sqlx::sqlite::SqliteRow);
json_row!(sqlx::postgres::PgRow);

/// The lines of a backup.
struct Lines<R: Read> {
    reader: BufReader<zstd::stream::read::Decoder<'static, BufReader<R>>>,
    line: Vec<u8>,
}

impl<R: Read> Lines<R> {
    fn open(from: R) -> Result<Self> {
        let decoder = zstd::stream::read::Decoder::new(from).map_err(|_| StoreError::Backup("unreadable"))?;
        Ok(Self { reader: BufReader::new(decoder), line: Vec::new() })
    }

    fn next(&mut self) -> Result<Value> {
        self.line.clear();
        let mut limited = self.reader.by_ref().take(LONGEST_LINE);
        limited.read_until(b'\n', &mut self.line).map_err(|_| StoreError::Backup("unreadable"))?;
        if self.line.is_empty() {
            return Err(StoreError::Backup("cut-off"));
        }
        serde_json::from_slice(&self.line).map_err(|_| StoreError::Backup("unreadable"))
    }

    /// The schema in the head.
    fn head(&mut self) -> Result<i64> {
        let head = self.next()?;
        if head.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(StoreError::Backup("no-backup"));
        }
        let number = |name| head.get(name).and_then(Value::as_i64).unwrap_or(0);
        let schema = number("schema");
        if number("version") > FORMAT_VERSION || schema > SCHEMA_VERSION {
            return Err(StoreError::NewerSchema { found: schema, known: SCHEMA_VERSION });
        }
        if schema < 1 {
            return Err(StoreError::Backup("no-backup"));
        }
        Ok(schema)
    }
}

async fn fill<R: Read>(tx: &mut Tx, lines: &mut Lines<R>) -> Result<u64> {
    let mut rows = 0u64;
    let mut group = Group::default();
    loop {
        let line = lines.next()?;
        if line.get("end").is_some() {
            group.insert(tx).await?;
            let told = line.get("rows").and_then(Value::as_u64);
            return if told == Some(rows) { Ok(rows) } else { Err(StoreError::Backup("cut-off")) };
        }
        let table = line.get("table").and_then(Value::as_str);
        let table = TABLES.iter().find(|known| Some(**known) == table).ok_or(StoreError::Backup("unreadable"))?;
        let row = line.get("row").and_then(Value::as_object).ok_or(StoreError::Backup("unreadable"))?;
        if !group.takes(table, row) {
            group.insert(tx).await?;
        }
        group.push(table, row)?;
        rows += 1;
    }
}

/// Rows of one table with the same columns, inserted together.
#[derive(Default)]
struct Group {
    table: &'static str,
    columns: Vec<String>,
    rows: usize,
    args: Vec<Arg>,
}

impl Group {
    fn takes(&self, table: &str, row: &Map<String, Value>) -> bool {
        self.rows < GROUP && self.table == table && row.keys().eq(self.columns.iter())
    }

    fn push(&mut self, table: &'static str, row: &Map<String, Value>) -> Result<()> {
        if self.rows == 0 {
            self.table = table;
            self.columns = row.keys().cloned().collect();
            // Names of columns become part of a statement.
            let plain = |name: &String| name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            if !self.columns.iter().all(plain) {
                return Err(StoreError::Backup("unreadable"));
            }
        }
        for (column, value) in row {
            self.args.push(arg_of(table, column, value)?);
        }
        self.rows += 1;
        Ok(())
    }

    async fn insert(&mut self, tx: &mut Tx) -> Result<()> {
        if self.rows > 0 {
            let head = format!("insert into {} ({})", self.table, self.columns.join(", "));
            tx.insert(&head, self.columns.len(), "", std::mem::take(&mut self.args)).await?;
        }
        *self = Self::default();
        Ok(())
    }
}

fn arg_of(table: &str, column: &str, value: &Value) -> Result<Arg> {
    let unreadable = || StoreError::Backup("unreadable");
    Ok(match value {
        // PostgreSQL wants to know what it is that is null.
        Value::Null if column == "kept_text" => Arg::Bytes(None),
        Value::Null if matches!((table, column), ("meeting", "municipality_code") | ("item", "paper")) => {
            Arg::Int(None)
        }
        Value::Null => Arg::Text(None),
        Value::Number(number) => Arg::Int(Some(number.as_i64().ok_or_else(unreadable)?)),
        Value::String(text) => Arg::Text(Some(text.clone())),
        Value::Object(bytes) => {
            let text = bytes.get("hex").and_then(Value::as_str).ok_or_else(unreadable)?;
            Arg::Bytes(Some(unhex(text).ok_or_else(unreadable)?))
        }
        _ => return Err(unreadable()),
    })
}
