//! Does an activity count as the offer that a person has right and duty to? LAB §§ 91, 93 and 102.
//!
//! "Øvrig vejledning og opkvalificering" (§ 91) counted, does not from 22 March
//! 2023 (law no. 295 of 2023) but for the young, and does again from 1 July 2026
//! (law no. 1750 of 2025). The law on the offer's first day decides.

use super::maalgrupper::{GruppeSatser, maalgruppe_paa};
use super::skiftende::{Koder, Skiftende, brugte};
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Historie, Maalgruppe, Parametre, Tilbud, Tilbudsforloeb, Vaerdi};

/// The rule in the list of rules.
pub const REGEL: Regel = Regel {
    kode: "tilbud-taeller",
    navn: "Tæller aktiviteten som tilbud?",
    eksempler: include_str!("../../eksempler/tilbud_taeller.toml"),
    forklar: forklar_sag,
};

const ARTER: &str = "tilbud.arter";
const GRUPPER: &str = "tilbud.grupper";
const UNGE: &str = "tilbud.unge.grupper";
const UNGE_ARTER: &str = "tilbud.unge.arter";
const ALDRIG: &str = "tilbud.aldrig.arter";
const MINDSTE: &str = "tilbud.mindste-dage";
/// What the answer depends on.
const NAVNE: &[&str] = &[ARTER, GRUPPER, UNGE, UNGE_ARTER, ALDRIG, MINDSTE];

/// What the rule needs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TilbudTaeller {
    grupper: Koder,
    arter: Koder,
    unge: Koder,
    unge_arter: Koder,
    aldrig: Koder,
    mindste_dage: i32,
}

/// Why an activity counts, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grund {
    /// A kind that counts.
    Art,
    /// § 91, which counts on the day.
    Paragraf91Taeller,
    /// § 91, which counts for the young alone.
    Unge,
    /// Shorter than two weeks on end.
    ForKort,
    /// § 93 can never stand for an offer.
    Paragraf93,
    /// § 91, which does not count on the day, § 102(6).
    Paragraf91,
    /// No offer of chapters 11 to 14.
    AndenArt,
}

impl Grund {
    /// True where the activity counts.
    #[must_use]
    pub const fn taeller(self) -> bool {
        matches!(self, Self::Art | Self::Paragraf91Taeller | Self::Unge)
    }

    pub(super) const fn kode(self) -> &'static str {
        match self {
            Self::Art => "art",
            Self::Paragraf91Taeller => "paragraf-91-taeller",
            Self::Unge => "unge",
            Self::ForKort => "for-kort",
            Self::Paragraf93 => "paragraf-93",
            Self::Paragraf91 => "paragraf-91",
            Self::AndenArt => "anden-art",
        }
    }
}

impl TilbudTaeller {
    /// What holds for offers that begin on `dag`.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        Some(Self {
            grupper: Koder::grupper(parametre, GRUPPER, dag)?,
            arter: Koder::arter(parametre, ARTER, dag)?,
            unge: Koder::grupper(parametre, UNGE, dag).unwrap_or_default(),
            unge_arter: Koder::arter(parametre, UNGE_ARTER, dag).unwrap_or_default(),
            aldrig: Koder::arter(parametre, ALDRIG, dag)?,
            mindste_dage: i32::try_from(parametre.antal(MINDSTE, dag)?).ok()?,
        })
    }

    /// What holds in every time.
    #[must_use]
    pub fn alle(parametre: &Parametre) -> Skiftende<Self> {
        Skiftende::af(parametre, NAVNE, |dag| Self::paa(parametre, dag))
    }

    /// Whether `art` counts for somebody in `gruppe`; none where the group has no right and duty
    /// to offers. `dage` on end, first and last included; none while it goes on: the
    /// duty is to begin, and what goes on may yet be long enough.
    #[must_use]
    pub fn svar(&self, art: Tilbud, gruppe: Maalgruppe, dage: Option<i32>) -> Option<Grund> {
        if !self.grupper.har(gruppe as u8) {
            return None;
        }
        if dage.is_some_and(|dage| dage < self.mindste_dage) {
            return Some(Grund::ForKort);
        }
        let ung = self.unge.har(gruppe as u8) && self.unge_arter.har(art as u8);
        let vejledning = art == Tilbud::OevrigVejledning;
        Some(match (self.arter.har(art as u8), ung) {
            _ if self.aldrig.har(art as u8) => Grund::Paragraf93,
            (true, _) if vejledning => Grund::Paragraf91Taeller,
            (true, _) => Grund::Art,
            (false, true) => Grund::Unge,
            (false, false) if vejledning => Grund::Paragraf91,
            (false, false) => Grund::AndenArt,
        })
    }
}

