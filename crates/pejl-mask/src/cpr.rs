//! CPR numbers: told by a word before them, by their hyphen, or by a birthday in their first six digits.

use crate::digits::{Group, Number, is_year, pair};
use crate::gap::{dash, invisible};
use crate::number::ACCOUNTS;
use crate::place::{is_numbered, line_after, line_before};
use crate::scan::{byte, byte_before, digits_end, is_digit};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// Words before a CPR number.
pub(crate) const NAMES: [&str; 16] = [
    "cpr",
    "cpr-nr",
    "cpr.nr",
    "cpr.-nr",
    "cprnr",
    "cpr-nummer",
    "cprnummer",
    "cpr-nummeret",
    "cprnummeret",
    "cpr-numre",
    "personnummer",
    "personnummeret",
    "personnumre",
    "personnr",
    "person-nr",
    "person-nummer",
];

/// 010170-1234, 010170 1234, 0101701234, and however else the ten digits after a word for them are written: the last
/// four digits are found.
pub(crate) fn cpr(number: &Number<'_>) -> Option<Finding> {
    let Some(groups) = number.groups(10) else { return short(number).or_else(|| long(number)) };
    let end = groups.last()?.end;
    let bytes = number.text.as_bytes();
    let named = number.is_called(&NAMES);
    let after = byte(bytes, end);
    let hyphened = is_hyphened(number, groups);
    let joined = is_glued(number, hyphened) || (after.is_ascii_alphabetic() && !hyphened);
    if after.is_ascii_digit() || (!named && joined) {
        return None;
    }
    let is_cpr = if named { is_after_name(number, groups) } else { is_shaped(number, groups, end) };
    let span = number.span(6, 9).filter(|_| is_cpr)?;
    Some(Finding { kind: FindingKind::Cpr, span, whole: number.span(0, 9)?, named })
}

/// Nine digits after a word for them, or below it: a sheet lost the zero in front.
fn short(number: &Number<'_>) -> Option<Finding> {
    let groups = number.groups(9)?;
    let end = groups.last()?.end;
    let day = [0].into_iter().chain(number.digits(0).iter().take(3).copied());
    let day: Vec<u8> = day.collect();
    let whole = groups.iter().map(|group| group.length).eq([9]) || groups.iter().map(|group| group.length).eq([5, 4]);
    let ends = !byte(number.text.as_bytes(), end).is_ascii_alphanumeric() && !number.goes_on(end);
    if !(whole && ends && is_birthday(&day) && lines(groups) == 0 && number.is_called(&NAMES)) {
        return None;
    }
    Some(Finding { kind: FindingKind::Cpr, span: number.span(5, 8)?, whole: number.span(0, 8)?, named: true })
}

/// Twelve digits with the whole year: 01.01.1970-1234.
fn long(number: &Number<'_>) -> Option<Finding> {
    let groups = number.groups(12)?;
    let end = groups.last()?.end;
    let shape = groups.iter().map(|group| group.length);
    let whole = shape.clone().eq([8, 4]) || shape.eq([2, 2, 4, 4]);
    let dashed = groups.last().is_some_and(|serial| serial.gap.is_dash());
    let serial = number.digits(8);
    let day = is_birthday(number.digits(0)) && is_year(number.digits(4)) && lines(groups) <= 1;
    let ends = !byte(number.text.as_bytes(), end).is_ascii_alphanumeric() && !number.goes_on(end);
    if !(whole && dashed && day && ends) || number.before().is_ascii_alphanumeric() {
        return None;
    }
    let named = number.is_called(&NAMES);
    if !named && (is_year(serial) || is_moment(serial)) {
        return None;
    }
    Some(Finding { kind: FindingKind::Cpr, span: number.span(8, 11)?, whole: number.span(0, 11)?, named })
}

/// So far below a day with a hyphen at the line's end its serial is looked for, in bytes and in lines.
const FAR: usize = 600;
const FAR_LINES: usize = 8;
/// The longest line with a page's number, in bytes.
const LONGEST_PAGE: usize = 24;

/// A day with a hyphen at the end of its line, of which the serial begins a line further down: a footnote or a page's
/// head stands between them.
pub(crate) fn far_apart(text: &str, start: usize, end: usize) -> Option<Finding> {
    let bytes = text.as_bytes();
    let digits: Vec<u8> = bytes.get(start..end)?.iter().map(|byte| byte.wrapping_sub(b'0')).collect();
    let hyphen = end + dash(bytes, end);
    if hyphen == end || !is_birthday(&digits) || byte_before(bytes, start).is_ascii_alphanumeric() {
        return None;
    }
    let rest = text.get(hyphen..text.floor_char_boundary(hyphen + FAR))?;
    let (same, below) = rest.split_once('\n')?;
    if !same.trim().is_empty() {
        return None;
    }
    let mut at = hyphen + same.len() + 1;
    for line in below.split('\n').take(FAR_LINES) {
        let from = at + line.len() - line.trim_start().len();
        at += line.len() + 1;
        let serial = digits_end(bytes, from);
        let next = byte(bytes, serial);
        let goes_on = matches!(next, b'.' | b',' | b'-' | b'/' | b':') || next.is_ascii_alphanumeric();
        if serial - from == 4 && !goes_on && invisible(bytes, serial) == 0 {
            let year = bytes.get(from..from + 2).is_some_and(|year| matches!(year, b"19" | b"20"));
            let (span, whole) = (Span::new(from, serial), Span::new(start, serial));
            return (!year).then_some(Finding { kind: FindingKind::Cpr, span, whole, named: false });
        }
        // Other digits are a page's number, or what comes after a serial that was masked before.
        let page = line.trim().len() <= LONGEST_PAGE && next != b'*';
        if (serial > from || next == b'*') && !page {
            return None;
        }
    }
    None
}

