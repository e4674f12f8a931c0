//! Kroner per full-time person, carried over to another number of them, and per resident.

use super::tal::{afrundet, decimaltal, helt, heltal};
use super::{Regel, Sag};
use crate::{Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "enhedspris",
    navn: "Pris pr. fuldtidsperson",
    eksempler: include_str!("../../eksempler/enhedspris.toml"),
    forklar,
};

/// Kroner that so many full-time persons cost or spare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pris {
    /// In kroner.
    pub beloeb: Decimal,
    /// Full-time persons, more than 0.
    fuldtid: Decimal,
}

impl Pris {
    /// So many kroner for so many full-time persons; none where there are none to divide by.
    #[must_use]
    pub fn ny(beloeb: Decimal, fuldtid: Decimal) -> Option<Self> {
        (fuldtid > Decimal::ZERO).then_some(Self { beloeb, fuldtid })
    }

    /// Kroner for one, not rounded.
    #[must_use]
    pub fn for_en(self) -> Option<Decimal> {
        self.beloeb.checked_div(self.fuldtid)
    }

    /// Kroner for `andre` full-time persons at the same price, not rounded: multiplied before
    /// divided, so that nothing is lost between.
    #[must_use]
    pub fn for_andre(self, andre: Decimal) -> Option<Decimal> {
        self.beloeb.checked_mul(andre)?.checked_div(self.fuldtid)
    }
}

/// Kroner in millions, to so many decimals.
#[must_use]
pub fn millioner(kroner: Decimal, decimaler: u32) -> Option<Decimal> {
    Some(afrundet(kroner.checked_div(Decimal::from(1_000_000))?, decimaler))
}

/// True where a printed "about" can have been made from `kroner`: it is no more than half of the last digit off.
#[must_use]
pub fn kan_vaere_trykt(kroner: Decimal, trykt_millioner: Decimal) -> bool {
    let halv = super::tal::halv_sidste_ciffer(trykt_millioner);
    let forskel = kroner.checked_div(Decimal::from(1_000_000)).and_then(|mio| mio.checked_sub(trykt_millioner));
    forskel.is_some_and(|forskel| forskel.abs() <= halv)
}

/// The residents that a sum and its kroner per resident imply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indbyggere {
    /// By the numbers as they stand.
    pub antal: i64,
    /// The least that the rounding of both allows.
    pub lavest: i64,
    /// The most.
    pub hoejest: i64,
}

/// How many residents `beloeb` (rounded to `afrundet_til` kroner) at `pr_indbygger` kroner each implies;
/// none where the rounded kroner could be none.
#[must_use]
pub fn indbyggere(beloeb: Decimal, afrundet_til: Decimal, pr_indbygger: Decimal) -> Option<Indbyggere> {
    let halvt = afrundet_til.checked_div(Decimal::TWO)?;
    let halv = super::tal::halv_sidste_ciffer(pr_indbygger);
    let mindst = pr_indbygger.checked_sub(halv).filter(|mindst| *mindst > Decimal::ZERO)?;
    let antal = |kroner: Decimal, hver: Decimal| helt(kroner.checked_div(hver)?);
    Some(Indbyggere {
        antal: antal(beloeb, pr_indbygger)?,
        lavest: antal(beloeb.checked_sub(halvt)?, pr_indbygger.checked_add(halv)?)?,
        hoejest: antal(beloeb.checked_add(halvt)?, mindst)?,
    })
}

/// Whole kroner per resident; none of nobody.
#[must_use]
pub fn pr_indbygger(beloeb: Decimal, indbyggere: u64) -> Option<i64> {
    helt(beloeb.checked_div(indbyggere.into())?)
}

/// The answer with its reason. Facts: `beloeb` (kroner), `fuldtid`; `andre` for another number of
/// full-time persons, `indbyggere` for kroner per resident.
#[must_use]
pub fn forklar(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let (beloeb, fuldtid) = (sag.givet("beloeb", decimaltal)?, sag.givet("fuldtid", decimaltal)?);
    let Some(pris) = Pris::ny(beloeb, fuldtid) else {
        return Some(Forklaring::ny(REGEL.kode, "ingen-personer").med("beloeb", Vaerdi::Tal(beloeb)));
    };
    let forklaring = |udfald| {
        let ny = Forklaring::ny(REGEL.kode, udfald);
        let ny = ny.med("beloeb", Vaerdi::Tal(beloeb)).med("fuldtid", Vaerdi::Tal(fuldtid.normalize()));
        Some(ny.med("hver", Vaerdi::Antal(helt(pris.for_en()?)?)))
    };
    if let Some(andre) = sag.givet("andre", decimaltal) {
        let kroner = helt(pris.for_andre(andre)?)?;
        let ny = forklaring("overfoert")?.med("andre", Vaerdi::Tal(andre.normalize()));
        return Some(ny.med("kroner", Vaerdi::Antal(kroner)));
    }
    if let Some(antal) = sag.givet("indbyggere", heltal).and_then(|antal| u64::try_from(antal).ok()) {
        let kroner = pr_indbygger(beloeb, antal)?;
        let ny = forklaring("pr-indbygger")?.med("indbyggere", Vaerdi::Antal(i64::try_from(antal).ok()?));
        return Some(ny.med("kroner", Vaerdi::Antal(kroner)));
    }
    forklaring("hver")
}
