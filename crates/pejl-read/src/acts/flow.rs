//! Lines as one running text that knows where each byte came from.

use crate::lines::Line;
use pejl_model::{Span, text::is_blank};
use std::ops::Range;

/// Lines joined by one space, white space collapsed, with the way back to the source.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// The collapsed text.
    pub text: String,
    /// The same in small letters, byte for byte as long.
    pub folded: String,
    /// Where each line begins in `text`, and whether a blank line stands before it.
    pub starts: Vec<(usize, bool)>,
    /// Places in `text` from which on the source runs in step: (in text, in source).
    steps: Vec<(usize, usize)>,
}

impl Flow {
    /// The lines as one text.
    pub fn new(lines: &[Line<'_>]) -> Self {
        let mut flow = Flow {
            text: String::with_capacity(lines.iter().map(|l| l.text.len() + 1).sum()),
            starts: Vec::with_capacity(lines.len()),
            steps: Vec::with_capacity(lines.len()),
            ..Self::default()
        };
        for line in lines {
            flow.push(line.text, line.span.start, line.gap);
        }
        flow.folded = fold(&flow.text);
        flow
    }

    /// One piece of text that stands at `base` in the source.
    pub fn of(text: &str, base: usize) -> Self {
        let mut flow = Flow::default();
        flow.push(text, base, true);
        flow.folded = fold(&flow.text);
        flow
    }

    fn push(&mut self, text: &str, base: usize, gap: bool) {
        let mut space = !self.text.is_empty();
        let mut first = true;
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            if is_blank(c) {
                space |= c.is_whitespace() && !self.text.is_empty();
                at += c.len_utf8();
                continue;
            }
            if std::mem::take(&mut space) {
                self.text.push(' ');
            }
            if std::mem::take(&mut first) {
                self.starts.push((self.text.len(), gap));
            }
            let in_step = self.steps.last().is_some_and(|step| step.1 + (self.text.len() - step.0) == base + at);
            if !in_step {
                self.steps.push((self.text.len(), base + at));
            }
            let end = solid_end(text, at);
            self.text.push_str(text.get(at..end).unwrap_or(""));
            at = end;
        }
    }

    /// The place in the source of the byte at `at` in the text.
    fn source(&self, at: usize) -> usize {
        let last = self.steps.partition_point(|step| step.0 <= at).saturating_sub(1);
        self.steps.get(last).map_or(0, |step| step.1 + (at - step.0.min(at)))
    }

    /// The span in the source of a range of the text, blanks at its ends left out.
    pub fn span(&self, range: Range<usize>) -> Span {
        let range = trim(&self.text, range);
        if range.is_empty() {
            let at = self.source(range.start);
            return Span::new(at, at);
        }
        Span::new(self.source(range.start), self.source(range.end - 1) + 1)
    }

    /// The text of a range, blanks at its ends left out.
    pub fn cut(&self, range: Range<usize>) -> &str {
        let range = trim(&self.text, range);
        self.text.get(range).unwrap_or("")
    }

    /// The same in small letters.
    pub fn low(&self, range: Range<usize>) -> &str {
        let range = trim(&self.folded, range);
        self.folded.get(range).unwrap_or("")
    }

    /// The sentences of the text in order, each without blanks at its ends.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        let (mut out, mut from, mut at) = (Vec::new(), 0, 0);
        let mut lines = self.starts.get(1..).unwrap_or(&[]);
        // Nothing but a mark and a new line ends a sentence.
        loop {
            let line = lines.first().map_or(self.text.len(), |line| line.0);
            if let Some(mark) = mark_before(self.text.as_bytes(), at, line) {
                at = mark + 1;
                if self.ends_sentence(from, mark, at) {
                    push_range(&mut out, &self.text, from..at);
                    from = at;
                }
                continue;
            }
            let Some(((start, gap), rest)) = lines.split_first() else { break };
            (lines, at) = (rest, *start);
            if self.line_ends_sentence(from, *start, *gap) {
                push_range(&mut out, &self.text, from..*start);
                (from, at) = (*start, start + 1);
            }
        }
        push_range(&mut out, &self.text, from..self.text.len());
        out
    }

    /// A new line ends the sentence where a paragraph or a list entry begins with it.
    fn line_ends_sentence(&self, from: usize, start: usize, gap: bool) -> bool {
        let next = self.text.get(start..).unwrap_or("");
        let before = self.text.get(from..start).unwrap_or("").trim_end();
        let closed = before.ends_with(['.', ':', '!', '?', ';', ')']);
        let capital = next.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '”' | '“' | '»'));
        has_mark(next) || (capital && (gap || closed))
    }

    fn ends_sentence(&self, from: usize, at: usize, after: usize) -> bool {
        let Some(next) = self.text.get(after..).and_then(|rest| rest.strip_prefix(' ')) else {
            return false;
        };
        let next = next.trim_start_matches(['"', '”', '“', '»', '(', '-', '–', ' ']);
        let opens = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let dot = self.text.get(at..after) == Some(".");
        opens && !(dot && abbreviated(self.text.get(from..at).unwrap_or(""), next))
    }
}

