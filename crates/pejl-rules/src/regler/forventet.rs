//! Full-time persons on public support against what the ministry's benchmark expects.
//!
//! The expectation is imported, never modelled here: it takes data on single
//! citizens of the whole country. Both numbers are published rounded, so the true
//! difference lies within the sum of two half roundings.

use super::tal::{Vindue, afrundet, heltal, procent};
use super::{Regel, Sag};
use crate::{Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "forventet",
    navn: "Faktisk antal mod forventet",
    eksempler: include_str!("../../eksempler/forventet.toml"),
    forklar,
};

const AFRUNDING: &str = "forventet.afrunding";

/// Which way the actual number lies of the expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Udfald {
    /// Fewer on support than expected: better.
    Faerre,
    /// More.
    Flere,
    /// As many.
    SomForventet,
}

impl Udfald {
    /// Its code, which the sentences are found by.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Udfald::Faerre => "faerre",
            Udfald::Flere => "flere",
            Udfald::SomForventet => "som-forventet",
        }
    }
}

/// Actual against expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maalt {
    /// As the benchmark expects.
    pub forventet: i64,
    /// As it was.
    pub faktisk: i64,
}

impl Maalt {
    /// Actual less expected; at the ends of what can be counted it stops there.
    #[must_use]
    pub fn forskel(self) -> i64 {
        self.faktisk.saturating_sub(self.forventet)
    }

    /// The difference in per cent of the expected, not rounded; none where nobody was expected.
    #[must_use]
    pub fn procent(self) -> Option<Decimal> {
        procent(self.forskel().into(), self.forventet.into())
    }

    /// Which way it lies.
    #[must_use]
    pub fn udfald(self) -> Udfald {
        match self.forskel().signum() {
            -1 => Udfald::Faerre,
            1 => Udfald::Flere,
            _ => Udfald::SomForventet,
        }
    }

    /// True where fewer were on support than expected.
    #[must_use]
    pub fn bedre(self) -> bool {
        self.udfald() == Udfald::Faerre
    }

    /// The least and greatest true difference, both numbers being rounded to `afrundet_til`.
    #[must_use]
    pub fn spaend(self, afrundet_til: i64) -> (i64, i64) {
        let forskel = self.forskel();
        (forskel.saturating_sub(afrundet_til), forskel.saturating_add(afrundet_til))
    }
}

/// How many of the windows went better, worse and as expected.
#[must_use]
pub fn optalt(forskelle: &[i64]) -> (usize, usize, usize) {
    let antal = |fortegn: i64| forskelle.iter().filter(|forskel| forskel.signum() == fortegn).count();
    (antal(-1), antal(1), antal(0))
}

/// The answer with its reason. Facts: `forventet`, `faktisk`; `fra` and `til` (months) with `foer_fra`
/// and `foer_til` where the window is set beside another.
#[must_use]
pub fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let maalt = Maalt { forventet: sag.givet("forventet", heltal)?, faktisk: sag.givet("faktisk", heltal)? };
    let afrundet_til = parametre.antal(AFRUNDING, sag.dag)?;
    let (lavest, hoejest) = maalt.spaend(afrundet_til);
    // Whether the rounding alone could have turned the sign.
    let sikkert = lavest.signum() == hoejest.signum();
    let mut forklaring = Forklaring::ny(REGEL.kode, maalt.udfald().kode())
        .med("forventet", Vaerdi::Antal(maalt.forventet))
        .med("faktisk", Vaerdi::Antal(maalt.faktisk))
        .med("forskel", Vaerdi::Antal(maalt.forskel()))
        .med("antal", Vaerdi::Antal(maalt.forskel().saturating_abs()))
        .med("procent", Vaerdi::Tal(afrundet(maalt.procent()?, 2)))
        .med("lavest", Vaerdi::Antal(lavest))
        .med("hoejest", Vaerdi::Antal(hoejest))
        .med("sikkert", Vaerdi::Ja(sikkert))
        .brugte(AFRUNDING, parametre.paa(AFRUNDING, sag.dag));
    if !sikkert {
        let trin = Forklaring::ny(REGEL.kode, "usikkert").med("afrundet_til", Vaerdi::Antal(afrundet_til));
        forklaring.trin.push(trin);
    }
    Some(med_vinduer(forklaring, sag))
}

/// `forklaring` with the months that the window asked about shares with the one that it is set
/// beside, where both are given.
pub(super) fn med_vinduer(mut forklaring: Forklaring, sag: &Sag<'_>) -> Forklaring {
    let af = |fra: &str, til: &str| Vindue::af_tekst(sag.givet.get(fra)?, sag.givet.get(til)?);
    let (Some(nu), Some(foer)) = (af("fra", "til"), af("foer_fra", "foer_til")) else { return forklaring };
    let maaneder = nu.faelles(foer);
    let udfald = if maaneder > 0 { "overlap" } else { "intet-overlap" };
    let trin = Forklaring::ny(REGEL.kode, udfald).med("faelles_maaneder", Vaerdi::Antal(maaneder));
    forklaring.trin.push(trin);
    forklaring.med("faelles_maaneder", Vaerdi::Antal(maaneder))
}
