//! Use case: a paper or a meeting is forgotten.

use crate::error::{AppError, Result};
use crate::follow_library::Follower;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::show_entry::paper_id;
use pejl_store::{Author, Forgotten};

impl Library {
    /// Forgets the paper with this id (`#33` or `33`) or the meeting at this address: its text,
    /// its source and what the index knows of it. The same paper is refused
    /// when it comes again.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is nothing; otherwise where another
    /// program is changing the library, or store or index fail.
    pub async fn forget_papers(&self, viewer: Viewer, name: &str, author: &Author) -> Result<Forgotten> {
        permit(viewer, Act::Forget)?;
        // Before anything is forgotten the index must be ours: text that stays
        // findable was not forgotten.
        let mut follower = Follower::start(self).await?;
        let name = name.trim().trim_matches('/');
        let forgotten = match paper_id(name) {
            Some(paper) => self.store.forget_paper(paper, author).await?,
            None => self.store.forget_meeting(name, author).await?,
        };
        let forgotten = forgotten.ok_or_else(|| AppError::NotFound(name.to_owned()))?;
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        self.cache.clear();
        self.forget_joins(&forgotten.meeting, author).await?;
        Ok(forgotten)
    }
}
