//! Telephone numbers: told by a word before them, by +45, by their grouping, or by where they stand.

use crate::email::is_local;
use crate::number::ACCOUNTS;
use crate::place::is_private;
use crate::scan::{byte, byte_before, digits_end, is_digit, is_named, is_year, space};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// How eight digits are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grouping {
    /// 12 34 56 78.
    Pairs,
    /// 12-34-56-78 and 12.34.56.78.
    MarkedPairs,
    /// 12345678.
    Whole,
    /// 1234 5678 and 1234-5678.
    Halves,
    /// Any other.
    Other,
}

/// Pairs alone and eight digits in running text; in any grouping after +45 or a word for telephone.
pub(crate) fn phone(text: &str, start: usize) -> Option<Finding> {
    let bytes = text.as_bytes();
    let before = byte_before(bytes, start);
    if before.is_ascii_alphanumeric() {
        return None;
    }
    let found = |from: usize, end: usize| Finding { kind: FindingKind::Phone, span: Span::new(from, end) };
    if before == b'+' {
        return international(bytes, start).map(|end| found(start - 1, end));
    }
    if bytes.get(start..start + 4) == Some(b"0045") {
        return international(bytes, start + 2).map(|end| found(start, end));
    }
    let (end, grouping) = grouped(bytes, start)?;
    let after = byte(bytes, end);
    if after.is_ascii_alphanumeric() || matches!(after, b'.' | b',' | b'-' | b'/') && is_digit(byte(bytes, end + 1)) {
        return None;
    }
    let private = match grouping {
        _ if is_named(text, start, &PHONES) => true,
        Grouping::Other => false,
        _ if is_named(text, start, &ACCOUNTS) || !stands_alone(text, start, end) => false,
        Grouping::Pairs => true,
        Grouping::MarkedPairs => byte(bytes, start) != b'0' && !is_joined(bytes, start),
        Grouping::Whole => is_named(text, start, &CALLS) || is_private(text, start, end),
        Grouping::Halves => is_named(text, start, &CALLS) && !(is_year(bytes, start) && is_year(bytes, end - 4)),
    };
    private.then(|| found(start, end))
}

/// Words before a telephone number.
pub(crate) const PHONES: [&str; 19] = [
    "tlf",
    "tlf-nr",
    "tlf.nr",
    "tlfnr",
    "telefon",
    "telefonnr",
    "telefon-nr",
    "telefonnummer",
    "tlf.nummer",
    "tel",
    "mobil",
    "mobilnr",
    "mobilnummer",
    "mob",
    "mobiltelefon",
    "fastnet",
    "sms",
    "hovednummer",
    "nødtelefon",
];

/// Words for reaching somebody, before the number to do it with.
pub(crate) const CALLS: [&str; 10] =
    ["ring", "ringe", "ringes", "ringer", "opkald", "kontaktes", "kontakte", "træffes", "træffe", "fanges"];

/// The eight digits from `start` on, with one blank, dot or hyphen between their groups.
fn grouped(bytes: &[u8], start: usize) -> Option<(usize, Grouping)> {
    let (mut at, mut digits, mut groups) = (start, 0, 0);
    let (mut pairs, mut blanks, mut marks) = (true, true, [false; 2]);
    loop {
        let end = digits_end(bytes, at);
        let length = end - at;
        digits += length;
        groups += 1;
        pairs &= length == 2;
        if digits >= 8 || length == 0 {
            let grouping = match groups {
                1 => Grouping::Whole,
                2 if length == 4 => Grouping::Halves,
                _ if pairs && blanks => Grouping::Pairs,
                _ if pairs && marks != [true, true] && !blanks => Grouping::MarkedPairs,
                _ => Grouping::Other,
            };
            return (digits == 8 && length > 0).then_some((end, grouping));
        }
        let gap = space(bytes, end);
        let mark = byte(bytes, end);
        blanks &= gap > 0;
        marks = [marks[0] | (mark == b'.'), marks[1] | (mark == b'-')];
        let gap = if gap > 0 { gap } else { usize::from(matches!(mark, b'.' | b'-')) };
        if gap == 0 || length < 2 {
            return None;
        }
        at = end + gap;
    }
}

/// +45 12 34 56 78, (+45) 12-34-56-78, +46701234567: the end of the ten digits from `start` on, or up to thirteen in
/// other countries, whatever follows them.
fn international(bytes: &[u8], start: usize) -> Option<usize> {
    let danish = bytes.get(start..start + 2) == Some(b"45");
    let (mut digits, mut at, mut end) = (0, start, None);
    while digits < 13 {
        let next = digits_end(bytes, at);
        digits += next - at;
        if (10..=13).contains(&digits) && next > at {
            end = Some(next);
        }
        if next == at || (danish && end.is_some()) {
            break;
        }
        let closed = next + usize::from(byte(bytes, next) == b')');
        let blanks = closed + space(bytes, closed);
        let opened = blanks + usize::from(byte(bytes, blanks) == b'(');
        let marked = opened + usize::from(opened == next && matches!(byte(bytes, next), b'.' | b'-'));
        if marked == next || !byte(bytes, marked).is_ascii_digit() {
            break;
        }
        at = marked;
    }
    end
}

/// True where the number is the end of something longer: 5.12.34.56.78.
fn is_joined(bytes: &[u8], start: usize) -> bool {
    let before = byte_before(bytes, start);
    matches!(before, b'.' | b'-' | b'/' | b',')
        && byte_before(bytes, start - 1) != b' '
        && !matches!(byte_before(bytes, start - 1), 0 | b'\n' | b'\t')
}

/// What is counted after a figure that is no telephone number.
const COUNTED: [&str; 14] =
    ["kr", "kroner", "dkk", "mio", "mia", "t.kr", "tkr", "pct", "procent", "euro", "eur", "m2", "m3", "kwh"];

/// True where no other number stands beside the digits, and no unit after them.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let lead = text.get(..start).unwrap_or("").trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let after = end + space(bytes, end);
    let rest = text.get(after..).unwrap_or("");
    let unit_end = rest.find(|c: char| !is_local(c) && c != '@').unwrap_or(rest.len());
    let unit = rest.get(..unit_end).unwrap_or("").trim_end_matches('.');
    let counted = COUNTED.iter().any(|u| u.eq_ignore_ascii_case(unit));
    !is_digit(byte_before(bytes, lead.len())) && !is_digit(byte(bytes, after)) && !counted && !rest.starts_with('%')
}
