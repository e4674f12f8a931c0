//! Numbers and months that are written as words.

use jiff::civil::Weekday;

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
    let word = word.to_lowercase();
    if matches!(word.as_str(), "et" | "én" | "ét") {
        return Some(1);
    }
    SMALL.iter().position(|small| *small == word).and_then(|at| u32::try_from(at).ok())
}

/// The month that `word` names, 1 to 12, also cut short ("jan.", "sept").
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    let at = MONTHS.iter().position(|month| *month == word || (word.len() >= 3 && month.starts_with(word)))?;
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
}
