//! A number as a Danish table prints it.

use rust_decimal::Decimal;

/// A number with what its print tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// With its sign; "(123)" and "123-" are negative.
    pub value: Decimal,
    /// Digits after the comma.
    pub decimals: u32,
    /// True for "01": a code and no amount.
    pub code: bool,
}

/// The number in `cell`, with a unit after it or alone. None for words, for more
/// than one number, for a bound ("> 5", "ca. 5") and for what may have a decimal point.
#[must_use]
pub fn printed(cell: &str) -> Option<Printed> {
    let bare = cell.trim_matches([' ', '\u{a0}', '*']);
    let (bare, bracketed) = match bare.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => (inner.trim(), true),
        None => (bare, false),
    };
    let unsigned = bare.trim_start_matches(['-', '−', '–', '+']);
    let minus = bare.starts_with(['-', '−', '–']) && bare.len() > unsigned.len();
    let unsigned = unsigned.trim_start();
    let end = unsigned.find(|c: char| !(c.is_ascii_digit() || is_mark(c))).unwrap_or(unsigned.len());
    let digits = unsigned.get(..end)?.trim_end_matches([' ', '\u{a0}', '.', ',']);
    let (value, decimals, code) = number(digits)?;
    let rest = unsigned.get(digits.len()..)?;
    let trailing = rest.strip_prefix(['-', '−']).is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_digit()));
    let unit = rest.trim_start_matches(['-', '−']).trim_start();
    if unit.bytes().any(|b| b.is_ascii_digit() || b == b'/') || unit.len() > 24 {
        return None;
    }
    let value = if minus || bracketed || trailing { -value } else { value };
    Some(Printed { value, decimals, code })
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}')
}

/// The value of the digits, how many are decimals, and whether they are a code.
fn number(digits: &str) -> Option<(Decimal, u32, bool)> {
    let (whole, part) = digits.split_once(',').unwrap_or((digits, ""));
    let grouped = whole.contains(is_mark);
    let mut groups = whole.split(is_mark);
    let first = groups.next()?;
    let fits = !first.is_empty() && (!grouped || first.len() <= 3) && groups.all(|group| group.len() == 3);
    let zero = first.len() > 1 && first.starts_with('0');
    // "0.125" has a decimal point, and so may all else in its table.
    if !fits || part.contains(is_mark) || (grouped && first.starts_with('0')) {
        return None;
    }
    let mut all = whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit).map(|digit| i64::from(digit - b'0'));
    let plain = all.try_fold(0_i64, |plain, digit| plain.checked_mul(10)?.checked_add(digit))?;
    let decimals = u32::try_from(part.len()).ok()?;
    let value = Decimal::try_new(plain, decimals).ok()?;
    Some((value, decimals, zero && part.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_numbers_with_sign_and_precision() {
        for (cell, value, decimals) in [
            ("1.471,7", "1471.7", 1),
            ("-250.000", "-250000", 0),
            ("− 5", "-5", 0),
            ("(1.230)", "-1230", 0),
            ("123-", "-123", 0),
            ("+14", "14", 0),
            ("12 345 kr.", "12345", 0),
            ("96 %", "96", 0),
            ("3,50 mio. kr.", "3.50", 2),
        ] {
            let found = printed(cell).expect(cell);
            assert_eq!((found.value.to_string().as_str(), found.decimals), (value, decimals), "{cell}");
        }
        assert!(printed("01").is_some_and(|found| found.code));
        for cell in ["", "-", "ca. 5", "> 5", "0.125", "1.25", "12 af 40", "5-7", "juli 2024", "1,2,3", "1/2"] {
            assert_eq!(printed(cell), None, "{cell}");
        }
    }
}
