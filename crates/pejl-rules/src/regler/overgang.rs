//! From the unemployment fund to the municipality (LAB § 27, since 1 January 2024).
//!
//! At a month's end when more than so many hours of dagpenge are used; where the
//! hours are not told, the calendar's three months tell it for full unemployment.

use super::kontaktforloeb::kontaktforloeb;
use super::skiftende::Skiftende;
use super::{Regel, Sag};
use crate::{Dag, Forklaring, HoldtAf, Parametre, Vaerdi, Ydelse};
use rust_decimal::Decimal;

pub(super) const REGEL: Regel = Regel {
    kode: "overgang",
    navn: "Fra a-kasse til kommune",
    eksempler: include_str!("../../eksempler/overgang.toml"),
    forklar: besvar,
};

const TIMER: &str = "overgang.timer";
const MAANEDER: &str = "overgang.maaneder";

/// What the rule needs of the parameters on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OvergangSatser {
    /// Hours that must be exceeded.
    pub timer: i64,
    /// The fund's months.
    pub maaneder: i32,
}

impl OvergangSatser {
    /// What holds on `dag`; none before the funds had conversations of their own.
    #[must_use]
    pub fn paa(parametre: &Parametre, dag: Dag) -> Option<Self> {
        let maaneder = i32::try_from(parametre.antal(MAANEDER, dag)?).ok()?;
        Some(Self { timer: parametre.antal(TIMER, dag)?, maaneder })
    }

    /// What holds in every time.
    #[must_use]
    pub fn alle(parametre: &Parametre) -> Skiftende<Self> {
        Skiftende::af(parametre, &[TIMER, MAANEDER], |dag| Self::paa(parametre, dag))
    }
}

/// After which month the municipality takes over, and the hours used by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgang {
    /// The number of the month, from one; none while the fund has the course.
    pub efter_maaned: Option<usize>,
    /// The hours used: until the hand-over, else all.
    pub timer: Decimal,
}

/// The hand-over by the hours used in each month.
#[must_use]
pub fn overgang(timer: &[Decimal], satser: &OvergangSatser) -> Overgang {
    let graense = Decimal::from(satser.timer);
    let mut brugt = Decimal::ZERO;
    for (nummer, maanedens) in (1..).zip(timer) {
        brugt = brugt.checked_add(*maanedens).unwrap_or(Decimal::MAX);
        if brugt > graense {
            return Overgang { efter_maaned: Some(nummer), timer: brugt };
        }
    }
    Overgang { efter_maaned: None, timer: brugt }
}

/// The day on which the municipality takes over from the fund by the calendar:
/// the day after the fund's months.
#[must_use]
pub const fn efter_kalender(fra: Dag, satser: &OvergangSatser) -> Dag {
    fra.plus_maaneder(satser.maaneder).plus_dage(1)
}

/// Who has the course of an insured person that began on `fra` by the calendar, for the
/// register tells no hours. The law on its first day decides.
#[must_use]
pub fn hos_siden(fra: Dag, dag: Dag, satser: &Skiftende<OvergangSatser>) -> HoldtAf {
    let i_kassen = satser.paa(fra).is_some_and(|satser| dag < efter_kalender(fra, satser));
    if i_kassen { HoldtAf::AKasse } else { HoldtAf::Kommune }
}

fn besvar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    let (fra, forloeb) = kontaktforloeb(&sag.historie, sag.dag)?;
    if forloeb.ydelse != Ydelse::ADagpenge {
        return None;
    }
    let forklaring = |udfald, hos: HoldtAf| {
        Forklaring::ny("overgang", udfald).med("fra", Vaerdi::Dag(fra)).med("hos", Vaerdi::Kode(hos.kode()))
    };
    let Some(satser) = OvergangSatser::paa(parametre, fra) else {
        let navn = "samtaler.kommune.grupper";
        return Some(forklaring("foer", HoldtAf::Kommune).brugte(navn, parametre.paa(navn, fra)));
    };
    if sag.er("direkte") {
        let navn = "samtaler.direkte.grupper";
        return Some(forklaring("direkte", HoldtAf::Kommune).brugte(navn, parametre.paa(navn, fra)));
    }
    let Some(timer) = sag.givet("timer", laes_timer) else {
        let dag = efter_kalender(fra, &satser);
        let (udfald, hos) =
            if sag.dag < dag { ("kalender-a-kasse", HoldtAf::AKasse) } else { ("kalender-kommune", HoldtAf::Kommune) };
        let svar = forklaring(udfald, hos).med("dag", Vaerdi::Dag(dag));
        return Some(svar.brugte(MAANEDER, parametre.paa(MAANEDER, fra)));
    };
    let svar = overgang(&timer, &satser);
    let (udfald, hos) =
        if svar.efter_maaned.is_some() { ("kommune", HoldtAf::Kommune) } else { ("a-kasse", HoldtAf::AKasse) };
    let mut forklaring = forklaring(udfald, hos).med("timer", Vaerdi::Tal(svar.timer));
    if let Some(nummer) = svar.efter_maaned {
        forklaring = forklaring.med("maaned", Vaerdi::Antal(i64::try_from(nummer).unwrap_or(i64::MAX)));
    }
    Some(forklaring.med("graense", Vaerdi::Antal(satser.timer)).brugte(TIMER, parametre.paa(TIMER, fra)))
}

/// "160.33, 160.33"; none where one is no number.
fn laes_timer(tekst: &str) -> Option<Vec<Decimal>> {
    tekst.split(',').map(|timer| timer.trim().parse().ok()).collect()
}
