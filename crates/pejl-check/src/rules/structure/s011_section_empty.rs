//! S011: a label with no content below it.

use super::layout::{empty_labels, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity};
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
    let mut filled: HashMap<String, usize> = HashMap::new();
    let mut empty: Vec<(usize, super::layout::Empty, String)> = Vec::new();
    for (at, item) in prepared.items().filter(|(_, item)| item.open) {
        for section in item.sections.iter().filter(|section| !section.label.is_empty()) {
            *filled.entry(folded(&section.label)).or_default() += 1;
        }
        for label in empty_labels(prepared, item).into_iter().filter(is_content) {
            let text = folded(label.span.of(prepared.text));
            empty.push((at, label, text));
        }
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    empty.iter().for_each(|(_, _, text)| *counts.entry(text.as_str()).or_default() += 1);
    for (at, label, text) in &empty {
        // A form that prints every label leaves many of them empty.
        let (with, without) = (filled.get(text).copied().unwrap_or(0), counts.get(text.as_str()).copied().unwrap_or(0));
        if with < without {
            continue;
        }
        let item = prepared.document.items.get(*at).map_or("", title);
        let finding = found.in_item(*at, label.span).with("label", label.span.of(prepared.text).trim_end_matches(':'));
        finding.with("title", item).with("with", with);
    }
}

/// A label that should have content, and below which a label stands that is no sub-heading.
fn is_content(label: &super::layout::Empty) -> bool {
    let may = matches!(label.kind, SectionKind::Decision | SectionKind::Attachments | SectionKind::Absence);
    let below = matches!(label.next, None | Some(SectionKind::Decision | SectionKind::Recommendation));
    !may && below
}

fn folded(label: &str) -> String {
    label.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
