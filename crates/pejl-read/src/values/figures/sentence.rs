//! The sentence around a figure.

use crate::values::scan::{byte, byte_before};
use pejl_model::Span;
use pejl_model::text::is_blank;

/// Sentences of a text, asked for in order; each byte is looked at a fixed number of times.
pub(super) struct Sentences<'s> {
    text: &'s str,
    current: Span,
    /// True where the text asks or shouts: full stops and line ends alone are found faster.
    lively: bool,
}

impl<'s> Sentences<'s> {
    pub fn new(text: &'s str) -> Self {
        Self { text, current: Span::default(), lively: memchr::memchr2(b'!', b'?', text.as_bytes()).is_some() }
    }

    /// The sentence that holds `start..end`.
    pub fn around(&mut self, start: usize, end: usize) -> Span {
        if !self.current.contains(Span::new(start, end)) {
            let from = self.begin(start);
            let to = self.finish(end);
            self.current = self.trimmed(from, to);
        }
        self.current
    }

    fn begin(&self, start: usize) -> usize {
        let floor = if self.current.end <= start { self.current.end } else { 0 };
        let bytes = self.text.as_bytes();
        let mut until = start;
        while let Some(mark) = bytes.get(floor..until).and_then(|b| self.last_mark(b)) {
            let at = after(bytes, floor + mark);
            if at <= start && self.is_boundary(at) {
                return at;
            }
            until = floor + mark;
        }
        floor
    }

    fn finish(&self, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut from = end.saturating_sub(2);
        while let Some(mark) = bytes.get(from..).and_then(|b| self.first_mark(b)) {
            let at = after(bytes, from + mark);
            if (end..bytes.len()).contains(&at) && self.is_boundary(at) {
                return at;
            }
            from += mark + 1;
        }
        bytes.len()
    }

    fn first_mark(&self, bytes: &[u8]) -> Option<usize> {
        if self.lively { bytes.iter().position(may_end) } else { memchr::memchr2(b'\n', b'.', bytes) }
    }

    fn last_mark(&self, bytes: &[u8]) -> Option<usize> {
        if self.lively { bytes.iter().rposition(may_end) } else { memchr::memrchr2(b'\n', b'.', bytes) }
    }

    /// True where a sentence ends right before `at`.
    fn is_boundary(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        match byte_before(bytes, at) {
            b'\n' => self.line_ends_sentence(at),
            b' ' => {
                matches!(at.checked_sub(2).map(|i| byte(bytes, i)), Some(b'.' | b'!' | b'?'))
                    && self.text.get(at..).and_then(|t| t.chars().next()).is_some_and(char::is_uppercase)
            }
            _ => false,
        }
    }

    /// True where the line end before `at` ends a sentence: a blank line, a mark before it, or a list or title after it.
    fn line_ends_sentence(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let before = byte_before(bytes, at - 1);
        let next = self.text.get(at..).and_then(|t| t.chars().next());
        // A small letter goes on the sentence even after "kr.".
        let goes_on = next.is_some_and(char::is_lowercase);
        let opens = next.is_none_or(|c| !c.is_ascii_digit() && c != '(');
        matches!(before, b'\n' | b'\r' | 0) || (!goes_on && (opens || matches!(before, b'.' | b'!' | b'?' | b':')))
    }

    fn trimmed(&self, from: usize, to: usize) -> Span {
        let piece = self.text.get(from..to).unwrap_or("");
        let lead = piece.len() - piece.trim_start_matches(is_blank).len();
        Span::new(from + lead, from + lead + piece.trim_matches(is_blank).len())
    }
}

/// True for the bytes that a sentence may end with: the others are passed over.
fn may_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'.' | b'!' | b'?')
}

/// Where the next sentence begins if one ends with the mark at `mark`: behind the line end, or behind the blank.
fn after(bytes: &[u8], mark: usize) -> usize {
    mark + 1 + usize::from(byte(bytes, mark) != b'\n')
}
