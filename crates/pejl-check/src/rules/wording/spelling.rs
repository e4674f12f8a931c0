//! How near two words are.

use crate::danish;

/// True where one letter too many, too few or another, or two letters swapped,
/// make the one of the other. Equal words are not.
pub(super) fn one_letter_apart(one: &str, other: &str) -> bool {
    // As nearly always: more than a letter of four bytes, or than two Danish ones, lies between what they share.
    let begin = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let end = one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count();
    if one.len().max(other.len()) > begin + end + 4 {
        return false;
    }
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same..).unwrap_or(&[]), other.get(same..).unwrap_or(&[]));
    match (one, other) {
        ([], []) => false,
        ([_, one @ ..], other) if one == other => true,
        (one, [_, other @ ..]) if one == other => true,
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([a, b, one @ ..], [c, d, other @ ..]) => a == d && b == c && one == other,
        _ => false,
    }
}

/// The letters of a name, small, with "og" for "&".
pub(super) fn letters(name: &str) -> String {
    if name.contains('&') { danish::letters(&name.replace('&', "og")) } else { danish::letters(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_makes_the_difference() {
        for (one, other) in
            [("tilrådt", "tiltrådt"), ("godkent", "godkendt"), ("tilrtådt", "tiltrådt"), ("drøftat", "drøftet")]
        {
            assert!(one_letter_apart(one, other) && one_letter_apart(other, one), "{one}");
        }
        for (one, other) in [("tiltrådt", "tiltrådt"), ("godkent", "godtaget"), ("", "ab"), ("abcd", "badc")] {
            assert!(!one_letter_apart(one, other), "{one}");
        }
    }
}
