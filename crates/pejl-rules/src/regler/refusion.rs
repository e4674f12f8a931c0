//! The state's share of a benefit by week of seniority.
//!
//! Where others pay the benefit the municipality co-finances the rest, which is
//! the same split. The steps were read; when seniority begins again was not, and
//! stands as parameters that are not confirmed.

use super::skiftende::Koder;
use super::tal::{afrundet, decimaltal, helt, heltal, procent};
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Historie, Parametre, Vaerdi, Ydelse};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "refusion",
    navn: "Statens refusion efter anciennitet",
    eksempler: include_str!("../../eksempler/refusion.toml"),
    forklar,
};

/// Steps of the share.
pub const TRIN: usize = 4;

const SIDSTE_UGER: [&str; TRIN - 1] =
    ["refusion.trin1.sidste.uge", "refusion.trin2.sidste.uge", "refusion.trin3.sidste.uge"];
const ANDELE: [&str; TRIN] =
    ["refusion.trin1.andel", "refusion.trin2.andel", "refusion.trin3.andel", "refusion.trin4.andel"];
const GENSTART: &str = "refusion.genstart.uger";
const INDEN: &str = "refusion.genstart.inden.uger";
const YDELSER: &str = "refusion.ydelser";

/// A step: its first and last week and the state's share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trin {
    /// First week.
    pub fra: i64,
    /// Last week.
    pub til: i64,
    /// The state's share.
    pub andel: (i64, i64),
}

impl Trin {
    /// The state's share in per cent.
    #[must_use]
    pub fn statens_procent(&self) -> Option<Decimal> {
        procent(self.andel.0.into(), self.andel.1.into()).map(|procent| procent.normalize())
    }
}

/// The steps on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Satser(pub [Trin; TRIN]);

impl Satser {
    /// What held on `dag`; none before there were steps.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let [a, b, c] = SIDSTE_UGER.map(|navn| parametre.antal(navn, dag));
        let [w, x, y, z] = ANDELE.map(|navn| parametre.andel(navn, dag));
        let (a, b, c) = (a?, b?, c?);
        let trin = |efter: i64, til, andel| Trin { fra: efter.saturating_add(1), til, andel };
        Some(Self([trin(0, a, w?), trin(a, b, x?), trin(b, c, y?), trin(c, i64::MAX, z?)]))
    }

    /// The step of a week; none of a week before the first.
    #[must_use]
    pub fn uge(&self, uge: i64) -> Option<&Trin> {
        self.0.iter().find(|trin| (trin.fra..=trin.til).contains(&uge))
    }
}

/// What the state and the municipality pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deling {
    /// Weeks on each step.
    pub uger: [i64; TRIN],
    /// The state, in whole kroner.
    pub stat: i64,
    /// The municipality, in whole kroner: the rest.
    pub kommune: i64,
    /// Both.
    pub i_alt: i64,
    /// The state's part of the whole in per cent, to one decimal.
    pub statens_procent: Decimal,
}

/// The split of `uger` weeks from week `foerste` on at `ugebeloeb` kroner a week, rounded
/// once, on the sum; none of no weeks, of no money, or of more than can be counted.
#[must_use]
pub fn deling(satser: &Satser, foerste: i64, uger: i64, ugebeloeb: Decimal) -> Option<Deling> {
    let sidste = foerste.checked_add(uger)?.checked_sub(1)?;
    if foerste < 1 || uger < 1 {
        return None;
    }
    let paa_trin = satser.0.map(|trin| (sidste.min(trin.til) - foerste.max(trin.fra)).saturating_add(1).max(0));
    let stat = satser.0.iter().zip(paa_trin).try_fold(Decimal::ZERO, |sum, (trin, uger)| {
        let beloeb = ugebeloeb.checked_mul(uger.into())?.checked_mul(trin.andel.0.into())?;
        sum.checked_add(beloeb.checked_div(trin.andel.1.into())?)
    })?;
    let i_alt = ugebeloeb.checked_mul(uger.into())?;
    let statens_procent = afrundet(procent(stat, i_alt)?, 1);
    let (stat, i_alt) = (helt(stat)?, helt(i_alt)?);
    Some(Deling { uger: paa_trin, stat, kommune: i_alt.checked_sub(stat)?, i_alt, statens_procent })
}

/// What seniority is counted from, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anciennitet {
    ydelser: Koder,
    genstart_dage: i64,
    inden_dage: i64,
}

