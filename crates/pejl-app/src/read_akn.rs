//! Use case: someone fetches a meeting as Akoma Ntoso.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::publish::published;

impl Library {
    /// The meeting at `address` as an Akoma Ntoso report.
    ///
    /// # Errors
    /// [`crate::AppError::NotFound`] where there is none; otherwise where the store fails.
    pub async fn read_akn(&self, viewer: Viewer, address: &str) -> Result<String> {
        permit(viewer, Act::Read)?;
        let ready = self.ready_meeting(address).await?;
        let (meeting, public) = (&ready.held.meeting, &ready.public);
        Ok(pejl_publish::akn::debate_report(&published(meeting, public, &public.addresses(&meeting.address))))
    }
}
