//! Numbers, sizes and lists as Danes write them, or as is done in the language spoken.

use crate::language::{Language, spoken};
use crate::text;
use rust_decimal::Decimal;

/// "1.234.567".
#[must_use]
pub fn number(value: u64) -> String {
    grouped(&value.to_string(), spoken())
}

/// "-1.471,75", with the decimals that the value bears.
#[must_use]
pub fn decimal(value: Decimal) -> String {
    let printed = value.abs().to_string();
    let (whole, part) = printed.split_once('.').unwrap_or((&printed, ""));
    let sign = if value.is_sign_negative() && !value.is_zero() { "-" } else { "" };
    let comma = match (part, spoken()) {
        ("", _) => "",
        (_, Language::Danish) => ",",
        (_, Language::English) => ".",
    };
    format!("{sign}{}{comma}{part}", grouped(whole, spoken()))
}

/// A size in bytes in the largest unit that gives at least one: "0 bytes",
/// "25 kB", "500 MB"; decimal units, rounded down.
#[must_use]
pub fn bytes(size: u64) -> String {
    const UNITS: [(u64, &str); 4] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB"), (1, "bytes")];
    let (unit, name) = UNITS.into_iter().find(|(unit, _)| size >= *unit).unwrap_or((1, "bytes"));
    format!("{} {name}", number(size / unit))
}

/// "a", "a og b", "a, b og c".
#[must_use]
pub fn list<T: AsRef<str>>(words: &[T]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => text("list-and", &[("rest", rest.join(", ").into()), ("last", (*last).into())]),
    }
}

/// `digits` in groups of three.
pub(crate) fn grouped(digits: &str, language: Language) -> String {
    let mark = match language {
        Language::Danish => '.',
        Language::English => ',',
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thousands_have_points() {
        assert_eq!(number(0), "0");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_234), "1.234");
        assert_eq!(number(1_234_567), "1.234.567");
    }

    #[test]
    fn decimals_have_a_comma() {
        assert_eq!(decimal(Decimal::new(-147_175, 2)), "-1.471,75");
        assert_eq!(decimal(Decimal::new(40, 1)), "4,0");
        assert_eq!(decimal(Decimal::new(12, 0)), "12");
    }

    #[test]
    fn in_english_the_marks_change_places() {
        use crate::language::speaking;
        assert_eq!(speaking(Language::English, || number(1_234_567)), "1,234,567");
        assert_eq!(speaking(Language::English, || decimal(Decimal::new(-147_175, 2))), "-1,471.75");
        assert_eq!(speaking(Language::English, || list(&["a", "b", "c"])), "a, b and c");
    }

    #[test]
    fn sizes_and_lists() {
        assert_eq!(bytes(0), "0 bytes");
        assert_eq!(bytes(25_400), "25 kB");
        assert_eq!(bytes(500_000_000), "500 MB");
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a", "b", "c"]), "a, b og c");
    }

    proptest! {
        #[test]
        fn a_grouped_number_reads_back(value: u64) {
            prop_assert_eq!(number(value).replace('.', "").parse::<u64>().unwrap(), value);
        }
    }
}
