//! Words that tell which way something went.

use super::said;
use crate::danish;
use pejl_model::Span;

/// Which way something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// The beginnings of the words that tell a change.
pub(super) const WORDS: &[&str] = &[
    "steg",
    "stig",
    "voks",
    "vækst",
    "øge",
    "forøg",
    "hæve",
    "opjuster",
    "fald",
    "reduc",
    "reduk",
    "nedgang",
    "nedbr",
    "sænk",
    "nedjuster",
    "mindsk",
];

const UP: [&str; 25] = [
    "steget",
    "steg",
    "stiger",
    "stige",
    "stigning",
    "stigningen",
    "stigende",
    "vokset",
    "vokser",
    "voksede",
    "vækst",
    "væksten",
    "øget",
    "øges",
    "øge",
    "forøget",
    "forøges",
    "forøgelse",
    "forøgelsen",
    "hævet",
    "hæves",
    "hæve",
    "opjusteret",
    "opjusteres",
    "opjustering",
];
const DOWN: [&str; 23] = [
    "faldet",
    "faldt",
    "falder",
    "falde",
    "fald",
    "faldende",
    "reduceret",
    "reduceres",
    "reducere",
    "reduktion",
    "reduktionen",
    "nedgang",
    "nedgangen",
    "nedbragt",
    "nedbringes",
    "nedbringe",
    "sænket",
    "sænkes",
    "sænke",
    "nedjusteret",
    "nedjusteres",
    "mindsket",
    "mindskes",
];

/// The word of change at `hit`, whole, and which way it tells.
pub(super) fn word(text: &str, hit: Span) -> Option<(Way, Span)> {
    let span = said::whole_word(text, hit)?;
    let word = danish::lowered(span.of(text));
    let way = match word.as_str() {
        up if UP.contains(&up) => Way::Up,
        down if DOWN.contains(&down) => Way::Down,
        _ => return None,
    };
    // "i så fald", "i hvert fald"
    let idiom = word == "fald"
        && ["så", "hvert", "givet", "alle", "bedste", "værste"].iter().any(|lead| {
            danish::ends_in_word(&said::before(text, span.start, 12, Span::new(0, span.start)), lead).is_some()
        });
    (!idiom).then_some((way, span))
}

/// True where the word, in small letters, tells a change.
pub(super) fn is_one(word: &str) -> bool {
    UP.contains(&word) || DOWN.contains(&word)
}
