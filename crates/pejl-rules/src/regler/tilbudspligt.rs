//! When an offer is owed, and how it stands on a day. LAB § 102.
//!
//! Groups 6.1 to 6.3 must have begun an offer after six months at the latest;
//! from 1 July 2026 (law no. 1750 of 2025) the insured, the job-ready and the
//! education-ready have one within the first six months. Until then the young
//! (6.4 and 6.5) had right and duty all the time, with short pauses. The law on
//! the last day of the six months decides, and for each offer the law on its
//! first day.

use super::Regel;
use super::anciennitet::ubrudt;
use super::maalgrupper::GruppeSatser;
use super::skiftende::{Koder, Skiftende};
use super::tilbud_taeller::TilbudTaeller;
use crate::{Dag, Forloeb, Historie, Maalgruppe, Parametre, Tilbud};

mod forklar;

/// The rule in the list of rules.
pub const REGEL: Regel = Regel {
    kode: "tilbudspligt",
    navn: "Ret og pligt til tilbud",
    eksempler: include_str!("../../eksempler/tilbudspligt.toml"),
    forklar: forklar::forklar,
};

const GRUPPER: &str = "tilbudspligt.grupper";
const MAANEDER: &str = "tilbudspligt.frist-maaneder";
const LOENTILSKUD: &str = "tilbudspligt.loentilskud-dage";
const FRITAGET: &str = "tilbudspligt.efter-fritagelse-maaneder";
const LOEBENDE: &str = "tilbudspligt.loebende.grupper";
const PAUSE: &str = "tilbudspligt.loebende.pause-dage";
const HUL: &str = "tilbudspligt.begyndelse.hul-dage";
const SYSTEM: &str = "kontanthjaelpssystemet.ydelser";
const NAVNE: &[&str] = &[GRUPPER, MAANEDER, LOENTILSKUD, FRITAGET, LOEBENDE, PAUSE, HUL, SYSTEM];

/// What the law asks in a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Krav {
    grupper: Koder,
    maaneder: i32,
    loentilskud: i32,
    efter_fritagelse: i32,
    loebende: Koder,
    pause: i32,
    hul: i32,
    system: Koder,
}

/// What the rule needs, for every time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tilbudspligt {
    krav: Skiftende<Krav>,
    grupper: Skiftende<GruppeSatser>,
    taeller: Skiftende<TilbudTaeller>,
}

/// How it stands with the offer on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Exempt on the day: nothing is owed.
    Fritaget,
    /// Begun in time (or, where the duty goes on, running on the day).
    Holdt,
    /// Begun after the last day.
    HoldtSent,
    /// Not begun; the last day is to come.
    Kommer,
    /// Not begun, and the last day is past.
    Mangler,
}

/// The answer for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pligt {
    /// How it stands.
    pub stand: Stand,
    /// The target group on the day.
    pub gruppe: Maalgruppe,
    /// True where the duty goes on after the first offer.
    pub loebende: bool,
    /// First day of the time that the duty is counted from.
    pub begyndt: Dag,
    /// The last day on which an offer is in time.
    pub frist: Dag,
    /// The offer that answers for it: its first day and kind.
    pub tilbud: Option<(Dag, Tilbud)>,
}

impl Pligt {
    /// Offers owed on `dag`, held or not.
    #[must_use]
    pub fn skyldes(&self, dag: Dag) -> u8 {
        u8::from(self.stand != Stand::Fritaget && (dag > self.frist || self.holdt() == 1))
    }

    /// Of them held.
    #[must_use]
    pub const fn holdt(&self) -> u8 {
        matches!(self.stand, Stand::Holdt | Stand::HoldtSent) as u8
    }

    /// Of them missing.
    #[must_use]
    pub const fn mangler(&self) -> u8 {
        matches!(self.stand, Stand::Mangler) as u8
    }

    /// The last day of the next one owed.
    #[must_use]
    pub fn naeste(&self) -> Option<Dag> {
        (self.stand == Stand::Kommer).then_some(self.frist)
    }

