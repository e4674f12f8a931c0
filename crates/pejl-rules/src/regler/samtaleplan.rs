//! Conversations owed, held, missing and due (LAB §§ 31 and 32, sygedagpengeloven § 13 b).
//!
//! Since 1 January 2024 the unemployment fund holds the first conversations of
//! the insured; since 1 July 2026 fewer are owed. A course follows the law of
//! the day it began. Calendar months hold for unbroken full unemployment (LAB § 9).

use super::kontaktforloeb::kontaktforloeb;
use super::samtalekrav::{Frist, Krav, KravArt, Kravliste, Start};
use super::samtalesatser::{SamtaleSatser, Samtaleperiode};
use crate::{Dag, Historie, HoldtAf, Maalgruppe, Samtale, Ydelse};

/// What the register does not tell of a person but the law asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forhold {
    /// Sent to the municipality from the beginning (LAB § 27, stk. 3).
    pub direkte: bool,
    /// The day when an early follow-up was asked for (SDL § 13 b, stk. 2).
    pub tidlig_anmodning: Option<Dag>,
    /// Employed while sick.
    pub ansat: bool,
    /// The sickness takes a predictable course.
    pub forudsigelig: bool,
    /// Weeks that the sickness is expected to last, where told.
    pub forventede_uger: Option<i64>,
}

/// Whether a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tilstand {
    /// Held in number and in time.
    Opfyldt,
    /// The latest day has not passed.
    Aaben,
    /// The latest day has passed.
    Overskredet,
}

impl Tilstand {
    /// Its code.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Self::Opfyldt => "opfyldt",
            Self::Aaben => "aaben",
            Self::Overskredet => "overskredet",
        }
    }
}

/// One requirement on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KravStatus {
    /// The requirement.
    pub krav: Krav,
    /// The latest day; a conversation on it is in time.
    pub senest: Dag,
    /// Conversations held in time.
    pub holdt: u8,
    /// How many are missing.
    pub mangler: u8,
    /// Whether it is met.
    pub tilstand: Tilstand,
    /// True where the number is not reached by later conversations either.
    pub udestaar: bool,
}

/// A person's conversations on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SamtaleStatus {
    /// The target group, told or assumed.
    pub maalgruppe: Maalgruppe,
    /// First day of the course.
    pub fra: Dag,
    /// Owed in the first half-year, the first conversation among them.
    pub skal: u8,
    /// Held of these, in time.
    pub holdt: u8,
    /// Missing of these.
    pub mangler: u8,
    /// Missing of these with the latest day passed.
    pub overskredet: u8,
    /// The nearest latest day of what is still open.
    pub naeste_senest: Option<Dag>,
    /// The earliest passed latest day of what is outstanding yet.
    pub forfalden: Option<Dag>,
    /// Exempt on the day (LAB § 106): nothing is owed now.
    pub fritaget: bool,
    /// Who has the conversations on the day.
    pub hos: HoldtAf,
}

/// The conversations of a person on `dag`, without allocation; none where the
/// person is on no benefit, in no target group, or the day is before the first known law.
#[must_use]
pub fn samtaler_paa(historie: &Historie<'_>, dag: Dag, satser: &SamtaleSatser) -> Option<SamtaleStatus> {
    let plan = Grundlag::paa(historie, dag, satser, &Forhold::default())?;
    Some(plan.status(|_| {}))
}

/// The whole plan of one person on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samtaleplan {
    /// The sum.
    pub status: SamtaleStatus,
    /// Each requirement.
    pub krav: Vec<KravStatus>,
}

/// The plan of a person on `dag`, with every requirement; none as with [`samtaler_paa`].
#[must_use]
pub fn samtaleplan(
    historie: &Historie<'_>,
    dag: Dag,
    satser: &SamtaleSatser,
    forhold: &Forhold,
) -> Option<Samtaleplan> {
    let mut krav = Vec::new();
    let status = Grundlag::paa(historie, dag, satser, forhold)?.status(|en| krav.push(en));
    Some(Samtaleplan { status, krav })
}

/// Everything that the count of one person needs.
pub(super) struct Grundlag<'a> {
    dag: Dag,
    fritaget: bool,
    pub(super) start: Start,
    /// The conversations of the course until the day.
    pub(super) samtaler: &'a [Samtale],
    pub(super) maalgruppe: Maalgruppe,
    pub(super) ydelse: Ydelse,
    pub(super) periode: &'a Samtaleperiode,
    pub(super) krav: Kravliste,
    tidlig: Option<Dag>,
}

