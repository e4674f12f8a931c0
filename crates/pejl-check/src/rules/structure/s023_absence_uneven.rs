//! S023: a member who is away from most items but not from all, and nothing says from when or until when.

use super::layout::{heading, is_minutes, number};
use super::s019_absent_and_voting::is_whole;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Severity, Span};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "S023",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 3: Skov\n\nBeslutning\n\nUdsat.\n",
            finds: &["Skov"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 3: Skov\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &["Dagsorden"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 4: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 5: Bus\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Skov\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 7: Havn\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &["Bus"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Skov\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt.\n\nBo Lind (V) forlod mødet kl. 17.30.\n\nPunkt 3: Skov\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    if !is_minutes(prepared) {
        return;
    }
    let counted = |(_, item): &(usize, &AgendaItem)| item.open && number(item).is_some();
    let open: Vec<(usize, &AgendaItem)> = prepared.items().filter(counted).collect();
    // By name: where it was told first, the items, and whether a time is told anywhere.
    let mut away: BTreeMap<&str, (Span, Vec<usize>, bool)> = BTreeMap::new();
    for (at, item) in &open {
        for absence in &item.absent {
            let told = away.entry(absence.person.name.as_str()).or_insert((absence.span, Vec::new(), false));
            match is_whole(absence) {
                // An absence may be told twice in one item.
                true if told.1.last() == Some(at) => {}
                true => told.1.push(*at),
                false => told.2 = true,
            }
        }
    }
    for (name, (first, items, timed)) in away {
        if timed || items.len() < 2 || items.len() >= open.len() || items.len() * 2 < open.len() {
            continue;
        }
        let is_away = |at: &usize| items.binary_search(at).is_ok();
        let without = || open.iter().filter(|(at, _)| !is_away(at));
        let numbers: Vec<String> = without().filter_map(|(_, item)| number(item)).map(|n| n.to_string()).collect();
        let Some((at, item)) = without().next() else { continue };
        let finding = found.in_item(*at, heading(item)).related(first).with("name", name);
        finding.with("away", items.len()).with("open", open.len().to_string());
        finding.with("without", numbers.join(", "));
    }
}
