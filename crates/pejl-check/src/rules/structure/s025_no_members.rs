//! S025: minutes that name no members or participants.

use super::layout::{first_line, is_minutes};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Role, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S025",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# Socialudvalget - Referat - 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Socialudvalget - Referat - 4. juni 2024"],
        },
        Example {
            text: "# REFERAT Socialudvalget 2022-2025 d. 04-06-2024\n\nMødedato Tirsdag d. 04. juni 2024 kl. 15:00\n\nMødested Havnen\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["REFERAT Socialudvalget 2022-2025 d. 04-06-2024"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nDagsorden 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nTil stede: alle\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let document = prepared.document;
    if !is_minutes(prepared) || !document.members.is_empty() || document.items.len() < 2 || is_told(prepared) {
        return;
    }
    let absent = document.items.iter().filter(|item| !item.absent.is_empty()).count();
    found.in_paper(first_line(prepared)).with("count", absent);
}

/// True where the head or the closing lines tell of participants in a form that was not read.
fn is_told(prepared: &Prepared<'_>) -> bool {
    const WORDS: [&str; 6] = ["deltager", "medlem", "til stede", "tilstede", "fremmød", "mødt"];
    let mut around = prepared.document.parts.iter().filter(|part| matches!(part.role, Role::Head | Role::Closing));
    around.any(|part| {
        let low = part.span.of(prepared.text).to_lowercase();
        WORDS.iter().any(|word| low.contains(word))
    })
}
