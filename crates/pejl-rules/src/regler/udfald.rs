//! What the rules about a person answer on one day, without explanations: for counting many persons.
//!
//! The outcomes are those of [`Regel::forklar`](super::Regel) where nothing is given beside the history.

use super::anciennitet::Anciennitetsregel;
use super::arbejdspligt::{self, Arbejdspligt};
use super::fleksjobtimer;
use super::fokusmaal::{self, naaet, opgjort, ubrudt_siden};
use super::fritagelse::{Afgoerelser, FritagelseSatser, fritagelse};
use super::kontaktforloeb::kontaktforloeb;
use super::maalgrupper::{GruppeSatser, maalgruppe_paa};
use super::overgang::{OvergangSatser, efter_kalender};
use super::refusion;
use super::samtaleforklaring;
use super::samtaleform::{FormSatser, Ordning, formen, sidste};
use super::samtaleplan::{Forhold, samtaleplan};
use super::samtalesatser::SamtaleSatser;
use super::skiftende::{Koder, Skiftende};
use super::tilbud_taeller::{TilbudTaeller, seneste_taeller};
use super::tilbudspligt::Tilbudspligt;
use crate::{Dag, Historie, Parametre, Ydelse};

/// The rules that a history alone can be asked, in the order of [`Dagslov::udfald`].
pub const PERSONREGLER: [&str; 13] = [
    "maalgruppe",
    "samtaleplan",
    "overgang",
    "fritagelse",
    "samtaleform",
    "tilbud-taeller",
    "tilbudspligt",
    "arbejdspligt",
    "arbejdspligt-timer",
    "anciennitet",
    "fokusmaal",
    "fleksjobtimer",
    "refusion",
];

/// The law on one day, read once for all persons.
#[derive(Debug, Clone)]
pub struct Dagslov {
    dag: Dag,
    grupper: Option<GruppeSatser>,
    samtaler: SamtaleSatser,
    overgang: Skiftende<OvergangSatser>,
    fritagelse: Option<FritagelseSatser>,
    jobsamtaler: Skiftende<FormSatser>,
    sygeopfoelgning: Skiftende<FormSatser>,
    taeller: Skiftende<TilbudTaeller>,
    pligt: Tilbudspligt,
    arbejdspligt: Option<Arbejdspligt>,
    arbejdspligt_senere: Koder,
    anciennitet: Option<Anciennitetsregel>,
    fokus: Option<fokusmaal::Krav>,
    refusion: Option<(refusion::Anciennitet, refusion::Satser)>,
}

