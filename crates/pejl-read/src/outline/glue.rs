//! Lines that hold two things: a label glued to text, or the next item's number glued to a word.

use super::labels::{self, Label};
use super::vocabulary::Vocabulary;
use crate::lines::{Line, cut};
use crate::values::has_digit;
use memchr::memmem::Finder;
use rustc_hash::FxHashMap;

/// The lines, cut at labels that stand glued to a sentence's end or to the text
/// after them: labels that this paper uses on lines of their own (`printed`, as
/// printed), the main ones, and at a line's end any label of the vocabulary.
/// Told beside them: how many cuts were made. `source` is the text that the lines stand in.
pub(crate) fn cut_labels<'s>(
    source: &str,
    lines: &[Line<'s>],
    printed: &[String],
    vocabulary: &Vocabulary,
    skip: &dyn Fn(usize) -> bool,
) -> (Vec<Line<'s>>, usize) {
    let printed = Printed::new(printed, may_hold_glue(source.as_bytes()));
    let mut out = Vec::with_capacity(lines.len() + 16);
    let mut cuts = 0;
    for (i, line) in lines.iter().enumerate() {
        let mut rest = *line;
        if i < HEAD_LINES
            && let Some(at) = heading_of_contents(line.text, vocabulary)
            && let (left, Some(right)) = cut(&rest, at)
        {
            out.push(left);
            rest = right;
            cuts += 1;
        }
        if skip(i) {
            out.push(rest);
            continue;
        }
        let stops = if has_digit(line.text) { Stops::of(line.text) } else { Stops::default() };
        while stops.sentence
            && let Some((at, length)) = dated_inside(rest.text)
        {
            let (left, Some(right)) = cut(&rest, at) else { break };
            let (label, Some(text)) = cut(&right, length) else { break };
            out.extend([left, label]);
            rest = text;
            cuts += 2;
        }
        while stops.number
            && let Some(at) = number_inside(rest.text)
        {
            let (left, Some(right)) = cut(&rest, at) else { break };
            out.push(left);
            rest = right;
            cuts += 1;
        }
        let mut glues = Glues::new(line.text, &printed);
        while let Some(at) = glues.first(rest.span.start - line.span.start, vocabulary) {
            let (left, right) = cut(&rest, at);
            let Some(right) = right else { break };
            out.push(left);
            rest = right;
            cuts += 1;
        }
        out.push(rest);
    }
    (out, cuts)
}

/// What stands at the full stops of a line with digits, found in one pass: most lines hold nothing to cut.
#[derive(Default)]
struct Stops {
    /// A sentence that opens with a body's name.
    sentence: bool,
    /// A number glued to the word before it.
    number: bool,
}

impl Stops {
    fn of(text: &str) -> Self {
        let mut stops = Stops::default();
        for stop in memchr::memchr_iter(b'.', text.as_bytes()) {
            stops.sentence |= body_behind(text, stop).is_some();
            stops.number |= number_before(text.as_bytes(), stop).is_some();
        }
        stops
    }
}

/// True for ASCII's capitals and for the first byte of the Danish ones.
fn may_be_capital(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte == 0xC3
}

/// The labels that a paper prints on lines of their own.
struct Printed<'a> {
    labels: &'a [String],
    /// True for the bytes that they begin with.
    openings: [bool; 256],
    /// They as searched for; none where nothing is glued in the whole paper.
    finders: Vec<Finder<'a>>,
}

impl<'a> Printed<'a> {
    fn new(labels: &'a [String], glued: bool) -> Self {
        let mut openings = [false; 256];
        labels.iter().filter_map(|p| p.bytes().next()).for_each(|first| openings[usize::from(first)] = true);
        let searched = if glued { labels } else { &[] };
        Self { labels, openings, finders: searched.iter().map(Finder::new).collect() }
    }
}

/// False where no capital stands right behind a sentence's end: in most papers. All bytes are looked at, so that
/// the machine can do many at once.
fn may_hold_glue(bytes: &[u8]) -> bool {
    let stop = |b: u8| matches!(b, b'.' | b':' | b')');
    bytes.array_windows().fold(false, |found, [a, b]| found | (stop(*a) & may_be_capital(*b)))
}

const HEAD_LINES: usize = 200;
/// Longest heading of a table of contents.
const LONGEST_HEADING: usize = 60;

