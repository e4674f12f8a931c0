//! Seniority on public support: unbroken, with short gaps allowed, and accumulated.
//!
//! Whoever is without support for more than the days of `anciennitet.hul` begins
//! anew. The law and the statistics each have gap rules of their own; ours is a
//! parameter that a person must confirm.

use super::skiftende::{Koder, brugte};
use super::{Regel, Sag};
use crate::{Dag, Forklaring, Historie, Parametre, Vaerdi};

/// The rule in the list of rules.
pub const REGEL: Regel = Regel {
    kode: "anciennitet",
    navn: "Anciennitet på offentlig forsørgelse",
    eksempler: include_str!("../../eksempler/anciennitet.toml"),
    forklar: |parametre, sag| forklar(parametre, sag),
};

const HUL: &str = "anciennitet.hul";
const YDELSER: &str = "anciennitet.ydelser";
const VINDUE: &str = "anciennitet.vindue";

/// What the rule needs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anciennitetsregel {
    /// The benefits that count.
    pub ydelser: Koder,
    /// Days without them that do not break it.
    pub hul: i32,
    /// Months back in which days accumulate.
    pub vindue: i32,
}

/// How long somebody has been on support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anciennitet {
    /// First day of the unbroken time.
    pub fra: Dag,
    /// Days without support in it.
    pub huldage: i32,
    /// Days on support within the window, the day asked for included.
    pub akkumuleret: i32,
}

impl Anciennitet {
    /// True where the unbroken time began `maaneder` or more before `dag`.
    #[must_use]
    pub const fn mindst(&self, maaneder: i32, dag: Dag) -> bool {
        self.fra.0 <= dag.plus_maaneder(-maaneder).0
    }

    /// Whole months of unbroken time on `dag`.
    #[must_use]
    pub const fn maaneder(&self, dag: Dag) -> i32 {
        let ((aar, maaned, _), (fra_aar, fra_maaned, _)) = (dag.dele(), self.fra.dele());
        let maaneder = (aar - fra_aar) * 12 + maaned - fra_maaned;
        if self.mindst(maaneder, dag) { maaneder } else { maaneder - 1 }
    }
}

impl Anciennitetsregel {
    /// What holds on `dag`.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        Some(Self {
            ydelser: Koder::ydelser(parametre, YDELSER, dag)?,
            hul: i32::try_from(parametre.antal(HUL, dag)?).ok()?,
            vindue: i32::try_from(parametre.antal(VINDUE, dag)?).ok()?.clamp(0, LAENGSTE_VINDUE),
        })
    }

    /// The seniority on `dag`; none where the person is not on support then.
    #[must_use]
    pub fn svar(&self, historie: &Historie<'_>, dag: Dag) -> Option<Anciennitet> {
        let (fra, huldage) = ubrudt(historie, dag, self.ydelser, self.hul)?;
        let akkumuleret = dage(historie, dag.plus_maaneder(-self.vindue), dag, self.ydelser);
        Some(Anciennitet { fra, huldage, akkumuleret })
    }
}

/// Months of a hundred years: a longer window is a slip.
const LAENGSTE_VINDUE: i32 = 1_200;

/// The first day of the time on `ydelser` that `dag` lies in, where gaps of at most `hul`
/// days do not break it, and the days in the gaps; none where `dag` is not on one of them.
/// Time on other benefits is a gap.
#[must_use]
pub fn ubrudt(historie: &Historie<'_>, dag: Dag, ydelser: Koder, hul: i32) -> Option<(Dag, i32)> {
    let nu = historie.forloeb_paa(dag).filter(|forloeb| ydelser.har(forloeb.ydelse as u8))?;
    let foer = historie.forloeb.partition_point(|forloeb| forloeb.fra < nu.fra);
    let (mut fra, mut huldage) = (nu.fra, 0);
    let tidligere = historie.forloeb.get(..foer).unwrap_or_default().iter().rev();
    for forloeb in tidligere.filter(|forloeb| ydelser.har(forloeb.ydelse as u8)) {
        let mellem = fra.0.saturating_sub(forloeb.til.unwrap_or(fra).0).max(0);
        if mellem > hul {
            break;
        }
        huldage = i32::saturating_add(huldage, mellem);
        fra = fra.min(forloeb.fra);
    }
    Some((fra, huldage))
}

/// Days on `ydelser` after `siden`, up to and with `dag`.
#[must_use]
pub fn dage(historie: &Historie<'_>, siden: Dag, dag: Dag, ydelser: Koder) -> i32 {
    let talte = historie.forloeb.iter().filter(|forloeb| ydelser.har(forloeb.ydelse as u8));
    let i_vinduet = talte.map(|forloeb| {
        let fra = forloeb.fra.0.max(siden.0.saturating_add(1));
        let til = forloeb.til.map_or(i32::MAX, |til| til.0).min(dag.0.saturating_add(1));
        til.saturating_sub(fra).max(0)
    });
    i_vinduet.fold(0, i32::saturating_add)
}

/// The answer with its reason.
fn forklar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let regel = Anciennitetsregel::paa(parametre, sag.dag)?;
    let svar = regel.svar(&sag.historie, sag.dag)?;
    let dage = sag.dag.0.saturating_sub(svar.fra.0).saturating_add(1);
    let forklaring = Forklaring::ny(REGEL.kode, if svar.huldage == 0 { "ubrudt" } else { "med-huller" })
        .med("fra", Vaerdi::Dag(svar.fra))
        .med("maaneder", Vaerdi::Antal(svar.maaneder(sag.dag).into()))
        .med("dage", Vaerdi::Antal(dage.into()))
        .med("huldage", Vaerdi::Antal(svar.huldage.into()))
        .med("akkumuleret", Vaerdi::Antal(svar.akkumuleret.into()))
        .med("hul", Vaerdi::Antal(regel.hul.into()))
        .med("vindue", Vaerdi::Antal(regel.vindue.into()));
    Some(brugte(forklaring, parametre, sag.dag, &[HUL, YDELSER, VINDUE]))
}
