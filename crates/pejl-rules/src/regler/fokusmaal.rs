//! The focus measures of the stricter supervision, for one person.
//!
//! Of those on a benefit for at least 12 months it is counted who in the last 12
//! months had four conversations, and who had an offer or 100 hours of ordinary
//! work. Law 1750 of 29 December 2025 ended the supervision: from then on the rule
//! has no answer.

use super::{Regel, Sag};
use crate::parametre::Gyldig;
use crate::{Dag, Forklaring, Historie, Parametre, Tilbud, Vaerdi, Ydelse};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "fokusmaal",
    navn: "Fokusmål for én person",
    eksempler: include_str!("../../eksempler/fokusmaal.toml"),
    forklar,
};

const ANCIENNITET: &str = "fokusmaal.anciennitet.maaneder";
const VINDUE: &str = "fokusmaal.vindue.maaneder";
const SAMTALER: &str = "fokusmaal.samtaler.antal";
const TILBUD: &str = "fokusmaal.tilbud.antal";
const TIMER: &str = "fokusmaal.tilbud.timer";
const ARTER: &str = "fokusmaal.tilbud.arter";
const AFBRYDELSE: &str = "fokusmaal.afbrydelse.dage";
const YDELSER: &str = "fokusmaal.ydelser";

/// An hour in the unit that hours are summed in: hundredths of an hour a week times days.
pub const EN_TIME: u64 = 700;

/// What the measures ask for, on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Krav {
    /// Months on a benefit at the least.
    pub maaneder: i64,
    /// Conversations at the least.
    pub samtaler: u64,
    /// Offers at the least.
    pub tilbud: u64,
    /// Or so much ordinary work, in units of [`EN_TIME`].
    pub timer: u64,
    dag: Dag,
    vindue_fra: Dag,
    senest_begyndt: Dag,
    afbrydelse: i32,
    ydelser: u32,
    /// From, to and with, the kinds that count, as bits.
    arter: Vec<(Dag, Dag, u32)>,
}

/// What a person had in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opgjort {
    /// On a benefit without a break since.
    pub siden: Dag,
    /// Conversations.
    pub samtaler: u64,
    /// Offers that count.
    pub tilbud: u64,
    /// Ordinary work, in units of [`EN_TIME`].
    pub timer: u64,
}

/// Which measures a person of the population reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Naaet {
    /// Conversations enough.
    pub samtaler: bool,
    /// An offer, or work enough in its place.
    pub tilbud: bool,
}

impl Naaet {
    pub(super) const fn kode(self) -> &'static str {
        match (self.samtaler, self.tilbud) {
            (true, true) => "naaet",
            (false, true) => "mangler-samtaler",
            (true, false) => "mangler-tilbud",
            (false, false) => "mangler-begge",
        }
    }
}

impl Krav {
    /// What held on `dag`; none while there are no measures.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let antal = |navn| parametre.antal(navn, dag);
        let tal = |navn| antal(navn).and_then(|tal| u64::try_from(tal).ok());
        let maaneder = antal(ANCIENNITET)?;
        let tilbage = |maaneder: i64| i32::try_from(maaneder).ok().filter(|antal| (0..=1_200).contains(antal));
        // Counted from the day after, so that a month's last day sees whole months.
        let efter = dag.plus_dage(1);
        let vindue_fra = efter.plus_maaneder(-tilbage(antal(VINDUE)?)?);
        Some(Self {
            maaneder,
            samtaler: tal(SAMTALER)?,
            tilbud: tal(TILBUD)?,
            timer: tal(TIMER)?.saturating_mul(EN_TIME),
            dag,
            vindue_fra,
            senest_begyndt: efter.plus_maaneder(-tilbage(maaneder)?),
            afbrydelse: i32::try_from(antal(AFBRYDELSE)?).ok()?,
            ydelser: bits(&parametre.paa(YDELSER, dag)?.vaerdi, |kode| Ydelse::af_kode(kode).map(|en| en as u8)),
            arter: arter(parametre, vindue_fra, dag),
        })
    }

    fn taeller(&self, ydelse: Ydelse) -> bool {
        self.ydelser >> (ydelse as u8) & 1 == 1
    }

    /// True where a time from `fra` to before `til` touches a day on which its kind counts.
    fn tilbud_taeller(&self, art: Tilbud, fra: Dag, til: Option<Dag>) -> bool {
        let rammer = |(foerste, sidste): (Dag, Dag)| fra <= sidste && til.is_none_or(|til| foerste < til);
        self.arter.iter().any(|(foerste, sidste, arter)| {
            arter >> (art as u8) & 1 == 1 && rammer((*foerste, *sidste)) && til.is_none_or(|til| fra < til)
        })
    }

    /// Days of the window that lie in a time from `fra` to before `til`.
    fn dage_i_vindue(&self, fra: Dag, til: Option<Dag>) -> u64 {
        let efter = self.dag.0.saturating_add(1);
        let til = til.map_or(efter, |til| til.0.min(efter));
        u64::try_from(i64::from(til) - i64::from(fra.0.max(self.vindue_fra.0))).unwrap_or(0)
    }
}

fn bits(vaerdi: &Vaerdi, plads: impl Fn(&str) -> Option<u8>) -> u32 {
    let Vaerdi::Liste(koder) = vaerdi else { return 0 };
    koder.iter().filter_map(|kode| plads(kode)).fold(0, |bits, plads| bits | 1 << plads)
}

