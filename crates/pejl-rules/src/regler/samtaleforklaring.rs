//! Why so many conversations are owed, held and missing.

use super::samtalekrav::{KravArt, Start};
use super::samtaleplan::{Forhold, Grundlag, KravStatus, Samtaleplan, Tilstand, samtaleplan};
use super::samtalesatser::{SamtaleSatser, navn};
use super::{Regel, Sag, maalgrupper};
use crate::eksempler::dag;
use crate::{Dag, Forklaring, Historie, HoldtAf, Maalgruppe, Parametre, Vaerdi};

pub(super) const REGEL: Regel = Regel {
    kode: "samtaleplan",
    navn: "Samtaler, der skal holdes",
    eksempler: include_str!("../../eksempler/samtaleplan.toml"),
    forklar: besvar,
};

const EFTER_START: &str = "samtaler.overgang.efter-start";
const FORSKYDER: &str = "fritagelse.forskyder-frist";
const FRITAGET: &str = "fritagelse.mindre-intensiv";
const UDEN_FRIST: &str = "samtaler.foerste-uden-frist.grupper";
const FAELLES: &str = "samtaler.faelles.antal";
const FAELLES_TAELLER: &str = "samtaler.faelles-taeller";

impl Forhold {
    /// The facts that stand beside the history.
    #[must_use]
    pub fn af(sag: &Sag<'_>) -> Self {
        Self {
            direkte: sag.er("direkte"),
            tidlig_anmodning: sag.givet("tidlig_anmodning", dag),
            ansat: sag.er("ansat"),
            forudsigelig: sag.er("forudsigelig"),
            forventede_uger: sag.givet("forventede_uger", |uger| uger.parse().ok()),
        }
    }
}

fn besvar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let satser = parametre.samtalesatser();
    let forhold = Forhold::af(sag);
    let plan = samtaleplan(&sag.historie, sag.dag, satser, &forhold)?;
    Some(forklar(parametre, satser, sag, &plan))
}

/// Why the plan is what it is; `sag` and `satser` are what it was made from.
#[must_use]
pub fn forklar(parametre: &Parametre, satser: &SamtaleSatser, sag: &Sag<'_>, plan: &Samtaleplan) -> Forklaring {
    let status = &plan.status;
    let antal = |antal: u8| Vaerdi::Antal(antal.into());
    let mut forklaring = Forklaring::ny("samtaleplan", udfald(plan, satser))
        .med("maalgruppe", Vaerdi::Kode(status.maalgruppe.kode()))
        .med("fra", Vaerdi::Dag(status.fra))
        .med("skal", antal(status.skal))
        .med("holdt", antal(status.holdt))
        .med("mangler", antal(status.mangler))
        .med("hos", Vaerdi::Kode(status.hos.kode()));
    if let Some(senest) = status.naeste_senest {
        forklaring = forklaring.med("senest", Vaerdi::Dag(senest));
    }
    if let Some(forfalden) = status.forfalden {
        let dage = i64::from(sag.dag.0) - i64::from(forfalden.0);
        let mangler = plan.krav.iter().find(|en| en.udestaar && en.senest == forfalden);
        let hos = mangler.map_or(HoldtAf::Kommune, |en| en.krav.art.hos());
        forklaring = forklaring.med("forfalden", Vaerdi::Dag(forfalden)).med("dage", Vaerdi::Antal(dage));
        forklaring = forklaring.med("mangler_hos", Vaerdi::Kode(hos.kode()));
    }
    for en in &plan.krav {
        let trin = trin(parametre, en, status.fra);
        if en.krav.art.taeller() || en.krav.art.er_foerste() || plan.krav.len() == 1 {
            forklaring.parametre.extend(trin.parametre.iter().cloned());
        }
        forklaring.trin.push(trin);
    }
    let forklaring = forbehold(forklaring, parametre, satser, sag);
    antaget(forklaring, parametre, sag)
}

/// Which of the rule's sentences holds.
pub(super) fn udfald(plan: &Samtaleplan, satser: &SamtaleSatser) -> &'static str {
    let status = &plan.status;
    match (plan.krav.is_empty(), status.fritaget) {
        (true, _) if satser.paa(status.fra).is_none() => "foer-loven",
        (true, _) => "ingen-krav",
        (_, true) => "fritaget",
        _ if status.forfalden.is_some() => "forfalden",
        _ if status.naeste_senest.is_some() => "naeste",
        _ if plan.krav.iter().any(|en| en.tilstand == Tilstand::Overskredet) => "for-sent",
        _ => "opfyldt",
    }
}

