//! S024: members that are listed, and nothing that says who came.

use super::layout::is_minutes;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Role, SectionKind, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S024",
    severity: Severity::Warning,
    on: true,
    words: &[
        "medlem",
        "afbud",
        "fravær",
        "mødt",
        "til stede",
        "tilstede",
        "deltog",
        "forfald",
        "ikke til",
        "deltager",
        "fremmødt",
    ],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer\nIda Holm (A)\nBo Lind (V)\nPer Skov (C)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Per Skov (C)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Eva Dal (F)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer:\nIda Holm (A)\nBo Lind (V)\nPer Skov (C)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Per Skov (C)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V), Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer\nIda Holm (A)\nBo Lind (V)\nPer Skov (C)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nAlle var til stede.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nDagsorden 4. juni 2024\n\nMedlemmer\nIda Holm (A)\nBo Lind (V)\nPer Skov (C)\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n",
            finds: &[],
        },
    ],
};

/// The first of the words that tell of presence or absence.
const TOLD: usize = 1;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let members = &prepared.document.members;
    let tells = |at: usize| match prepared.role_at(at) {
        Some(Role::Content) => {
            matches!(prepared.kind_at(at), Some(SectionKind::Decision | SectionKind::Absence) | None)
        }
        Some(_) => true,
        None => false,
    };
    let words = found.hits().iter().any(|hit| hit.word >= TOLD && tells(hit.span.start));
    let told = words || members.iter().any(|member| member.present.is_some());
    let Some(last) = members.last().filter(|_| is_minutes(prepared) && !told) else { return };
    found.in_paper(last.span).with("count", members.len());
}
