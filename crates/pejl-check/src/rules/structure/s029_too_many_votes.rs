//! S029: a vote with more votes than the paper lists members.

use super::ballots::counts;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S029",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 4. Imod stemte 3. Godkendt.\n",
            finds: &["For stemte 4. Imod stemte 3"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt. 5 stemte for, 2 stemte imod.\n",
            finds: &["5 stemte for, 2 stemte imod"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 6. Imod stemte 1. Godkendt.\n",
            finds: &["For stemte 6. Imod stemte 1"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 3. Imod stemte 2. Godkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nBeslutning\n\nFor stemte 4. Imod stemte 3. Godkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F), Mia Bak (B)\n\nPunkt 1: Bus\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let members = prepared.document.members.len();
    let (Some(first), Some(last)) = (prepared.document.members.first(), prepared.document.members.last()) else {
        return;
    };
    for (at, item) in prepared.items() {
        for count in item.decision.iter().flat_map(|decision| counts(&decision.votes)) {
            if members >= LEAST && count.whole && usize::try_from(count.total).is_ok_and(|total| total > members) {
                let finding = found.in_item(at, count.span).related(first.span.cover(last.span));
                finding.with("votes", count.total.to_string()).with("members", members);
            }
        }
    }
}

/// A shorter list is hardly one of all members.
const LEAST: usize = 4;
