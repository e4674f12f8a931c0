//! Streets and houses in a sentence.

use super::report::sentence;
use crate::prepared::{Prepared, Source};
use pejl_model::Span;

/// Ends of the names of streets.
const STREETS: [&str; 10] =
    ["vej", "vejen", "gade", "gaden", "allé", "alleen", "stræde", "vænget", "torvet", "parkvej"];

/// Parts of words for living somewhere.
const HOUSING: [&str; 14] = [
    "bolig",
    "bor ",
    "boende",
    "værelse",
    "lejlighed",
    "lejemål",
    "adresse",
    "flytte",
    "flytter",
    "indkvarter",
    "opgang",
    "ejendom",
    "botilbud",
    "husstand",
];

/// Tells of places whether their sentences have an address, each
/// sentence looked at once.
pub(super) struct Addresses {
    source: Source,
    sentence: Span,
    has: bool,
}

impl Addresses {
    pub(super) fn new() -> Self {
        Self { source: Source::Paper, sentence: Span::new(0, 0), has: false }
    }

    /// True where the sentence around `at` has one.
    pub(super) fn near(&mut self, prepared: &Prepared<'_>, source: Source, at: Span) -> bool {
        if self.source != source || !self.sentence.contains(at) {
            let text = prepared.text_of(source);
            self.source = source;
            self.sentence = sentence(prepared, source, text, at.start);
            self.has = has_address(self.sentence.of(text));
        }
        self.has
    }
}

/// True where `sentence` names a street, and a house on it or somebody living there.
fn has_address(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let housing = HOUSING.iter().any(|word| lower.contains(word));
    let mut before = "";
    let mut words = sentence.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let name = word.trim_matches(|c: char| !c.is_alphanumeric());
        if is_street(name, before) {
            let number = words.peek().is_some_and(|next| {
                next.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_alphanumeric())
            });
            if number || housing {
                return true;
            }
        }
        before = name;
    }
    false
}

fn is_street(name: &str, before: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    if matches!(name, "Vej" | "Gade" | "Allé" | "Alle" | "Stræde" | "Plads" | "Torv") {
        return capital(before);
    }
    // "Vejen" alone is a town, and "Genvej" and "Omvej" are words.
    let lower = name.to_lowercase();
    let long = |end: &str| lower.strip_suffix(end).is_some_and(|head| head.chars().count() > 2);
    capital(name) && STREETS.iter().any(|end| long(end)) && !lower.ends_with("genvej") && !lower.contains("motorvej")
}
