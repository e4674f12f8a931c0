//! S026: minutes that do not say where and when the meeting was held.

use super::layout::{first_line, is_minutes};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S026",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# REFERAT Socialudvalget 2022-2025 d. 04-06-2024\n\nMødedato Tirsdag d. 04. juni 2024 kl. 15:00\n\nMødested Havnen\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["REFERAT Socialudvalget 2022-2025 d. 04-06-2024"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nMødet sluttede kl. 17.10.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# Aaby Kommune\nUDVALG\nSocialudvalget\nMØDE\nReferat\nSTED\nHavnen\nSTARTTIDSPUNKT\n04-06-2024 16:30:00\nSLUTTIDSPUNKT\n04-06-2024 18:50:00\n\n1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Bus\n\nBeslutning\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nDagsorden 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat\n\nDato: 4. juni 2024\nStarttidspunkt: kl. 15.00\nSluttidspunkt: kl. 17.00\nSted: Havnen\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let document = prepared.document;
    if !is_minutes(prepared) || document.items.len() < 2 {
        return;
    }
    let what = match (document.place.is_none(), document.start.is_none(), document.end.is_none()) {
        (false, false, false) => return,
        (true, true, true) => "place-start-end",
        (true, true, false) => "place-start",
        (true, false, true) => "place-end",
        (false, true, true) => "start-end",
        (true, false, false) => "place",
        (false, true, false) => "start",
        (false, false, true) => "end",
    };
    found.in_paper(first_line(prepared)).with("what", what);
}
