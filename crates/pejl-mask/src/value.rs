//! A value that stands on its own, as a cell of a delivery: no words around it tell what it is.
//!
//! What can be a CPR number is taken for one, whatever divides its digits, and loses all ten. In
//! a paper that would mask case numbers and days; of a cell rather too little is told.

use crate::cpr::is_birthday;
use crate::gap::is_invisible;

/// How many digits stand together in the writings of a CPR number: 3102700000, 310270-0000, 31.02.70-0000, and
/// the same where a sheet lost the zero in front.
const WRITINGS: [&[usize]; 6] = [&[10], &[9], &[6, 4], &[5, 4], &[2, 2, 2, 4], &[1, 2, 2, 4]];

/// The most characters between two groups of digits of one number.
const BETWEEN: usize = 3;

/// `value` with asterisks for all digits of what can be a CPR number, and for everything else that [`crate::mask`]
/// masks; as many bytes long as `value`.
#[must_use]
pub fn mask_value(value: &str) -> String {
    let groups = groups(value);
    let mut bytes = value.as_bytes().to_vec();
    let mut at = 0;
    while at < groups.len() {
        let own = WRITINGS.iter().find_map(|writing| number(value, &groups, at, writing));
        for group in own.unwrap_or(&[]) {
            let stands = bytes.iter_mut().take(group.end).skip(group.start);
            stands.filter(|byte| byte.is_ascii_digit()).for_each(|digit| *digit = b'*');
        }
        at += own.map_or(1, <[_]>::len);
    }
    // Only digits were written over, so that it is text still.
    crate::mask(&String::from_utf8_lossy(&bytes)).into_owned()
}

/// Digits that are seen together.
struct Group {
    start: usize,
    end: usize,
    digits: Vec<u8>,
}

fn groups(value: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, digit) in value.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        let together = |last: &&mut Group| value.get(last.end..at).is_some_and(|gap| gap.chars().all(is_invisible));
        match groups.last_mut().filter(together) {
            Some(last) => {
                last.end = at + 1;
                last.digits.push(digit - b'0');
            }
            None => groups.push(Group { start: at, end: at + 1, digits: vec![digit - b'0'] }),
        }
    }
    groups
}

/// The groups from `at` on, where they are a number in this writing that begins with a day.
fn number<'g>(value: &str, groups: &'g [Group], at: usize, writing: &[usize]) -> Option<&'g [Group]> {
    let own = groups.get(at..at + writing.len())?;
    let long = own.iter().zip(writing).all(|(group, length)| group.digits.len() == *length);
    let near = own.windows(2).all(|two| match two {
        [before, after] => value.get(before.end..after.start).is_some_and(is_gap),
        _ => true,
    });
    let lost = 10_usize.saturating_sub(writing.iter().sum());
    let digits = own.iter().flat_map(|group| group.digits.iter().copied());
    let day: Vec<u8> = std::iter::repeat_n(0, lost).chain(digits).take(4).collect();
    (long && near && is_birthday(&day)).then_some(own)
}

/// A dash, a full stop or the like, with or without blanks.
fn is_gap(between: &str) -> bool {
    between.chars().count() <= BETWEEN && !between.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_masked_in_all_their_writings() {
        // 31 February and 31 April: nobody's.
        for text in [
            "3102700000",
            "310270-0000",
            "310270 0000",
            "310270 - 0000",
            "310270\u{2013}0000",
            "310270\u{2212}0000",
            "31.02.70-0000",
            "31/02 70 0000",
            "310270.0000",
            "310270-0000 12 timer",
            "12 timer 310270-0000",
            "se 310270-0000, 12 timer",
            "310270-0000 310470-0000",
            "æ310270-0000å",
            "310270:0000",
            "3102\u{ad}70-00\u{200b}00",
        ] {
            let told = mask_value(text);
            let left: String = told.chars().filter(char::is_ascii_digit).collect();
            assert!(left.is_empty() || left == "12", "{text}: {told}");
            assert_eq!(told.len(), text.len());
        }
        assert_eq!(mask_value("102700000 10270-0000"), "********* *****-****", "a sheet lost the zero");
    }

    #[test]
    fn days_and_numbers_are_told() {
        let all = [
            "2024-01-31",
            "31-01-2024",
            "20240131",
            "31-01-2024 00:00",
            "2024-01-31 00:00:00",
            "9999-12-31",
            "37,05",
            "1.000.000",
            "0101",
            "æ 7",
            "",
        ];
        assert_eq!(all.map(mask_value), all);
    }

    #[test]
    fn other_personal_data_is_masked_too() {
        assert!(!mask_value("ring 12 34 56 78").contains("34"));
        assert!(!mask_value("bo@example.org").contains("example"));
    }
}
