//! S030: votes that do not add up to those who were present.

use super::ballots::counts;
use super::members::is_list_of_members;
use super::s019_absent_and_voting::is_whole;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S030",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 3. Imod stemte 1. Godkendt.\n",
            finds: &["For stemte 3. Imod stemte 1"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt. 2 stemte for, 1 stemte imod.\n",
            finds: &["2 stemte for, 1 stemte imod"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 4. Imod stemte 1. Godkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &["For stemte 4. Imod stemte 1"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 3. Imod stemte 2. Godkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 3. Imod stemte 1. Godkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 3. Imod stemte 1. Godkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let members = &prepared.document.members;
    if members.len() < LEAST || !is_list_of_members(prepared) {
        return;
    }
    let away = members.iter().filter(|member| member.present == Some(false)).count();
    for (at, item) in prepared.items() {
        // Who came late or left, and who was not competent, makes the number unsure.
        let unsure = !item.conflicts.is_empty() || !item.absent.iter().all(is_whole);
        let seats = item.absent.iter().filter(|absence| absence.substitute.is_none()).count();
        let present = members.len().saturating_sub(seats.max(away));
        for count in item.decision.iter().flat_map(|decision| counts(&decision.votes)) {
            let total = usize::try_from(count.total).unwrap_or(usize::MAX);
            if count.whole && !unsure && total != present && total <= members.len() {
                let finding = found.in_item(at, count.span).with("votes", count.total.to_string());
                finding.with("present", present.to_string()).with("members", members.len());
            }
        }
    }
}

/// A shorter list is hardly one of all members.
const LEAST: usize = 4;
