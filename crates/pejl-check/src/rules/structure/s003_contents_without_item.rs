//! S003: an entry of the contents page that no item bears.

use super::contents::Titles;
use super::layout::{key, lines};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{ContentsEntry, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S003",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nLån af lokaler til ungehuset.....\t6\nNy praktikordning for unge.....\t8\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Ny praktikordning for unge\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Lån af lokaler til ungehuset.....\t6"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\n| Godkendelse af dagsorden..... | 3 |\n| Værksted på havnen..... | 4 |\n| Salg af en grund..... | 6 |\n| Ny praktikordning..... | 8 |\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Ny praktikordning\n\nBeslutning\n\nGodkendt.\n",
            finds: &["| Salg af en grund..... | 6 |"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nDrøftelse af bus til skoven.....\t5\nLån af lokaler til ungehuset.....\t6\nEventuelt.....\t8\n\nPunkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 3: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &["Drøftelse af bus til skoven.....\t5"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen.....\t4\nLån af lokaler til ungehuset.....\t6\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lån af lokaler til ungehuset\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nIndholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nVærksted på havnen i de kommende to år og siden.....\t4\nLukket: Salg af grund.....\t6\n\nPunkt 4: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Værksted på havnen i de kommende to år og siden hen\n\nBeslutning\n\nDrøftet.\n\nPunkt 6: Lukket: Salg af grund - Lukket\n",
            finds: &[],
        },
        Example { text: "Indholdet af planen er nyt.", finds: &[] },
    ],
};

/// A title on a line with its number.
const LONGEST: usize = 300;
/// More entries without an item are another contents page; each is looked for in the whole paper.
const MOST: usize = 12;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let (contents, items) = (&prepared.document.contents, &prepared.document.items);
    if contents.len() <= items.len() {
        return;
    }
    let Some(titles) = Titles::to_compare(prepared) else { return };
    // Whatever the reader made of it, an item whose title stands as a line is there.
    let first = items.iter().map(|item| item.span.start).min().unwrap_or(0);
    let printed = |entry: &ContentsEntry| {
        let after = Span::new(first.max(entry.span.end), prepared.text.len().max(entry.span.end));
        lines(prepared.text, after)
            .any(|line| line.len() < LONGEST && key(line.of(prepared.text)).ends_with(&key(&entry.title)))
    };
    let missing = titles.without_item().filter_map(|at| contents.get(at));
    for entry in missing.take(MOST).filter(|entry| !printed(entry)) {
        found.in_paper(entry.span).with("title", entry.title.as_str());
    }
}
