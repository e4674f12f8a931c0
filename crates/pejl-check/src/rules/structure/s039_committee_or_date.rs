//! S039: a paper that does not say which body met, or when.

use super::layout::first_line;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S039",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nReferat\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# Referat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Referat 4. juni 2024"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Socialudvalget - Referat - 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let what = match (prepared.document.committee.is_none(), prepared.document.date.is_none()) {
        (false, false) => return,
        (true, true) => "both",
        (true, false) => "committee",
        (false, true) => "date",
    };
    if !prepared.document.items.is_empty() {
        found.in_paper(first_line(prepared)).with("what", what);
    }
}
