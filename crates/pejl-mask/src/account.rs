//! Bank accounts: registration number and account, labelled as such, and IBAN.
//!
//! A word for account alone says nothing: papers call the lines of a budget
//! accounts too ("konto 5.57.71"). So both numbers must be there, or a word
//! that is used of banks only.

use crate::gap::{blank, dash};
use crate::scan::{byte, byte_before, digits_end, is_named, space};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// Words before a bank's registration number.
const BRANCH: [&str; 8] =
    ["reg", "regnr", "reg.nr", "reg-nr", "reg.-nr", "registreringsnr", "registreringsnummer", "reg.nummer"];
/// Words before an account of any kind.
const ACCOUNT: [&str; 6] = ["konto", "kontonr", "konto-nr", "konto.nr", "kontonummer", "kto"];
/// Words before the account of a bank.
const OF_A_BANK: [&str; 6] = ["bankkonto", "bankkontonr", "bankkontonummer", "nemkonto", "nemkontonr", "lønkonto"];

/// The bank account whose first digits start at `start`.
pub(crate) fn account(text: &str, start: usize) -> Option<Finding> {
    let (bytes, lead) = (text.as_bytes(), text.get(..start)?);
    let (from, end) = if byte_before(bytes, start).is_ascii_alphanumeric() {
        iban(bytes, start)?
    } else {
        let first = digits_end(bytes, start);
        let branch = first - start == 4;
        let end = if branch && is_named(lead, &BRANCH) {
            long_number(bytes, to_account(text, first), 5, 10)?
        } else if is_named(lead, &OF_A_BANK) {
            let gap = if branch { between(bytes, first) } else { first };
            long_number(bytes, gap, 5, 10).filter(|_| gap > first).or_else(|| long_number(bytes, start, 6, 14))?
        } else if is_named(lead, &ACCOUNT) {
            match first - start {
                4 => long_number(bytes, Some(between(bytes, first)).filter(|gap| *gap > first)?, 7, 10)?,
                14 => first,
                _ => return None,
            }
        } else {
            return None;
        };
        (start, end)
    };
    let span = Span::new(from, end);
    Some(Finding { kind: FindingKind::Account, span, whole: span, named: true })
}

/// DK50 0040 0440 1162 43: from the letters to the last of sixteen digits.
fn iban(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let from = start.checked_sub(2)?;
    let country = bytes.get(from..start)?;
    if !country.eq_ignore_ascii_case(b"dk") || byte_before(bytes, from).is_ascii_alphanumeric() {
        return None;
    }
    long_number(bytes, start, 16, 16).map(|end| (from, end))
}

/// Past the blanks, one hyphen, slash or comma, and the blanks after it.
fn between(bytes: &[u8], at: usize) -> usize {
    let mark = at + blank(bytes, at);
    let mark = mark + dash(bytes, mark).max(usize::from(matches!(byte(bytes, mark), b'/' | b',' | b';' | b'.')));
    mark + blank(bytes, mark)
}

/// Past what stands between a registration number and its account: marks, "og", and a word for account.
fn to_account(text: &str, at: usize) -> usize {
    let marks = |c: char| matches!(c, ' ' | '\t' | '\u{a0}' | ',' | ';' | ':' | '/' | '-' | '–' | '.' | '\n' | '\r');
    // Only the nearest words: a number further on belongs to something else.
    let rest = text.get(at..).unwrap_or("");
    let near = rest.char_indices().nth(40).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(""));
    let mut left = near.trim_start_matches(marks);
    for word in ["og", "kontonummer", "kontonr", "konto", "kto", "nummer", "nr"] {
        let head = left.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word));
        if let Some(head) = head {
            left = left.get(head.len()..).unwrap_or("").trim_start_matches(marks);
        }
    }
    at + (near.len() - left.len())
}

/// The end of a number of at least `least` and at most `most` digits, with single blanks between its groups.
fn long_number(bytes: &[u8], start: usize, least: usize, most: usize) -> Option<usize> {
    let (mut at, mut digits, mut end) = (start, 0, None);
    loop {
        let next = digits_end(bytes, at);
        digits += next - at;
        if next == at || digits > most {
            break;
        }
        end = (digits >= least).then_some(next);
        let gap = space(bytes, next);
        if gap == 0 {
            break;
        }
        at = next + gap;
    }
    end.filter(|end| !byte(bytes, *end).is_ascii_alphanumeric())
}
