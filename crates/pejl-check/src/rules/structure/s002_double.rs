//! S002: a number that two items bear.

use super::layout::{heading, kind_of, lines, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S002",
    severity: Severity::Warning,
    on: true,
    words: &["punkt ", "sag nr. ", "pkt. "],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 14: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 14: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &["14"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPkt. 7: Godkendelse af dagsorden\n\nBeslutning:\nGodkendt.\n\nPkt. 8: Værested i havnen\n\nBeslutning:\nDrøftet.\n\nPkt. 8: Lån af lokaler\n\nBeslutning:\nGodkendt.\n",
            finds: &["8"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 2: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Praktik på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 3: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n",
            finds: &["3"],
        },
        Example { text: "Punkt 2: Busser\n\nPunkt 2 og punkt 2 er det samme.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 3: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 03A: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 3: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let items = &prepared.document.items;
    for ((_, before), (at, after)) in items.iter().enumerate().zip(items.iter().enumerate().skip(1)) {
        let (Some(a), Some(b)) = (&before.number, &after.number) else { continue };
        if a.value == b.value && a.span != b.span && title(before) != title(after) {
            let finding = found.in_item(at, b.span).related(heading(before));
            finding.with("number", b.value.as_str()).with("title", title(before));
        }
    }
    // One look an item, so that the time stays linear.
    let mut looked: Option<u32> = None;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start) else { continue };
        let Some(of) = items.get(item as usize) else { continue };
        let Some(number) = &of.number else { continue };
        let span = Span::new(hit.span.end, hit.span.end + number.value.len());
        let begins = prepared.text.get(..hit.span.start).is_some_and(|before| before.ends_with('\n'));
        let after = prepared.text.get(span.end..).unwrap_or("");
        let ends = after.starts_with([':', '\n', '\r']);
        let below = hit.span.start > number.span.end;
        if !(begins && ends && below) || span.of(prepared.text) != number.value || looked == Some(item) {
            continue;
        }
        looked = Some(item);
        if stands_between(prepared, of, span.start) {
            let finding = found.in_item(item as usize, span).related(heading(of));
            finding.with("number", number.value.as_str()).with("title", title(of));
        }
    }
}

/// True where a decision of the item stands above `at` and another below: then another item begins there.
fn stands_between(prepared: &Prepared<'_>, item: &AgendaItem, at: usize) -> bool {
    let decides = |span: Span| lines(prepared.text, span).any(|line| is_decision(line.of(prepared.text)));
    decides(Span::new(item.span.start, at)) && decides(Span::new(at, item.span.end))
}

fn is_decision(line: &str) -> bool {
    line.len() < 80 && kind_of(line) == SectionKind::Decision
}
