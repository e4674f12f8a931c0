//! The engine's Danish stemmer, one word at a time.

use tantivy::tokenizer::{Language, RawTokenizer, TextAnalyzer, TokenStream};

/// Words that drop an e before an ending ("centret", "reglerne"), by what the
/// stemmer leaves of them, and their base form.
const DROPPED_E: [(&str, &str); 14] = [
    ("centr", "center"),
    ("teatr", "teater"),
    ("registr", "register"),
    ("ministr", "minister"),
    ("semestr", "semester"),
    ("orkestr", "orkester"),
    ("regl", "regel"),
    ("titl", "titel"),
    ("midl", "middel"),
    ("kapitl", "kapitel"),
    ("artikl", "artikel"),
    ("cykl", "cykel"),
    ("himl", "himmel"),
    ("gaml", "gammel"),
];

/// Stems words that are in lower case.
pub(crate) struct Stemmer {
    inner: TextAnalyzer,
    again: bool,
}

impl Stemmer {
    /// With `again`, what an ending leaves is stemmed once more, until nothing
    /// changes: "dagsordenen" loses "en" and then, like "dagsorden", another.
    pub(crate) fn new(again: bool) -> Self {
        let filter = tantivy::tokenizer::Stemmer::new(Language::Danish);
        Self { inner: TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build(), again }
    }

    /// The stem of `word`.
    pub(crate) fn stem(&mut self, word: &str) -> String {
        let mut stem = self.once(word);
        while self.again {
            let next = self.once(&stem);
            if next == stem {
                break;
            }
            stem = next;
        }
        for (short, base) in DROPPED_E {
            if let Some(before) = stem.strip_suffix(short) {
                return self.once(&format!("{before}{base}"));
            }
        }
        stem
    }

    fn once(&mut self, word: &str) -> String {
        // The stemmer knows "besluttet" but not "besluttede".
        let singular = word.strip_suffix("ede").filter(|base| base.chars().count() > 3).map(|base| format!("{base}et"));
        let word = singular.as_deref().unwrap_or(word);
        let mut stream = self.inner.token_stream(word);
        if stream.advance() { stream.token().text.clone() } else { word.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::Stemmer;

    #[test]
    fn endings_go_and_the_danish_letters_stay() {
        let mut stemmer = Stemmer::new(false);
        for (word, stem) in [("ældrerådets", "ældreråd"), ("økonomiudvalget", "økonomiudvalg"), ("årsværk", "årsværk")]
        {
            assert_eq!(stemmer.stem(word), stem);
        }
    }

    #[test]
    fn a_dropped_e_comes_back() {
        let mut stemmer = Stemmer::new(false);
        for (word, base) in [("jobcentrets", "jobcenter"), ("reglerne", "regel"), ("ministre", "minister")] {
            assert_eq!(stemmer.stem(word), stemmer.stem(base));
        }
    }

    #[test]
    fn a_plural_participle_meets_its_singular() {
        let mut stemmer = Stemmer::new(true);
        assert_eq!(stemmer.stem("besluttede"), stemmer.stem("besluttet"));
        assert_eq!(stemmer.stem("handicappede"), stemmer.stem("handicap"));
    }

    #[test]
    fn a_second_pass_meets_the_base_form() {
        let mut stemmer = Stemmer::new(true);
        assert_eq!(stemmer.stem("dagsordenen"), stemmer.stem("dagsorden"));
    }
}
