//! A month of all flex jobs: hours up, down and unchanged, and how many of those
//! referred are without a job.

use super::tal::{afrundet, heltal, procent};
use super::{Regel, Sag};
use crate::{Forklaring, Parametre, Vaerdi};
use rust_decimal::Decimal;

/// The rule of the month's row.
pub const REGEL: Regel = Regel {
    kode: "fleksjobmaaned",
    navn: "Timer i fleksjob i en måned",
    eksempler: include_str!("../../eksempler/fleksjobmaaned.toml"),
    forklar,
};

/// The rule of the share without a job.
pub const LEDIGHEDSPROCENT: Regel = Regel {
    kode: "ledighedsprocent",
    navn: "Ledighedsprocent for fleksjob",
    eksempler: include_str!("../../eksempler/ledighedsprocent.toml"),
    forklar: forklar_ledighedsprocent,
};

/// Persons in flex jobs in a month, by which way their hours went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maanedsraekke {
    /// With more hours than at the beginning.
    pub op: u32,
    /// With fewer.
    pub ned: u32,
    /// With as many.
    pub uaendret: u32,
    /// The total as it is printed.
    pub i_alt: u32,
}

/// A month against an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Udvikling {
    /// More persons with more hours.
    pub op: i64,
    /// The same in per cent of the earlier month, to one decimal.
    pub op_procent: Decimal,
    /// More persons at all.
    pub i_alt: i64,
    /// The same in per cent of the earlier month, to one decimal.
    pub i_alt_procent: Decimal,
    /// Percentage points by which the share with more hours grew, to one decimal.
    pub andel_point: Decimal,
}

impl Maanedsraekke {
    /// The three together.
    #[must_use]
    pub fn sum(self) -> u64 {
        u64::from(self.op) + u64::from(self.ned) + u64::from(self.uaendret)
    }

    /// True where the printed total is the sum.
    #[must_use]
    pub fn stemmer(self) -> bool {
        self.sum() == u64::from(self.i_alt)
    }

    /// Those with more hours in per cent of the printed total, not rounded; none of nobody.
    #[must_use]
    pub fn andel_op(self) -> Option<Decimal> {
        procent(self.op.into(), self.i_alt.into())
    }

    /// Those with more hours less those with fewer.
    #[must_use]
    pub fn netto(self) -> i64 {
        i64::from(self.op) - i64::from(self.ned)
    }

    /// What changed since `foer`; none where one of them has nobody.
    #[must_use]
    pub fn siden(self, foer: Self) -> Option<Udvikling> {
        let (op, i_alt) = (i64::from(self.op) - i64::from(foer.op), i64::from(self.i_alt) - i64::from(foer.i_alt));
        let andel = |forskel: i64, af: u32| Some(afrundet(procent(forskel.into(), af.into())?, 1));
        Some(Udvikling {
            op,
            op_procent: andel(op, foer.op)?,
            i_alt,
            i_alt_procent: andel(i_alt, foer.i_alt)?,
            andel_point: afrundet(self.andel_op()?.checked_sub(foer.andel_op()?)?, 1),
        })
    }
}

/// Those on ledighedsydelse in per cent of all referred to flex jobs (they and those in one), not rounded.
#[must_use]
pub fn ledighedsprocent(ledighedsydelse: Decimal, fleksjob: Decimal) -> Option<Decimal> {
    procent(ledighedsydelse, ledighedsydelse.checked_add(fleksjob)?)
}

/// The answer with its reason. Facts: `op`, `ned`, `uaendret`, and `i_alt` as printed.
#[must_use]
pub fn forklar(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let antal = |navn| sag.givet(navn, heltal).and_then(|antal| u32::try_from(antal).ok());
    let raekke =
        Maanedsraekke { op: antal("op")?, ned: antal("ned")?, uaendret: antal("uaendret")?, i_alt: antal("i_alt")? };
    let sum = i64::try_from(raekke.sum()).ok()?;
    let udfald = match (raekke.i_alt, raekke.stemmer()) {
        (0, true) => return Some(Forklaring::ny(REGEL.kode, "ingen")),
        (_, true) => "stemmer",
        (_, false) => "stemmer-ikke",
    };
    let forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("op", Vaerdi::Antal(raekke.op.into()))
        .med("ned", Vaerdi::Antal(raekke.ned.into()))
        .med("uaendret", Vaerdi::Antal(raekke.uaendret.into()))
        .med("sum", Vaerdi::Antal(sum))
        .med("i_alt", Vaerdi::Antal(raekke.i_alt.into()))
        .med("netto", Vaerdi::Antal(raekke.netto()))
        .med("andel_op", Vaerdi::Tal(afrundet(raekke.andel_op().unwrap_or_default(), 1)));
    Some(forklaring)
}

/// The answer with its reason. Facts: `ledighedsydelse` and `fleksjob`, persons or full-time persons.
#[must_use]
fn forklar_ledighedsprocent(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let antal = |navn| sag.givet(navn, super::tal::decimaltal).filter(|antal| *antal >= Decimal::ZERO);
    let (ledige, i_job) = (antal("ledighedsydelse")?, antal("fleksjob")?);
    let visiterede = ledige.checked_add(i_job)?;
    let Some(andel) = ledighedsprocent(ledige, i_job) else {
        return Some(Forklaring::ny(LEDIGHEDSPROCENT.kode, "ingen"));
    };
    let forklaring = Forklaring::ny(LEDIGHEDSPROCENT.kode, "andel")
        .med("ledighedsydelse", Vaerdi::Tal(ledige.normalize()))
        .med("visiterede", Vaerdi::Tal(visiterede.normalize()))
        .med("procent", Vaerdi::Tal(afrundet(andel, 1)));
    Some(forklaring)
}
