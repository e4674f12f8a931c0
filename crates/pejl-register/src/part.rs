//! A part of a register: one delivery, in the order of persons.

use crate::columns::{Columns, Contacts, Exemptions, FlexHours, Offers, Persons, Spells, Work};
use crate::damage::guarded;
use crate::error::{RegisterError, Result};
use crate::mapped::map;
use crate::private::make_file;
use arrow_buffer::Buffer;
use arrow_ipc::convert::try_fb_to_schema;
use arrow_ipc::reader::{FileDecoder, read_footer_length};
use arrow_ipc::writer::FileWriter;
use arrow_ipc::{root_as_footer, root_as_message};
use rayon::prelude::*;
use std::fs::File;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One delivery.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "the tables tell themselves")]
pub struct Part {
    pub persons: Persons,
    pub spells: Spells,
    pub contacts: Contacts,
    pub offers: Offers,
    pub work: Work,
    pub flex: FlexHours,
    pub exempt: Exemptions,
}

/// The rows of one person in each table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named like the tables")]
pub struct Rows {
    pub spells: Range<usize>,
    pub contacts: Range<usize>,
    pub offers: Range<usize>,
    pub work: Range<usize>,
    pub flex: Range<usize>,
    pub exempt: Range<usize>,
}

/// One person with the events as slices of columns.
#[derive(Debug, Clone)]
pub struct PersonView<'a> {
    /// The part that the rows stand in.
    pub part: &'a Part,
    /// The person's place in it.
    pub at: usize,
    /// The rows of the events.
    pub rows: Rows,
}

impl<'a> PersonView<'a> {
    /// The pseudonym.
    #[must_use]
    pub fn person(&self) -> u64 {
        self.part.persons.person.get(self.at).copied().unwrap_or(0)
    }

    /// The municipality that stands with the person.
    #[inline]
    #[must_use]
    pub fn municipality(&self) -> u16 {
        self.part.persons.municipality.get(self.at).copied().unwrap_or(0)
    }

    /// First days, days after the last, and benefits of the spells.
    #[inline]
    #[must_use]
    pub fn spells(&self) -> (&'a [u16], &'a [u16], &'a [u8]) {
        let spells = &self.part.spells;
        let rows = self.rows.spells.clone();
        (cut(&spells.from, &rows), cut(&spells.to, &rows), cut(&spells.benefit, &rows))
    }

    /// The municipality of the spell in row `row` of the table.
    #[inline]
    #[must_use]
    pub fn spell_municipality(&self, row: usize) -> u16 {
        match self.part.spells.municipality.get(row).copied().unwrap_or(0) {
            0 => self.municipality(),
            code => code,
        }
    }

    /// The days of the conversations.
    #[must_use]
    pub fn contact_days(&self) -> &'a [u16] {
        cut(&self.part.contacts.day, &self.rows.contacts)
    }

    /// Kinds, first days and days after the last of the offers.
    #[must_use]
    pub fn offers(&self) -> (&'a [u8], &'a [u16], &'a [u16]) {
        let offers = &self.part.offers;
        let rows = &self.rows.offers;
        (cut(&offers.kind, rows), cut(&offers.from, rows), cut(&offers.to, rows))
    }

    /// First days and hundredths of an hour a week of the flex job.
    #[must_use]
    pub fn flex(&self) -> (&'a [u16], &'a [u16]) {
        let flex = &self.part.flex;
        (cut(&flex.from, &self.rows.flex), cut(&flex.hours, &self.rows.flex))
    }
}

fn cut<'a, T>(column: &'a [T], rows: &Range<usize>) -> &'a [T] {
    column.get(rows.clone()).unwrap_or(&[])
}

impl Part {
    /// The tables' files of the part with the number `number` in `folder`.
    #[must_use]
    pub fn file(folder: &Path, number: u32, table: &str) -> PathBuf {
        folder.join(format!("{number:06}-{table}.arrow"))
    }