/// True where `before.` is an abbreviation, an ordinal or an initial and no sentence ends.
fn abbreviated(before: &str, next: &str) -> bool {
    const SHORT: [&str; 24] = [
        "kl", "nr", "pkt", "mio", "mia", "jf", "bl.a", "bl", "ca", "vedr", "ift", "inkl", "f.eks", "eks", "ad", "d",
        "pct", "sag", "tlf", "evt", "hhv", "mht", "stk", "dvs",
    ];
    let word = before.rsplit(' ').next().unwrap_or("").trim_start_matches(['(', '"', '”']);
    let folded = fold(word);
    if SHORT.contains(&folded.as_str()) {
        return true;
    }
    if word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() {
        return next.starts_with(|c: char| c.is_ascii_digit());
    }
    // "Connie B. Jensen" goes on; "stemte A og V. Imod" does not.
    let mut chars = word.chars();
    let single = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    let prior = before.get(..before.len() - word.len()).unwrap_or("").trim_end();
    let name = prior.rsplit(' ').next().unwrap_or("");
    single
        && name.starts_with(char::is_uppercase)
        && !name.ends_with([',', '.', ':', ';', ')'])
        && name.chars().count() > 1
        && !matches!(name, "Liste" | "Listerne")
}

/// True where a line begins with a bullet or a list number.
pub(crate) fn has_mark(line: &str) -> bool {
    mark(line).is_some()
}

/// The bytes of a line's leading bullet or list number with the blank behind it.
pub(crate) fn mark(line: &str) -> Option<usize> {
    let rest =
        line.trim_start_matches(['•', '-', '–', '—', '*', '·', '▪', '◦', '̵', '‣', '●', '○', '\u{f0b7}', '“', '”']);
    let bullet = line.len() - rest.len();
    let bulleted = bullet > 0 && line.get(..bullet).is_some_and(|b| b.contains(|c| !matches!(c, '“' | '”')));
    if bulleted && rest.starts_with(is_blank) {
        return Some(line.len() - rest.trim_start_matches(is_blank).len());
    }
    let word = line.split(is_blank).next().unwrap_or("");
    let body = word.strip_suffix([')', '.', ':']).map(|b| b.trim_start_matches('('))?;
    let colon = word.ends_with(':');
    let number =
        !body.is_empty() && body.len() <= if colon { 2 } else { 3 } && body.bytes().all(|b| b.is_ascii_digit());
    let letter = body.len() == 1 && body.bytes().all(|b| b.is_ascii_lowercase());
    let roman = !body.is_empty() && body.len() <= 4 && body.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let rest = line.get(word.len()..).unwrap_or("").trim_start_matches(is_blank);
    ((number || (!colon && (letter || roman))) && !rest.is_empty()).then(|| line.len() - rest.len())
}

/// Where the next mark that may end a sentence stands in `from..to`.
fn mark_before(bytes: &[u8], from: usize, to: usize) -> Option<usize> {
    let marks = bytes.get(from..to)?.iter().position(|b| matches!(b, b'.' | b'!' | b'?' | b';'));
    marks.map(|at| from + at)
}

fn push_range(out: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let range = trim(text, range);
    if !range.is_empty() {
        out.push(range);
    }
}

/// The range without blanks at its ends; empty where it does not fit the text.
pub(crate) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(part) = text.get(range.clone()) else {
        return range.start..range.start;
    };
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    start..end
}

