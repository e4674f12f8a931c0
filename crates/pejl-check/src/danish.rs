//! Numbers, months and days that are written as words, and words that make a number a rough one.

use jiff::civil::Weekday;
use memchr::memchr_iter;

const SMALL: [&str; 21] = [
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
    "femten", "seksten", "sytten", "atten", "nitten", "tyve",
];
/// The names of the months.
pub(crate) const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// The number that `word` names, nul to tyve; "et" and "én" are one.
pub(crate) fn small_number(word: &str) -> Option<u32> {
    // Most words are longer than "fjorten".
    if word.len() > 7 {
        return None;
    }
    if word.eq_ignore_ascii_case("et") || matches!(word, "én" | "ét" | "Én" | "Ét" | "ÉN" | "ÉT") {
        return Some(1);
    }
    let at = SMALL.iter().position(|small| small.eq_ignore_ascii_case(word))?;
    u32::try_from(at).ok()
}

/// The month that `word` names, 1 to 12, also cut short ("jan.", "sept").
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    let begins = |month: &&str| month.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let at = MONTHS.iter().position(|month| word.len() >= 3 && begins(month))?;
    i8::try_from(at + 1).ok()
}

/// The name of the month `month`, 1 to 12.
pub(crate) fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("")
}

/// The day of the week that `word` names.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    let word = word.to_lowercase();
    let at = DAYS.iter().position(|day| *day == word)?;
    i8::try_from(at).ok().and_then(|at| Weekday::from_monday_zero_offset(at).ok())
}

/// The name of a day of the week.
pub(crate) fn weekday_name(day: Weekday) -> &'static str {
    usize::try_from(day.to_monday_zero_offset()).ok().and_then(|at| DAYS.get(at)).copied().unwrap_or("")
}

/// Words before a number that is rounded or only a bound.
const ROUGH: [&str; 31] = [
    "ca.",
    "ca",
    "cirka",
    "circa",
    "omkring",
    "omtrent",
    "rundt regnet",
    "nogenlunde",
    "skønsmæssigt",
    "knap",
    "knapt",
    "godt",
    "næsten",
    "tæt på",
    "lige",
    "over",
    "under",
    "op til",
    "op mod",
    "mere end",
    "mindre end",
    "flere end",
    "færre end",
    "mindst",
    "minimum",
    "højst",
    "maksimalt",
    "ca. kr.",
    "cirka kr.",
    ">",
    "<",
];

/// `words`, in small letters, without words at its end that make a number a rough one,
/// and whether there were any.
pub(crate) fn without_rough(words: &str) -> (&str, bool) {
    let mut left = words.trim();
    let mut rough = false;
    while let Some(shorter) = ROUGH.iter().find_map(|word| without_last(left, word)) {
        (left, rough) = (shorter, true);
    }
    (left, rough)
}

/// True where `text` has a word before which numbers are rough ones.
pub(crate) fn has_rough(text: &str) -> bool {
    let low = lowered(text);
    ROUGH.iter().any(|word| has_word(&low, word))
}

/// True where `word` stands in `words` as a word of its own.
pub(crate) fn has_word(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let before = words.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
        let after = words.get(at + word.len()..).is_none_or(|after| !after.starts_with(char::is_alphanumeric));
        before && after
    })
}

/// `text` in small letters, byte for byte as long. Beyond ASCII those are the letters of the languages around, from "À"
/// to "Þ", each of which begins with the byte C3.
pub(crate) fn lowered(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    let mut from = 0;
    for at in memchr_iter(0xC3, text.as_bytes()) {
        // The sign "×" stands among the letters.
        let Some(second @ (0x80..=0x96 | 0x98..=0x9E)) = text.as_bytes().get(at + 1) else { continue };
        small.push_str(text.get(from..at).unwrap_or(""));
        small.push(char::from(second + 0x60));
        from = at + 2;
    }
    small.push_str(text.get(from..).unwrap_or(""));
    small.make_ascii_lowercase();
    small
}

/// The letters and digits of `text`, in small letters.
pub(crate) fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() {
            letters.push(c.to_ascii_lowercase());
        } else {
            letters.extend(c.to_lowercase());
        }
    }
    letters
}

/// What stands before `word` at the end of `words`.
pub(crate) fn ends_in_word<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    without_last(words.trim_end(), word)
}

/// What stands before `word` at the end of `words`, which no blank ends.
fn without_last<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    // Most words end in other letters.
    if words.as_bytes().last_chunk::<2>() != word.as_bytes().last_chunk::<2>() && word.len() > 1 {
        return None;
    }
    let left = words.strip_suffix(word)?;
    (!left.ends_with(char::is_alphanumeric)).then(|| left.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbers_months_and_days() {
        assert_eq!(small_number("Fem"), Some(5));
        assert_eq!(small_number("ét"), Some(1));
        assert_eq!(small_number("mange"), None);
        assert_eq!(month("Sept."), Some(9));
        assert_eq!(month("ma"), None);
        assert_eq!(month_name(12), "december");
        assert_eq!(weekday("Lørdag"), Some(Weekday::Saturday));
        assert_eq!(weekday_name(Weekday::Monday), "mandag");
    }

    #[test]
    fn small_letters_take_as_much_room() {
        assert_eq!(lowered("ÆBLE Østerå ÅR ÉN ÀÞ ÷× ßÜ"), "æble østerå år én àþ ÷× ßü");
    }

    #[test]
    fn rough_words_are_taken_off() {
        assert_eq!(without_rough("et fald på ca."), ("et fald på", true));
        assert_eq!(without_rough("steget med"), ("steget med", false));
        assert_eq!(without_rough("til op til"), ("til", true));
    }
}
