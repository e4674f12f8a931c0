//! What may stand between the groups of a number without ending it.
//!
//! Papers are wrapped to lines when they are made into a PDF or pasted into a
//! mail, most often at a hyphen or a blank, and word processors leave marks
//! that nobody sees. A reader sees one number all the same.

use crate::markup::{Mark, markup};

/// What stands between two groups of digits.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Gap {
    /// Where the next group begins.
    pub(crate) end: usize,
    /// The most blanks in a row, those beside a line end left out.
    pub(crate) blanks: u8,
    /// True where a tab is among them.
    pub(crate) tab: bool,
    /// How many marks there are.
    pub(crate) marks: u8,
    /// The mark, [`DASH`] for another dash than the hyphen, or [`MIXED`]; 0 for none.
    pub(crate) mark: u8,
    /// How many line ends are in between: two where a blank line is.
    pub(crate) lines: u8,
    /// True where it ends right after a hyphen or dash.
    pub(crate) hyphenated: bool,
}

/// A dash that is no hyphen.
pub(crate) const DASH: u8 = b'~';
/// More line ends stand between no two groups of a number.
const MOST_LINES: u8 = 2;
/// Marks of several kinds.
pub(crate) const MIXED: u8 = b'?';
/// More marks stand between no two groups of a number.
const MOST_MARKS: u8 = 2;

impl Gap {
    /// The gap that begins at `from`; none where no digit follows it.
    #[inline]
    pub(crate) fn read(bytes: &[u8], from: usize) -> Option<Self> {
        match (*bytes.get(from)?, *bytes.get(from + 1)?) {
            // Nearly all gaps.
            (b' ', b'0'..=b'9') => Some(Self { end: from + 1, blanks: 1, ..Self::default() }),
            (mark @ (b'-' | b'.' | b',' | b'/' | b':'), b'0'..=b'9') => {
                Some(Self { end: from + 1, marks: 1, mark, ..Self::default() })
            }
            (b'\t', b'0'..=b'9') => Some(Self { end: from + 1, blanks: 1, tab: true, ..Self::default() }),
            (b'\n', b'0'..=b'9') => Some(Self { end: from + 1, lines: 1, ..Self::default() }),
            // Nearly all that is no gap.
            (b'!'..=b'%' | b'\'' | b'+' | b';' | b'='..=b'~', _) => None,
            (b'\t' | b'\n' | b' ' | b'('..=b'/' | b':', b'A'..=b'Z' | b'a'..=b'z') => None,
            _ => Self::read_all(bytes, from),
        }
    }

    fn read_all(bytes: &[u8], from: usize) -> Option<Self> {
        let (mut gap, mut at, mut run, mut indent) = (Self::default(), from, 0u8, false);
        loop {
            if bytes.get(at)?.is_ascii_digit() {
                gap.blanks = if indent { gap.blanks } else { gap.blanks.max(run) };
                gap.end = at;
                return (at > from).then_some(gap);
            }
            let (markup, length) = markup(bytes, at);
            let hidden = if markup == Mark::Unseen { invisible(bytes, at).max(length) } else { 0 };
            let blank = if markup == Mark::Blank { length } else { blank(bytes, at) };
            let line = line_end(bytes, at);
            if blank > 0 {
                run = run.saturating_add(1);
                gap.tab |= !indent && bytes.get(at) == Some(&b'\t');
            } else if line > 0 {
                if gap.lines >= MOST_LINES {
                    return None;
                }
                gap.hyphenated |= gap.lines == 0 && is_dash(gap.mark);
                gap.lines += 1;
                (indent, run) = (true, 0);
            } else if hidden == 0 {
                let (mark, length) = if markup == Mark::Dash { (b'-', length) } else { mark(bytes, at)? };
                gap.blanks = if indent { gap.blanks } else { gap.blanks.max(run) };
                (indent, run) = (false, 0);
                gap.hyphenated = false;
                gap.marks += 1;
                gap.mark = if gap.mark == 0 || gap.mark == mark { mark } else { MIXED };
                if gap.marks > MOST_MARKS {
                    return None;
                }
                at += length;
                continue;
            }
            at += hidden.max(blank).max(line);
        }
    }

