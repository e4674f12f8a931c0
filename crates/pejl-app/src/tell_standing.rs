//! Use case: whoever runs the server asks how it stands with the library.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};

/// So many numbers an index may be behind before what is found with it is too
/// old to be called an answer: some ten thousand meetings, for everything that
/// is stored takes a number of its own. An import puts its papers into the index
/// in groups of some thousand meetings; a smaller bound would call every import
/// a fault.
const FAR: i64 = 100_000;

/// How far store and index have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// The number of the store's last change.
    pub change: i64,
    /// The change that the index has followed to.
    pub followed: i64,
}

impl Standing {
    /// How many changes the index lacks.
    #[must_use]
    pub fn lacks(self) -> i64 {
        self.change.saturating_sub(self.followed).max(0)
    }

    /// True where people can be sent here: the index holds what the store has,
    /// or nearly so. An index that has followed nothing yet finds nothing.
    #[must_use]
    pub fn is_ready(self) -> bool {
        let empty = self.followed == 0 && self.change > 0;
        !empty && self.lacks() <= FAR
    }
}

/// What a library holds, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Holdings {
    /// Number of meetings.
    pub meetings: u64,
    /// Number of items.
    pub items: u64,
}

impl Library {
    /// How far store and index have come. Cheap: two rows are read.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn tell_standing(&self, viewer: Viewer) -> Result<Standing> {
        permit(viewer, Act::Check)?;
        Ok(Standing { change: self.store.change().await?, followed: self.index().sequence()? })
    }

    /// How much the library holds.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn tell_holdings(&self, viewer: Viewer) -> Result<Holdings> {
        permit(viewer, Act::Check)?;
        let totals = self.store.totals().await?;
        Ok(Holdings { meetings: totals.meetings, items: totals.items })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_that_is_empty_or_far_behind_is_not_ready() {
        let standing = |change, followed| Standing { change, followed };
        assert!(standing(0, 0).is_ready(), "an empty library has nothing to find");
        assert!(!standing(1, 0).is_ready());
        assert!(standing(FAR + 1, 1).is_ready());
        assert!(!standing(FAR + 2, 1).is_ready());
        // Someone put back an older file; the index is made anew in a moment.
        assert!(standing(3, 9).is_ready() && standing(3, 9).lacks() == 0);
    }
}
