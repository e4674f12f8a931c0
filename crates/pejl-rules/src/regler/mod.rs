//! The rules, one file each.
//!
//! A rule has a struct of what it needs from the parameters on a day, so that
//! millions of evaluations look nothing up; a short function over a history and
//! a day; and an explanation, made only where somebody asks for it.

pub mod anciennitet;
pub mod andel75;
pub mod andele;
pub mod arbejdspligt;
pub mod enhedspris;
pub mod fleksjobmaaned;
pub mod fleksjobtimer;
pub mod fokusmaal;
pub mod fokusmaal_kommune;
pub mod forventet;
pub mod fritagelse;
pub mod fuldtidspersoner;
pub mod kontaktforloeb;
pub mod maaldeling;
pub mod maalgrupper;
pub mod overgang;
pub mod placering;
pub mod procentpoint;
pub mod refusion;
pub mod samtaleforklaring;
pub mod samtaleform;
pub mod samtalekrav;
pub mod samtaleplan;
pub mod samtalesatser;
pub mod skiftende;
pub mod tal;
pub mod tidlig_indsats;
pub mod tilbud_taeller;
pub mod tilbudspligt;
pub mod udfald;

use crate::eksempler::Givet;
use crate::{Dag, Forklaring, Historie, Parametre};

/// What a rule is asked about: a person, a day, and facts that stand beside the history.
#[derive(Debug, Clone, Copy)]
pub struct Sag<'a> {
    /// What happened to the person.
    pub historie: Historie<'a>,
    /// The day.
    pub dag: Dag,
    /// Facts beside the history, by name; empty where only the register is known.
    pub givet: &'a Givet,
}

impl Sag<'_> {
    /// The fact `navn` as `laes` reads it; none where it is not given or cannot be read.
    pub fn givet<T>(&self, navn: &str, laes: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.givet.get(navn).and_then(|tekst| laes(tekst))
    }

    /// True where the fact `navn` is given as "ja".
    #[must_use]
    pub fn er(&self, navn: &str) -> bool {
        self.givet.get(navn).is_some_and(|tekst| tekst == "ja")
    }
}

/// A rule as lists show it.
#[derive(Debug, Clone, Copy)]
pub struct Regel {
    /// Its code; its texts stand in the Fluent files under `regel-<code>`.
    pub kode: &'static str,
    /// What it is called.
    pub navn: &'static str,
    /// Its worked examples, as [`crate::eksempler::laes`] reads them.
    pub eksempler: &'static str,
    /// Its answer with the reason; none where the rule does not concern the person.
    pub forklar: fn(&Parametre, &Sag<'_>) -> Option<Forklaring>,
}

/// All rules, one a line.
pub const REGLER: &[Regel] = &[
    maalgrupper::REGEL,
    samtaleforklaring::REGEL,
    overgang::REGEL,
    fritagelse::REGEL,
    samtaleform::REGEL,
    tilbud_taeller::REGEL,
    tilbudspligt::REGEL,
    andel75::REGEL,
    tidlig_indsats::REGEL,
    arbejdspligt::REGEL,
    arbejdspligt::REGEL_TIMER,
    anciennitet::REGEL,
    fokusmaal::REGEL,
    fokusmaal_kommune::REGEL,
    fuldtidspersoner::REGEL,
    fleksjobtimer::REGEL,
    fleksjobmaaned::REGEL,
    fleksjobmaaned::LEDIGHEDSPROCENT,
    forventet::REGEL,
    placering::REGEL,
    refusion::REGEL,
    enhedspris::REGEL,
    procentpoint::REGEL,
    maaldeling::REGEL,
];

/// The rule with this code.
#[must_use]
pub fn regel(kode: &str) -> Option<&'static Regel> {
    REGLER.iter().find(|regel| regel.kode == kode)
}
