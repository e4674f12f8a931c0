//! A delivery comes in: read, looked through, and made a part of the register.

use crate::append::{Marks, Room};
use crate::assemble::assemble_within;
use crate::checks::Limits;
use crate::delivery::read_delivery;
use crate::error::{RegisterError, Result};
use crate::manifest::{Manifest, PartNote};
use crate::mapping::{Mapping, PersonIs};
use crate::part::Part;
use crate::plan::{Plan, Wanted, plans};
use crate::private::is_open_to_others;
use crate::pseudonym::Pseudonyms;
use crate::raw::{Report, Table};
use crate::register::Delivery;
use crate::rejects::{Fault, RejectFile, unfinished, write_rejects};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// What is to be imported, and how.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    /// The folder with the delivery's files.
    pub folder: &'a Path,
    /// What their columns and codes mean.
    pub mapping: &'a Path,
    /// The register's folder.
    pub into: &'a Path,
    /// The file with the key that makes personal numbers pseudonyms.
    pub key: Option<&'a Path>,
    /// The day that the delivery became known.
    pub recorded: Date,
    /// Where rejected rows go, a file that is not there; into the register's folder where nothing is told.
    pub rejects: Option<&'a Path>,
    /// The words of a reason, by its code.
    pub words: &'a dyn Fn(&'static str) -> String,
}

/// What became of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The number of the part; none where nobody could be loaded, and nothing was changed.
    pub part: Option<u32>,
    /// Rows of each table that the delivery has.
    pub tables: Vec<TableCount>,
    /// What was wrong.
    pub faults: Vec<Fault>,
    /// Where the rejected rows stand, if there are any.
    pub rejects: Option<PathBuf>,
    /// The municipalities that were loaded, as the delivery has their codes; whether there are such, the register
    /// does not know.
    pub municipalities: Vec<u16>,
    /// The key's file, where others than its owner can read it.
    pub open_key: Option<PathBuf>,
}

/// What became of the rows of a table: `read` = `loaded` + `rejected`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "told above")]
pub struct TableCount {
    pub table: Table,
    pub file: String,
    pub read: u64,
    pub loaded: u64,
    pub rejected: u64,
}

/// Imports a delivery.
///
/// # Errors
/// Where a file is missing, damaged or lacks a column, the mapping or the key can't
/// be used, or the register can't be written. Then the register is as it was.
pub fn import(request: &Import<'_>) -> Result<Imported> {
    let mapping = Mapping::read(request.mapping)?;
    let limits = Limits::of(&mapping, request.recorded)?;
    let pseudonyms = pseudonyms(request, &mapping)?;
    let key = pseudonyms.as_ref().map(Pseudonyms::mark);
    // Looked at before the long work as well as after it, when nobody else can add.
    match Manifest::read(request.into) {
        Ok(manifest) => follows(request, &manifest.parts, key.as_ref())?,
        Err(RegisterError::NoRegister(_)) => {}
        Err(error) => return Err(error),
    }
    if let Some(path) = request.rejects {
        is_free(path, request.into)?;
        is_free(&unfinished(path), request.into)?;
    }
    let raw = read_delivery(request.folder, &mapping, Wanted::ALL, pseudonyms.as_ref())?;
    let (part, report) = assemble_within(raw, &limits);
    let plans = plans(&mapping, Wanted::ALL);
    let tables = counts(&plans, &report, request)?;
    let room = Room::enter(request.into)?;
    follows(request, room.parts(), key.as_ref())?;
    let own = request.into.join(own_name(room.number()));
    // What an import that failed left behind is not this one's.
    let _ = std::fs::remove_file(&own);
    let path = request.rejects.unwrap_or(&own);
    let divider = mapping.register.divider.bytes().next().unwrap_or(b';');
    let to = RejectFile { path, words: request.words };
    let faults = write_rejects(request.folder, &plans, divider, &report, &to)?;
    let rejects = (!report.rejects.is_empty()).then(|| path.to_owned());
    let municipalities = municipalities(&part);
    let part = if part.is_empty() {
        None
    } else {
        let marks = Marks { key, rejects: rejects.as_deref().map(|path| noted(path, request.into)) };
        Some(add(room, request, &mapping, &part, &tables, marks)?)
    };
    let open_key = request.key.filter(|key| pseudonyms.is_some() && is_open_to_others(key)).map(Path::to_owned);
    Ok(Imported { part, tables, faults, rejects, municipalities, open_key })
}

