//! The focus measures of a municipality, and what may follow from them.
//!
//! The result is looked at first: only where more are on public support than
//! expected are the measures looked at. A measure holds where the share that
//! misses it lies strictly under the limit, all groups taken together; a group that
//! would fail alone is told, without a consequence. In 2021 and 2022 only the
//! conversations could lead to supervision; law 1750 of 29 December 2025 ended it.

use super::tal::{afrundet, decimaltal, procent};
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "fokusmaal-kommune",
    navn: "Fokusmål for kommunen",
    eksempler: include_str!("../../eksempler/fokusmaal_kommune.toml"),
    forklar,
};

const SAMTALER: &str = "fokusmaal.samtaler.mangler";
const TILBUD: &str = "fokusmaal.tilbud.mangler";
const UDLOESER: &str = "fokusmaal.udloeser";
const KUN_DAARLIGERE: &str = "fokusmaal.kun.daarligere";

/// A part of a whole: persons of persons, or per cent of a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Del {
    /// The part.
    pub taeller: Decimal,
    /// The whole, never 0.
    pub naevner: Decimal,
}

impl Del {
    /// So many of so many; none of nothing, of less than nothing, or where more are missing than there are.
    #[must_use]
    pub fn ny(taeller: Decimal, naevner: Decimal) -> Option<Self> {
        (Decimal::ZERO <= taeller && taeller <= naevner && !naevner.is_zero()).then_some(Self { taeller, naevner })
    }

    /// So many per cent.
    #[must_use]
    pub fn af_procent(procent: Decimal) -> Option<Self> {
        Self::ny(procent, Decimal::ONE_HUNDRED)
    }

    /// "299/1000" persons, or "29.9" per cent.
    #[must_use]
    pub fn af_tekst(tekst: &str) -> Option<Self> {
        match tekst.split_once('/') {
            Some((taeller, naevner)) => Self::ny(decimaltal(taeller)?, decimaltal(naevner)?),
            None => Self::af_procent(decimaltal(tekst)?),
        }
    }

    /// In per cent with at most four decimals: enough that no share of a real
    /// population is shown as the limit without being it.
    #[must_use]
    pub fn procent(self) -> Decimal {
        afrundet(procent(self.taeller, self.naevner).unwrap_or_default(), 4).normalize()
    }

    /// True where the part is strictly less than the share; too large numbers are not.
    #[must_use]
    pub fn under(self, graense: (i64, i64)) -> bool {
        let venstre = self.taeller.checked_mul(Decimal::from(graense.1));
        let hoejre = self.naevner.checked_mul(Decimal::from(graense.0));
        matches!((venstre, hoejre), (Some(venstre), Some(hoejre)) if venstre < hoejre)
    }
}

/// The limits on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Graenser {
    /// The share without conversations enough must be less.
    pub samtaler: (i64, i64),
    /// The share without an offer must be less.
    pub tilbud: (i64, i64),
    /// Whether the conversations can lead to supervision.
    pub samtaler_udloeser: bool,
    /// Whether the offers can.
    pub tilbud_udloeser: bool,
    /// Whether only a result worse than expected is looked at.
    pub kun_daarligere: bool,
}

impl Graenser {
    /// What held on `dag`; none while there are no measures.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        Some(Self {
            samtaler: parametre.andel(SAMTALER, dag)?,
            tilbud: parametre.andel(TILBUD, dag)?,
            samtaler_udloeser: parametre.har(UDLOESER, dag, "samtaler"),
            tilbud_udloeser: parametre.har(UDLOESER, dag, "tilbud"),
            kun_daarligere: parametre.paa(KUN_DAARLIGERE, dag)?.vaerdi == Vaerdi::Ja(true),
        })
    }
}

/// What the measures come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Konsekvens {
    /// Whether the measures are looked at.
    pub undersoeges: bool,
    /// Whether the conversations hold.
    pub samtaler_holder: bool,
    /// Whether the offers hold.
    pub tilbud_holder: bool,
    /// Whether stricter supervision can follow.
    pub tilsyn: bool,
}

