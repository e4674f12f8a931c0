//! S005: a title that the contents page cuts off inside a word.

use super::contents::{Pair, pairs};
use super::layout::{heading, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S005",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nOrientering om det nye værksted på hav\t4\nLån af lokaler til ungehuset.....\t6\nEventuelt.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Orientering om det nye værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &["Orientering om det nye værksted på hav\t4"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\n| Godkendelse af dagsorden..... | 3 |\n| Plan for den samlede ungeinds | 4 |\n| Lån af lokaler..... | 6 |\n| Eventuelt..... | 7 |\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Plan for den samlede ungeindsats\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &["| Plan for den samlede ungeinds | 4 |"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nLån af lokaler til ungehuset.....\t6\nStatus på samarbejdet med fore\t8\n\nPunkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Status på samarbejdet med foreningerne\n\nBeslutning\n\nDrøftet.\n",
            finds: &["Status på samarbejdet med fore\t8"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nOrientering om det nye værksted på havnen.....\t4\nEventuelt.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Orientering om det nye værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nOrientering om det nye værksted.....\t4\nEventuelt.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Orientering om det nye værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &[],
        },
        Example { text: "Titlen er skåret af i indholdsfortegnel", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    const LEAST: usize = 12;
    for Pair { entry, item, .. } in pairs(prepared).unwrap_or_default() {
        let rest = title(item).strip_prefix(entry.title.as_str()).unwrap_or("");
        let inside = entry.title.ends_with(char::is_alphabetic) && rest.starts_with(char::is_lowercase);
        if inside && entry.title.len() >= LEAST {
            let finding = found.in_paper(entry.span).related(heading(item));
            finding.with("printed", entry.title.as_str()).with("title", title(item));
        }
    }
}
