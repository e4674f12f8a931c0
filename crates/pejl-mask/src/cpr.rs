//! CPR numbers: told by a word before them, by their hyphen, or by a birthday in their first six digits.

use crate::digits::{Group, Number, is_year, pair};
use crate::number::ACCOUNTS;
use crate::scan::{byte, byte_before, is_digit};
use crate::{Finding, FindingKind};

/// Words before a CPR number.
const NAMES: [&str; 16] = [
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
    let groups = number.groups(10)?;
    let end = groups.last()?.end;
    let (before, bytes) = (number.before(), number.text.as_bytes());
    let named = number.is_named(&NAMES) || number.is_named_above(&NAMES);
    let glued = before.is_ascii_alphanumeric()
        || (matches!(before, b'.' | b',') && is_digit(byte_before(bytes, number.lead.len() - 1)));
    let after = byte(bytes, end);
    if after.is_ascii_digit() || (!named && (glued || after.is_ascii_alphabetic())) {
        return None;
    }
    let is_cpr = if named { is_after_name(number, groups) } else { is_shaped(number, groups, end) };
    let span = number.span(6, 9).filter(|_| is_cpr)?;
    Some(Finding { kind: FindingKind::Cpr, span, whole: number.span(0, 9)?, named })
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
    let lines = groups.iter().filter(|group| group.gap.line).count();
    let parted = groups.iter().all(|group| group.length > 1 && group.gap.blanks <= 2);
    !moment && parted && lines <= 1
}

/// Without a word for it: as strictly as other numbers ask for.
fn is_shaped(number: &Number<'_>, groups: &[Group], end: usize) -> bool {
    let birthday = is_birthday(number.digits(0));
    match groups {
        [_] => birthday && !number.is_named(&ACCOUNTS),
        [day, serial] if day.length == 6 => is_parted(number, *serial, birthday),
        [day, first, last] if (day.length, first.length) == (6, 2) => {
            let plain = first.gap.is_dash() && !first.gap.line && last.gap.is_blank() && !last.gap.line;
            plain && birthday && number.in_words(end) && !number.goes_on(end)
        }
        [day, month, year, _] if (day.length, month.length, year.length) == (2, 2, 2) => {
            let dotted = month.gap.is_mark(b'.') && year.gap.is_mark(b'.') && groups.iter().all(|g| !g.gap.line);
            let dashed = groups.last().is_some_and(|serial| serial.gap.is_dash() && serial.gap.blanks == 0);
            let serial = number.digits(6);
            dotted && dashed && birthday && !is_year(serial) && !is_moment(serial) && !number.goes_on(end)
        }
        _ => false,
    }
}

/// Six digits, a gap, and four.
fn is_parted(number: &Number<'_>, serial: Group, birthday: bool) -> bool {
    let (gap, year) = (serial.gap, is_year(number.digits(6)));
    let plain = gap.is_dash() || (gap.marks == 0 && gap.blanks <= 1);
    if !gap.line {
        let twice = gap.marks == 2 && gap.mark == b'-' && gap.blanks <= 1;
        return (plain && (birthday || (gap.is_dash() && !year))) || (twice && birthday && !year);
    }
    // A column of figures has six digits above four as well, and negative ones begin with a hyphen.
    let wrapped = gap.hyphenated && gap.is_dash();
    !gap.tab && !year && plain && (wrapped || (birthday && number.in_words(serial.end)))
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
