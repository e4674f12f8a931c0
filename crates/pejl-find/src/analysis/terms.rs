//! A chunk of text to terms: the stem, and behind it the weaker parts.

use super::Technique;
use super::compound::Vocabulary;
use super::fold::{lower, spell_out};
use super::scan::{Chunk, Shape};
use super::stem::Stemmer;
use std::collections::HashMap;
use std::sync::Arc;

/// Before a term that is only a part of a printed word. No printed word has it.
pub(crate) const PART_MARK: char = '+';

/// Chunks that an analyser remembers, about 12 MB; a paper repeats most of its words.
const REMEMBERED: usize = 65_536;

/// One term of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    pub text: Box<str>,
    /// Positions after the first of the chunk.
    pub step: u8,
}

/// Turns chunks into terms. A clone starts with an empty memory.
pub(crate) struct Analyser {
    technique: Technique,
    stemmer: Stemmer,
    remembered: HashMap<Box<str>, Arc<[Term]>>,
}

impl Clone for Analyser {
    fn clone(&self) -> Self {
        Self::new(self.technique)
    }
}

impl Analyser {
    pub(crate) fn new(technique: Technique) -> Self {
        Self { technique, stemmer: Stemmer::new(technique.stem_again), remembered: HashMap::new() }
    }

    /// The terms of `chunk`: the whole first, steps never falling.
    pub(crate) fn terms(&mut self, chunk: &Chunk<'_>) -> Arc<[Term]> {
        if let Some(known) = self.remembered.get(chunk.text) {
            return Arc::clone(known);
        }
        let terms: Arc<[Term]> = self.analyse(chunk).into();
        if self.remembered.len() >= REMEMBERED {
            self.remembered.clear();
        }
        self.remembered.insert(chunk.text.into(), Arc::clone(&terms));
        terms
    }

    /// The term that stands for the whole of `chunk`: what a query asks for.
    pub(crate) fn whole(&mut self, chunk: &Chunk<'_>) -> String {
        self.terms(chunk).first().map(|term| term.text.to_string()).unwrap_or_default()
    }

    fn analyse(&mut self, chunk: &Chunk<'_>) -> Vec<Term> {
        match chunk.shape {
            Shape::Word => self.word(&lower(chunk.text), 0),
            Shape::Hyphenated => self.hyphenated(&lower(chunk.text)),
            Shape::Number => number(&lower(chunk.text)),
            Shape::Paragraph => paragraph(chunk.text),
        }
    }

    fn word(&mut self, word: &str, step: u8) -> Vec<Term> {
        if word.bytes().any(|b| b.is_ascii_digit()) {
            return vec![term(spell_out(word), step)];
        }
        let stem = self.stemmer.stem(word);
        let mut terms = vec![term(spell_out(&stem), step)];
        if self.technique.parts {
            let parts = Vocabulary::shared().parts(word, &mut self.stemmer);
            terms.extend(parts.into_iter().map(|part| term(format!("{PART_MARK}{part}"), step)));
        }
        terms
    }

    /// "a-kasse" is the one word "akasse"; "STAR-måling" is "starmåling" and
    /// its two words. Sides of one or two letters are no words of their own.
    fn hyphenated(&mut self, word: &str) -> Vec<Term> {
        let sides: Vec<&str> = word.split(is_hyphen).filter(|side| side.chars().count() > 2).collect();
        let joined: String = word.split(is_hyphen).collect();
        let mut terms = self.word(&joined, 0);
        for (step, side) in (0..u8::MAX).zip(sides) {
            terms.extend(self.word(side, step));
        }
        terms
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// "23/64938" as one term, and its runs as parts.
fn number(text: &str) -> Vec<Term> {
    let whole: String = text.chars().map(|c| if is_hyphen(c) { '-' } else { c }).collect();
    let runs = whole.split(['-', '/']).filter(|run| run.len() > 1 && *run != whole);
    let mut terms: Vec<Term> = runs.map(|run| term(format!("{PART_MARK}{}", spell_out(run)), 0)).collect();
    terms.insert(0, term(spell_out(&whole), 0));
    terms
}

/// "§ 16 a" as "§16a", found as "16" too and as a part of "§ 16".
fn paragraph(text: &str) -> Vec<Term> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let letter: String = text.chars().filter(char::is_ascii_alphabetic).collect();
    let mut terms = vec![term(format!("§{digits}{letter}"), 0), term(digits.clone(), 0)];
    if !letter.is_empty() {
        terms.push(term(format!("{PART_MARK}§{digits}"), 0));
    }
    terms
}

fn term(text: impl Into<Box<str>>, step: u8) -> Term {
    Term { text: text.into(), step }
}

#[cfg(test)]
mod tests {
    use super::super::scan::chunks;
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let mut analyser = Analyser::new(Technique::default());
        let found: Vec<_> = chunks(text).flat_map(|chunk| analyser.terms(&chunk).to_vec()).collect();
        found.into_iter().map(|term| term.text.to_string()).collect()
    }

    #[test]
    fn both_spellings_give_the_same_terms() {
        for (danish, plain) in [("ældrerådet", "aeldreraadet"), ("Åbenrå", "AABENRAA"), ("møder", "moeder")] {
            assert_eq!(read(danish), read(plain));
        }
        assert_ne!(read("åen"), read("aen"));
    }

    #[test]
    fn a_compound_gives_its_parts_as_parts() {
        let terms = read("sygedagpengemodtagere");
        assert!(terms.contains(&"+sygedagpeng".to_owned()), "{terms:?}");
        assert!(terms.contains(&"+modtag".to_owned()), "{terms:?}");
        assert_eq!(terms[0], read("sygedagpengemodtager")[0]);
    }

    #[test]
    fn numbers_and_paragraphs_are_found_exactly() {
        assert_eq!(read("23/64938"), ["23/64938", "+23", "+64938"]);
        assert_eq!(read("§ 85"), ["§85", "85"]);
        assert_eq!(read("§16a"), ["§16a", "16", "+§16"]);
        assert_eq!(read("a-kasse")[0], read("akasse")[0]);
    }
}
