//! S019: a member who is away from an item and votes or speaks in it.

use super::layout::heading;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Absence, AgendaItem, Person, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S019",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted\n\nBeslutning\n\nGodkendt. Bo Lind (V) stemte imod.\n\nFraværende: Bo Lind (V)\n",
            finds: &["Bo Lind (V) stemte imod"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nImod stemte Ida Holm (A) og Bo Lind (V). Godkendt.\n\nFraværende:\n\nIda Holm (A). Som stedfortræder deltog Per Skov (A).\n",
            finds: &["Imod stemte Ida Holm (A) og Bo Lind (V)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 3: Bus\n\nBeslutning\n\nGodkendt. Eva Dal (C) tog forbehold.\n\nAfbud: Eva Dal (C)\n",
            finds: &["Eva Dal (C) tog forbehold."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted\n\nBeslutning\n\nGodkendt. Bo Lind (V) stemte imod.\n\nFraværende: Ida Holm (A)\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted\n\nBeslutning\n\nGodkendt. Bo Lind (V) stemte imod.\n\nBo Lind (V) forlod mødet kl. 17.30.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items().filter(|(_, item)| !item.absent.is_empty()) {
        for absence in item.absent.iter().filter(|absence| is_whole(absence)) {
            if let Some(span) = acts(item, &absence.person) {
                let place = if span.is_empty() { heading(item) } else { span };
                let finding = found.in_item(at, place).related(absence.span);
                finding.with("name", absence.person.name.as_str());
            }
        }
    }
}

/// True for an absence from the whole item.
pub(super) fn is_whole(absence: &Absence) -> bool {
    absence.from.is_none() && absence.until.is_none() && absence.person.name.contains(' ')
}

/// Where `person` votes, reserves or dissents.
fn acts(item: &AgendaItem, person: &Person) -> Option<Span> {
    let decision = item.decision.as_ref()?;
    let named = |persons: &[Person]| persons.iter().any(|other| other.name == person.name);
    let votes = decision.votes.iter().filter(|vote| named(&vote.persons)).map(|vote| vote.span);
    let dissents = decision.dissents.iter().filter(|dissent| named(&dissent.persons)).map(|dissent| dissent.span);
    votes.chain(dissents).min()
}
