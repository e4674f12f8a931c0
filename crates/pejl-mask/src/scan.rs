//! Bytes and words around a number.

use crate::email::is_local;
use crate::gap::{blank, is_invisible};
use std::borrow::Cow;

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

/// The length of the blank at `at` that may stand inside a number: no tab, which divides the cells of a table.
pub(crate) fn space(bytes: &[u8], at: usize) -> usize {
    if byte(bytes, at) == b'\t' { 0 } else { blank(bytes, at) }
}

/// A longer word is no name of a number; looking no further back keeps the time linear.
const LONGEST_WORD: usize = 24;

/// Small words that may stand between a number's name and the number.
const BETWEEN: [&str; 12] =
    ["nr", "nummer", "på", "til", "er", "privat", "priv", "arbejde", "arb", "mobil", "direkte", "hjem"];

/// True for what may stand between a number's name and the number.
fn is_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\t' | '|' | ':' | '.' | '(' | '-' | '–' | '=' | '#' | '"' | '„' | '_')
        || is_invisible(c)
}

/// True where `lead` ends in one of `words`, with or without blanks, marks or "nr." after it. A word that is part of
/// something longer, as of an address, does not count.
pub(crate) fn is_named(lead: &str, words: &[&str]) -> bool {
    let mut lead = without_bold(lead.trim_end_matches(is_mark));
    // Most numbers that come after another number.
    if lead.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    for _ in 0..3 {
        if is_last_word(lead, words) {
            return true;
        }
        // "Telefon (privat)" and "Telefon, privat".
        let bare = lead.strip_suffix(')').unwrap_or(lead);
        let shorter = BETWEEN.iter().find_map(|w| without_end(bare, w)).filter(|l| l.ends_with(is_mark));
        let Some(shorter) = shorter else { return false };
        lead = shorter.trim_end_matches(|c| is_mark(c) || c == ',');
    }
    false
}

/// `lead` without the two asterisks that set a word before a number in bold; more of them are masked.
fn without_bold(lead: &str) -> &str {
    let bare = lead.trim_end_matches('*');
    if lead.len() - bare.len() == 2 { bare.trim_end_matches(is_mark) } else { lead }
}

/// `word` without the two asterisks that begin bold text.
fn without_bold_before(word: &str) -> &str {
    let bare = word.trim_start_matches('*');
    if word.len() - bare.len() == 2 { bare } else { word }
}

/// `lead` without `word` at its end, in large letters or small.
fn without_end<'l>(lead: &'l str, word: &str) -> Option<&'l str> {
    let (rest, end) = lead.split_at_checked(lead.len().checked_sub(word.len())?)?;
    end.eq_ignore_ascii_case(word).then_some(rest)
}

/// The last word of `lead` where it and the byte before it are ASCII, as nearly always.
fn last_plain_word(lead: &str) -> Option<&str> {
    let is_part = |byte: &&u8| is_local(char::from(**byte)) || **byte == b'@';
    let tail = lead.as_bytes().iter().rev().take(LONGEST_WORD);
    let length = tail.take_while(|byte| byte.is_ascii() && is_part(byte)).count();
    let from = lead.len() - length;
    byte_before(lead.as_bytes(), from).is_ascii().then(|| lead.get(from..))?
}

fn is_last_word(lead: &str, words: &[&str]) -> bool {
    if let Some(word) = last_plain_word(lead).map(without_bold_before) {
        return !word.is_empty() && words.iter().any(|w| w.eq_ignore_ascii_case(word));
    }
    let from = lead
        .char_indices()
        .rev()
        .take(LONGEST_WORD)
        .take_while(|(_, c)| is_local(*c) || *c == '@' || is_invisible(*c))
        .last()
        .map_or(lead.len(), |(i, _)| i);
    let mut word = Cow::Borrowed(lead.get(from..).unwrap_or(""));
    if word.contains(is_invisible) {
        word.to_mut().retain(|c| !is_invisible(c));
    }
    words.iter().any(|w| w.eq_ignore_ascii_case(&word))
}
