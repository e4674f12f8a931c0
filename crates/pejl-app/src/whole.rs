//! What is made from the whole library: its counts, its municipalities, its
//! register of completeness.
//!
//! Kept until a meeting changes. In a server that keeps up with its library
//! (`keep_up`, each second) it is made anew there and nowhere else: during an
//! import the library changes many times a second, and no reader shall wait
//! for a count over all of it.

use crate::completeness::Register;
use crate::error::Result;
use crate::library::Library;
use crate::read_meeting::meeting_line;
use crate::views::MeetingLine;
use pejl_store::{MeetingFilter, Store, Totals};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many of the latest meetings are named.
const LATEST: u32 = 10;

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Whole {
    /// The change that it is of.
    pub(crate) change: i64,
    pub(crate) totals: Totals,
    /// Newest first.
    pub(crate) latest: Vec<MeetingLine>,
    /// Every municipality with its number of meetings.
    pub(crate) municipalities: Vec<(String, u64)>,
    pub(crate) register: Register,
}

impl Whole {
    async fn of(store: &Store, change: i64) -> Result<Self> {
        let latest = store.meetings(&MeetingFilter { limit: Some(LATEST), ..MeetingFilter::default() }).await?;
        let days = store.meeting_days().await?;
        Ok(Self {
            change,
            totals: store.totals().await?,
            latest: latest.iter().map(meeting_line).collect(),
            municipalities: store.municipalities().await?,
            register: tokio::task::spawn_blocking(move || Register::of(days)).await.unwrap_or_default(),
        })
    }
}

/// See the module.
#[derive(Default)]
pub(crate) struct WholeCache {
    kept: Mutex<Option<Arc<Whole>>>,
    /// Held by whoever makes it anew.
    making: tokio::sync::Mutex<()>,
}

impl WholeCache {
    /// What is kept where it is of the latest change; else it is made anew, and
    /// whoever asks meanwhile gets that of before.
    async fn current(&self, store: &Store) -> Result<Arc<Whole>> {
        let change = store.last_meeting_change().await?;
        let before = self.lock().clone();
        let _making = match (before, self.making.try_lock()) {
            (Some(whole), _) if whole.change == change => return Ok(whole),
            (Some(whole), Err(_)) => return Ok(whole),
            (_, Ok(making)) => making,
            (None, Err(_)) => {
                let making = self.making.lock().await;
                if let Some(whole) = self.lock().clone() {
                    return Ok(whole);
                }
                making
            }
        };
        let whole = Arc::new(Whole::of(store, change).await?);
        *self.lock() = Some(Arc::clone(&whole));
        Ok(whole)
    }

    /// Lets go of it, as after forgetting.
    pub(crate) fn clear(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<Arc<Whole>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Library {
    /// The whole library as it is now, or, where it is kept up with, as it was
    /// at the last look.
    pub(crate) async fn whole_library(&self) -> Result<Arc<Whole>> {
        let kept = self.cache.whole.lock().clone();
        match kept {
            Some(whole) if self.looks.are_taken() => Ok(whole),
            _ => self.cache.whole.current(&self.store).await,
        }
    }

    /// Makes it anew where something changed and somebody has asked for it before.
    pub(crate) async fn keep_whole(&self) -> Result<()> {
        let asked_for = self.cache.whole.lock().is_some();
        if asked_for {
            self.cache.whole.current(&self.store).await?;
        }
        Ok(())
    }
}
