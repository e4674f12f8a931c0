//! A number as it is printed: its digits, in which groups, and what stands around.

use crate::gap::{Gap, invisible, is_invisible};
use crate::heads::Heads;
use crate::markup::tag;
use crate::place::{line_after, line_before};
use crate::scan::{byte, byte_before, is_digit, is_named};
use pejl_model::Span;

/// No number that is looked for has more digits: 00 and a number of another country.
const MOST: usize = 15;

/// Digits that stand together.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Group {
    /// After its last digit.
    pub(crate) end: usize,
    /// How many they are.
    pub(crate) length: usize,
    /// What stands before it; nothing before the first.
    pub(crate) gap: Gap,
}

/// The digits from some place of a text on. Reading looks at a bounded number of groups, so that the time stays linear.
pub(crate) struct Number<'t> {
    pub(crate) text: &'t str,
    /// The heads of the tables in it.
    pub(crate) heads: &'t Heads<'t>,
    /// Where the first digit stands.
    pub(crate) start: usize,
    /// The text before it, without what is invisible at its end.
    pub(crate) lead: &'t str,
    /// Where the telephone number before it ends, if there is one.
    pub(crate) phone: Option<usize>,
    digits: [u8; MOST],
    groups: [Group; MOST],
    count: usize,
    /// By how many digits stand up to the end of some group: a bit for each.
    whole: u32,
}

impl<'t> Number<'t> {
    /// The number whose first digit stands at `start`.
    #[inline]
    pub(crate) fn read(text: &'t str, heads: &'t Heads<'t>, start: usize) -> Self {
        let lead = text.get(..start).unwrap_or("");
        let lead = if byte_before(text.as_bytes(), start).is_ascii_graphic() {
            lead
        } else {
            lead.trim_end_matches(is_invisible)
        };
        let (digits, groups) = ([0; MOST], [Group::default(); MOST]);
        let mut number = Self { text, heads, start, lead, phone: None, digits, groups, count: 0, whole: 0 };
        let (mut total, mut gap) = (0, Gap { end: start, ..Gap::default() });
        loop {
            let group = number.group(total, gap);
            total += group.length;
            if let Some(slot) = number.groups.get_mut(number.count) {
                *slot = group;
                number.count += 1;
                number.whole |= u32::try_from(total).ok().and_then(|total| 1u32.checked_shl(total)).unwrap_or(0);
            }
            if total >= MOST {
                return number;
            }
            let Some(next) = Gap::read(text.as_bytes(), group.end) else { return number };
            gap = next;
        }
    }

    /// The group after `gap`, when `before` digits stand before it.
    fn group(&mut self, before: usize, gap: Gap) -> Group {
        let bytes = self.text.as_bytes();
        let (mut at, mut end, mut length) = (gap.end, gap.end, 0);
        loop {
            let digit = byte(bytes, at);
            if digit.is_ascii_digit() {
                if let Some(slot) = self.digits.get_mut(before + length) {
                    *slot = digit - b'0';
                }
                length += 1;
                at += 1;
                end = at;
                continue;
            }
            match invisible(bytes, at).max(tag(bytes, at)) {
                0 => return Group { end, length, gap },
                step => at += step,
            }
        }
    }

    /// The end of the first group.
    pub(crate) fn first_end(&self) -> usize {
        self.groups.first().map_or(self.start, |group| group.end)
    }

    /// All groups that were read.
    pub(crate) fn all(&self) -> &[Group] {
        self.groups.get(..self.count).unwrap_or(&[])
    }

    /// The first groups, where they have just so many digits.
    pub(crate) fn groups(&self, digits: usize) -> Option<&[Group]> {
        // Few numbers are looked for, and most have none of their lengths.
        if self.whole >> digits & 1 == 0 {
            return None;
        }
        let mut total = 0;
        let last = self.all().iter().position(|group| {
            total += group.length;
            total == digits
        })?;
        self.groups.get(..=last)
    }

    /// The digits from the one with this index on, as numbers.
    pub(crate) fn digits(&self, from: usize) -> &[u8] {
        self.digits.get(from..).unwrap_or(&[])
    }

    /// From one digit to another, both with it.
    pub(crate) fn span(&self, first: usize, last: usize) -> Option<Span> {
        Some(Span::new(self.place(first)?, self.place(last)? + 1))
    }

    /// Where the digit with this index stands.
    fn place(&self, index: usize) -> Option<usize> {
        let mut before = 0;
        let group = self.all().iter().find(|group| {
            before += group.length;
            index < before
        })?;
        let skipped = index + group.length - before;
        let bytes = self.text.as_bytes().get(group.gap.end..group.end)?;
        let mut digits = bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at);
        Some(group.gap.end + digits.nth(skipped)?)
    }

    /// The byte before the number that is shown, 0 at the start.
    pub(crate) fn before(&self) -> u8 {
        byte_before(self.text.as_bytes(), self.lead.len())
    }

    /// True where one of `words` names it; see [`is_named`].
    pub(crate) fn is_named(&self, words: &[&str]) -> bool {
        is_named(self.lead, words)
    }

    /// True where one of `words` ends the line above and nothing stands before the number on its own.
    pub(crate) fn is_named_above(&self, words: &[&str]) -> bool {
        line_above(self.lead).is_some_and(|line| is_named(line, words))
    }

    /// True where one of `words` names it on its line, at the end of the line above, or at the head of its column.
    pub(crate) fn is_called(&self, words: &[&str]) -> bool {
        self.is_named(words) || self.is_named_above(words) || self.heads.has(self.start, words)
    }

    /// True where only "og", a comma or a slash stands between a telephone number and this one.
    pub(crate) fn follows_phone(&self) -> bool {
        let gap = self.phone.and_then(|end| self.text.get(end..self.start)).unwrap_or("");
        matches!(gap.trim(), "/" | "," | ";" | "og" | "eller" | "/ +" | "samt")
    }

    /// True between words on their lines, not among the cells of a table or other figures.
    pub(crate) fn in_words(&self, end: usize) -> bool {
        let (lead, tail) = (line_before(self.text, self.start), line_after(self.text, end));
        let cells = ['\t', '|'];
        lead.contains(char::is_alphabetic)
            && !lead.contains(cells)
            && !tail.contains(cells)
            && !lead.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '*')
            && !tail.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '*')
    }

    /// True where what ends at `end` goes on with a mark and further digits.
    pub(crate) fn goes_on(&self, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        matches!(byte(bytes, end), b'.' | b',' | b'-' | b'/') && is_digit(byte(bytes, end + 1))
    }
}

/// The text up to the end of the line above, where nothing else but blanks stands on the line that `lead` ends in; a
/// blank line may stand between.
pub(crate) fn line_above(lead: &str) -> Option<&str> {
    let above = |lead: &str| {
        let line = lead.trim_end_matches(|c| matches!(c, ' ' | '\t' | '\u{a0}' | '|') || is_invisible(c));
        line.strip_suffix("\r\n").or_else(|| line.strip_suffix(['\n', '\r'])).map(str::len)
    };
    let line = lead.get(..above(lead)?)?;
    Some(above(line).and_then(|length| line.get(..length)).unwrap_or(line))
}

/// Four digits that are a year, as case numbers end on one: 018520-2013.
pub(crate) fn is_year(digits: &[u8]) -> bool {
    matches!(digits, [1, 9, ..] | [2, 0, ..])
}

/// The number that the first two digits are.
pub(crate) fn pair(digits: &[u8]) -> u8 {
    match digits {
        [tens, ones, ..] => tens * 10 + ones,
        _ => u8::MAX,
    }
}
