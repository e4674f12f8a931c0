//! The words of all rules, looked for in one pass.

use crate::danish::lowered;
use crate::rules::RULES;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, MatchKind};
use pejl_model::Span;
use std::sync::LazyLock;

/// A rule's word in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Its place among the rule's words.
    pub(crate) word: usize,
    /// Where it stands.
    pub(crate) span: Span,
}

struct Searcher {
    automaton: Option<DFA>,
    /// By pattern: which rules ask for it, each with the word's place among its own.
    askers: Vec<Vec<(usize, usize)>>,
}

static SEARCHER: LazyLock<Searcher> = LazyLock::new(|| {
    let mut patterns: Vec<String> = Vec::new();
    let mut askers: Vec<Vec<(usize, usize)>> = Vec::new();
    for (rule, of) in RULES.iter().enumerate() {
        for (word, pattern) in of.words.iter().enumerate() {
            let pattern = lowered(pattern);
            let at = patterns.iter().position(|known| *known == pattern).unwrap_or_else(|| {
                patterns.push(pattern);
                askers.push(Vec::new());
                patterns.len() - 1
            });
            askers[at].push((rule, word));
        }
    }
    let automaton = DFA::builder().match_kind(MatchKind::Standard).build(&patterns).ok();
    Searcher { automaton, askers }
});

/// So many pieces of a text are walked through at once.
const PIECES: usize = 4;

/// Tells each of the words that stands in `text`, by its index, and where.
///
/// Each step of the automaton waits for the one before it, most of the time for the memory; pieces of the text do not
/// wait for each other. That takes less than half the time of the library's own search.
fn find(automaton: &DFA, text: &str, mut tell: impl FnMut(usize, Span)) {
    let Ok(start) = automaton.start_state(Anchored::No) else { return };
    let step = |state: StateID, byte: &u8| automaton.next_state(Anchored::No, state, *byte);
    let length = text.len() / PIECES;
    let piece = |from: usize, to: usize| text.as_bytes().get(from..to).unwrap_or(&[]);
    // What stands further back than the longest word has no part in the state.
    let before = |at: usize| piece((at * length).saturating_sub(automaton.max_pattern_len()), at * length);
    let mut states: [StateID; PIECES] = std::array::from_fn(|at| before(at).iter().fold(start, step));
    let mut ends: [Vec<(usize, StateID)>; PIECES] = Default::default();
    let [first, second, third, fourth]: [&[u8]; PIECES] =
        std::array::from_fn(|at| piece(at * length, (at + 1) * length));
    for (at, (((a, b), c), d)) in first.iter().zip(second).zip(third).zip(fourth).enumerate() {
        states = [step(states[0], a), step(states[1], b), step(states[2], c), step(states[3], d)];
        if states.map(|state| automaton.is_special(state)) != [false; PIECES] {
            for (n, (state, ends)) in states.into_iter().zip(&mut ends).enumerate() {
                if automaton.is_match(state) {
                    ends.push((n * length + at + 1, state));
                }
            }
        }
    }
    // The last bytes, fewer than there are pieces.
    let ([.., mut state], [.., ends_of_last]) = (states, &mut ends);
    for (at, byte) in text.bytes().enumerate().skip(PIECES * length) {
        state = step(state, &byte);
        if automaton.is_match(state) {
            ends_of_last.push((at + 1, state));
        }
    }
    for (end, state) in ends.into_iter().flatten() {
        for word in (0..automaton.match_len(state)).map(|word| automaton.match_pattern(state, word)) {
            tell(word.as_usize(), Span::new(end - automaton.pattern_len(word), end));
        }
    }
}

/// The words of each rule in `text`, which is in small letters, in the order of
/// [`RULES`] and of the text; words that overlap are all given.
pub(crate) fn hits(text: &str) -> Vec<Vec<Hit>> {
    let mut hits = vec![Vec::new(); RULES.len()];
    let Some(automaton) = &SEARCHER.automaton else { return hits };
    find(automaton, text, |word, span| {
        for (rule, word) in &SEARCHER.askers[word] {
            hits[*rule].push(Hit { word: *word, span });
        }
    });
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use aho_corasick::AhoCorasick;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn the_same_words_stand_in_pieces_as_in_the_whole(text in "[abå ]{0,40}") {
            let words = ["a", "ab", "b å", "aab", "å å å å", "bbbb"];
            let mut found = Vec::new();
            let automaton = DFA::builder().build(words).expect("is made");
            find(&automaton, &text, |word, span| found.push((word, span.start, span.end)));
            let whole = AhoCorasick::new(words).expect("is made");
            let whole = whole.find_overlapping_iter(&text).map(|hit| (hit.pattern().as_usize(), hit.start(), hit.end()));
            prop_assert_eq!(found, whole.collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_rule_asks_twice_for_a_word() {
        for rule in RULES.iter() {
            let words: BTreeSet<String> = rule.words.iter().map(|word| lowered(word)).collect();
            assert_eq!(words.len(), rule.words.len(), "{}", rule.code);
        }
    }

    #[test]
    fn words_are_found_in_large_letters_and_small() {
        let text = "ÅRLIG Årlig årlig";
        let rule = RULES.iter().position(|rule| rule.words.contains(&"årlig")).expect("a rule");
        let spans: Vec<&str> = hits(&lowered(text))[rule].iter().map(|hit| hit.span.of(text)).collect();
        assert_eq!(spans, ["ÅRLIG", "Årlig", "årlig"]);
    }
}
