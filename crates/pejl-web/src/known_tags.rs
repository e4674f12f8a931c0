//! Tags of pages that were made before, so that "has it changed?" is answered
//! without making the page again.
//!
//! A tag is of a page's body ([`crate::fresh`]), and the body follows from the
//! address and from what [`crate::dated::shown_at`] names. As long as the time of
//! the last change of that is the one from before the page was made, the page
//! would be made the same.

use jiff::Timestamp;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many pages' tags are kept; about 5 MB.
const KEPT: usize = 50_000;

/// See the module.
#[derive(Default)]
pub(crate) struct KnownTags {
    /// By the hash of how the page was asked for.
    tags: Mutex<HashMap<u64, (Timestamp, Box<str>)>>,
    hasher: RandomState,
}

impl KnownTags {
    /// How a page is asked for, as a key: address, form and what stands before paths.
    pub(crate) fn key(&self, asked: impl std::hash::Hash) -> u64 {
        self.hasher.hash_one(asked)
    }

    /// The tag of the page, where it was made after the same `change`.
    pub(crate) fn tag(&self, key: u64, change: Timestamp) -> Option<Box<str>> {
        let tags = self.lock();
        let (known, tag) = tags.get(&key)?;
        (*known == change).then(|| tag.clone())
    }

    /// Keeps the tag of a page that was made after `change`.
    pub(crate) fn keep(&self, key: u64, change: Timestamp, tag: &str) {
        let mut tags = self.lock();
        if tags.len() >= KEPT {
            // Which ones go does not matter much; that some stay does.
            let goes: Vec<u64> = tags.keys().take(KEPT / 4).copied().collect();
            for key in goes {
                tags.remove(&key);
            }
        }
        tags.insert(key, (change, tag.into()));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, (Timestamp, Box<str>)>> {
        self.tags.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_until_something_changes_and_no_more_than_so_many_are_kept() {
        let tags = KnownTags::default();
        let at = |second| Timestamp::from_second(second).unwrap();
        let key = tags.key(("/punkt/a", true));
        assert_eq!(tags.tag(key, at(1)), None);
        tags.keep(key, at(1), "W/\"a\"");
        assert_eq!(tags.tag(key, at(1)).as_deref(), Some("W/\"a\""));
        assert_eq!(tags.tag(key, at(2)), None, "something changed");
        assert_eq!(tags.tag(tags.key(("/punkt/a", false)), at(1)), None, "asked for otherwise");
        for page in 0..KEPT {
            tags.keep(tags.key(page), at(1), "x");
        }
        assert!(tags.lock().len() <= KEPT);
    }
}
