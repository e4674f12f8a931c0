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
//!   line ends, indents, what is invisible and page furniture stay;
//! - numbers count in whatever digits they are printed, and with marks of HTML or Markdown inside;
//! - bank accounts that are labelled as such are masked whole;
//! - closed items keep their number, title and case number.

mod account;
mod borders;
mod closed;
mod closely;
mod cpr;
mod digits;
mod document;
mod email;
mod find;
mod gap;
mod heads;
mod iban;
mod markup;
mod name;
pub mod names;
mod number;
mod odd;
mod phone;
mod place;
mod scan;
mod scanned;
mod value;

pub use closed::{close, public_text, public_view};
pub use document::mask_document;
pub use find::{Finding, FindingKind, find, find_across, furniture};
pub use name::shown_name;
pub use value::mask_value;

use find::find_and_pass_over;
use gap::{ends_line, is_invisible};
use pejl_model::Span;
use std::borrow::Cow;

/// Grows whenever other things are masked than before: what was made from masked text must then be made anew.
pub const VERSION: u32 = 4;

/// `text` with all personal data masked; as many bytes long as `text`, and borrowed where there is nothing to mask.
#[must_use]
pub fn mask(text: &str) -> Cow<'_, str> {
    mask_across(text, &[])
}

/// `text` masked, also what `furniture` cuts in two; the furniture itself stays. See [`find_across`].
#[must_use]
pub fn mask_across<'t>(text: &'t str, furniture: &[Span]) -> Cow<'t, str> {
    let (findings, furniture) = find_and_pass_over(text, furniture);
    if findings.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for Finding { kind, span, .. } in findings {
        out.push_str(text.get(at..span.start).unwrap_or(""));
        at = span.start;
        let first = furniture.partition_point(|piece| piece.end <= span.start);
        let inside = furniture.get(first..).unwrap_or(&[]).iter().take_while(|piece| piece.start < span.end);
        for piece in inside.filter(|piece| piece.end < span.end) {
            star(text.get(at..piece.start).unwrap_or(""), kind, &mut out);
            out.push_str(text.get(piece.start.max(at)..piece.end).unwrap_or(""));
            at = piece.end.max(at);
        }
        star(text.get(at..span.end).unwrap_or(""), kind, &mut out);
        at = span.end;
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
            FindingKind::Cpr => !c.is_alphanumeric(),
            _ => indent || matches!(c, '\t' | '|') || is_invisible(c),
        };
        if stays {
            out.push(c);
        } else {
            out.extend(std::iter::repeat_n('*', c.len_utf8()));
        }
    }
}

/// The digit that a reader takes `c` for, in whatever form it is printed: also a letter that a scan has in its place.
#[must_use]
pub fn digit(c: char) -> Option<u8> {
    let plain = if c.is_ascii() { u8::try_from(c).ok() } else { odd::plain(c) }?;
    if plain.is_ascii_digit() { Some(plain - b'0') } else { scanned::looks_like(plain) }
}

/// `text` without blanks, line ends and what is invisible: how a number or an address reads that was wrapped or split.
#[must_use]
pub fn unbroken(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect()
}

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod tests;