/// The answer with its reason.
#[must_use]
pub fn forklar(
    parametre: &Parametre,
    fra: Dag,
    art: Tilbud,
    gruppe: Maalgruppe,
    dage: Option<i32>,
) -> Option<Forklaring> {
    let grund = TilbudTaeller::paa(parametre, fra)?.svar(art, gruppe, dage)?;
    let forklaring = Forklaring::ny(REGEL.kode, grund.kode())
        .med("taeller", Vaerdi::Ja(grund.taeller()))
        .med("art", Vaerdi::Kode(art.kode()))
        .med("gruppe", Vaerdi::Kode(gruppe.kode()))
        .med("fra", Vaerdi::Dag(fra));
    let mindste = parametre.antal(MINDSTE, fra)?;
    let forklaring = forklaring.med("mindst", Vaerdi::Antal(mindste));
    let forklaring = match dage {
        Some(dage) => forklaring.med("dage", Vaerdi::Antal(dage.into())),
        None => forklaring,
    };
    let navne: &[&str] = match grund {
        Grund::ForKort => &[GRUPPER, MINDSTE],
        Grund::Paragraf93 => &[GRUPPER, ALDRIG],
        Grund::Unge => &[GRUPPER, UNGE, UNGE_ARTER, MINDSTE],
        Grund::Paragraf91 | Grund::AndenArt => &[GRUPPER, ARTER],
        Grund::Art | Grund::Paragraf91Taeller => &[GRUPPER, ARTER, MINDSTE],
    };
    let skift = parametre.paa(ARTER, fra).filter(|_| grund == Grund::Paragraf91Taeller);
    let forklaring = match skift.and_then(|gyldig| gyldig.til) {
        Some(til) => forklaring.med("til", Vaerdi::Dag(til)),
        None => forklaring,
    };
    Some(brugte(forklaring, parametre, fra, navne))
}

/// The latest activity begun by `dag`.
fn seneste<'a>(historie: &Historie<'a>, dag: Dag) -> Option<&'a Tilbudsforloeb> {
    let begyndt = historie.tilbud.partition_point(|tilbud| tilbud.fra <= dag);
    historie.tilbud.get(begyndt.checked_sub(1)?)
}

/// Whether the latest activity begun by `dag` counts for somebody in `gruppe`; none where there is none.
#[must_use]
pub fn seneste_taeller(
    historie: &Historie<'_>,
    dag: Dag,
    gruppe: Maalgruppe,
    satser: &Skiftende<TilbudTaeller>,
) -> Option<Grund> {
    let tilbud = seneste(historie, dag)?;
    let dage = tilbud.til.map(|til| til.0.saturating_sub(tilbud.fra.0));
    satser.paa(tilbud.fra)?.svar(tilbud.art, gruppe, dage)
}

/// The latest activity begun by the day, for the group that the person is in then.
fn forklar_sag(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let tilbud = seneste(&sag.historie, sag.dag)?;
    let gruppe = maalgruppe_paa(&sag.historie, sag.dag, &GruppeSatser::paa(parametre, sag.dag)?)?.maalgruppe?;
    let dage = tilbud.til.map(|til| til.0.saturating_sub(tilbud.fra.0));
    forklar(parametre, tilbud.fra, tilbud.art, gruppe, dage)
}
