//! S038: links that lead nowhere.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S038",
    severity: Severity::Note,
    on: true,
    words: &["](#)", "](# )", "](javascript:"],
    find,
    examples: &[
        Example { text: "Se [kortet over havnen](#) for mere.", finds: &["[kortet over havnen](#)"] },
        Example { text: "Filmene kan ses her:\n\n[Til havnen](#)\n\n[Til skoven](#)", finds: &["[Til havnen](#)"] },
        Example { text: "- [Køreplan](javascript:void(0))\n- Priser", finds: &["[Køreplan](javascript:"] },
        Example { text: "Se [kortet](https://eksempel.dk/kort) for mere.", finds: &[] },
        Example { text: "Se afsnit # og (#).", finds: &[] },
        Example { text: "Se [kapitel 2](#kapitel-2).", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let hits = found.hits();
    for of_item in hits.chunk_by(|a, b| prepared.item_at(a.span.start) == prepared.item_at(b.span.start)) {
        let Some(first) = of_item.first() else { continue };
        let line = crate::cut::line_at(prepared.text, first.span.start);
        let before = prepared.text.get(line.start..first.span.start).unwrap_or("");
        let start = before.rfind('[').map_or(first.span.start, |at| line.start + at);
        found.at(Span::new(start, first.span.end)).with("count", of_item.len());
    }
}
