//! S043: a heading with a list's dash before it, where the other items have none.

use crate::cut::line_at;
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

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut plain: HashMap<&str, usize> = HashMap::new();
    let mut marked: Vec<(usize, Span, &str)> = Vec::new();
    for (at, item) in prepared.items() {
        for section in item.sections.iter().filter(|section| !section.label_span.is_empty()) {
            let label = prepared.at(section.label_span).trim_end_matches(':');
            let line = line_at(prepared.text, section.label_span.start);
            let lead = Span::new(line.start, section.label_span.start).of(prepared.text).trim();
            if matches!(lead, "-" | "•" | "–" | "*" | "·") {
                let start = line.start + prepared.text.get(line.start..).and_then(|t| t.find(lead)).unwrap_or(0);
                marked.push((at, Span::new(start, section.label_span.end), label));
            } else if lead.is_empty() {
                *plain.entry(label).or_default() += 1;
            }
        }
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
