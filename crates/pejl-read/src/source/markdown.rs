//! Marks of Markdown in plain text: headings, bold and slanted words.
//!
//! The marks become blanks of the same length, so that spans still count in the
//! file; the headings are told as those of a web page are.

use super::Heading;
use pejl_model::Span;

/// Blanks the marks of `text` where it is Markdown. Gives the headings.
pub(super) fn lift(text: &mut String) -> Vec<Heading> {
    let (mut blanks, mut headings) = (Vec::new(), Vec::new());
    if !is_markdown(text) {
        return underlined(text);
    }
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let line = piece.trim_end();
        if let Some(level) = level(line) {
            blanks.push(Span::new(start, start + usize::from(level)));
            headings.push(Heading { span: Span::new(start + usize::from(level) + 1, start + line.len()), level });
        }
        blanks.extend(emphasis(line).into_iter().map(|(at, width)| Span::new(start + at, start + at + width)));
        start += piece.len();
    }
    for span in blanks {
        text.replace_range(span.start..span.end, &" ".repeat(span.end - span.start));
    }
    headings
}

/// Several lines with marks that plain text would not hold.
fn is_markdown(text: &str) -> bool {
    if !holds(text, "# ") && !holds(text, "**") {
        return false;
    }
    let marked = |l: &&str| level(l).is_some() || (l.len() > 4 && l.starts_with("**") && l.trim_end().ends_with("**"));
    text.lines().filter(marked).take(3).count() == 3
}

/// The level of a heading such as "## 3. Title".
fn level(line: &str) -> Option<u8> {
    let marks = line.bytes().take_while(|b| *b == b'#').count();
    let opens = line.get(marks..)?.strip_prefix(' ')?.starts_with(|c: char| c.is_alphanumeric() || c == '*');
    u8::try_from(marks).ok().filter(|level| (1..=6).contains(level) && opens)
}

/// Where paired marks of emphasis stand on the line, with their widths.
fn emphasis(line: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = line.match_indices("**").map(|(at, _)| (at, 2)).collect();
    if found.len() % 2 == 1 {
        found.pop();
    }
    let single = |mark: char| {
        let inner = line.strip_prefix(mark).and_then(|l| l.strip_suffix(mark));
        inner.is_some_and(|i| i.len() > 2 && !i.starts_with([mark, ' ']) && !i.contains(mark))
    };
    if found.is_empty() && (single('*') || single('_')) {
        found = vec![(0, 1), (line.len() - 1, 1)];
    }
    found
}

/// Headings underlined by a row of signs just as long as they are.
fn underlined(text: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    if !holds(text, "----") && !holds(text, "====") {
        return headings;
    }
    let mut start = 0;
    let mut above: Option<(Span, usize)> = None;
    for piece in text.split_inclusive('\n') {
        let line = piece.trim();
        let sign = line.bytes().next().filter(|b| matches!(b, b'=' | b'-'));
        let rule = sign.filter(|s| line.len() >= 4 && line.bytes().all(|b| b == *s));
        if let (Some(sign), Some((span, _))) = (rule, above.filter(|(_, length)| *length == line.len())) {
            headings.push(Heading { span, level: if sign == b'=' { 1 } else { 2 } });
        }
        let lead = piece.len() - piece.trim_start().len();
        above = (!line.is_empty() && rule.is_none())
            .then(|| (Span::new(start + lead, start + lead + line.len()), line.chars().count()));
        start += piece.len();
    }
    if headings.len() < 2 { Vec::new() } else { headings }
}

/// A search that is much faster than a look at each line.
fn holds(text: &str, marks: &str) -> bool {
    let first = marks.bytes().next().unwrap_or(0);
    memchr::memchr(first, text.as_bytes()).is_some_and(|at| {
        text.as_bytes().get(at..).is_some_and(|rest| memchr::memmem::find(rest, marks.as_bytes()).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_blanks_and_headings_are_told() {
        let mut text = "# Referat\n\n## 1. Valg\n**Beslutning**\nValgt.\n**Dato:** i dag\n*Bilag*\n".to_owned();
        let length = text.len();
        let headings = lift(&mut text);
        assert_eq!(text.len(), length);
        assert!(!text.contains(['#', '*']), "{text}");
        let told: Vec<_> = headings.iter().map(|h| (h.span.of(&text), h.level)).collect();
        assert_eq!(told, [("Referat", 1), ("1. Valg", 2)]);
    }

    #[test]
    fn rows_of_signs_underline_headings() {
        let mut text = "Referat\n=======\n\n1. Valg\n-------\nen tabel\n---\n".to_owned();
        assert_eq!(lift(&mut text).iter().map(|h| h.level).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        let mut text = "* en note\n** en anden\n#1 på listen\nA * B\n".to_owned();
        let before = text.clone();
        assert!(lift(&mut text).is_empty());
        assert_eq!(text, before);
    }
}
