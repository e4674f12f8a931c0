//! Use case: a paper or a meeting is forgotten.

use crate::error::{AppError, Result};
use crate::follow_library::Follower;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::show_entry::paper_id;
use pejl_store::{Author, Forgotten, attachment_part};

impl Library {
    /// Forgets the attachment with this content hash or address, the paper with this id (`#33` or `33`) or the meeting at this address: its text,
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
        let forgotten = match (self.attached_hash(name).await?, paper_id(name)) {
            (Some(sha256), _) => {
                let meetings = self.store.forget_attachment(&sha256, author).await?;
                let gone = |meeting| Forgotten { meeting, papers: 0, whole_meeting: false };
                meetings.into_iter().next().map(gone)
            }
            (None, Some(paper)) => self.store.forget_paper(paper, author).await?,
            (None, None) => self.store.forget_meeting(name, author).await?,
        };
        let forgotten = forgotten.ok_or_else(|| AppError::NotFound(name.to_owned()))?;
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        self.cache.clear();
        self.forget_joins(&forgotten.meeting, author).await?;
        Ok(forgotten)
    }

    /// The content hash of the attachment that `name` stands for: the whole hash, or the address of its page.
    async fn attached_hash(&self, name: &str) -> Result<Option<String>> {
        let name = name.strip_prefix("bilag/").unwrap_or(name);
        if let Some((item, id)) = name.rsplit_once('/') {
            let Some((meeting, slug)) = item.rsplit_once('/') else { return Ok(None) };
            let Some(held) = self.store.meeting(meeting).await? else { return Ok(None) };
            let mut files = held.attachments.into_iter().filter(|held| held.slug == slug);
            return Ok(files.find(|held| attachment_part(&held.sha256) == id).map(|held| held.sha256));
        }
        let hashes = self.store.attachment_hashes().await?;
        Ok(hashes.into_iter().map(|(_, sha256)| sha256).find(|sha256| sha256 == name))
    }
}
