//! Lists of words that short texts are searched for again and again.

use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, MatchKind};
use std::sync::OnceLock;

/// Words, any of which may stand in a text: all are looked for at once, which takes as long as looking for two or three
/// of them one after the other.
pub(crate) struct AnyOf {
    words: &'static [&'static str],
    automaton: OnceLock<Option<DFA>>,
}

impl AnyOf {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        Self { words, automaton: OnceLock::new() }
    }

    /// True where one of the words stands in `text`, also inside another word.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        let make = || DFA::builder().match_kind(MatchKind::Standard).build(self.words).ok();
        let automaton = self.automaton.get_or_init(make).as_ref();
        let Some((automaton, start)) = automaton.and_then(|made| Some((made, made.start_state(Anchored::No).ok()?)))
        else {
            return self.words.iter().any(|word| text.contains(word));
        };
        let mut state = start;
        text.bytes().any(|byte| {
            state = automaton.next_state(Anchored::No, state, byte);
            automaton.is_match(state)
        })
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
