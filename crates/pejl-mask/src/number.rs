//! The walk from number to number.
//!
//! Next to a number only a real digit goes it on, so that `**010170-1234**` is
//! found. One step further off a masked character counts as a digit: masking
//! once and masking twice give the same text.

use crate::Finding;
use crate::account::account;
use crate::cpr::cpr;
use crate::digits::Number;
use crate::phone::phone;
use crate::scan::digits_end;

/// Appends the CPR numbers, telephone numbers and bank accounts in `text`, in order.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)) {
        let start = at + skipped;
        let mut end = digits_end(bytes, start);
        let (length, goes_on) = (end - start, may_go_on(bytes, end));
        let mut hit = if goes_on || length == BRANCH || length >= ACCOUNT { account(text, start) } else { None };
        if hit.is_none() && (goes_on || length >= SHORTEST) {
            let number = Number::read(text, start);
            end = number.first_end();
            hit = cpr(&number).or_else(|| phone(&number));
        }
        at = hit.as_ref().map_or(end, |f| f.span.end.max(end));
        out.extend(hit);
    }
}

/// No telephone or CPR number has fewer digits.
const SHORTEST: usize = 8;
/// A bank's registration number, which the account may follow after words.
const BRANCH: usize = 4;
/// No account without one has fewer digits.
const ACCOUNT: usize = 6;

/// False where what comes after the first digits tells at once that no others belong to them, as with most figures.
fn may_go_on(bytes: &[u8], end: usize) -> bool {
    let gap = |byte: &&u8| matches!(byte, b' ' | b'\t'..=b'\r' | b'-' | b'.' | b',' | b'/' | b'(' | b')');
    let next = bytes.get(end..).unwrap_or(&[]).iter().find(|byte| !gap(byte));
    next.is_some_and(|byte| byte.is_ascii_digit() || !(b' '..=b'~').contains(byte))
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
