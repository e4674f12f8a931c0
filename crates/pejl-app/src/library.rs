//! A library: the store and the index that follows it.

use crate::error::{AppError, Result};
use crate::keep_up::Looks;
use crate::meeting_cache::MeetingCache;
use jiff::Timestamp;
use pejl_find::Index;
use pejl_store::{Author, Store};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

/// Where a library is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryPlace {
    /// The folder of the index, and of the SQLite file where no other database is named.
    pub folder: PathBuf,
    /// A PostgreSQL database that holds the library instead.
    pub postgres: Option<String>,
}

/// An open library. Cheap to share; every use case is a method of it, in a file of its own.
pub struct Library {
    pub(crate) store: Store,
    pub(crate) cache: MeetingCache,
    pub(crate) looks: Looks,
    folder: PathBuf,
    index: RwLock<OpenIndex>,
    clock: Option<fn() -> Timestamp>,
}

/// The index that is open, and the generation of the library that it is of.
struct OpenIndex {
    generation: String,
    index: Arc<Index>,
}

impl Library {
    /// Opens the library at `place`, making it on first use. The index is not
    /// brought up to date; see [`Library::follow`].
    ///
    /// # Errors
    /// Where folder, database or index can't be used.
    pub async fn open(place: &LibraryPlace) -> Result<Self> {
        std::fs::create_dir_all(&place.folder).map_err(AppError::file(&place.folder))?;
        let store = match &place.postgres {
            Some(url) => Store::open_postgres(url).await?,
            None => Store::open_sqlite(&place.folder.join("library.sqlite")).await?,
        };
        let generation = store.generation().await?;
        let index = Arc::new(open_index(&place.folder, &generation)?);
        Ok(Self {
            store,
            cache: MeetingCache::default(),
            looks: Looks::default(),
            folder: place.folder.clone(),
            index: RwLock::new(OpenIndex { generation, index }),
            clock: None,
        })
    }

    /// The same library, which asks `clock` when each part of a long work is written. Without it all parts of an
    /// import have the time of its beginning, and who asks what is new since then would never be told of them.
    #[must_use]
    pub fn with_clock(self, clock: fn() -> Timestamp) -> Self {
        Self { clock: Some(clock), ..self }
    }

    /// `author` with the time that it is now, for a part of a long work; never a time before it began.
    pub(crate) fn now(&self, author: &Author) -> Author {
        let began = author.at.parse::<Timestamp>().ok();
        let now = self.clock.map(|clock| clock()).filter(|now| began.is_none_or(|began| *now > began));
        Author { at: now.map_or_else(|| author.at.clone(), |now| now.to_string()), ..author.clone() }
    }

    /// The index.
    pub(crate) fn index(&self) -> Arc<Index> {
        Arc::clone(&self.index.read().unwrap_or_else(PoisonError::into_inner).index)
    }

    /// True where the open index is of this generation of the library.
    pub(crate) fn is_open_at(&self, generation: &str) -> bool {
        self.index.read().unwrap_or_else(PoisonError::into_inner).generation == generation
    }

    /// Turns to the index of `generation`, as after a restore. With
    /// `only_if_there`, one that another program has not made yet is left to it.
    /// Gives whether it was turned to.
    pub(crate) fn turn_to(&self, generation: &str, only_if_there: bool) -> Result<bool> {
        let index = if only_if_there {
            Index::open_existing(&index_folder(&self.folder, generation))?
        } else {
            Some(open_index(&self.folder, generation)?)
        };
        let Some(index) = index.map(Arc::new) else { return Ok(false) };
        let open = OpenIndex { generation: generation.to_owned(), index };
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = open;
        Ok(true)
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.store.close().await;
    }
}

fn index_folder(folder: &Path, generation: &str) -> PathBuf {
    folder.join("index").join(format!("{generation}-m{}", pejl_mask::VERSION))
}

/// Opens the index of `generation`, in a folder of that name: an index of
/// another generation, with change numbers of its own, is never taken for it,
/// nor one of texts that an older Pejl masked less of. Folders of others are
/// of no more use and removed.
fn open_index(folder: &Path, generation: &str) -> Result<Index> {
    let indexes = folder.join("index");
    let own = index_folder(folder, generation);
    std::fs::create_dir_all(&own).map_err(AppError::file(&own))?;
    for entry in std::fs::read_dir(&indexes).map_err(AppError::file(&indexes))?.flatten() {
        if entry.path() != own && entry.path().is_dir() {
            // An index still open in another program may refuse to go; it is
            // removed another time.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
    match Index::open(&own) {
        Err(pejl_find::FindError::Damaged(why)) => {
            // All of it can be derived from the store.
            tracing::warn!(why, "index damaged, made anew");
            Ok(Index::create_anew(&own)?)
        }
        other => Ok(other?),
    }
}
