//! Reading and packing one file, on any thread.

use super::ImportLimits;
use super::gather::{Job, Load, refusal_of};
use super::report::Refusal;
use crate::publish::form;
use pejl_model::{Diagnostic, DiagnosticCode, Document};
use pejl_read::{READER_VERSION, ReadOptions, Reading};
use pejl_store::{Given, HeldVersion, Missing, NewPaper, NewReading, PaperSource, Place};
use std::collections::HashMap;
use std::fs::{File, Metadata};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// What all files of an import have in common.
pub(crate) struct Common {
    pub(crate) given: Given,
    pub(crate) limits: ImportLimits,
    /// What is held already, by its content hash.
    pub(crate) held: HashMap<String, HeldVersion>,
    /// Also what was forgotten comes in.
    pub(crate) again_forgotten: bool,
}

/// A file that was read.
pub(crate) struct Prepared {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    pub(crate) found: bool,
    pub(crate) items: usize,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) content: Content,
    /// The files that an export names beside itself.
    pub(crate) enclosures: Option<Vec<pejl_read::Enclosure>>,
}

/// What came of reading a file.
pub(crate) enum Content {
    Paper(Box<NewPaper>),
    Held(i64),
    /// Held, and to be read again with what is told now.
    Again(i64, Box<NewReading>),
    Refused(Refusal),
}

impl Prepared {
    pub(crate) fn of(job: Job, common: &Common) -> Self {
        let Job { name, load, found } = job.without_workbook();
        let bytes = match load {
            Load::Bytes(bytes) => Ok(bytes),
            Load::File(path, _) => read_file(&path, common.limits.read.file_bytes as u64),
            Load::Refused(why) => Err(why),
        };
        let mut out = Self {
            name,
            bytes: 0,
            found,
            items: 0,
            diagnostics: Vec::new(),
            content: Content::Refused(Refusal::NotThere),
            enclosures: None,
        };
        out.content = match bytes {
            Ok(bytes) => {
                out.bytes = bytes.len() as u64;
                out.read(&bytes, common)
            }
            Err(why) => Content::Refused(why),
        };
        out
    }

    fn read(&mut self, bytes: &[u8], common: &Common) -> Content {
        let file_name = last_part(&self.name).to_owned();
        self.enclosures =
            catch_unwind(AssertUnwindSafe(|| pejl_read::enclosures(bytes, Some(&file_name)))).ok().flatten();
        if let Some(held) = common.held.get(&pejl_store::content_hash(bytes)) {
            return held_again(held, bytes, &file_name, common);
        }
        let reading = read_paper(bytes, &file_name, &common.given, common.limits.read);
        let Reading { source, document } = reading;
        if let Some(why) = document.refusal() {
            return Content::Refused(Refusal::Unreadable(why.clone()));
        }
        let place = match Place::of(&document, &common.given) {
            Ok(place) => place,
            Err(missing) => return Content::Refused(refusal(missing, &document)),
        };
        self.items = document.items.len();
        self.diagnostics = all_diagnostics(&document);
        let source = PaperSource {
            bytes,
            text: &source.text,
            file_name: &file_name,
            form: form(source.format),
            reader_version: READER_VERSION,
        };
        match NewPaper::pack(&source, document, place, common.given.clone()) {
            Ok(paper) if common.again_forgotten => Content::Paper(Box::new(paper.welcome_again())),
            Ok(paper) => Content::Paper(Box::new(paper)),
            Err(why) => Content::Refused(Refusal::NotAllowed(why.to_string())),
        }
    }
}

/// What is held already is only read again where the operator tells something new about it.
fn held_again(held: &HeldVersion, bytes: &[u8], file_name: &str, common: &Common) -> Content {
    if common.given.is_empty() {
        return Content::Held(held.paper);
    }
    let before = held.given();
    let given = common.given.over(&before);
    if given == before {
        return Content::Held(held.paper);
    }
    let Reading { source, document } = read_paper(bytes, file_name, &given, common.limits.read);
    if document.refusal().is_some() {
        return Content::Held(held.paper);
    }
    let kept_text = (source.text.as_bytes() != bytes).then_some(source.text);
    let reading =
        NewReading { version: held.version, document, kept_text, reader_version: READER_VERSION, given: Some(given) };
    Content::Again(held.paper, Box::new(reading))
}

