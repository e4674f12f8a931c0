//! Use case: someone lists the meetings that the library holds.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::read_meeting::meeting_line;
use crate::views::MeetingLine;
use pejl_store::MeetingFilter;

/// Which meetings to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListRequest {
    /// Only of this municipality.
    pub municipality: Option<String>,
    /// Only of this committee.
    pub committee: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// At most so many; none means all.
    pub limit: Option<u32>,
}

impl Library {
    /// Meetings, newest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_meetings(&self, viewer: Viewer, request: &ListRequest) -> Result<Vec<MeetingLine>> {
        permit(viewer, Act::Read)?;
        let filter = MeetingFilter {
            municipality: request.municipality.clone(),
            committee: request.committee.clone(),
            offset: request.offset,
            limit: request.limit,
        };
        Ok(self.store.meetings(&filter).await?.iter().map(meeting_line).collect())
    }
}
