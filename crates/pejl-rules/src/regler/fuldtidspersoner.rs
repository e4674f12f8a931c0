//! Full-time persons: how much of a period a person was on a benefit, summed.
//!
//! The official figure is weeks on the benefit over weeks of the period; the
//! second definition takes days over days. A period's weeks are those whose
//! Thursday lies in it, as the calendar gives weeks to years, so a week is never
//! in two periods; a week begun or ended on the benefit counts in sevenths.
//! Full-time persons add up over benefits and persons. Persons do not add up.

use super::tal::afrundet;
use super::{Regel, Sag};
use crate::eksempler::dag;
use crate::{Dag, Forklaring, Forloeb, Historie, Parametre, Vaerdi, Ydelse};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "fuldtidspersoner",
    navn: "Fuldtidspersoner",
    eksempler: include_str!("../../eksempler/fuldtidspersoner.toml"),
    forklar,
};

/// How a period is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maade {
    /// In whole weeks: the official definition.
    Uger,
    /// In days.
    Dage,
}

/// A period that persons' days are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periode {
    /// How it is measured.
    pub maade: Maade,
    /// First day counted.
    pub fra: Dag,
    /// First day no longer counted.
    pub til: Dag,
}

impl Periode {
    /// From `fra` to before `til`; none where no week or day lies between.
    #[must_use]
    pub fn ny(maade: Maade, fra: Dag, til: Dag) -> Option<Self> {
        // Day 0 was a Thursday, so Thursdays are the multiples of seven and a week begins three days before.
        let uge = |dag: Dag| Dag(dag.0.div_euclid(7) * 7 + if dag.0.rem_euclid(7) == 0 { 0 } else { 7 } - 3);
        let rimelig = |dag: &Dag| dag.0.unsigned_abs() < 10_000_000;
        if !rimelig(&fra) || !rimelig(&til) {
            return None;
        }
        let (fra, til) = match maade {
            Maade::Uger => (uge(fra), uge(til)),
            Maade::Dage => (fra, til),
        };
        (fra < til).then_some(Self { maade, fra, til })
    }

    /// How many days are counted.
    #[must_use]
    pub fn dage(self) -> u64 {
        u64::try_from(self.til.0 - self.fra.0).unwrap_or(0)
    }
}

/// Days of the period that the person was on `ydelse`; never more than the period has.
#[must_use]
pub fn dage(historie: &Historie<'_>, ydelse: Ydelse, periode: Periode) -> u64 {
    let i_perioden = |fra: Dag, til: Option<Dag>| {
        let (fra, til) = (fra.max(periode.fra), til.map_or(periode.til, |til| til.min(periode.til)));
        u64::try_from(i64::from(til.0) - i64::from(fra.0)).unwrap_or(0)
    };
    let egne = historie.forloeb.iter().filter(|forloeb| forloeb.ydelse == ydelse);
    egne.map(|forloeb| i_perioden(forloeb.fra, forloeb.til)).sum::<u64>().min(periode.dage())
}

/// Gives `brug` every time on a benefit that lies in the period, with its days there.
pub fn hvert<'a>(historie: &Historie<'a>, periode: Periode, mut brug: impl FnMut(&'a Forloeb, u64)) {
    let efter = historie.forloeb.partition_point(|forloeb| forloeb.fra < periode.til);
    for forloeb in historie.forloeb.get(..efter).unwrap_or_default().iter().rev() {
        if forloeb.til.is_some_and(|til| til <= periode.fra) {
            break;
        }
        let (fra, til) = (forloeb.fra.max(periode.fra), forloeb.til.map_or(periode.til, |til| til.min(periode.til)));
        brug(forloeb, u64::try_from(i64::from(til.0) - i64::from(fra.0)).unwrap_or(0));
    }
}

/// Full-time persons in a period, as the exact sum of persons' days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fuldtid {
    /// The period.
    pub periode: Periode,
    /// Days of all persons together.
    pub dage: u64,
}

impl Fuldtid {
    /// Both together, over persons or benefits; none of two periods, or of one period measured in two ways.
    #[must_use]
    pub fn plus(self, anden: Self) -> Option<Self> {
        let dage = self.dage.checked_add(anden.dage)?;
        (self.periode == anden.periode).then_some(Self { dage, ..self })
    }