impl<'a> Grundlag<'a> {
    pub(super) fn paa(
        historie: &'a Historie<'a>,
        dag: Dag,
        satser: &'a SamtaleSatser,
        forhold: &Forhold,
    ) -> Option<Self> {
        let (fra, forloeb) = kontaktforloeb(historie, dag)?;
        // Of a course older than the first known law nothing is told to be owed.
        let kendt = satser.paa(fra);
        let periode = kendt.or_else(|| satser.paa(dag))?;
        let ydelse = forloeb.ydelse;
        let maalgruppe = forloeb.maalgruppe.or_else(|| satser.paa(dag)?.grupper.antaget(ydelse))?;
        let mut krav = kendt.map(|kendt| kendt.krav(maalgruppe, ydelse, forhold.direkte)).unwrap_or_default();
        if maalgruppe == Maalgruppe::Sygemeldt {
            krav = syg(krav, periode, forhold);
        }
        let tidlig = forhold.tidlig_anmodning.zip(periode.syg_tidlig).map(|(dag, frist)| dag.plus_dage(frist));
        let samtaler = historie.samtaler;
        let (foerste, efter) = (
            samtaler.partition_point(|samtale| samtale.dag < fra),
            samtaler.partition_point(|samtale| samtale.dag <= dag),
        );
        let samtaler = samtaler.get(foerste..efter).unwrap_or_default();
        let fritaget = periode.fritagelse && historie.er_fritaget(dag);
        Some(Self { dag, fritaget, start: Start::ny(fra), samtaler, maalgruppe, ydelse, periode, krav, tidlig })
    }

    fn status(&self, mut hvert: impl FnMut(KravStatus)) -> SamtaleStatus {
        let mut status = SamtaleStatus {
            maalgruppe: self.maalgruppe,
            fra: self.start.dag,
            skal: 0,
            holdt: 0,
            mangler: 0,
            overskredet: 0,
            naeste_senest: None,
            forfalden: None,
            fritaget: self.fritaget,
            hos: HoldtAf::Kommune,
        };
        // Where only a first conversation is owed, it is the number.
        let kun_foerste = !self.krav.alle().any(|krav| krav.art.taeller());
        for krav in self.krav.alle() {
            let en = self.krav_paa(krav);
            let taeller = krav.art.taeller() || (kun_foerste && krav.art.er_foerste());
            laeg_til(&mut status, &en, self.dag, taeller);
            hvert(en);
        }
        if self.fritaget {
            (status.naeste_senest, status.forfalden) = (None, None);
        }
        status
    }

    fn krav_paa(&self, krav: &Krav) -> KravStatus {
        let senest = self.senest(krav);
        let begynder = match krav.art {
            // What a conversation was about, the register does not tell: any after the first half-year.
            KravArt::Intensiv => Frist::Maaneder(self.periode.intensiv_efter).senest(self.start).plus_dage(1),
            _ => self.start.dag,
        };
        let (holdt, senere) = self.holdt(krav, begynder, senest);
        let mangler = krav.antal.saturating_sub(holdt);
        let tilstand = match mangler {
            0 => Tilstand::Opfyldt,
            _ if self.dag <= senest => Tilstand::Aaben,
            _ => Tilstand::Overskredet,
        };
        KravStatus { krav: *krav, senest, holdt, mangler, tilstand, udestaar: mangler > senere }
    }

    pub(super) fn senest(&self, krav: &Krav) -> Dag {
        let senest = krav.frist.senest(self.start);
        match self.tidlig {
            Some(tidlig) if krav.art == KravArt::SygFoerste => senest.min(tidlig),
            _ => senest,
        }
    }

    /// Conversations that count: in time, and later as long as some are missing.
    fn holdt(&self, krav: &Krav, fra: Dag, senest: Dag) -> (u8, u8) {
        let (mut i_tide, mut senere) = (0_u8, 0_u8);
        for samtale in self.samtaler {
            let for_sent = senest < samtale.dag;
            if for_sent && i_tide.saturating_add(senere) >= krav.antal {
                break;
            }
            match (fra <= samtale.dag && self.taeller(krav.art, samtale.holdt_af), for_sent) {
                (true, false) => i_tide = i_tide.saturating_add(1),
                (true, true) => senere = senere.saturating_add(1),
                (false, _) => {}
            }
        }
        (i_tide, senere)
    }

