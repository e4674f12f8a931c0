//! Lists of words that short texts are searched for again and again.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::sync::OnceLock;

/// Words, any of which may stand in a text: all are looked for at once, which takes as long as looking for two or three
/// of them one after the other.
pub(crate) struct AnyOf {
    words: &'static [&'static str],
    searcher: OnceLock<Option<AhoCorasick>>,
}

impl AnyOf {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        Self { words, searcher: OnceLock::new() }
    }

    /// True where one of the words stands in `text`, also inside another word.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        // The texts are too short for a search of another kind before that of the words.
        let make = || AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).prefilter(false).build(self.words).ok();
        match self.searcher.get_or_init(make) {
            Some(searcher) => searcher.is_match(text),
            None => self.words.iter().any(|word| text.contains(word)),
        }
    }

    /// The words of the list.
    pub(crate) fn words(&self) -> &'static [&'static str] {
        self.words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_the_words_is_found() {
        static WORDS: AnyOf = AnyOf::new(&["ansøgning", "klage", "cv "]);
        assert!(WORDS.stands_in("en genansøgning") && WORDS.stands_in("klage") && WORDS.stands_in("cv fra"));
        assert!(!WORDS.stands_in("cv") && !WORDS.stands_in("klag") && !WORDS.stands_in(""));
    }
}
