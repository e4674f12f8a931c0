//! A table in a workbook: one sheet, its first row a heading. Rows without anything are no rows.
//!
//! The sheet is read cell by cell, and only the cells of columns that the mapping
//! names are kept: one cell far off the others costs nothing.

use crate::cells::{Cell, Door};
use crate::error::{RegisterError, Result};
use crate::plan::{Filled, Filler, Plan, place};
use calamine::{Data, DataRef, Reader, Xlsx, open_workbook};
use jiff::civil::Date;
use pejl_rules::Dag;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

struct Sheet<'p> {
    path: &'p Path,
    book: Xlsx<BufReader<File>>,
    name: String,
    /// The heading's cells that are not empty, and the columns that they stand in.
    heading: Vec<String>,
    columns: Vec<u32>,
    /// The heading's row, from 0.
    first: u32,
}

impl<'p> Sheet<'p> {
    fn open(path: &'p Path, sheet: Option<&str>) -> Result<Self> {
        let damaged = |reason: String| RegisterError::Damaged { path: path.to_owned(), reason };
        let book: Xlsx<BufReader<File>> = match open_workbook(path) {
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
        let mut own = Self { path, book, name, heading: Vec::new(), columns: Vec::new(), first: 0 };
        let (mut heading, mut first) = (Vec::new(), None);
        own.cells(&mut |row, column, value| {
            let here = *first.get_or_insert(row) == row;
            if here {
                heading.push((column, shown(&Data::from(value)).trim().to_owned()));
            }
            Ok(here)
        })?;
        own.first = first.unwrap_or_default();
        (own.columns, own.heading) = heading.into_iter().unzip();
        Ok(own)
    }

    /// Gives `take` row and column (from 0) and value of every cell with something in it, as long as it says true.
    fn cells(&mut self, take: &mut dyn FnMut(u32, u32, DataRef<'_>) -> Result<bool>) -> Result<()> {
        let path = self.path;
        let damaged = |reason: String| RegisterError::Damaged { path: path.to_owned(), reason };
        let mut cells = self.book.worksheet_cells_reader(&self.name).map_err(|error| damaged(error.to_string()))?;
        let mut last = 0;
        while let Some(cell) = cells.next_cell().map_err(|error| damaged(error.to_string()))? {
            let (row, column) = cell.get_position();
            if row < last {
                return Err(damaged(format!("row {} stands after row {}", u64::from(row) + 1, u64::from(last) + 1)));
            }
            last = row;
            let value = cell.get_value();
            if !matches!(value, DataRef::Empty) && !take(row, column, value.clone())? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// The places in [`Sheet::heading`] as columns of the sheet.
    fn columns(&self, places: &[usize]) -> Vec<u32> {
        places.iter().filter_map(|place| self.columns.get(*place).copied()).collect()
    }

    /// Gives `each` the number of every row below the heading, as the sheet counts, and its cells in `columns`.
    fn rows(&mut self, columns: &[u32], each: &mut dyn FnMut(u64, &[Data]) -> Result<()>) -> Result<()> {
        let first = self.first;
        let empty = vec![Data::Empty; columns.len()];
        let (mut current, mut values) = (first, empty.clone());
        self.cells(&mut |row, column, value| {
            if row > current {
                if current > first {
                    each(u64::from(current) + 1, &values)?;
                }
                current = row;
                values.clone_from(&empty);
            }
            for (_, place) in columns.iter().zip(&mut values).filter(|(own, _)| **own == column) {
                *place = Data::from(value.clone());
            }
            Ok(true)
        })?;
        if current > first { each(u64::from(current) + 1, &values) } else { Ok(()) }
    }
}

/// The cell's day, where it is written as one.
fn day(cell: &calamine::ExcelDateTime) -> Option<Dag> {
    let (year, month, day, ..) = cell.to_ymd_hms_milli();
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    date.ok().map(Dag::from)
}

fn iso(text: &str) -> Option<Dag> {
    text.get(..10)?.parse::<Date>().ok().map(Dag::from)
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
        Cell::Day(day) => day.to_string(),
    }
}

/// Reads the columns that `plan` asks for.
pub(crate) fn read(path: &Path, plan: &Plan<'_>, door: &Door<'_>) -> Result<Filled> {
    let mut sheet = Sheet::open(path, plan.sheet)?;
    let mut filler = Filler::new(path, &sheet.heading, &plan.wishes, door)?;
    let columns = sheet.columns(filler.places());
    sheet.rows(&columns, &mut |_, row| {
        row.iter().enumerate().for_each(|(number, data)| filler.push(number, cell(data)));
        Ok(())
    })?;
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
    let mut sheet = Sheet::open(path, sheet)?;
    let places = columns.iter().map(|column| place(path, &sheet.heading, column)).collect::<Result<Vec<_>>>()?;
    let columns = sheet.columns(&places);
    let mut wanted = wanted.iter().copied().peekable();
    let mut at = 0_u32;
    sheet.rows(&columns, &mut |number, row| {
        if wanted.next_if_eq(&at).is_some() {
            each(number, &row.iter().map(shown).collect::<Vec<_>>())?;
        }
        at += 1;
        Ok(())
    })
}
