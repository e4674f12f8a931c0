//! A table in a Parquet file, straight into columns.

use crate::cells::{Cell, Door, Which, fit, meant, real};
use crate::danish_time::day_of;
use crate::error::{RegisterError, Result};
use crate::parquet_chunks::{Chunk, Form, ParquetFile, spread, spread_ref};
use crate::plan::{Column, Filled, Kind, Plan, Wish};
use crate::raw::{BAD_CODE, BAD_DAY, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, Runs, narrow};
use parquet::data_type::ByteArray;
use pejl_rules::Dag;
use rayon::prelude::*;
use std::collections::HashMap;
use std::path::Path;

/// Reads the columns that `plan` asks for, on all processors. An open file has one
/// place that is read from, so each column has the file open for itself.
pub(crate) fn read(path: &Path, plan: &Plan<'_>, door: &Door<'_>) -> Result<Filled> {
    let columns = plan.wishes.par_iter().map(|wish| Ok((wish.name, column(&ParquetFile::open(path)?, wish, door)?)));
    Ok(Filled(columns.collect::<Result<_>>()?))
}

fn column(file: &ParquetFile, wish: &Wish<'_>, door: &Door<'_>) -> Result<Column> {
    let at = file.column(wish.column)?;
    Ok(match wish.kind {
        Kind::Person => Column::Persons(persons(file, at, door)?),
        Kind::Day(which) => Column::Numbers(days(file, at, wish.column, which, door)?),
        Kind::Number(times) => Column::Numbers(numbers(file, at, wish.column, times, door)?),
        Kind::Code(list, codes) => Column::Codes(read_codes(file, at, &|code| meant(list, codes, code))?),
    })
}

fn wrong(file: &ParquetFile, column: &str, what: &str) -> RegisterError {
    file.damaged(format!("column {column} holds no {what}"))
}

fn persons(file: &ParquetFile, at: usize, door: &Door<'_>) -> Result<Runs> {
    let mut out = Runs::with_capacity(file.rows());
    let unsigned = file.form(at) == Form::Unsigned;
    let number = |number: u64| door.person_number(number);
    let signed = |v: i64| u64::try_from(v).map_or(NO_PERSON, number);
    file.values(at, &mut |chunk, most| {
        match chunk {
            Chunk::Int32(values, levels) if unsigned => {
                runs(values, levels, most, |v| number(u64::from(v.cast_unsigned())), &mut out);
            }
            Chunk::Int32(values, levels) => runs(values, levels, most, |v| signed(i64::from(*v)), &mut out),
            Chunk::Int64(values, levels) if unsigned => {
                runs(values, levels, most, |v| number(v.cast_unsigned()), &mut out);
            }
            Chunk::Int64(values, levels) => runs(values, levels, most, |v| signed(*v), &mut out),
            Chunk::Real(values, levels) => {
                runs(values, levels, most, |v| door.person(Cell::Real(*v)), &mut out);
            }
            Chunk::Text(values, levels) => {
                let person = |v: &ByteArray| v.as_utf8().map_or(NO_PERSON, |text| door.person_text(text));
                runs(values, levels, most, person, &mut out);
            }
        }
        Ok(())
    })?;
    Ok(out)
}

/// Adds the persons that the values are by `of`, which is asked once where they follow on each other.
fn runs<V: PartialEq>(values: &[V], levels: &[i16], most: i16, of: impl Fn(&V) -> u64, out: &mut Runs) {
    if levels.len() <= values.len() {
        for same in values.chunk_by(|one, next| one == next) {
            out.push(same.first().map_or(NO_PERSON, &of), same.len());
        }
        return;
    }
    let mut values = values.iter();
    for level in levels {
        out.push(if *level == most { values.next().map_or(NO_PERSON, &of) } else { NO_PERSON }, 1);
    }
}

fn days(file: &ParquetFile, at: usize, column: &str, which: Which, door: &Door<'_>) -> Result<Vec<u16>> {
    let mut out = Vec::with_capacity(file.rows());
    let form = file.form(at);
    let told = |day: i32| door.told(Dag(day), which);
    file.values(at, &mut |chunk, most| {
        match (chunk, form) {
            (Chunk::Int32(values, levels), Form::Date) if door.as_it_stands(which) => {
                spread(values, levels, most, NO_DAY, |v| narrow(Dag(v)), &mut out);
            }
            (Chunk::Int32(values, levels), Form::Date) => spread(values, levels, most, NO_DAY, told, &mut out),
            (Chunk::Int64(values, levels), Form::Time(a_day, utc)) => {
                let day = |v: i64| day_of(v, a_day, utc).map_or(BAD_DAY, told);
                spread(values, levels, most, NO_DAY, day, &mut out);
            }
            (Chunk::Text(values, levels), _) => {
                let day = |v: &ByteArray| v.as_utf8().map_or(BAD_DAY, |text| door.day_text(text, which));
                spread_ref(values, levels, most, NO_DAY, day, &mut out);
            }
            _ => return Err(wrong(file, column, "dates")),
        }
        Ok(())
    })?;
    Ok(out)
}

