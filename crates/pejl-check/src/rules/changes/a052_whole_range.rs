//! A052: a share that goes from 0 to 100 per cent, with no number of cases beside it.

use super::said;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A052",
    severity: Severity::Warning,
    on: true,
    words: &[
        "0 og 100",
        "0 % og 100",
        "0 pct. og 100",
        "0 til 100",
        "0 % til 100",
        "0 pct. til 100",
        "0-100",
        "0 procent og 100",
        "0 procent til 100",
    ],
    find,
    examples: &[
        Example { text: "Dækningen svinger mellem 0 og 100 % hen over ugerne.", finds: &["0 og 100"] },
        Example { text: "Fremmødet har varieret fra 0 % til 100 % på holdene.", finds: &["0 % til 100"] },
        Example { text: "- Resultatet ligger på 0-100 pct. i de enkelte uger.\n- Andet.", finds: &["0-100"] },
        Example { text: "Andelen svinger mellem 0 og 100 % for de 4 borgere på holdet.", finds: &[] },
        Example { text: "Der svares på en skala fra 0 til 100 %.", finds: &[] },
        Example { text: "Andelen svinger mellem 10 og 100 % fra måned til måned.", finds: &[] },
        Example { text: "Kommunen kan give tilskud fra 0 til 100 procent af udgiften.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::new(0, 0);
    for hit in found.hits() {
        let before = prepared.text.get(..hit.span.start).unwrap_or("");
        let sentence = prepared.sentence_at(hit.span.start);
        let after = said::after(prepared.text, hit.span.end, 10, sentence);
        let percent = ["%", "pct", "procent"].iter().any(|unit| after.starts_with(unit));
        if before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.')) || !percent {
            continue;
        }
        let words = prepared.at(sentence).to_lowercase();
        let moves = [
            "svinger",
            "svinget",
            "svingede",
            "varierer",
            "varieret",
            "varierede",
            "ligger",
            "ligget",
            "spænder",
            "lå",
        ];
        let scale = ["skala", "skalaen", "tilskud", "refusion", "kan"];
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        // One finding a paragraph is enough.
        if last.contains(hit.span) {
            continue;
        }
        let paragraph = prepared.paragraph_at(hit.span.start);
        last = paragraph;
        let counted = prepared.amounts_in(item, paragraph).iter().any(|amount| {
            let counts = matches!(amount.unit(), Unit::Persons | Unit::FullTimePersons | Unit::Number);
            counts && !hit.span.contains(amount.span)
        });
        if said::has_any(&words, &moves) && !said::has_any(&words, &scale) && !counted {
            found.at(hit.span);
        }
    }
}
