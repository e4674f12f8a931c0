//! Use case: someone looks at what was decided on a topic over time and place.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_find::{SearchRequest, TopicCounts};

impl Library {
    /// The decisions in the items that `request` finds, counted over all of
    /// them. It computes for some milliseconds and never waits, so a server
    /// calls it on a thread that may block.
    ///
    /// # Errors
    /// Where the index can't be read.
    pub fn read_topic(&self, viewer: Viewer, request: &SearchRequest) -> Result<TopicCounts> {
        permit(viewer, Act::Read)?;
        Ok(self.index().topic(request)?)
    }
}