/// Part of something longer. What nothing but a CPR number looks like is one even behind small letters or a comma.
fn is_glued(number: &Number<'_>, hyphened: bool) -> bool {
    let before = number.before();
    if hyphened {
        return before.is_ascii_digit() || before.is_ascii_uppercase();
    }
    let decimal = matches!(before, b'.' | b',') && is_digit(byte_before(number.text.as_bytes(), number.lead.len() - 1));
    decimal || before.is_ascii_alphanumeric()
}

/// 010170-1234 with a day that exists and no year behind the hyphen: nothing else looks so, even glued to a word.
fn is_hyphened(number: &Number<'_>, groups: &[Group]) -> bool {
    let lengths = groups.iter().map(|group| group.length).eq([6, 4]);
    let dash =
        groups.last().is_some_and(|serial| serial.gap.is_dash() && serial.gap.blanks == 0 && serial.gap.lines == 0);
    lengths && dash && is_birthday(number.digits(0)) && !is_year(number.digits(6))
}

/// How many line ends stand between the groups.
pub(crate) fn lines(groups: &[Group]) -> u8 {
    groups.iter().map(|group| group.gap.lines).fold(0, u8::saturating_add)
}

/// After a word for it: any separators, but no day with a time.
fn is_after_name(number: &Number<'_>, groups: &[Group]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.length).collect();
    let moment = match lengths.as_slice() {
        [2, 2, 4, 2] => is_year(number.digits(4)),
        [4, 2, 2, 2] | [4, 4, 2] => is_year(number.digits(0)),
        [8, 2] => is_year(number.digits(0)) || is_year(number.digits(4)),
        _ => false,
    };
    let spaced = groups.iter().all(|group| group.length == 1);
    let parted = groups.iter().all(|group| (spaced || group.length > 1) && group.gap.blanks <= 2);
    !moment && parted && lines(groups) <= 2
}

/// Without a word for it: as strictly as other numbers ask for.
fn is_shaped(number: &Number<'_>, groups: &[Group], end: usize) -> bool {
    let birthday = is_birthday(number.digits(0));
    match groups {
        [_] => birthday && !number.is_named(&ACCOUNTS),
        [day, serial] if day.length == 6 => is_parted(number, *serial, birthday),
        [day, first, last] if (day.length, first.length) == (6, 2) => {
            let plain = first.gap.is_dash() && first.gap.lines == 0 && last.gap.is_blank() && last.gap.lines == 0;
            plain && birthday && number.in_words(end) && !number.goes_on(end)
        }
        [day, month, year, serial] if (day.length, month.length, year.length) == (2, 2, 2) => {
            let alike = |mark: u8| month.gap.is_mark(mark) && year.gap.is_mark(mark);
            let blanks = month.gap.is_blank() && year.gap.is_blank();
            let hyphens =
                || alike(b'-') && number.in_words(end) && !is_numbered(line_before(number.text, number.start));
            let day = lines(groups) == 0 && (alike(b'.') || alike(b'/') || blanks || hyphens());
            let dashed = serial.gap.is_dash() && serial.gap.blanks == 0;
            let serial = number.digits(6);
            day && dashed && birthday && !is_year(serial) && !is_moment(serial) && !number.goes_on(end)
        }
        // Letterspaced: 0 1 0 1 7 0 - 1 2 3 4.
        [_, _, _, _, _, _, serial, ..] if groups.iter().all(|group| group.length == 1) => {
            let others = groups.iter().filter(|group| group.gap.marks > 0).count();
            birthday && serial.gap.is_dash() && others == 1 && lines(groups) == 0
        }
        _ => false,
    }
}

/// Six digits, a gap, and four.
fn is_parted(number: &Number<'_>, serial: Group, birthday: bool) -> bool {
    let (gap, year) = (serial.gap, is_year(number.digits(6)));
    let plain = gap.is_dash() || (gap.marks == 0 && gap.blanks <= 1);
    if gap.lines == 0 {
        let twice = gap.marks == 2 && gap.mark == b'-' && gap.blanks <= 1;
        return !gap.tab && ((plain && (birthday || (gap.is_dash() && !year))) || (twice && birthday && !year));
    }
    // A column of figures has six digits above four as well, and negative ones begin with a hyphen.
    let wrapped = gap.hyphenated && gap.is_dash();
    // Over a blank line, as where a page ends, only between words.
    let words = number.in_words(serial.end)
        && (gap.lines == 1 || line_after(number.text, serial.end).contains(char::is_alphabetic));
    let split = wrapped && (birthday || (gap.lines == 1 && !year));
    !gap.tab && plain && (split || (birthday && !year && words))
}

/// Six digits that are a day: the day is 60 higher in numbers given in place of a CPR number.
pub(crate) fn is_birthday(digits: &[u8]) -> bool {
    matches!(pair(digits), 1..=31 | 61..=91) && (1..=12).contains(&pair(digits.get(2..).unwrap_or(&[])))
}

/// Four digits that are a time or a day: 13.08.24-1630.
fn is_moment(digits: &[u8]) -> bool {
    let (first, last) = (pair(digits), pair(digits.get(2..).unwrap_or(&[])));
    (first < 24 && last < 60) || ((1..=31).contains(&first) && (1..=12).contains(&last))
}
