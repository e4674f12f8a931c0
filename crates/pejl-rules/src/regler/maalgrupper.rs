//! Target groups (LAB § 6) and which benefits exist when.
//!
//! The benefits changed with the system of 1 July 2025; ressourceforløb and
//! revalidering take nobody new since law 1750/2025.

use super::skiftende::Koder;
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Historie, Maalgruppe, Parametre, Vaerdi, Ydelse};

pub(super) const REGEL: Regel = Regel {
    kode: "maalgruppe",
    navn: "Målgruppe og ydelse",
    eksempler: include_str!("../../eksempler/maalgrupper.toml"),
    forklar: besvar,
};

const FINDES: &str = "ydelser.findes";
const LUKKET: &str = "ydelser.lukket-for-nye";
const GRUPPER: &str = "maalgrupper.findes";
const UBEKRAEFTEDE: &str = "maalgrupper.ubekraeftede";

/// What the rule needs of the parameters on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GruppeSatser {
    findes: Koder,
    lukket: Koder,
    lukket_fra: Dag,
    muligheder: [Koder; Ydelse::ALLE.len()],
    antaget: [Option<Maalgruppe>; Ydelse::ALLE.len()],
}

impl GruppeSatser {
    /// What holds on `dag`; none where the benefits of the day are not known.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let lukket = parametre.paa(LUKKET, dag);
        let mut satser = Self {
            findes: Koder::ydelser(parametre, FINDES, dag)?,
            lukket: Koder::ydelser(parametre, LUKKET, dag).unwrap_or_default(),
            lukket_fra: lukket.map_or(dag, |gyldig| gyldig.fra),
            muligheder: [Koder::INGEN; Ydelse::ALLE.len()],
            antaget: [None; Ydelse::ALLE.len()],
        };
        for (ydelse, (muligheder, antaget)) in
            Ydelse::ALLE.iter().zip(satser.muligheder.iter_mut().zip(&mut satser.antaget))
        {
            let navn = parameter(*ydelse);
            *muligheder = Koder::grupper(parametre, &navn, dag).unwrap_or_default();
            // The first of the list.
            *antaget =
                liste(parametre, &navn, dag).unwrap_or_default().iter().find_map(|kode| Maalgruppe::af_kode(kode));
        }
        Some(satser)
    }

    /// The group that somebody on `ydelse` is taken to be in where none is told.
    #[must_use]
    pub fn antaget(&self, ydelse: Ydelse) -> Option<Maalgruppe> {
        self.antaget.get(ydelse as usize).copied().flatten()
    }

    /// True where `ydelse` exists on the day.
    #[must_use]
    pub const fn findes(&self, ydelse: Ydelse) -> bool {
        self.findes.har(ydelse as u8)
    }
}

fn parameter(ydelse: Ydelse) -> String {
    format!("maalgrupper.ydelse.{}", ydelse.kode())
}

pub(super) fn liste<'a>(parametre: &'a Parametre, navn: &str, dag: Dag) -> Option<&'a [String]> {
    match &parametre.paa(navn, dag)?.vaerdi {
        Vaerdi::Liste(liste) => Some(liste),
        _ => None,
    }
}

/// How the target group is known, or what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gruppeudfald {
    /// The register tells the group, and the benefit can have it.
    Oplyst,
    /// No group is told; the first of the benefit's is assumed.
    Antaget,
    /// The benefit has no group.
    Uden,
    /// The benefit does not exist on the day.
    FindesIkke,
    /// The benefit takes nobody new, and the person began after that.
    Lukket,
    /// The group told is none of the benefit's.
    PasserIkke,
}

impl Gruppeudfald {
    pub(super) const fn kode(self) -> &'static str {
        match self {
            Self::Oplyst => "oplyst",
            Self::Antaget => "antaget",
            Self::Uden => "uden",
            Self::FindesIkke => "findes-ikke",
            Self::Lukket => "lukket",
            Self::PasserIkke => "passer-ikke",
        }
    }
}

/// A person's benefit and target group on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gruppe {
    /// The benefit.
    pub ydelse: Ydelse,
    /// The target group, told or assumed.
    pub maalgruppe: Option<Maalgruppe>,
    /// First day of the time on the benefit.
    pub fra: Dag,
    /// How the group is known.
    pub udfald: Gruppeudfald,
}

/// The benefit and target group of a person on `dag`; none where the person is on no benefit.
#[must_use]
pub fn maalgruppe_paa(historie: &Historie<'_>, dag: Dag, satser: &GruppeSatser) -> Option<Gruppe> {
    let forloeb = historie.forloeb_paa(dag)?;
    let (ydelse, fra) = (forloeb.ydelse, forloeb.fra);
    let muligheder = satser.muligheder.get(ydelse as usize).copied().unwrap_or_default();
    let udfald = match forloeb.maalgruppe {
        _ if !satser.findes(ydelse) => Gruppeudfald::FindesIkke,
        _ if satser.lukket.har(ydelse as u8) && fra >= satser.lukket_fra => Gruppeudfald::Lukket,
        Some(gruppe) if !muligheder.har(gruppe as u8) => Gruppeudfald::PasserIkke,
        Some(_) => Gruppeudfald::Oplyst,
        None if muligheder == Koder::INGEN => Gruppeudfald::Uden,
        None => Gruppeudfald::Antaget,
    };
    Some(Gruppe { ydelse, maalgruppe: forloeb.maalgruppe.or(satser.antaget(ydelse)), fra, udfald })
}

/// Why the person is in this group.
#[must_use]
pub fn forklar(parametre: &Parametre, dag: Dag, gruppe: &Gruppe) -> Forklaring {
    let mut forklaring = Forklaring::ny("maalgruppe", gruppe.udfald.kode())
        .med("ydelse", Vaerdi::Kode(gruppe.ydelse.kode()))
        .med("fra", Vaerdi::Dag(gruppe.fra));
    if let Some(maalgruppe) = gruppe.maalgruppe {
        forklaring = forklaring.med("maalgruppe", Vaerdi::Kode(maalgruppe.kode()));
        let kendt = [GRUPPER, UBEKRAEFTEDE].into_iter().find(|navn| parametre.har(navn, dag, maalgruppe.kode()));
        forklaring = kendt.into_iter().fold(forklaring, |hidtil, navn| hidtil.brugte(navn, parametre.paa(navn, dag)));
    }
    let ydelsens = parameter(gruppe.ydelse);
    let navn = match gruppe.udfald {
        Gruppeudfald::FindesIkke | Gruppeudfald::Uden => FINDES,
        Gruppeudfald::Lukket => LUKKET,
        Gruppeudfald::Oplyst | Gruppeudfald::Antaget | Gruppeudfald::PasserIkke => &ydelsens,
    };
    forklaring.brugte(navn, parametre.paa(navn, dag))
}

fn besvar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let satser = GruppeSatser::paa(parametre, sag.dag)?;
    let gruppe = maalgruppe_paa(&sag.historie, sag.dag, &satser)?;
    Some(forklar(parametre, sag.dag, &gruppe))
}
