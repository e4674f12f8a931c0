//! What the law asks of conversations, by the day that a course begins.

use super::maalgrupper::GruppeSatser;
use crate::{Dag, HoldtAf, Maalgruppe, Parametre, Vaerdi, Ydelse};

/// A requirement of LAB §§ 31 and 32 or of sygedagpengeloven § 13 b.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KravArt {
    /// The first conversation in the unemployment fund.
    FoersteAKasse,
    /// The fund's conversations in its first months.
    AKasse,
    /// The municipality's conversations after the fund's.
    EfterAKasse,
    /// Conversations of those who are sent to the municipality from the beginning.
    Direkte,
    /// The first conversation in the municipality.
    FoersteKommune,
    /// The municipality's conversations.
    Kommune,
    /// The municipality's conversations with those farther from the labour market.
    KommuneOevrige,
    /// The first follow-up of somebody sick.
    SygFoerste,
    /// Follow-ups in the first half-year of sickness.
    SygHalvaar,
    /// The conversation about an intensified effort.
    Intensiv,
}

impl KravArt {
    /// All, in the order in which a plan tells them.
    pub const ALLE: &[Self] = &[
        Self::FoersteAKasse,
        Self::AKasse,
        Self::EfterAKasse,
        Self::Direkte,
        Self::FoersteKommune,
        Self::Kommune,
        Self::KommuneOevrige,
        Self::SygFoerste,
        Self::SygHalvaar,
        Self::Intensiv,
    ];

    /// The code, which is also the middle of the names of its parameters.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Self::FoersteAKasse => "foerste-a-kasse",
            Self::AKasse => "a-kasse",
            Self::EfterAKasse => "efter-a-kasse",
            Self::Direkte => "direkte",
            Self::FoersteKommune => "foerste-kommune",
            Self::Kommune => "kommune",
            Self::KommuneOevrige => "kommune-oevrige",
            Self::SygFoerste => "syg-foerste",
            Self::SygHalvaar => "syg-halvaar",
            Self::Intensiv => "intensiv",
        }
    }

    /// Who owes the conversation.
    #[must_use]
    pub const fn hos(self) -> HoldtAf {
        match self {
            Self::FoersteAKasse | Self::AKasse => HoldtAf::AKasse,
            _ => HoldtAf::Kommune,
        }
    }

    /// True for a first conversation, which is one of those counted elsewhere.
    #[must_use]
    pub const fn er_foerste(self) -> bool {
        matches!(self, Self::FoersteAKasse | Self::FoersteKommune | Self::SygFoerste)
    }

    /// True for what counts into the number of the first half-year.
    #[must_use]
    pub const fn taeller(self) -> bool {
        !self.er_foerste() && !matches!(self, Self::Intensiv)
    }
}

/// How a latest day is found from the first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frist {
    /// So many days later.
    Dage(i32),
    /// The last day of this week, the first day being the first of week one.
    Uger(i32),
    /// The same day so many months later.
    Maaneder(i32),
    /// The day before the same day so many months later: a period counted with its first day.
    HeleMaaneder(i32),
}

impl Frist {
    /// The latest day for a course that began on `start`.
    #[must_use]
    pub const fn senest(self, start: Dag) -> Dag {
        match self {
            Self::Dage(antal) => start.plus_dage(antal),
            Self::Uger(antal) => start.plus_dage(7 * antal - 1),
            Self::Maaneder(antal) => start.plus_maaneder(antal),
            Self::HeleMaaneder(antal) => start.plus_maaneder(antal).plus_dage(-1),
        }
    }

    /// The end of the name of its parameter.
    #[must_use]
    pub const fn navn(self) -> &'static str {
        match self {
            Self::Dage(_) => "frist-dage",
            Self::Uger(_) => "frist-uger",
            Self::Maaneder(_) | Self::HeleMaaneder(_) => "frist-maaneder",
        }
    }
}

/// So many conversations by a latest day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Krav {
    /// Which requirement.
    pub art: KravArt,
    /// How many.
    pub antal: u8,
    /// By when.
    pub frist: Frist,
}

/// The most requirements that one person can have at once.
const HOEJST: usize = 6;

/// A person's requirements, without allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kravliste([Option<Krav>; HOEJST]);

impl Kravliste {
    /// The requirements in order.
    pub fn alle(&self) -> impl Iterator<Item = &Krav> {
        self.0.iter().map_while(Option::as_ref)
    }

    /// Only those that `behold` says.
    #[must_use]
    pub fn kun(&self, behold: impl Fn(KravArt) -> bool) -> Self {
        let mut liste = Self::default();
        self.alle().filter(|krav| behold(krav.art)).for_each(|krav| liste.tilfoej(*krav));
        liste
    }

    fn tilfoej(&mut self, krav: Krav) {
        if let Some(plads) = self.0.iter_mut().find(|plads| plads.is_none()) {
            *plads = Some(krav);
        }
    }
}

/// What holds for courses that begin within one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Samtaleperiode {
    /// The period's first day.
    pub fra: Dag,
    /// By target group, in the order of [`Maalgruppe::ALLE`].
    krav: [Kravliste; Maalgruppe::ALLE.len()],
    /// The same for those who are sent to the municipality from the beginning.
    direkte: Kravliste,
    /// Benefits and groups of the day.
    pub(super) grupper: GruppeSatser,
    pub(super) faelles_taeller: bool,
    ledighedsydelse: bool,
    pub(super) syg_tidlig: Option<i32>,
    pub(super) syg_kun_foerste: bool,
    pub(super) syg_fritaget_under: Option<i64>,
    pub(super) intensiv_efter: i32,
    pub(super) fritagelse: bool,
}

