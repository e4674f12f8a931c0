//! Why an offer is owed, held or missing.

use super::*;
use crate::regler::Sag;
use crate::regler::maalgrupper::{Gruppeudfald, maalgruppe_paa};
use crate::regler::skiftende::brugte;
use crate::{Forklaring, Vaerdi};

/// The answer with its reason.
pub(super) fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let pligt = parametre.tilbudspligt().svar(&sag.historie, sag.dag)?;
    let over = sag.dag.0.saturating_sub(pligt.frist.0);
    let mut forklaring = Forklaring::ny(REGEL.kode, pligt.kode())
        .med("gruppe", Vaerdi::Kode(pligt.gruppe.kode()))
        .med("begyndt", Vaerdi::Dag(pligt.begyndt))
        .med("frist", Vaerdi::Dag(pligt.frist))
        .med("skyldes", Vaerdi::Antal(pligt.skyldes(sag.dag).into()))
        .med("holdt", Vaerdi::Antal(pligt.holdt().into()))
        .med("mangler", Vaerdi::Antal(pligt.mangler().into()));
    if pligt.stand == Stand::Mangler {
        forklaring = forklaring.med("dage", Vaerdi::Antal(over.into()));
    }
    if let Some((fra, art)) = pligt.tilbud {
        forklaring = forklaring.med("tilbud", Vaerdi::Dag(fra)).med("art", Vaerdi::Kode(art.kode()));
    }
    let mut forklaring = med_parametre(forklaring, parametre, &pligt, sag);
    forklaring.trin.extend(antaget_gruppe(parametre, sag));
    Some(forklaring)
}

/// Why the target group is what it is, where the register does not tell it.
fn antaget_gruppe(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let gruppe = maalgruppe_paa(&sag.historie, sag.dag, &GruppeSatser::paa(parametre, sag.dag)?)?;
    let antaget = gruppe.udfald == Gruppeudfald::Antaget;
    antaget.then(|| crate::regler::maalgrupper::forklar(parametre, sag.dag, &gruppe))
}

/// With the parameters that this answer rests on.
fn med_parametre(forklaring: Forklaring, parametre: &Parametre, pligt: &Pligt, sag: &Sag<'_>) -> Forklaring {
    let efter_fritagelse = sag.historie.fritagelser.iter().any(|fri| {
        fri.til.is_some_and(|til| {
            parametre
                .antal(FRITAGET, sag.dag)
                .is_some_and(|antal| i32::try_from(antal).is_ok_and(|antal| til.plus_maaneder(antal) == pligt.frist))
        })
    });
    let forklaring = if pligt.loebende {
        brugte(forklaring, parametre, sag.dag, &[LOEBENDE, PAUSE])
    } else {
        let maaneder = parametre.antal(MAANEDER, sag.dag).and_then(|antal| i32::try_from(antal).ok());
        let ved = maaneder.map_or(pligt.frist, |maaneder| pligt.begyndt.plus_maaneder(maaneder));
        let forklaring = brugte(forklaring, parametre, ved, &[GRUPPER, MAANEDER]);
        let sent = pligt.tilbud.filter(|(fra, _)| pligt.stand == Stand::Holdt && *fra > pligt.frist);
        if sent.is_some() { brugte(forklaring, parametre, ved, &[LOENTILSKUD]) } else { forklaring }
    };
    let forklaring =
        if afbrudt(parametre, pligt, sag) { brugte(forklaring, parametre, sag.dag, &[HUL]) } else { forklaring };
    let forklaring = if skiftet(pligt, sag) { brugte(forklaring, parametre, sag.dag, &[SYSTEM]) } else { forklaring };
    let forklaring = if efter_fritagelse { brugte(forklaring, parametre, sag.dag, &[FRITAGET]) } else { forklaring };
    match pligt.tilbud {
        Some((fra, _)) => brugte(forklaring, parametre, fra, &["tilbud.arter", "tilbud.mindste-dage"]),
        None => forklaring,
    }
}

/// True where the time goes on over another benefit of the kontanthjælp system.
fn skiftet(pligt: &Pligt, sag: &Sag<'_>) -> bool {
    let Some(nu) = sag.historie.forloeb_paa(sag.dag) else { return false };
    let med = |en: &&Forloeb| pligt.begyndt <= en.fra && en.fra < nu.fra;
    sag.historie.forloeb.iter().filter(med).any(|en| en.ydelse != nu.ydelse)
}

/// True where an earlier time on the same benefit was left out because of the days between.
fn afbrudt(parametre: &Parametre, pligt: &Pligt, sag: &Sag<'_>) -> bool {
    let Some((nu, krav)) = sag.historie.forloeb_paa(sag.dag).zip(Krav::paa(parametre, sag.dag)) else { return false };
    let samme = krav.samme(nu);
    sag.historie.forloeb.iter().any(|en| en.fra < pligt.begyndt && samme.har(en.ydelse as u8))
}
