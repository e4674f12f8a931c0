//! A table in a workbook: one sheet, its first row a heading. Rows without anything are no rows.

use crate::cells::{Cell, Door};
use crate::error::{RegisterError, Result};
use crate::plan::{Filled, Filler, Plan, place};
use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use jiff::civil::Date;
use pejl_rules::Dag;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

struct Sheet {
    range: Range<Data>,
    heading: Vec<String>,
    /// The number of the heading's row, as the sheet counts.
    first: u64,
}

impl Sheet {
    fn open(path: &Path, sheet: Option<&str>) -> Result<Self> {
        let damaged = |reason: String| RegisterError::Damaged { path: path.to_owned(), reason };
        let mut book: Xlsx<BufReader<File>> = match open_workbook(path) {
            Ok(book) => book,
            Err(calamine::XlsxError::Io(source)) => {
                return Err(RegisterError::File { path: path.to_owned(), source });
            }
            Err(error) => return Err(damaged(error.to_string())),
        };
        let names = book.sheet_names();
        let name = match sheet {
            Some(sheet) => names.iter().find(|name| name.as_str() == sheet),
            None => names.first(),
        };
        let name = name.cloned().ok_or_else(|| damaged(format!("no sheet {}", sheet.unwrap_or_default())))?;
        let range = book.worksheet_range(&name).map_err(|error| damaged(error.to_string()))?;
        let heading = range.rows().next().unwrap_or(&[]).iter().map(|cell| shown(cell).trim().to_owned()).collect();
        let first = range.start().map_or(1, |(row, _)| u64::from(row) + 1);
        Ok(Self { range, heading, first })
    }

    /// The rows below the heading with their numbers.
    fn rows(&self) -> impl Iterator<Item = (u64, &[Data])> {
        let rows = (self.first..).zip(self.range.rows()).skip(1);
        rows.filter(|(_, row)| row.iter().any(|cell| !matches!(cell, Data::Empty)))
    }
}

/// The cell's day, where it is written as one.
fn day(cell: &calamine::ExcelDateTime) -> Option<i32> {
    let (year, month, day, ..) = cell.to_ymd_hms_milli();
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    date.ok().map(|date| Dag::from(date).0)
}

fn iso(text: &str) -> Option<i32> {
    text.get(..10)?.parse::<Date>().ok().map(|date| Dag::from(date).0)
}

fn cell(data: &Data) -> Cell<'_> {
    match data {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Whole(*number),
        Data::Float(number) => Cell::Real(*number),
        Data::String(text) if text.trim().is_empty() => Cell::Empty,
        Data::String(text) | Data::DurationIso(text) => Cell::Text(text.trim()),
        Data::Bool(true) => Cell::Text("true"),
        Data::Bool(false) => Cell::Text("false"),
        Data::DateTime(time) if time.is_datetime() => day(time).map_or(Cell::Text("?"), Cell::Day),
        Data::DateTime(time) => Cell::Real(time.as_f64()),
        Data::DateTimeIso(text) => iso(text).map_or(Cell::Text(text), Cell::Day),
        Data::Error(_) => Cell::Text("?"),
    }
}

fn shown(data: &Data) -> String {
    match cell(data) {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.to_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Day(day) => Dag(day).to_string(),
    }
}

/// Reads the columns that `plan` asks for.
pub(crate) fn read(path: &Path, plan: &Plan<'_>, door: &Door<'_>) -> Result<Filled> {
    let sheet = Sheet::open(path, plan.sheet)?;
    let mut filler = Filler::new(path, &sheet.heading, &plan.wishes, door)?;
    let places = filler.places().to_vec();
    for (_, row) in sheet.rows() {
        for (number, place) in places.iter().enumerate() {
            filler.push(number, row.get(*place).map_or(Cell::Empty, cell));
        }
    }
    Ok(filler.done())
}

/// Gives number and text of `columns` of each of `wanted` rows, which are sorted.
pub(crate) fn pick(
    path: &Path,
    sheet: Option<&str>,
    columns: &[&str],
    wanted: &[u32],
    each: &mut dyn FnMut(u64, &[String]) -> Result<()>,
) -> Result<()> {
    let sheet = Sheet::open(path, sheet)?;
    let places = columns.iter().map(|column| place(path, &sheet.heading, column)).collect::<Result<Vec<_>>>()?;
    let mut wanted = wanted.iter().copied().peekable();
    for (at, (number, row)) in (0_u32..).zip(sheet.rows()) {
        if wanted.next_if_eq(&at).is_some() {
            let values: Vec<String> = places.iter().map(|at| row.get(*at).map_or(String::new(), shown)).collect();
            each(number, &values)?;
        }
    }
    Ok(())
}
