//! Who may do what: one table, and everything that isn't in it is denied.

use crate::error::{AppError, Result};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// Anyone who can reach the pages.
    Public,
    /// Whoever runs Pejl on the machine that holds the library.
    Operator,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Reading and searching what is public.
    Read,
    /// Bringing papers in, reading them again.
    Import,
    /// Removing papers.
    Forget,
    /// Taking a copy of everything, or replacing everything.
    MoveAll,
    /// Writing what is public to a folder of the machine.
    Export,
    /// Asking for mail about what is new, and stopping it by a link from a mail.
    Subscribe,
    /// Sending the mails that are due, counting and removing subscribers.
    SendMail,
    /// Looking through the library and mending it; looking through papers in files.
    Check,
    /// Correcting what was read, and taking that back.
    Correct,
    /// Looking at persons' histories and what follows from them.
    ReadRegister,
}

/// Every use case asks this first.
pub(crate) fn permit(viewer: Viewer, act: Act) -> Result<()> {
    let permitted = match (viewer, act) {
        (Viewer::Public | Viewer::Operator, Act::Read | Act::Subscribe) => true,
        (
            Viewer::Operator,
            Act::Import
            | Act::Forget
            | Act::MoveAll
            | Act::Export
            | Act::Check
            | Act::SendMail
            | Act::Correct
            | Act::ReadRegister,
        ) => true,
        (Viewer::Public, _) => false,
    };
    if permitted { Ok(()) } else { Err(AppError::NotPermitted) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_may_read_and_subscribe_and_nothing_else() {
        assert!(permit(Viewer::Public, Act::Read).is_ok() && permit(Viewer::Public, Act::Subscribe).is_ok());
        let acts = [
            Act::Import,
            Act::Forget,
            Act::MoveAll,
            Act::Export,
            Act::Check,
            Act::SendMail,
            Act::Correct,
            Act::ReadRegister,
        ];
        for act in acts {
            assert!(matches!(permit(Viewer::Public, act), Err(AppError::NotPermitted)));
            assert!(permit(Viewer::Operator, act).is_ok());
        }
    }
}
