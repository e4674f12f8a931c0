//! The words of all rules, looked for in one pass.

use crate::rules::RULES;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
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
    automaton: Option<AhoCorasick>,
    /// By pattern: which rules ask for it, each with the word's place among its own.
    askers: Vec<Vec<(usize, usize)>>,
}

static SEARCHER: LazyLock<Searcher> = LazyLock::new(|| {
    let mut patterns: Vec<&'static str> = Vec::new();
    let mut askers: Vec<Vec<(usize, usize)>> = Vec::new();
    for (rule, of) in RULES.iter().enumerate() {
        for (word, pattern) in of.words.iter().enumerate() {
            let at = patterns.iter().position(|known| known.eq_ignore_ascii_case(pattern)).unwrap_or_else(|| {
                patterns.push(pattern);
                askers.push(Vec::new());
                patterns.len() - 1
            });
            askers[at].push((rule, word));
        }
    }
    // The largest kind, by some megabytes, and several times as fast as the others.
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::Standard)
        .ascii_case_insensitive(true)
        .build(&patterns)
        .ok();
    Searcher { automaton, askers }
});

/// The words of each rule in `text`, in the order of [`RULES`] and of the text;
/// words that overlap are all given.
pub(crate) fn hits(text: &str) -> Vec<Vec<Hit>> {
    let mut hits = vec![Vec::new(); RULES.len()];
    let Some(automaton) = &SEARCHER.automaton else { return hits };
    for found in automaton.find_overlapping_iter(text) {
        let span = Span::new(found.start(), found.end());
        for (rule, word) in &SEARCHER.askers[found.pattern().as_usize()] {
            hits[*rule].push(Hit { word: *word, span });
        }
    }
    hits
}
