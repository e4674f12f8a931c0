//! Who is not called to conversations (LAB § 106), and since 1 July 2026 the
//! part that may be left out because they find work themselves.

use super::kontaktforloeb::kontaktforloeb;
use super::maalgrupper::GruppeSatser;
use super::skiftende::Koder;
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Historie, Maalgruppe, Parametre, Vaerdi};

pub(super) const REGEL: Regel = Regel {
    kode: "fritagelse",
    navn: "Fritagelse for samtaler",
    eksempler: include_str!("../../eksempler/fritagelse.toml"),
    forklar: besvar,
};

const MINDRE_INTENSIV: &str = "fritagelse.mindre-intensiv";
const FASTHOLDES: &str = "fritagelse.kan-fastholdes";
const ANDEL: &str = "fritagelse.udelades-andel";
const GRUPPER: &str = "fritagelse.udelades-grupper";
const MED_ALLE: &str = "fritagelse.foerste-med-alle";

/// What the rule needs of the parameters on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FritagelseSatser {
    /// Nobody under mindre intensiv indsats is called.
    pub mindre_intensiv: bool,
    /// The municipality may keep the duty after all.
    pub kan_fastholdes: bool,
    /// The largest part that may be left out.
    pub udelades: Option<(i64, i64)>,
    udelades_grupper: Koder,
    med_alle: Koder,
}

impl FritagelseSatser {
    /// What holds on `dag`; none where the law of the day is not known.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let ja = |navn| matches!(parametre.paa(navn, dag).map(|gyldig| &gyldig.vaerdi), Some(Vaerdi::Ja(true)));
        let grupper = |navn| Koder::grupper(parametre, navn, dag).unwrap_or_default();
        parametre.paa(MINDRE_INTENSIV, dag)?;
        Some(Self {
            mindre_intensiv: ja(MINDRE_INTENSIV),
            kan_fastholdes: ja(FASTHOLDES),
            udelades: parametre.andel(ANDEL, dag),
            udelades_grupper: grupper(GRUPPER),
            med_alle: grupper(MED_ALLE),
        })
    }

    /// How many of `alle` may be left out at most; none where nobody may.
    #[must_use]
    pub fn hoejst_udeladt(&self, alle: i64) -> Option<i64> {
        let (taeller, naevner) = self.udelades?;
        alle.checked_mul(taeller)?.checked_div(naevner)
    }
}

/// What stands beside the history: decisions about the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Afgoerelser {
    /// The municipality kept the duty under mindre intensiv indsats.
    pub fastholdt: bool,
    /// The person is judged to find work without the conversations.
    pub udeladt: bool,
    /// The first conversation has been held.
    pub foerste_holdt: bool,
}

/// Whether somebody is called to conversations on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fritagelsessvar {
    /// Called as others are.
    Skal,
    /// Exempt under mindre intensiv indsats.
    Fritaget,
    /// Under mindre intensiv indsats, but the municipality kept the duty.
    Fastholdt,
    /// Left out as one of those who find work themselves.
    Udeladt,
    /// Left out, but for the first conversation.
    KunFoerste,
}

impl Fritagelsessvar {
    /// Its code.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Self::Skal => "skal",
            Self::Fritaget => "fritaget",
            Self::Fastholdt => "fastholdt",
            Self::Udeladt => "udeladt",
            Self::KunFoerste => "kun-foerste",
        }
    }

    /// True where the person is called to conversations now.
    #[must_use]
    pub const fn skal_nu(self) -> bool {
        matches!(self, Self::Skal | Self::Fastholdt | Self::KunFoerste)
    }
}

/// Whether a person in `gruppe` is called to conversations on `dag`.
#[must_use]
pub fn fritagelse(
    historie: &Historie<'_>,
    dag: Dag,
    gruppe: Maalgruppe,
    afgoerelser: Afgoerelser,
    satser: &FritagelseSatser,
) -> Fritagelsessvar {
    let udelades = afgoerelser.udeladt && satser.udelades.is_some() && satser.udelades_grupper.har(gruppe as u8);
    match (satser.mindre_intensiv && historie.er_fritaget(dag), udelades) {
        (true, _) if afgoerelser.fastholdt && satser.kan_fastholdes => Fritagelsessvar::Fastholdt,
        (true, _) => Fritagelsessvar::Fritaget,
        (false, true) if !afgoerelser.foerste_holdt && satser.med_alle.har(gruppe as u8) => Fritagelsessvar::KunFoerste,
        (false, true) => Fritagelsessvar::Udeladt,
        (false, false) => Fritagelsessvar::Skal,
    }
}

fn besvar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let satser = FritagelseSatser::paa(parametre, sag.dag)?;
    let (fra, forloeb) = kontaktforloeb(&sag.historie, sag.dag)?;
    let antaget = || GruppeSatser::paa(parametre, sag.dag)?.antaget(forloeb.ydelse);
    let gruppe = forloeb.maalgruppe.or_else(antaget)?;
    let holdt = sag.historie.samtaler.iter().any(|samtale| fra <= samtale.dag && samtale.dag <= sag.dag);
    let afgoerelser = Afgoerelser { fastholdt: sag.er("fastholdt"), udeladt: sag.er("udeladt"), foerste_holdt: holdt };
    let svar = fritagelse(&sag.historie, sag.dag, gruppe, afgoerelser, &satser);
    let mut forklaring = Forklaring::ny("fritagelse", svar.kode())
        .med("maalgruppe", Vaerdi::Kode(gruppe.kode()))
        .med("dag", Vaerdi::Dag(sag.dag))
        .med("skal_nu", Vaerdi::Ja(svar.skal_nu()));
    if let (Fritagelsessvar::Udeladt | Fritagelsessvar::KunFoerste, Some((taeller, naevner))) = (svar, satser.udelades)
    {
        forklaring = forklaring.med("andel", Vaerdi::Andel(taeller, naevner));
    }
    let brugt: &[&str] = match svar {
        Fritagelsessvar::Skal | Fritagelsessvar::Fritaget => &[MINDRE_INTENSIV],
        Fritagelsessvar::Fastholdt => &[MINDRE_INTENSIV, FASTHOLDES],
        Fritagelsessvar::Udeladt => &[ANDEL, GRUPPER],
        Fritagelsessvar::KunFoerste => &[ANDEL, GRUPPER, MED_ALLE],
    };
    Some(brugt.iter().fold(forklaring, |hidtil, navn| hidtil.brugte(navn, parametre.paa(navn, sag.dag))))
}
