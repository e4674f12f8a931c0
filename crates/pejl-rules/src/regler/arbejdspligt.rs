//! Work duty, LAB §§ 105 a and 105 b: who is under it, and how many of the hours set are covered.
//!
//! From 1 January 2025 for selvforsørgelses- og hjemrejseydelse, from 1 July 2025
//! for the lowest rates of the new kontanthjælp system: whoever does not meet both
//! the test of residence and that of employment. The hours are set for each
//! person, 37 a week at the most.

use super::skiftende::Koder;
use super::{Regel, Sag};
use crate::parametre::HYPOTESE;
use crate::{Dag, Forklaring, Historie, Parametre, Person, Tilbud, Vaerdi, Ydelse};
use rust_decimal::Decimal;

mod forklar;
pub use forklar::{forklar_hvem, forklar_timer};

/// Who is under work duty, in the list of rules.
pub const REGEL: Regel = Regel {
    kode: "arbejdspligt",
    navn: "Hvem er omfattet af arbejdspligt?",
    eksempler: include_str!("../../eksempler/arbejdspligt.toml"),
    forklar: forklar::hvem,
};

/// The hours of work duty, in the list of rules.
pub const REGEL_TIMER: Regel = Regel {
    kode: "arbejdspligt-timer",
    navn: "Arbejdspligtens timer",
    eksempler: include_str!("../../eksempler/arbejdspligt_timer.toml"),
    forklar: forklar::timer,
};

const SYSTEM: &str = "kontanthjaelpssystemet.ydelser";
const YDELSER: &str = "arbejdspligt.ydelser";
const OPHOLD: &str = "arbejdspligt.ophold-aar";
const BESKAEFTIGELSE: &str = "arbejdspligt.beskaeftigelse-aar";
const BEGGE: &str = "arbejdspligt.begge-krav";
const UKRAINE: &str = "arbejdspligt.ukrainelov-undtaget";
const EURET: &str = "arbejdspligt.eu-ret-undtaget";
const TIMER: &str = "arbejdspligt.timer";
const TAELLER: &str = "arbejdspligt.taeller";
const TAELLER_OGSAA: &str = "arbejdspligt.taeller-ogsaa";

/// What the rule needs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arbejdspligt {
    system: Koder,
    ydelser: Koder,
    /// Benefits that come under it later.
    senere: Koder,
    ophold_aar: Decimal,
    beskaeftigelse_aar: Decimal,
    /// Days in so many years back from the day.
    ophold_dage: i32,
    beskaeftigelse_dage: i32,
    begge: bool,
    ukraine_undtaget: bool,
    euret_undtaget: bool,
    /// Hundredths of an hour that can be set at the most.
    hoejst: u32,
    /// In a hypothetical more hours than that are cut to it; by the law they are a fault.
    hypotese: bool,
    taeller: Koder,
}

/// Whether somebody is under work duty, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hvem {
    /// Under work duty.
    Omfattet,
    /// The benefit comes under it later.
    YdelsenEndnuIkke,
    /// The benefit never comes under it.
    YdelsenIkke,
    /// The special act for Ukraine.
    Ukrainelov,
    /// The law of the European Union.
    Euret,
    /// Residence and employment enough.
    KravOpfyldt,
    /// Days of residence or employment are not told, and would decide.
    Uoplyst,
}

impl Hvem {
    /// True for those under work duty.
    #[must_use]
    pub const fn omfattet(self) -> bool {
        matches!(self, Self::Omfattet)
    }

    pub(super) const fn kode(self) -> &'static str {
        match self {
            Self::Omfattet => "omfattet",
            Self::YdelsenEndnuIkke => "ydelsen-endnu-ikke",
            Self::YdelsenIkke => "ydelsen-ikke",
            Self::Ukrainelov => "ukrainelov",
            Self::Euret => "eu-ret",
            Self::KravOpfyldt => "krav-opfyldt",
            Self::Uoplyst => "uoplyst",
        }
    }

    /// True where the hours are counted: of those under work duty, and of whoever has hours set where the tests are
    /// not told.
    pub(super) const fn har_timer(self, person: &Person) -> bool {
        self.omfattet() || (matches!(self, Self::Uoplyst) && person.arbejdspligt.is_some())
    }
}

/// Whether somebody meets the two tests; none where it is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Krav {
    /// In the realm for long enough.
    pub ophold: Option<bool>,
    /// In full-time work for long enough.
    pub beskaeftigelse: Option<bool>,
}

