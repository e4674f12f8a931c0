//! Use case: a calendar asks when and where meetings are. It asks for many at a
//! time, so digests answer and no paper is unpacked.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::views::{Address, MeetingView};
use jiff::civil::Time;

/// When and where a meeting is, as far as its paper tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingTimes {
    /// The meeting.
    pub address: Address,
    /// When it begins.
    pub start: Option<Time>,
    /// When it ends.
    pub end: Option<Time>,
    /// Where it is.
    pub place: Option<String>,
}

impl MeetingTimes {
    /// Those of a meeting that is at hand.
    #[must_use]
    pub fn of(view: &MeetingView) -> Self {
        let document = &view.document;
        Self {
            address: view.address.clone(),
            start: document.start.as_ref().map(|start| start.value),
            end: document.end.as_ref().map(|end| end.value),
            place: document.place.as_ref().map(|place| place.value.clone()),
        }
    }
}

impl Library {
    /// When and where the meetings at `addresses` are. Those that are gone are left out.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_times(&self, viewer: Viewer, addresses: &[Address]) -> Result<Vec<MeetingTimes>> {
        permit(viewer, Act::Read)?;
        let meetings = self.store.meetings_at(addresses).await?;
        let digests = self.cache.digests.of(&self.store, &meetings).await?;
        let times = digests.iter().map(|digest| MeetingTimes {
            address: digest.line.address.clone(),
            start: digest.start,
            end: digest.end,
            place: digest.place.clone(),
        });
        Ok(times.collect())
    }
}
