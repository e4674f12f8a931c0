//! A table in a text file: fields with a divider, the first row a heading.
//!
//! Text is UTF-8, with or without a byte order mark; a field that is none is
//! Windows-1252, as older systems write. Blank lines are no rows.

use crate::cells::{Cell, Door};
use crate::error::{RegisterError, Result};
use crate::plan::{Filled, Filler, Plan, place};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// More lines than any row has: a quotation mark that is not closed would take in the rest of the file.
const LONGEST: u64 = 100;

struct Rows<'p> {
    path: &'p Path,
    reader: Reader<File>,
    heading: Vec<String>,
    record: ByteRecord,
}

impl<'p> Rows<'p> {
    fn open(path: &'p Path, divider: u8) -> Result<Self> {
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        let mut file = File::open(path).map_err(failed)?;
        let mut start = Vec::new();
        file.by_ref().take(2).read_to_end(&mut start).map_err(failed)?;
        if matches!(start.as_slice(), [0xFF, 0xFE] | [0xFE, 0xFF]) {
            let reason = "UTF-16; save it as UTF-8".to_owned();
            return Err(RegisterError::Damaged { path: path.to_owned(), reason });
        }
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let reader = ReaderBuilder::new()
            .delimiter(divider)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 20)
            .from_reader(file);
        let mut rows = Self { path, reader, heading: Vec::new(), record: ByteRecord::new() };
        rows.next()?;
        let plain = |field: &[u8]| text(field).trim().trim_start_matches('\u{feff}').to_owned();
        rows.heading = rows.record.iter().map(plain).collect();
        Ok(rows)
    }

    /// Reads the next row; false where there is none.
    fn next(&mut self) -> Result<bool> {
        let damaged = |reason: String| RegisterError::Damaged { path: self.path.to_owned(), reason };
        let more = self.reader.read_byte_record(&mut self.record).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(source) => RegisterError::File { path: self.path.to_owned(), source },
            kind => damaged(format!("{kind:?}")),
        })?;
        let line = self.line();
        if more && self.reader.position().line().saturating_sub(line) > LONGEST {
            return Err(damaged(format!("line {line}: a quotation mark is not closed")));
        }
        Ok(more)
    }

    /// The line that the row begins in.
    fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// True where the row has the heading's fields; empty ones may follow.
    fn fits(&self) -> bool {
        let width = self.heading.len();
        self.record.len() >= width && self.record.iter().skip(width).all(<[u8]>::is_empty)
    }
}

fn text(field: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(field) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(field).0,
    }
}

/// Reads the columns that `plan` asks for.
pub(crate) fn read(path: &Path, plan: &Plan<'_>, door: &Door<'_>) -> Result<Filled> {
    let mut rows = Rows::open(path, door.divider)?;
    let mut filler = Filler::new(path, &rows.heading, &plan.wishes, door)?;
    let places = filler.places().to_vec();
    while rows.next()? {
        if !rows.fits() {
            filler.bad_row();
            continue;
        }
        for (number, place) in places.iter().enumerate() {
            let field = text(rows.record.get(*place).unwrap_or_default());
            let field = field.trim();
            filler.push(number, if field.is_empty() { Cell::Empty } else { Cell::Text(field) });
        }
    }
    Ok(filler.done())
}

/// Gives line and text of `columns` of each of `wanted` rows, which are sorted.
pub(crate) fn pick(
    path: &Path,
    divider: u8,
    columns: &[&str],
    wanted: &[u32],
    each: &mut dyn FnMut(u64, &[String]) -> Result<()>,
) -> Result<()> {
    let mut rows = Rows::open(path, divider)?;
    let places = columns.iter().map(|column| place(path, &rows.heading, column)).collect::<Result<Vec<_>>>()?;
    let mut wanted = wanted.iter().copied().peekable();
    let mut lines = Lines::open(path)?;
    let mut row = 0_u32;
    while wanted.peek().is_some() && rows.next()? {
        if wanted.next_if_eq(&row).is_some() {
            let value = |place: &usize| text(rows.record.get(*place).unwrap_or_default()).trim().to_owned();
            let values: Vec<String> = places.iter().map(value).collect();
            each(lines.of(rows.record.position().map_or(0, csv::Position::byte))?, &values)?;
        }
        row += 1;
    }
    Ok(())
}

/// Counts lines as an editor does; a row's own position is that of the blank lines before it.
struct Lines<'p> {
    path: &'p Path,
    file: BufReader<File>,
    offset: u64,
    line: u64,
}

impl<'p> Lines<'p> {
    fn open(path: &'p Path) -> Result<Self> {
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        Ok(Self { path, file: BufReader::new(File::open(path).map_err(failed)?), offset: 0, line: 1 })
    }

    /// The line of the first row at or after `offset`, which is no less than it was before.
    fn of(&mut self, offset: u64) -> Result<u64> {
        let path = self.path;
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        loop {
            let bytes = self.file.fill_buf().map_err(failed)?;
            let ahead = usize::try_from(offset.saturating_sub(self.offset)).unwrap_or(usize::MAX).min(bytes.len());
            let blank = bytes.iter().skip(ahead).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let taken = ahead + blank;
            self.line += bytes.iter().take(taken).filter(|byte| **byte == b'\n').count() as u64;
            self.offset += taken as u64;
            let whole = taken == bytes.len() && taken > 0;
            self.file.consume(taken);
            if !whole {
                return Ok(self.line);
            }
        }
    }
}
