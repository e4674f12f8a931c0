//! S040: the same absence told twice in one item.

use super::references::begins_line;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S040",
    severity: Severity::Note,
    on: true,
    words: &["afbud:", "fraværende:"],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nAfbud: Bo Lind (V).\n\nAfbud: Bo Lind\n",
            finds: &["Afbud: Bo Lind"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Havn\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nFraværende: Bo Lind (V)\n",
            finds: &["Fraværende: Bo Lind (V)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nFraværende: Eva Dal (C)\n\nGodkendt.\n\nFraværende: Eva Dal (C)\n",
            finds: &["Fraværende: Eva Dal (C)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n\nPunkt 2: Bus\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Lind (V)\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nAfbud: Bo Lind (V).\n\nAfbud: Eva Dal (C).\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Havn\n\nBeslutning\n\nGodkendt.\n\nAfbud: Bo Lind (V)\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last: Option<(u32, String, Span, bool)> = None;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).filter(|_| begins_line(prepared, hit.span.start)) else {
            continue;
        };
        let line = crate::cut::line_at(prepared.text, hit.span.start);
        let span = Span::new(hit.span.start, line.start + line.of(prepared.text).trim_end().len());
        let after = Span::new(hit.span.end, span.end).of(prepared.text);
        let name = after.split(['(', ',', '.', ';']).next().unwrap_or("").trim().to_owned();
        let history = prepared.kind_at(hit.span.start) == Some(SectionKind::CaseHistory);
        if let Some((of, told, first, earlier)) = &last {
            let between = Span::new(first.end, span.start).of(prepared.text);
            // What another body decided has its own absences.
            let one_meeting = between.trim().is_empty() || !(history || *earlier);
            if *of == item && *told == name && name.contains(' ') && one_meeting {
                found.in_item(item as usize, span).related(*first).with("name", name.as_str());
            }
        }
        last = Some((item, name, span, history));
    }
}
