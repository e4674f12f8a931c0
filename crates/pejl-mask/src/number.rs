//! The walk from number to number.
//!
//! Next to a number only a real digit goes it on, so that `**010170-1234**` is
//! found. One step further off a masked character counts as a digit: masking
//! once and masking twice give the same text.

use crate::account::account;
use crate::cpr::{cpr, far_apart};
use crate::digits::Number;
use crate::heads::Heads;
use crate::odd::{Odd, may_be_odd, odd};
use crate::phone::phone;
use crate::scan::{byte, byte_before, digits_end};
use crate::scanned::{looks_like, scanned};
use crate::{Finding, FindingKind};

/// Appends the CPR numbers, telephone numbers and bank accounts in `text`, in order, and hands over the places where
/// something odd stands that a reader may take for a digit.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>, odds: &mut dyn FnMut(Odd)) {
    let (bytes, heads) = (text.as_bytes(), Heads::of(text));
    let (mut at, mut last_phone, mut far) = (0, None, Vec::new());
    while let Some(skipped) = bytes.get(at..).and_then(first_told) {
        let start = at + skipped;
        if !byte(bytes, start).is_ascii_digit() {
            odd(text, start).into_iter().for_each(&mut *odds);
            at = start + 1;
            continue;
        }
        let mut end = digits_end(bytes, start);
        let (length, goes_on) = (end - start, may_go_on(bytes, end));
        let country = length == 2 && byte_before(bytes, start).is_ascii_uppercase();
        let branch = length == BRANCH && may_be_branch(bytes, end);
        let long = goes_on || country || branch || length >= ACCOUNT;
        let mut hit = if long { account(text, &heads, start) } else { None };
        if hit.is_none() && is_beside_letter(bytes, start, end) {
            hit = scanned(text, start);
        }
        if hit.is_none() && (goes_on || length >= SHORTEST) {
            let mut number = Number::read(text, &heads, start);
            number.phone = last_phone;
            end = number.first_end();
            hit = cpr(&number).or_else(|| phone(&number));
            last_phone = hit.filter(|hit| hit.kind == FindingKind::Phone).map(|hit| hit.span.end).or(last_phone);
        }
        if hit.is_none() && length == DAY {
            // Other numbers may stand between.
            far.extend(far_apart(text, start, end));
        }
        at = hit.as_ref().map_or(end, |f| f.span.end.max(end));
        out.extend(hit);
    }
    if !far.is_empty() {
        out.append(&mut far);
        out.sort_by_key(|found| found.span.start);
    }
}

/// The first of the bytes at which the walk stops: digits, and what [`odd`] knows. Sixteen bytes without any are passed
/// over at once, by a test that does not branch on a single one.
fn first_told(bytes: &[u8]) -> Option<usize> {
    let told = |byte: u8| byte.is_ascii_digit() | may_be_odd(byte);
    let (chunks, _) = bytes.as_chunks::<16>();
    let clear = chunks.iter().take_while(|chunk| chunk.map(|byte| u8::from(told(byte))) == [0; 16]).count();
    let passed = clear * 16;
    bytes.get(passed..)?.iter().position(|byte| told(*byte)).map(|at| passed + at)
}

/// True where a letter that looks like a digit stands beside the digits, or behind the hyphen or blank after them.
fn is_beside_letter(bytes: &[u8], start: usize, end: usize) -> bool {
    let next = match byte(bytes, end) {
        b'-' | b' ' => byte(bytes, end + 1),
        next => next,
    };
    looks_like(byte_before(bytes, start)).or(looks_like(next)).is_some()
}

/// The day in a CPR number.
const DAY: usize = 6;
/// No telephone or CPR number has fewer digits.
const SHORTEST: usize = 8;
/// A bank's registration number, which the account may follow after words.
const BRANCH: usize = 4;
/// No account without one has fewer digits.
const ACCOUNT: usize = 6;

/// False where what comes after the first digits tells at once that no others belong to them, as with most figures.
fn may_go_on(bytes: &[u8], end: usize) -> bool {
    let next = bytes.get(end..).unwrap_or(&[]).iter().find(|byte| !is_gap(**byte));
    next.is_some_and(|byte| {
        byte.is_ascii_digit() || matches!(byte, b'<' | b'&' | b'*') || !(b' '..=b'~').contains(byte)
    })
}

/// False where what comes after four digits tells at once that no account follows them, as with most years: an account
/// begins there, or one of the words that `account` lets stand between.
fn may_be_branch(bytes: &[u8], end: usize) -> bool {
    let gap = |byte: &&u8| is_gap(**byte) || matches!(byte, b';' | b'|');
    let next = bytes.get(end..).unwrap_or(&[]).iter().find(|byte| !gap(byte));
    next.is_some_and(|byte| {
        byte.is_ascii_digit() || matches!(byte | 0x20, b'o' | b'k' | b'n' | b'r') || !(b' '..=b'~').contains(byte)
    })
}

/// True for the blanks, line ends and marks between the groups of a number.
fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r' | b'-' | b'.' | b',' | b'/' | b':' | b'(' | b')')
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