/// "... i juni. Byrådet, 28.04.2015 Godkendt.": where a decision's label with body and day
/// stands between two sentences of a line, and how long it is.
fn dated_inside(text: &str) -> Option<(usize, usize)> {
    const REACH: usize = 120;
    memchr::memchr_iter(b'.', text.as_bytes()).find_map(|stop| {
        let at = stop + 2;
        let first = body_behind(text, stop)?;
        let rest = text.get(at..)?;
        let near = rest.get(..rest.char_indices().nth(REACH).map_or(rest.len(), |(end, _)| end))?;
        let date = crate::values::dates::first(near, 0).filter(|d| d.span.start <= first.len() + 40)?;
        let tail = near.get(date.span.end..)?.strip_prefix(' ')?;
        let label = labels::dated(&near[..date.span.end], 0).filter(|_| tail.starts_with(char::is_uppercase))?;
        Some((at, label.len))
    })
}

/// The first word of the sentence behind the stop at `stop`, where it ends as a body's name does.
fn body_behind(text: &str, stop: usize) -> Option<&str> {
    const ENDS: [&str; 6] = ["udvalget", "udvalgets", "rådet", "rådets", "bestyrelsen", "bestyrelsens"];
    let rest = text.get(stop..)?.strip_prefix(". ")?;
    let end = rest.bytes().position(|b| matches!(b, b' ' | b',' | b':')).unwrap_or(rest.len());
    // All of them end with one of three letters, which few words before a stop do.
    let word = rest.get(..end).filter(|w| w.ends_with(['t', 'n', 's']))?;
    Some(word).filter(|w| ENDS.iter().any(|e| w.ends_with(e)))
}

/// "Ingen spørgsmål50/2. Valg", "Godkendt.51. Valg": where the next item's number stands right behind a word.
fn number_inside(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'.', text.as_bytes()).find_map(|stop| number_before(text.as_bytes(), stop))
}

/// Where the number begins that ends at the stop at `stop` and stands right behind a word, before a capital.
fn number_before(bytes: &[u8], stop: usize) -> Option<usize> {
    let capital = matches!(bytes.get(stop + 1..), Some([b' ', next, ..]) if may_be_capital(*next));
    if stop < 2 || !bytes[stop - 1].is_ascii_digit() || !capital {
        return None;
    }
    let digits = |end: usize| bytes[..end].iter().rev().take(4).take_while(|b| b.is_ascii_digit()).count();
    let last = digits(stop);
    let from = stop - last;
    let first = if from > 0 && bytes[from - 1] == b'/' { digits(from - 1) } else { 0 };
    let from = if first > 0 { from - 1 - first } else { from };
    let behind = bytes[..from].last().copied()?;
    // Behind a full stop only where a word ends with it: "Godkendt.51.", not "1.1."
    let word = |b: u8| b.is_ascii_lowercase() || b >= 0x80;
    let free = (first > 0 && word(behind)) || (behind == b'.' && from >= 2 && word(bytes[from - 2]));
    (last > 0 && free).then_some(from)
}

/// "Indholdsfortegnelse1. Valg": the bytes of a heading of contents that the first entry is glued to.
fn heading_of_contents(text: &str, vocabulary: &Vocabulary) -> Option<usize> {
    if !vocabulary.may_open_contents(text) {
        return None;
    }
    let small = |c: char| c.is_lowercase() || c == ' ';
    let end =
        1 + text.get(1..text.floor_char_boundary(LONGEST_HEADING))?.find(|c: char| !small(c)).filter(|e| *e >= 8)?;
    let glued = text[end..].starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase());
    let apart = text[..end].ends_with(' ');
    (glued && !apart && vocabulary.line(&text[..end], &mut String::new()).is_some_and(|w| w.contents)).then_some(end)
}

/// The glued labels of one line; each place is looked at once, however often the line is cut.
struct Glues<'a> {
    text: &'a str,
    printed: &'a Printed<'a>,
    /// Where each label stands glued next, as far as it was looked for.
    next: Vec<Option<usize>>,
    last: usize,
}

impl<'a> Glues<'a> {
    fn new(text: &'a str, printed: &'a Printed<'a>) -> Self {
        let last = if printed.finders.is_empty() { 0 } else { last_glue(text) };
        Self { text, printed, next: Vec::new(), last }
    }

