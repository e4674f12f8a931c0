//! UTF-8 that somebody read as Windows-1252 and wrote as UTF-8 again:
//! `Ã¦` for `æ`, `â€“` for a dash, once or several times over.

use encoding_rs::WINDOWS_1252;
use memchr::memmem;
use std::str::Chars;

/// A text may have gone wrong twice; a third time has not been seen.
const PASSES: usize = 2;

/// The repaired text, or `None` where `text` is no mojibake.
pub(super) fn repair(text: &str) -> Option<String> {
    let mut repaired: Option<String> = None;
    for _ in 0..PASSES {
        let current = repaired.as_deref().unwrap_or(text);
        if !is_mojibake(current) {
            break;
        }
        let next = undo(current);
        if next == current {
            break;
        }
        repaired = Some(next);
    }
    repaired
}

/// Counts the digraphs that Danish text never holds against the letters that it always holds.
fn is_mojibake(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Every wrong æ, ø or å begins with `Ã`, every wrong dash or quotation mark with `â€`.
    // Both are rare enough that a good text is cleared by fast searches, most by one for bytes that all of them hold.
    if memchr::memchr2(0x82, 0x83, bytes).is_none() {
        return false;
    }
    let some = |needle: &str| memmem::find(bytes, needle.as_bytes()).is_some();
    if !some("Ã") && !some("â€") && !some("Â") {
        return false;
    }
    let wrong = DIGRAPHS.iter().map(|d| memmem::find_iter(bytes, d.as_bytes()).count()).sum::<usize>();
    let right = text.chars().filter(|c| matches!(c, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å')).count();
    (wrong > 0 && right == 0) || (wrong >= 3 && wrong * 4 >= right)
}

/// Wrong forms of æ ø å Æ Ø Å é ü ö ä, of dashes, quotation marks and the ellipsis, and of `Ã` itself.
const DIGRAPHS: &[&str] = &[
    "Ã¦",
    "Ã¸",
    "Ã¥",
    "Ã†",
    "Ã˜",
    "Ã…",
    "Ã\u{86}",
    "Ã\u{98}",
    "Ã\u{85}",
    "Ã©",
    "Ã¼",
    "Ã¶",
    "Ã¤",
    "â€“",
    "â€”",
    "â€™",
    "â€œ",
    "â€\u{9d}",
    "â€¦",
    "â€¢",
    "â\u{80}\u{93}",
    "â\u{80}\u{99}",
    "Ãƒ",
    "Ã\u{83}",
    "Â§",
    "Â½",
    "Â\u{a0}",
];

/// Turns each run of characters that are the bytes of one UTF-8 character back
/// into it and leaves the rest, so that no replacement character can arise.
fn undo(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (!c.is_ascii()).then(|| one_character(c, &chars)).flatten() {
            Some((real, used)) => {
                out.push(real);
                chars.by_ref().take(used).for_each(drop);
            }
            None => out.push(c),
        }
    }
    out
}

/// The character whose UTF-8 bytes `first` and what follows it are, and how many characters follow.
fn one_character(first: char, rest: &Chars<'_>) -> Option<(char, usize)> {
    let lead = byte_of(first)?;
    let length = match lead {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut bytes = [lead, 0, 0, 0];
    let mut following = rest.clone();
    for slot in bytes.iter_mut().take(length).skip(1) {
        *slot = byte_of(following.next()?)?;
    }
    let real = std::str::from_utf8(bytes.get(..length)?).ok()?.chars().next()?;
    Some((real, length - 1))
}

/// The byte that stands for `c` in Windows-1252 or Latin-1.
fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    if unmappable { None } else { bytes.first().copied() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `text` as UTF-8 read as Windows-1252.
    fn spoil(text: &str) -> String {
        WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn once_and_twice_spoiled_text_comes_back() {
        let good = "Ældrerådets møde på Østergade – “ja”, § 24 og 1½ år. ÅBENT";
        assert_eq!(repair(&spoil(good)).as_deref(), Some(good));
        assert_eq!(repair(&spoil(&spoil(good))).as_deref(), Some(good));
    }

    #[test]
    fn good_text_is_left_alone() {
        for text in ["Møde på rådhuset", "Cafe Ã la carte på Østerbro, møde æ ø å", "Plain", "SÃO PAULO", "Âge"]
        {
            assert_eq!(repair(text), None, "{text}");
        }
    }

    #[test]
    fn a_page_that_is_wrong_in_part_is_repaired_in_part() {
        let text = format!("{} Møde {}\u{fffd}", spoil("på første række"), "Ã");
        assert_eq!(repair(&text).as_deref(), Some("på første række Møde Ã\u{fffd}"));
    }

    proptest! {
        #[test]
        fn repair_never_brings_a_replacement_character(text in "[ÃÂâ€¦“¸¥a-c\u{80}-\u{9f}]{0,60}") {
            let repaired = repair(&text).unwrap_or_default();
            prop_assert!(!repaired.contains(char::REPLACEMENT_CHARACTER));
        }

        #[test]
        fn danish_text_survives_being_spoiled(text in "[a-zæøåÆØÅ –]{0,40}ø") {
            prop_assert_eq!(repair(&spoil(&text)), Some(text));
        }
    }
}
