//! Why somebody is under work duty, and how the hours add up.

use super::*;
use crate::regler::skiftende::brugte;

/// Whether somebody is under work duty, with the reason. None outside the kontanthjælp system,
/// and before the first work duty for benefits that never come under it.
#[must_use]
pub fn forklar_hvem(
    parametre: &Parametre,
    dag: Dag,
    ydelse: Ydelse,
    krav: impl FnOnce(&Arbejdspligt) -> Krav,
    undtaget: Undtaget,
) -> Option<Forklaring> {
    let Some(regel) = Arbejdspligt::paa(parametre, dag) else {
        let omfattes = senere(parametre, dag).har(ydelse as u8);
        return omfattes.then(|| med_ydelse("ikke-i-kraft", ydelse, siden(parametre, ydelse)));
    };
    let krav = krav(&regel);
    let hvem = regel.hvem(ydelse, krav, undtaget)?;
    let forklaring = med_ydelse(hvem.kode(), ydelse, siden(parametre, ydelse));
    let forklaring = [("ophold", krav.ophold), ("beskaeftigelse", krav.beskaeftigelse)].into_iter().fold(
        forklaring.med("omfattet", Vaerdi::Ja(hvem.omfattet())),
        |forklaring, (navn, krav)| match krav {
            Some(opfyldt) => forklaring.med(navn, Vaerdi::Ja(opfyldt)),
            None => forklaring,
        },
    );
    let forklaring = forklaring
        .med("ophold_aar", Vaerdi::Tal(regel.ophold_aar))
        .med("beskaeftigelse_aar", Vaerdi::Tal(regel.beskaeftigelse_aar));
    Some(brugte(forklaring, parametre, dag, navne(hvem, krav)))
}

/// The parameters that an answer rests on. Whether both tests must be met is in doubt, and
/// decides only where one is.
const fn navne(hvem: Hvem, krav: Krav) -> &'static [&'static str] {
    match (hvem, krav.ophold, krav.beskaeftigelse) {
        (Hvem::YdelsenEndnuIkke | Hvem::YdelsenIkke, _, _) => &[SYSTEM, YDELSER],
        (Hvem::Ukrainelov, _, _) => &[YDELSER, UKRAINE],
        (Hvem::Euret, _, _) => &[YDELSER, EURET],
        (_, Some(true), Some(true)) | (_, Some(false), Some(false)) => &[YDELSER, OPHOLD, BESKAEFTIGELSE],
        _ => &[YDELSER, OPHOLD, BESKAEFTIGELSE, BEGGE],
    }
}

fn med_ydelse(udfald: &'static str, ydelse: Ydelse, siden: Option<Dag>) -> Forklaring {
    let forklaring = Forklaring::ny(REGEL.kode, udfald).med("ydelse", Vaerdi::Kode(ydelse.kode()));
    match siden {
        Some(siden) => forklaring.med("siden", Vaerdi::Dag(siden)),
        None => forklaring,
    }
}

/// The first day on which `ydelse` came, or comes, under work duty.
fn siden(parametre: &Parametre, ydelse: Ydelse) -> Option<Dag> {
    let vaerdier = parametre.alle().filter(|(navn, _)| *navn == YDELSER).flat_map(|(_, en)| &en.vaerdier);
    let har = |fra| Koder::ydelser(parametre, YDELSER, fra).is_some_and(|koder| koder.har(ydelse as u8));
    vaerdier.map(|gyldig| gyldig.fra).find(|fra| har(*fra))
}

/// The hours of a week against those set, with the reason; none before the first work duty.
#[must_use]
pub fn forklar_timer(
    parametre: &Parametre,
    dag: Dag,
    timer: impl FnOnce(&Arbejdspligt) -> Result<Timer, OverGraensen>,
    aktiviteter: &[Tilbud],
) -> Option<Forklaring> {
    let regel = Arbejdspligt::paa(parametre, dag)?;
    let forklaring = match timer(&regel) {
        Err(_) => Forklaring::ny(REGEL_TIMER.kode, "over-graensen"),
        Ok(timer) => med_timer(timer),
    };
    let forklaring = brugte(forklaring.med("hoejst", antal_timer(regel.hoejst)), parametre, dag, &[TIMER, TAELLER]);
    let ogsaa = Koder::arter(parametre, TAELLER_OGSAA, dag).unwrap_or_default();
    let lokale = aktiviteter.iter().any(|art| ogsaa.har(*art as u8));
    Some(if lokale { brugte(forklaring, parametre, dag, &[TAELLER_OGSAA]) } else { forklaring })
}

fn med_timer(timer: Timer) -> Forklaring {
    let forklaring = Forklaring::ny(REGEL_TIMER.kode, timer.kode()).med("talt", antal_timer(timer.talt));
    match timer.sat.zip(timer.mangler()) {
        Some((sat, mangler)) => forklaring.med("sat", antal_timer(sat)).med("mangler", antal_timer(mangler)),
        None => forklaring,
    }
}

/// Hundredths of an hour as hours.
fn antal_timer(hundrededele: u32) -> Vaerdi {
    Vaerdi::Tal(Decimal::new(hundrededele.into(), 2).normalize())
}

pub(super) fn hvem(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let (ydelse, person) = (sag.historie.forloeb_paa(sag.dag)?.ydelse, sag.historie.person);
    forklar_hvem(parametre, sag.dag, ydelse, |regel| regel.krav(&person), Undtaget::from(&person))
}

/// The hours of those that they are counted of.
pub(super) fn timer(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let (historie, dag) = (&sag.historie, sag.dag);
    let hvem = Arbejdspligt::paa(parametre, dag)?.svar(historie, dag)?;
    if !hvem.har_timer(&historie.person) {
        return None;
    }
    let aktive = historie.tilbud.iter().filter(|en| paa(en.fra, en.til, dag)).map(|en| en.art);
    let arbejde = (arbejdstimer(historie, dag) > 0).then_some(Tilbud::Loentimer);
    let arter: Vec<Tilbud> = aktive.chain(arbejde).collect();
    forklar_timer(parametre, dag, |regel| regel.timer_paa(historie, dag), &arter)
}