/// The kinds that count, with the days of the window on which they do: an offer
/// is judged by the law of its own days, not of the day that is asked about.
fn arter(parametre: &Parametre, fra: Dag, til: Dag) -> Vec<(Dag, Dag, u32)> {
    let vaerdier = parametre.alle().find(|(navn, _)| *navn == ARTER).map(|(_, parameter)| &parameter.vaerdier);
    let i_vinduet = |gyldig: &Gyldig| {
        let (foerste, sidste) = (gyldig.fra.max(fra), gyldig.til.map_or(til, |sidste| sidste.min(til)));
        let arter = bits(&gyldig.vaerdi, |kode| Tilbud::af_kode(kode).map(|en| en as u8));
        (foerste <= sidste).then_some((foerste, sidste, arter))
    };
    vaerdier.into_iter().flatten().filter_map(i_vinduet).collect()
}

/// Which measures are reached by so much, in the window.
#[must_use]
pub fn naaet(krav: &Krav, samtaler: u64, tilbud: u64, timer: u64) -> Naaet {
    Naaet { samtaler: samtaler >= krav.samtaler, tilbud: tilbud >= krav.tilbud || timer >= krav.timer }
}

/// Since when the person is on benefits that count, without a break; none where not on the day.
#[must_use]
pub(super) fn ubrudt_siden(krav: &Krav, historie: &Historie<'_>) -> Option<Dag> {
    let efter = historie.forloeb.partition_point(|forloeb| forloeb.fra <= krav.dag);
    let mut bagfra = historie.forloeb.get(..efter)?.iter().rev();
    let nu = bagfra.next().filter(|nu| krav.taeller(nu.ydelse) && nu.til.is_none_or(|til| krav.dag < til))?;
    let mut siden = nu.fra;
    for foer in bagfra.filter(|foer| krav.taeller(foer.ydelse)) {
        if foer.til.is_some_and(|til| siden.0.saturating_sub(til.0) > krav.afbrydelse) {
            break;
        }
        siden = foer.fra;
    }
    Some(siden)
}

/// What the person had in the window; none outside the population of the measures.
#[must_use]
pub fn opgjort(krav: &Krav, historie: &Historie<'_>) -> Option<Opgjort> {
    let siden = ubrudt_siden(krav, historie).filter(|siden| *siden <= krav.senest_begyndt)?;
    let foer = |dag: Dag| historie.samtaler.partition_point(|samtale| samtale.dag < dag);
    let samtaler = foer(krav.dag.plus_dage(1)).saturating_sub(foer(krav.vindue_fra)) as u64;
    let (mut tilbud, mut timer) = (0, 0_u64);
    for et in historie.tilbud {
        tilbud += u64::from(krav.tilbud_taeller(et.art, et.fra, et.til));
        if et.art == Tilbud::Loentimer {
            timer = timer.saturating_add(krav.dage_i_vindue(et.fra, et.til) * u64::from(et.timer));
        }
    }
    for et in historie.arbejde {
        timer = timer.saturating_add(krav.dage_i_vindue(et.fra, et.til) * u64::from(et.timer));
    }
    Some(Opgjort { siden, samtaler, tilbud, timer })
}

/// The answer with its reason; none while there are no measures or the person is on no benefit that counts.
#[must_use]
pub fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let krav = Krav::paa(parametre, sag.dag)?;
    let med_parametre = |forklaring: Forklaring, navne: &[&str]| {
        navne.iter().fold(forklaring, |forklaring, navn| forklaring.brugte(navn, parametre.paa(navn, sag.dag)))
    };
    let siden = ubrudt_siden(&krav, &sag.historie)?;
    let Some(opgjort) = opgjort(&krav, &sag.historie) else {
        let forklaring = Forklaring::ny(REGEL.kode, "uden-for").med("siden", Vaerdi::Dag(siden));
        let forklaring = forklaring.med("maaneder", Vaerdi::Antal(krav.maaneder));
        return Some(med_parametre(forklaring, &[ANCIENNITET, AFBRYDELSE, YDELSER]));
    };
    let udfald = naaet(&krav, opgjort.samtaler, opgjort.tilbud, opgjort.timer).kode();
    let antal = |antal: u64| Vaerdi::Antal(i64::try_from(antal).unwrap_or(i64::MAX));
    let timer = |timer: u64| Vaerdi::Tal((Decimal::from(timer) / Decimal::from(EN_TIME)).round_dp(2).normalize());
    let forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("siden", Vaerdi::Dag(siden))
        .med("fra", Vaerdi::Dag(krav.vindue_fra))
        .med("til", Vaerdi::Dag(sag.dag))
        .med("samtaler", antal(opgjort.samtaler))
        .med("samtaler_krav", antal(krav.samtaler))
        .med("tilbud", antal(opgjort.tilbud))
        .med("tilbud_krav", antal(krav.tilbud))
        .med("timer", timer(opgjort.timer))
        .med("timer_krav", timer(krav.timer));
    Some(med_parametre(forklaring, &[ANCIENNITET, VINDUE, SAMTALER, TILBUD, TIMER, ARTER, AFBRYDELSE, YDELSER]))
}
