//! S033: a closed item with no title.

use super::layout::{heading, key, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S033",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket:\n",
            finds: &["Lukket:"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Lukket\n",
            finds: &["Lukket"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket punkt\n\n\nPunkt 3: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Lukket punkt"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Salg af grund\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Personalesag - Lukket\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items().filter(|(_, item)| !item.open && key(title(item)).is_empty()) {
        let number = item.number.as_ref().map_or("", |number| number.value.as_str());
        found.in_item(at, heading(item)).with("number", number);
    }
}
