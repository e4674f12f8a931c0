//! What explanations need of the parameters in every time, read once for all of them.

use crate::Parametre;
use crate::regler::samtalesatser::SamtaleSatser;
use crate::regler::tilbudspligt::Tilbudspligt;
use std::sync::OnceLock;

/// Made when first asked for. It follows from the parameters it stands with, so it is no part
/// of what they are: a copy, which may be changed, begins without it, and any two are equal.
#[derive(Default)]
pub(crate) struct Afledt {
    samtaler: OnceLock<SamtaleSatser>,
    tilbud: OnceLock<Tilbudspligt>,
}

impl Parametre {
    /// The law on conversations in every time.
    #[must_use]
    pub fn samtalesatser(&self) -> &SamtaleSatser {
        self.afledt.samtaler.get_or_init(|| SamtaleSatser::af(self))
    }

    /// The law on offers in every time.
    #[must_use]
    pub fn tilbudspligt(&self) -> &Tilbudspligt {
        self.afledt.tilbud.get_or_init(|| Tilbudspligt::af(self))
    }
}

impl Clone for Afledt {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Afledt {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Afledt {}

impl std::fmt::Debug for Afledt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Afledt").finish_non_exhaustive()
    }
}
