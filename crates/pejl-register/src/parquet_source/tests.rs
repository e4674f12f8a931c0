use super::*;
use crate::mapping::Mapping;
use crate::plan::Plan;
use crate::raw::{BAD_NUMBER, Table};
use parquet::data_type::{ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use std::sync::Arc;

const SCHEMA: &str = "message rows {
    required int32 small (INTEGER(32,false));
    optional int64 signed;
    optional int64 moment (TIMESTAMP(MILLIS,true));
    optional binary text (STRING);
    optional double hours;
    optional int32 price (DECIMAL(6,2));
}";

/// Two row groups of two rows: told, and not told where that can be.
fn file(path: &Path) {
    let schema = Arc::new(parse_message_type(SCHEMA).unwrap());
    let mut writer = SerializedFileWriter::new(std::fs::File::create(path).unwrap(), schema, Arc::default()).unwrap();
    for _ in 0..2 {
        let mut group = writer.next_row_group().unwrap();
        let some: Option<&[i16]> = Some(&[1, 0]);
        macro_rules! column {
            ($type:ty, $values:expr, $levels:expr) => {{
                let mut column = group.next_column().unwrap().unwrap();
                column.typed::<$type>().write_batch(&$values, $levels, None).unwrap();
                column.close().unwrap();
            }};
        }
        column!(Int32Type, [-1, 7], None);
        column!(Int64Type, [-1_i64], some);
        // Midnight in Denmark, in summer time.
        column!(Int64Type, [86_400_000_i64 * 20_000 - 7_200_000], some);
        column!(ByteArrayType, [ByteArray::from("29-02-2024")], some);
        column!(DoubleType, [7.4_f64], some);
        column!(Int32Type, [3705], some);
        group.close().unwrap();
    }
    writer.close().unwrap();
}

fn door(test: impl FnOnce(&Door<'_>)) {
    let text = "[register]\nends = \"2026-01-01\"\nperson = \"pseudonym\"\nmunicipality = \"with-person\"\n\
         dates = \"%d-%m-%Y\"\n[persons]\nfile = \"p\"\nperson = \"p\"\nmunicipality = \"k\"\n\
         [spells]\nfile = \"s\"\nperson = \"p\"\nbenefit = \"b\"\nbenefits = {}\nfrom = \"f\"\nto = \"t\"\n";
    let mapping = Mapping::of(text).unwrap();
    test(&Door::of(&mapping, None).unwrap());
}

fn one(path: &Path, column: &str, kind: Kind<'_>, door: &Door<'_>) -> Result<Column> {
    let wishes = vec![Wish { name: "x", column, kind }];
    let plan = Plan { table: Table::Work, file: "x", sheet: None, wishes };
    read(path, &plan, door).map(|filled| filled.0.into_iter().next().unwrap().1)
}

#[test]
fn columns_of_many_types_with_and_without_values() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.parquet");
    file(&path);
    door(|door| {
        let persons = |column| match one(&path, column, Kind::Person, door) {
            Ok(Column::Persons(persons)) => persons.each(),
            other => panic!("{other:?}"),
        };
        assert_eq!(persons("small"), [4_294_967_295, 7, 4_294_967_295, 7]);
        assert_eq!(persons("signed"), [NO_PERSON; 4]);
        let numbers = |column, kind| match one(&path, column, kind, door) {
            Ok(Column::Numbers(numbers)) => numbers,
            other => panic!("{other:?}"),
        };
        let twice = |told, not| [told, not, told, not];
        assert_eq!(numbers("moment", Kind::Day(Which::First)), twice(narrow(Dag(20_000)), NO_DAY));
        assert_eq!(numbers("text", Kind::Day(Which::First)), twice(narrow(Dag::ny(2024, 2, 29)), NO_DAY));
        assert_eq!(numbers("hours", Kind::Number(100)), twice(740, NO_NUMBER));
        assert_eq!(numbers("hours", Kind::Number(1)), twice(BAD_NUMBER, NO_NUMBER));
        assert_eq!(numbers("price", Kind::Number(100)), twice(3705, NO_NUMBER));
        for column in ["hours", "signed", "price"] {
            assert!(
                matches!(one(&path, column, Kind::Day(Which::First), door), Err(RegisterError::Damaged { .. })),
                "{column}"
            );
        }
        assert!(matches!(one(&path, "none", Kind::Day(Which::First), door), Err(RegisterError::NoColumn { .. })));
    });
}

#[test]
fn rows_are_told_as_they_stand() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.parquet");
    file(&path);
    let mut told = Vec::new();
    let mut each = |row: u64, values: &[String]| {
        told.push((row, values.join("|")));
        Ok(())
    };
    pick(&path, &["moment", "text", "hours", "price"], &[0, 1, 2], &mut each).unwrap();
    let first = "2024-10-04|29-02-2024|7.4|37.05".to_owned();
    assert_eq!(told, [(1, first.clone()), (2, "|||".to_owned()), (3, first)]);
}
