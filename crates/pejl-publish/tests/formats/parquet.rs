//! Parquet: read back, every field is the field of the CSV.

use crate::csv::parsed;
use crate::setup::{Held, samples};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use pejl_publish::csv::{ColumnKind, TABLES, Table, lines};
use pejl_publish::parquet::ParquetTable;
use rust_decimal::Decimal;
use std::fs::File;
use std::io::Write;

fn written(table: &Table, samples: &[Held]) -> Vec<u8> {
    let mut file = ParquetTable::new(table).unwrap();
    for held in samples {
        file.add(held.rows(table)).unwrap();
    }
    file.finish().unwrap()
}

fn reader(bytes: &[u8]) -> SerializedFileReader<File> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    SerializedFileReader::new(file).unwrap()
}

/// A field as CSV would have it, and what it is read as.
fn told(field: &Field) -> (String, Option<ColumnKind>) {
    match field {
        Field::Null => (String::new(), None),
        Field::Str(text) => (text.clone(), Some(ColumnKind::Text)),
        Field::Long(count) => (count.to_string(), Some(ColumnKind::Count)),
        Field::Bool(truth) => (truth.to_string(), Some(ColumnKind::Truth)),
        Field::Date(days) => {
            let day = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(*days)).unwrap();
            (day.to_string(), Some(ColumnKind::Date))
        }
        Field::Decimal(exact) => {
            let unscaled = i128::from_be_bytes(exact.data().try_into().unwrap());
            let value = Decimal::try_from_i128_with_scale(unscaled, u32::try_from(exact.scale()).unwrap()).unwrap();
            (value.normalize().to_string(), Some(ColumnKind::Decimal))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_row_is_that_of_the_csv() {
    let samples = samples();
    for table in &TABLES {
        let text: String = samples.iter().map(|held| lines(&held.rows(table))).collect();
        let expected = parsed(&text);
        let reader = reader(&written(table, &samples));
        let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
        assert_eq!(rows.len(), expected.len(), "{}", table.name());
        for (row, expected) in rows.iter().zip(&expected) {
            let fields: Vec<_> = row.get_column_iter().collect();
            assert_eq!(fields.len(), table.columns.len());
            for (((name, field), column), expected) in fields.into_iter().zip(table.columns).zip(expected) {
                let (field, kind) = told(field);
                assert_eq!(name, column.name);
                assert!(kind.is_none_or(|kind| kind == column.kind), "{}.{name} is {kind:?}", table.name());
                let expected = match column.kind {
                    ColumnKind::Decimal => expected.parse::<Decimal>().unwrap().normalize().to_string(),
                    _ => expected.strip_prefix('\'').unwrap_or(expected).to_owned(),
                };
                // CSV leaves control characters out.
                let field: String = field.chars().filter(|c| !c.is_control() || "\n\r\t".contains(*c)).collect();
                assert_eq!(field.strip_prefix('\'').unwrap_or(&field), expected, "{}.{name}", table.name());
            }
        }
    }
}

#[test]
fn the_same_rows_give_the_same_bytes_and_no_rows_a_file() {
    let samples = samples();
    for table in &TABLES {
        assert!(written(table, &samples) == written(table, &samples), "{}", table.name());
        let empty = reader(&written(table, &[]));
        let schema = empty.metadata().file_metadata().schema();
        assert_eq!(schema.get_fields().len(), table.columns.len());
    }
}
