//! S020: somebody who stands among the participants and is away from every item.

use super::layout::is_minutes;
use super::members::is_list_of_participants;
use super::s019_absent_and_voting::is_whole;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "S020",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nFraværende: Bo Lind (V)\n",
            finds: &["Bo Lind"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nAfbud: Eva Dal (C).\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nAfbud: Eva Dal (C).\n\nPunkt 3: Skov\n\nBeslutning\n\nUdsat.\n\nAfbud: Eva Dal (C).\n",
            finds: &["Eva Dal"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende:\n\nIda Holm (A). Som stedfortræder deltog Mia Bak (A).\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nFraværende:\n\nIda Holm (A). Som stedfortræder deltog Mia Bak (A).\n",
            finds: &["Ida Holm"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind (Afbud), Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nFraværende: Bo Lind (V)\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Mia Bak (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nFraværende: Mia Bak (V)\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    if !is_minutes(prepared) || !is_list_of_participants(prepared) {
        return;
    }
    let open: Vec<_> = prepared.document.items.iter().filter(|item| item.open).collect();
    let mut away: HashMap<&str, (usize, Span)> = HashMap::new();
    for absence in open.iter().flat_map(|item| &item.absent).filter(|absence| is_whole(absence)) {
        away.entry(absence.person.name.as_str()).or_insert((0, absence.span)).0 += 1;
    }
    for member in prepared.document.members.iter().filter(|member| member.present == Some(true)) {
        let Some((times, first)) = away.get(member.person.name.as_str()) else { continue };
        if open.len() >= 2 && *times >= open.len() {
            let finding = found.in_paper(member.span).related(*first);
            finding.with("name", member.person.name.as_str()).with("count", open.len());
        }
    }
}
