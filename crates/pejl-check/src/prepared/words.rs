//! The words of all rules, looked for in one pass.

use crate::danish::lowered;
use crate::rules::RULES;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, MatchKind};
use pejl_model::Span;
use std::collections::{HashMap, HashSet};
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
    table: Option<Table>,
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
    Searcher { table: Table::of(&patterns), askers }
});

/// How many kinds of bytes there may be.
const KINDS: usize = 64;
/// So many pieces of a text are walked through at once.
const PIECES: usize = 4;

/// The automaton of all words in a quarter of the room that the library gives it, which leaves more of the near memory
/// to the rest.
struct Table {
    /// The kind of each byte; 0 for those of no word.
    kinds: [u8; 256],
    /// The next state by state and kind; the start is 0.
    next: Vec<u16>,
    /// From this state on a word ends in each.
    first_end: u16,
    /// The words that end there, longest first, each with its length.
    ends: Vec<Vec<(usize, usize)>>,
    /// The length of the longest word.
    longest: usize,
}

impl Table {
    /// None where there are more kinds of bytes or more states than fit.
    fn of(patterns: &[String]) -> Option<Self> {
        let automaton = DFA::builder().match_kind(MatchKind::Standard).build(patterns).ok()?;
        let bytes = bytes_by_frequency(patterns);
        let mut kinds = [0; 256];
        for (kind, byte) in (1..).zip(&bytes) {
            *kinds.get_mut(usize::from(*byte))? = kind;
        }
        // Any byte of no word stands for all of them.
        let other = (0..=u8::MAX).find(|byte| !bytes.contains(byte))?;
        let steps: Vec<u8> = std::iter::once(other).chain(bytes).collect();
        let (mut states, ends): (Vec<StateID>, Vec<StateID>) =
            states(&automaton, &steps)?.into_iter().partition(|state| !automaton.is_match(*state));
        let first_end = u16::try_from(states.len()).ok()?;
        states.extend(&ends);
        let numbers: HashMap<StateID, u16> = states.iter().copied().zip(0..=u16::MAX).collect();
        let mut next = vec![0; states.len() * KINDS];
        for (row, state) in next.chunks_exact_mut(KINDS).zip(&states) {
            for (kind, byte) in steps.iter().enumerate() {
                *row.get_mut(kind)? = *numbers.get(&automaton.next_state(Anchored::No, *state, *byte))?;
            }
        }
        let ends = ends.into_iter().map(|state| words_of(&automaton, state)).collect();
        Some(Self { kinds, next, first_end, ends, longest: automaton.max_pattern_len() })
    }

    fn step(&self, state: u16, byte: &u8) -> u16 {
        let kind = self.kinds.get(usize::from(*byte)).copied().unwrap_or(0);
        self.next.get(usize::from(state) * KINDS + usize::from(kind)).copied().unwrap_or(0)
    }

    /// Tells each of the words that stands in `text`, by its index, and where.
    ///
    /// Each step of the automaton waits for the one before it, most of the time for the memory. Pieces of the text do
    /// not wait for each other.
    fn find(&self, text: &str, mut tell: impl FnMut(usize, Span)) {
        let length = text.len().div_ceil(PIECES);
        let piece = |from: usize, to: usize| text.as_bytes().get(from..to.min(text.len())).unwrap_or(&[]);
        let pieces: [&[u8]; PIECES] = std::array::from_fn(|at| piece(at * length, (at + 1) * length));
        // What stands further back than the longest word has no part in the state.
        let before = |at: usize| piece((at * length).saturating_sub(self.longest), at * length);
        let mut states: [u16; PIECES] =
            std::array::from_fn(|at| before(at).iter().fold(0, |state, byte| self.step(state, byte)));
        let mut ends: [Vec<(usize, u16)>; PIECES] = Default::default();
        for at in 0..length {
            for (n, ((piece, state), ends)) in pieces.iter().zip(&mut states).zip(&mut ends).enumerate() {
                let Some(byte) = piece.get(at) else { continue };
                *state = self.step(*state, byte);
                if let Some(end) = state.checked_sub(self.first_end) {
                    ends.push((n * length + at + 1, end));
                }
            }
        }
        for (end, words) in ends.into_iter().flatten() {
            for (word, length) in self.ends.get(usize::from(words)).into_iter().flatten() {
                tell(*word, Span::new(end - length, end));
            }
        }
    }
}

/// The words that end in `state`, each with its length.
fn words_of(automaton: &DFA, state: StateID) -> Vec<(usize, usize)> {
    let words = (0..automaton.match_len(state)).map(|at| automaton.match_pattern(state, at));
    words.map(|word| (word.as_usize(), automaton.pattern_len(word))).collect()
}

/// The bytes of `words`, the most frequent first.
fn bytes_by_frequency(words: &[String]) -> Vec<u8> {
    let mut counts = [0_usize; 256];
    words.iter().flat_map(|word| word.bytes()).for_each(|byte| counts[usize::from(byte)] += 1);
    let mut bytes: Vec<u8> = (0..=u8::MAX).filter(|byte| counts[usize::from(*byte)] > 0).collect();
    bytes.sort_by_key(|byte| std::cmp::Reverse(counts[usize::from(*byte)]));
    bytes
}

/// The states of `automaton` that `steps` lead to, those that few steps lead to first.
fn states(automaton: &DFA, steps: &[u8]) -> Option<Vec<StateID>> {
    let mut states = vec![automaton.start_state(Anchored::No).ok()?];
    let mut known: HashSet<StateID> = states.iter().copied().collect();
    let mut at = 0;
    while let Some(state) = states.get(at).copied() {
        let next = steps.iter().map(|byte| automaton.next_state(Anchored::No, state, *byte));
        states.extend(next.filter(|next| known.insert(*next)).collect::<Vec<_>>());
        at += 1;
    }
    (steps.len() <= KINDS).then_some(states)
}

/// The words of each rule in `text`, which is in small letters, in the order of
/// [`RULES`] and of the text; words that overlap are all given.
pub(crate) fn hits(text: &str) -> Vec<Vec<Hit>> {
    let mut hits = vec![Vec::new(); RULES.len()];
    let Some(table) = &SEARCHER.table else { return hits };
    table.find(text, |word, span| {
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
            let table = Table::of(&words.map(str::to_owned)).expect("is made");
            table.find(&text, |word, span| found.push((word, span.start, span.end)));
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
