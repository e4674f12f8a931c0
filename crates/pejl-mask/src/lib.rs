//! Masks personal data in text before it leaves the house.
//!
//! Floor 1: pure. One step serves every way out: pages, snippets, the index,
//! exports and logs. What is masked becomes `*`, byte for byte, so that spans
//! still fit:
//!
//! - CPR numbers keep the birthday and lose the rest: `010170-****`;
//! - e-mail addresses and telephone numbers are masked whole, official ones as
//!   well: open archives of papers may hold neither since 1 January 2022;
//! - numbers and addresses that are wrapped over a line end, or split by what is not shown, are masked all the same;
//!   line ends, indents and what is invisible stay;
//! - bank accounts that are labelled as such are masked whole;
//! - closed items keep their number, title and case number.

mod account;
mod closed;
mod cpr;
mod digits;
mod document;
mod email;
mod find;
mod gap;
mod name;
mod number;
mod phone;
mod place;
mod scan;
mod value;

pub use closed::{close, public_text, public_view};
pub use document::mask_document;
pub use find::{Finding, FindingKind, find};
pub use name::shown_name;
pub use value::mask_value;

use gap::{ends_line, is_invisible};
use std::borrow::Cow;

/// Grows whenever other things are masked than before: what was made from masked text must then be made anew.
pub const VERSION: u32 = 3;

/// `text` with all personal data masked; as many bytes long as `text`, and borrowed where there is nothing to mask.
#[must_use]
pub fn mask(text: &str) -> Cow<'_, str> {
    let findings = find(text);
    if findings.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for finding in findings {
        out.push_str(text.get(at..finding.span.start).unwrap_or(""));
        star(text.get(finding.span.start..finding.span.end).unwrap_or(""), finding.kind, &mut out);
        at = finding.span.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    Cow::Owned(out)
}

/// `shown` as `*`, byte for byte. Of a CPR number only digits are; of the others what parts lines and cells stays, with
/// the blanks that a line begins with.
fn star(shown: &str, kind: FindingKind, out: &mut String) {
    let mut indent = false;
    for c in shown.chars() {
        indent = ends_line(c) || (indent && c == ' ');
        let stays = match kind {
            FindingKind::Cpr => !c.is_ascii_digit(),
            _ => indent || c == '\t' || is_invisible(c),
        };
        if stays {
            out.push(c);
        } else {
            out.extend(std::iter::repeat_n('*', c.len_utf8()));
        }
    }
}

/// `text` without blanks, line ends and what is invisible: how a number or an address reads that was wrapped or split.
#[must_use]
pub fn unbroken(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect()
}

#[cfg(test)]
mod forms;
#[cfg(test)]
mod tests;
