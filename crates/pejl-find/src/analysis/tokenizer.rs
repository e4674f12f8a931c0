//! The analyser as the engine wants it: a stream of terms with positions.

use super::Technique;
use super::scan::{Chunks, chunks};
use super::terms::{Analyser, Term};
use std::sync::Arc;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Marks in a text that say how many times the words after them count are the
/// control characters from U+0001 to this one.
const HIGHEST_WEIGHT: u8 = 8;

/// Words on two sides of a mark are this far apart, so that no phrase spans them.
const PART_GAP: usize = 16;

/// A text in parts, each with the number of times that its words count.
pub(crate) struct Weighted(String);

impl Weighted {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    pub(crate) fn push(&mut self, weight: u8, text: &str) {
        if !text.is_empty() {
            self.0.push(char::from(weight.clamp(1, HIGHEST_WEIGHT)));
            self.0.push_str(text);
        }
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// The tokenizer of the fields with words.
#[derive(Clone)]
pub(crate) struct DanishTokenizer {
    analyser: Analyser,
}

impl DanishTokenizer {
    pub(crate) fn new(technique: Technique) -> Self {
        Self { analyser: Analyser::new(technique) }
    }
}

impl Tokenizer for DanishTokenizer {
    type TokenStream<'a> = DanishStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> DanishStream<'a> {
        DanishStream {
            text,
            chunks: chunks(text),
            read: 0,
            analyser: &mut self.analyser,
            terms: Arc::from([]),
            next: 0,
            repeat: 0,
            weight: 1,
            base: 0,
            steps: 0,
            token: Token::default(),
        }
    }
}

/// The terms of one text.
pub(crate) struct DanishStream<'a> {
    text: &'a str,
    chunks: Chunks<'a>,
    /// Up to here marks have been looked for.
    read: usize,
    analyser: &'a mut Analyser,
    /// The terms of the chunk at hand, the one that comes next, and how often it has come.
    terms: Arc<[Term]>,
    next: usize,
    repeat: u8,
    weight: u8,
    /// Position of the chunk at hand, and how many positions it takes.
    base: usize,
    steps: usize,
    token: Token,
}

impl DanishStream<'_> {
    fn next_chunk(&mut self) -> bool {
        let Some(chunk) = self.chunks.next() else { return false };
        self.base += self.steps;
        self.see_marks(chunk.start);
        self.terms = self.analyser.terms(&chunk);
        self.steps = self.terms.last().map_or(0, |term| usize::from(term.step) + 1);
        (self.next, self.repeat) = (0, 0);
        (self.token.offset_from, self.token.offset_to) = (chunk.start, chunk.end());
        true
    }

    fn see_marks(&mut self, until: usize) {
        let between = self.text.as_bytes().get(self.read..until).unwrap_or_default();
        if let Some(mark) = between.iter().rev().find(|b| (1..=HIGHEST_WEIGHT).contains(*b)) {
            self.weight = *mark;
            self.base += PART_GAP;
        }
        self.read = self.chunks.position();
    }
}

impl TokenStream for DanishStream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some(term) = self.terms.get(self.next) {
                self.token.text.clear();
                self.token.text.push_str(&term.text);
                self.token.position = self.base + usize::from(term.step);
                self.repeat += 1;
                if self.repeat >= self.weight {
                    (self.next, self.repeat) = (self.next + 1, 0);
                }
                return true;
            }
            if !self.next_chunk() {
                return false;
            }
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, usize)> {
        let mut tokenizer = DanishTokenizer::new(Technique::default());
        let mut stream = tokenizer.token_stream(text);
        let mut found = Vec::new();
        while stream.advance() {
            found.push((stream.token().text.clone(), stream.token().position));
        }
        found
    }

    #[test]
    fn words_count_as_often_as_their_part_says() {
        let mut all = Weighted::with_capacity(8);
        all.push(3, "sag");
        all.push(1, "sag");
        let found = read(&all.finish());
        assert_eq!(found.iter().filter(|(text, _)| text == "sag").count(), 4);
        assert!(found.last().unwrap().1 > found[0].1 + 1, "no phrase over the border");
    }

    #[test]
    fn positions_follow_the_words_and_never_fall() {
        let found = read("Jobcenterets STAR-måling 23/64938 efter § 85 stk. 2");
        assert!(found.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{found:?}");
    }
}
