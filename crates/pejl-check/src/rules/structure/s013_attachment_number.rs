//! S013: "(bilag 3)" in an item with two attachments.

use super::references::{begins_line, begins_word, is_own_text, numbers};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Severity, Span};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "S013",
    severity: Severity::Warning,
    on: true,
    words: &["bilag "],
    find,
    examples: &[
        Example { text: "Planen er beskrevet (bilag 2).\n\nBilag\nBilag 1: Plan for havnen", finds: &["bilag 2"] },
        Example {
            text: "Forslaget er vist i bilag 3, og priserne står i bilag 1.\n\nBilag\nForslag til værksted\nPriser 2024",
            finds: &["bilag 3"],
        },
        Example {
            text: "- Kortet ses i bilag 1 og 4.\n- Priserne er nye.\n\nBilag\nBilag 1: Kort\nBilag 2: Priser",
            finds: &["bilag 1 og 4"],
        },
        Example { text: "Planen er beskrevet (bilag 2).\n\nBilag\nBilag 1: Plan\nBilag 2: Kort", finds: &[] },
        Example { text: "Satsen følger af bilag 2 til loven.\n\nBilag\nBilag 1: Plan", finds: &[] },
        Example { text: "Se lovens bilag 7 og bilag 1.\n\nBilag\nPlan", finds: &[] },
        Example { text: "Planen er beskrevet (bilag 2).", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut told: HashSet<(u32, u32)> = HashSet::new();
    for hit in found.hits() {
        let Some(at) = prepared.item_at(hit.span.start) else { continue };
        let Some(item) = prepared.document.items.get(at as usize) else { continue };
        if item.attachments.is_empty() || !is_own_text(prepared, hit.span.start) {
            continue;
        }
        let (named, rest) = numbers(prepared.text.get(hit.span.end..).unwrap_or(""));
        let end = prepared.text.len() - rest.len();
        let Some(missing) = named.iter().copied().find(|number| !has(item, *number)) else { continue };
        if !is_of_item(prepared, hit.span, rest) || !told.insert((at, missing)) {
            continue;
        }
        let finding = found.in_item(at as usize, Span::new(hit.span.start, end));
        finding.with("number", missing.to_string()).with("listed", item.attachments.len());
    }
}

/// True where the item lists an attachment with this number, or so many.
fn has(item: &AgendaItem, number: u32) -> bool {
    let printed = |n: &String| n.trim_end_matches(char::is_alphabetic).parse() == Ok(number);
    item.attachments.iter().any(|attachment| attachment.number.as_ref().is_some_and(printed))
        || usize::try_from(number).is_ok_and(|number| number <= item.attachments.len())
}

/// False for a law's or a report's attachment, and for a line that itself lists one.
fn is_of_item(prepared: &Prepared<'_>, hit: Span, rest: &str) -> bool {
    let before = prepared.text.get(..hit.start).unwrap_or("");
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    let genitive = before.ends_with(' ') && word.len() > 5 && word.ends_with('s');
    let of = [" til ", " i ", " fra ", " af ", " på "].iter().any(|next| rest.starts_with(next));
    let sentence = prepared.sentence_at(hit.start).of(prepared.text).to_lowercase();
    let law = ["lov ", "loven", "bekendtgørelse", "cirkulære", "punkt ", "sag nr"].iter().any(|w| sentence.contains(w));
    let lists = rest.starts_with([':', '.']) && begins_line(prepared, hit.start);
    begins_word(prepared.text, hit.start) && !genitive && !of && !law && !lists
}
