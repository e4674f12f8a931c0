//! S011: a label with no content below it.

use super::layout::{Empty, empty_labels, folded, label_kinds, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity, Span};
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "S011",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nSagsfremstilling\n\nHavnen får et værksted.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nSagsfremstilling\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Lån af lokaler\n\nSagsfremstilling\n\nLokalerne er tomme.\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Sagsfremstilling"],
        },
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 9\nVærested i havnen\nSag nr. 7\nSagens kerne\nVærestedet flytter.\nBeslutning\nGodkendt.\nBus til skoven\nSag nr. 8\nSagens kerne\nSkoven ligger langt væk.\nBeslutning\nGodkendt.\nDiverse\nSag nr. 9\nSagens kerne\nBeslutning\nTaget til efterretning.\n",
            finds: &["Sagens kerne"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nSagsfremstilling\nHavnen får et værksted.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n2. Bus til skoven\n\nSagsfremstilling\nSkoven ligger langt væk.\n\nIndstilling\n\nBeslutning\nGodkendt.\n\n",
            finds: &["Indstilling"],
        },
        Example { text: "Der står intet under sagsfremstillingen.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nSagsfremstilling\n\nHavnen får et værksted.\n\nBilag\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nSagsfremstilling\n\nSkoven ligger langt væk.\n\nFraværende\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nSagsfremstilling\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nSagsfremstilling\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let open = || prepared.items().filter(|(_, item)| item.open);
    let labels = open().flat_map(|(at, item)| empty_labels(prepared, item).into_iter().map(move |label| (at, label)));
    let labels: Vec<(usize, Empty)> = labels.collect();
    if labels.is_empty() {
        return;
    }
    let kinds = label_kinds(prepared);
    let mut empty: Vec<(usize, Empty, String)> = Vec::new();
    for (at, mut label) in labels {
        let text = folded(label.span.of(prepared.text));
        label.kind = kinds.get(&text).copied().unwrap_or(label.kind);
        if is_content(prepared, &label, &kinds) {
            empty.push((at, label, text));
        }
    }
    let mut filled: HashMap<String, usize> = HashMap::new();
    for section in open().flat_map(|(_, item)| &item.sections).filter(|section| !section.label.is_empty()) {
        *filled.entry(folded(&section.label)).or_default() += 1;
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    empty.iter().for_each(|(_, _, text)| *counts.entry(text.as_str()).or_default() += 1);
    for (at, label, text) in &empty {
        // A form that prints every label leaves many of them empty.
        let (with, without) = (filled.get(text).copied().unwrap_or(0), counts.get(text.as_str()).copied().unwrap_or(0));
        if without > 1 && with < without * 2 || with == 0 {
            continue;
        }
        let item = prepared.document.items.get(*at).map_or("", title);
        let finding = found.in_item(*at, label.span).with("label", label.span.of(prepared.text).trim_end_matches(':'));
        finding.with("title", item).with("with", with);
    }
}

/// A label that should have content, and below which a label stands that is no sub-heading: both have text of their
/// own in other items, or a decision or recommendation follows.
fn is_content(prepared: &Prepared<'_>, label: &Empty, kinds: &HashMap<String, SectionKind>) -> bool {
    let may = matches!(label.kind, SectionKind::Decision | SectionKind::Attachments | SectionKind::Absence);
    let filled = |span: Span| kinds.contains_key(&folded(span.of(prepared.text)));
    let below = match label.next {
        None | Some((SectionKind::Decision | SectionKind::Recommendation, _)) => true,
        Some((_, next)) => filled(label.span) && filled(next),
    };
    !may && below
}
