//! The named changes of parts against the change of the whole: what is left must
//! come from parts that are not named.

use super::procentpoint::Procentpoint;
use super::tal::{decimaltal, helt, heltal};
use super::{Regel, Sag};
use crate::{Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "maaldeling",
    navn: "Målets dele mod helheden",
    eksempler: include_str!("../../eksempler/maaldeling.toml"),
    forklar,
};

/// What facts call the parts: `del.<name>`.
const DEL: &str = "del.";

/// The parts against the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delt {
    /// The parts together.
    pub sum: Decimal,
    /// The whole less the parts.
    pub rest: Decimal,
}

impl Delt {
    /// The parts against the whole; none of more than can be counted.
    #[must_use]
    pub fn ny(dele: impl IntoIterator<Item = Decimal>, i_alt: Decimal) -> Option<Self> {
        let sum = dele.into_iter().try_fold(Decimal::ZERO, |sum, del| sum.checked_add(del))?;
        Some(Self { sum, rest: i_alt.checked_sub(sum)? })
    }

    /// True where the parts make the whole.
    #[must_use]
    pub fn gaar_op(self) -> bool {
        self.rest.is_zero()
    }

    /// The rest as whole persons where it is percentage points of `af` persons.
    #[must_use]
    pub fn rest_i_personer(self, af: u64) -> Option<i64> {
        helt(Procentpoint(self.rest).personer(af)?)
    }
}

/// The answer with its reason. Facts: `del.<name>` for each part, `i_alt`, and `af` (persons of
/// the whole) where the changes are percentage points.
#[must_use]
pub fn forklar(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let i_alt = sag.givet("i_alt", decimaltal)?;
    let dele = sag.givet.iter().filter_map(|(navn, tekst)| Some((navn.strip_prefix(DEL)?, tekst)));
    let dele: Vec<_> = dele.map(|(navn, tekst)| Some((navn, decimaltal(tekst)?))).collect::<Option<_>>()?;
    let svar = Delt::ny(dele.iter().map(|(_, del)| *del), i_alt)?;
    let af = sag.givet("af", heltal).and_then(|af| u64::try_from(af).ok());
    let udfald = match (svar.gaar_op(), af) {
        (true, _) => "gaar-op",
        (false, None) => "rest",
        (false, Some(_)) => "rest-i-point",
    };
    let tal = |tal: Decimal| Vaerdi::Tal(tal.normalize());
    let forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("sum", tal(svar.sum))
        .med("i_alt", tal(i_alt))
        .med("rest", tal(svar.rest))
        .med("dele", Vaerdi::Liste(dele.iter().map(|(navn, _)| (*navn).to_owned()).collect()));
    let Some(af) = af else { return Some(forklaring) };
    let personer = Vaerdi::Antal(svar.rest_i_personer(af)?);
    Some(forklaring.med("af", Vaerdi::Antal(i64::try_from(af).ok()?)).med("personer", personer))
}
