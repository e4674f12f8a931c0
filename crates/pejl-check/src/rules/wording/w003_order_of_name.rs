//! W003: a committee's name with its parts in two orders.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "W003",
    severity: Severity::Warning,
    on: false,
    words: &["udvalget for "],
    find,
    examples: &[
        Example {
            text: "Udvalget for Klima, Erhverv og Lokal udvikling\n\nUdvalget for Erhverv, Klima og Lokal udvikling - 2022-2025",
            finds: &["Udvalget for Klima, Erhverv og Lokal"],
        },
        Example {
            text: "- Udvalget for Job og Integration\n- Udvalget for Integration og Job\n- Udvalget for Job & Integration",
            finds: &["Udvalget for Integration og Job"],
        },
        Example {
            text: "Sagen går til Udvalget for Kultur, Fritid og Turisme. Udvalget for Kultur, Turisme og Fritid har svaret, \
                   og Udvalget for Kultur, Fritid & Turisme er enigt.",
            finds: &["Udvalget for Kultur, Turisme og Fritid"],
        },
        Example {
            text: "Udvalget for Kultur, Fritid & Turisme og Udvalget for Kultur, Fritid og Turisme.",
            finds: &[],
        },
        Example { text: "Udvalget for Børn og Unge og Udvalget for Unge og Job.", finds: &[] },
        Example { text: "Udvalget for Job takker udvalget for hjælpen.", finds: &[] },
    ],
};

/// The names of the parts in their order, and where such a mention stands.
type Mentions<'a> = BTreeMap<Vec<&'a str>, Vec<Span>>;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut committees: BTreeMap<Vec<&str>, Mentions<'_>> = BTreeMap::new();
    for hit in found.hits() {
        let (parts, end) = parts(prepared.text, hit.span.end);
        if parts.len() >= 2 {
            let mut sorted = parts.clone();
            sorted.sort_unstable();
            committees.entry(sorted).or_default().entry(parts).or_default().push(Span::new(hit.span.start, end));
        }
    }
    for mentions in committees.values().filter(|mentions| mentions.len() > 1) {
        // The order used most; of two used as often, the one used last.
        let usual =
            mentions.iter().max_by_key(|(_, spans)| (spans.len(), spans.last().copied())).map(|(parts, _)| parts);
        let Some(right) = usual.and_then(|usual| mentions.get(usual)).and_then(|spans| spans.first()).copied() else {
            continue;
        };
        for (_, spans) in mentions.iter().filter(|(parts, _)| Some(*parts) != usual) {
            for at in spans {
                let finding = found.at(*at).related(right).with("printed", prepared.at(*at));
                finding.with("other", prepared.at(right));
            }
        }
    }
}

/// The words with a capital from `from` on, with commas and "og" between, and where they end.
fn parts(text: &str, from: usize) -> (Vec<&str>, usize) {
    let mut parts = Vec::new();
    let mut end = from;
    let mut rest = text.get(from..).unwrap_or("");
    while parts.len() < 6 {
        let word = rest.split([' ', '\n', '\t']).next().unwrap_or("");
        let bare = word.trim_end_matches([',', '.', ';', ':']);
        if bare.starts_with(char::is_uppercase) && bare.chars().all(|c| c.is_alphabetic() || c == '-') {
            parts.push(bare);
            end = text.len() - rest.len() + bare.len();
        } else if bare != "og" && bare != "&" {
            break;
        }
        if bare.len() < word.len() && !word.ends_with(',') {
            break;
        }
        let Some(next) = rest.get(word.len()..).and_then(|rest| rest.strip_prefix(' ')) else { break };
        rest = next;
    }
    (parts, end)
}
