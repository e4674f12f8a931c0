//! Hours in a flex job: more, fewer or as many as when the person began in it.

use super::{Regel, Sag};
use crate::{Dag, Forklaring, Historie, Parametre, Vaerdi, Ydelse};
use rust_decimal::Decimal;

/// The rule as lists show it.
pub const REGEL: Regel = Regel {
    kode: "fleksjobtimer",
    navn: "Timer i fleksjob for én person",
    eksempler: include_str!("../../eksempler/fleksjobtimer.toml"),
    forklar,
};

/// Which way the hours went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retning {
    /// More than at the beginning.
    Op,
    /// Fewer.
    Ned,
    /// As many.
    Uaendret,
}

/// Hours then and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// In the flex job since.
    pub siden: Dag,
    /// At the beginning, in hundredths of an hour a week.
    pub foerst: u16,
    /// On the day.
    pub nu: u16,
}

impl Retning {
    pub(super) const fn kode(self) -> &'static str {
        match self {
            Self::Op => "op",
            Self::Ned => "ned",
            Self::Uaendret => "uaendret",
        }
    }
}

impl Timer {
    /// Which way the hours went.
    #[must_use]
    pub fn retning(self) -> Retning {
        match self.nu.cmp(&self.foerst) {
            std::cmp::Ordering::Greater => Retning::Op,
            std::cmp::Ordering::Less => Retning::Ned,
            std::cmp::Ordering::Equal => Retning::Uaendret,
        }
    }
}

/// The hours on `dag` against those at the beginning of the same unbroken time in
/// flex jobs; none outside a flex job or where no hours are told.
#[must_use]
pub fn timer(historie: &Historie<'_>, dag: Dag) -> Option<Timer> {
    let siden = begyndt(historie, dag)?;
    let nu = historie.fleksjob.partition_point(|timer| timer.fra <= dag);
    let nu = historie.fleksjob.get(nu.checked_sub(1)?)?;
    // Hours told on the first day are those of the beginning, else the first told since;
    // where none were, nothing has changed since before it.
    let efter = historie.fleksjob.partition_point(|timer| timer.fra <= siden);
    let foerst = efter.checked_sub(1).and_then(|foer| historie.fleksjob.get(foer));
    let foerst = foerst.filter(|timer| timer.fra == siden).or_else(|| historie.fleksjob.get(efter));
    let foerst = foerst.filter(|timer| timer.fra <= dag).unwrap_or(nu);
    Some(Timer { siden, foerst: foerst.timer, nu: nu.timer })
}

/// The first day of the time in flex jobs that `dag` lies in: one that follows right on another goes on with it.
fn begyndt(historie: &Historie<'_>, dag: Dag) -> Option<Dag> {
    let mut siden = historie.forloeb_paa(dag).filter(|nu| nu.ydelse == Ydelse::Fleksjob)?.fra;
    let foer = historie.forloeb.partition_point(|forloeb| forloeb.fra < siden);
    for forloeb in historie.forloeb.get(..foer)?.iter().rev() {
        if forloeb.ydelse != Ydelse::Fleksjob || forloeb.til != Some(siden) {
            break;
        }
        siden = forloeb.fra;
    }
    Some(siden)
}

/// The answer with its reason; none outside a flex job.
#[must_use]
pub fn forklar(_: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let timer = timer(&sag.historie, sag.dag)?;
    let udfald = timer.retning().kode();
    let tal = |timer: u16| Vaerdi::Tal(Decimal::new(timer.into(), 2).normalize());
    let forklaring = Forklaring::ny(REGEL.kode, udfald)
        .med("siden", Vaerdi::Dag(timer.siden))
        .med("foerst", tal(timer.foerst))
        .med("nu", tal(timer.nu))
        .med("forskel", tal(timer.nu.abs_diff(timer.foerst)));
    Some(forklaring)
}
