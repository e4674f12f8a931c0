//! Words of change before a figure.

use super::sentence::has;
use crate::danish;
use rust_decimal::Decimal;

/// Beginnings of words for a rise.
const RISES: [&str; 12] =
    ["stig", "steg", "øge", "vokse", "voksende", "løft", "forøge", "vækst", "opjuster", "øgning", "hævet", "hæves"];
/// Beginnings of words for a fall.
const FALLS: [&str; 10] =
    ["fald", "nedbring", "nedbragt", "nedjuster", "reducer", "sænk", "mindske", "nedsæt", "nedsat", "reduktion"];

/// Which way the last word of change in `text`, in small letters, goes: 1 or -1.
pub(super) fn direction(text: &str) -> Option<Decimal> {
    text.split(|c: char| !c.is_alphabetic()).rev().find_map(|word| {
        let begins = |all: &[&str]| all.iter().any(|one| word.starts_with(one));
        if begins(&RISES) {
            Some(Decimal::ONE)
        } else if begins(&FALLS) {
            Some(Decimal::NEGATIVE_ONE)
        } else {
            None
        }
    })
}

/// True where a figure after `before` is how much something changed: "steget med", "et fald på ca.".
pub(super) fn is_amount_of_change(before: &str) -> bool {
    let (before, _) = danish::without_rough(before);
    let mut words = before.split_whitespace().rev().skip_while(|word| matches!(*word, "yderligere" | "hele" | "kun"));
    if !words.next().is_some_and(|last| matches!(last, "med" | "på")) {
        return false;
    }
    let near: Vec<&str> = words.take(4).collect();
    let near = near.iter().rev().copied().collect::<Vec<_>>().join(" ");
    direction(&near).is_some()
}

/// True for a word that names a share: "ledighedsprocenten", "andelen", "frekvensen".
pub(super) fn names_share(text: &str) -> bool {
    let compound = text.match_indices("procent").any(|(at, _)| {
        let point = text.get(at..).is_some_and(|rest| rest.starts_with("procentpoint"));
        !point && text.get(..at).is_some_and(|before| before.ends_with(char::is_alphabetic))
    });
    compound || has(text, &["andelen", "andele ", " andel ", "frekvens", "svarrate", "beskæftigelsesgrad"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_change_counts() {
        assert_eq!(direction("omvendt er ledigheden steget med"), Some(Decimal::ONE));
        assert_eq!(direction("stigningen er vendt til et fald på"), Some(Decimal::NEGATIVE_ONE));
        assert_eq!(direction("der er"), None);
        assert!(is_amount_of_change("hvilket er en stigning på ca. "));
        assert!(!is_amount_of_change("ligger nu på "));
    }

    #[test]
    fn shares_are_named_by_their_words() {
        assert!(names_share("ledighedsprocenten i maj"));
        assert!(names_share("andelen af unge"));
        assert!(!names_share("et fald på to procentpoint"));
        assert!(!names_share("antallet er 5 procent"));
    }
}
