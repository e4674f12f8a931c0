//! S004: an item that the contents page does not list.

use super::contents::Titles;
use super::layout::{heading, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S004",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nNy praktikordning for unge.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Ny praktikordning for unge\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Lån af lokaler til ungehuset"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\n| Godkendelse af dagsorden..... | 3 |\n| Værksted på havnen..... | 4 |\n| Ny praktikordning..... | 8 |\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Ny praktikordning\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Bus til skoven\n\nBeslutning\n\nUdsat.\n",
            finds: &["Bus til skoven"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nNy praktikordning for unge.....\t8\n\nPunkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Tillæg til lejeaftale\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 4: Ny praktikordning for unge\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Tillæg til lejeaftale"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nLån af lokaler.....\t6\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "Punktet står ikke i indholdsfortegnelsen.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let items = &prepared.document.items;
    if items.len() <= prepared.document.contents.len() {
        return;
    }
    let Some(titles) = Titles::to_compare(prepared) else { return };
    for (at, item) in titles.without_entry().filter_map(|at| Some((at, items.get(at)?))) {
        found.in_item(at, heading(item)).with("title", title(item));
    }
}