/// The codes of persons and spells; 0 stands for one that is told elsewhere, or not at all.
fn municipalities(part: &Part) -> Vec<u16> {
    let codes = part.persons.municipality.iter().chain(part.spells.municipality.iter());
    let mut codes: Vec<u16> = codes.copied().filter(|code| *code != 0).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The name of the file of rejects that the part `number` has in the register's folder.
fn own_name(number: u32) -> String {
    format!("{number:06}-afviste.csv")
}

/// Rejects are written over nothing but what stands under the register's own name for them and no part has.
fn is_free(path: &Path, register: &Path) -> Result<()> {
    let parts = Manifest::read(register).map_or_else(|_| Vec::new(), |manifest| manifest.parts);
    let next = parts.iter().map(|part| part.number).max().unwrap_or(0).saturating_add(1);
    let folder = |path: &Path| path.canonicalize().ok();
    let own = path.file_name().is_some_and(|name| name == own_name(next).as_str())
        && path.parent().and_then(folder).is_some_and(|parent| folder(register) == Some(parent));
    match own || path.symlink_metadata().is_err() {
        true => Ok(()),
        false => Err(RegisterError::RejectsThere(path.to_owned())),
    }
}

/// How the manifest names a file of rejects: by its name where it lies in the register's folder, else by its whole path.
fn noted(path: &Path, register: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = register.canonicalize().unwrap_or_else(|_| register.to_owned());
    whole.strip_prefix(folder).unwrap_or(&whole).to_string_lossy().into_owned()
}

fn name_of(path: Option<&Path>) -> Option<String> {
    path.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned())
}

fn pseudonyms(request: &Import<'_>, mapping: &Mapping) -> Result<Option<Pseudonyms>> {
    match (mapping.register.person, request.key) {
        (PersonIs::Pseudonym, _) => Ok(None),
        (PersonIs::PersonalNumber, None) => Err(RegisterError::NoKey),
        (PersonIs::PersonalNumber, Some(key)) => Pseudonyms::read(key, &[request.folder, request.into]).map(Some),
    }
}

/// A delivery is not known before what is there already, and its pseudonyms are made as theirs were.
fn follows(request: &Import<'_>, parts: &[PartNote], key: Option<&String>) -> Result<()> {
    if parts.iter().any(|part| part.key.as_ref() != key) {
        return Err(RegisterError::OtherKey(request.into.to_owned()));
    }
    let last = parts.iter().filter_map(|part| part.recorded.parse::<Date>().ok()).max();
    match last.filter(|last| request.recorded < *last) {
        Some(last) => Err(RegisterError::Earlier { recorded: request.recorded, last }),
        None => Ok(()),
    }
}

/// The totals, which must add up table by table.
fn counts(plans: &[Plan<'_>], report: &Report, request: &Import<'_>) -> Result<Vec<TableCount>> {
    if !report.adds_up() {
        let reason = "the rows read are not those loaded and rejected".to_owned();
        return Err(RegisterError::Damaged { path: request.folder.to_owned(), reason });
    }
    let count = |plan: &Plan<'_>| {
        let (read, loaded, rejected) = report.of(plan.table);
        TableCount { table: plan.table, file: plan.file.to_owned(), read, loaded, rejected }
    };
    Ok(plans.iter().map(count).collect())
}

fn add(
    room: Room,
    request: &Import<'_>,
    mapping: &Mapping,
    part: &Part,
    tables: &[TableCount],
    marks: Marks,
) -> Result<u32> {
    let delivery = Delivery {
        recorded: request.recorded,
        whole: mapping.register.whole_histories,
        origin: name_of(Some(request.folder)).unwrap_or_default(),
        ends: mapping.ends()?.dag().dato().unwrap_or(request.recorded),
        read: tables.iter().map(|table| table.read).sum(),
        rejected: tables.iter().map(|table| table.rejected).sum(),
    };
    room.add(part, &delivery, marks, || Ok(()))
}

#[cfg(test)]
mod corrections;
#[cfg(test)]
mod guarded;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wrong;
