//! The index on disk: opening it, its state, and what it holds.

use crate::analysis::{Technique, fingerprint, register};
use crate::facets::NamesBySegment;
use crate::schema::{Fields, schema};
use crate::{FindError, Writer};
use jiff::civil::Date;
use pejl_model::{ItemType, Outcome};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use tantivy::directory::MmapDirectory;
use tantivy::{IndexMeta, IndexReader, ReloadPolicy, TantivyError};

/// Grows whenever the fields or what they hold change their meaning.
const LAYOUT: u32 = 5;

/// An item as it goes into the index: masked, and public.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemText {
    /// The item's permanent address.
    pub address: String,
    /// The meeting's permanent address.
    pub meeting: String,
    /// The municipality's name.
    pub municipality: String,
    /// The committee's name.
    pub committee: String,
    /// The day of the meeting.
    pub date: Option<Date>,
    /// Its place in the meeting, from 0.
    pub position: u16,
    /// The item's number as printed.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The type.
    pub item_type: Option<ItemType>,
    /// The outcome.
    pub outcome: Option<Outcome>,
    /// The case or journal number as printed.
    pub case_number: Option<String>,
    /// The decision's text; empty where there is none.
    pub decision: String,
    /// The recommendation's text; empty where there is none.
    pub recommendation: String,
    /// Title of each attachment.
    pub attachments: Vec<String>,
    /// Name and text of each attachment whose file is held.
    pub attached: Vec<(String, String)>,
    /// The politicians who had to do with the item, by name.
    pub politicians: Vec<String>,
    /// All other text of the item.
    pub body: String,
    /// True for a closed item: of it, only number, title and case number are indexed, whatever else is given.
    pub closed: bool,
}

/// The full-text index. Cheap to share behind an `Arc`; all calls take `&self`.
pub struct Index {
    pub(crate) inner: tantivy::Index,
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    pub(crate) technique: Technique,
    pub(crate) names: NamesBySegment,
}

impl Index {
    /// Opens the index in `dir` and makes it where there is none. One that an
    /// older analyser or layout wrote is emptied, so that [`Index::sequence`] is
    /// 0 and the library fills it again.
    ///
    /// # Errors
    /// The folder cannot be used, or the files are damaged.
    pub fn open(dir: &Path) -> Result<Self, FindError> {
        std::fs::create_dir_all(dir)?;
        let directory = MmapDirectory::open(dir).map_err(TantivyError::from)?;
        if !tantivy::Index::exists(&directory).map_err(TantivyError::from)? {
            return Self::create_anew(dir);
        }
        let inner = tantivy::Index::open(directory)?;
        if inner.schema() != schema().0 || stamp(&inner)?.is_none() {
            tracing::info!("index of an older layout or analyser emptied");
            return Self::create_anew(dir);
        }
        Self::new(inner, Technique::default())
    }

    /// Opens the index in `dir` where a program of this layout and analyser has
    /// made one; changes nothing there.
    ///
    /// # Errors
    /// The files are damaged.
    pub fn open_existing(dir: &Path) -> Result<Option<Self>, FindError> {
        if !dir.is_dir() {
            return Ok(None);
        }
        let directory = MmapDirectory::open(dir).map_err(TantivyError::from)?;
        if !tantivy::Index::exists(&directory).map_err(TantivyError::from)? {
            return Ok(None);
        }
        let inner = tantivy::Index::open(directory)?;
        if inner.schema() != schema().0 || stamp(&inner)?.is_none() {
            return Ok(None);
        }
        Self::new(inner, Technique::default()).map(Some)
    }

