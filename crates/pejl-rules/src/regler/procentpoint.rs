//! Percentage points, per cent and persons.
//!
//! Two percentages differ in points; the same gap in per cent is another number,
//! so the two are of two types here. A text that says "per cent" of a change
//! between percentages can mean either, and then both readings are given.

use super::tal::{afrundet, decimaltal, helt, heltal, procent};
use super::{Regel, Sag};
use crate::{Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "procentpoint",
    navn: "Procentpoint, procent og personer",
    eksempler: include_str!("../../eksempler/procentpoint.toml"),
    forklar,
};

/// A difference between two percentages of the same whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Procentpoint(pub Decimal);

/// A part of a whole, or a change of a number in relation to it.
///
/// ```compile_fail
/// # use pejl_rules::regler::procentpoint::{Procent, Procentpoint};
/// let tilbage: Procent = Procentpoint(1.into());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Procent(pub Decimal);

impl Procentpoint {
    /// So many persons of a whole of `af`; not rounded.
    #[must_use]
    pub fn personer(self, af: u64) -> Option<Decimal> {
        self.0.checked_mul(af.into())?.checked_div(Decimal::ONE_HUNDRED)
    }

    /// The points that `personer` are of a whole of `af`; none of nobody.
    #[must_use]
    pub fn af_personer(personer: Decimal, af: u64) -> Option<Self> {
        procent(personer, af.into()).map(Self)
    }

    /// The whole that `personer` are so many points of; none of no points.
    #[must_use]
    pub fn helhed(self, personer: Decimal) -> Option<Decimal> {
        procent(personer, self.0)
    }
}

impl Procent {
    /// How far this lies over the other, in points.
    #[must_use]
    pub fn point_over(self, anden: Self) -> Option<Procentpoint> {
        self.0.checked_sub(anden.0).map(Procentpoint)
    }

    /// How far this lies over the other, in per cent of the other; none where that is 0.
    #[must_use]
    pub fn procent_over(self, anden: Self) -> Option<Self> {
        procent(self.point_over(anden)?.0, anden.0).map(Self)
    }

    /// What it was before it rose by so many points.
    #[must_use]
    pub fn foer_point(self, aendring: Procentpoint) -> Option<Self> {
        self.0.checked_sub(aendring.0).map(Self)
    }

    /// What it was before it rose by so many per cent of itself; none where it would have been nothing.
    #[must_use]
    pub fn foer_procent(self, aendring: Self) -> Option<Self> {
        procent(self.0, Decimal::ONE_HUNDRED.checked_add(aendring.0)?).map(Self)
    }
}

/// The answer with its reason. Facts: `point` with `af`; `personer` with `af`; `personer` with `point`;
/// `procent` with `mod` (two percentages); or `nu` with `aendring` (a change that the text calls per cent).
#[must_use]
pub fn forklar(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let tal = |navn| sag.givet(navn, decimaltal);
    let af = sag.givet("af", heltal).and_then(|af| u64::try_from(af).ok());
    let en = |tal: Decimal| Vaerdi::Tal(afrundet(tal, 1));
    let ny = |udfald| Forklaring::ny(REGEL.kode, udfald);
    let helhed = |af: u64| Vaerdi::Antal(i64::try_from(af).unwrap_or(i64::MAX));
    if let (Some(nu), Some(mod_)) = (tal("procent"), tal("mod")) {
        let (point, forhold) = (Procent(nu).point_over(Procent(mod_))?, Procent(nu).procent_over(Procent(mod_))?);
        let ny = ny("forskel").med("procent", Vaerdi::Tal(nu)).med("mod", Vaerdi::Tal(mod_));
        return Some(ny.med("point", en(point.0)).med("i_procent", en(forhold.0)));
    }
    if let (Some(nu), Some(aendring)) = (tal("nu"), tal("aendring")) {
        let som_point = Procent(nu).foer_point(Procentpoint(aendring))?;
        let som_procent = Procent(nu).foer_procent(Procent(aendring))?;
        let ny = ny("to-laesninger").med("nu", Vaerdi::Tal(nu)).med("aendring", Vaerdi::Tal(aendring));
        return Some(ny.med("som_point", en(som_point.0)).med("som_procent", en(som_procent.0)));
    }
    match (tal("point"), tal("personer"), af) {
        (Some(point), None, Some(af)) => {
            let personer = helt(Procentpoint(point).personer(af)?)?;
            let ny = ny("personer").med("point", Vaerdi::Tal(point)).med("af", helhed(af));
            Some(ny.med("personer", Vaerdi::Antal(personer)))
        }
        (None, Some(personer), Some(af)) => {
            let point = Procentpoint::af_personer(personer, af)?;
            Some(ny("point").med("personer", Vaerdi::Tal(personer)).med("af", helhed(af)).med("point", en(point.0)))
        }
        (Some(point), Some(personer), _) => {
            let af = helt(Procentpoint(point).helhed(personer)?)?;
            let ny = ny("helhed").med("point", Vaerdi::Tal(point)).med("personer", Vaerdi::Tal(personer));
            Some(ny.med("af", Vaerdi::Antal(af)))
        }
        _ => None,
    }
}
