//! Who the politicians of a municipality are: names joined by one visible rule
//! (see ADR 0006), over the digests of its meetings.

mod directory;
mod figures;
mod joins;

pub(crate) use directory::{Appearance, Directory};
pub(crate) use figures::{Known, view};
pub(crate) use joins::Joins;

use crate::error::Result;
use crate::library::Library;
use pejl_store::MeetingFilter;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many municipalities are kept; a large one is about 5 MB.
const KEPT: usize = 16;

/// How many meetings a municipality has, and the last change of any.
type Stamp = (i64, i64);

/// The directories that were asked for lately.
#[derive(Default)]
pub(crate) struct PeopleCache {
    kept: Mutex<HashMap<String, (Stamp, Arc<Directory>)>>,
}

impl PeopleCache {
    fn get(&self, municipality: &str, stamp: Stamp) -> Option<Arc<Directory>> {
        let kept = self.lock();
        let (known, directory) = kept.get(municipality)?;
        (*known == stamp).then(|| Arc::clone(directory))
    }

    fn keep(&self, municipality: &str, stamp: Stamp, directory: &Arc<Directory>) {
        let mut kept = self.lock();
        if kept.len() >= KEPT && !kept.contains_key(municipality) {
            // That some stay matters, not which.
            let goes = kept.keys().next().cloned();
            goes.and_then(|name| kept.remove(&name));
        }
        kept.insert(municipality.to_owned(), (stamp, Arc::clone(directory)));
    }

    /// Lets go of everything, as after forgetting.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Stamp, Arc<Directory>)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Library {
    /// The politicians of the municipality at `address` ("faxe"); empty where no meeting's address begins so.
    pub(crate) async fn people_in(&self, address: &str) -> Result<Arc<Directory>> {
        let names = self.municipalities_at(address).await?;
        let mut stamp = (0, 0);
        for name in &names {
            let (meetings, change) = self.store.municipality_change(name).await?;
            stamp = (stamp.0 + meetings, stamp.1.max(change));
        }
        if let Some(kept) = self.cache.people.get(address, stamp) {
            return Ok(kept);
        }
        let mut meetings = Vec::new();
        for name in &names {
            let filter = MeetingFilter { municipality: Some(name.clone()), ..MeetingFilter::default() };
            meetings.extend(self.store.meetings(&filter).await?);
        }
        meetings.sort_by(|a, b| (b.date, b.start, &b.address).cmp(&(a.date, a.start, &a.address)));
        let digests = self.cache.digests.of(&self.store, &meetings).await?;
        let name = names.into_iter().next().unwrap_or_default();
        let directory = Arc::new(Directory::of(address, name, digests));
        if !meetings.is_empty() {
            self.cache.people.keep(address, stamp, &directory);
        }
        Ok(directory)
    }

    /// The persons and committees that a person joined.
    pub(crate) async fn joins(&self) -> Result<Joins> {
        Ok(Joins::of(&self.store.joins().await?))
    }
}