    /// True where a conversation held by `holdt_af` counts into the requirement.
    fn taeller(&self, art: KravArt, holdt_af: HoldtAf) -> bool {
        match (art.hos(), holdt_af) {
            (HoldtAf::AKasse, _) => holdt_af == HoldtAf::AKasse,
            (_, HoldtAf::Kommune) => true,
            (_, HoldtAf::Faelles) => self.periode.faelles_taeller || art == KravArt::Intensiv,
            (_, HoldtAf::AKasse) => false,
        }
    }
}

fn laeg_til(status: &mut SamtaleStatus, en: &KravStatus, dag: Dag, taeller: bool) {
    if taeller {
        status.skal = status.skal.saturating_add(en.krav.antal);
        status.holdt = status.holdt.saturating_add(en.holdt.min(en.krav.antal));
        status.mangler = status.mangler.saturating_add(en.mangler);
        if en.tilstand == Tilstand::Overskredet {
            status.overskredet = status.overskredet.saturating_add(en.mangler);
        }
    }
    let tidligst = |hidtil: Option<Dag>| Some(hidtil.map_or(en.senest, |hidtil| hidtil.min(en.senest)));
    match en.tilstand {
        Tilstand::Aaben => status.naeste_senest = tidligst(status.naeste_senest),
        Tilstand::Overskredet if en.udestaar => status.forfalden = tidligst(status.forfalden),
        Tilstand::Opfyldt | Tilstand::Overskredet => {}
    }
    if en.krav.art == KravArt::AKasse && dag <= en.senest {
        status.hos = HoldtAf::AKasse;
    }
}

/// The follow-ups of somebody sick: fewer for those employed with a predictable
/// course (2025), none for those expected back within the weeks of 2026.
fn syg(krav: Kravliste, periode: &Samtaleperiode, forhold: &Forhold) -> Kravliste {
    let kort = forhold.forventede_uger.zip(periode.syg_fritaget_under).is_some_and(|(uger, under)| uger < under);
    if forhold.ansat && kort {
        return Kravliste::default();
    }
    let kun_foerste = periode.syg_kun_foerste && forhold.ansat && forhold.forudsigelig;
    krav.kun(|art| !(kun_foerste && art == KravArt::SygHalvaar))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Forloeb, Form, Parametre};
    use proptest::prelude::*;

    fn historier() -> impl Strategy<Value = (Vec<Forloeb>, Vec<Samtale>)> {
        let stykke = (0..Ydelse::ALLE.len(), 0..=Maalgruppe::ALLE.len(), 0..40i32, 1..400i32);
        let samtale = (18_200..21_000i32, 0..3usize);
        (prop::collection::vec(stykke, 0..6), prop::collection::vec(samtale, 0..12)).prop_map(|(stykker, samtaler)| {
            let mut naeste = Dag::ny(2019, 11, 1);
            let forloeb = stykker.into_iter().map(|(ydelse, gruppe, ophold, dage)| {
                let fra = naeste.plus_dage(ophold * (ophold % 3));
                naeste = fra.plus_dage(dage);
                let maalgruppe = Maalgruppe::ALLE.get(gruppe).copied();
                Forloeb { ydelse: Ydelse::ALLE[ydelse], maalgruppe, fra, til: Some(naeste), kommune: 320 }
            });
            let af = [HoldtAf::Kommune, HoldtAf::AKasse, HoldtAf::Faelles];
            let samtaler = samtaler.into_iter().map(|(dag, nr)| (Dag(dag), af[nr]));
            let mut samtaler: Vec<_> =
                samtaler.map(|(dag, holdt_af)| Samtale { dag, form: Form::Telefon, holdt_af }).collect();
            samtaler.sort_by_key(|samtale| samtale.dag);
            (forloeb.collect(), samtaler)
        })
    }

    proptest! {
        #[test]
        fn summen_er_planens((forloeb, samtaler) in historier(), dag in 18_000..21_500i32) {
            let satser = SamtaleSatser::af(Parametre::egne().unwrap());
            let historie = Historie { forloeb: &forloeb, samtaler: &samtaler, ..Historie::default() };
            let hurtig = samtaler_paa(&historie, Dag(dag), &satser);
            let plan = samtaleplan(&historie, Dag(dag), &satser, &Forhold::default());
            prop_assert_eq!(hurtig, plan.as_ref().map(|plan| plan.status));
            let Some(status) = hurtig else { return Ok(()) };
            prop_assert_eq!(status.skal, status.holdt + status.mangler);
            prop_assert!(status.overskredet <= status.mangler && status.fra <= Dag(dag));
            prop_assert!(status.naeste_senest.is_none_or(|senest| Dag(dag) <= senest));
            prop_assert!(status.forfalden.is_none_or(|senest| senest < Dag(dag)));
        }
    }
}