/// What keeps a person out whatever the tests say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Undtaget {
    /// Residence by the special act for Ukraine.
    pub ukrainelov: bool,
    /// The law of the European Union, as the municipality has decided.
    pub euret: bool,
}

impl From<&Person> for Undtaget {
    fn from(person: &Person) -> Self {
        Self { ukrainelov: person.ukrainelov, euret: person.euret }
    }
}

/// The hours of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// Hundredths of an hour set; none where none are set yet.
    pub sat: Option<u32>,
    /// Hundredths of an hour that count.
    pub talt: u32,
}

/// More hours are set than the law allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {hoejst} hundredths of an hour a week are set")]
pub struct OverGraensen {
    /// Hundredths of an hour that the law allows.
    pub hoejst: u32,
}

impl Timer {
    /// Hundredths of an hour that are not covered; none where none are set.
    #[must_use]
    pub fn mangler(&self) -> Option<u32> {
        self.sat.map(|sat| sat.saturating_sub(self.talt))
    }

    /// True where all that is set is covered.
    #[must_use]
    pub fn daekket(&self) -> bool {
        self.mangler() == Some(0)
    }

    pub(super) fn kode(&self) -> &'static str {
        match self.mangler() {
            None => "ikke-fastsat",
            Some(0) => "daekket",
            Some(_) => "mangler",
        }
    }
}

impl Arbejdspligt {
    /// What holds on `dag`; none before the first work duty.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let (ophold_aar, beskaeftigelse_aar) = (aar(parametre, OPHOLD, dag)?, aar(parametre, BESKAEFTIGELSE, dag)?);
        let ja = |navn| parametre.paa(navn, dag).map(|gyldig| gyldig.vaerdi == Vaerdi::Ja(true));
        let ogsaa = Koder::arter(parametre, TAELLER_OGSAA, dag).unwrap_or_default();
        Some(Self {
            system: Koder::ydelser(parametre, SYSTEM, dag)?,
            ydelser: Koder::ydelser(parametre, YDELSER, dag)?,
            senere: senere(parametre, dag),
            ophold_aar,
            beskaeftigelse_aar,
            ophold_dage: dage_i_aar(ophold_aar, dag)?,
            beskaeftigelse_dage: dage_i_aar(beskaeftigelse_aar, dag)?,
            begge: ja(BEGGE)?,
            ukraine_undtaget: ja(UKRAINE)?,
            euret_undtaget: ja(EURET)?,
            hoejst: u32::try_from(parametre.antal(TIMER, dag)?).ok()?.checked_mul(100)?,
            hypotese: parametre.paa(TIMER, dag)?.lov == HYPOTESE,
            taeller: Koder::arter(parametre, TAELLER, dag)?.eller(ogsaa),
        })
    }

    /// Whether a person on `ydelse` is under work duty; none outside the kontanthjælp system.
    #[must_use]
    pub const fn hvem(&self, ydelse: Ydelse, krav: Krav, undtaget: Undtaget) -> Option<Hvem> {
        if !self.system.har(ydelse as u8) {
            return None;
        }
        Some(match (krav.ophold, krav.beskaeftigelse) {
            _ if !self.ydelser.har(ydelse as u8) && self.senere.har(ydelse as u8) => Hvem::YdelsenEndnuIkke,
            _ if !self.ydelser.har(ydelse as u8) => Hvem::YdelsenIkke,
            _ if undtaget.ukrainelov && self.ukraine_undtaget => Hvem::Ukrainelov,
            _ if undtaget.euret && self.euret_undtaget => Hvem::Euret,
            (Some(true), Some(true)) => Hvem::KravOpfyldt,
            (Some(false), Some(false)) => Hvem::Omfattet,
            // One test is enough to be outside only where the law does not ask for both.
            (Some(false), _) | (_, Some(false)) if self.begge => Hvem::Omfattet,
            (Some(true), _) | (_, Some(true)) if !self.begge => Hvem::KravOpfyldt,
            _ => Hvem::Uoplyst,
        })
    }

    /// The tests by days in the realm and in full-time work.
    #[must_use]
    pub fn krav(&self, person: &Person) -> Krav {
        let nok = |dage: Option<u16>, kraevet: i32| dage.map(|dage| i32::from(dage) >= kraevet);
        Krav {
            ophold: nok(person.opholdsdage, self.ophold_dage),
            beskaeftigelse: nok(person.beskaeftigelsesdage, self.beskaeftigelse_dage),
        }
    }

    /// The tests by years within the last ten.
    #[must_use]
    pub fn krav_af_aar(&self, ophold: Decimal, beskaeftigelse: Decimal) -> Krav {
        let beskaeftigelse = beskaeftigelse >= self.beskaeftigelse_aar;
        Krav { ophold: Some(ophold >= self.ophold_aar), beskaeftigelse: Some(beskaeftigelse) }
    }

    /// Whether the person is under work duty on `dag`; none outside the kontanthjælp system.
    #[must_use]
    pub fn svar(&self, historie: &Historie<'_>, dag: Dag) -> Option<Hvem> {
        let ydelse = historie.forloeb_paa(dag)?.ydelse;
        self.hvem(ydelse, self.krav(&historie.person), Undtaget::from(&historie.person))
    }

    /// The hours of `aktiviteter` against those set, in hundredths.
    ///
    /// # Errors
    /// Where more are set than the law allows.
    pub fn timer(
        &self,
        sat: Option<u32>,
        aktiviteter: impl Iterator<Item = (Tilbud, u32)>,
    ) -> Result<Timer, OverGraensen> {
        let sat = match sat {
            Some(sat) if sat > self.hoejst && !self.hypotese => return Err(OverGraensen { hoejst: self.hoejst }),
            sat => sat.map(|sat| sat.min(self.hoejst)),
        };
        let talte = aktiviteter.filter(|(art, _)| self.taeller.har(*art as u8));
        Ok(Timer { sat, talt: talte.fold(0, |sum, (_, timer)| sum.saturating_add(timer)) })
    }

    /// The hours of a week that `dag` lies in. Paid work stands with the offers or with the
    /// employment register, or with both: the larger of the two counts, never their sum.
    ///
    /// # Errors
    /// Where more are set than the law allows.
    pub fn timer_paa(&self, historie: &Historie<'_>, dag: Dag) -> Result<Timer, OverGraensen> {
        let ansat = arbejdstimer(historie, dag);
        let loentimer = timer_af(historie, dag, |art| art == Tilbud::Loentimer);
        let andre = historie.tilbud.iter().filter(|en| en.art != Tilbud::Loentimer && paa(en.fra, en.til, dag));
        let andre = andre.map(|en| (en.art, u32::from(en.timer)));
        let sat = historie.person.arbejdspligt.map(u32::from);
        self.timer(sat, andre.chain([(Tilbud::Loentimer, ansat.max(loentimer))]))
    }
}

