//! S010: minutes with an item that has no decision at all.

use super::layout::{empty_labels, folded, heading, is_formal, is_minutes, label_kinds, lines, title};
use super::s009_decision_empty::has_decision;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Role, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S010",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nPunkt 3: Lån af lokaler\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Praktik for unge\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Bus til skoven"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n2. Bus til skoven\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n3. Nyt gulv i hallen\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n4. Praktik for unge\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nØkonomi\nIngen.\n",
            finds: &["Praktik for unge"],
        },
        Example {
            text: "# Socialudvalget\nReferat\n04-06-2024\nSager 7 - 10\nVærested i havnen\nSag nr. 7\nIndstilling\nForvaltningen indstiller,\nat planen godkendes.\nBeslutning\nGodkendt.\nBus til skoven\nSag nr. 8\nIndstilling\nForvaltningen indstiller,\nat planen godkendes.\nBeslutning\nGodkendt.\nLån af lokaler\nSag nr. 9\nIndstilling\nForvaltningen indstiller,\nat planen godkendes.\nTidsplan\nIngen.\nPraktik for unge\nSag nr. 10\nIndstilling\nForvaltningen indstiller,\nat planen godkendes.\nBeslutning\nGodkendt.\n",
            finds: &["Lån af lokaler"],
        },
        Example { text: "Der er ingen beslutning endnu.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Lån af lokaler\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Eventuelt\n\nSagsfremstilling\n\nIntet.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nDagsorden 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n",
            finds: &[],
        },
    ],
};

/// Fewest items with a decision that tell what is usual, where more than one has none.
const LEAST: usize = 3;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    if !is_minutes(prepared) {
        return;
    }
    let open = || prepared.items().filter(|(_, item)| item.open);
    let with = open().filter(|(_, item)| has_decision(item)).count();
    let all = open().count();
    let most = with >= LEAST && with * 4 >= all * 3;
    if !most && (with == 0 || with + 1 != all) {
        return;
    }
    let undecided = |item: &AgendaItem| item.recommendation.is_some() && !has_decision(item) && !is_formal(item);
    let undecided: Vec<_> = open().filter(|(_, item)| undecided(item)).collect();
    if undecided.is_empty() {
        return;
    }
    let kinds = label_kinds(prepared);
    for (at, item) in undecided {
        let holds = |span: Span| kinds.get(&folded(span.of(prepared.text))) == Some(&SectionKind::Decision);
        let empty = empty_labels(prepared, item);
        let empty = empty.iter().any(|label| label.kind == SectionKind::Decision || holds(label.span));
        if !empty && !says_outcome(prepared, item) {
            let finding = found.in_item(at, heading(item)).with("title", title(item));
            finding.with("with", with).with("all", all.to_string());
        }
    }
}

/// True where a line of the item begins as decisions do: then the decision stands there without its label.
fn says_outcome(prepared: &Prepared<'_>, item: &AgendaItem) -> bool {
    const LONGEST: usize = 90;
    const WORDS: [&str; 12] = [
        "Godkendt",
        "Taget til",
        "Anbefal",
        "Drøft",
        "Udsat",
        "Tiltrådt",
        "Vedtag",
        "Indstillingen",
        "Orienter",
        "Forkast",
        "Til efterretning",
        "Sagen",
    ];
    const ENDS: [&str; 10] = [
        "godkendt",
        "tiltrådt",
        "efterretning",
        "orientering",
        "udsat",
        "drøfte",
        "anbefal",
        "vedtag",
        "forkast",
        "oversend",
    ];
    lines(prepared.text, item.span).filter(|line| line.len() <= LONGEST).any(|line| {
        let low = line.of(prepared.text).to_lowercase();
        WORDS.iter().any(|word| line.of(prepared.text).starts_with(word))
            && ENDS.iter().any(|word| low.contains(word))
            && prepared.role_at(line.start) == Some(Role::Content)
            && prepared.kind_at(line.start) != Some(SectionKind::CaseHistory)
    })
}
