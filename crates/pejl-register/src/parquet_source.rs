//! A delivery in Parquet files, straight into columns.

use crate::error::{RegisterError, Result};
use crate::mapping::{Codes, Mapping};
use crate::raw::{
    BAD_CODE, BAD_DAY, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Raw, RawContacts, RawOffers, RawPersons, RawSpells,
};
use parquet::basic::{LogicalType, Type as Physical};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::file::reader::{FileReader, SerializedFileReader};
use pejl_rules::{Form, HoldtAf, Maalgruppe, Tilbud, Ydelse};
use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};

/// What a computation needs; what it does not need is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Conversations.
    pub contacts: bool,
    /// Offers.
    pub offers: bool,
    /// Also what no benchmark asks: form and holder of conversations, hours, births.
    pub details: bool,
}

impl Wanted {
    /// Everything.
    pub const ALL: Self = Self { contacts: true, offers: true, details: true };
}

/// Reads the Parquet files below `folder` that `mapping` names.
///
/// # Errors
/// Where a file is missing or damaged, or lacks a column.
pub fn read_parquet(folder: &Path, mapping: &Mapping, wanted: Wanted) -> Result<Raw> {
    let ((persons, spells), (contacts, offers)) = rayon::join(
        || (persons(folder, mapping, wanted), spells(folder, mapping)),
        || (contacts(folder, mapping, wanted), offers(folder, mapping, wanted)),
    );
    Ok(Raw { persons: persons?, spells: spells?, contacts: contacts?, offers: offers?, ..Raw::default() })
}

fn persons(folder: &Path, mapping: &Mapping, wanted: Wanted) -> Result<RawPersons> {
    let columns = &mapping.persons;
    let table = Table::open(folder, &columns.file)?;
    let details = |column: &Option<String>| column.as_deref().filter(|_| wanted.details).map(str::to_owned);
    Ok(RawPersons {
        person: table.persons(&columns.person)?,
        born: table.days(details(&columns.born).as_deref())?,
        sex: table.codes(details(&columns.sex).as_deref(), &|code| sex(&columns.sexes, code))?,
        municipality: table.numbers(columns.municipality.as_deref(), 1)?,
        residence: table.numbers(columns.residence.as_deref(), 1)?,
        employment: table.numbers(columns.employment.as_deref(), 1)?,
        work_duty: table.numbers(columns.work_duty.as_deref(), 100)?,
    })
}

fn spells(folder: &Path, mapping: &Mapping) -> Result<RawSpells> {
    let columns = &mapping.spells;
    let table = Table::open(folder, &columns.file)?;
    Ok(RawSpells {
        person: table.persons(&columns.person)?,
        from: table.days(Some(&columns.from))?,
        to: table.ends(&columns.to, mapping)?,
        benefit: table
            .codes(Some(&columns.benefit), &|code| of(&columns.benefits, code, Ydelse::af_kode, Ydelse::ALLE))?,
        group: table.codes(columns.group.as_deref(), &|code| {
            of(&columns.groups, code, Maalgruppe::af_kode, Maalgruppe::ALLE)
        })?,
        municipality: table.numbers(columns.municipality.as_deref(), 1)?,
    })
}

fn contacts(folder: &Path, mapping: &Mapping, wanted: Wanted) -> Result<RawContacts> {
    let Some(columns) = mapping.contacts.as_ref().filter(|_| wanted.contacts) else {
        return Ok(RawContacts::default());
    };
    let table = Table::open(folder, &columns.file)?;
    let details = |column: &Option<String>| column.as_deref().filter(|_| wanted.details).map(str::to_owned);
    Ok(RawContacts {
        person: table.persons(&columns.person)?,
        day: table.days(Some(&columns.day))?,
        form: table
            .codes(details(&columns.form).as_deref(), &|code| of(&columns.forms, code, Form::af_kode, Form::ALLE))?,
        holder: table.codes(details(&columns.holder).as_deref(), &|code| {
            of(&columns.holders, code, HoldtAf::af_kode, HoldtAf::ALLE)
        })?,
    })
}

fn offers(folder: &Path, mapping: &Mapping, wanted: Wanted) -> Result<RawOffers> {
    let Some(columns) = mapping.offers.as_ref().filter(|_| wanted.offers) else { return Ok(RawOffers::default()) };
    let table = Table::open(folder, &columns.file)?;
    Ok(RawOffers {
        person: table.persons(&columns.person)?,
        from: table.days(Some(&columns.from))?,
        to: table.ends(&columns.to, mapping)?,
        kind: table.codes(Some(&columns.kind), &|code| of(&columns.kinds, code, Tilbud::af_kode, Tilbud::ALLE))?,
        hours: table.numbers(columns.hours.as_deref().filter(|_| wanted.details), 100)?,
    })
}