    pub(super) const fn kode(&self) -> &'static str {
        match (self.stand, self.loebende) {
            (Stand::Fritaget, _) => "fritaget",
            (Stand::Holdt, false) => "holdt",
            (Stand::Holdt, true) => "i-gang",
            (Stand::HoldtSent, _) => "holdt-sent",
            (Stand::Kommer, false) => "kommer",
            (Stand::Kommer, true) => "kommer-igen",
            (Stand::Mangler, false) => "mangler",
            (Stand::Mangler, true) => "mangler-igen",
        }
    }
}

impl Tilbudspligt {
    /// What holds in every time.
    #[must_use]
    pub fn af(parametre: &Parametre) -> Self {
        let krav = Skiftende::af(parametre, NAVNE, |dag| Krav::paa(parametre, dag));
        let grupper = Skiftende::af(parametre, &["ydelser.", "maalgrupper."], |dag| GruppeSatser::paa(parametre, dag));
        Self { krav, grupper, taeller: TilbudTaeller::alle(parametre) }
    }

    /// How it stands for a person on `dag`; none where nothing is owed by the law.
    #[must_use]
    pub fn svar(&self, historie: &Historie<'_>, dag: Dag) -> Option<Pligt> {
        let forloeb = historie.forloeb_paa(dag)?;
        let gruppe = forloeb.maalgruppe.or_else(|| self.grupper.paa(dag)?.antaget(forloeb.ydelse))?;
        let nu = self.krav.paa(dag)?;
        let (begyndt, _) = ubrudt(historie, dag, nu.samme(forloeb), nu.hul)?;
        let spoerg = Spoerg { historie, taeller: &self.taeller, gruppe, begyndt, dag };
        if nu.loebende.har(gruppe as u8) {
            return Some(spoerg.loebende(nu));
        }
        let frist = begyndt.plus_maaneder(nu.maaneder);
        let ved_fristen = self.krav.paa(frist).filter(|krav| krav.grupper.har(gruppe as u8))?;
        Some(spoerg.halvaar(ved_fristen, frist))
    }
}

impl Krav {
    fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let antal = |navn| parametre.antal(navn, dag).and_then(|antal| i16::try_from(antal).ok()).map(i32::from);
        Some(Self {
            grupper: Koder::grupper(parametre, GRUPPER, dag)?,
            maaneder: antal(MAANEDER)?,
            loentilskud: antal(LOENTILSKUD)?,
            efter_fritagelse: antal(FRITAGET)?,
            loebende: Koder::grupper(parametre, LOEBENDE, dag).unwrap_or_default(),
            pause: antal(PAUSE).unwrap_or(0),
            hul: antal(HUL)?,
            system: Koder::ydelser(parametre, SYSTEM, dag)?,
        })
    }

    /// The benefits that go on with that of `forloeb`: all of the kontanthjælp system are one.
    const fn samme(&self, forloeb: &Forloeb) -> Koder {
        let en = forloeb.ydelse as u8;
        if self.system.har(en) { self.system } else { Koder::INGEN.med(en) }
    }
}

/// One person asked on one day.
struct Spoerg<'a> {
    historie: &'a Historie<'a>,
    taeller: &'a Skiftende<TilbudTaeller>,
    gruppe: Maalgruppe,
    begyndt: Dag,
    dag: Dag,
}

