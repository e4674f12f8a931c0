//! The tables of an export, which grow meeting by meeting.

use super::folder::Writing;
use crate::error::{AppError, Result};
use crate::meeting_cache::ReadyMeeting;
use pejl_publish::PublishedMeeting;
use pejl_publish::csv::{Row, TABLES, Table, columns, lines};
use pejl_publish::parquet::{ParquetError, ParquetTable};
use std::io::Error;
use std::path::Path;

/// See the module.
pub(super) struct Tables {
    growing: Vec<Growing>,
}

struct Growing {
    table: &'static Table,
    csv: String,
    parquet: ParquetTable,
}

impl Tables {
    /// All tables, each without rows.
    pub(super) fn begin() -> Result<Self> {
        let begin = |table: &'static Table| {
            let parquet = ParquetTable::new(table).map_err(unwritable(table))?;
            Ok(Growing { table, csv: table.header(), parquet })
        };
        Ok(Self { growing: TABLES.iter().map(begin).collect::<Result<_>>()? })
    }

    /// The rows of a meeting.
    pub(super) fn add(&mut self, meeting: &PublishedMeeting<'_>, ready: &ReadyMeeting) -> Result<()> {
        let texts: Vec<&str> = ready.public.items.iter().map(|(_, paper, _)| ready.text(*paper)).collect();
        for growing in &mut self.growing {
            let rows: Vec<Row> = (growing.table.rows)(meeting, &texts);
            growing.csv.push_str(&lines(&rows));
            growing.parquet.add(rows).map_err(unwritable(growing.table))?;
        }
        Ok(())
    }

    /// Writes every table in both forms, and what their columns mean.
    pub(super) fn finish(self, writing: &mut Writing) -> Result<()> {
        for Growing { table, csv, parquet } in self.growing {
            writing.put(&format!("csv/{}", table.file_name), csv.as_bytes())?;
            let bytes = parquet.finish().map_err(unwritable(table))?;
            writing.put(&format!("parquet/{}.parquet", table.name()), &bytes)?;
        }
        writing.put("csv/columns.csv", columns().as_bytes())
    }
}

fn unwritable(table: &Table) -> impl FnOnce(ParquetError) -> AppError {
    let file = AppError::file(Path::new(table.file_name));
    move |why| file(Error::other(why))
}