/// The place among `all` of what the mapping calls `code`.
pub(crate) fn of<T: Copy + PartialEq>(codes: &Codes, code: &str, known: impl Fn(&str) -> Option<T>, all: &[T]) -> u8 {
    let meant = codes.get(code).map_or(code, String::as_str);
    let place = known(meant).and_then(|one| all.iter().position(|other| *other == one));
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(BAD_CODE)
}

/// 1 for men, 2 for women, as the mapping says.
pub(crate) fn sex(codes: &Codes, code: &str) -> u8 {
    match codes.get(code).map_or(code, String::as_str) {
        "mand" => 1,
        "kvinde" => 2,
        _ => BAD_CODE,
    }
}

struct Table {
    reader: SerializedFileReader<File>,
    path: PathBuf,
}

impl Table {
    fn open(folder: &Path, name: &str) -> Result<Self> {
        let path = folder.join(format!("{name}.parquet"));
        let file = File::open(&path).map_err(|source| RegisterError::File { path: path.clone(), source })?;
        let damaged = |error: parquet::errors::ParquetError| RegisterError::Damaged {
            path: path.clone(),
            reason: error.to_string(),
        };
        Ok(Self { reader: SerializedFileReader::new(file).map_err(damaged)?, path: path.clone() })
    }

    fn damaged(&self, reason: impl ToString) -> RegisterError {
        RegisterError::Damaged { path: self.path.clone(), reason: reason.to_string() }
    }

    fn column(&self, name: &str) -> Result<usize> {
        let columns = self.reader.metadata().file_metadata().schema_descr().columns();
        let found = columns.iter().position(|column| column.name() == name);
        found.ok_or_else(|| RegisterError::NoColumn { path: self.path.clone(), column: name.to_owned() })
    }

