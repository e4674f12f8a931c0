//! Bytes of text to UTF-8.

use super::mojibake;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use pejl_model::{Diagnostic, DiagnosticCode};
use std::borrow::Cow;

/// Text and what had to be done to get it.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    pub diagnostics: Vec<Diagnostic>,
}

/// `bytes` as UTF-8. What is valid UTF-8 already stays as it is, byte for byte
/// (a NUL becomes a space, which is as long), unless it is mojibake. `told` is
/// an encoding that the format names; it counts only where the bytes are not UTF-8.
pub(super) fn decode(bytes: &[u8], told: Option<&'static Encoding>) -> Decoded {
    let mut diagnostics = Vec::new();
    let text = match utf16(bytes) {
        Some(encoding) => foreign(bytes, encoding, &mut diagnostics),
        None => match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => invalid(bytes, told, &mut diagnostics),
        },
    };
    let text = without_nul(text, &mut diagnostics);
    let text = match mojibake::repair(&text) {
        Some(repaired) => {
            diagnostics.push(Diagnostic::new(DiagnosticCode::MojibakeRepaired, None));
            repaired
        }
        None => text,
    };
    Decoded { text, diagnostics }
}

/// The kind of UTF-16, by the byte order mark or else by where the zero bytes stand.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(4096)];
    memchr::memchr(0, head)?;
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 4 {
        return None;
    }
    // Danish text is nearly all below U+0100: one byte of each pair is zero, the other never.
    let (most, few) = (half * 7 / 10, half / 20);
    if odd >= most && even <= few {
        Some(UTF_16LE)
    } else if even >= most && odd <= few {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Bytes that are no valid UTF-8: damaged UTF-8, or else a one-byte encoding.
fn invalid(bytes: &[u8], told: Option<&'static Encoding>, diagnostics: &mut Vec<Diagnostic>) -> String {
    let (good, bad) = multibyte_counts(bytes);
    if bytes.starts_with(b"\xef\xbb\xbf") || good > bad {
        return foreign(bytes, UTF_8, diagnostics);
    }
    let encoding = told.filter(|e| *e != UTF_8 && e.is_ascii_compatible()).unwrap_or(WINDOWS_1252);
    foreign(bytes, encoding, diagnostics)
}

/// How many characters beyond ASCII are whole UTF-8, and how many pieces are not.
fn multibyte_counts(bytes: &[u8]) -> (usize, usize) {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    (good, bad)
}

/// Decodes and tells what was done. A byte order mark goes away with the encoding that it marks.
fn foreign(bytes: &[u8], encoding: &'static Encoding, diagnostics: &mut Vec<Diagnostic>) -> String {
    let (text, malformed) = if encoding == UTF_8 {
        (String::from_utf8_lossy(bytes), true)
    } else {
        encoding.decode_with_bom_removal(bytes)
    };
    if encoding != UTF_8 {
        diagnostics.push(Diagnostic::new(DiagnosticCode::DecodedFrom, None).with("encoding", encoding.name()));
    }
    if malformed {
        let count = text.matches('\u{fffd}').count();
        diagnostics.push(Diagnostic::new(DiagnosticCode::BytesReplaced, None).with("count", count));
    }
    Cow::into_owned(text)
}

/// A database text holds no NUL; a space is as long, so spans stay file offsets.
fn without_nul(text: String, diagnostics: &mut Vec<Diagnostic>) -> String {
    if memchr::memchr(0, text.as_bytes()).is_none() {
        return text;
    }
    let count = memchr::memchr_iter(0, text.as_bytes()).count();
    diagnostics.push(Diagnostic::new(DiagnosticCode::BytesReplaced, None).with("count", count));
    text.replace('\0', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(decoded: &Decoded) -> Vec<DiagnosticCode> {
        decoded.diagnostics.iter().map(|d| d.code).collect()
    }

    #[test]
    fn valid_utf8_is_kept_byte_for_byte() {
        let text = "\u{feff}Møde på rådhuset\r\nBeslutning \u{ad}\u{a0}– Æ\r\n";
        let decoded = decode(text.as_bytes(), Some(WINDOWS_1252));
        assert_eq!(decoded.text, text);
        assert!(decoded.diagnostics.is_empty());
    }

    #[test]
    fn windows_1252_is_told() {
        let decoded = decode(b"Bes\xe6tning p\xe5 \xd8rsted \x96 \x93ja\x94", None);
        assert_eq!(decoded.text, "Besætning på Ørsted – “ja”");
        assert_eq!(codes(&decoded), [DiagnosticCode::DecodedFrom]);
        assert_eq!(decoded.diagnostics[0].args, [("encoding".to_owned(), "windows-1252".to_owned())]);
    }

    #[test]
    fn utf16_is_known_with_and_without_mark() {
        for (mark, to) in [("\u{feff}", u16::to_le_bytes as fn(u16) -> [u8; 2]), ("", u16::to_le_bytes)] {
            let bytes: Vec<u8> = format!("{mark}Punkt 1: Møde").encode_utf16().flat_map(to).collect();
            assert_eq!(decode(&bytes, None).text, "Punkt 1: Møde");
        }
        let big: Vec<u8> = "Punkt 1: Møde".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&big, None).text, "Punkt 1: Møde");
    }

    #[test]
    fn damaged_utf8_stays_utf8() {
        let decoded = decode(b"M\xc3\xb8de p\xc3\xa5 r\xff\xc3\xa5dhuset", None);
        assert_eq!(decoded.text, "Møde på r\u{fffd}ådhuset");
        assert_eq!(codes(&decoded), [DiagnosticCode::BytesReplaced]);
    }

    #[test]
    fn nul_becomes_a_space_of_the_same_length() {
        let decoded = decode("Punkt\0 1: Møde og meget mere".as_bytes(), None);
        assert_eq!(decoded.text, "Punkt  1: Møde og meget mere");
        assert_eq!(codes(&decoded), [DiagnosticCode::BytesReplaced]);
    }

    proptest! {
        #[test]
        fn text_without_nul_and_mojibake_is_kept(text in "[ -~æøåÆØÅ–\r\n\t]{0,200}") {
            prop_assert_eq!(decode(text.as_bytes(), None).text, text);
        }

        #[test]
        fn any_bytes_give_text_without_nul(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(!decode(&bytes, None).text.contains('\0'));
        }
    }
}