    /// The byte of the rest from `from` on where its first glued label begins, or where it ends if it begins the rest.
    fn first(&mut self, from: usize, vocabulary: &Vocabulary) -> Option<usize> {
        let rest = self.text.get(from..)?;
        let last = self.last.saturating_sub(from);
        let opens = rest.bytes().next().is_some_and(|first| self.printed.openings[usize::from(first)]);
        if last == 0 && !opens {
            return None;
        }
        if last == 0 {
            return self.printed.labels.iter().find_map(|label| label_before_text(rest, label.as_bytes()));
        }
        if self.next.is_empty() {
            self.next = vec![Some(0); self.printed.finders.len()];
        }
        let known = (0..self.printed.finders.len()).filter_map(|i| self.glue_of(i, from)).min();
        known.map(|at| at - from).or_else(|| {
            let tail = rest.get(last..).filter(|t| last > 0 && t.len() <= 60)?;
            vocabulary.section(tail, &mut String::new()).is_some().then_some(last)
        })
    }

    fn glue_of(&mut self, label: usize, from: usize) -> Option<usize> {
        let (finder, next) = (self.printed.finders.get(label)?, self.next.get_mut(label)?);
        let (rest, length) = (self.text.get(from..)?, finder.needle().len());
        if rest.as_bytes().starts_with(finder.needle()) {
            return label_before_text(rest, finder.needle()).map(|at| from + at);
        }
        if next.is_some_and(|at| at <= from) {
            let mut found = finder.find_iter(rest.as_bytes()).map(|at| from + at);
            *next = found.find(|at| is_glued(self.text, *at, length));
        }
        *next
    }
}

/// Where the text begins that stands right behind the label that opens `line`.
fn label_before_text(line: &str, label: &[u8]) -> Option<usize> {
    // Most lines are told apart by the second letter.
    let opens = line.as_bytes().get(1) == label.get(1) && line.as_bytes().starts_with(label);
    (opens && line.get(label.len()..)?.starts_with(char::is_uppercase)).then_some(label.len())
}

/// True where the label at `at` stands right behind a sentence's end and ends the line or stands right before a capital.
fn is_glued(text: &str, at: usize, length: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + length..).and_then(|t| t.chars().next());
    before.is_some_and(|c| matches!(c, '.' | '!' | '?' | ':' | ')' | ']'))
        && after.is_none_or(|c| c.is_uppercase() || c == ':')
}

/// The byte of the last capital that follows a sentence's end without a blank; 0 where there is none.
fn last_glue(text: &str) -> usize {
    let bytes = text.as_bytes();
    let capital = |i: &usize| {
        bytes[*i].is_ascii_uppercase() || (bytes[*i] == 0xC3 && matches!(bytes.get(i + 1), Some(0x86 | 0x98 | 0x85)))
    };
    let found = memchr::memrchr3_iter(b'.', b':', b')', bytes).map(|i| i + 1).find(|i| *i < bytes.len() && capital(i));
    found.unwrap_or(0)
}

/// The labels that `labels` shows on lines of their own, as printed, without colon.
pub(crate) fn printed(lines: &[Line<'_>], labels: &[Option<Label>]) -> Vec<String> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for (line, label) in lines.iter().zip(labels) {
        if let Some(label) = label
            && !label.inline
            && !label.weak
            && label.lead == 0
            && label.dated.is_none()
        {
            *counts.entry(line.text.trim_end_matches([':', ' '])).or_default() += 1;
        }
    }
    let mut printed: Vec<String> = counts.into_keys().filter(|k| k.len() >= 5).map(str::to_owned).collect();
    for main in ["Indstilling", "Beslutning", "Sagsfremstilling", "Fraværende"] {
        if !printed.iter().any(|p| p == main) {
            printed.push(main.to_owned());
        }
    }
    printed.sort();
    printed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn labels_are_cut_from_the_sentence_before_and_the_text_after() {
        let source = "Mødet er kl. 16.30.Sagsfremstilling\nBeslutningGodkendt.";
        let printed = vec!["Beslutning".to_owned(), "Sagsfremstilling".to_owned()];
        let (lines, cuts) = cut_labels(source, &split(source), &printed, Vocabulary::get(None), &|_| false);
        assert_eq!(cuts, 2);
        let texts: Vec<_> = lines.iter().map(|l| l.text).collect();
        assert_eq!(texts, ["Mødet er kl. 16.30.", "Sagsfremstilling", "Beslutning", "Godkendt."]);
    }

    #[test]
    fn numbers_are_cut_from_the_word_before() {
        for (text, rest) in [
            ("Ingen spørgsmål50/2. Valg", Some("50/2. Valg")),
            ("Godkendt.51. Valg", Some("51. Valg")),
            ("Afsnit 1.1. Valg", None),
            ("Sag 7. Valg", None),
            ("Kl.16. Valg af a4. Valg", Some("16. Valg af a4. Valg")),
        ] {
            assert_eq!(number_inside(text).map(|at| &text[at..]), rest, "{text}");
        }
    }
}
