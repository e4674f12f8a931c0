//! The text as lines.

use pejl_model::{Span, text::is_blank};

/// A non-blank line of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line<'s> {
    /// The line without blank characters at its ends. Never empty.
    pub text: &'s str,
    /// Where `text` stands in the source.
    pub span: Span,
    /// True where a blank line (or the start of the text) stands before it.
    pub gap: bool,
    /// True where a form feed stands before it: the first line of a page.
    pub page: bool,
    /// True where the printed line begins with a tab: an empty first cell.
    pub tab_first: bool,
    /// True where the printed line ends with a tab: an empty last cell.
    pub tab_last: bool,
}

/// The non-blank lines of `source`. Lines end at `\n`, `\r\n`, a lone `\r`, form
/// feed, and the Unicode line and paragraph separators.
pub(crate) fn split(source: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(source.len() / 60);
    let mut gap = true;
    let mut page = false;
    let mut start = 0;
    let ends = Ends::of(source.as_bytes());
    while start < source.len() {
        let piece = source.get(start..ends.piece_end(source.as_bytes(), start)).unwrap_or("");
        let behind_lead = piece.trim_start_matches(is_blank);
        let fed = behind_lead.strip_suffix('\n').unwrap_or(behind_lead);
        let text = if ends_solid(fed) { fed } else { fed.trim_end_matches(is_blank) };
        if text.is_empty() {
            gap |= !(piece == "\n" && source[..start].ends_with('\r'));
        } else {
            let lead = piece.len() - behind_lead.len();
            let span = Span::new(start + lead, start + lead + text.len());
            let tab_first = piece[..lead].contains('\t');
            let tab_last = piece[lead + text.len()..].contains('\t');
            lines.push(Line { text, span, gap, page, tab_first, tab_last });
            gap = false;
            page = false;
        }
        page |= piece.ends_with('\u{c}');
        start += piece.len();
    }
    lines
}

/// True where no blank ends the text, told by its last byte: as in most lines.
fn ends_solid(text: &str) -> bool {
    text.as_bytes().last().is_some_and(u8::is_ascii_graphic)
}

/// What ends the lines of a text.
enum Ends {
    /// Nothing but `\n`: most texts.
    Feeds,
    /// The returns and form feeds of ASCII as well.
    Ascii,
    /// Unicode's line and paragraph separators, U+2028 and U+2029, as well.
    Unicode,
}

impl Ends {
    fn of(bytes: &[u8]) -> Self {
        let holds = |separator: &str| memchr::memmem::find(bytes, separator.as_bytes()).is_some();
        if (memchr::memchr(0xA8, bytes).is_some() && holds("\u{2028}")) || holds("\u{2029}") {
            Self::Unicode
        } else if memchr::memchr2(b'\r', FORM_FEED, bytes).is_some() {
            Self::Ascii
        } else {
            Self::Feeds
        }
    }

    /// One past the line end at or after `from`.
    fn piece_end(&self, bytes: &[u8], from: usize) -> usize {
        let rest = bytes.get(from..).unwrap_or(&[]);
        let ascii = match self {
            Self::Feeds => memchr::memchr(b'\n', rest),
            Self::Ascii | Self::Unicode => memchr::memchr3(b'\n', b'\r', FORM_FEED, rest),
        };
        let wide = if matches!(self, Self::Unicode) { separator(&rest[..ascii.unwrap_or(rest.len())]) } else { None };
        from + wide.map(|at| at + 3).or(ascii.map(|at| at + 1)).unwrap_or(rest.len())
    }
}

const FORM_FEED: u8 = 0xC;

/// Where the first of Unicode's separators stands.
fn separator(bytes: &[u8]) -> Option<usize> {
    let is_one = |at: &usize| matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9]));
    memchr::memchr_iter(0xE2, bytes).find(is_one)
}

/// `line` cut in two at byte `at` of its text; the second half is `None` where
/// `at` leaves nothing on one side or stands inside a character.
pub(crate) fn cut<'s>(line: &Line<'s>, at: usize) -> (Line<'s>, Option<Line<'s>>) {
    let (Some(left), Some(right)) = (line.text.get(..at), line.text.get(at..)) else { return (*line, None) };
    let (left, trimmed) = (left.trim_end_matches(is_blank), right.trim_start_matches(is_blank));
    if left.is_empty() || trimmed.is_empty() {
        return (*line, None);
    }
    let second = line.span.end - trimmed.len();
    let first =
        Line { text: left, span: Span::new(line.span.start, line.span.start + left.len()), tab_last: false, ..*line };
    let rest = Line {
        text: trimmed,
        span: Span::new(second, line.span.end),
        gap: false,
        page: false,
        tab_first: false,
        ..*line
    };
    (first, Some(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_point_at_the_trimmed_text() {
        let source = "  Punkt 1 \r\n\r\n\tA\tB\t\n";
        let lines = split(source);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|l| l.span.of(source) == l.text));
        assert!(lines[1].gap && lines[1].tab_first && lines[1].tab_last);
    }

    #[test]
    fn crlf_is_one_line_end() {
        assert!(!split("a\r\nb")[1].gap);
        assert!(split("a\r\n\r\nb")[1].gap);
    }
}