    /// Every value of a column, row group by row group; none is given as `none`.
    fn values<T>(&self, at: usize, push: &mut dyn FnMut(Chunk<'_>) -> Result<()>) -> Result<()>
    where
        T: Sized,
    {
        for group in 0..self.reader.num_row_groups() {
            let group = self.reader.get_row_group(group).map_err(|error| self.damaged(error))?;
            match group.get_column_reader(at).map_err(|error| self.damaged(error))? {
                ColumnReader::Int32ColumnReader(reader) => self.chunks(reader, |v, d| push(Chunk::Int32(v, d)))?,
                ColumnReader::Int64ColumnReader(reader) => self.chunks(reader, |v, d| push(Chunk::Int64(v, d)))?,
                ColumnReader::ByteArrayColumnReader(reader) => self.chunks(reader, |v, d| push(Chunk::Text(v, d)))?,
                _ => return Err(self.damaged("a column of a type that is not read here")),
            }
        }
        Ok(())
    }

    fn chunks<T: DataType>(
        &self,
        mut reader: ColumnReaderImpl<T>,
        mut push: impl FnMut(&[T::T], &[i16]) -> Result<()>,
    ) -> Result<()> {
        let (mut values, mut levels) = (Vec::new(), Vec::new());
        loop {
            values.clear();
            levels.clear();
            let (records, _, _) = reader
                .read_records(65_536, Some(&mut levels), None, &mut values)
                .map_err(|error| self.damaged(error))?;
            if records == 0 {
                return Ok(());
            }
            push(&values, &levels)?;
        }
    }

    fn rows(&self) -> usize {
        usize::try_from(self.reader.metadata().file_metadata().num_rows()).unwrap_or(0)
    }

    fn persons(&self, column: &str) -> Result<Vec<u64>> {
        let at = self.column(column)?;
        let mut out = Vec::with_capacity(self.rows());
        self.values::<u64>(at, &mut |chunk| {
            match chunk {
                Chunk::Int32(values, levels) => {
                    spread(values, levels, NO_PERSON, |v| u64::from(v.cast_unsigned()), &mut out)
                }
                Chunk::Int64(values, levels) => spread(values, levels, NO_PERSON, |v| v.cast_unsigned(), &mut out),
                Chunk::Text(values, levels) => {
                    let number =
                        |v: &ByteArray| v.as_utf8().ok().and_then(|t| t.trim().parse().ok()).unwrap_or(NO_PERSON);
                    spread_ref(values, levels, NO_PERSON, number, &mut out);
                }
            }
            Ok(())
        })?;
        Ok(out)
    }

    fn days(&self, column: Option<&str>) -> Result<Vec<i32>> {
        let Some(column) = column else { return Ok(Vec::new()) };
        let at = self.column(column)?;
        let descriptor = self.reader.metadata().file_metadata().schema_descr().column(at);
        let is_date = descriptor.logical_type_ref().is_some_and(|logical| *logical == LogicalType::Date);
        if descriptor.physical_type() == Physical::INT32 && !is_date {
            return Err(self.damaged(format!("column {column} holds no dates")));
        }
        let mut out = Vec::with_capacity(self.rows());
        self.values::<i32>(at, &mut |chunk| {
            match chunk {
                Chunk::Int32(values, levels) => spread(values, levels, NO_DAY, |v| v, &mut out),
                Chunk::Int64(..) => return Err(self.damaged(format!("column {column} holds no dates"))),
                Chunk::Text(values, levels) => {
                    let day = |v: &ByteArray| v.as_utf8().ok().and_then(iso).unwrap_or(BAD_DAY);
                    spread_ref(values, levels, NO_DAY, day, &mut out);
                }
            }
            Ok(())
        })?;
        Ok(out)
    }

    /// Days after the last.
    fn ends(&self, column: &str, mapping: &Mapping) -> Result<Vec<i32>> {
        let mut days = self.days(Some(column))?;
        if mapping.register.last_day_included {
            days.iter_mut().filter(|day| **day > BAD_DAY).for_each(|day| *day = day.saturating_add(1));
        }
        Ok(days)
    }

    fn numbers(&self, column: Option<&str>, times: i32) -> Result<Vec<i32>> {
        let Some(column) = column else { return Ok(Vec::new()) };
        let at = self.column(column)?;
        let mut out = Vec::with_capacity(self.rows());
        let scaled = |v: i64| i32::try_from(v.saturating_mul(i64::from(times))).unwrap_or(crate::raw::BAD_NUMBER);
        self.values::<i32>(at, &mut |chunk| {
            match chunk {
                Chunk::Int32(values, levels) => spread(values, levels, NO_NUMBER, |v| scaled(i64::from(v)), &mut out),
                Chunk::Int64(values, levels) => spread(values, levels, NO_NUMBER, scaled, &mut out),
                Chunk::Text(..) => return Err(self.damaged(format!("column {column} holds no numbers"))),
            }
            Ok(())
        })?;
        Ok(out)
    }

    fn codes(&self, column: Option<&str>, meant: &dyn Fn(&str) -> u8) -> Result<Vec<u8>> {
        let Some(column) = column else { return Ok(Vec::new()) };
        let at = self.column(column)?;
        let mut out = Vec::with_capacity(self.rows());
        let mut numbers: HashMap<i64, u8> = HashMap::new();
        let mut texts: HashMap<Vec<u8>, u8> = HashMap::new();
        let small: Vec<u8> = (0..256).map(|code| meant(&code.to_string())).collect();
        self.values::<u8>(at, &mut |chunk| {
            let mut number = |v: i64| match usize::try_from(v).ok().and_then(|v| small.get(v)) {
                Some(code) => *code,
                None => *numbers.entry(v).or_insert_with(|| meant(&v.to_string())),
            };
            match chunk {
                Chunk::Int32(values, levels) => spread(values, levels, NO_CODE, |v| number(i64::from(v)), &mut out),
                Chunk::Int64(values, levels) => spread(values, levels, NO_CODE, number, &mut out),
                Chunk::Text(values, levels) => {
                    let code = |v: &ByteArray| match texts.get(v.data()) {
                        Some(code) => *code,
                        None => {
                            let code = v.as_utf8().map_or(BAD_CODE, meant);
                            texts.insert(v.data().to_vec(), code);
                            code
                        }
                    };
                    spread_ref(values, levels, NO_CODE, code, &mut out);
                }
            }
            Ok(())
        })?;
        Ok(out)
    }
}

enum Chunk<'a> {
    Int32(&'a [i32], &'a [i16]),
    Int64(&'a [i64], &'a [i16]),
    Text(&'a [ByteArray], &'a [i16]),
}

fn iso(text: &str) -> Option<i32> {
    text.trim().parse::<jiff::civil::Date>().ok().map(|date| pejl_rules::Dag::from(date).0)
}

fn spread<V: Copy, T: Copy>(values: &[V], levels: &[i16], none: T, mut of: impl FnMut(V) -> T, out: &mut Vec<T>) {
    spread_ref(values, levels, none, |value| of(*value), out);
}

/// Values with those that are not told in their places. A column that always tells has no levels.
fn spread_ref<V, T: Copy>(values: &[V], levels: &[i16], none: T, mut of: impl FnMut(&V) -> T, out: &mut Vec<T>) {
    if levels.len() <= values.len() {
        out.extend(values.iter().map(of));
        return;
    }
    let mut values = values.iter();
    out.extend(levels.iter().map(|level| if *level > 0 { values.next().map_or(none, &mut of) } else { none }));
}
