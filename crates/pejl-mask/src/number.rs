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

/// Appends the CPR numbers, telephone numbers and bank accounts in `text`, in order.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)) {
        let start = at + skipped;
        let number = Number::read(text, start);
        let hit = account(text, start).or_else(|| cpr(&number)).or_else(|| phone(&number));
        let end = number.first_end();
        at = hit.as_ref().map_or(end, |f| f.span.end.max(end));
        out.extend(hit);
    }
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
