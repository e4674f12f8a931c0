//! The 75 per cent rule: from 1 July 2026 the duties of the first half-year are owed to at
//! least that share, over all groups of a test together (law no. 1750 of 2025).

use super::skiftende::{Koder, brugte};
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Maalgruppe, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule in the list of rules.
pub const REGEL: Regel = Regel {
    kode: "andel75",
    navn: "Mindst 75 procent får samtaler og tilbud",
    eksempler: include_str!("../../eksempler/andel75.toml"),
    forklar: forklar_sag,
};

const ANDEL: &str = "andel75.andel";
const ARBEJDSPLIGT: &str = "andel75.tilbud.arbejdspligt-udenfor";

/// What is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proeve {
    /// Conversations.
    Samtaler,
    /// Offers.
    Tilbud,
}

impl Proeve {
    const fn kode(self) -> &'static str {
        match self {
            Self::Samtaler => "samtaler",
            Self::Tilbud => "tilbud",
        }
    }

    const fn grupper(self) -> &'static str {
        match self {
            Self::Samtaler => "andel75.samtaler.grupper",
            Self::Tilbud => "andel75.tilbud.grupper",
        }
    }
}

/// Persons of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gruppetal {
    /// The group.
    pub gruppe: Maalgruppe,
    /// With conversations, or an offer. In the test of offers: of those not under work duty.
    pub med: u64,
    /// All.
    pub alle: u64,
    /// Of all, those under work duty.
    pub arbejdspligt: u64,
}

/// What the rule needs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Andel75 {
    taeller: u64,
    naevner: u64,
    grupper: Koder,
    udenfor: bool,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Andelssvar {
    /// Persons with what is owed.
    pub med: u64,
    /// Persons in the test.
    pub alle: u64,
    /// Whether the share is reached; none where nobody is in the test.
    pub opfyldt: Option<bool>,
    /// How many may be left out at the most.
    pub hoejst_udeladt: u64,
}

impl Andel75 {
    /// What holds on `dag`.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag, proeve: Proeve) -> Option<Self> {
        let (taeller, naevner) = parametre.andel(ANDEL, dag)?;
        let (taeller, naevner) = (u64::try_from(taeller).ok()?, u64::try_from(naevner).ok()?);
        let udenfor = matches!(parametre.paa(ARBEJDSPLIGT, dag)?.vaerdi, Vaerdi::Ja(true));
        let grupper = Koder::grupper(parametre, proeve.grupper(), dag)?;
        let gyldig = naevner > 0 && taeller <= naevner;
        gyldig.then_some(Self { taeller, naevner, grupper, udenfor: udenfor && proeve == Proeve::Tilbud })
    }

    /// True where somebody in `gruppe` is in the test.
    #[must_use]
    pub const fn i_proeven(&self, gruppe: Maalgruppe, arbejdspligt: bool) -> bool {
        self.grupper.har(gruppe as u8) && !(self.udenfor && arbejdspligt)
    }

    /// The share over all groups of the test together.
    #[must_use]
    pub fn svar(&self, grupper: &[Gruppetal]) -> Andelssvar {
        let (mut med, mut alle) = (0_u64, 0_u64);
        for tal in grupper.iter().filter(|tal| self.i_proeven(tal.gruppe, false)) {
            let udenfor = if self.udenfor { tal.arbejdspligt } else { 0 };
            med = med.saturating_add(tal.med);
            alle = alle.saturating_add(tal.alle.saturating_sub(udenfor));
        }
        let [med128, alle128, t, n] = [med, alle, self.taeller, self.naevner].map(u128::from);
        let opfyldt = (alle > 0).then(|| med128 * n >= alle128 * t);
        let hoejst_udeladt = u64::try_from(alle128 * (n - t) / n).unwrap_or(u64::MAX);
        Andelssvar { med, alle, opfyldt, hoejst_udeladt }
    }
}

/// `taeller` of `naevner` in per cent, a half rounded up, with so many digits; none of nothing.
#[must_use]
pub fn procent(taeller: u64, naevner: u64, cifre: u32) -> Option<Decimal> {
    let (taeller, naevner) = (i128::from(taeller), i128::from(naevner));
    let gange = 10_i128.checked_pow(cifre.checked_add(2)?)?;
    let dobbelt = taeller.checked_mul(gange)?.checked_mul(2)?.checked_add(naevner)?;
    Decimal::try_from_i128_with_scale(dobbelt.checked_div(naevner * 2)?, cifre).ok()
}

/// The answer with its reason.
#[must_use]
pub fn forklar(parametre: &Parametre, dag: Dag, proeve: Proeve, grupper: &[Gruppetal]) -> Option<Forklaring> {
    let svar = Andel75::paa(parametre, dag, proeve)?.svar(grupper);
    let udfald = match svar.opfyldt {
        None => "ingen",
        Some(true) => "opfyldt",
        Some(false) => "ikke-opfyldt",
    };
    let antal = |antal| Vaerdi::Antal(i64::try_from(antal).unwrap_or(i64::MAX));
    let forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("proeve", Vaerdi::Kode(proeve.kode()))
        .med("med", antal(svar.med))
        .med("alle", antal(svar.alle))
        .med("udeladt", antal(svar.hoejst_udeladt));
    let forklaring = match procent(svar.med, svar.alle, 1) {
        Some(procent) => forklaring.med("procent", Vaerdi::Tal(procent)),
        None => forklaring,
    };
    let udenfor = proeve == Proeve::Tilbud && grupper.iter().any(|tal| tal.arbejdspligt > 0);
    let forklaring = brugte(forklaring, parametre, dag, &[ANDEL, proeve.grupper()]);
    Some(if udenfor { brugte(forklaring, parametre, dag, &[ARBEJDSPLIGT]) } else { forklaring })
}

/// The test `proeve` over `grupper`, given as "6.1: 75 af 100, 6.2: 10 af 20 - 5" (five under work duty).
fn forklar_sag(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let proeve = sag.givet("proeve", |kode| match kode {
        "samtaler" => Some(Proeve::Samtaler),
        "tilbud" => Some(Proeve::Tilbud),
        _ => None,
    })?;
    let linjer = sag.givet("grupper", |tekst| Some(tekst.to_owned()))?;
    let linjer = linjer.split(',').map(str::trim).filter(|linje| !linje.is_empty());
    let grupper: Vec<Gruppetal> = linjer.map(gruppetal).collect::<Option<_>>()?;
    forklar(parametre, sag.dag, proeve, &grupper)
}

fn gruppetal(linje: &str) -> Option<Gruppetal> {
    let (gruppe, tal) = linje.split_once(':')?;
    let (med, alle) = tal.split_once(" af ")?;
    let (alle, arbejdspligt) = alle.split_once(" - ").unwrap_or((alle, "0"));
    let tal = |tekst: &str| tekst.trim().parse::<u64>().ok();
    let gruppe = Maalgruppe::af_kode(gruppe.trim())?;
    Some(Gruppetal { gruppe, med: tal(med)?, alle: tal(alle)?, arbejdspligt: tal(arbejdspligt)? })
}