    /// Empties `dir` of index files and makes a new index there.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub fn create_anew(dir: &Path) -> Result<Self, FindError> {
        std::fs::create_dir_all(dir)?;
        for file in index_files(dir)? {
            std::fs::remove_file(file)?;
        }
        Self::new(tantivy::Index::create_in_dir(dir, schema().0)?, Technique::default())?.stamped()
    }

    /// An index in memory, for tests and one-off searches.
    ///
    /// # Errors
    /// The engine refuses.
    pub fn in_memory() -> Result<Self, FindError> {
        Self::in_memory_with(Technique::default())
    }

    /// An index in memory that matches words in another way than the usual, for measuring.
    ///
    /// # Errors
    /// The engine refuses.
    pub fn in_memory_with(technique: Technique) -> Result<Self, FindError> {
        Self::new(tantivy::Index::create_in_ram(schema().0), technique)?.stamped()
    }

    fn new(mut inner: tantivy::Index, technique: Technique) -> Result<Self, FindError> {
        register(inner.tokenizers(), technique);
        inner.settings_mut().docstore_compress_dedicated_thread = false;
        let reader = inner.reader_builder().reload_policy(ReloadPolicy::OnCommitWithDelay).try_into()?;
        Ok(Self { inner, reader, fields: schema().1, technique, names: NamesBySegment::default() })
    }

    /// Marks a new index with the analyser that fills it.
    fn stamped(self) -> Result<Self, FindError> {
        self.writer()?.commit(0)?;
        Ok(self)
    }

    /// The one writer. It holds the index until it is dropped; a second one is
    /// refused with [`FindError::Locked`].
    ///
    /// # Errors
    /// Another writer is open, here or in another program.
    pub fn writer(&self) -> Result<Writer, FindError> {
        self.writer_with_budget(Writer::DEFAULT_BUDGET)
    }

    /// A writer that uses about `bytes` of memory before it writes to disk.
    ///
    /// # Errors
    /// Another writer is open, here or in another program.
    pub fn writer_with_budget(&self, bytes: usize) -> Result<Writer, FindError> {
        Writer::open(self, bytes)
    }

    /// The change sequence number of the store that the index has followed to; 0 for a new index.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn sequence(&self) -> Result<i64, FindError> {
        Ok(stamp(&self.inner)?.unwrap_or(0))
    }

    /// The sequence number of what searches see now, where that is what was
    /// committed last. None for the moment in which a commit of another program
    /// has not been taken up yet.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn shown_sequence(&self) -> Result<Option<i64>, FindError> {
        let searcher = self.reader.searcher();
        let last = self.inner.load_metas()?;
        let seen: HashSet<_> =
            searcher.segment_readers().iter().map(|s| (s.segment_id(), s.num_deleted_docs())).collect();
        let written: HashSet<_> = last.segments.iter().map(|s| (s.id(), s.num_deleted_docs())).collect();
        Ok(if seen == written { stamp_of(&last) } else { None })
    }

    /// Removes everything; the sequence becomes 0.
    ///
    /// # Errors
    /// Another writer is open, or the disk refuses.
    pub fn clear(&self) -> Result<(), FindError> {
        let mut writer = self.writer()?;
        writer.delete_all()?;
        writer.commit(0)
    }

    /// How many items are indexed.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// True where no item is indexed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The address of every indexed item, each once, in no order.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn addresses(&self) -> Result<Vec<String>, FindError> {
        let mut addresses = Vec::new();
        for segment in self.reader.searcher().segment_readers() {
            let store = segment.get_store_reader(1)?;
            for document in store.iter::<tantivy::TantivyDocument>(segment.alive_bitset()) {
                addresses.push(crate::stored::text(&document?, self.fields.address));
            }
        }
        Ok(addresses)
    }
}

/// What a commit says of itself: layout and analyser, then the sequence.
pub(crate) fn payload(sequence: i64) -> String {
    format!("{LAYOUT}-{:016x} {sequence}", fingerprint())
}

/// The sequence of the last commit; `None` where another layout or analyser wrote it.
fn stamp(inner: &tantivy::Index) -> Result<Option<i64>, FindError> {
    Ok(stamp_of(&inner.load_metas()?))
}

fn stamp_of(metas: &IndexMeta) -> Option<i64> {
    let (version, sequence) = metas.payload.as_ref()?.split_once(' ')?;
    let ours = payload(0);
    let same = ours.split_once(' ').is_some_and(|(our_version, _)| our_version == version);
    if same { sequence.parse().ok() } else { None }
}

/// The engine's own files in `dir`, and no others.
fn index_files(dir: &Path) -> Result<Vec<PathBuf>, FindError> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_file() && is_index_file(&path) {
            files.push(path);
        }
    }
    Ok(files)
}

fn is_index_file(path: &Path) -> bool {
    let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    if matches!(name, "meta.json" | ".managed.json" | ".tantivy-writer.lock" | ".tantivy-meta.lock") {
        return true;
    }
    let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
    !extension.is_empty() && stem.len() == 32 && stem.bytes().all(|b| b.is_ascii_hexdigit())
}
