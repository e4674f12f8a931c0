//! What stands between a body's name and the rest of its line.

use crate::values::{dates, terms};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// What stands between a body's name and the rest of its line.
const SEPARATORS: [&str; 23] = [
    " - ",
    " – ",
    " — ",
    " | ",
    " / ",
    " > ",
    ". ",
    // A dash that an encoding could not hold.
    " ? ",
    ": ",
    "; ",
    " d. ",
    " den ",
    " kl. ",
    " kl ",
    ", kl",
    " indkaldes",
    " mandag",
    " tirsdag",
    " onsdag",
    " torsdag",
    " fredag",
    " lørdag",
    " søndag",
];

/// `text` divided at dashes, bars, dates, terms and clock times.
pub(super) fn segments(text: &str) -> Vec<&str> {
    let mut cuts: Vec<(usize, usize)> = dates::find(text, 0).iter().map(|d| (d.span.start, d.span.end)).collect();
    cuts.extend(terms::find_term(text, 0).map(|t| (t.span.start, t.span.end)));
    static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(SEPARATORS).ok());
    if let Some(finder) = &*FINDER {
        cuts.extend(finder.find_overlapping_iter(text).map(|found| (found.start(), found.end())));
    }
    cuts.sort_unstable();
    let mut parts = Vec::new();
    let mut from = 0;
    for (start, end) in cuts {
        if start >= from {
            parts.extend(text.get(from..start));
        }
        from = from.max(end);
    }
    parts.extend(text.get(from..));
    parts
}