    /// The person in the place `at`; every range lies inside its table where [`Part::checked`] passed.
    // Asked for every person by every indicator, each of which needs few of the ranges.
    #[inline(always)]
    #[must_use]
    pub fn person(&self, at: usize) -> PersonView<'_> {
        let persons = &self.persons;
        let rows = |ends: &[u32]| {
            let from = at.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |to| *to as usize);
            from..ends.get(at).map_or(from, |to| *to as usize)
        };
        let rows = Rows {
            spells: rows(&persons.spells_to),
            contacts: rows(&persons.contacts_to),
            offers: rows(&persons.offers_to),
            work: rows(&persons.work_to),
            flex: rows(&persons.flex_to),
            exempt: rows(&persons.exempt_to),
        };
        PersonView { part: self, at, rows }
    }

    /// Number of persons.
    #[must_use]
    pub fn len(&self) -> usize {
        self.persons.len()
    }

    /// True where it holds nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty()
    }

    /// Writes every table below `folder` as the part `number`; each file lasting before this returns.
    ///
    /// # Errors
    /// Where a file can't be written.
    pub fn write(&self, folder: &Path, number: u32) -> Result<()> {
        write(&self.persons, folder, number)?;
        write(&self.spells, folder, number)?;
        write(&self.contacts, folder, number)?;
        write(&self.offers, folder, number)?;
        write(&self.work, folder, number)?;
        write(&self.flex, folder, number)?;
        write(&self.exempt, folder, number)?;
        let failed = |source| RegisterError::File { path: folder.to_owned(), source };
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
    }

    /// Maps every table of the part `number` below `folder`.
    ///
    /// # Errors
    /// Where a file is missing, damaged or of unequal length.
    pub fn open(folder: &Path, number: u32) -> Result<Self> {
        let part = Self {
            persons: open(folder, number)?,
            spells: open(folder, number)?,
            contacts: open(folder, number)?,
            offers: open(folder, number)?,
            work: open(folder, number)?,
            flex: open(folder, number)?,
            exempt: open(folder, number)?,
        };
        part.checked(&Self::file(folder, number, Persons::NAME))
    }

    /// The part, where persons and the ends of their rows never fall, and the last
    /// person's rows end where the tables end: then every row is one person's.
    fn checked(self, path: &Path) -> Result<Self> {
        let damaged = |reason: &str| RegisterError::Damaged { path: path.to_owned(), reason: reason.to_owned() };
        let persons = &self.persons;
        let ends = [
            (&persons.spells_to, self.spells.len()),
            (&persons.contacts_to, self.contacts.len()),
            (&persons.offers_to, self.offers.len()),
            (&persons.work_to, self.work.len()),
            (&persons.flex_to, self.flex.len()),
            (&persons.exempt_to, self.exempt.len()),
        ];
        let fits =
            |(to, len): &(&arrow_buffer::ScalarBuffer<u32>, usize)| to.last().map_or(0, |to| *to as usize) == *len;
        if !ends.iter().all(fits) {
            return Err(damaged("the tables do not belong together"));
        }
        if !rises(&persons.person, |one, next| one < next) {
            return Err(damaged("the persons do not stand in order"));
        }
        if !ends.iter().all(|(to, _)| rises(to, |one, next| one <= next)) {
            return Err(damaged("the rows of a person end before they begin"));
        }
        Ok(self)
    }
}

/// Rows that are looked at at a time.
const AT_A_TIME: usize = 1 << 16;

/// True where every two values that follow on each other are in order; looked at without a branch for each.
fn rises<T: Copy + Sync>(values: &[T], ordered: impl Fn(T, T) -> bool + Sync) -> bool {
    let later = values.get(1..).unwrap_or(&[]);
    let pieces = values.par_chunks(AT_A_TIME).zip(later.par_chunks(AT_A_TIME));
    pieces.all(|(values, later)| values.iter().zip(later).fold(true, |all, (one, next)| all & ordered(*one, *next)))
}

