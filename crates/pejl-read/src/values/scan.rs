//! Steps through bytes that the readers of values share. None of them can run out of the text.

/// The byte at `at`, or 0 outside the text.
pub(super) fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The byte before `at`, or 0 at the start.
pub(super) fn byte_before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).map_or(0, |i| byte(bytes, i))
}

/// Where the next digit stands at or after `at`. Eight bytes are looked at together: papers are mostly words.
pub(super) fn next_digit(bytes: &[u8], at: usize) -> Option<usize> {
    let (eights, rest) = bytes.get(at..)?.as_chunks::<8>();
    for (i, eight) in eights.iter().enumerate() {
        let digits = digits_in(u64::from_le_bytes(*eight));
        if digits != 0 {
            return Some(at + 8 * i + digits.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(u8::is_ascii_digit).map(|i| at + 8 * eights.len() + i)
}

/// The top bit of each of eight bytes that is an ASCII digit.
fn digits_in(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // Digits become 0 to 9; adding sets the top bit of all that is more.
    let value = eight ^ (EACH * b'0' as u64);
    !(((value & (EACH * 0x7F)) + EACH * (0x7F - 9)) | value) & (EACH * 0x80)
}

/// Where the first digit stands.
pub(crate) fn first_digit(bytes: &[u8]) -> Option<usize> {
    next_digit(bytes, 0)
}

/// Bytes that are looked at together where it is not asked which of them is a digit.
const BLOCK: usize = 16;

/// True where `text` holds a digit: a faster look than the search for the first.
pub(crate) fn has_digit(text: &str) -> bool {
    let bytes = text.as_bytes();
    match bytes.last_chunk() {
        Some(last) => bytes.as_chunks().0.iter().any(hold_digit) || hold_digit(last),
        None => bytes.iter().any(u8::is_ascii_digit),
    }
}

/// Where the digits of running text may begin from `at` on: past what can be passed over at great steps.
pub(super) fn skip_words(bytes: &[u8], at: usize) -> usize {
    let blocks = bytes.get(at..).unwrap_or(&[]).as_chunks().0;
    at + BLOCK * blocks.iter().take_while(|block| !hold_digit(block)).count()
}

/// True where any of the bytes is a digit. All are asked, so that the machine can do it at once.
fn hold_digit(block: &[u8; BLOCK]) -> bool {
    block.iter().fold(false, |found, byte| found | byte.is_ascii_digit())
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
    let bytes = text.as_bytes();
    let plain = at + bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_alphabetic()).count());
    if byte(bytes, plain).is_ascii() {
        return plain;
    }
    let rest = text.get(plain..).unwrap_or("");
    plain + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())
}

/// The start of the letters that end at `at`.
pub(super) fn letters_start(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes().get(..at).unwrap_or(&[]);
    let plain = at - bytes.iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
    if byte_before(bytes, plain).is_ascii() {
        return plain;
    }
    let before = text.get(..at).unwrap_or("");
    before.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last().map_or(at, |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_next_digit_is_the_first(bytes in proptest::collection::vec(any::<u8>(), 0..60), at in 0usize..70) {
            let plain = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)).map(|i| at + i);
            prop_assert_eq!(next_digit(&bytes, at), plain);
        }
    }
}
