//! The place on the benchmark's list of municipalities: how many did worse, and
//! how many places were won since another window.

use super::forventet::med_vinduer;
use super::tal::{afrundet, heltal, procent};
use super::{Regel, Sag};
use crate::{Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "placering",
    navn: "Placering på benchmarkranglisten",
    eksempler: include_str!("../../eksempler/placering.toml"),
    forklar,
};

const KOMMUNER: &str = "placering.kommuner";

/// A place on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plads {
    /// From 1, the best.
    nummer: i64,
    /// Places of the list.
    af: i64,
}

impl Plads {
    /// Place `nummer` of `af`; none outside the list.
    #[must_use]
    pub fn ny(nummer: i64, af: i64) -> Option<Self> {
        (1..=af).contains(&nummer).then_some(Self { nummer, af })
    }

    /// How many did worse.
    #[must_use]
    pub fn bag(self) -> i64 {
        self.af - self.nummer
    }

    /// How many did better.
    #[must_use]
    pub fn foran(self) -> i64 {
        self.nummer - 1
    }

    /// How many of the others did worse, in per cent, not rounded; none where there is no other.
    #[must_use]
    pub fn bag_procent(self) -> Option<Decimal> {
        procent(self.bag().into(), (self.af - 1).into())
    }

    /// True where more than half of the others did worse.
    #[must_use]
    pub fn bedre_end_de_fleste(self) -> bool {
        self.bag() > self.foran()
    }

    /// Places won since the place `foer`; less than 0 where they were lost.
    #[must_use]
    pub fn vundet_siden(self, foer: Self) -> i64 {
        foer.nummer - self.nummer
    }
}

/// The answer with its reason. Facts: `plads`; `foer` (the earlier place), and the
/// windows `fra`, `til`, `foer_fra`, `foer_til` (months).
#[must_use]
pub fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let (nummer, kommuner) = (sag.givet("plads", heltal)?, parametre.antal(KOMMUNER, sag.dag)?);
    let foer = sag.givet("foer", heltal);
    let begge = |forklaring: Forklaring| {
        let forklaring = forklaring.med("plads", Vaerdi::Antal(nummer)).med("kommuner", Vaerdi::Antal(kommuner));
        forklaring.brugte(KOMMUNER, parametre.paa(KOMMUNER, sag.dag))
    };
    let udenfor = |nummer| begge(Forklaring::ny(REGEL.kode, "uden-for-listen")).med("nummer", Vaerdi::Antal(nummer));
    let Some(plads) = Plads::ny(nummer, kommuner) else { return Some(udenfor(nummer)) };
    let Some(foer) = foer else {
        let udfald = if plads.bedre_end_de_fleste() { "bedre-end-de-fleste" } else { "ikke-bedre" };
        return Some(med_plads(begge(Forklaring::ny(REGEL.kode, udfald)), plads));
    };
    let Some(tidligere) = Plads::ny(foer, kommuner) else { return Some(udenfor(foer)) };
    let vundet = plads.vundet_siden(tidligere);
    let udfald = match vundet.signum() {
        1 => "vundet",
        -1 => "tabt",
        _ => "samme",
    };
    let forklaring = med_plads(begge(Forklaring::ny(REGEL.kode, udfald)), plads);
    let forklaring = forklaring.med("foer", Vaerdi::Antal(foer)).med("pladser", Vaerdi::Antal(vundet.abs()));
    Some(med_vinduer(forklaring, sag))
}

fn med_plads(forklaring: Forklaring, plads: Plads) -> Forklaring {
    forklaring
        .med("bag", Vaerdi::Antal(plads.bag()))
        .med("foran", Vaerdi::Antal(plads.foran()))
        .med("bag_procent", Vaerdi::Tal(afrundet(plads.bag_procent().unwrap_or_default(), 1)))
}
