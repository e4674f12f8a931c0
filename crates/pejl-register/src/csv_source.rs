//! A table in a text file: fields with a divider, the first row a heading.
//!
//! Text is UTF-8, with or without a byte order mark; a field that is none is
//! Windows-1252, as older systems write. Blank lines are no rows.

use crate::cells::{Cell, Door};
use crate::error::{RegisterError, Result};
use crate::plan::{Filled, Filler, Plan, place};
use crate::quotes::{Lines, Quotes};
use crate::raw::{BAD_ROW, TORN_ROW};
use csv::{ByteRecord, Position, Reader, ReaderBuilder};
use std::borrow::Cow;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// More lines than any row has: a quotation mark that is not closed would take in the rest of the file.
const LONGEST: u64 = 100;

/// What was read next.
enum Next {
    /// A row, with the heading's fields or not; it begins at or after this byte.
    Row(u64),
    /// Lines that one quotation mark took in though they look like rows: where each of them begins.
    Torn(Vec<u64>),
    End,
}

struct Rows<'p> {
    path: &'p Path,
    reader: Reader<File>,
    divider: u8,
    heading: Vec<String>,
    record: ByteRecord,
    /// Where the last row begins.
    last: u64,
}

impl<'p> Rows<'p> {
    fn open(path: &'p Path, divider: u8) -> Result<Self> {
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        let mut file = File::open(path).map_err(failed)?;
        let mut start = Vec::new();
        file.by_ref().take(2).read_to_end(&mut start).map_err(failed)?;
        if matches!(start.as_slice(), [0xFF, 0xFE] | [0xFE, 0xFF]) {
            return Err(RegisterError::Utf16(path.to_owned()));
        }
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let reader = ReaderBuilder::new()
            .delimiter(divider)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 20)
            .from_reader(file);
        let mut rows = Self { path, reader, divider, heading: Vec::new(), record: ByteRecord::new(), last: 0 };
        rows.next()?;
        let plain = |field: &[u8]| text(field).trim().trim_start_matches('\u{feff}').to_owned();
        rows.heading = rows.record.iter().map(plain).collect();
        Ok(rows)
    }

    /// Reads what comes next.
    fn next(&mut self) -> Result<Next> {
        let more = self.reader.read_byte_record(&mut self.record).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(source) => RegisterError::File { path: self.path.to_owned(), source },
            kind => RegisterError::Damaged { path: self.path.to_owned(), reason: format!("{kind:?}") },
        })?;
        if !more {
            let open = Quotes::open(self.path, self.last, self.divider)?;
            return if open { Err(self.not_closed()?) } else { Ok(Next::End) };
        }
        self.last = self.record.position().map_or(0, Position::byte);
        let several = self.record.as_slice().contains(&b'\n') || self.record.as_slice().contains(&b'\r');
        if several { self.several_lines() } else { Ok(Next::Row(self.last)) }
    }

    /// A row in several lines: a field holds line breaks, or a quotation mark is not closed in its own line. It is the
    /// latter where a line below the first has all the dividers of a row, and some of all those stand inside marks.
    fn several_lines(&mut self) -> Result<Next> {
        let lines = Quotes::lines(self.path, self.last, self.reader.position().byte(), self.divider)?;
        if lines.len() as u64 > LONGEST {
            return Err(self.not_closed()?);
        }
        let dividers = self.heading.len().saturating_sub(1);
        let whole = lines.iter().skip(1).any(|line| line.dividers >= dividers);
        let inside = lines.iter().map(|line| line.dividers).sum::<usize>() > dividers;
        if !whole || !inside || self.heading.is_empty() {
            return Ok(Next::Row(self.last));
        }
        Ok(Next::Torn(lines.into_iter().map(|line| line.start).collect()))
    }

    /// What is told where the last row is not closed.
    fn not_closed(&self) -> Result<RegisterError> {
        let line = Lines::open(self.path)?.of(self.last)?;
        let reason = format!("line {line}: a quotation mark is not closed");
        Ok(RegisterError::Damaged { path: self.path.to_owned(), reason })
    }

    /// True where the row has the heading's fields; empty ones may follow.
    fn fits(&self) -> bool {
        let width = self.heading.len();
        self.record.len() >= width && self.record.iter().skip(width).all(<[u8]>::is_empty)
    }

    fn value(&self, place: usize) -> Cow<'_, str> {
        text(self.record.get(place).unwrap_or_default())
    }
}

fn text(field: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(field) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(field).0,
    }
}

/// Reads the columns that `plan` asks for. Each line that was torn counts as a row.
pub(crate) fn read(path: &Path, plan: &Plan<'_>, door: &Door<'_>) -> Result<Filled> {
    let mut rows = Rows::open(path, door.divider)?;
    let mut filler = Filler::new(path, &rows.heading, &plan.wishes, door)?;
    let places = filler.places().to_vec();
    loop {
        match rows.next()? {
            Next::End => return Ok(filler.done()),
            Next::Torn(lines) => lines.iter().for_each(|_| filler.bad_row(TORN_ROW)),
            Next::Row(_) if !rows.fits() => filler.bad_row(BAD_ROW),
            Next::Row(_) => {
                for (number, place) in places.iter().enumerate() {
                    let field = rows.value(*place);
                    let field = field.trim();
                    filler.push(number, if field.is_empty() { Cell::Empty } else { Cell::Text(field) });
                }
            }
        }
    }
}

/// Gives line and text of `columns` of each of `wanted` rows, which are sorted; no text of a line that was torn.
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
    while wanted.peek().is_some() {
        let (starts, torn) = match rows.next()? {
            Next::End => return Ok(()),
            Next::Row(start) => (vec![start], false),
            Next::Torn(starts) => (starts, true),
        };
        for start in starts {
            if wanted.next_if_eq(&row).is_some() {
                let value = |place: &usize| if torn { String::new() } else { rows.value(*place).trim().to_owned() };
                let values: Vec<String> = places.iter().map(value).collect();
                each(lines.of(start)?, &values)?;
            }
            row += 1;
        }
    }
    Ok(())
}