impl Samtaleperiode {
    /// What somebody in `gruppe` on `ydelse` is owed; `direkte` where sent to the municipality from the beginning.
    #[must_use]
    pub fn krav(&self, gruppe: Maalgruppe, ydelse: Ydelse, direkte: bool) -> Kravliste {
        match gruppe {
            Maalgruppe::Fleksjob if self.ledighedsydelse && ydelse != Ydelse::Ledighedsydelse => Kravliste::default(),
            Maalgruppe::Dagpenge if direkte && self.direkte != Kravliste::default() => self.direkte,
            _ => self.krav.get(gruppe as usize).copied().unwrap_or_default(),
        }
    }

    fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let ja = |navn| matches!(parametre.paa(navn, dag).map(|gyldig| &gyldig.vaerdi), Some(Vaerdi::Ja(true)));
        let tal = |navn| parametre.antal(navn, dag).and_then(|antal| i32::try_from(antal).ok());
        let mut periode = Self {
            fra: dag,
            krav: [Kravliste::default(); Maalgruppe::ALLE.len()],
            direkte: Kravliste::default(),
            grupper: GruppeSatser::paa(parametre, dag)?,
            faelles_taeller: ja("samtaler.faelles-taeller"),
            ledighedsydelse: parametre.har("samtaler.ydelser.6.9", dag, Ydelse::Ledighedsydelse.kode()),
            syg_tidlig: tal("samtaler.syg-tidlig.frist-dage"),
            syg_kun_foerste: ja("samtaler.syg-forudsigelig.kun-foerste"),
            syg_fritaget_under: parametre.antal("samtaler.syg-ansat.fritaget-under-uger", dag),
            intensiv_efter: tal("samtaler.intensiv.efter-maaneder").unwrap_or(0),
            fritagelse: ja("fritagelse.mindre-intensiv"),
        };
        for krav in KravArt::ALLE.iter().filter_map(|art| krav_paa(parametre, *art, dag)) {
            let navn = navn(krav.art, "grupper");
            for (gruppe, liste) in Maalgruppe::ALLE.iter().zip(&mut periode.krav) {
                if parametre.har(&navn, dag, gruppe.kode()) && krav.art != KravArt::Direkte {
                    liste.tilfoej(krav);
                }
            }
            if matches!(krav.art, KravArt::Direkte | KravArt::Intensiv) {
                periode.direkte.tilfoej(krav);
            }
        }
        // Without a number of its own, being sent directly changes nothing.
        if periode.direkte.alle().all(|krav| krav.art != KravArt::Direkte) {
            periode.direkte = Kravliste::default();
        }
        Some(periode)
    }
}

/// The name of a parameter of a requirement.
#[must_use]
pub fn navn(art: KravArt, ende: &str) -> String {
    format!("samtaler.{}.{ende}", art.kode())
}

fn krav_paa(parametre: &Parametre, art: KravArt, dag: Dag) -> Option<Krav> {
    let tal = |ende: &str| parametre.antal(&navn(art, ende), dag).and_then(|antal| i32::try_from(antal).ok());
    let antal = u8::try_from(tal("antal")?).ok()?;
    let maaneder = |antal| match art {
        KravArt::SygHalvaar => Frist::HeleMaaneder(antal),
        _ => Frist::Maaneder(antal),
    };
    let frist = tal("frist-dage").map(Frist::Dage);
    let frist = frist.or_else(|| tal("frist-uger").map(Frist::Uger));
    let frist = frist.or_else(|| tal("frist-maaneder").map(maaneder))?;
    Some(Krav { art, antal, frist })
}

/// The law on conversations through time: a course follows what held when it began.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SamtaleSatser {
    perioder: Vec<Samtaleperiode>,
}

impl SamtaleSatser {
    /// Reads every period of the parameters.
    #[must_use]
    pub fn af(parametre: &Parametre) -> Self {
        let vedkommer = |navn: &str| OMRAADER.iter().any(|omraade| navn.starts_with(omraade));
        let egne = parametre.alle().filter(|(navn, _)| vedkommer(navn));
        let mut dage: Vec<Dag> = egne
            .flat_map(|(_, parameter)| &parameter.vaerdier)
            .flat_map(|gyldig| [Some(gyldig.fra), gyldig.til.map(|til| til.plus_dage(1))])
            .flatten()
            .collect();
        dage.sort_unstable();
        dage.dedup();
        Self { perioder: dage.into_iter().filter_map(|dag| Samtaleperiode::paa(parametre, dag)).collect() }
    }

    /// What holds for a course that begins on `dag`; none before the first known law.
    #[must_use]
    pub fn paa(&self, dag: Dag) -> Option<&Samtaleperiode> {
        self.perioder.iter().rev().find(|periode| periode.fra <= dag)
    }
}

/// The parameters that the rules on conversations read.
const OMRAADER: &[&str] = &["samtaler.", "fritagelse.", "maalgrupper.", "ydelser."];
