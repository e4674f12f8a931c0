//! The attached files of a paper that lies in a folder: those that are named on
//! the command line, or those beside it that bear the name of an attachment
//! that one open item alone names, as an import attaches them.

use crate::attachments::{fold, is_file_of};
use crate::import_papers::{ImportLimits, Refusal, is_hidden, last_part, read_file};
use pejl_model::{AttachedFile, Attachment, Document};
use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Folders that are looked through below the paper's own.
const LEVELS: usize = 2;
/// So many files of a folder are looked at.
const MOST: usize = 5_000;

/// Files of folders, by what they may be the attachment of. Kept while papers of one folder are checked.
#[derive(Debug, Default)]
pub(super) struct Folders(Mutex<HashMap<PathBuf, Arc<Listing>>>);

/// A file and how many folders it lies below the paper's.
type Entry = (usize, PathBuf);
/// Files by name as titles are compared, with and without "bilag 2" before it.
type Listing = HashMap<String, Vec<Entry>>;

impl Folders {
    /// The files beside `paper` that `document` names as attachments, in the order of their paths.
    pub(super) fn attached_to(&self, paper: &Path, document: &Document) -> Vec<PathBuf> {
        let folder = paper.parent().unwrap_or(Path::new(""));
        let named: Vec<(bool, &Attachment)> =
            document.items.iter().flat_map(|item| item.attachments.iter().map(|named| (item.open, named))).collect();
        if named.is_empty() {
            return Vec::new();
        }
        let listing = self.listing(folder);
        // By file: how many attachments it may be, and whether all their items are open.
        let mut files: BTreeMap<&Path, (usize, bool)> = BTreeMap::new();
        for (open, named) in named {
            let file = listing.get(&fold(&named.title)).and_then(|files| nearest(files, named, paper));
            if let Some(file) = file {
                let (count, all_open) = files.entry(file).or_insert((0, true));
                *count += 1;
                *all_open &= open;
            }
        }
        files.into_iter().filter(|(_, of)| *of == (1, true)).map(|(file, _)| file.to_owned()).collect()
    }

    fn listing(&self, folder: &Path) -> Arc<Listing> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(folder.to_owned()).or_insert_with(|| Arc::new(listed(folder))))
    }
}

/// The one file of `files` that is the attachment and lies nearest; none where two lie equally near.
fn nearest<'f>(files: &'f [Entry], named: &Attachment, paper: &Path) -> Option<&'f Path> {
    let is = |(_, file): &&Entry| file != paper && is_file_of(&name_of(file), named);
    let fits: Vec<&Entry> = files.iter().filter(is).collect();
    let level = fits.iter().map(|(level, _)| *level).min()?;
    let mut near = fits.into_iter().filter(|(of, _)| *of == level);
    match (near.next(), near.next()) {
        (Some((_, file)), None) => Some(file),
        _ => None,
    }
}

fn listed(folder: &Path) -> Listing {
    let mut listing = Listing::new();
    let mut folders = vec![(0, folder.to_owned())];
    let mut count = 0;
    while let Some((level, folder)) = folders.pop() {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
        let Ok(entries) = std::fs::read_dir(here) else { continue };
        for entry in entries.flatten().take(MOST - count) {
            count += 1;
            // A link might lead anywhere: what it leads to is neither file nor folder here.
            let (path, Ok(kind)) = (folder.join(entry.file_name()), entry.file_type()) else { continue };
            if is_hidden(&path) {
                continue;
            }
            if kind.is_dir() && level < LEVELS {
                folders.push((level + 1, path));
            } else if kind.is_file() {
                for name in names(&fold(&name_of(&path))) {
                    listing.entry(name).or_default().push((level, path.clone()));
                }
            }
        }
    }
    listing.values_mut().for_each(|files| files.sort());
    listing
}

/// The titles that a file of this name may have.
fn names(folded: &str) -> impl Iterator<Item = String> {
    let rest = folded.strip_prefix("bilag ").and_then(|rest| rest.split_once(' ')).map(|(_, rest)| rest.to_owned());
    std::iter::once(folded.to_owned()).chain(rest)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads the files at `paths`, and tells which of them can't be read.
pub(super) fn read_all(paths: &[PathBuf], limits: &ImportLimits) -> (Vec<AttachedFile>, Vec<(String, Refusal)>) {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    for path in paths {
        match read_file(path, limits.read.file_bytes as u64) {
            Ok(bytes) => files.push(read_attached(&bytes, &name_of(path), &limits.read)),
            Err(why) => refused.push((path.display().to_string(), why)),
        }
    }
    (files, refused)
}

/// An attached file as the rules want it. The one place where it is made; a
/// fault in a library that reads foreign formats leaves it without text.
pub(super) fn read_attached(bytes: &[u8], name: &str, limits: &pejl_read::Limits) -> AttachedFile {
    let name = last_part(name);
    let file = catch_unwind(AssertUnwindSafe(|| pejl_read::attached(bytes, name, limits)));
    file.unwrap_or_else(|_| AttachedFile { name: name.to_owned(), ..AttachedFile::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &str = "Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n\
        1. Budget\n\nIndstilling\nAt orienteringen tages til efterretning.\n\nBilag\nBudgetnotat 2024\nOversigt\n\n\
        Beslutning\nTaget til efterretning.\n\n2. Andet\n\nBilag\nOversigt\n\nBeslutning\nGodkendt.\n";

    #[test]
    fn what_one_open_item_alone_names_is_attached() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("bilag")).unwrap();
        for name in ["referat.txt", "bilag/Bilag 1 - Budgetnotat 2024.txt", "Oversigt.txt", "Andet.txt"] {
            std::fs::write(at(name), "x").unwrap();
        }
        let reading = pejl_read::read(PAPER.as_bytes(), &pejl_read::ReadOptions::default());
        let document = reading.document;
        assert_eq!(document.items.iter().map(|item| item.attachments.len()).sum::<usize>(), 3, "{document:?}");
        let found = Folders::default().attached_to(&at("referat.txt"), &document);
        assert_eq!(found, [at("bilag/Bilag 1 - Budgetnotat 2024.txt")]);
        std::fs::write(at("Budgetnotat 2024.txt"), "x").unwrap();
        let found = Folders::default().attached_to(&at("referat.txt"), &document);
        assert_eq!(found, [at("Budgetnotat 2024.txt")], "the nearest");
        let mut closed = document.clone();
        closed.items.iter_mut().for_each(|item| item.open = false);
        assert!(Folders::default().attached_to(&at("referat.txt"), &closed).is_empty());
    }
}