impl Dagslov {
    /// What `parametre` say of `dag`.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Self {
        Self {
            dag,
            grupper: GruppeSatser::paa(parametre, dag),
            samtaler: SamtaleSatser::af(parametre),
            overgang: OvergangSatser::alle(parametre),
            fritagelse: FritagelseSatser::paa(parametre, dag),
            jobsamtaler: FormSatser::alle(parametre, Ordning::Jobsamtale),
            sygeopfoelgning: FormSatser::alle(parametre, Ordning::Sygeopfoelgning),
            taeller: TilbudTaeller::alle(parametre),
            pligt: Tilbudspligt::af(parametre),
            arbejdspligt: Arbejdspligt::paa(parametre, dag),
            arbejdspligt_senere: arbejdspligt::senere(parametre, dag),
            anciennitet: Anciennitetsregel::paa(parametre, dag),
            fokus: fokusmaal::Krav::paa(parametre, dag),
            refusion: refusion::Anciennitet::paa(parametre, dag).zip(refusion::Satser::paa(parametre, dag)),
        }
    }

    /// The outcome of each rule for one person; none where the rule does not concern the person.
    #[must_use]
    pub fn udfald(&self, historie: &Historie<'_>) -> [Option<&'static str>; PERSONREGLER.len()] {
        [
            self.maalgruppe(historie),
            self.samtaleplan(historie),
            self.overgang(historie),
            self.fritagelse(historie),
            self.samtaleform(historie),
            self.tilbud_taeller(historie),
            self.pligt.svar(historie, self.dag).map(|pligt| pligt.kode()),
            self.arbejdspligt(historie),
            self.arbejdspligt_timer(historie),
            self.anciennitet(historie),
            self.fokusmaal(historie),
            fleksjobtimer::timer(historie, self.dag).map(|timer| timer.retning().kode()),
            self.refusion(historie),
        ]
    }

    fn maalgruppe(&self, historie: &Historie<'_>) -> Option<&'static str> {
        Some(maalgruppe_paa(historie, self.dag, self.grupper.as_ref()?)?.udfald.kode())
    }

    fn samtaleplan(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let plan = samtaleplan(historie, self.dag, &self.samtaler, &Forhold::default())?;
        Some(samtaleforklaring::udfald(&plan, &self.samtaler))
    }

    fn overgang(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let (fra, _) = kontaktforloeb(historie, self.dag).filter(|(_, nu)| nu.ydelse == Ydelse::ADagpenge)?;
        let Some(satser) = self.overgang.paa(fra) else { return Some("foer") };
        Some(if self.dag < efter_kalender(fra, satser) { "kalender-a-kasse" } else { "kalender-kommune" })
    }

    fn fritagelse(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let (_, nu) = kontaktforloeb(historie, self.dag)?;
        let gruppe = nu.maalgruppe.or_else(|| self.grupper.as_ref()?.antaget(nu.ydelse))?;
        let satser = self.fritagelse.as_ref()?;
        Some(fritagelse(historie, self.dag, gruppe, Afgoerelser::default(), satser).kode())
    }

    fn samtaleform(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let (holdt, valg) = sidste(historie, self.dag)?;
        let satser = match Ordning::for_ydelse(historie.forloeb_paa(self.dag)?.ydelse) {
            Ordning::Jobsamtale => &self.jobsamtaler,
            Ordning::Sygeopfoelgning => &self.sygeopfoelgning,
        };
        Some(satser.paa(holdt).map_or("ikke-i-kraft", |satser| formen(&valg, satser).kode()))
    }

    fn tilbud_taeller(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let gruppe = maalgruppe_paa(historie, self.dag, self.grupper.as_ref()?)?.maalgruppe?;
        seneste_taeller(historie, self.dag, gruppe, &self.taeller).map(super::tilbud_taeller::Grund::kode)
    }

    fn arbejdspligt(&self, historie: &Historie<'_>) -> Option<&'static str> {
        match &self.arbejdspligt {
            Some(regel) => regel.svar(historie, self.dag).map(arbejdspligt::Hvem::kode),
            None => {
                let ydelse = historie.forloeb_paa(self.dag)?.ydelse;
                self.arbejdspligt_senere.har(ydelse as u8).then_some("ikke-i-kraft")
            }
        }
    }

    fn arbejdspligt_timer(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let regel = self.arbejdspligt.as_ref()?;
        regel.svar(historie, self.dag).filter(|hvem| hvem.har_timer(&historie.person))?;
        Some(regel.timer_paa(historie, self.dag).map_or("over-graensen", |timer| timer.kode()))
    }

    fn anciennitet(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let svar = self.anciennitet.as_ref()?.svar(historie, self.dag)?;
        Some(if svar.huldage == 0 { "ubrudt" } else { "med-huller" })
    }

    fn fokusmaal(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let krav = self.fokus.as_ref()?;
        ubrudt_siden(krav, historie)?;
        let Some(opgjort) = opgjort(krav, historie) else { return Some("uden-for") };
        Some(naaet(krav, opgjort.samtaler, opgjort.tilbud, opgjort.timer).kode())
    }

    fn refusion(&self, historie: &Historie<'_>) -> Option<&'static str> {
        let (anciennitet, satser) = self.refusion.as_ref()?;
        satser.uge(anciennitet.uge(historie, self.dag)?).map(|_| "personens-uge")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eksempler::{Givet, laes};
    use crate::regler::{REGLER, Sag};

    /// The histories of all examples, each rule asked of all of them, on their own day and on days by three laws.
    #[test]
    fn udfald_er_forklaringernes() {
        let egne = Parametre::egne().unwrap();
        let eksempler: Vec<_> = REGLER.iter().flat_map(|regel| laes(regel.eksempler).unwrap()).collect();
        let faelles = [Dag::ny(2023, 12, 31), Dag::ny(2025, 7, 1), Dag::ny(2026, 7, 15)];
        let mut love = std::collections::BTreeMap::new();
        let (intet, mut svar) = (Givet::new(), 0);
        for eksempel in &eksempler {
            for dag in faelles.into_iter().chain([eksempel.dag]) {
                let lov = love.entry(dag).or_insert_with(|| Dagslov::paa(egne, dag));
                let sag = Sag { dag, givet: &intet, ..eksempel.sag() };
                let udfald = lov.udfald(&sag.historie);
                for regel in REGLER {
                    let forklaret = (regel.forklar)(egne, &sag).map(|forklaring| forklaring.udfald);
                    let plads = PERSONREGLER.iter().position(|kode| *kode == regel.kode);
                    let talt = plads.and_then(|plads| udfald[plads]);
                    assert_eq!(talt, forklaret, "{} {dag}: {}", regel.kode, eksempel.navn);
                    svar += usize::from(talt.is_some());
                }
            }
        }
        assert!(svar > 1_000, "{svar}");
    }
}
