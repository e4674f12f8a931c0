//! CPR numbers and telephone numbers: told by their digits and by the word before them.
//!
//! Next to a number only a real digit goes it on, so that `**010170-1234**` is
//! found. One step further off a masked character counts as a digit: masking
//! once and masking twice give the same text.

use crate::email::is_local;
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// Appends the CPR numbers and telephone numbers in `text`, in order.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)) {
        let start = at + skipped;
        let end = digits_end(bytes, start);
        let hit = cpr(text, start, end).or_else(|| phone(text, start));
        at = hit.as_ref().map_or(end, |f| f.span.end.max(end));
        out.extend(hit);
    }
}

fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

fn byte_before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).map_or(0, |i| byte(bytes, i))
}

fn digits_end(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or(&[]).iter().take_while(|b| b.is_ascii_digit()).count()
}

/// A digit, or a masked one.
fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'*'
}

/// The length of the blank at `at`: a space, a tab or a no-break space.
fn blank(bytes: &[u8], at: usize) -> usize {
    match (byte(bytes, at), byte(bytes, at + 1), byte(bytes, at + 2)) {
        (b' ' | b'\t', _, _) => 1,
        (0xC2, 0xA0, _) => 2,
        (0xE2, 0x80, 0xAF) => 3,
        _ => 0,
    }
}

/// The length of the hyphen or dash at `at`.
fn dash(bytes: &[u8], at: usize) -> usize {
    match (byte(bytes, at), byte(bytes, at + 1), byte(bytes, at + 2)) {
        (b'-', _, _) => 1,
        (0xE2, 0x80, 0x90..=0x95) | (0xE2, 0x88, 0x92) => 3,
        _ => 0,
    }
}

/// 010170-1234, 010170 1234, 0101701234: the last four digits are found.
fn cpr(text: &str, start: usize, end: usize) -> Option<Finding> {
    let bytes = text.as_bytes();
    let before = byte_before(bytes, start);
    if before.is_ascii_alphanumeric() || (matches!(before, b'.' | b',') && is_digit(byte_before(bytes, start - 1))) {
        return None;
    }
    let serial = match end - start {
        10 => end - 4,
        6 => {
            let first = end + blank(bytes, end);
            let mark = first + dash(bytes, first);
            let serial = mark + blank(bytes, mark);
            (serial > end).then_some(serial)?
        }
        _ => return None,
    };
    let serial_end = digits_end(bytes, serial);
    let after = byte(bytes, serial_end);
    if serial_end != serial + 4 || after.is_ascii_alphanumeric() {
        return None;
    }
    let written = serial - end.min(serial);
    let dashed = bytes.get(end..serial).is_some_and(|b| b.iter().any(|b| !matches!(b, b' ' | b'\t' | 0xC2 | 0xA0)));
    let is_cpr = is_birthday(bytes, start)
        || (dashed && !is_year(bytes, serial))
        || (written == 0 && is_named(text, start, &["cpr", "cpr-nr", "cprnr", "cpr-nummer", "personnummer"]));
    let account = written == 0 && is_named(text, start, &ACCOUNTS);
    (is_cpr && !account).then(|| Finding { kind: FindingKind::Cpr, span: Span::new(serial, serial_end) })
}

/// Words before the numbers of companies and accounts.
const ACCOUNTS: [&str; 10] =
    ["cvr", "cvr-nr", "cvrnr", "cvr-nummer", "p-nr", "p-nummer", "ean", "ean-nr", "konto", "kontonr"];

/// Six digits that are a day: the day is 60 higher in numbers given in place of a CPR number.
fn is_birthday(bytes: &[u8], at: usize) -> bool {
    let pair = |i: usize| byte(bytes, at + i).wrapping_sub(b'0') * 10 + byte(bytes, at + i + 1).wrapping_sub(b'0');
    let (day, month) = (pair(0), pair(2));
    matches!(day, 1..=31 | 61..=91) && (1..=12).contains(&month)
}

/// Four digits that are a year, as case numbers end on one: 018520-2013.
fn is_year(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 2), Some(b"19" | b"20"))
}

