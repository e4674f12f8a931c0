//! Use case: someone who has seen a page before asks whether it changed.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use jiff::Timestamp;
use pejl_store::ChangeOf;

/// What a page is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// The meeting at this address.
    Meeting(String),
    /// All meetings of a municipality ("faxe") or a committee ("faxe/jobudvalget").
    Under(String),
    /// All that the store holds.
    Library,
    /// What searches find.
    Index,
    /// What was found in all papers.
    Findings,
}

impl Library {
    /// The second in which what is shown changed last, to be asked before it is
    /// read: what is read then is as new as that, or newer. None where it is not
    /// known; then nothing may be taken as unchanged.
    ///
    /// No two states of the library have the same time (the store sees to that),
    /// but how texts are masked is not part of a state: whoever tells this time
    /// to others tells no earlier one than that of their own start.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn tell_change(&self, viewer: Viewer, shown: &Shown) -> Result<Option<Timestamp>> {
        permit(viewer, Act::Read)?;
        let of = match shown {
            Shown::Meeting(address) => ChangeOf::Meeting(address.clone()),
            Shown::Under(address) => ChangeOf::Under(address.clone()),
            Shown::Library => ChangeOf::Change(self.whole_library().await?.change),
            Shown::Findings => match self.findings_change().await? {
                Some(change) => ChangeOf::Change(change),
                None => return Ok(None),
            },
            Shown::Index => match self.index().shown_sequence()? {
                Some(sequence) => ChangeOf::Change(sequence),
                None => return Ok(None),
            },
        };
        let changed = self.store.change_time(&of).await?;
        if !matches!(shown, Shown::Under(_)) {
            return Ok(changed);
        }
        // Pages over many meetings also show what is made from the whole library,
        // which may be a look behind.
        let whole = self.store.change_time(&ChangeOf::Change(self.whole_library().await?.change)).await?;
        Ok(changed.zip(whole).filter(|(changed, whole)| changed <= whole).map(|(changed, _)| changed))
    }
}
