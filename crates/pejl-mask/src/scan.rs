//! Bytes and words around a number.

use crate::email::is_local;

/// The byte at `at`, 0 beyond the end.
pub(crate) fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The byte before `at`, 0 at the start.
pub(crate) fn byte_before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).map_or(0, |i| byte(bytes, i))
}

/// Where the digits from `at` on end.
pub(crate) fn digits_end(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or(&[]).iter().take_while(|b| b.is_ascii_digit()).count()
}

/// A digit, or a masked one.
pub(crate) fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'*'
}

/// The length of the blank at `at`: a space, a tab or a no-break space.
pub(crate) fn blank(bytes: &[u8], at: usize) -> usize {
    match (byte(bytes, at), byte(bytes, at + 1), byte(bytes, at + 2)) {
        (b' ' | b'\t', _, _) => 1,
        (0xC2, 0xA0, _) => 2,
        (0xE2, 0x80, 0xAF) => 3,
        _ => 0,
    }
}

/// The length of the blank at `at` that may stand inside a number: no tab, which divides the cells of a table.
pub(crate) fn space(bytes: &[u8], at: usize) -> usize {
    if byte(bytes, at) == b'\t' { 0 } else { blank(bytes, at) }
}

/// The length of the hyphen or dash at `at`.
pub(crate) fn dash(bytes: &[u8], at: usize) -> usize {
    match (byte(bytes, at), byte(bytes, at + 1), byte(bytes, at + 2)) {
        (b'-', _, _) => 1,
        (0xE2, 0x80, 0x90..=0x95) | (0xE2, 0x88, 0x92) => 3,
        _ => 0,
    }
}

/// Four digits that are a year, as case numbers end on one: 018520-2013.
pub(crate) fn is_year(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 2), Some(b"19" | b"20"))
}

/// The number that the two digits at `at` are.
pub(crate) fn pair(bytes: &[u8], at: usize) -> u8 {
    byte(bytes, at).wrapping_sub(b'0').wrapping_mul(10).wrapping_add(byte(bytes, at + 1).wrapping_sub(b'0'))
}

/// A longer word is no name of a number; looking no further back keeps the time linear.
const LONGEST_WORD: usize = 24;

/// Small words that may stand between a number's name and the number.
const BETWEEN: [&str; 5] = ["nr", "nummer", "på", "til", "er"];

const MARKS: [char; 6] = [' ', '\u{a0}', '\t', ':', '.', '('];

/// True where one of `words` stands before `start`, with or without blanks, colon, dot or "nr." between. A word that
/// is part of something longer, as of an address, does not count.
pub(crate) fn is_named(text: &str, start: usize, words: &[&str]) -> bool {
    let mut lead = text.get(..start).unwrap_or("").trim_end_matches(MARKS);
    for _ in 0..3 {
        if is_last_word(lead, words) {
            return true;
        }
        let shorter = BETWEEN.iter().find_map(|w| lead.strip_suffix(w)).filter(|l| l.ends_with(MARKS));
        let Some(shorter) = shorter else { return false };
        lead = shorter.trim_end_matches(MARKS);
    }
    false
}

fn is_last_word(lead: &str, words: &[&str]) -> bool {
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
