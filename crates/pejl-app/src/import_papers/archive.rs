//! A zip archive, file by file. Nothing is ever written to disk, so that a
//! name that leads out of the archive can do no harm; it is refused all the same.

use super::ImportLimits;
use super::gather::{Job, Load, WORKBOOK, is_hidden, looks_packed, other_kind};
use super::report::Refusal;
use std::io::{Read, Seek};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// Something that an archive can be read from.
pub(crate) trait ReadSeek: Read + Seek + Send {}
impl<T: Read + Seek + Send> ReadSeek for T {}

/// An archive while it is being gone through.
pub(crate) struct Archive {
    name: String,
    zip: ZipArchive<Box<dyn ReadSeek>>,
    next: usize,
    /// Bytes that may still be unpacked.
    left: u64,
    limits: ImportLimits,
}

impl Archive {
    /// `None` for a packed file that is one paper (DOCX, ODT) and no archive.
    pub(crate) fn open(file: Box<dyn ReadSeek>, name: &str, limits: ImportLimits) -> Result<Option<Self>, Refusal> {
        let mut file = file;
        file.rewind().map_err(|_| Refusal::ArchiveDamaged)?;
        let zip = ZipArchive::new(file).map_err(|_| Refusal::ArchiveDamaged)?;
        if zip.index_for_name("[Content_Types].xml").is_some() || zip.index_for_name("mimetype").is_some() {
            return Ok(None);
        }
        if zip.len() > limits.archive_files {
            return Err(Refusal::ArchiveTooMany { limit: limits.archive_files });
        }
        Ok(Some(Self { name: name.to_owned(), zip, next: 0, left: limits.archive_bytes, limits }))
    }

    fn job(&mut self, at: usize) -> Option<Job> {
        let largest = (self.limits.read.file_bytes as u64).min(self.left);
        let mut entry = match self.zip.by_index(at) {
            Ok(entry) => entry,
            Err(why) => {
                let why = match why {
                    ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::ArchiveEncrypted,
                    _ => Refusal::ArchiveDamaged,
                };
                return Some(Job::refused(format!("{}/{}", self.name, at + 1), why, true));
            }
        };
        if entry.is_dir() {
            return None;
        }
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let name = format!("{}/{name}", self.name);
        let refuse = |why| Some(Job::refused(name.clone(), why, true));
        let Some(inside) = entry.enclosed_name() else { return refuse(Refusal::LeavesFolder) };
        if is_hidden(&inside) || inside.starts_with("__MACOSX") {
            return refuse(Refusal::Hidden);
        }
        if entry.is_symlink() {
            return refuse(Refusal::Link);
        }
        if let Some(extension) = other_kind(&inside) {
            return refuse(Refusal::OtherKind { extension });
        }
        let mut bytes = Vec::new();
        // The size that the archive tells may be a lie; what is read is counted.
        if (&mut entry).take(largest + 1).read_to_end(&mut bytes).is_err() {
            return refuse(Refusal::ArchiveDamaged);
        }
        let size = bytes.len() as u64;
        if size > largest {
            let told = entry.size().max(size);
            drop(entry);
            return self.too_large(name, told);
        }
        self.left -= size;
        if bytes.get(..4).is_some_and(looks_packed) && !is_packed_file(&inside) {
            return refuse(Refusal::ArchiveNested);
        }
        Some(Job { name, load: Load::Bytes(bytes), found: true })
    }

    fn too_large(&mut self, name: String, size: u64) -> Option<Job> {
        let limit = self.limits.read.file_bytes as u64;
        if self.left > limit {
            return Some(Job::refused(name, Refusal::TooLarge { size, limit }, true));
        }
        // The archive as a whole unpacks to too much: no more of it is read.
        self.next = self.zip.len();
        Some(Job::refused(self.name.clone(), Refusal::ArchiveTooLarge { limit: self.limits.archive_bytes }, true))
    }
}

/// A Word document or a workbook inside an archive is packed, but no archive.
fn is_packed_file(name: &Path) -> bool {
    let extension = name.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("docx" | "odt" | "docm" | WORKBOOK))
}

impl Iterator for Archive {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        while self.next < self.zip.len() {
            let at = self.next;
            self.next += 1;
            if let Some(job) = self.job(at) {
                return Some(job);
            }
        }
        None
    }
}
