//! Numbers from scanned papers, in which a letter stands for a digit that looks like it: `O10170-l234`.

use crate::cpr::{NAMES, is_birthday};
use crate::gap::dash;
use crate::phone::PHONES;
use crate::scan::{byte, byte_before, is_named};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// A CPR number has six digits, a telephone number eight, and a CPR number with its serial ten.
const DAY: usize = 6;
const PHONE: usize = 8;
const CPR: usize = 10;
/// So many letters may stand for digits; with more it is a word or a code.
const MOST_LETTERS: usize = 3;

/// The digit that a letter looks like.
pub(crate) fn looks_like(letter: u8) -> Option<u8> {
    match letter {
        b'O' | b'o' => Some(0),
        b'l' | b'I' => Some(1),
        _ => None,
    }
}

fn digit(byte: u8) -> Option<u8> {
    if byte.is_ascii_digit() { Some(byte - b'0') } else { looks_like(byte) }
}

/// The beginning of the digits, and letters like them, right before `at`.
fn token(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or(&[]);
    at - before.iter().rev().take(CPR).take_while(|byte| digit(**byte).is_some()).count()
}

/// Digits and letters like them, one after the other.
#[derive(Default)]
struct Scan {
    digits: [u8; CPR],
    /// Where each of them stands.
    places: [usize; CPR],
    count: usize,
    letters: usize,
    /// After the last.
    end: usize,
    /// A hyphen stands behind the sixth.
    hyphen: bool,
    /// Blanks stand between others.
    parted: bool,
}

impl Scan {
    /// What begins at `from`, with single blanks in it; none where it is longer than any number that is looked for.
    fn read(bytes: &[u8], from: usize) -> Option<Self> {
        let (mut scan, mut at) = (Self::default(), from);
        while let Some(value) = digit(byte(bytes, at)) {
            *scan.digits.get_mut(scan.count)? = value;
            *scan.places.get_mut(scan.count)? = at;
            scan.count += 1;
            scan.letters += usize::from(!byte(bytes, at).is_ascii_digit());
            scan.end = at + 1;
            at = scan.next(bytes);
        }
        Some(scan)
    }

    /// Where the next one would stand.
    fn next(&mut self, bytes: &[u8]) -> usize {
        let blank = |at: usize| at + usize::from(byte(bytes, at) == b' ');
        let mut at = blank(self.end);
        let hyphen = if self.count == DAY { dash(bytes, at) } else { 0 };
        if hyphen > 0 {
            at = blank(at + hyphen);
        }
        if digit(byte(bytes, at)).is_some() {
            self.hyphen |= hyphen > 0;
            self.parted |= at > self.end && self.count != DAY;
        }
        at
    }
}

/// The CPR or telephone number with such a letter that the digit at `start` belongs to.
pub(crate) fn scanned(text: &str, start: usize) -> Option<Finding> {
    let bytes = text.as_bytes();
    let from = beginning(bytes, start);
    let scan = Scan::read(bytes, from)?;
    let glued = byte_before(bytes, from).is_ascii_alphanumeric() || byte(bytes, scan.end).is_ascii_alphanumeric();
    if glued || !(1..=MOST_LETTERS).contains(&scan.letters) {
        return None;
    }
    let named = |words: &[&str]| is_named(text.get(..from).unwrap_or(""), words);
    let (kind, first, named) = match scan.count {
        CPR if is_birthday(&scan.digits) && named(&NAMES) => (FindingKind::Cpr, DAY, true),
        CPR if is_birthday(&scan.digits) && scan.hyphen && !scan.parted => (FindingKind::Cpr, DAY, false),
        PHONE if named(&PHONES) => (FindingKind::Phone, 0, true),
        _ => return None,
    };
    let span = Span::new(*scan.places.get(first)?, scan.end);
    Some(Finding { kind, span, whole: Span::new(from, scan.end), named })
}

/// Where the number begins that the digit at `start` belongs to: before the hyphen, where six stand there.
fn beginning(bytes: &[u8], start: usize) -> usize {
    let from = token(bytes, start);
    let hyphen = from.checked_sub(1).filter(|hyphen| byte(bytes, *hyphen) == b'-');
    let day = hyphen.map(|hyphen| (hyphen, token(bytes, hyphen)));
    day.filter(|(hyphen, day)| hyphen - day == DAY).map_or(from, |(_, day)| day)
}
