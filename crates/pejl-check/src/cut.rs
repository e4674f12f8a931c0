//! Pieces of a text of so many bytes, cut between characters.

use memchr::{memchr, memrchr};
use pejl_model::Span;

/// At most the first `most` bytes of `text`.
pub(crate) fn head(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or("")
}

/// At most the last `most` bytes of `text`.
pub(crate) fn tail(text: &str, most: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(most))..).unwrap_or("")
}

/// At most `most` bytes of `text` from `at` on.
pub(crate) fn after(text: &str, at: usize, most: usize) -> &str {
    head(text.get(at..).unwrap_or(""), most)
}

/// At most `most` bytes of `text` before `at`.
pub(crate) fn before(text: &str, at: usize, most: usize) -> &str {
    tail(text.get(..at).unwrap_or(""), most)
}

/// `text` up to its first line end.
pub(crate) fn first_line(text: &str) -> &str {
    memchr(b'\n', text.as_bytes()).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// `text` from its last line end on.
pub(crate) fn last_line(text: &str) -> &str {
    memrchr(b'\n', text.as_bytes()).and_then(|end| text.get(end + 1..)).unwrap_or(text)
}

/// The line that `at` stands in, not further than 400 bytes each way.
pub(crate) fn line_at(text: &str, at: usize) -> Span {
    const FAR: usize = 400;
    let (before, after) = (last_line(before(text, at, FAR)), first_line(after(text, at, FAR)));
    Span::new(at - before.len(), at + after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_cut() {
        let text = "før å";
        assert_eq!((head(text, 2), head(text, 3), head(text, 99)), ("f", "fø", text));
        assert_eq!((tail(text, 1), tail(text, 2), tail(text, 99)), ("", "å", text));
        assert_eq!((before(text, 4, 2), before(text, 4, 3)), ("r", "ør"));
        assert_eq!((after(text, 1, 1), after(text, 1, 3), after(text, 99, 1)), ("", "ør", ""));
    }
}