impl Spoerg<'_> {
    /// One offer, begun by `frist`.
    fn halvaar(&self, krav: &Krav, frist: Dag) -> Pligt {
        let frist = self.udskudt(frist, krav);
        let mut foerste: Option<(Dag, Tilbud)> = None;
        let mut i_tide: Option<(Dag, Tilbud)> = None;
        self.for_hvert(|art, fra, _| {
            let laengst = if art == Tilbud::Loentilskud { frist.plus_dage(krav.loentilskud) } else { frist };
            let tidligere = |kendt: &Option<(Dag, Tilbud)>| kendt.is_none_or(|(kendt, _)| fra < kendt);
            if tidligere(&foerste) {
                foerste = Some((fra, art));
            }
            if fra <= laengst && tidligere(&i_tide) {
                i_tide = Some((fra, art));
            }
        });
        let stand = match (i_tide, foerste) {
            (Some(_), _) => Stand::Holdt,
            (None, Some(_)) => Stand::HoldtSent,
            _ if self.historie.er_fritaget(self.dag) => Stand::Fritaget,
            _ if self.dag <= frist => Stand::Kommer,
            _ => Stand::Mangler,
        };
        self.pligt(stand, false, frist, i_tide.or(foerste))
    }

    /// One offer after the other, with pauses of at most so many days.
    fn loebende(&self, krav: &Krav) -> Pligt {
        let mut seneste: Option<(Dag, Tilbud)> = None;
        let mut slut = self.begyndt;
        let mut i_gang = false;
        self.for_hvert(|art, fra, til| {
            i_gang |= til.is_none_or(|til| self.dag < til);
            slut = slut.max(til.unwrap_or(self.dag));
            if seneste.is_none_or(|(kendt, _)| fra >= kendt) {
                seneste = Some((fra, art));
            }
        });
        let frist = self.udskudt(slut.plus_dage(krav.pause), krav);
        let stand = match () {
            () if i_gang => Stand::Holdt,
            () if self.historie.er_fritaget(self.dag) => Stand::Fritaget,
            () if self.dag <= frist => Stand::Kommer,
            () => Stand::Mangler,
        };
        self.pligt(stand, true, frist, seneste)
    }

    fn pligt(&self, stand: Stand, loebende: bool, frist: Dag, tilbud: Option<(Dag, Tilbud)>) -> Pligt {
        Pligt { stand, gruppe: self.gruppe, loebende, begyndt: self.begyndt, frist, tilbud }
    }

    /// `frist`, or the time after the exemption that it lies in.
    fn udskudt(&self, frist: Dag, krav: &Krav) -> Dag {
        self.historie.fritagelser.iter().fold(frist, |frist, fri| match fri.til {
            Some(til) if fri.fra <= frist && frist < til => til.plus_maaneder(krav.efter_fritagelse),
            _ => frist,
        })
    }

    /// Every offer since the beginning that counts and has begun, with the first day of it in
    /// this time and the first day after. Paid work without support counts as paid hours.
    fn for_hvert(&self, mut brug: impl FnMut(Tilbud, Dag, Option<Dag>)) {
        let tilbud = self.historie.tilbud;
        for (nr, en) in tilbud.iter().enumerate().take_while(|(_, en)| en.fra <= self.dag) {
            let resten = tilbud.get(nr..).unwrap_or_default();
            let samme = resten.iter().filter(|anden| anden.art == en.art).map(|anden| (anden.fra, anden.til));
            self.overvej(en.art, en.fra, i_traek(samme), &mut brug);
        }
        let arbejde = self.historie.arbejde;
        for (nr, en) in arbejde.iter().enumerate().take_while(|(_, en)| en.fra <= self.dag) {
            let resten = arbejde.get(nr..).unwrap_or_default().iter().filter(|en| en.timer > 0);
            if en.timer > 0 {
                self.overvej(Tilbud::Loentimer, en.fra, i_traek(resten.map(|en| (en.fra, en.til))), &mut brug);
            }
        }
    }

    fn overvej(&self, art: Tilbud, fra: Dag, til: Option<Dag>, brug: &mut impl FnMut(Tilbud, Dag, Option<Dag>)) {
        let i_tiden = fra.max(self.begyndt);
        if til.is_some_and(|til| til <= i_tiden) {
            return;
        }
        let dage = til.map(|til| til.0.saturating_sub(i_tiden.0));
        let grund = self.taeller.paa(fra).and_then(|taeller| taeller.svar(art, self.gruppe, dage));
        if grund.is_some_and(super::tilbud_taeller::Grund::taeller) {
            brug(art, i_tiden, til);
        }
    }
}

/// The first day after times that follow each other without a day between, from the first of them on.
fn i_traek(mut tider: impl Iterator<Item = (Dag, Option<Dag>)>) -> Option<Dag> {
    let (_, mut til) = tider.next()?;
    for (naeste_fra, naeste_til) in tider {
        let Some(slut) = til.filter(|slut| naeste_fra <= *slut) else { break };
        til = naeste_til.map(|naeste| naeste.max(slut));
    }
    til
}