fn numbers(file: &ParquetFile, at: usize, column: &str, times: i32, door: &Door<'_>) -> Result<Vec<u16>> {
    let mut out = Vec::with_capacity(file.rows());
    let below = match file.form(at) {
        Form::Decimal(places) => 10_i64.checked_pow(places).ok_or_else(|| wrong(file, column, "numbers"))?,
        Form::Date | Form::Time(..) => return Err(wrong(file, column, "numbers")),
        Form::Plain | Form::Unsigned => 1,
    };
    let scaled = |v: i64| {
        let times = v.saturating_mul(i64::from(times));
        if below == 1 { fit(times) } else { fit((times + below / 2).div_euclid(below)) }
    };
    file.values(at, &mut |chunk, most| {
        match chunk {
            Chunk::Int32(values, levels) => {
                spread(values, levels, most, NO_NUMBER, |v| scaled(i64::from(v)), &mut out);
            }
            Chunk::Int64(values, levels) => spread(values, levels, most, NO_NUMBER, scaled, &mut out),
            Chunk::Real(values, levels) => spread(values, levels, most, NO_NUMBER, |v| real(v, times), &mut out),
            Chunk::Text(values, levels) => {
                let number = |v: &ByteArray| door.number_text(v.as_utf8().unwrap_or("?"), times);
                spread_ref(values, levels, most, NO_NUMBER, number, &mut out);
            }
        }
        Ok(())
    })?;
    Ok(out)
}

fn read_codes(file: &ParquetFile, at: usize, meant: &dyn Fn(&str) -> u8) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(file.rows());
    let mut numbers: HashMap<i64, u8> = HashMap::new();
    let mut texts: HashMap<Vec<u8>, u8> = HashMap::new();
    let small: [u8; 256] = std::array::from_fn(|code| meant(&code.to_string()));
    file.values(at, &mut |chunk, most| {
        let mut number = |v: i64| match u8::try_from(v) {
            Ok(v) => small[usize::from(v)],
            Err(_) => *numbers.entry(v).or_insert_with(|| meant(&v.to_string())),
        };
        match chunk {
            Chunk::Int32(values, levels) => {
                spread(values, levels, most, NO_CODE, |v| number(i64::from(v)), &mut out);
            }
            Chunk::Int64(values, levels) => spread(values, levels, most, NO_CODE, number, &mut out),
            Chunk::Real(values, levels) => {
                let real = |v: f64| crate::cells::whole(v).map_or(BAD_CODE, &mut number);
                spread(values, levels, most, NO_CODE, real, &mut out);
            }
            Chunk::Text(values, levels) => {
                let code = |v: &ByteArray| match texts.get(v.data()) {
                    Some(code) => *code,
                    None => {
                        let code = v.as_utf8().map_or(BAD_CODE, meant);
                        texts.insert(v.data().to_vec(), code);
                        code
                    }
                };
                spread_ref(values, levels, most, NO_CODE, code, &mut out);
            }
        }
        Ok(())
    })?;
    Ok(out)
}

/// Gives number (from 1) and text of `columns` of each of `wanted` rows, which are sorted.
pub(crate) fn pick(
    path: &Path,
    columns: &[&str],
    wanted: &[u32],
    each: &mut dyn FnMut(u64, &[String]) -> Result<()>,
) -> Result<()> {
    let file = ParquetFile::open(path)?;
    let places = columns.iter().map(|column| file.column(column)).collect::<Result<Vec<_>>>()?;
    let (mut wanted, mut before) = (wanted, 0_u64);
    for (group, rows) in file.groups().enumerate() {
        let inside = wanted.partition_point(|row| u64::from(*row) < before + rows);
        let (here, later) = wanted.split_at(inside);
        if !here.is_empty() {
            let texts = places.iter().map(|at| texts(&file, group, *at, here, before)).collect::<Result<Vec<_>>>()?;
            for (at, row) in here.iter().enumerate() {
                let values: Vec<String> = texts.iter().map(|own| own.get(at).cloned().unwrap_or_default()).collect();
                each(u64::from(*row) + 1, &values)?;
            }
        }
        (wanted, before) = (later, before + rows);
    }
    Ok(())
}

/// The texts of the column `at` in the rows `wanted`, of which the group's first is `before`.
fn texts(file: &ParquetFile, group: usize, at: usize, wanted: &[u32], before: u64) -> Result<Vec<String>> {
    let mut out = Vec::with_capacity(wanted.len());
    let mut wanted = wanted.iter().map(|row| u64::from(*row) - before).peekable();
    let mut row = 0_u64;
    let form = file.form(at);
    let date = |day: Option<i32>| day.map_or_else(|| "?".to_owned(), |day| Dag(day).to_string());
    let whole = |v: i64| match form {
        Form::Date => date(i32::try_from(v).ok()),
        Form::Time(a_day, utc) => date(day_of(v, a_day, utc)),
        Form::Decimal(places) => match 10_i64.checked_pow(places).filter(|_| places > 0) {
            Some(below) => format!("{}.{:0width$}", v / below, (v % below).abs(), width = places as usize),
            None => v.to_string(),
        },
        Form::Plain | Form::Unsigned => v.to_string(),
    };
    file.group_values(group, at, &mut |chunk, most| {
        let mut rows: Vec<Option<usize>> = Vec::new();
        let levels = chunk.levels();
        let places = if levels.len() <= chunk.len() { chunk.len() } else { levels.len() };
        let mut value = 0;
        for place in 0..places {
            let told = levels.len() <= chunk.len() || levels.get(place).is_some_and(|level| *level == most);
            rows.push(told.then_some(value));
            value += usize::from(told);
        }
        for at in rows {
            if wanted.next_if_eq(&row).is_some() {
                out.push(at.map_or_else(String::new, |at| chunk.text(at, &whole)));
            }
            row += 1;
        }
        Ok(())
    })?;
    Ok(out)
}

#[cfg(test)]
mod tests;
