//! S042: "tilrådt" in a paper that elsewhere says "tiltrådt".

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Decider, SectionKind, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S042",
    severity: Severity::Note,
    on: true,
    words: &["tilrådt", "tiltrådt"],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nIndstillingen tiltrådt.\n\nPunkt 2: Bus\n\nBeslutning\n\nIndstillingen tilrådt.\n",
            finds: &["tilrådt"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nTilrådt.\n\nPunkt 2: Bus\n\nBeslutning\n\nTiltrådt.\n",
            finds: &["Tilrådt"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nIndstillingen blev tiltrådt.\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Skov\n\nBeslutning\n\nIndstillingen blev tilrådt.\n",
            finds: &["tilrådt"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nIndstillingen tilrådt.\n\nPunkt 2: Bus\n\nBeslutning\n\nIndstillingen tilrådt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nIndstillingen tiltrådt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdvalget tilråder, at bussen kører.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nIndstillingen tiltrådt.\n\nPunkt 2: Bus\n\nSagsfremstilling\n\nRådet har tilrådt planen.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let decided = |at: usize| prepared.kind_at(at) == Some(SectionKind::Decision);
    let adopted = found.hits().iter().filter(|hit| hit.word == 1 && decided(hit.span.start)).count();
    if adopted == 0 {
        return;
    }
    for hit in found.hits().iter().filter(|hit| hit.word == 0 && decided(hit.span.start)) {
        let capital = prepared.at(hit.span).starts_with('T');
        let right = if capital { "Tiltrådt" } else { "tiltrådt" };
        let item = prepared.item_at(hit.span.start).and_then(|at| prepared.document.items.get(at as usize));
        // Who decides itself has nobody to advise.
        let own = item.and_then(|item| item.decides.as_ref()).is_some_and(|told| told.value == Decider::Committee);
        let finding = found.at(hit.span).with("count", adopted).with("right", right);
        if own {
            finding.correct(hit.span, right);
        }
    }
}
