//! S043: a heading with a list's dash before it, where the other items have none.

use crate::cut::{before, last_line};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "S043",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Skov\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Hal\n\n- Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Kiosk\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n",
            finds: &["- Sagen afgøres af"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\n• Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Skov\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Hal\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Kiosk\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n",
            finds: &["• Sagen afgøres af"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\n– Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Skov\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Hal\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Kiosk\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n",
            finds: &["– Sagen afgøres af"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\n- Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\n- Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Skov\n\n- Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Hal\n\n- Sagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Skov\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Hal\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "- Sagen afgøres af udvalget.\n- Bussen kører.", finds: &[] },
    ],
};

/// So far back a label's line begins, in bytes.
const FAR: usize = 400;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let sections = || prepared.items().flat_map(|(at, item)| item.sections.iter().map(move |section| (at, section)));
    let labels = || sections().map(|(at, section)| (at, section.label_span)).filter(|(_, label)| !label.is_empty());
    let lead = |label: Span| last_line(before(prepared.text, label.start, FAR));
    let bare = |label: Span| prepared.at(label).trim_end_matches(':');
    let mut marked: Vec<(usize, Span, &str)> = Vec::new();
    for (at, label) in labels() {
        let lead = lead(label).trim_start();
        if matches!(lead.trim_end(), "-" | "•" | "–" | "*" | "·") {
            marked.push((at, Span::new(label.start - lead.len(), label.end), bare(label)));
        }
    }
    if marked.is_empty() {
        return;
    }
    let mut plain: HashMap<&str, usize> = HashMap::new();
    for (_, label) in labels().filter(|(_, label)| lead(*label).trim().is_empty()) {
        *plain.entry(bare(label)).or_default() += 1;
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    marked.iter().for_each(|(_, _, label)| *counts.entry(label).or_default() += 1);
    for (at, span, label) in &marked {
        let (with, without) = (counts.get(label).copied().unwrap_or(0), plain.get(label).copied().unwrap_or(0));
        if with * 4 <= without {
            found.in_item(*at, *span).with("label", *label).with("count", without);
        }
    }
}
