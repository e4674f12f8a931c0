//! Who is due by the law on a day, with the reason.

use crate::day::Day;
use crate::month_ends::over_month_ends;
use crate::register::Register;
use pejl_rules::eksempler::Givet;
use pejl_rules::regler::Sag;
use pejl_rules::regler::samtaleforklaring;
use pejl_rules::regler::samtaleplan::{Forhold, samtaleplan, samtaler_paa};
use pejl_rules::regler::samtalesatser::SamtaleSatser;
use pejl_rules::regler::tilbudspligt::{self, Stand, Tilbudspligt};
use pejl_rules::{Dag, Forklaring, Parametre, Ydelse};

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owed {
    /// A conversation.
    Conversation,
    /// An offer.
    Offer,
}

impl Owed {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Conversation => "samtale",
            Self::Offer => "tilbud",
        }
    }
}

/// Something that somebody is due.
#[derive(Debug, Clone)]
pub struct LawDueRow {
    /// The pseudonym.
    pub person: u64,
    /// The benefit on the day.
    pub benefit: Ydelse,
    /// What is due.
    pub owed: Owed,
    /// The latest day that the law gave.
    pub latest: Dag,
    /// Days since then.
    pub overdue: i32,
    /// Why, with the parameters used.
    pub why: Forklaring,
}

/// Everything due to the persons of a municipality on `day`, the longest overdue first, then by person.
#[must_use]
pub fn due_by_law(register: &Register, parameters: &Parametre, municipality: u16, day: Day) -> Vec<LawDueRow> {
    let (law, offers, dag) = (SamtaleSatser::af(parameters), Tilbudspligt::af(parameters), day.dag());
    let none = Givet::new();
    let mut rows = over_month_ends(
        register,
        &[dag],
        Vec::new,
        |rows: &mut Vec<LawDueRow>, asked| {
            if asked.spell.kommune != municipality {
                return;
            }
            let sag = Sag { historie: asked.history, dag, givet: &none };
            let row = |owed, latest: Dag, why| {
                let (person, benefit) = (asked.person, asked.spell.ydelse);
                LawDueRow { person, benefit, owed, latest, overdue: dag.0.saturating_sub(latest.0), why }
            };
            let latest = samtaler_paa(&asked.history, dag, &law).and_then(|status| status.forfalden);
            let plan = latest.and_then(|_| samtaleplan(&asked.history, dag, &law, &Forhold::default()));
            if let (Some(latest), Some(plan)) = (latest, plan) {
                rows.push(row(Owed::Conversation, latest, samtaleforklaring::forklar(parameters, &law, &sag, &plan)));
            }
            let owes = offers.svar(&asked.history, dag).filter(|owes| owes.stand == Stand::Mangler);
            if let Some((owes, why)) =
                owes.and_then(|owes| Some((owes, (tilbudspligt::REGEL.forklar)(parameters, &sag)?)))
            {
                rows.push(row(Owed::Offer, owes.frist, why));
            }
        },
        |mut one, mut other| {
            one.append(&mut other);
            one
        },
    );
    rows.sort_by_key(|row| (std::cmp::Reverse(row.overdue), row.person, row.owed));
    rows
}
