//! Findings about personal data, in whichever text it stands.

use crate::cut;
use crate::danish::lowered;
use crate::finding::Finding;
use crate::prepared::{Hit, Prepared, Source, sentence_around};
use crate::rule::Found;
use aho_corasick::{AhoCorasick, MatchKind};
use pejl_model::Span;

/// A secret finding at `span`; in a file's name, one about the file as a whole.
pub(super) fn secret<'f>(found: &'f mut Found<'_>, source: Source, span: Span) -> &'f mut Finding {
    let finding = match source {
        Source::Paper => found.at(span),
        Source::File(file) => found.in_attached(file, span),
        Source::Name(file) => found.in_attached(file, Span::new(0, 0)),
    };
    finding.secret()
}

/// The rule's words in the paper and in the texts of its attached files.
pub(super) fn everywhere<'p>(prepared: &Prepared<'p>, found: &Found<'_>) -> Vec<(Source, &'p str, Vec<Hit>)> {
    let mut texts = vec![(Source::Paper, prepared.text, found.hits().to_vec())];
    if prepared.paper.attached.is_empty() {
        return texts;
    }
    let words = found.rule.words.iter().map(|word| lowered(word));
    let Ok(searcher) = AhoCorasick::builder().match_kind(MatchKind::Standard).build(words) else { return texts };
    for (at, file) in prepared.paper.attached.iter().enumerate() {
        let small = lowered(&file.text);
        let hits = searcher.find_overlapping_iter(&small);
        let hits = hits.map(|hit| Hit { word: hit.pattern().as_usize(), span: Span::new(hit.start(), hit.end()) });
        texts.push((Source::File(at), &file.text, hits.collect()));
    }
    texts
}

/// The sentence around `at` in the paper or in the text of an attached file.
pub(super) fn sentence(prepared: &Prepared<'_>, source: Source, text: &str, at: usize) -> Span {
    match source {
        Source::Paper => prepared.sentence_at(at),
        Source::File(_) | Source::Name(_) => sentence_around(text, at, Span::new(0, text.len())),
    }
}

/// At most `most` bytes of the line before `at`.
pub(super) fn before(text: &str, at: usize, most: usize) -> &str {
    cut::last_line(cut::before(text, at, most))
}

/// At most `most` bytes of the line after `at`.
pub(super) fn after(text: &str, at: usize, most: usize) -> &str {
    cut::first_line(cut::after(text, at, most))
}
