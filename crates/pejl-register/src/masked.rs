//! Personal data in a value that is told of a rejected row.

use crate::pseudonym::PersonalNumber;

/// How many digits stand together in the writings of a personal number: 3102700000, 310270-0000, 31.02.70-0000, and
/// the same where a sheet lost the zero in front.
const WRITINGS: [&[usize]; 6] = [&[10], &[9], &[6, 4], &[5, 4], &[2, 2, 2, 4], &[1, 2, 2, 4]];

/// The most characters between two groups of digits of one number.
const BETWEEN: usize = 3;

/// `text` with asterisks for personal numbers, all ten digits, and for everything else that [`pejl_mask::mask`] masks.
pub(crate) fn masked(text: &str) -> String {
    let groups = groups(text);
    let mut bytes = text.as_bytes().to_vec();
    let mut at = 0;
    while at < groups.len() {
        let own = WRITINGS.iter().find_map(|writing| number(text, &groups, at, writing));
        for (start, end) in own.unwrap_or(&[]) {
            bytes.iter_mut().take(*end).skip(*start).for_each(|byte| *byte = b'*');
        }
        at += own.map_or(1, <[_]>::len);
    }
    // Only digits were written over, so that it is text still.
    pejl_mask::mask(&String::from_utf8_lossy(&bytes)).into_owned()
}

/// Where digits stand together.
fn groups(text: &str) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for at in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at) {
        match groups.last_mut().filter(|last| last.1 == at) {
            Some(last) => last.1 = at + 1,
            None => groups.push((at, at + 1)),
        }
    }
    groups
}

/// The groups from `at` on, where they are a personal number in this writing.
fn number<'g>(text: &str, groups: &'g [(usize, usize)], at: usize, writing: &[usize]) -> Option<&'g [(usize, usize)]> {
    let own = groups.get(at..at + writing.len())?;
    let long = own.iter().zip(writing).all(|((start, end), length)| end - start == *length);
    let near = own.windows(2).all(|two| match two {
        [before, after] => text.get(before.1..after.0).is_some_and(is_gap),
        _ => true,
    });
    if !long || !near {
        return None;
    }
    let digits: String = own.iter().filter_map(|(start, end)| text.get(*start..*end)).collect();
    digits.parse().ok().and_then(PersonalNumber::number).map(|_| own)
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
        ] {
            let told = masked(text);
            let left: String = told.chars().filter(char::is_ascii_digit).collect();
            assert!(left.is_empty() || left == "12", "{text}: {told}");
            assert_eq!(told.len(), text.len());
        }
        assert_eq!(masked("102700000 10270-0000"), "********* *****-****", "a sheet lost the zero");
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
        assert_eq!(all.map(masked), all);
    }

    #[test]
    fn other_personal_data_is_masked_too() {
        assert!(!masked("ring 12 34 56 78").contains("34"));
        assert!(!masked("bo@example.org").contains("example"));
    }
}
