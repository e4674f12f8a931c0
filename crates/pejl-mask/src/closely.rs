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
/// A character that nobody sees, one byte long.
const UNSEEN: u8 = 0x01;

/// Furniture with the blanks around it, as the line end that a reader takes it for.
pub(crate) fn line_ends<'t>(text: &'t str, furniture: &'t [Span]) -> impl Iterator<Item = Odd> + 't {
    let bytes = text.as_bytes();
    let blank = |byte: &&u8| byte.is_ascii_whitespace() || **byte == 0x0B;
    furniture.iter().map(move |span| {
        let end = span.end.min(bytes.len());
        let start = span.start.min(end);
        let before = bytes.get(..start).unwrap_or(&[]).iter().rev().take_while(blank).count();
        let after = bytes.get(end..).unwrap_or(&[]).iter().take_while(blank).count();
        Odd { span: Span::new(start - before, end + after), like: b'\n' }
    })
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
        // Where two pieces of furniture touch, one line end stays.
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
