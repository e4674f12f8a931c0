//! The register as whoever runs Pejl looks at it, page by page. A use case a file.
//!
//! The desk holds the register open, and opens it again when a delivery came.
//! Nobody but the operator is answered: what is told here is about persons.

mod beside;
mod due_list;
mod everybody;
mod focus_figures;
mod hidden;
mod hypothesis;
mod key_figures;
mod overview;
mod person;

pub use due_list::{DueLine, DueList, DueRequest, DueSince};
pub use focus_figures::{FocusCell, FocusFigures, FocusLine};
pub use hidden::Cell;
pub use hypothesis::{Comparison, HypothesisRequest, OutcomeLine, ParameterChoice, RuleComparison};
pub use key_figures::{FigureLine, KeyFigures, KeyFiguresRequest, MOST_MONTHS};
pub use overview::{PlaceName, RegisterOverview};
pub use person::PersonTimeline;

use crate::Viewer;
use crate::permission::{Act, permit};
use pejl_register::{Manifest, Register, RegisterError};
use pejl_rules::ParameterFejl;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

/// Why the desk did not answer. What `Display` says is for the log.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// This viewer may not do this.
    #[error("not permitted")]
    NotPermitted,
    /// The register can't be read.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// A parameter is unknown, or can't have the value.
    #[error(transparent)]
    Parameter(#[from] ParameterFejl),
}

/// What the desk answers.
pub type DeskResult<T> = Result<T, DeskError>;

/// See the module.
pub struct RegisterDesk {
    folder: PathBuf,
    /// From how many persons on a number is shown.
    threshold: u32,
    open: RwLock<Arc<Open>>,
}

/// The register as it was last opened.
struct Open {
    manifest: Manifest,
    register: Register,
    /// Codes of its municipalities, sorted.
    places: Vec<u16>,
}

impl std::fmt::Debug for RegisterDesk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegisterDesk").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl RegisterDesk {
    /// Opens the register in `folder`; a number is shown from `threshold` persons on, which
    /// are two at least.
    ///
    /// # Errors
    /// Where there is none, or a file of it can't be read.
    pub fn open(folder: &Path, threshold: u32) -> Result<Self, RegisterError> {
        let open = RwLock::new(Arc::new(Open::of(folder)?));
        Ok(Self { folder: folder.to_owned(), threshold: threshold.max(2), open })
    }

    /// The register as it is now, for a viewer who may see it.
    fn look(&self, viewer: Viewer) -> DeskResult<Arc<Open>> {
        permit(viewer, Act::ReadRegister).map_err(|_| DeskError::NotPermitted)?;
        let known = Arc::clone(&self.open.read().unwrap_or_else(PoisonError::into_inner));
        if Manifest::read(&self.folder)? == known.manifest {
            return Ok(known);
        }
        let new = Arc::new(Open::of(&self.folder)?);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&new);
        Ok(new)
    }
}

impl Open {
    fn of(folder: &Path) -> Result<Self, RegisterError> {
        // The manifest first: what comes in between is seen at the next look.
        let manifest = Manifest::read(folder)?;
        let register = Register::open(folder, None)?;
        let places = places(&register);
        Ok(Self { manifest, register, places })
    }
}

/// The municipalities of a register; 0 stands for one that is told elsewhere, or not at all.
fn places(register: &Register) -> Vec<u16> {
    let mut seen = vec![false; 1 << 16];
    for part in &register.parts {
        for code in part.persons.municipality.iter().chain(part.spells.municipality.iter()) {
            if let Some(seen) = seen.get_mut(usize::from(*code)) {
                *seen = true;
            }
        }
    }
    (1..=u16::MAX).filter(|code| seen.get(usize::from(*code)).copied().unwrap_or(false)).collect()
}
