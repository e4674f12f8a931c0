//! A cheap look that tells most texts from all words of a list.

use super::fold::bare;

/// Some bytes of words: a cheap look that spares looking most texts up.
#[derive(Debug)]
pub(crate) struct Shapes {
    /// By the first two bytes and the last.
    ends: Box<[u64; SHAPES / 64]>,
    /// By the third and fourth byte and the last but one; `None` in a word too short for it.
    inner: Box<[u64; SHAPES / 64]>,
    /// The length of the longest word by the five lowest bits of its first byte.
    longest: [usize; 32],
}

/// So many bytes more than the word itself a text may have: blanks and signs that folding takes away.
const SLACK: usize = 8;

const SHAPES: usize = 1 << 15;

impl Default for Shapes {
    fn default() -> Self {
        Self { ends: Box::new([0; SHAPES / 64]), inner: Box::new([0; SHAPES / 64]), longest: [0; 32] }
    }
}

impl Shapes {
    /// Adds a folded word.
    pub(crate) fn add(&mut self, word: &str) {
        let (ends, inner) = Self::shape(word.as_bytes());
        let longest = &mut self.longest[Self::first(word)];
        *longest = word.len().max(*longest);
        ends.into_iter().for_each(|shape| self.ends[shape / 64] |= 1 << (shape % 64));
        inner.into_iter().for_each(|shape| self.inner[shape / 64] |= 1 << (shape % 64));
    }

    /// False where [`fold`] of `text` is none of the words that were added.
    pub(crate) fn may_hold(&self, text: &str) -> bool {
        let text = bare(text);
        if text.len() > self.longest[Self::first(text)] + SLACK {
            return false;
        }
        let (ends, inner) = Self::shape(text.as_bytes());
        let holds = |set: &[u64], shape: Option<usize>| shape.is_none_or(|s| set[s / 64] >> (s % 64) & 1 == 1);
        holds(&*self.ends, ends) && holds(&*self.inner, inner)
    }

    fn first(text: &str) -> usize {
        text.bytes().next().map_or(0, |b| usize::from(b & 0x1F))
    }

    /// The two shapes; `None` where the text is too short, or where a blank or a letter that is not Danish stands at
    /// one of the places, so that folding could move what follows.
    fn shape(text: &[u8]) -> (Option<usize>, Option<usize>) {
        let five = |at: usize| {
            let byte = *text.get(at)?;
            let danish = byte == DANISH || at.checked_sub(1).is_some_and(|before| text[before] == DANISH);
            // Capital and small letters differ in one bit that is left out, the Danish ones too.
            (danish || byte.is_ascii_graphic()).then_some(usize::from(byte & 0x1F))
        };
        let three = |a: usize, b: usize, c: usize| Some(five(a)? << 10 | five(b)? << 5 | five(c)?);
        let ends = text.len().checked_sub(1).and_then(|last| three(0, 1, last));
        let inner = text.len().checked_sub(2).filter(|c| *c >= 3).and_then(|c| ends.and_then(|_| three(2, 3, c)));
        (ends, inner)
    }
}

/// The first byte of the Danish letters and their like in UTF-8.
const DANISH: u8 = 0xC3;
