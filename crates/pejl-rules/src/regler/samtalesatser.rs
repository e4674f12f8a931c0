//! What the law asks of conversations, by the day that a course begins.

use super::maalgrupper::{GruppeSatser, liste};
use super::samtalekrav::{Frist, Krav, KravArt, Kravliste};
use crate::{Dag, Maalgruppe, Parametre, Vaerdi, Ydelse};

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
            let grupper = liste(parametre, &navn(krav.art, "grupper"), dag).unwrap_or_default();
            let egne = grupper.iter().filter(|_| krav.art != KravArt::Direkte).filter_map(|en| Maalgruppe::af_kode(en));
            for gruppe in egne {
                if let Some(liste) = periode.krav.get_mut(gruppe as usize) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn en_lovaendring_er_en_ny_periode() {
        let satser = SamtaleSatser::af(Parametre::egne().unwrap());
        let antal = |dag: Dag, gruppe| {
            let krav = satser.paa(dag).unwrap().krav(gruppe, Ydelse::Kontanthjaelp, false);
            krav.alle().filter(|krav| krav.art.taeller()).map(|krav| krav.antal).sum::<u8>()
        };
        assert_eq!(antal(Dag::ny(2023, 12, 31), Maalgruppe::Dagpenge), 4);
        assert_eq!(antal(Dag::ny(2024, 1, 1), Maalgruppe::Dagpenge), 6);
        assert_eq!(antal(Dag::ny(2026, 6, 30), Maalgruppe::Dagpenge), 6);
        assert_eq!(antal(Dag::ny(2026, 7, 1), Maalgruppe::Dagpenge), 4);
        assert_eq!(antal(Dag::ny(2026, 7, 1), Maalgruppe::Aktivitetsparat), 1);
        assert!(satser.paa(Dag::ny(2019, 12, 31)).is_none());
    }
}
