//! Parquet files, chunk by chunk: values with the levels that tell which are missing.

use crate::error::{RegisterError, Result};
use parquet::basic::{ConvertedType, LogicalType, TimeUnit};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::file::reader::{FileReader, SerializedFileReader};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Rows that are read at a time.
const AT_A_TIME: usize = 65_536;

/// What the numbers of a column stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Plain,
    Unsigned,
    Date,
    /// A time, of which a day has so many units; true where it is told in UTC.
    Time(i64, bool),
    /// With so many decimals.
    Decimal(u32),
}

/// Values and levels.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Chunk<'a> {
    Int32(&'a [i32], &'a [i16]),
    Int64(&'a [i64], &'a [i16]),
    Real(&'a [f64], &'a [i16]),
    Text(&'a [ByteArray], &'a [i16]),
}

impl<'a> Chunk<'a> {
    pub(crate) fn len(self) -> usize {
        match self {
            Self::Int32(values, _) => values.len(),
            Self::Int64(values, _) => values.len(),
            Self::Real(values, _) => values.len(),
            Self::Text(values, _) => values.len(),
        }
    }

    pub(crate) fn levels(self) -> &'a [i16] {
        match self {
            Self::Int32(_, levels) | Self::Int64(_, levels) | Self::Real(_, levels) | Self::Text(_, levels) => levels,
        }
    }

    /// The value in the place `at` as text, whole numbers by `whole`.
    pub(crate) fn text(self, at: usize, whole: &dyn Fn(i64) -> String) -> String {
        let text = match self {
            Self::Int32(values, _) => values.get(at).map(|value| whole(i64::from(*value))),
            Self::Int64(values, _) => values.get(at).map(|value| whole(*value)),
            Self::Real(values, _) => values.get(at).map(ToString::to_string),
            Self::Text(values, _) => values.get(at).map(|value| String::from_utf8_lossy(value.data()).into_owned()),
        };
        text.unwrap_or_default()
    }
}

