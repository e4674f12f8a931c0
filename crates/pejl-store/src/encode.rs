//! How readings, texts and source bytes are packed, and their hashes. Pure.

use crate::error::{Result, StoreError};
use pejl_model::{Document, text::is_blank};
use sha2::{Digest, Sha256};

/// Source bytes are cut into pieces of this size, so that no row of the
/// database is larger than either server likes to handle.
pub(crate) const CHUNK: usize = 1 << 20;
/// Level 1 packs papers to a third at several hundred MB/s; higher levels cost
/// an import more time than they save in space.
const LEVEL: i32 = 1;
/// No stored text or reading unfolds to more than this.
const LARGEST: usize = 2 << 30;

/// SHA-256 of `bytes` in hex: the name of a content.
#[must_use]
pub fn content_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// SHA-256 of the words of `text`, whatever blanks and line ends stand between them.
#[must_use]
pub(crate) fn text_hash(text: &str) -> String {
    let mut hash = Sha256::new();
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        hash.update(word.as_bytes());
    }
    hex(&hash.finalize())
}

/// `bytes` as small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes that [`hex`] wrote; `None` where `text` is none of its texts.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, half| (byte << 4) | half)).collect())
}

pub(crate) fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    Ok(zstd::bulk::compress(bytes, LEVEL)?)
}

pub(crate) fn unpack(what: &str, packed: &[u8]) -> Result<Vec<u8>> {
    use std::io::Read;
    let damaged = |why: std::io::Error| StoreError::damaged(what, why);
    let mut out = Vec::new();
    let decoder = zstd::stream::read::Decoder::new(packed).map_err(damaged)?;
    decoder.take(LARGEST as u64).read_to_end(&mut out).map_err(damaged)?;
    Ok(out)
}

pub(crate) fn pack_reading(document: &Document) -> Result<Vec<u8>> {
    let json = serde_json::to_vec(document).map_err(|why| StoreError::damaged("reading", why))?;
    pack(&json)
}

pub(crate) fn unpack_reading(what: &str, packed: &[u8]) -> Result<Document> {
    serde_json::from_slice(&unpack(what, packed)?).map_err(|why| StoreError::damaged(what, why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_words_have_the_same_text_hash() {
        assert_eq!(text_hash("Punkt 1\r\nGod\u{ad}kendt"), text_hash(" Punkt 1 God\u{a0}kendt"));
        assert_ne!(text_hash("Punkt 1"), text_hash("Punkt 2"));
    }

    #[test]
    fn damaged_packs_are_told() {
        assert!(matches!(unpack("x", b"no zstd"), Err(StoreError::Damaged { .. })));
        assert!(matches!(unpack_reading("x", &pack(b"{}").unwrap()), Err(StoreError::Damaged { .. })));
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(unhex(&hex(&bytes)), Some(bytes.clone()));
            prop_assert_eq!(unpack("x", &pack(&bytes).unwrap()).unwrap(), bytes);
        }
    }
}