/// One past the words from `at` on that single spaces part.
fn solid_end(text: &str, at: usize) -> usize {
    let word_at = |i: usize| text.as_bytes().get(i).is_some_and(u8::is_ascii_graphic);
    let blank = |i: usize, byte: u8| match byte {
        b' ' => !word_at(i + 1),
        b'\t'..=b'\r' => true,
        // The first bytes of all blanks beyond ASCII; letters begin with others.
        0xC2 | 0xE1..=0xE3 | 0xEF => text.get(i..).and_then(|t| t.chars().next()).is_some_and(is_blank),
        _ => false,
    };
    let bytes = text.as_bytes().iter().enumerate().skip(at);
    bytes.clone().find(|(i, byte)| blank(*i, **byte)).map_or(text.len(), |(i, _)| i)
}

/// True where the text holds a blank that takes no room, as a soft hyphen: a flow joins what stands around it.
pub(crate) fn has_invisible(text: &str) -> bool {
    memchr::memchr3_iter(0xC2, 0xE2, 0xEF, text.as_bytes())
        .any(|at| text.get(at..).and_then(|t| t.chars().next()).is_some_and(|c| is_blank(c) && !c.is_whitespace()))
}

/// Danish small letters, byte for byte as long as `text`.
pub(crate) fn fold(text: &str) -> String {
    let bytes = text.as_bytes();
    let capital = |at: usize| matches!(bytes.get(at + 1), Some(0x80..=0x96 | 0x98..=0x9E));
    // "À" to "Þ" but "×" begin with this byte.
    if memchr::memchr_iter(0xC3, bytes).any(capital) {
        let mut out = String::with_capacity(text.len());
        out.extend(text.chars().map(fold_char));
        return out;
    }
    text.to_ascii_lowercase()
}

/// The small letter of `c` where it takes as many bytes.
pub(crate) fn fold_char(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        c => c,
    }
}

/// True where `at` stands between two words (or at an end) of `text`.
pub(crate) fn word_edge(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at..).and_then(|t| t.chars().next());
    !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
}

/// The one of `ranges`, which stand in order, that holds the byte at `at`.
pub(crate) fn range_at(ranges: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    ranges.get(ranges.partition_point(|range| range.end <= at)).filter(|range| range.start <= at)
}

/// The first place of `needle` (in small letters) as whole words in `folded`, from `from` on.
pub(crate) fn find_word(folded: &str, needle: &str, from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(found) = folded.get(at..).and_then(|rest| rest.find(needle)) {
        let start = at + found;
        if word_edge(folded, start) && word_edge(folded, start + needle.len()) {
            return Some(start);
        }
        at = start + needle.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn sentences(source: &str) -> Vec<String> {
        let flow = Flow::new(&split(source));
        flow.sentences().into_iter().map(|r| flow.cut(r).to_owned()).collect()
    }

    #[test]
    fn a_range_finds_its_way_back_to_the_source() {
        let source = " Et  be\u{ad}slut \r\n\r\n ned\u{a0}her.";
        let flow = Flow::new(&split(source));
        assert_eq!(flow.text, "Et beslut ned her.");
        assert_eq!(flow.span(3..9).of(source), "be\u{ad}slut");
        assert_eq!(flow.span(3..13).of(source), "be\u{ad}slut \r\n\r\n ned");
        assert_eq!(flow.span(14..18).of(source), "her.");
    }

    #[test]
    fn sentences_end_where_a_reader_would_say() {
        for (source, count) in [
            ("Godkendt. Udvalget takker.", 2),
            ("Mødet hævet kl. 16.35 efter sag 2. Derefter intet.", 2),
            ("Ida B. Holm deltog.", 1),
            ("For stemte A og V. Imod stemte C.", 2),
            ("En sætning\n\nder fortsætter efter sideskift.", 1),
            ("Første\n\nAnden", 2),
            ("- et\n- to", 2),
            ("den 6. marts 2024. Drøftet.", 2),
        ] {
            assert_eq!(sentences(source).len(), count, "{source}: {:?}", sentences(source));
        }
    }

    #[test]
    fn folding_keeps_every_byte_in_place() {
        let text = "ÆØÅ Aß İ É×Þ";
        assert_eq!(fold(text).len(), text.len());
        assert_eq!(fold("ÆØÅ É×"), "æøå é×");
    }

    #[test]
    fn marks_are_bullets_and_numbers() {
        for (line, len) in [("- at", 2), ("1. at", 3), ("12) x", 4), ("a) x", 3), ("•\tat", 4)] {
            assert_eq!(mark(line), Some(len), "{line}");
        }
        for line in ["at x", "-5 kr.", "2024 er", "B. Holm", "06-11-2023 x"] {
            assert_eq!(mark(line), None, "{line}");
        }
    }
}
