//! S021: a substitute who is a member already, or who sits in for two.

use super::members::is_list_of_members;
use super::s019_absent_and_voting::is_whole;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Severity};
use std::collections::{HashMap, HashSet};

pub(super) const RULE: Rule = Rule {
    code: "S021",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende:\n\nBo Lind (V). Som stedfortræder deltog Per Skov (C).\n",
            finds: &["Bo Lind (V). Som stedfortræder deltog Per Skov (C)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nFraværende:\n\nIda Holm (A). Som stedfortræder deltog Eva Dal (F).\n",
            finds: &["Ida Holm (A). Som stedfortræder deltog Eva Dal (F)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende:\n\nBo Lind (V). Som stedfortræder deltog Mia Bak (V).\n\nIda Holm (A). Som stedfortræder deltog Mia Bak (V).\n",
            finds: &["Ida Holm (A). Som stedfortræder deltog Mia Bak (V)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende:\n\nBo Lind (V). Som stedfortræder deltog Mia Bak (V).\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende:\n\nBo Lind (V). Som stedfortræder deltog Per Skov (V).\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let listed: HashSet<&str> = match is_list_of_members(prepared) {
        true => prepared.document.members.iter().map(|member| member.person.name.as_str()).collect(),
        false => HashSet::new(),
    };
    let mut told: HashSet<&str> = HashSet::new();
    for (at, item) in prepared.items() {
        for absence in item.absent.iter().filter(|absence| is_whole(absence)) {
            let substitute = absence.substitute.as_ref().filter(|person| person.name.contains(' '));
            let Some(substitute) = substitute else { continue };
            // One who took the seat may be listed in place of the member.
            let both = listed.contains(substitute.name.as_str()) && listed.contains(absence.person.name.as_str());
            if both && told.insert(substitute.name.as_str()) {
                let finding = found.in_item(at, absence.span).with("kind", "member");
                finding.with("name", substitute.name.as_str()).with("absent", absence.person.name.as_str());
            }
        }
        twice(found, at, item);
    }
}

fn twice(found: &mut Found<'_>, at: usize, item: &AgendaItem) {
    let mut seats: HashMap<&str, &str> = HashMap::new();
    for absence in item.absent.iter().filter(|absence| is_whole(absence)) {
        let Some(substitute) = &absence.substitute else { continue };
        let first = *seats.entry(substitute.name.as_str()).or_insert(absence.person.name.as_str());
        if first != absence.person.name {
            let both = [first, absence.person.name.as_str()].join(", ");
            let finding = found.in_item(at, absence.span).with("kind", "twice");
            finding.with("name", substitute.name.as_str()).with("absent", both);
        }
    }
}
