//! The tables of [`crate::csv`] as Parquet: the same columns, typed, and the same rows.
//!
//! An empty field is null. Text is UTF-8 as printed, without the apostrophe
//! that CSV puts in front of formulas. A day is DATE, a count INT64, true or
//! false BOOLEAN, and an exact number DECIMAL(38, 10): no float stands for an
//! amount. A number that DECIMAL(38, 10) can't hold exactly, with more than ten
//! decimals, is null; in CSV it stands as printed. Packed with gzip, that every
//! reader knows. The same rows give the same bytes.

use crate::csv::{ColumnKind, Row, Table};
use jiff::civil::Date;
use parquet::basic::{Compression, GzipLevel, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, FixedLenByteArrayType, Int32Type, Int64Type};
use parquet::errors::Result;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type, TypePtr};
use rust_decimal::Decimal;
use std::sync::Arc;

pub use parquet::errors::ParquetError;

/// Digits of an exact number, and those of them behind the point.
const PRECISION: i32 = 38;
const SCALE: u32 = 10;
/// Bytes that hold so many digits.
const DECIMAL_BYTES: i32 = 16;
/// Rows that are kept until they are written as one group.
const GROUP: usize = 65_536;

/// A table on its way to a file.
pub struct ParquetTable {
    kinds: Vec<ColumnKind>,
    waiting: Vec<Row>,
    writer: SerializedFileWriter<Vec<u8>>,
}

impl ParquetTable {
    /// A file of `table` without rows.
    ///
    /// # Errors
    /// Where the library refuses the columns.
    pub fn new(table: &Table) -> Result<Self> {
        let fields = table.columns.iter().map(|column| field(column.name, column.kind)).collect::<Result<_>>()?;
        let schema = Type::group_type_builder(table.name()).with_fields(fields).build()?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::GZIP(GzipLevel::default()))
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_created_by("pejl".to_owned())
            .build();
        let writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
        Ok(Self { kinds: table.columns.iter().map(|column| column.kind).collect(), waiting: Vec::new(), writer })
    }

    /// Adds rows of the table.
    ///
    /// # Errors
    /// Where they can't be written.
    pub fn add(&mut self, rows: Vec<Row>) -> Result<()> {
        self.waiting.extend(rows);
        if self.waiting.len() >= GROUP { self.write_group() } else { Ok(()) }
    }

    /// The file.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        if !self.waiting.is_empty() {
            self.write_group()?;
        }
        self.writer.into_inner()
    }

    fn write_group(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        let mut group = self.writer.next_row_group()?;
        for (at, kind) in self.kinds.iter().enumerate() {
            if let Some(mut column) = group.next_column()? {
                let fields = rows.iter().map(|row| row.get(at).map_or("", String::as_str));
                write(&mut column, *kind, fields)?;
                column.close()?;
            }
        }
        group.close()?;
        Ok(())
    }
}

fn field(name: &str, kind: ColumnKind) -> Result<TypePtr> {
    let physical = match kind {
        ColumnKind::Text => Physical::BYTE_ARRAY,
        ColumnKind::Date => Physical::INT32,
        ColumnKind::Count => Physical::INT64,
        ColumnKind::Truth => Physical::BOOLEAN,
        ColumnKind::Decimal => Physical::FIXED_LEN_BYTE_ARRAY,
    };
    let field = Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
    let field = match kind {
        ColumnKind::Text => field.with_logical_type(Some(LogicalType::String)),
        ColumnKind::Date => field.with_logical_type(Some(LogicalType::Date)),
        ColumnKind::Count | ColumnKind::Truth => field,
        ColumnKind::Decimal => {
            let exact = LogicalType::decimal(SCALE as i32, PRECISION);
            let field = field.with_logical_type(Some(exact)).with_length(DECIMAL_BYTES);
            field.with_precision(PRECISION).with_scale(SCALE as i32)
        }
    };
    Ok(Arc::new(field.build()?))
}

fn write<'a>(
    column: &mut SerializedColumnWriter<'_>,
    kind: ColumnKind,
    fields: impl Iterator<Item = &'a str>,
) -> Result<()> {
    match kind {
        ColumnKind::Text => {
            let (values, told) = told(fields, |text| (!text.is_empty()).then(|| ByteArray::from(text)));
            column.typed::<ByteArrayType>().write_batch(&values, Some(&told), None)?;
        }
        ColumnKind::Date => {
            let (values, told) = told(fields, |text| text.parse().ok().and_then(days));
            column.typed::<Int32Type>().write_batch(&values, Some(&told), None)?;
        }
        ColumnKind::Count => {
            let (values, told) = told(fields, |text| text.parse().ok());
            column.typed::<Int64Type>().write_batch(&values, Some(&told), None)?;
        }
        ColumnKind::Truth => {
            let (values, told) = told(fields, |text| text.parse().ok());
            column.typed::<BoolType>().write_batch(&values, Some(&told), None)?;
        }
        ColumnKind::Decimal => {
            let (values, told) = told(fields, |text| text.parse().ok().and_then(exact));
            let values: Vec<_> = values.iter().map(|v| ByteArray::from(v.to_be_bytes().to_vec()).into()).collect();
            column.typed::<FixedLenByteArrayType>().write_batch(&values, Some(&told), None)?;
        }
    }
    Ok(())
}

/// The values that there are, and for each field whether it has one.
fn told<'a, T>(fields: impl Iterator<Item = &'a str>, read: impl Fn(&str) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let (mut values, mut told) = (Vec::new(), Vec::new());
    for field in fields {
        let value = read(field);
        told.push(i16::from(value.is_some()));
        values.extend(value);
    }
    (values, told)
}

/// Days since 1 January 1970.
fn days(date: Date) -> Option<i32> {
    let hours = date.duration_since(jiff::civil::date(1970, 1, 1)).as_hours();
    i32::try_from(hours / 24).ok()
}

/// `value` in units of its last decimal; none where it has more decimals.
fn exact(value: Decimal) -> Option<i128> {
    let value = value.normalize();
    let missing = SCALE.checked_sub(value.scale())?;
    let unscaled = value.mantissa().checked_mul(10_i128.checked_pow(missing)?)?;
    (unscaled.unsigned_abs() < 10_u128.pow(PRECISION as u32)).then_some(unscaled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_numbers_stay_exact_or_are_left_out() {
        let told = |text: &str| exact(text.parse().unwrap());
        assert_eq!(told("-4.50"), Some(-45_000_000_000));
        assert_eq!(told("0.00000000001"), None);
        assert_eq!(told("79228162514264337593543950335"), None, "39 digits with the decimals");
        assert_eq!(told("1000000000000"), Some(10_000_000_000_000_000_000_000));
    }

    #[test]
    fn days_count_from_1970_both_ways() {
        for (date, count) in [((1970, 1, 1), 0), ((1969, 12, 31), -1), ((2024, 2, 29), 19_782)] {
            assert_eq!(days(jiff::civil::date(date.0, date.1, date.2)), Some(count));
        }
    }
}