/// Takes a chunk and the level of a value that is told.
type Take<'t> = &'t mut dyn FnMut(Chunk<'_>, i16) -> Result<()>;

pub(crate) struct ParquetFile {
    reader: SerializedFileReader<File>,
    path: PathBuf,
}

impl ParquetFile {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|source| RegisterError::File { path: path.to_owned(), source })?;
        let damaged = |error: parquet::errors::ParquetError| RegisterError::Damaged {
            path: path.to_owned(),
            reason: error.to_string(),
        };
        Ok(Self { reader: SerializedFileReader::new(file).map_err(damaged)?, path: path.to_owned() })
    }

    pub(crate) fn damaged(&self, reason: impl ToString) -> RegisterError {
        RegisterError::Damaged { path: self.path.clone(), reason: reason.to_string() }
    }

    /// The place of the column `name`.
    pub(crate) fn column(&self, name: &str) -> Result<usize> {
        let columns = self.reader.metadata().file_metadata().schema_descr().columns();
        let found = columns.iter().position(|column| column.name() == name && column.max_rep_level() == 0);
        found.ok_or_else(|| RegisterError::NoColumn { path: self.path.clone(), column: name.to_owned() })
    }

    pub(crate) fn form(&self, at: usize) -> Form {
        let column = self.reader.metadata().file_metadata().schema_descr().column(at);
        let a_day = 86_400_000_i64;
        match (column.logical_type_ref(), column.converted_type()) {
            (Some(LogicalType::Date), _) | (None, ConvertedType::DATE) => Form::Date,
            (Some(LogicalType::Timestamp(time)), _) => {
                let units = match time.unit {
                    TimeUnit::MILLIS => a_day,
                    TimeUnit::MICROS => a_day * 1_000,
                    TimeUnit::NANOS => a_day * 1_000_000,
                };
                Form::Time(units, time.is_adjusted_to_u_t_c)
            }
            // The older marks mean UTC, as the format says.
            (None, ConvertedType::TIMESTAMP_MILLIS) => Form::Time(a_day, true),
            (None, ConvertedType::TIMESTAMP_MICROS) => Form::Time(a_day * 1_000, true),
            (Some(LogicalType::Decimal(decimal)), _) => Form::Decimal(u32::try_from(decimal.scale).unwrap_or(u32::MAX)),
            (None, ConvertedType::DECIMAL) => Form::Decimal(u32::try_from(column.type_scale()).unwrap_or(u32::MAX)),
            (Some(LogicalType::Integer(integer)), _) if !integer.is_signed => Form::Unsigned,
            (
                None,
                ConvertedType::UINT_8 | ConvertedType::UINT_16 | ConvertedType::UINT_32 | ConvertedType::UINT_64,
            ) => Form::Unsigned,
            _ => Form::Plain,
        }
    }

    /// The number of rows that the file tells of, for making room; a wrong one makes no harm.
    pub(crate) fn rows(&self) -> usize {
        usize::try_from(self.reader.metadata().file_metadata().num_rows()).unwrap_or(0).min(1 << 28)
    }

    /// Rows of each group.
    pub(crate) fn groups(&self) -> impl Iterator<Item = u64> {
        let metadata = self.reader.metadata();
        (0..metadata.num_row_groups()).map(|group| u64::try_from(metadata.row_group(group).num_rows()).unwrap_or(0))
    }

    /// Every value of the column `at`, row group by row group.
    pub(crate) fn values(&self, at: usize, take: Take<'_>) -> Result<()> {
        (0..self.reader.num_row_groups()).try_for_each(|group| self.group_values(group, at, take))
    }

    /// Every value of the column `at` in a group.
    pub(crate) fn group_values(&self, group: usize, at: usize, take: Take<'_>) -> Result<()> {
        let most = self.reader.metadata().file_metadata().schema_descr().column(at).max_def_level();
        let group = self.reader.get_row_group(group).map_err(|error| self.damaged(error))?;
        match group.get_column_reader(at).map_err(|error| self.damaged(error))? {
            ColumnReader::Int32ColumnReader(reader) => self.chunks(reader, |v, d| take(Chunk::Int32(v, d), most)),
            ColumnReader::Int64ColumnReader(reader) => self.chunks(reader, |v, d| take(Chunk::Int64(v, d), most)),
            ColumnReader::ByteArrayColumnReader(reader) => self.chunks(reader, |v, d| take(Chunk::Text(v, d), most)),
            ColumnReader::DoubleColumnReader(reader) => self.chunks(reader, |v, d| take(Chunk::Real(v, d), most)),
            ColumnReader::FloatColumnReader(reader) => self.chunks(reader, |v, d| {
                // By the shortest decimal: 7.4 as a short number is meant as 7.4.
                let wide: Vec<f64> = v.iter().map(|v| v.to_string().parse().unwrap_or(f64::NAN)).collect();
                take(Chunk::Real(&wide, d), most)
            }),
            _ => Err(self.damaged("a column of a type that is not read")),
        }
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
                .read_records(AT_A_TIME, Some(&mut levels), None, &mut values)
                .map_err(|error| self.damaged(error))?;
            if records == 0 {
                return Ok(());
            }
            push(&values, &levels)?;
        }
    }
}

pub(crate) fn spread<V: Copy, T: Copy>(
    values: &[V],
    levels: &[i16],
    most: i16,
    none: T,
    mut of: impl FnMut(V) -> T,
    out: &mut Vec<T>,
) {
    spread_ref(values, levels, most, none, |value| of(*value), out);
}

/// Values with those that are not told in their places. A column that always tells has no levels.
pub(crate) fn spread_ref<V, T: Copy>(
    values: &[V],
    levels: &[i16],
    most: i16,
    none: T,
    mut of: impl FnMut(&V) -> T,
    out: &mut Vec<T>,
) {
    if levels.len() <= values.len() {
        out.extend(values.iter().map(of));
        return;
    }
    let mut values = values.iter();
    out.extend(levels.iter().map(|level| if *level == most { values.next().map_or(none, &mut of) } else { none }));
}
