//! Parts of compound words.
//!
//! A word is split where its parts are in a fixed list of words that municipal
//! papers build compounds of. The list is part of the program: the same text
//! gives the same terms on every machine, whatever was indexed before it.

use super::fold::{lower, spell_out, spelt_bytes};
use super::stem::Stemmer;
use std::collections::HashSet;
use std::sync::OnceLock;

/// The words, white space between them; lines with `#` say what follows.
const WORDS: &str = include_str!("parts.txt");

/// What the list of words says, for the fingerprint of the analysis.
pub(crate) fn list_bytes() -> impl Iterator<Item = u8> {
    WORDS.bytes()
}

/// A word of the list that is this short says nothing beside an unknown word.
const LONG_PART: usize = 5;
/// An unknown word beside a known one has at least so many letters.
const LONG_REST: usize = 4;
/// The shortest part.
const SHORT_PART: usize = 3;
/// Bytes of a stem, spelt out, that [`Vocabulary::starts`] keeps.
const START: usize = 3;
/// Parts of one word at most.
const MOST_PARTS: usize = 6;

/// The stems of the words that compounds are built of, spelt out.
pub(crate) struct Vocabulary {
    stems: HashSet<String>,
    /// The first letters of every stem: most places in a word are no border, and
    /// these tell so without stemming.
    starts: HashSet<[u8; START]>,
}

/// How a word is split in two.
struct Split<'w> {
    left: &'w str,
    right: &'w str,
    /// 3: both sides known, 2: the last, 1: the first.
    sure: u8,
}

impl Vocabulary {
    /// The vocabulary, read once.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Vocabulary> = OnceLock::new();
        SHARED.get_or_init(|| Self::read(WORDS))
    }

    fn read(words: &str) -> Self {
        // What one pass of the stemmer leaves is known beside what it comes to in the end.
        let mut stemmers = [Stemmer::new(false), Stemmer::new(true)];
        let mut stems = HashSet::new();
        for word in words.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace) {
            stems.extend(stemmers.iter_mut().map(|stemmer| spell_out(&stemmer.stem(&lower(word)))));
        }
        let starts = stems.iter().filter_map(|stem| start_of(stem)).collect();
        Self { stems, starts }
    }

    /// The parts of the compound `word`, which is in lower case: stems, spelt out.
    pub(crate) fn parts(&self, word: &str, stemmer: &mut Stemmer) -> Vec<String> {
        let mut parts = Vec::new();
        self.collect(word, 1, stemmer, &mut parts);
        let whole = spell_out(&stemmer.stem(word));
        parts.retain(|part| *part != whole);
        parts.truncate(MOST_PARTS);
        parts
    }

    /// Splits `word` and what it consists of, where it is at least as `sure`.
    fn collect(&self, word: &str, sure: u8, stemmer: &mut Stemmer, parts: &mut Vec<String>) {
        let Some(split) = self.split(word, stemmer).filter(|split| split.sure >= sure) else { return };
        for side in [split.left, split.right] {
            let part = spell_out(&stemmer.stem(side));
            if part.chars().count() >= SHORT_PART && !parts.contains(&part) {
                parts.push(part);
            }
        }
        self.collect(split.left, 3, stemmer, parts);
        self.collect(split.right, 3, stemmer, parts);
    }

    /// The surest split, and of those equally sure the one with the longest last part.
    fn split<'w>(&self, word: &'w str, stemmer: &mut Stemmer) -> Option<Split<'w>> {
        let mut best: Option<Split<'w>> = None;
        for (at, _) in word.char_indices().skip(SHORT_PART) {
            let (left, right) = word.split_at(at);
            if right.chars().count() < SHORT_PART {
                break;
            }
            let sure = self.sureness(left, right, stemmer);
            if sure > best.as_ref().map_or(0, |split| split.sure) {
                best = Some(Split { left, right, sure });
            }
        }
        best
    }

    fn sureness(&self, left: &str, right: &str, stemmer: &mut Stemmer) -> u8 {
        let (may_left, may_right) = (self.may_know(left), self.may_know(right));
        if !may_left && !may_right {
            return 0;
        }
        let right_stem = stemmer.stem(right);
        let (left_size, right_size) = (left.chars().count(), right_stem.chars().count());
        let right_known = may_right && self.knows(&right_stem);
        let left_known = may_left && self.knows_first(left, stemmer);
        match (left_known, right_known) {
            (true, true) => 3,
            (false, true) if right_size >= LONG_PART && left_size >= LONG_REST && has_vowel(left) => 2,
            (true, false) if left_size >= LONG_PART && right_size >= LONG_REST && has_vowel(right) => 1,
            _ => 0,
        }
    }

    /// False where no known stem can begin `side`. No allocation: it is asked at every place of every new word.
    fn may_know(&self, side: &str) -> bool {
        let mut start = [0; START];
        let mut filled = 0;
        for byte in side.chars().take(START).flat_map(spelt_bytes).flatten() {
            let Some(place) = start.get_mut(filled) else { break };
            *place = byte;
            filled += 1;
        }
        filled == START && self.starts.contains(&start)
    }

    fn knows(&self, stem: &str) -> bool {
        self.stems.contains(&spell_out(stem))
    }

    /// A first part may bear a linking s or e.
    fn knows_first(&self, left: &str, stemmer: &mut Stemmer) -> bool {
        self.knows(left)
            || self.knows(&stemmer.stem(left))
            || left.strip_suffix(['s', 'e']).is_some_and(|bare| bare.len() >= SHORT_PART && self.knows(bare))
    }
}

fn start_of(stem: &str) -> Option<[u8; START]> {
    stem.as_bytes().first_chunk::<START>().copied()
}

fn has_vowel(text: &str) -> bool {
    text.contains(['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø', 'å'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Vec<String> {
        let mut stemmer = Stemmer::new(false);
        Vocabulary::shared().parts(word, &mut stemmer)
    }

    #[test]
    fn linking_letters_are_seen_through() {
        for (word, expected) in [
            ("kontanthjælpsmodtagere", ["kontanthjaelp", "modtag"]),
            ("beskæftigelsesudvalget", ["beskaeftig", "udvalg"]),
            ("arbejdsmarkedsområdet", ["arbejdsmarked", "omraad"]),
        ] {
            let found = parts(word);
            assert!(expected.iter().all(|part| found.contains(&(*part).to_owned())), "{word}: {found:?}");
        }
    }

    #[test]
    fn an_unknown_word_is_split_at_a_known_one() {
        assert!(
            parts("skovrejsningsprojektet").contains(&"projek".to_owned()),
            "{:?}",
            parts("skovrejsningsprojektet")
        );
    }

    #[test]
    fn simple_words_have_no_parts() {
        for word in ["forslag", "udvalg", "indstilling", "godkendelse", "kommune", "borger", "bevilling", "forhold"] {
            assert_eq!(parts(word), [""; 0], "{word}");
        }
    }
}