fn paa(fra: Dag, til: Option<Dag>, dag: Dag) -> bool {
    fra <= dag && til.is_none_or(|til| dag < til)
}

fn arbejdstimer(historie: &Historie<'_>, dag: Dag) -> u32 {
    let ansat = historie.arbejde.iter().filter(|en| paa(en.fra, en.til, dag));
    ansat.fold(0, |sum, en| sum.saturating_add(en.timer.into()))
}

fn timer_af(historie: &Historie<'_>, dag: Dag, med: impl Fn(Tilbud) -> bool) -> u32 {
    let aktive = historie.tilbud.iter().filter(|en| med(en.art) && paa(en.fra, en.til, dag));
    aktive.fold(0, |sum, en| sum.saturating_add(en.timer.into()))
}

/// A number of years: "2.5", or a whole one.
fn aar(parametre: &Parametre, navn: &str, dag: Dag) -> Option<Decimal> {
    match parametre.paa(navn, dag)?.vaerdi {
        Vaerdi::Tal(tal) => Some(tal),
        Vaerdi::Antal(antal) => Some(antal.into()),
        _ => None,
    }
}

/// The days of so many years back from `dag`, by whole months.
fn dage_i_aar(aar: Decimal, dag: Dag) -> Option<i32> {
    let maaneder = i16::try_from(aar.checked_mul(MAANEDER_I_AAR)?.ceil()).ok()?;
    dag.0.checked_sub(dag.plus_maaneder(-i32::from(maaneder)).0)
}

const MAANEDER_I_AAR: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// The benefits that come under work duty after `dag`.
pub(super) fn senere(parametre: &Parametre, dag: Dag) -> Koder {
    let vaerdier = parametre.alle().filter(|(navn, _)| *navn == YDELSER).flat_map(|(_, en)| &en.vaerdier);
    let skift = vaerdier.map(|gyldig| gyldig.fra).filter(|fra| *fra > dag);
    skift.filter_map(|fra| Koder::ydelser(parametre, YDELSER, fra)).fold(Koder::INGEN, Koder::eller)
}
