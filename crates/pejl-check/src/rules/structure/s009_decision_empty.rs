//! S009: minutes with the heading of a decision and nothing below it.

use super::layout::{Empty, empty_labels, folded, is_minutes, label_kinds, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S009",
    severity: Severity::Error,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Godkendelse af referat\n\nBeslutning\n",
            finds: &["Beslutning"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nBeslutning\nGodkendt.\n\n2. Bus til skoven\n\nBeslutning\n\nSagsfremstilling\nSkoven ligger langt væk.\n\n3. Lån af lokaler\n\nBeslutning\nGodkendt.\n\n",
            finds: &["Beslutning"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning Socialudvalget den 04-06-2024\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning Socialudvalget den 04-06-2024\n\nPunkt 3: Lån af lokaler\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning Socialudvalget den 04-06-2024\n\nGodkendt.\n",
            finds: &["Beslutning Socialudvalget den 04-06-2024"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nDagsorden 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Eventuelt\n\nBeslutning\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Lukket: Salg af grund\n\nBeslutning\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let decided = prepared.document.items.iter().filter(|item| has_decision(item)).count();
    if !is_minutes(prepared) {
        return;
    }
    let empty: Vec<_> =
        prepared.items().filter(|(_, item)| item.open && !has_decision(item) && !may_be_empty(item)).collect();
    // Where most decisions lack, the paper is a draft or a form, and this is no finding.
    if empty.is_empty() || decided < empty.len() {
        return;
    }
    let kinds = label_kinds(prepared);
    let holds = |span: Span| kinds.get(&folded(span.of(prepared.text))).copied();
    for (at, item) in empty {
        let decides = |label: &Empty| [Some(label.kind), holds(label.span)].contains(&Some(SectionKind::Decision));
        let label = empty_labels(prepared, item).into_iter().rfind(decides);
        if let Some(label) = label {
            let number = item.number.as_ref().map_or("", |number| number.value.as_str());
            found.in_item(at, label.span).with("number", number).with("title", title(item)).with("decided", decided);
        }
    }
}

/// True where this meeting decided something in the item.
pub(super) fn has_decision(item: &AgendaItem) -> bool {
    let section = |kind: &SectionKind| *kind == SectionKind::Decision;
    item.decision.as_ref().is_some_and(|decision| !decision.text.is_empty())
        || item.sections.iter().any(|section_of| section_of.kinds.iter().any(section))
}

/// True for items where nobody may have had anything to say.
fn may_be_empty(item: &AgendaItem) -> bool {
    let title = title(item).to_lowercase();
    title.is_empty() || ["eventuelt", "underskrift", "spørg", "lukket"].iter().any(|word| title.contains(word))
}
