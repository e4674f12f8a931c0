//! S007: page numbers of the contents page that fall.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S007",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t14\nLån af lokaler til ungehuset.....\t6\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Lån af lokaler til ungehuset.....\t6"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\n| Godkendelse af dagsorden..... | 3 |\n| Værksted på havnen..... | 2 |\n| Lån af lokaler..... | 6 |\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n",
            finds: &["| Værksted på havnen..... | 2 |"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nLån af lokaler til ungehuset.....\t9\nEventuelt.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 7: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &["Eventuelt.....\t8"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t3\nLån af lokaler til ungehuset.....\t6\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "Se side 7 og side 4.", finds: &[] },
        Example { text: "Antal\t3\nAndre\t2", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let paged: Vec<_> =
        prepared.document.contents.iter().filter_map(|entry| entry.page.map(|page| (page, entry))).collect();
    for ((before, above), (page, entry)) in paged.iter().zip(paged.iter().skip(1)) {
        if page < before {
            let finding = found.in_paper(entry.span).related(above.span);
            finding
                .with("page", page.to_string())
                .with("before", before.to_string())
                .with("title", entry.title.as_str());
        }
    }
}
