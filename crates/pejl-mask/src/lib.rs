//! Masks personal data in text before it leaves the house.
//!
//! Floor 1: pure. One step serves every way out: pages, snippets, the index,
//! exports and logs. What is masked becomes `*`, byte for byte, so that spans
//! still fit:
//!
//! - CPR numbers keep the birthday and lose the rest: `010170-****`;
//! - e-mail addresses and telephone numbers are masked whole, official ones as
//!   well: open archives of papers may hold neither since 1 January 2022;
//! - bank accounts that are labelled as such are masked whole;
//! - closed items keep their number, title and case number.

mod account;
mod closed;
mod document;
mod email;
mod find;
mod number;
mod phone;
mod place;
mod scan;

pub use closed::{close, public_text, public_view};
pub use document::mask_document;
pub use find::{Finding, FindingKind, find};

use std::borrow::Cow;

/// Grows whenever other things are masked than before: what was made from masked text must then be made anew.
pub const VERSION: u32 = 2;

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
        out.extend(std::iter::repeat_n('*', finding.span.len()));
        at = finding.span.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    Cow::Owned(out)
}

#[cfg(test)]
mod tests;