fn write<T: Columns>(table: &T, folder: &Path, number: u32) -> Result<()> {
    let path = Part::file(folder, number, T::NAME);
    // What an import that was killed left behind is written over, not cut short: somebody may have it mapped.
    let new = path.with_extension("arrow.new");
    let damaged =
        |error: arrow_schema::ArrowError| RegisterError::Damaged { path: path.clone(), reason: error.to_string() };
    let failed = |source| RegisterError::File { path: path.clone(), source };
    let batch = table.batch().map_err(damaged)?;
    let file = make_file(&new).map_err(failed)?;
    let mut writer = FileWriter::try_new(std::io::BufWriter::new(file), &batch.schema()).map_err(damaged)?;
    writer.write(&batch).map_err(damaged)?;
    writer.finish().map_err(damaged)?;
    let file = writer.into_inner().map_err(damaged)?.into_inner().map_err(|error| failed(error.into_error()))?;
    file.sync_all().and_then(|()| std::fs::rename(&new, &path)).map_err(failed)
}

fn open<T: Columns>(folder: &Path, number: u32) -> Result<T> {
    let path = Part::file(folder, number, T::NAME);
    let damaged = |reason: String| RegisterError::Damaged { path: path.clone(), reason };
    let buffer = map(&path)?;
    guarded(&path, || match only_batch(&buffer).map_err(damaged)? {
        Some(batch) => T::of(&batch, &path),
        None => Ok(T::default()),
    })
}

/// True where every buffer that the message `about` tells of lies within a body of `body` bytes.
fn buffers_fit(about: &[u8], body: usize) -> bool {
    // The length of the message, with or without four bytes before it that mark its kind.
    let message = match about {
        [0xFF, 0xFF, 0xFF, 0xFF, _, _, _, _, message @ ..] | [_, _, _, _, message @ ..] => message,
        _ => return false,
    };
    let message = root_as_message(message).ok();
    let buffers = message.and_then(|message| message.header_as_record_batch()).and_then(|batch| batch.buffers());
    let fits = |offset: i64, length: i64| {
        let end = usize::try_from(offset).ok().zip(usize::try_from(length).ok()).and_then(|(a, b)| a.checked_add(b));
        end.is_some_and(|end| end <= body)
    };
    buffers.is_some_and(|buffers| buffers.iter().all(|buffer| fits(buffer.offset(), buffer.length())))
}

/// The one record batch of an IPC file, its columns pointing into `buffer`.
fn only_batch(buffer: &Buffer) -> std::result::Result<Option<arrow_array::RecordBatch>, String> {
    let cut_off = || "the file is cut off".to_owned();
    let trailer = buffer.len().checked_sub(10).ok_or_else(cut_off)?;
    let trailer_bytes: [u8; 10] =
        buffer.as_slice().get(trailer..).and_then(|t| t.try_into().ok()).ok_or_else(cut_off)?;
    let length = read_footer_length(trailer_bytes).map_err(|_| cut_off())?;
    let footer =
        buffer.as_slice().get(trailer.checked_sub(length).ok_or_else(cut_off)?..trailer).ok_or_else(cut_off)?;
    let footer = root_as_footer(footer).map_err(|_| cut_off())?;
    let schema = try_fb_to_schema(footer.schema().ok_or_else(cut_off)?).map_err(|error| error.to_string())?;
    let decoder = FileDecoder::new(Arc::new(schema), footer.version());
    let Some(block) = footer.recordBatches().and_then(|blocks| (!blocks.is_empty()).then(|| *blocks.get(0))) else {
        return Ok(None);
    };
    let size = |length: i64| usize::try_from(length).map_err(|_| cut_off());
    let (start, about, body) =
        (size(block.offset())?, size(i64::from(block.metaDataLength()))?, size(block.bodyLength())?);
    let length = about.checked_add(body).ok_or_else(cut_off)?;
    if start.checked_add(length).is_none_or(|end| end > buffer.len()) {
        return Err(cut_off());
    }
    let data = buffer.slice_with_length(start, length);
    if !data.get(..about).is_some_and(|about| buffers_fit(about, body)) {
        return Err("the columns reach beyond the file".to_owned());
    }
    decoder.read_record_batch(&block, &data).map_err(|error| error.to_string())
}
