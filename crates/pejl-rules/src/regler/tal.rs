//! Exact arithmetic that the rules of measures and money share.

use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt;

/// `tal` with exactly so many decimals, a half away from zero.
#[must_use]
pub fn afrundet(tal: Decimal, decimaler: u32) -> Decimal {
    let mut afrundet = tal.round_dp_with_strategy(decimaler, RoundingStrategy::MidpointAwayFromZero);
    afrundet.rescale(decimaler);
    if afrundet.is_zero() {
        afrundet.set_sign_positive(true);
    }
    afrundet
}

/// `tal` to the nearest whole number, a half away from zero; none where that is too large.
#[must_use]
pub fn helt(tal: Decimal) -> Option<i64> {
    afrundet(tal, 0).try_into().ok()
}

/// How many per cent `taeller` is of `naevner`, not rounded; none of nothing.
#[must_use]
pub fn procent(taeller: Decimal, naevner: Decimal) -> Option<Decimal> {
    taeller.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(naevner)
}

/// A whole number as facts and files write it.
#[must_use]
pub fn heltal(tekst: &str) -> Option<i64> {
    tekst.trim().parse().ok()
}

/// A decimal number with a point.
#[must_use]
pub fn decimaltal(tekst: &str) -> Option<Decimal> {
    tekst.trim().parse().ok()
}

/// Half of the last digit that `tal` is written with: 0.05 of "4.2".
#[must_use]
pub fn halv_sidste_ciffer(tal: Decimal) -> Decimal {
    Decimal::try_new(5, tal.scale().saturating_add(1)).unwrap_or_default()
}

/// A month, counted from January of the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Maaned(pub i32);

impl Maaned {
    /// "2023-06".
    #[must_use]
    pub fn af_tekst(tekst: &str) -> Option<Self> {
        let (aar, maaned) = tekst.split_once('-')?;
        let (aar, maaned): (u16, u16) = (aar.parse().ok()?, maaned.parse().ok()?);
        (aar <= 9_999 && (1..=12).contains(&maaned)).then(|| Self(i32::from(aar) * 12 + i32::from(maaned) - 1))
    }

    /// True where every month follows right on the one before.
    #[must_use]
    pub fn uden_huller(maaneder: &[Self]) -> bool {
        maaneder.iter().zip(maaneder.iter().skip(1)).all(|(foer, efter)| foer.0.checked_add(1) == Some(efter.0))
    }
}

impl fmt::Display for Maaned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

/// Whole months from `fra` to and with `til`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vindue {
    /// First month.
    pub fra: Maaned,
    /// Last month.
    pub til: Maaned,
}

impl Vindue {
    /// From two months as facts write them; none where the last lies before the first.
    #[must_use]
    pub fn af_tekst(fra: &str, til: &str) -> Option<Self> {
        let (fra, til) = (Maaned::af_tekst(fra)?, Maaned::af_tekst(til)?);
        (fra <= til).then_some(Self { fra, til })
    }

    /// Months that both have: what they share is counted in both and must not be added.
    #[must_use]
    pub fn faelles(self, anden: Self) -> i64 {
        let (fra, til) = (self.fra.max(anden.fra), self.til.min(anden.til));
        (i64::from(til.0) - i64::from(fra.0) + 1).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn en_halv_rundes_vaek_fra_nul() {
        let rund = |tekst: &str, decimaler| afrundet(decimaltal(tekst).unwrap(), decimaler).to_string();
        assert_eq!(rund("33.75", 1), "33.8");
        assert_eq!(rund("-33.75", 1), "-33.8");
        assert_eq!(rund("-0.04", 1), "0.0");
        assert_eq!(rund("33", 1), "33.0");
        assert_eq!(halv_sidste_ciffer(decimaltal("4.2").unwrap()).to_string(), "0.05");
        assert_eq!(halv_sidste_ciffer(decimaltal("4").unwrap()).to_string(), "0.5");
    }

    #[test]
    fn maaneder_laeses_og_skrives_og_har_ingen_huller() {
        let maaned = |tekst| Maaned::af_tekst(tekst);
        assert_eq!(maaned("2023-06").unwrap().to_string(), "2023-06");
        assert_eq!((maaned("2023-13"), maaned("2023-0"), maaned("juni")), (None, None, None));
        let raekke = ["2022-11", "2022-12", "2023-01"].map(|tekst| maaned(tekst).unwrap());
        assert!(Maaned::uden_huller(&raekke));
        assert!(!Maaned::uden_huller(&[raekke[0], raekke[2]]));
    }
}
