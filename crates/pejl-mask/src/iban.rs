//! International account numbers.

use crate::gap::{blank, line_end};
use crate::scan::{byte, byte_before};

/// The letters of the country and the two digits after them.
const HEAD: usize = 4;
/// How long an account number is, by ISO 13616.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;
/// A Danish one.
const DANISH: usize = 18;

/// DK50 0040 0440 1162 43, whose first digit stands at `start`: from the letters to its end. Those of other countries
/// are known by their check digits.
pub(crate) fn iban(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let from = start.checked_sub(2)?;
    let country = bytes.get(from..start)?;
    let masked = bytes.get(..from).is_some_and(|before| before.ends_with(b"***"));
    let glued = masked || byte_before(bytes, from).is_ascii_alphanumeric();
    if glued || !country.iter().all(u8::is_ascii_alphabetic) {
        return None;
    }
    let danish = country.eq_ignore_ascii_case(b"dk");
    if !danish && !country.iter().all(u8::is_ascii_uppercase) {
        return None;
    }
    let mut number: Vec<u8> = Vec::new();
    let (mut at, mut end, mut lines) = (from, None, 0);
    while number.len() < *LENGTHS.end() {
        let next = byte(bytes, at);
        if next.is_ascii_digit() || (next.is_ascii_alphabetic() && number.len() < 2 + 2 + HEAD + 2) {
            number.push(next.to_ascii_uppercase());
            at += 1;
            let whole =
                if danish { number.len() == DANISH } else { LENGTHS.contains(&number.len()) && checks(&number) };
            if whole && !byte(bytes, at).is_ascii_alphanumeric() {
                end = Some(at);
            }
            continue;
        }
        let (gap, line) = (blank(bytes, at), line_end(bytes, at));
        lines += usize::from(line > 0);
        if gap + line == 0 || lines > 1 {
            break;
        }
        at += gap + line;
    }
    end.map(|end| (from, end))
}

/// The check of ISO 7064: the number with its head behind, letters as 10 to 35, leaves 1 when divided by 97.
fn checks(number: &[u8]) -> bool {
    let Some((head, rest)) = number.split_at_checked(HEAD) else { return false };
    let left = rest.iter().chain(head).fold(0u32, |left, byte| match byte {
        b'0'..=b'9' => (left * 10 + u32::from(byte - b'0')) % 97,
        _ => (left * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    left == 1
}