/// 12 34 56 78 alone; in any grouping after +45 or a word for telephone.
fn phone(text: &str, start: usize) -> Option<Finding> {
    let bytes = text.as_bytes();
    let before = byte_before(bytes, start);
    if before.is_ascii_alphanumeric() {
        return None;
    }
    let plus = before == b'+';
    if plus {
        return international(bytes, start);
    }
    let (end, pairs) = grouped(bytes, start)?;
    let after = byte(bytes, end);
    if after.is_ascii_alphanumeric() || matches!(after, b'.' | b',' | b'-' | b'/') && is_digit(byte(bytes, end + 1)) {
        return None;
    }
    let called = is_named(text, start, &PHONES);
    let alone = pairs && stands_alone(text, start, end) && !is_named(text, start, &ACCOUNTS);
    (called || alone).then(|| Finding { kind: FindingKind::Phone, span: Span::new(start, end) })
}

/// Words before a telephone number.
const PHONES: [&str; 15] = [
    "tlf",
    "tlf-nr",
    "tlfnr",
    "telefon",
    "telefonnr",
    "telefonnummer",
    "telefonnr",
    "tel",
    "mobil",
    "mobilnr",
    "mobilnummer",
    "mob",
    "mobiltelefon",
    "sms",
    "hovednummer",
];

/// The eight digits from `start` on, with one blank, dot or hyphen between their groups; and whether they are four
/// pairs with blanks between.
fn grouped(bytes: &[u8], start: usize) -> Option<(usize, bool)> {
    let mut at = start;
    let mut digits = 0;
    let mut pairs = true;
    loop {
        let end = digits_end(bytes, at);
        digits += end - at;
        pairs &= end - at == 2;
        if digits >= 8 || end == at {
            return (digits == 8 && end > at).then_some((end, pairs));
        }
        let space = blank(bytes, end);
        pairs &= space > 0;
        let mark = if space > 0 { space } else { usize::from(matches!(byte(bytes, end), b'.' | b'-')) };
        if mark == 0 || end - at < 2 {
            return None;
        }
        at = end + mark;
    }
}

/// +45 12 34 56 78, +46701234567: the plus and ten digits after it, or up to thirteen in other countries, whatever
/// follows them.
fn international(bytes: &[u8], start: usize) -> Option<Finding> {
    let danish = bytes.get(start..start + 2) == Some(b"45");
    let (mut digits, mut at, mut end) = (0, start, None);
    while digits < 13 {
        let next = digits_end(bytes, at);
        digits += next - at;
        if (10..=13).contains(&digits) && next > at {
            end = Some(next);
        }
        let gap = blank(bytes, next);
        if next == at || gap == 0 || (danish && end.is_some()) {
            break;
        }
        at = next + gap;
    }
    end.map(|end| Finding { kind: FindingKind::Phone, span: Span::new(start - 1, end) })
}

/// True where no other number stands beside four pairs, and no unit after them.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let lead = text.get(..start).unwrap_or("").trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let after = end + blank(bytes, end);
    let rest = text.get(after..).unwrap_or("");
    let unit_end = rest.find(|c: char| !is_local(c) && c != '@').unwrap_or(rest.len());
    let unit = rest.get(..unit_end).unwrap_or("").trim_end_matches('.');
    let counted = ["kr", "mio", "mia", "t.kr", "pct", "kroner"].iter().any(|u| u.eq_ignore_ascii_case(unit));
    !is_digit(byte_before(bytes, lead.len())) && !is_digit(byte(bytes, after)) && !counted && !rest.starts_with('%')
}

/// A longer word is no name of a number; looking no further back keeps the time linear.
const LONGEST_WORD: usize = 24;

/// True where one of `words` stands before `start`, with or without blanks, colon, dot or "nr." between. A word that
/// is part of something longer, as of an address, does not count.
fn is_named(text: &str, start: usize, words: &[&str]) -> bool {
    let marks = [' ', '\u{a0}', '\t', ':', '.', '('];
    let mut lead = text.get(..start).unwrap_or("").trim_end_matches(marks);
    let shorter = ["nr", "nummer", "på"].iter().find_map(|w| lead.strip_suffix(w)).filter(|l| l.ends_with(marks));
    lead = shorter.map_or(lead, |l| l.trim_end_matches(marks));
    let from = lead
        .char_indices()
        .rev()
        .take(LONGEST_WORD)
        .take_while(|(_, c)| is_local(*c) || *c == '@')
        .last()
        .map_or(lead.len(), |(i, _)| i);
    let word = lead.get(from..).unwrap_or("");
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}
