//! A second look at the few places where a text does not read as it is written: odd digits, and page furniture that
//! cuts a number in two.
//!
//! The text around such a place is copied with what a reader sees in its place, byte for byte as long, so that what is
//! found there stands at the same bytes of the text itself.

use crate::Finding;
use crate::odd::Odd;
use crate::{email, number};
use pejl_model::Span;

/// So much around such a place is looked at, in bytes.
const AROUND: usize = 400;
/// So far before a number the word that names it may begin.
const NAMED: usize = 40;
/// No address is longer on one side of its at sign, in bytes.
const LONGEST: usize = 120;
/// A character that nobody sees, one byte long.
const UNSEEN: u8 = 0x01;

/// Furniture with the blanks around it, as the line end that a reader takes it for; only where it may cut something.
pub(crate) fn line_ends(text: &str, furniture: &[Span]) -> Vec<Odd> {
    let bytes = text.as_bytes();
    let blank = |byte: &&u8| byte.is_ascii_whitespace() || **byte == 0x0B;
    let mut cuts: Vec<Span> = Vec::with_capacity(furniture.len());
    for span in furniture {
        let end = span.end.min(bytes.len());
        let start = span.start.min(end);
        let before = bytes.get(..start).unwrap_or(&[]).iter().rev().take_while(blank).count();
        let after = bytes.get(end..).unwrap_or(&[]).iter().take_while(blank).count();
        let cut = Span::new(start - before, end + after);
        // The foot of a page and the head of the next are one cut.
        match cuts.last_mut().filter(|last| cut.start <= last.end) {
            Some(last) => *last = last.cover(cut),
            None => cuts.push(cut),
        }
    }
    cuts.into_iter().filter(|cut| may_cut(bytes, *cut)).map(|span| Odd { span, like: b'\n' }).collect()
}

/// False where neither a number nor an address is near enough to be cut in two, as at most page breaks.
fn may_cut(bytes: &[u8], cut: Span) -> bool {
    let before = |near: usize| bytes.get(cut.start.saturating_sub(near)..cut.start).unwrap_or(&[]);
    let after = |near: usize| bytes.get(cut.end..bytes.len().min(cut.end + near)).unwrap_or(&[]);
    let is_number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'*' | 0xC2 | 0xD9..);
    // A word for a number may stand before the cut as well.
    let begins = before(NAMED).iter().any(is_number) || matches!(before(1), b"." | b":");
    (begins && after(NAMED).iter().any(is_number)) || before(LONGEST).contains(&b'@') || after(LONGEST).contains(&b'@')
}

/// Appends what is found around `odds`, which are looked at in their order.
pub(crate) fn find(text: &str, mut odds: Vec<Odd>, out: &mut Vec<Finding>) {
    odds.sort_by_key(|odd| (odd.span.start, odd.span.end));
    let mut rest = odds.as_slice();
    while let Some(first) = rest.first() {
        let mut window = around(text, first.span);
        let mut count = 1;
        while let Some(next) = rest.get(count).filter(|next| next.span.start <= window.end) {
            window.end = window.end.max(around(text, next.span).end);
            count += 1;
        }
        let (inside, further) = rest.split_at(count);
        look(text, window, inside, out);
        rest = further;
    }
}

/// The lines around `span`, as far as they are looked at.
fn around(text: &str, span: Span) -> Span {
    let from = text.ceil_char_boundary(span.start.saturating_sub(AROUND));
    Span::new(from, text.floor_char_boundary(span.end + AROUND))
}

fn look(text: &str, window: Span, odds: &[Odd], out: &mut Vec<Finding>) {
    let mut copy = window.of(text).as_bytes().to_vec();
    for odd in odds {
        let (start, end) = (odd.span.start.max(window.start) - window.start, odd.span.end - window.start);
        let Some(place) = copy.get_mut(start..end) else { continue };
        // What is odd inside furniture is not seen either.
        let again = place.first() == Some(&UNSEEN);
        place.fill(UNSEEN);
        if let (Some(first), false) = (place.first_mut(), again) {
            *first = odd.like;
        }
    }
    let Ok(copy) = String::from_utf8(copy) else { return };
    let mut found = Vec::new();
    email::find(&copy, &mut found);
    number::find(&copy, &mut found, &mut |_| {});
    // A character of several bytes is one byte and unseen ones in the copy.
    let place = |at: usize| text.ceil_char_boundary(at + window.start);
    let shifted = |span: Span| Span::new(place(span.start), place(span.end));
    for finding in found {
        let (span, whole) = (shifted(finding.span), shifted(finding.whole));
        let first = odds.partition_point(|odd| odd.span.end + NAMED <= whole.start);
        if odds.get(first).is_some_and(|odd| odd.span.start < whole.end) {
            out.push(Finding { span, whole, ..finding });
        }
    }
}
