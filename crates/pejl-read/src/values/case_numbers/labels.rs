//! The labels before a case number and the metadata after it.

use crate::values::scan::{byte, skip_blank};

/// How much the words before a number tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A label that only case numbers follow.
    Sure,
    /// "Sag", "Sag nr." and "Åbent -": item numbers may follow as well.
    Loose,
    /// No label.
    None,
}

const SURE: [&str; 18] = [
    "acadre sagsnr",
    "acadre-sagsnr",
    "sagsnummer",
    "sagsnr",
    "sagnr",
    "sagsid",
    "sags-id",
    "sags id",
    "sagsnummer",
    "journalnummer",
    "journalnr",
    "journal nr",
    "j.nr",
    "j. nr",
    "jnr",
    "j.-nr",
    "sags nr",
    "esdh-sag",
];

const LOOSE: [&str; 8] = ["sag nr", "sag", "åbent", "åben", "lukket", "åben sag", "åbent punkt", "dijest"];

const METADATA: [&str; 24] = [
    "åbent",
    "åben",
    "lukket",
    "dok",
    "dokument",
    "j.nr",
    "j. nr",
    "jnr",
    "journalnr",
    "sagsnr",
    "sagsbehandler",
    "sagsbeh",
    "sagsansvarlig",
    "initialer",
    "sagsinitialer",
    "b ",
    "o ",
    "d ",
    "område",
    "punkt",
    "forvaltning",
    "bilag",
    "beslutningssag",
    "orienteringssag",
];

/// True for the first letters of all labels, "å" by its first byte; most lines open with none of them.
fn may_open(first: u8) -> bool {
    matches!(first | 0x20, b'a' | b'd' | b'e' | b'j' | b'l' | b's' | 0xE3)
}

/// Where the number begins after a label, and what the label tells.
pub(super) fn strip(line: &str) -> (usize, Label) {
    let bytes = line.as_bytes();
    if !may_open(byte(bytes, 0)) {
        return (0, Label::None);
    }
    let longest = |labels: &[&str]| labels.iter().filter(|l| starts_with(line, l)).map(|l| l.len()).max();
    let (length, label) = match (longest(&SURE), longest(&LOOSE)) {
        (Some(length), _) => (length, Label::Sure),
        (None, Some(length)) => (length, Label::Loose),
        (None, None) => return (0, Label::None),
    };
    let mut at = length;
    at += usize::from(byte(bytes, at) == b'.');
    at = skip_blank(bytes, at);
    // "Sagsnr. (Id.): 24/10021"
    if label == Label::Sure
        && byte(bytes, at) == b'('
        && let Some(close) = line[at..].find(')').filter(|c| *c <= 12)
    {
        at = skip_blank(bytes, at + close + 1);
    }
    at += usize::from(matches!(byte(bytes, at), b':' | b'-' | b'/'));
    at = skip_blank(bytes, at);
    // "Sagen" or "Sagsnrs" are words, not labels.
    if at == length && !byte(bytes, at).is_ascii_digit() { (0, Label::None) } else { (at, label) }
}

/// True where `rest` is empty or opens other metadata: after a wide gap, a comma, or with a word of metadata.
pub(super) fn is_metadata(rest: &str) -> bool {
    let text = rest.trim_start_matches([' ', '\t', '\u{a0}', ',', ';', '|', '-', '–', '.']);
    text.is_empty() || rest.starts_with("  ") || rest.starts_with('\t') || METADATA.iter().any(|m| starts_with(text, m))
}

/// True where `rest` is empty or tells only whether the item is open.
pub(super) fn is_openness(rest: &str) -> bool {
    let text = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-' | '–' | '(' | ')' | '|'));
    text.is_empty()
        || ["åbent", "åben", "lukket", "b", "o", "d", "åben sag", "lukket sag", "åbent punkt", "lukket punkt"]
            .iter()
            .any(|w| text.len() == w.len() && starts_with(text, w))
        || (rest.starts_with(['\t', ' ']) && METADATA.iter().any(|m| starts_with(text, m)) && text.contains(':'))
        || labelled_apart(rest, text)
}

/// "              BEH: TIRA": other metadata far behind the number.
fn labelled_apart(rest: &str, text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else { return false };
    let short = label.len() <= 16 && label.chars().all(|c| c.is_alphabetic() || c == '.');
    (rest.starts_with("   ") || rest.starts_with('\t')) && short && value.trim().len() <= 24
}

/// True where `text` begins with `word`, whatever the case of its letters.
fn starts_with(text: &str, word: &str) -> bool {
    let first = |t: &str| t.bytes().next().map(|b| b | 0x20);
    // Most are told apart by their first letter; those beyond ASCII begin with the same byte.
    first(text) == first(word)
        && text.get(..word.len()).is_some_and(|t| {
            t.eq_ignore_ascii_case(word) || (!t.is_ascii() && t.chars().flat_map(char::to_lowercase).eq(word.chars()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_may_open_a_line() {
        assert!(SURE.iter().chain(&LOOSE).all(|label| may_open(byte(label.as_bytes(), 0))));
    }
}