/// What follows from the shares that miss a measure, all groups together.
#[must_use]
pub fn konsekvens(graenser: &Graenser, daarligere_end_ventet: bool, samtaler: Del, tilbud: Del) -> Konsekvens {
    let undersoeges = daarligere_end_ventet || !graenser.kun_daarligere;
    let samtaler_holder = samtaler.under(graenser.samtaler);
    let tilbud_holder = tilbud.under(graenser.tilbud);
    let svigter = (!samtaler_holder && graenser.samtaler_udloeser) || (!tilbud_holder && graenser.tilbud_udloeser);
    Konsekvens { undersoeges, samtaler_holder, tilbud_holder, tilsyn: undersoeges && svigter }
}

/// The average of several months' shares in per cent, not rounded; none of no months.
#[must_use]
pub fn gennemsnit(procenter: &[Decimal]) -> Option<Decimal> {
    let sum = procenter.iter().try_fold(Decimal::ZERO, |sum, en| sum.checked_add(*en))?;
    sum.checked_div(Decimal::from(procenter.len()))
}

/// The answer with its reason. Facts: `samtaler` and `tilbud` (the missing: "299/1000" or per cent),
/// `forskel` (actual less expected), and `gruppe.samtaler.<name>` or `gruppe.tilbud.<name>` for each group.
#[must_use]
pub fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let graenser = Graenser::paa(parametre, sag.dag)?;
    let samtaler = sag.givet("samtaler", Del::af_tekst)?;
    let tilbud = sag.givet("tilbud", Del::af_tekst)?;
    let forskel = sag.givet("forskel", decimaltal)?;
    let svar = konsekvens(&graenser, forskel > Decimal::ZERO, samtaler, tilbud);
    let udfald = match (svar.undersoeges, svar.samtaler_holder, svar.tilbud_holder, svar.tilsyn) {
        (false, ..) => "undersoeges-ikke",
        (true, true, true, _) => "holder",
        (true, false, true, true) => "samtaler",
        (true, true, false, true) => "tilbud",
        (true, false, false, true) => "begge",
        (true, _, _, false) => "uden-foelge",
    };
    let i_procent = |(taeller, naevner): (i64, i64)| {
        Vaerdi::Tal(procent(taeller.into(), naevner.into()).unwrap_or_default().normalize())
    };
    let uden_samtaler = grupper(sag, "gruppe.samtaler.", graenser.samtaler);
    let uden_tilbud = grupper(sag, "gruppe.tilbud.", graenser.tilbud);
    let mut forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("samtaler", Vaerdi::Tal(samtaler.procent()))
        .med("samtaler_graense", i_procent(graenser.samtaler))
        .med("tilbud", Vaerdi::Tal(tilbud.procent()))
        .med("tilbud_graense", i_procent(graenser.tilbud))
        .med("forskel", Vaerdi::Tal(forskel.normalize()))
        .med("grupper_samtaler", Vaerdi::Liste(uden_samtaler.clone()))
        .med("grupper_tilbud", Vaerdi::Liste(uden_tilbud.clone()));
    for (udfald, grupper) in [("grupper-samtaler", uden_samtaler), ("grupper-tilbud", uden_tilbud)] {
        if !grupper.is_empty() {
            forklaring.trin.push(Forklaring::ny(REGEL.kode, udfald).med("grupper", Vaerdi::Liste(grupper)));
        }
    }
    let navne = [SAMTALER, TILBUD, UDLOESER, KUN_DAARLIGERE];
    Some(navne.iter().fold(forklaring, |forklaring, navn| forklaring.brugte(navn, parametre.paa(navn, sag.dag))))
}

/// The groups that would fail alone.
fn grupper(sag: &Sag<'_>, start: &str, graense: (i64, i64)) -> Vec<String> {
    let egne = sag.givet.iter().filter_map(|(navn, tekst)| Some((navn.strip_prefix(start)?, Del::af_tekst(tekst)?)));
    egne.filter(|(_, del)| !del.under(graense)).map(|(navn, _)| navn.to_owned()).collect()
}
