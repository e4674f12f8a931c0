//! The state's follow-up of the early effort: a municipality is written to where, six
//! months on end, fewer than 80 per cent had what the first six months owe them.

use super::skiftende::brugte;
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Parametre, Vaerdi};

/// The rule in the list of rules.
pub const REGEL: Regel = Regel {
    kode: "tidlig-indsats",
    navn: "Statens opfølgning på den tidlige indsats",
    eksempler: include_str!("../../eksempler/tidlig_indsats.toml"),
    forklar: forklar_sag,
};

const ANDEL: &str = "tidlig-indsats.andel";
const MAANEDER: &str = "tidlig-indsats.maaneder";
const BEFOLKNING: &str = "tidlig-indsats.befolkning";
const LILLE_MAANED: &str = "tidlig-indsats.en-lille-maaned-er-nok";

/// A month: of those who came to six months on a benefit, how many were reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maanedstal {
    /// With conversations enough (or an offer).
    pub naaet: u64,
    /// All.
    pub befolkning: u64,
}

/// What the rule needs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TidligIndsats {
    taeller: u64,
    naevner: u64,
    maaneder: usize,
    befolkning: u64,
    lille_maaned: bool,
}

/// Whether the state makes contact, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opfoelgning {
    /// Below the share in every month.
    Kontakt,
    /// Too few months are known.
    ForFaaMaaneder,
    /// Too few persons.
    LilleBefolkning,
    /// At least the share in a month.
    Naaet,
}

impl Opfoelgning {
    /// True where the state makes contact.
    #[must_use]
    pub const fn kontakt(self) -> bool {
        matches!(self, Self::Kontakt)
    }

    const fn kode(self) -> &'static str {
        match self {
            Self::Kontakt => "kontakt",
            Self::ForFaaMaaneder => "for-faa-maaneder",
            Self::LilleBefolkning => "lille-befolkning",
            Self::Naaet => "naaet",
        }
    }
}

impl TidligIndsats {
    /// What holds on `dag`.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let (taeller, naevner) = parametre.andel(ANDEL, dag)?;
        let antal = |navn| parametre.antal(navn, dag).and_then(|antal| u64::try_from(antal).ok());
        Some(Self {
            taeller: u64::try_from(taeller).ok()?,
            naevner: u64::try_from(naevner).ok()?,
            maaneder: usize::try_from(antal(MAANEDER)?).ok()?,
            befolkning: antal(BEFOLKNING)?,
            lille_maaned: matches!(parametre.paa(LILLE_MAANED, dag)?.vaerdi, Vaerdi::Ja(true)),
        })
    }

    /// How many months on end are looked at.
    #[must_use]
    pub const fn maaneder(&self) -> usize {
        self.maaneder
    }

    /// The answer over the latest of consecutive months.
    #[must_use]
    pub fn svar(&self, maaneder: &[Maanedstal]) -> Opfoelgning {
        let foerste = maaneder.len().checked_sub(self.maaneder);
        let Some(seneste) = foerste.and_then(|foerste| maaneder.get(foerste..)) else {
            return Opfoelgning::ForFaaMaaneder;
        };
        let lille = |tal: &Maanedstal| tal.befolkning < self.befolkning;
        let naaet = |tal: &Maanedstal| {
            u128::from(tal.naaet) * u128::from(self.naevner) >= u128::from(tal.befolkning) * u128::from(self.taeller)
        };
        if seneste.iter().all(lille) || (self.lille_maaned && seneste.iter().any(lille)) {
            return Opfoelgning::LilleBefolkning;
        }
        let mut store = seneste.iter().filter(|tal| !lille(tal));
        if store.any(naaet) { Opfoelgning::Naaet } else { Opfoelgning::Kontakt }
    }
}

/// The answer with its reason.
#[must_use]
pub fn forklar(parametre: &Parametre, dag: Dag, maaneder: &[Maanedstal]) -> Option<Forklaring> {
    let regel = TidligIndsats::paa(parametre, dag)?;
    let svar = regel.svar(maaneder);
    let seneste = maaneder.get(maaneder.len().saturating_sub(regel.maaneder)..).unwrap_or_default();
    let smaa = seneste.iter().filter(|tal| tal.befolkning < regel.befolkning).count();
    let antal = |antal: usize| Vaerdi::Antal(i64::try_from(antal).unwrap_or(i64::MAX));
    let graense = super::andel75::procent(regel.taeller, regel.naevner, 0);
    let forklaring = Forklaring::ny(REGEL.kode, svar.kode())
        .med("kontakt", Vaerdi::Ja(svar.kontakt()))
        .med("maaneder", antal(regel.maaneder))
        .med("kendte", antal(maaneder.len()))
        .med("smaa", antal(smaa))
        .med("befolkning", Vaerdi::Antal(i64::try_from(regel.befolkning).unwrap_or(i64::MAX)))
        .med("graense", graense.map_or(Vaerdi::Kode("-"), Vaerdi::Tal));
    let forklaring = match svar {
        Opfoelgning::ForFaaMaaneder => brugte(forklaring, parametre, dag, &[MAANEDER]),
        Opfoelgning::LilleBefolkning => brugte(forklaring, parametre, dag, &[BEFOLKNING]),
        Opfoelgning::Naaet | Opfoelgning::Kontakt => brugte(forklaring, parametre, dag, &[ANDEL, MAANEDER, BEFOLKNING]),
    };
    // How one small month among larger ones is treated is not known.
    let blandet = smaa > 0 && smaa < seneste.len() && svar != Opfoelgning::ForFaaMaaneder;
    Some(if blandet { brugte(forklaring, parametre, dag, &[LILLE_MAANED]) } else { forklaring })
}

/// The months are given as "70 af 100, 8 af 10".
fn forklar_sag(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let maaneder = sag.givet("maaneder", |tekst| {
        let linjer = tekst.split(',').map(str::trim).filter(|linje| !linje.is_empty());
        linjer.map(maanedstal).collect::<Option<Vec<_>>>()
    })?;
    forklar(parametre, sag.dag, &maaneder)
}

fn maanedstal(linje: &str) -> Option<Maanedstal> {
    let (naaet, befolkning) = linje.split_once(" af ")?;
    Some(Maanedstal { naaet: naaet.trim().parse().ok()?, befolkning: befolkning.trim().parse().ok()? })
}
