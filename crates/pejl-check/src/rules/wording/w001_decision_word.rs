//! W001: a decision word that is one letter from the one that must be meant.

use super::spelling::one_letter_apart;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Decider, Severity, Span};
use std::cell::OnceCell;

pub(super) const RULE: Rule = Rule {
    code: "W001",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\n\
                   Beslutning\nIndstillingen tiltrådt.\n\n2. Budget\n\nBeslutning\nIndstillingen tilrådt.\n",
            finds: &["tilrådt"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\n\
                   Beslutning\nGodkent.\n\n2. Budget\n\nBeslutning\nGodkendt.\n",
            finds: &["Godkent"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Status\n\n\
                   Beslutning\nOrienteringen blev taget til efteretning.\n",
            finds: &["efteretning"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\n\
                   Beslutning\nIndstillingen tiltrådt.\n\n2. Budget\n\nBeslutning\nDrøftes igen. Udvalget anbefaler indstillingen.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\n\
                   Beslutning\nIndstillingen tilrådt.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\n\
                   Beslutning\nIndstillingens punkt 1 godkendt.\n\n2. Plan\n\nBeslutning\nBegge indstillinger tiltrådt.\n\n\
                   3. Kurser\n\nBeslutning\nUdvalget vil drøfte og vedtage planen i maj.\n",
            finds: &[],
        },
        Example { text: "Rådet har tilrådt planen, som er godkent.", finds: &[] },
    ],
};

const KNOWN: [&str; 10] = [
    "godkendt",
    "tiltrådt",
    "vedtaget",
    "anbefales",
    "anbefalet",
    "drøftet",
    "forkastet",
    "efterretning",
    "orientering",
    "indstillingen",
];
/// Words that are right themselves, though one letter from a decision word.
const RIGHT: [&str; 20] = [
    "godkende",
    "godkender",
    "godkendte",
    "drøftes",
    "drøfter",
    "anbefaler",
    "anbefale",
    "vedtagen",
    "vedtager",
    "vedtages",
    "forkastes",
    "forkaster",
    "indstilling",
    "indstillinger",
    "indstillingens",
    "orienterings",
    "drøfte",
    "forkaste",
    "vedtage",
    "tiltrådte",
];
/// A word of its own, which the committee may mean.
const ADVISED: &str = "tilrådt";
/// A longer decision is a text in which other words may be meant.
const SHORT: usize = 16;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let adopts = OnceCell::new();
    let adopts = || *adopts.get_or_init(|| adopts_elsewhere(prepared));
    for (index, item) in prepared.items() {
        for (at, right) in wrong_words(prepared, item) {
            let printed = prepared.at(at);
            let advised = printed.eq_ignore_ascii_case(ADVISED);
            let decides = item.decides.as_ref().is_some_and(|decides| decides.value == Decider::Committee);
            if !advised || decides || adopts() {
                let right = as_printed(right, printed);
                found.in_item(index, at).with("printed", printed).with("right", right.as_str()).correct(at, right);
            }
        }
    }
}

/// True where another decision of the paper has the word that adopts.
fn adopts_elsewhere(prepared: &Prepared<'_>) -> bool {
    let decisions = prepared.items().filter_map(|(_, item)| item.decision.as_ref());
    decisions.into_iter().any(|decision| decision.text.to_lowercase().contains("tiltrådt"))
}

/// So many words of a longer decision are its beginning: "Forvaltningens indstilling blev tiltrådt".
const FIRST: usize = 4;

/// The words of the decision that are one letter from a decision word, with that word.
fn wrong_words(prepared: &Prepared<'_>, item: &AgendaItem) -> Vec<(Span, &'static str)> {
    let Some(decision) = item.decision.as_ref() else { return Vec::new() };
    let long = decision.text.split_whitespace().nth(SHORT).is_some();
    let mut wrong = Vec::new();
    // A longer decision decides in its first words, if at all, and says other things after them.
    for span in decision.spans.iter().take(if long { 1 } else { usize::MAX }) {
        let text = prepared.at(*span);
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        for word in words.take(if long { FIRST } else { usize::MAX }) {
            let small = word.to_lowercase();
            let candidate = word.len() >= 6 && !KNOWN.contains(&small.as_str()) && !RIGHT.contains(&small.as_str());
            let near = candidate.then(|| KNOWN.iter().find(|known| one_letter_apart(&small, known))).flatten();
            if let Some(known) = near {
                let start = span.start + (word.as_ptr() as usize - text.as_ptr() as usize);
                wrong.push((Span::new(start, start + word.len()), *known));
            }
        }
    }
    wrong
}

/// `word` with a capital where `printed` has one.
fn as_printed(word: &str, printed: &str) -> String {
    let mut chars = word.chars();
    match chars.next().filter(|_| printed.starts_with(char::is_uppercase)) {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => word.to_owned(),
    }
}
