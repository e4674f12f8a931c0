//! A delivery's files, in whatever form each has, as columns.

use crate::cells::Door;
use crate::damage::guarded;
use crate::error::{RegisterError, Result};
use crate::mapping::Mapping;
use crate::plan::{Filled, Plan, Wanted, plans};
use crate::pseudonym::Pseudonyms;
use crate::raw::{BARRED, Raw};
use crate::{csv_source, parquet_source, xlsx_source};
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Csv,
    Parquet,
    Xlsx,
}

impl Form {
    const ENDINGS: [(&'static str, Self); 4] =
        [("parquet", Self::Parquet), ("csv", Self::Csv), ("xlsx", Self::Xlsx), ("txt", Self::Csv)];

    fn of(ending: &str) -> Option<Self> {
        Self::ENDINGS.iter().find(|(own, _)| own.eq_ignore_ascii_case(ending)).map(|(_, form)| *form)
    }
}

/// The file that the mapping calls `name`, with or without its ending.
pub(crate) fn locate(folder: &Path, name: &str) -> Result<(PathBuf, Form)> {
    let path = folder.join(name);
    let form = path.extension().and_then(|ending| ending.to_str()).and_then(Form::of);
    if let Some(form) = form.filter(|_| path.is_file()) {
        return Ok((path, form));
    }
    let mut found = Form::ENDINGS
        .iter()
        .map(|(ending, form)| (folder.join(format!("{name}.{ending}")), *form))
        .filter(|(path, _)| path.is_file());
    match (found.next(), found.count()) {
        (Some(only), 0) => Ok(only),
        (first, more) => Err(RegisterError::Files { path, found: usize::from(first.is_some()) + more }),
    }
}

/// Reads the files below `folder` that `mapping` names.
///
/// # Errors
/// Where a file is missing or damaged or lacks a column, there are personal numbers and no key, or more than one
/// row in a hundred has a personal number in place of a pseudonym.
pub fn read_delivery(folder: &Path, mapping: &Mapping, wanted: Wanted, pseudonyms: Option<&Pseudonyms>) -> Result<Raw> {
    let door = Door::of(mapping, pseudonyms)?;
    let plans = plans(mapping, wanted);
    // Every file and heading is there before the first is read through.
    let files = plans.iter().map(|plan| locate(folder, plan.file)).collect::<Result<Vec<_>>>()?;
    let read = |at: usize| match (plans.get(at), files.get(at)) {
        (Some(plan), Some((path, form))) => {
            guarded(path, || table(path, *form, plan, &door)).map(|filled| Some((plan.table, filled)))
        }
        _ => Ok(None),
    };
    // All of them and their columns side by side; of several that fail the first is told.
    let tables: Vec<_> = (0..plans.len()).into_par_iter().map(read).collect();
    let mut raw = Raw::default();
    for table in tables {
        if let Some((table, filled)) = table? {
            filled.into(table, &mut raw);
        }
    }
    if let Some(pseudonyms) = pseudonyms {
        pseudonyms.apart()?;
    }
    few_enough(&raw, folder)?;
    no_personal_numbers(&raw, &plans, &files)?;
    Ok(raw)
}

/// Reads the Parquet files below `folder` that `mapping` names, of persons that are pseudonyms already.
///
/// # Errors
/// As [`read_delivery`].
pub fn read_parquet(folder: &Path, mapping: &Mapping, wanted: Wanted) -> Result<Raw> {
    read_delivery(folder, mapping, wanted, None)
}

fn table(path: &Path, form: Form, plan: &Plan<'_>, door: &Door<'_>) -> Result<Filled> {
    match form {
        Form::Csv => csv_source::read(path, plan, door),
        Form::Parquet => parquet_source::read(path, plan, door),
        Form::Xlsx => xlsx_source::read(path, plan, door),
    }
}

/// Number in the source and text of the columns of `plan`, without the person, of
/// each of `wanted` rows, which are sorted.
pub(crate) fn pick(
    folder: &Path,
    plan: &Plan<'_>,
    divider: u8,
    wanted: &[u32],
    each: &mut dyn FnMut(u64, &[String]) -> Result<()>,
) -> Result<()> {
    let (path, form) = locate(folder, plan.file)?;
    let columns: Vec<&str> = plan.values().map(|wish| wish.column).collect();
    guarded(&path, || match form {
        Form::Csv => csv_source::pick(&path, divider, &columns, wanted, each),
        Form::Parquet => parquet_source::pick(&path, &columns, wanted, each),
        Form::Xlsx => xlsx_source::pick(&path, plan.sheet, &columns, wanted, each),
    })
}

/// Rows are counted in 32 bits, and all columns of a table are of one length.
fn few_enough(raw: &Raw, folder: &Path) -> Result<()> {
    let uneven = |reason: &str| RegisterError::Damaged { path: folder.to_owned(), reason: reason.to_owned() };
    for (table, rows, columns) in raw.lengths() {
        if u32::try_from(rows).is_err() {
            return Err(RegisterError::TooLarge(folder.to_owned()));
        }
        if columns.into_iter().any(|length| length != 0 && length != rows) {
            return Err(uneven(&format!("the columns of {} are of unequal length", table.name())));
        }
    }
    Ok(())
}

/// One row in so many may hold a personal number in place of a pseudonym; where it is more, the mapping is wrong.
const SLIPS: usize = 100;

/// Tells personal numbers in a column that the mapping calls pseudonyms.
fn no_personal_numbers(raw: &Raw, plans: &[Plan<'_>], files: &[(PathBuf, Form)]) -> Result<()> {
    for (plan, (path, _)) in plans.iter().zip(files) {
        let runs = raw.persons_of(plan.table);
        let barred = (0..).zip(runs.persons()).filter(|(_, person)| **person == BARRED);
        if barred.map(|(run, _)| runs.rows(run).len()).sum::<usize>() > runs.len() / SLIPS {
            let column = plan.source_name("person");
            return Err(RegisterError::PersonalNumbers { path: path.clone(), column });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