impl Anciennitet {
    /// What held on `dag`.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let dage = |navn| parametre.antal(navn, dag).map(|uger| uger.saturating_mul(7));
        let ydelser = Koder::ydelser(parametre, YDELSER, dag).unwrap_or_default();
        Some(Self { ydelser, genstart_dage: dage(GENSTART)?, inden_dage: dage(INDEN)? })
    }

    /// The person's week of seniority on `dag`, counting from 1; none where on no benefit that counts.
    #[must_use]
    pub fn uge(&self, historie: &Historie<'_>, dag: Dag) -> Option<i64> {
        let taeller = |ydelse: Ydelse| self.ydelser.har(ydelse as u8);
        historie.forloeb_paa(dag).filter(|nu| taeller(nu.ydelse))?;
        let efter = historie.forloeb.partition_point(|forloeb| forloeb.fra <= dag);
        let mine = || historie.forloeb.iter().take(efter).filter(|forloeb| taeller(forloeb.ydelse));
        let (mut paa_ydelse, mut begyndt, mut slut) = (0_i64, None, 0_i64);
        for (plads, nu) in mine().enumerate() {
            let fra = i64::from(nu.fra.0).max(slut);
            let foerste = *begyndt.get_or_insert(fra);
            let tidligst = foerste.max(fra.saturating_sub(self.inden_dage));
            // Only a new gap can make the gaps enough, and only within time enough.
            let kan_begynde_forfra = fra > slut && fra - tidligst >= self.genstart_dage;
            let uden = || fra - tidligst - dage_siden(mine().take(plads).map(|en| (en.fra, en.til)), tidligst, fra);
            if kan_begynde_forfra && uden() >= self.genstart_dage {
                (paa_ydelse, begyndt) = (0, Some(fra));
            }
            slut = nu.til.map_or(i64::from(dag.0) + 1, |til| i64::from(til.0).min(i64::from(dag.0) + 1)).max(fra);
            paa_ydelse += slut - fra;
        }
        Some((paa_ydelse + 6).div_euclid(7)).filter(|uge| *uge >= 1)
    }
}

/// Days from `fra` to before `til` that lie in the times on benefits; these do not overlap.
fn dage_siden(forloeb: impl Iterator<Item = (Dag, Option<Dag>)>, fra: i64, til: i64) -> i64 {
    let i_tiden = |(foerste, slut): (Dag, Option<Dag>)| {
        let slut = slut.map_or(til, |slut| i64::from(slut.0).min(til));
        (slut - i64::from(foerste.0).max(fra)).max(0)
    };
    forloeb.map(i_tiden).sum()
}

/// The answer with its reason. Facts: `foerste_uge`, `uger` and `beloeb` (kroner a week) for a split, or
/// `uge`; without them the week is the person's own on the day.
#[must_use]
pub fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let satser = Satser::paa(parametre, sag.dag)?;
    let brugte = |forklaring: Forklaring, navne: &[&str]| {
        navne.iter().fold(forklaring, |forklaring, navn| forklaring.brugte(navn, parametre.paa(navn, sag.dag)))
    };
    if let Some(beloeb) = sag.givet("beloeb", decimaltal) {
        let (foerste, uger) = (sag.givet("foerste_uge", heltal)?, sag.givet("uger", heltal)?);
        let svar = deling(&satser, foerste, uger, beloeb)?;
        let forklaring = Forklaring::ny(REGEL.kode, "periode")
            .med("foerste_uge", Vaerdi::Antal(foerste))
            .med("uger", Vaerdi::Antal(uger))
            .med("stat", Vaerdi::Antal(svar.stat))
            .med("kommune", Vaerdi::Antal(svar.kommune))
            .med("i_alt", Vaerdi::Antal(svar.i_alt))
            .med("statens_procent", Vaerdi::Tal(svar.statens_procent));
        return Some(brugte(brugte(forklaring, &SIDSTE_UGER), &ANDELE));
    }
    let egen = || Anciennitet::paa(parametre, sag.dag)?.uge(&sag.historie, sag.dag);
    let (uge, udfald, og): (_, _, &[&str]) = match sag.givet("uge", heltal) {
        Some(uge) => (uge, "uge", &[]),
        None => (egen()?, "personens-uge", &[GENSTART, INDEN, YDELSER]),
    };
    let trin = satser.uge(uge)?;
    let stat = trin.statens_procent()?;
    let forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("uge", Vaerdi::Antal(uge))
        .med("stat", Vaerdi::Tal(stat))
        .med("kommune", Vaerdi::Tal(Decimal::ONE_HUNDRED.checked_sub(stat)?));
    let plads = satser.0.iter().position(|en| en == trin)?;
    let trinnets = ANDELE.get(plads).into_iter().chain(SIDSTE_UGER.get(plads)).copied().collect::<Vec<_>>();
    Some(brugte(brugte(forklaring, &trinnets), og))
}
