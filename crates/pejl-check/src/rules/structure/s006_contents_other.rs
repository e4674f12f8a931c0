//! S006: a title that the contents page gives in other words than the heading.

use super::contents::{Pair, pairs};
use super::layout::{heading, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S006",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted i skoven.....\t4\nLån af lokaler til ungehuset.....\t6\nEventuelt.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &["Værksted på havnen"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\n| Godkendelse af dagsorden..... | 3 |\n| Plan for 2023..... | 4 |\n| Lån af lokaler..... | 6 |\n| Eventuelt..... | 7 |\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Plan for 2024\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &["Plan for 2024"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nLån af lokaler til ungehuset.....\t6\nDrøftelse af bus til skoven.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Kørsel til skoven\n\nBeslutning\n\nDrøftet.\n",
            finds: &["Kørsel til skoven"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVÆRKSTED PÅ HAVNEN.....\t4\nLån af lokaler til ungehuset (B).....\t6\nEventuelt.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nLukket: Salg af grund.....\t4\nLukket:.....\t6\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Lukket: Salg af grund - Lukket\n\nPunkt 6: Lukket:\n",
            finds: &[],
        },
        Example { text: "Titlen er en anden end i indholdsfortegnelsen.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let pairs = pairs(prepared).unwrap_or_default();
    for Pair { entry, at, item, .. } in pairs.into_iter().filter(|pair| !pair.alike) {
        let finding = found.in_item(at, heading(item)).related(entry.span);
        finding.with("title", title(item)).with("printed", entry.title.as_str());
    }
}
