//! A number's digits, marks and sign.

use super::unit::Told;
use crate::values::scan::{
    byte, byte_before, dash, digits_end, number as digits_value, skip_blank_back, word_at, word_before,
};
use rust_decimal::Decimal;

/// More digits than this are an identifier, whatever stands beside them.
const MOST_DIGITS: usize = 18;

/// A number as printed.
pub(super) struct Number {
    pub value: Decimal,
    /// The sign, or else the first digit.
    pub start: usize,
    /// One past the last digit.
    pub end: usize,
    /// True where neither a group mark nor a decimal comma stands in it.
    pub plain: bool,
    /// True for "2.8": a decimal only where a unit follows.
    dotted: bool,
    digits: usize,
}

impl Number {
    /// True where shape and unit go together.
    pub fn fits(&self, told: &Told) -> bool {
        !(self.dotted || (self.plain && self.digits >= 7)) || told.is_told()
    }

    /// A number that can stand for a year.
    pub fn is_year(&self) -> bool {
        let years = Decimal::from(1900)..Decimal::from(2100);
        self.plain && self.digits == 4 && years.contains(&self.value)
    }
}

/// The number whose first digit stands at `start`, unless the digits are part of something else.
pub(super) fn at(text: &str, start: usize) -> Option<Number> {
    let bytes = text.as_bytes();
    if word_before(text, start) || is_tail(bytes, start) {
        return None;
    }
    let whole_end = grouped_end(bytes, start);
    let first_end = digits_end(bytes, start);
    let (end, dotted) = decimals_end(bytes, whole_end, whole_end == first_end)?;
    if goes_on(text, end) {
        return None;
    }
    let sign = sign_before(bytes, start);
    let digits = bytes.get(start..end)?.iter().filter(|b| b.is_ascii_digit()).count();
    if digits > MOST_DIGITS {
        return None;
    }
    let places = u32::try_from(end - whole_end).ok()?.saturating_sub(1);
    let value = mantissa(bytes, start, end);
    let value = if sign > 0 { -value } else { value };
    let value = Decimal::try_new(value, places).ok()?;
    Some(Number { value, start: start - sign, end, plain: end == first_end, dotted, digits })
}

/// The digits as one number; there are at most [`MOST_DIGITS`].
fn mantissa(bytes: &[u8], start: usize, end: usize) -> i64 {
    let digits = bytes.get(start..end).unwrap_or(&[]).iter().filter(|b| b.is_ascii_digit());
    digits.fold(0, |n, d| n * 10 + i64::from(d - b'0'))
}

/// One past the whole part: "4.133.399", "1 000" with no-break spaces.
fn grouped_end(bytes: &[u8], start: usize) -> usize {
    let mut end = digits_end(bytes, start);
    if end - start > 3 {
        return end;
    }
    loop {
        let mark = match (byte(bytes, end), byte(bytes, end + 1), byte(bytes, end + 2)) {
            (b'.', _, _) => 1,
            (0xC2, 0xA0, _) => 2,
            (0xE2, 0x80, 0xAF) => 3,
            _ => return end,
        };
        let next = digits_end(bytes, end + mark);
        if next - (end + mark) != 3 {
            return end;
        }
        end = next;
    }
}

/// One past the decimals, and whether a dot stands before them. `None` for lists and sections: "1,2,3", "5.68.98".
fn decimals_end(bytes: &[u8], whole_end: usize, ungrouped: bool) -> Option<(usize, bool)> {
    let mark = byte(bytes, whole_end);
    let end = digits_end(bytes, whole_end + 1);
    let places = end.saturating_sub(whole_end + 1);
    match mark {
        b',' if places > 0 => {
            let list = places > 6 || (matches!(byte(bytes, end), b',' | b'.') && byte(bytes, end + 1).is_ascii_digit());
            (!list).then_some((end, false))
        }
        b'.' if places > 0 => {
            let section =
                places > 2 || !ungrouped || (byte(bytes, end) == b'.' && byte(bytes, end + 1).is_ascii_digit());
            (!section).then_some((end, true))
        }
        _ => Some((whole_end, false)),
    }
}

/// True where the digits end something longer: "7/34", "1.2", "kl. 9:30", "#5".
fn is_tail(bytes: &[u8], start: usize) -> bool {
    let before = byte_before(bytes, start);
    let digit = start.checked_sub(2).is_some_and(|i| byte(bytes, i).is_ascii_alphanumeric());
    matches!(before, b'/' | b'_' | b'#' | b'@' | b'=' | b'\\') || (matches!(before, b'.' | b',' | b':') && digit)
}

/// True where more follows that makes it no number: "3D", "1/2", "9:30", "1½", "24-000584", "12.3.4".
fn goes_on(text: &str, end: usize) -> bool {
    let bytes = text.as_bytes();
    let next = byte(bytes, end);
    let then = byte(bytes, end + 1);
    if matches!(next, b'/' | b':' | b'.') && then.is_ascii_digit() {
        return true;
    }
    if next == 0xC2 && matches!(then, 0xBC..=0xBE) {
        return true;
    }
    word_at(text, end) && !super::unit::glued(text, end)
}

/// The length of the minus before `start`, where it is one.
fn sign_before(bytes: &[u8], start: usize) -> usize {
    let length = [1, 3].into_iter().find(|n| start >= *n && dash(bytes, start - n) == *n).unwrap_or(0);
    if length == 0 {
        return 0;
    }
    let before = byte_before(bytes, start - length);
    let back = skip_blank_back(bytes, start - length);
    let range = before != b'\t' && byte_before(bytes, back).is_ascii_digit();
    let open = start == length || matches!(before, b' ' | b'\t' | b'\n' | b'\r' | b'(' | b':' | b'|' | 0xA0 | 0xAF);
    if open && !range { length } else { 0 }
}

/// The value of a plain number of few digits.
pub(super) fn small(bytes: &[u8], start: usize, end: usize) -> u32 {
    digits_value(bytes, start, end)
}
