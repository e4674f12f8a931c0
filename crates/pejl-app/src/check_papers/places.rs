//! Where findings stand as people and editors count: lines and columns, and
//! the line itself. All of it is made from concealed text.

use pejl_model::{Document, Span};
use std::borrow::Cow;

/// Bytes between two points whose number of characters is known.
const STEP: usize = 512;
/// Longer lines are shown in part, in characters.
const WIDEST: usize = 120;
/// So much of a long line is shown before what is marked, in bytes.
const BEFORE: usize = 50;

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The bytes in the text as it is kept.
    pub span: Span,
    /// Characters before it.
    pub chars: usize,
    /// How many characters it has.
    pub length: usize,
    /// The line that it begins on, from 1.
    pub line: usize,
    /// The character of that line, from 1.
    pub column: usize,
    /// The line that it ends on.
    pub end_line: usize,
    /// The character after its last one, from 1.
    pub end_column: usize,
    /// What stands there, masked.
    pub text: String,
    /// The line, for people.
    pub excerpt: Excerpt,
}

/// A line with what is marked in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// The line, masked, without tabs and characters that steer a terminal; empty where there is none.
    pub text: String,
    /// Characters before what is marked.
    pub before: usize,
    /// How many characters are marked.
    pub marked: usize,
}

/// A text with what is needed to find lines and columns in it.
pub(super) struct Places<'t> {
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Characters before every [`STEP`]th byte.
    chars: Vec<usize>,
}

impl<'t> Places<'t> {
    /// `text` must be concealed.
    pub(super) fn of(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        let mut chars = vec![0];
        for piece in text.as_bytes().chunks(STEP) {
            chars.push(chars.last().copied().unwrap_or(0) + starts(piece));
        }
        Self { text, lines, chars }
    }

    /// The place of `span`.
    pub(super) fn spot(&self, span: Span) -> Spot {
        let whole = Span::new(self.floor(span.start), self.floor(span.end));
        let (line, column) = self.position(whole.start);
        let (end_line, end_column) = self.position(whole.end);
        let (chars, to) = (self.chars_before(whole.start), self.chars_before(whole.end));
        Spot {
            span,
            chars,
            length: to.saturating_sub(chars),
            line,
            column,
            end_line,
            end_column,
            text: whole.of(self.text).to_owned(),
            excerpt: if whole.is_empty() { Excerpt::default() } else { self.excerpt(line, whole) },
        }
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        (line, self.chars_before(at) - self.chars_before(start) + 1)
    }

    fn chars_before(&self, at: usize) -> usize {
        let step = at / STEP;
        let known = self.chars.get(step).copied().unwrap_or(0);
        known + self.text.as_bytes().get(step * STEP..at).map_or(0, starts)
    }

    /// The last boundary of a character at or before `at`.
    fn floor(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }

    fn excerpt(&self, line: usize, span: Span) -> Excerpt {
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let end = self.lines.get(line).map_or(self.text.len(), |next| next - 1);
        let wide = self.chars_before(end) - self.chars_before(start) > WIDEST;
        let from = if wide { self.floor(span.start.saturating_sub(BEFORE)).max(start) } else { start };
        let to = if wide { self.floor(from + WIDEST).min(end) } else { end };
        let (mark, stop) = (span.start.clamp(from, to), span.end.clamp(from, to));
        let piece = |from: usize, to: usize| one_line(self.text.get(from..to).unwrap_or(""));
        let before = format!("{}{}", if from > start { "… " } else { "" }, piece(from, mark));
        let marked = piece(mark, stop);
        let after = format!("{}{}", piece(stop, to), if to < end { " …" } else { "" });
        Excerpt {
            before: before.chars().count(),
            marked: marked.chars().count().max(1),
            text: format!("{before}{marked}{after}").trim_end().to_owned(),
        }
    }
}

/// How many characters begin in `bytes`.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// `text` on one line, without what would steer a terminal or turn the direction of writing.
#[must_use]
pub fn one_line(text: &str) -> String {
    let steers =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}

/// `text` with the words of closed items as `*`, byte for byte.
pub(super) fn without_closed<'t>(text: Cow<'t, str>, document: &Document) -> Cow<'t, str> {
    let closed = |item: u32| document.items.get(item as usize).is_some_and(|item| !item.open);
    let mut out = text;
    for part in document.parts.iter().filter(|part| part.item.is_some_and(closed)) {
        let Some(words) = out.get(part.span.start..part.span.end) else { continue };
        let hidden: String =
            words.chars().map(|c| if c.is_whitespace() { c.to_string() } else { "*".repeat(c.len_utf8()) }).collect();
        out.to_mut().replace_range(part.span.start..part.span.end, &hidden);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_counted_in_characters() {
        let text = "Første\næøå\tmandag\r\nslut";
        let at = text.find("mandag").expect("in it");
        let spot = Places::of(text).spot(Span::new(at, at + 6));
        assert_eq!((spot.line, spot.column, spot.end_line, spot.end_column), (2, 5, 2, 11));
        assert_eq!((spot.chars, spot.length, spot.text.as_str()), (11, 6, "mandag"));
        assert_eq!(spot.excerpt, Excerpt { text: "æøå mandag".to_owned(), before: 4, marked: 6 });
        let end = Places::of(text).spot(Span::new(text.len(), text.len() + 9));
        assert_eq!((end.line, end.column, end.length), (3, 5, 0));
    }

    #[test]
    fn counting_goes_on_over_long_texts_and_long_lines_are_cut() {
        let text = format!("{}mandag {}", "å".repeat(STEP), "ø ".repeat(500));
        let at = text.find("mandag").expect("in it");
        let spot = Places::of(&text).spot(Span::new(at, at + 6));
        assert_eq!((spot.line, spot.column, spot.end_column), (1, STEP + 1, STEP + 7));
        assert!(spot.excerpt.text.starts_with("… å") && spot.excerpt.text.ends_with(" …"));
        let marked: String = spot.excerpt.text.chars().skip(spot.excerpt.before).take(spot.excerpt.marked).collect();
        assert_eq!(marked, "mandag");
    }

    #[test]
    fn a_span_over_lines_marks_the_first_and_nothing_steers_a_terminal() {
        let text = "Alt \u{1b}[31mrødt\nog mere";
        let spot = Places::of(text).spot(Span::new(4, text.len()));
        assert_eq!((spot.line, spot.end_line, spot.end_column), (1, 2, 8));
        assert!(!spot.excerpt.text.contains('\u{1b}') && spot.excerpt.marked == 9, "{:?}", spot.excerpt);
    }
}
