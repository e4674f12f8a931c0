//! Use case: someone searches.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_find::{SearchRequest, SearchResults};

impl Library {
    /// Answers a search. It computes for some milliseconds and never waits, so
    /// a server calls it on a thread that may block.
    ///
    /// # Errors
    /// Where the index can't be read.
    pub fn search_items(&self, viewer: Viewer, request: &SearchRequest) -> Result<SearchResults> {
        permit(viewer, Act::Read)?;
        Ok(self.index().search(request)?)
    }
}
