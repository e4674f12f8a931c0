//! Text to chunks: words, words with hyphens, numbers with their separators, paragraph references.

/// What a chunk looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters and digits without separators.
    Word,
    /// Letters with hyphens: "a-kasse".
    Hyphenated,
    /// Digits with separators: "23/64938", "15.00.00-A00-28-23", "2.311.500".
    Number,
    /// "§ 85", "§ 16 a".
    Paragraph,
}

/// A stretch of text that becomes terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chunk<'t> {
    pub text: &'t str,
    pub start: usize,
    pub shape: Shape,
}

impl Chunk<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The chunks of `text` in order.
pub(crate) fn chunks(text: &str) -> Chunks<'_> {
    Chunks { text, at: 0 }
}

/// See [`chunks`].
pub(crate) struct Chunks<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Chunks<'t> {
    type Item = Chunk<'t>;

    fn next(&mut self) -> Option<Chunk<'t>> {
        loop {
            let (start, first) = self.peek(self.at)?;
            if first == '§' {
                if let Some(end) = self.paragraph_end(start) {
                    return self.take(start, end, Shape::Paragraph);
                }
            } else if is_word(first) {
                let (end, shape) = self.word_end(start);
                return self.take(start, end, shape);
            }
            self.at = start + first.len_utf8();
        }
    }
}

impl<'t> Chunks<'t> {
    /// How far the text has been read.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    fn take(&mut self, start: usize, end: usize, shape: Shape) -> Option<Chunk<'t>> {
        self.at = end;
        Some(Chunk { text: self.text.get(start..end)?, start, shape })
    }

    fn peek(&self, at: usize) -> Option<(usize, char)> {
        self.text.get(at..)?.chars().next().map(|c| (at, c))
    }

    /// The end of the first run from `at` on for which `inside` holds.
    fn run_end(&self, at: usize, inside: impl Fn(char) -> bool) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.find(|c| !inside(c)).map_or(self.text.len(), |length| at + length)
    }

    fn word_end(&self, start: usize) -> (usize, Shape) {
        let (mut end, mut joined) = (self.run_end(start, is_word), false);
        while let Some(next) = self.joined_from(end) {
            end = self.run_end(next, is_word);
            joined = true;
        }
        let digits = self.text.get(start..end).is_some_and(|t| t.bytes().any(|b| b.is_ascii_digit()));
        let shape = match (joined, digits) {
            (false, _) => Shape::Word,
            (true, true) => Shape::Number,
            (true, false) => Shape::Hyphenated,
        };
        (end, shape)
    }

    /// Where the chunk goes on after a separator at `at`, if it does.
    fn joined_from(&self, at: usize) -> Option<usize> {
        let (_, separator) = self.peek(at)?;
        let before = self.text.get(..at)?.chars().next_back()?;
        let next = at + separator.len_utf8();
        let (_, after) = self.peek(next)?;
        let joins = match separator {
            '-' | '\u{2010}' | '\u{2011}' => after.is_alphanumeric(),
            '.' | ',' | '/' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
            _ => false,
        };
        joins.then_some(next)
    }

    /// The end of "§ 85", "§§ 16", "§ 16 a" or "§16a" that starts at `start`.
    fn paragraph_end(&self, start: usize) -> Option<usize> {
        let number = self.run_end(self.run_end(start, |c| c == '§'), is_blank);
        let digits = self.run_end(number, |c| c.is_ascii_digit());
        if digits == number {
            return None;
        }
        // "§ 85 i loven" is no letter paragraph, hence a to h only.
        let letter = self.run_end(digits, is_blank);
        let alone = |at: usize| self.peek(at + 1).is_none_or(|(_, c)| !is_word(c));
        let lettered = self.peek(letter).is_some_and(|(_, c)| matches!(c, 'a'..='h')) && alone(letter);
        Some(if lettered { letter + 1 } else { digits })
    }
}

/// Characters that stand inside a word: soft hyphens and loose accents with them.
pub(crate) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && (c.is_alphanumeric() || c == '\u{ad}' || is_mark(c)))
}

/// Accents that stand alone after their letter.
pub(crate) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, Shape)> {
        chunks(text).map(|c| (c.text, c.shape)).collect()
    }

    #[test]
    fn numbers_keep_their_separators() {
        let found = read("Sag 23/64938 (15.00.00-A00-28-23), kl. 19.00.Punkt");
        let numbers: Vec<&str> = found.iter().filter(|(_, s)| *s == Shape::Number).map(|(t, _)| *t).collect();
        assert_eq!(numbers, ["23/64938", "15.00.00-A00-28-23", "19.00"]);
    }

    #[test]
    fn paragraphs_take_their_number() {
        assert_eq!(read("§ 85 i loven"), [("§ 85", Shape::Paragraph), ("i", Shape::Word), ("loven", Shape::Word)]);
        assert_eq!(read("§§ 16 a, 17"), [("§§ 16 a", Shape::Paragraph), ("17", Shape::Word)]);
        assert_eq!(read("§"), []);
    }

    #[test]
    fn hyphens_join_and_slashes_part() {
        assert_eq!(
            read("a-kasse og/eller Børne- "),
            [("a-kasse", Shape::Hyphenated), ("og", Shape::Word), ("eller", Shape::Word), ("Børne", Shape::Word)]
        );
    }
}
