//! Steps through bytes that the readers of values share. None of them can run out of the text.

/// The byte at `at`, or 0 outside the text.
pub(super) fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The byte before `at`, or 0 at the start.
pub(super) fn byte_before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).map_or(0, |i| byte(bytes, i))
}

/// Where the next digit stands at or after `at`.
pub(super) fn next_digit(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..)?.iter().position(u8::is_ascii_digit).map(|i| at + i)
}

/// One past the last of the digits that begin at `at` (`at` itself where there is none).
pub(super) fn digits_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while byte(bytes, end).is_ascii_digit() {
        end += 1;
    }
    end
}

/// The digits `from..to` as a number; larger ones than fit give the largest number.
pub(super) fn number(bytes: &[u8], from: usize, to: usize) -> u32 {
    let digits = bytes.get(from..to).unwrap_or(&[]);
    digits.iter().fold(0u32, |n, d| n.saturating_mul(10).saturating_add(u32::from(d.wrapping_sub(b'0'))))
}

/// One past the blanks (space, tab, no-break spaces; no line end) that begin at `at`.
pub(super) fn skip_blank(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at += match (byte(bytes, at), byte(bytes, at + 1), byte(bytes, at + 2)) {
            (b' ' | b'\t', _, _) => 1,
            (0xC2, 0xA0, _) => 2,
            (0xE2, 0x80, 0xAF) => 3,
            _ => return at,
        };
    }
}

/// The start of the blanks that end at `at`.
pub(super) fn skip_blank_back(bytes: &[u8], mut at: usize) -> usize {
    loop {
        let before = bytes.get(..at).unwrap_or(&[]);
        at -= match before {
            [.., b' ' | b'\t'] => 1,
            [.., 0xC2, 0xA0] => 2,
            [.., 0xE2, 0x80, 0xAF] => 3,
            _ => return at,
        };
    }
}

/// The length of the hyphen, minus or dash at `at`; 0 where there is none.
pub(super) fn dash(bytes: &[u8], at: usize) -> usize {
    match (byte(bytes, at), byte(bytes, at + 1), byte(bytes, at + 2)) {
        (b'-', _, _) => 1,
        (0xE2, 0x80, 0x90..=0x95) | (0xE2, 0x88, 0x92) => 3,
        _ => 0,
    }
}

/// True where the byte can be part of a word: an ASCII letter or digit, or part of a Danish or other Latin letter.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// True where a letter or digit stands right before `at`.
pub(super) fn word_before(text: &str, at: usize) -> bool {
    match byte_before(text.as_bytes(), at) {
        b if b < 0x80 => is_word(b),
        _ => text.get(..at).and_then(|t| t.chars().next_back()).is_some_and(char::is_alphanumeric),
    }
}

/// True where a letter or digit stands at `at`.
pub(super) fn word_at(text: &str, at: usize) -> bool {
    match byte(text.as_bytes(), at) {
        b if b < 0x80 => is_word(b),
        _ => text.get(at..).and_then(|t| t.chars().next()).is_some_and(char::is_alphanumeric),
    }
}

/// One past the letters that begin at `at`.
pub(super) fn letters_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())
}

/// The start of the letters that end at `at`.
pub(super) fn letters_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last().map_or(at, |(i, _)| i)
}
