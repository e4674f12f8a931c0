//! What an import tells.

use pejl_model::Diagnostic;

/// Why a file did not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The reader can't make a paper of it.
    Unreadable(Diagnostic),
    /// It names no municipality, and none was given.
    MunicipalityMissing,
    /// It names no committee, and none was given.
    CommitteeMissing,
    /// It names no day, and none was given.
    DateMissing,
    /// It was forgotten and stays so.
    Forgotten,
    /// There is no such file or folder.
    NotThere,
    /// The system does not let us read it; its own words.
    NotAllowed(String),
    /// It is neither a file nor a folder.
    NotAFile,
    /// A link inside a folder; links are not followed.
    Link,
    /// A hidden file inside a folder.
    Hidden,
    /// A file whose name says that it is data or a program.
    OtherKind {
        /// The end of its name, in small letters.
        extension: &'static str,
    },
    /// It grew or changed while it was being read.
    BeingWritten,
    /// It is larger than the limit, both in bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// The limit.
        limit: u64,
    },
    /// An archive that can't be unpacked.
    ArchiveDamaged,
    /// An archive, or a file inside, that is locked with a password.
    ArchiveEncrypted,
    /// An archive inside an archive.
    ArchiveNested,
    /// An archive with more files than the limit.
    ArchiveTooMany {
        /// The limit.
        limit: usize,
    },
    /// An archive that unpacks to more than the limit, in bytes.
    ArchiveTooLarge {
        /// The limit.
        limit: u64,
    },
    /// A name inside an archive that leads out of it.
    LeavesFolder,
    /// A file that several attachments bear the name of.
    AttachmentAmbiguous,
    /// A file that is attached to a closed item.
    AttachmentClosed,
    /// A file that the item names no attachment for.
    AttachmentUnnamed,
}

impl Refusal {
    /// The code from which the sentence for people is made; a diagnostic has its own.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(diagnostic) => diagnostic.code.as_str(),
            Self::MunicipalityMissing => "municipality-missing",
            Self::CommitteeMissing => "committee-missing",
            Self::DateMissing => "date-missing",
            Self::Forgotten => "forgotten",
            Self::NotThere => "not-there",
            Self::NotAllowed(_) => "not-allowed",
            Self::NotAFile => "not-a-file",
            Self::Link => "link",
            Self::Hidden => "hidden",
            Self::OtherKind { .. } => "other-kind",
            Self::BeingWritten => "being-written",
            Self::TooLarge { .. } => "too-large",
            Self::ArchiveDamaged => "archive-damaged",
            Self::ArchiveEncrypted => "archive-encrypted",
            Self::ArchiveNested => "archive-nested",
            Self::ArchiveTooMany { .. } => "archive-too-many",
            Self::ArchiveTooLarge { .. } => "archive-too-large",
            Self::LeavesFolder => "leaves-folder",
            Self::AttachmentAmbiguous => "attachment-ambiguous",
            Self::AttachmentClosed => "attachment-closed",
            Self::AttachmentUnnamed => "attachment-unnamed",
        }
    }

    /// Named arguments of the sentence.
    #[must_use]
    pub fn args(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: String| vec![(name.to_owned(), value)];
        match self {
            Self::Unreadable(diagnostic) => diagnostic.args.clone(),
            Self::OtherKind { extension } => one("extension", (*extension).to_owned()),
            Self::NotAllowed(why) => one("why", why.clone()),
            Self::TooLarge { size, limit } => {
                vec![("size".to_owned(), size.to_string()), ("limit".to_owned(), limit.to_string())]
            }
            Self::ArchiveTooMany { limit } => one("files", limit.to_string()),
            Self::ArchiveTooLarge { limit } => one("limit", limit.to_string()),
            _ => Vec::new(),
        }
    }
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileResult {
    /// A paper that was not held before.
    Imported {
        /// The paper's id.
        paper: i64,
        /// The meeting's permanent address.
        meeting: String,
    },
    /// A new version of a paper that was held.
    NewVersion {
        /// The paper's id.
        paper: i64,
        /// The meeting's permanent address.
        meeting: String,
        /// The version, from 2.
        version: u32,
    },
    /// The same bytes were held already, but are now told to be of another meeting.
    Moved {
        /// The paper's id.
        paper: i64,
        /// The address of the meeting that it hangs on now.
        meeting: String,
        /// The address of the meeting that it hung on before.
        from: String,
    },
    /// The same bytes were held already.
    Unchanged {
        /// The paper's id.
        paper: i64,
    },
    /// It is no paper, but an attachment that an item names.
    Attached {
        /// The item's address.
        item: String,
        /// The attachment's title, masked.
        title: String,
        /// False where the item had the very same file.
        new: bool,
        /// True for a picture, or pictures of pages, which have no text.
        scan: bool,
    },
    /// Nothing to bring in, and nothing wrong with that.
    Skipped(Refusal),
    /// It should have come in and could not.
    Failed(Refusal),
}

/// One file of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReport {
    /// The name as given, with its folder or archive.
    pub name: String,
    /// Its size in bytes, where it was read.
    pub bytes: u64,
    /// What became of it.
    pub result: FileResult,
    /// How many items were read from it.
    pub items: usize,
    /// What is unsure about it; only of papers that came in or would come in.
    pub diagnostics: Vec<Diagnostic>,
}

/// How many files came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportCounts {
    /// Papers that were not held before.
    pub imported: u64,
    /// New versions.
    pub new_versions: u64,
    /// Held already, and moved to another meeting.
    pub moved: u64,
    /// Held already.
    pub unchanged: u64,
    /// Attached to an item.
    pub attached: u64,
    /// Skipped.
    pub skipped: u64,
    /// Failed.
    pub failed: u64,
    /// Bytes read.
    pub bytes: u64,
}

impl ImportCounts {
    /// Counts one more file.
    pub(crate) fn add(&mut self, file: &FileReport) {
        self.bytes += file.bytes;
        *match file.result {
            FileResult::Imported { .. } => &mut self.imported,
            FileResult::NewVersion { .. } => &mut self.new_versions,
            FileResult::Moved { .. } => &mut self.moved,
            FileResult::Unchanged { .. } | FileResult::Attached { new: false, .. } => &mut self.unchanged,
            FileResult::Attached { .. } => &mut self.attached,
            FileResult::Skipped(_) => &mut self.skipped,
            FileResult::Failed(_) => &mut self.failed,
        } += 1;
    }

    /// All files.
    #[must_use]
    pub fn files(&self) -> u64 {
        self.imported + self.new_versions + self.moved + self.unchanged + self.attached + self.skipped + self.failed
    }
}

/// How far an import is. Told once a file, after the file is safely in the library.
#[derive(Debug)]
pub struct ImportProgress<'a> {
    /// The file that was last dealt with.
    pub file: &'a FileReport,
    /// Everything so far, this file included.
    pub counts: ImportCounts,
    /// How many files there are, as far as has been looked.
    pub found: u64,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Every file, in the order in which it was found.
    pub files: Vec<FileReport>,
    /// The sums.
    pub counts: ImportCounts,
}