    /// True for one blank, as between the groups of a number; a tab divides the cells of a table.
    pub(crate) fn is_blank(self) -> bool {
        self.marks == 0 && !self.tab && (self.lines > 0 || self.blanks == 1)
    }

    /// True for one hyphen or dash, with a blank on each side or none.
    pub(crate) fn is_dash(self) -> bool {
        self.marks == 1 && is_dash(self.mark) && self.blanks <= 1
    }

    /// True for one mark of this kind and nothing else but a line end.
    pub(crate) fn is_mark(self, mark: u8) -> bool {
        self.marks == 1 && self.mark == mark && self.blanks == 0
    }
}

fn is_dash(mark: u8) -> bool {
    matches!(mark, b'-' | DASH)
}

/// The mark at `at` and its length.
fn mark(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    match dash(bytes, at) {
        1 => Some((b'-', 1)),
        3 => Some((DASH, 3)),
        // A dot at half the height.
        _ if bytes.get(at..at + 2) == Some(&[0xC2, 0xB7]) => Some((b'.', 2)),
        _ => bytes.get(at).filter(|b| matches!(b, b'.' | b'/' | b',' | b':' | b'(' | b')')).map(|b| (*b, 1)),
    }
}

/// The length of the blank at `at`: a space of any width, or a tab.
pub(crate) fn blank(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b' ' | b'\t') => 1,
        Some(0xC2) if bytes.get(at + 1) == Some(&0xA0) => 2,
        Some(0xE2 | 0xE3) => match bytes.get(at..at + 3) {
            Some([0xE2, 0x80, 0x80..=0x8A | 0xAF] | [0xE2, 0x81, 0x9F] | [0xE3, 0x80, 0x80]) => 3,
            _ => 0,
        },
        _ => 0,
    }
}

/// The length of the line end at `at`; a new page is one.
pub(crate) fn line_end(bytes: &[u8], at: usize) -> usize {
    let next = |from: usize| bytes.get(from).copied().unwrap_or(0);
    match next(at) {
        b'\r' if next(at + 1) == b'\n' => 2 + usize::from(next(at + 2) == b'\x0c'),
        b'\n' => 1 + usize::from(next(at + 1) == b'\x0c'),
        b'\r' | b'\x0b' | b'\x0c' => 1,
        0xC2 if next(at + 1) == 0x85 => 2,
        0xE2 if next(at + 1) == 0x80 && matches!(next(at + 2), 0xA8 | 0xA9) => 3,
        _ => 0,
    }
}

/// The length of the hyphen or dash at `at`.
pub(crate) fn dash(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b'-') => 1,
        Some(0xE2) => match bytes.get(at..at + 3) {
            Some([0xE2, 0x80, 0x90..=0x95] | [0xE2, 0x88, 0x92]) => 3,
            _ => 0,
        },
        _ => 0,
    }
}

/// The length of what stands at `at` and is not shown: see [`is_invisible`].
pub(crate) fn invisible(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        None | Some(b'\t'..=b'\r' | b' '..=0x7E) => 0,
        Some(0..0x80) => 1,
        Some(_) => {
            let four = bytes.get(at..).map_or(&[][..], |rest| rest.get(..4).unwrap_or(rest));
            let valid = match std::str::from_utf8(four) {
                Ok(text) => text,
                Err(cut) => four.get(..cut.valid_up_to()).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or(""),
            };
            valid.chars().next().filter(|c| is_invisible(*c)).map_or(0, char::len_utf8)
        }
    }
}

/// True for what Unicode calls default-ignorable, and for control characters other than line ends and tabs: PDF
/// writers leave one where a word was hyphenated.
pub(crate) fn is_invisible(c: char) -> bool {
    match c {
        ' '..='~' | '\t'..='\r' => false,
        '\0'..'\u{80}' => true,
        _ => matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fff8}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        ),
    }
}

/// True for what ends a line.
pub(crate) fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