    /// As a number, not rounded but where it cannot be written exactly.
    #[must_use]
    pub fn antal(self) -> Decimal {
        Decimal::from(self.dage).checked_div(Decimal::from(self.periode.dage())).unwrap_or_default()
    }
}

/// Full-time persons from each person's weeks; none of a period without weeks.
#[must_use]
pub fn af_uger(uger: &[Decimal], i_perioden: Decimal) -> Option<Decimal> {
    let sum = uger.iter().try_fold(Decimal::ZERO, |sum, uger| sum.checked_add(*uger))?;
    sum.checked_div(i_perioden)
}

/// Persons that were on a benefit at some time of a period: each counted once.
///
/// Over periods they do not add up, for most are in several; so nothing adds them.
///
/// ```compile_fail
/// # use pejl_rules::regler::fuldtidspersoner::Personer;
/// let halvaar = Personer(100) + Personer(80);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personer(pub u64);

impl Personer {
    /// How many of a full-time person each was; none of nobody.
    #[must_use]
    pub fn fuldtid_pr_person(self, fuldtid: Decimal) -> Option<Decimal> {
        fuldtid.checked_div(self.0.into())
    }

    /// Weeks on the benefit that each had on average; none of nobody.
    #[must_use]
    pub fn gennemsnitlige_uger(self, fuldtid: Decimal, uger_i_perioden: Decimal) -> Option<Decimal> {
        fuldtid.checked_mul(uger_i_perioden)?.checked_div(self.0.into())
    }

    /// False where there are more full-time persons than persons, which cannot be.
    #[must_use]
    pub fn kan_passe(self, fuldtid: Decimal) -> bool {
        fuldtid <= self.0.into()
    }
}

/// The answer with its reason. Facts: `ydelse`, `fra` and `til` (first day after), and `maade` ("dage") where not by weeks.
#[must_use]
pub fn forklar(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let ydelse = sag.givet("ydelse", Ydelse::af_kode)?;
    let (fra, til) = (sag.givet("fra", dag)?, sag.givet("til", dag)?);
    let efter_dage = sag.givet.get("maade").is_some_and(|maade| maade == "dage");
    let (maade, udfald, enhed) = if efter_dage { (Maade::Dage, "dage", 1) } else { (Maade::Uger, "uger", 7) };
    let periode = Periode::ny(maade, fra, til)?;
    let fuldtid = Fuldtid { periode, dage: dage(&sag.historie, ydelse, periode) };
    let tal = |dage: u64| Vaerdi::Tal(afrundet(Decimal::from(dage) / Decimal::from(enhed), 2).normalize());
    let mut forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("ydelse", Vaerdi::Kode(ydelse.kode()))
        .med("fra", Vaerdi::Dag(periode.fra))
        .med("til", Vaerdi::Dag(periode.til.plus_dage(-1)))
        .med("paa_ydelsen", tal(fuldtid.dage))
        .med("i_perioden", tal(periode.dage()))
        .med("fuldtid", Vaerdi::Tal(afrundet(fuldtid.antal(), 4).normalize()));
    if maade == Maade::Uger {
        // Statistics do not say how a week between two periods is counted; that this is our way is told.
        forklaring.trin.push(Forklaring::ny(REGEL.kode, "torsdag"));
    }
    Some(forklaring)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn et_aars_uger_er_kalenderens() {
        let uger = |aar| Periode::ny(Maade::Uger, Dag::ny(aar, 1, 1), Dag::ny(aar + 1, 1, 1)).unwrap().dage();
        assert_eq!((uger(2020), uger(2021), uger(2026)), (53 * 7, 52 * 7, 53 * 7));
        assert_eq!(Periode::ny(Maade::Dage, Dag(5), Dag(5)), None);
        assert_eq!(Periode::ny(Maade::Dage, Dag(i32::MIN), Dag(i32::MAX)), None);
    }

    proptest! {
        #[test]
        fn en_uge_hoerer_til_een_periode(fra in 0..30_000i32, laengde in 1..400i32, naeste in 1..400i32) {
            let (fra, midt) = (Dag(fra), Dag(fra + laengde));
            let til = midt.plus_dage(naeste);
            let dage = |fra, til| Periode::ny(Maade::Uger, fra, til).map_or(0, Periode::dage);
            prop_assert_eq!(dage(fra, midt) + dage(midt, til), dage(fra, til));
            prop_assert_eq!(dage(fra, til) % 7, 0);
        }
    }
}
