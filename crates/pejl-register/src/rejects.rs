//! The rows that were rejected, in a file of their own, and what was wrong with them in short.
//!
//! Only columns that the mapping names are told, the person as the pseudonym; what
//! looks like a personal number in another column is masked.

use crate::delivery::pick;
use crate::error::{RegisterError, Result};
use crate::plan::Plan;
use crate::private::make_file;
use crate::pseudonym::PersonalNumber;
use crate::raw::{FIRST_MARK, Reason, Reject, Report, Table};
use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// How many rows and codes are told in short.
const IN_SHORT: usize = 5;
/// The most characters of a value that are told.
const LONGEST: usize = 100;

/// What was wrong with some rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Their table.
    pub table: Table,
    /// The delivery's name of the column.
    pub column: String,
    /// Why they were rejected.
    pub reason: Reason,
    /// How many.
    pub count: u64,
    /// The first of them, as the source counts its lines or rows.
    pub first: Vec<u64>,
    /// Where it is an unknown code: the first of them.
    pub codes: Vec<String>,
}

/// Where the rejects go, and the words of the reasons.
pub(crate) struct RejectFile<'a> {
    pub path: &'a Path,
    pub words: &'a dyn Fn(&'static str) -> String,
}

/// Writes the rejects of `report` and tells them in short; no file where there is none.
pub(crate) fn write_rejects(
    folder: &Path,
    plans: &[Plan<'_>],
    divider: u8,
    report: &Report,
    to: &RejectFile<'_>,
) -> Result<Vec<Fault>> {
    if report.rejects.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |source| RegisterError::File { path: to.path.to_owned(), source };
    let new = unfinished(to.path);
    let mut out = BufWriter::new(make_file(&new).map_err(failed)?);
    // With a mark in front, so that a spreadsheet shows the letters right.
    out.write_all("\u{feff}".as_bytes()).map_err(failed)?;
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(out);
    let mut put = |row: [&str; 7]| out.write_record(row).map_err(|error| failed(error.into()));
    put(["tabel", "fil", "raekke", "kolonne", "grund", "person", "vaerdier"])?;
    let mut faults = BTreeMap::new();
    for plan in plans {
        let own: Vec<Reject> = report.rejects.iter().filter(|reject| reject.table == plan.table).copied().collect();
        let rows: Vec<u32> = own.iter().map(|reject| reject.row).collect();
        let mut at = 0;
        let mut each = |number: u64, values: &[String]| {
            let Some(reject) = own.get(at) else { return Ok(()) };
            at += 1;
            let told = Told { plan, reject, number, values };
            told.count(&mut faults);
            let (column, reason) = (plan.source_name(reject.column), (to.words)(reject.reason.code()));
            let (row, person) = (number.to_string(), pseudonym(reject.person));
            put([plan.table.name(), plan.file, &row, &column, &reason, &person, &told.shown()])
        };
        if !rows.is_empty() {
            pick(folder, plan, divider, &rows, &mut each)?;
        }
        if at != own.len() {
            let reason = "the file changed while it was read".to_owned();
            return Err(RegisterError::Damaged { path: folder.join(plan.file), reason });
        }
    }
    let out = out.into_inner().map_err(|error| failed(error.into_error()))?;
    let out = out.into_inner().map_err(|error| failed(error.into_error()))?;
    out.sync_all().and_then(|()| std::fs::rename(&new, to.path)).map_err(failed)?;
    let mut faults: Vec<Fault> = faults.into_values().collect();
    faults.sort_by_key(|fault| (fault.table, std::cmp::Reverse(fault.count)));
    Ok(faults)
}

/// The file as long as it is being written.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

/// The pseudonym; nothing for what could be a personal number, wherever it came from.
fn pseudonym(person: u64) -> String {
    let told = person < FIRST_MARK && PersonalNumber::number(person).is_none();
    if told { person.to_string() } else { String::new() }
}

type Faults = BTreeMap<(Table, &'static str, Reason), Fault>;

/// A rejected row as it stands in the source.
struct Told<'t> {
    plan: &'t Plan<'t>,
    reject: &'t Reject,
    number: u64,
    values: &'t [String],
}

impl Told<'_> {
    fn count(&self, faults: &mut Faults) {
        let Reject { table, column, reason, .. } = *self.reject;
        let fault = faults.entry((table, column, reason)).or_insert_with(|| Fault {
            table,
            column: self.plan.source_name(column),
            reason,
            count: 0,
            first: Vec::new(),
            codes: Vec::new(),
        });
        fault.count += 1;
        if fault.first.len() < IN_SHORT {
            fault.first.push(self.number);
        }
        let place = self.plan.values().position(|wish| wish.name == column);
        let value = place.and_then(|place| self.values.get(place));
        if let Some(code) = value.filter(|_| reason == Reason::UnknownCode && fault.codes.len() < IN_SHORT) {
            let code = short(code);
            if !fault.codes.contains(&code) {
                fault.codes.push(code);
            }
        }
    }

    /// The values by their columns. Where the fields stand under wrong headings, nothing is known about them.
    fn shown(&self) -> String {
        if matches!(self.reject.reason, Reason::Fields | Reason::OpenQuote) {
            return String::new();
        }
        let pairs = self.plan.values().zip(self.values);
        pairs.map(|(wish, value)| format!("{}={}", wish.column, short(value))).collect::<Vec<_>>().join(", ")
    }
}

/// Masked before it is cut: half a number is not known as one.
fn short(value: &str) -> String {
    pejl_mask::mask_value(value).chars().take(LONGEST).collect()
}