/// Reads a paper, given what the operator told. A fault in a library that
/// reads foreign formats must not end an import of thousands.
pub(crate) fn read_paper(bytes: &[u8], file_name: &str, given: &Given, limits: pejl_read::Limits) -> Reading {
    let options = ReadOptions {
        file_name: Some(file_name),
        municipality: given.municipality.as_deref(),
        limits,
        ..ReadOptions::default()
    };
    let reading = catch_unwind(AssertUnwindSafe(|| pejl_read::read(bytes, &options)));
    let mut reading = reading.unwrap_or_else(|_| {
        tracing::error!("the reader failed on a file");
        let mut reading = pejl_read::read(b"", &options);
        reading.document = Document::unreadable(vec![Diagnostic::new(DiagnosticCode::Damaged, None)]);
        reading
    });
    mask_places(&mut reading.document);
    reading
}

/// Masks the names that addresses are made of: what stands in an address can't be masked later.
fn mask_places(document: &mut Document) {
    let names = document.municipality.as_mut().map(|read| &mut read.name);
    for name in names.into_iter().chain(document.committee.as_mut().map(|read| &mut read.value)) {
        *name = pejl_mask::mask(name).into_owned();
    }
}

/// What the operator gave, with the same names masked.
pub(super) fn masked(given: Given) -> Given {
    let mask = |name: Option<String>| name.map(|name| pejl_mask::mask(&name).into_owned());
    Given { municipality: mask(given.municipality), committee: mask(given.committee), ..given }
}

fn refusal(missing: Missing, document: &Document) -> Refusal {
    let foreign = document.diagnostics.iter().find(|d| d.code == DiagnosticCode::NotAMunicipality);
    match (missing, foreign) {
        (Missing::Municipality, Some(foreign)) => Refusal::Unreadable(foreign.clone()),
        (Missing::Municipality, None) => Refusal::MunicipalityMissing,
        (Missing::Committee, _) => Refusal::CommitteeMissing,
        (Missing::Date, _) => Refusal::DateMissing,
    }
}

fn all_diagnostics(document: &Document) -> Vec<Diagnostic> {
    let of_items = document.items.iter().flat_map(|item| &item.diagnostics);
    document.diagnostics.iter().chain(of_items).cloned().collect()
}

/// The file's own name in a path, an address or a place in an archive.
pub(crate) fn last_part(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// All bytes of a file that stands still while it is read.
pub(crate) fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, Refusal> {
    let refused = |why: std::io::Error| refusal_of(&why);
    let mut file = File::open(path).map_err(refused)?;
    let before = file.metadata().map_err(refused)?;
    if before.len() > limit {
        return Err(Refusal::TooLarge { size: before.len(), limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0));
    (&mut file).take(limit + 1).read_to_end(&mut bytes).map_err(refused)?;
    let after = std::fs::metadata(path).map_err(refused)?;
    if still(&before, &after, bytes.len() as u64) { Ok(bytes) } else { Err(Refusal::BeingWritten) }
}

/// True where nobody wrote to the file meanwhile.
fn still(before: &Metadata, after: &Metadata, read: u64) -> bool {
    before.len() == read && after.len() == read && before.modified().ok() == after.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_file_that_grows_or_changes_while_it_is_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("referat.txt");
        let mut file = File::create(&path).unwrap();
        file.write_all(b"Referat").unwrap();
        let before = std::fs::metadata(&path).unwrap();
        assert!(still(&before, &std::fs::metadata(&path).unwrap(), 7));
        assert_eq!(read_file(&path, 100), Ok(b"Referat".to_vec()));
        // Longer than what was read, and shorter.
        file.write_all(b", side 2").unwrap();
        assert!(!still(&before, &std::fs::metadata(&path).unwrap(), 7));
        file.set_len(3).unwrap();
        assert!(!still(&before, &std::fs::metadata(&path).unwrap(), 7));
        // Of the same length, with other words.
        file.set_len(7).unwrap();
        let later = before.modified().unwrap() + std::time::Duration::from_secs(1);
        file.set_modified(later).unwrap();
        assert!(!still(&before, &std::fs::metadata(&path).unwrap(), 7));
    }
}
