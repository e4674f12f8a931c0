//! Finding the files of an import: files, folders with all that is in them,
//! and archives. In a fixed order, so that two imports of the same folder are
//! the same.

use super::archive::Archive;
use super::report::Refusal;
use super::{ImportInput, ImportLimits};
use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// A file to read.
#[derive(Debug)]
pub(crate) struct Job {
    /// The name for the report.
    pub(crate) name: String,
    /// Its bytes, or where they are.
    pub(crate) load: Load,
    /// True for a file that was found inside a folder or archive, where files
    /// that are no papers are to be expected.
    pub(crate) found: bool,
}

/// Where the bytes of a job are.
#[derive(Debug)]
pub(crate) enum Load {
    /// In a file of about this size.
    File(PathBuf, u64),
    /// Here.
    Bytes(Vec<u8>),
    /// Nowhere.
    Refused(Refusal),
}

impl Job {
    /// About how much memory it takes.
    pub(crate) fn size(&self) -> u64 {
        match &self.load {
            Load::File(_, size) => *size,
            Load::Bytes(bytes) => bytes.len() as u64,
            Load::Refused(_) => 0,
        }
    }

    /// The same, where it is to be read as a paper, which no workbook is.
    pub(crate) fn without_workbook(mut self) -> Self {
        let extension = Path::new(&self.name).extension();
        let workbook = extension.is_some_and(|extension| extension.eq_ignore_ascii_case(WORKBOOK));
        if workbook && !matches!(self.load, Load::Refused(_)) {
            self.load = Load::Refused(Refusal::OtherKind { extension: WORKBOOK });
        }
        self
    }

    pub(crate) fn refused(name: String, why: Refusal, found: bool) -> Self {
        Self { name, load: Load::Refused(why), found }
    }
}

/// All jobs of an import, found one after the other.
pub(crate) struct Gather {
    inputs: VecDeque<ImportInput>,
    /// Paths still to look at, the next one last.
    paths: Vec<(PathBuf, bool)>,
    archive: Option<Archive>,
    limits: ImportLimits,
}

impl Gather {
    pub(crate) fn new(inputs: Vec<ImportInput>, limits: ImportLimits) -> Self {
        Self { inputs: inputs.into(), paths: Vec::new(), archive: None, limits }
    }

    fn look_at(&mut self, path: PathBuf, found: bool) -> Option<Job> {
        let name = path.display().to_string();
        let refuse = |why| Some(Job::refused(name.clone(), why, found));
        if found && is_hidden(&path) {
            return refuse(Refusal::Hidden);
        }
        // Inside a folder a link might lead anywhere; one that was named is meant.
        let kind = if found { fs::symlink_metadata(&path) } else { fs::metadata(&path) };
        let kind = match kind {
            Ok(kind) => kind,
            Err(why) => return refuse(refusal_of(&why)),
        };
        if kind.is_symlink() {
            return refuse(Refusal::Link);
        }
        if kind.is_dir() {
            return match children(&path) {
                Ok(children) => {
                    self.paths.extend(children.into_iter().rev().map(|child| (child, true)));
                    None
                }
                Err(why) => refuse(refusal_of(&why)),
            };
        }
        if !kind.is_file() {
            return refuse(Refusal::NotAFile);
        }
        if let Some(extension) = other_kind(&path) {
            return refuse(Refusal::OtherKind { extension });
        }
        self.file_or_archive(path, kind.len(), found)
    }

    fn file_or_archive(&mut self, path: PathBuf, size: u64, found: bool) -> Option<Job> {
        let name = path.display().to_string();
        let opened = File::open(&path).and_then(|mut file| {
            let mut start = [0u8; 4];
            let read = file.read(&mut start)?;
            Ok((file, start.get(..read).is_some_and(looks_packed)))
        });
        match opened {
            Err(why) => Some(Job::refused(name, refusal_of(&why), found)),
            Ok((_, false)) => Some(Job { name, load: Load::File(path, size), found }),
            Ok((file, true)) => match Archive::open(Box::new(file), &name, self.limits) {
                Ok(Some(archive)) => {
                    self.archive = Some(archive);
                    None
                }
                Ok(None) => Some(Job { name, load: Load::File(path, size), found }),
                Err(why) => Some(Job::refused(name, why, found)),
            },
        }
    }

    fn bytes_or_archive(&mut self, name: String, bytes: Vec<u8>) -> Option<Job> {
        if bytes.get(..4).is_some_and(looks_packed) {
            match Archive::open(Box::new(Cursor::new(bytes.clone())), &name, self.limits) {
                Ok(Some(archive)) => {
                    self.archive = Some(archive);
                    return None;
                }
                Ok(None) => {}
                Err(why) => return Some(Job::refused(name, why, false)),
            }
        }
        Some(Job { name, load: Load::Bytes(bytes), found: false })
    }
}

impl Iterator for Gather {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        loop {
            if let Some(archive) = &mut self.archive {
                match archive.next() {
                    Some(job) => return Some(job),
                    None => self.archive = None,
                }
            } else if let Some((path, found)) = self.paths.pop() {
                if let Some(job) = self.look_at(path, found) {
                    return Some(job);
                }
            } else {
                match self.inputs.pop_front()? {
                    ImportInput::Path(path) => self.paths.push((path, false)),
                    ImportInput::Bytes { name, bytes } => {
                        if let Some(job) = self.bytes_or_archive(name, bytes) {
                            return Some(job);
                        }
                    }
                }
            }
        }
    }
}

/// The start of a zip archive, which Word documents are too.
pub(crate) fn looks_packed(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06")
}

/// The end of a workbook's name: no paper, but it may be attached to one.
pub(super) const WORKBOOK: &str = "xlsx";

/// Ends of names that no paper has. What they hold may well look like one, as a
/// reading written down does. XML is not among them: agenda systems export it.
const OTHER_KINDS: [&str; 22] = [
    "json", "jsonl", "csv", "tsv", "xls", "ods", "ppt", "pptx", "css", "js", "py", "rs", "sh", "toml", "yml", "yaml",
    "ini", "log", "sql", "sqlite", "db", "ics",
];

/// The end of a name that tells data or a program.
pub(crate) fn other_kind(path: &Path) -> Option<&'static str> {
    let extension = path.extension()?.to_str()?;
    OTHER_KINDS.into_iter().find(|known| known.eq_ignore_ascii_case(extension))
}

pub(crate) fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn children(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut children = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    children.sort();
    Ok(children)
}

pub(crate) fn refusal_of(why: &std::io::Error) -> Refusal {
    match why.kind() {
        std::io::ErrorKind::NotFound => Refusal::NotThere,
        _ => Refusal::NotAllowed(why.to_string()),
    }
}
