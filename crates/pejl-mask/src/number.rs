//! CPR numbers, and the walk from number to number.
//!
//! Next to a number only a real digit goes it on, so that `**010170-1234**` is
//! found. One step further off a masked character counts as a digit: masking
//! once and masking twice give the same text.

use crate::account::account;
use crate::phone::phone;
use crate::scan::{blank, byte, byte_before, dash, digits_end, is_digit, is_named, is_year, pair};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// Appends the CPR numbers, telephone numbers and bank accounts in `text`, in order.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)) {
        let start = at + skipped;
        let end = digits_end(bytes, start);
        let hit = account(text, start).or_else(|| cpr(text, start, end)).or_else(|| phone(text, start));
        at = hit.as_ref().map_or(end, |f| f.span.end.max(end));
        out.extend(hit);
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

/// Words before the numbers of companies and of accounts in a budget.
pub(crate) const ACCOUNTS: [&str; 12] = [
    "cvr",
    "cvr-nr",
    "cvr.nr",
    "cvrnr",
    "cvr-nummer",
    "p-nr",
    "p-nummer",
    "ean",
    "ean-nr",
    "konto",
    "kontonr",
    "kontonummer",
];

/// Six digits that are a day: the day is 60 higher in numbers given in place of a CPR number.
fn is_birthday(bytes: &[u8], at: usize) -> bool {
    matches!(pair(bytes, at), 1..=31 | 61..=91) && (1..=12).contains(&pair(bytes, at + 2))
}