fn trin(parametre: &Parametre, en: &KravStatus, fra: Dag) -> Forklaring {
    let art = en.krav.art;
    let mut forklaring = Forklaring::ny("samtalekrav", en.tilstand.kode())
        .med("krav", Vaerdi::Kode(art.kode()))
        .med("hos", Vaerdi::Kode(art.hos().kode()))
        .med("antal", Vaerdi::Antal(en.krav.antal.into()))
        .med("holdt", Vaerdi::Antal(en.holdt.into()))
        .med("mangler", Vaerdi::Antal(en.mangler.into()))
        .med("senest", Vaerdi::Dag(en.senest));
    let efter = (art == KravArt::Intensiv).then_some("efter-maaneder");
    for ende in ["antal", en.krav.frist.navn(), "grupper"].into_iter().chain(efter) {
        let navn = navn(art, ende);
        forklaring = forklaring.brugte(&navn, parametre.paa(&navn, fra));
    }
    if en.senest != en.krav.frist.senest(Start::ny(fra)) {
        let tidlig = "samtaler.syg-tidlig.frist-dage";
        forklaring = forklaring.brugte(tidlig, parametre.paa(tidlig, fra));
    }
    forklaring
}

/// What the law was not seen to say of this person: a course across a change of
/// law, deadlines after an exemption, the sick who are owed less.
fn forbehold(mut forklaring: Forklaring, parametre: &Parametre, satser: &SamtaleSatser, sag: &Sag<'_>) -> Forklaring {
    let forhold = Forhold::af(sag);
    let Some(grund) = Grundlag::paa(&sag.historie, sag.dag, satser, &forhold) else { return forklaring };
    let fra = grund.start.dag;
    forklaring = ved_siden_af(forklaring, parametre, &grund);
    let uden_fradrag = grund.periode.krav(grund.maalgruppe, grund.ydelse, forhold.direkte);
    if uden_fradrag != grund.krav {
        let kort = grund.krav.alle().next().is_none();
        let navn =
            if kort { "samtaler.syg-ansat.fritaget-under-uger" } else { "samtaler.syg-forudsigelig.kun-foerste" };
        forklaring = forklaring.brugte(navn, parametre.paa(navn, fra));
    }
    let sidste = grund.krav.alle().filter(|krav| krav.art != KravArt::Intensiv).map(|krav| grund.senest(krav)).max();
    let Some(sidste) = sidste else {
        let navn =
            if grund.maalgruppe == Maalgruppe::Fleksjob { "samtaler.ydelser.6.9" } else { "samtaler.kommune.grupper" };
        return forklaring.brugte(navn, parametre.paa(navn, fra));
    };
    let nu = satser.paa(sag.dag.min(sidste)).map(|nu| nu.krav(grund.maalgruppe, grund.ydelse, forhold.direkte));
    if nu.is_some_and(|nu| nu != uden_fradrag) {
        forklaring = forklaring.brugte(EFTER_START, parametre.paa(EFTER_START, fra));
    }
    if fritaget_i(&sag.historie, fra, sidste.min(sag.dag)) {
        forklaring = forklaring.brugte(FRITAGET, parametre.paa(FRITAGET, fra));
        forklaring = forklaring.brugte(FORSKYDER, parametre.paa(FORSKYDER, fra));
    }
    forklaring
}

/// What stands beside the number: a first conversation without a latest day, and conversations together with the fund.
fn ved_siden_af(mut forklaring: Forklaring, parametre: &Parametre, grund: &Grundlag<'_>) -> Forklaring {
    let fra = grund.start.dag;
    if parametre.har(UDEN_FRIST, fra, grund.maalgruppe.kode()) {
        forklaring = forklaring.brugte(UDEN_FRIST, parametre.paa(UDEN_FRIST, fra));
    }
    if grund.maalgruppe == Maalgruppe::Dagpenge {
        forklaring = forklaring.brugte(FAELLES, parametre.paa(FAELLES, fra));
    }
    if grund.samtaler.iter().any(|samtale| samtale.holdt_af == HoldtAf::Faelles) {
        forklaring = forklaring.brugte(FAELLES_TAELLER, parametre.paa(FAELLES_TAELLER, fra));
    }
    forklaring
}

fn fritaget_i(historie: &Historie<'_>, fra: Dag, sidste: Dag) -> bool {
    historie.fritagelser.iter().any(|fri| fri.fra <= sidste && fri.til.is_none_or(|til| fra < til))
}

/// Where the target group is assumed, that is told as a step.
fn antaget(mut forklaring: Forklaring, parametre: &Parametre, sag: &Sag<'_>) -> Forklaring {
    let satser = maalgrupper::GruppeSatser::paa(parametre, sag.dag);
    let gruppe = satser.and_then(|satser| maalgrupper::maalgruppe_paa(&sag.historie, sag.dag, &satser));
    if let Some(gruppe) = gruppe.filter(|gruppe| gruppe.udfald != maalgrupper::Gruppeudfald::Oplyst) {
        forklaring.trin.push(maalgrupper::forklar(parametre, sag.dag, &gruppe));
    }
    forklaring
}
