//! Full-time persons as a share of the workforce or of the population: two types,
//! for a share of the one says nothing against a share of the other.

use super::procentpoint::Procentpoint;
use super::tal::{self, halv_sidste_ciffer, helt};
use rust_decimal::Decimal;
use std::marker::PhantomData;

/// The workforce of 16 to 66 years, as the whole that a share is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arbejdsstyrken;

/// The population of 16 to 66 years, as the whole that a share is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Befolkningen;

/// Full-time persons as a share of `Af`.
///
/// Two shares of the workforce have a difference, a share of the workforce and one of the
/// population have none, for they are of two types:
///
/// ```
/// # use pejl_rules::regler::andele::{AndelAf, Arbejdsstyrken};
/// let styrken = AndelAf::<Arbejdsstyrken>::ny(42.into(), 1000).unwrap();
/// let foer = AndelAf::<Arbejdsstyrken>::ny(40.into(), 1000).unwrap();
/// assert!(styrken.point_over(foer).is_some());
/// ```
///
/// ```compile_fail
/// # use pejl_rules::regler::andele::{AndelAf, Arbejdsstyrken, Befolkningen};
/// let styrken = AndelAf::<Arbejdsstyrken>::ny(42.into(), 1000).unwrap();
/// let befolkningen = AndelAf::<Befolkningen>::ny(32.into(), 1000).unwrap();
/// styrken.point_over(befolkningen);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AndelAf<Af> {
    fuldtid: Decimal,
    af: Decimal,
    slags: PhantomData<Af>,
}

impl<Af> AndelAf<Af> {
    /// So many full-time persons of so many; none of nobody.
    #[must_use]
    pub fn ny(fuldtid: Decimal, af: u64) -> Option<Self> {
        (af > 0).then_some(Self { fuldtid, af: af.into(), slags: PhantomData })
    }

    /// In per cent, not rounded.
    #[must_use]
    pub fn procent(self) -> Option<Decimal> {
        tal::procent(self.fuldtid, self.af)
    }

    /// Percentage points that this is above the other share of the same kind.
    #[must_use]
    pub fn point_over(self, anden: Self) -> Option<Procentpoint> {
        self.procent()?.checked_sub(anden.procent()?).map(Procentpoint)
    }
}

/// The least and greatest number of persons that `fuldtid` can be `procent` of, seen by how the percentage was rounded.
#[must_use]
pub fn helheden(fuldtid: i64, procent: Decimal) -> Option<(i64, i64)> {
    let halv = halv_sidste_ciffer(procent);
    let af = |procent: Decimal| helt(Decimal::from(fuldtid).checked_mul(100.into())?.checked_div(procent)?);
    Some((af(procent.checked_add(halv)?)?, af(procent.checked_sub(halv).filter(|nederst| *nederst > Decimal::ZERO)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn andele_af_samme_slags_har_en_forskel_i_point() {
        let andel = |fuldtid: i64| AndelAf::<Befolkningen>::ny(fuldtid.into(), 1_000).unwrap();
        assert_eq!(andel(87).point_over(andel(86)).unwrap().0.normalize().to_string(), "0.1");
    }
}
