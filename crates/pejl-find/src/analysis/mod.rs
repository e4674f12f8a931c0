//! Danish analysis: from text to the terms of the index.

use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer, TokenizerManager};

/// Name of the analyser of the field with all words.
pub(crate) const TEXT_ANALYSER: &str = "danish_text";
/// Name of the analyser of the fields that filters ask.
pub(crate) const FILTER_ANALYSER: &str = "danish_filter";

/// Makes the analysers known to the engine.
pub(crate) fn register(manager: &TokenizerManager) {
    for name in [TEXT_ANALYSER, FILTER_ANALYSER] {
        let analyser = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(LowerCaser)
            .filter(Stemmer::new(Language::Danish))
            .build();
        manager.register(name, analyser);
    }
}

/// A number that changes when the same text no longer gives the same terms.
pub(crate) fn fingerprint() -> u64 {
    0
}

/// A text in parts, each with the number of times that its words count.
pub(crate) struct Weighted(String);

impl Weighted {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    pub(crate) fn push(&mut self, weight: u8, text: &str) {
        for _ in 0..weight {
            self.0.push_str(text);
            self.0.push('\n');
        }
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }
}
