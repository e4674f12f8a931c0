//! What is said between figures and around them, and how sure a figure is.

use crate::exact::Rounded;
use crate::finding::Argument;
use crate::prepared::{Amount, Prepared};
use pejl_model::{Span, Unit};
use rust_decimal::Decimal;

/// Words before a figure that is no exact one.
const ROUGH: [&str; 24] = [
    "ca.",
    "ca",
    "cirka",
    "omkring",
    "omtrent",
    "knap",
    "knapt",
    "godt",
    "næsten",
    "over",
    "under",
    "op til",
    "mindst",
    "maksimalt",
    "højst",
    "mere end",
    "mindre end",
    "tæt på",
    "rundt regnet",
    "lige",
    "cirka kr.",
    "ca. kr.",
    "nogenlunde",
    "skønsmæssigt",
];

/// The text from one place to another in small letters, line ends as blanks;
/// None where it is longer than `most` bytes.
pub(super) fn between(text: &str, from: usize, to: usize, most: usize) -> Option<String> {
    let piece = text.get(from..to).filter(|piece| piece.len() <= most)?;
    Some(piece.to_lowercase().replace(['\n', '\t', '\u{a0}', '\r'], " ").trim().to_owned())
}

/// `words` without the full stops of units, so that those left end something.
pub(super) fn without_units(words: &str) -> String {
    let short = ["mio.", "mia.", "mill.", "kr.", "pct.", "ca.", "t."];
    short.iter().fold(words.to_owned(), |words, unit| words.replace(unit, ""))
}

/// At most `most` bytes before `at` that stand in `within`, in small letters.
pub(super) fn before(text: &str, at: usize, most: usize, within: Span) -> String {
    let from = at.saturating_sub(most).max(within.start);
    let from = (from..=at).find(|from| text.is_char_boundary(*from)).unwrap_or(at);
    between(text, from, at, most).unwrap_or_default()
}

/// At most `most` bytes from `at` on that stand in `within`, in small letters.
pub(super) fn after(text: &str, at: usize, most: usize, within: Span) -> String {
    let to = at.saturating_add(most).min(within.end).max(at);
    let to = (at..=to).rev().find(|to| text.is_char_boundary(*to)).unwrap_or(at);
    between(text, at, to, most).unwrap_or_default()
}

/// `words` without words at its end that make a figure a rough one, and whether there were any.
pub(super) fn without_rough(words: &str) -> (&str, bool) {
    let mut left = words.trim();
    let mut rough = false;
    while let Some(shorter) = ROUGH.iter().find_map(|word| ends_in_word(left, word)) {
        (left, rough) = (shorter, true);
    }
    (left, rough)
}

/// What stands before `word` at the end of `words`.
pub(super) fn ends_in_word<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    let left = words.trim_end().strip_suffix(word)?;
    (!left.ends_with(char::is_alphanumeric)).then(|| left.trim_end())
}

/// True where `word` stands in `words` as a word of its own.
pub(super) fn has_word(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let before = words.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
        let after = words.get(at + word.len()..).is_none_or(|after| !after.starts_with(char::is_alphanumeric));
        before && after
    })
}

/// True where any of the words stands in `words`.
pub(super) fn has_any(words: &str, any: &[&str]) -> bool {
    any.iter().any(|word| has_word(words, word))
}

/// The whole word around `span`, which a search found a part of; None where it does not begin there.
pub(super) fn whole_word(text: &str, span: Span) -> Option<Span> {
    let inside = text.get(..span.start)?.ends_with(char::is_alphanumeric);
    // Looked for only where a word begins, so that a run of hits inside one word stays linear.
    let rest = text.get(span.start..).filter(|_| !inside)?;
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    Some(Span::new(span.start, span.start + length))
}

/// The figure as it is printed, for a message.
pub(super) fn shown(amount: &Amount<'_>) -> Argument {
    Argument::Amount(amount.figure.value, amount.figure.unit, amount.figure.scale)
}

/// `value` in the scale of `like`, for a message.
pub(super) fn in_scale_of(value: Decimal, like: &Amount<'_>, unit: Unit) -> Argument {
    let scaled = value.checked_div(Decimal::from(like.figure.scale)).unwrap_or(value);
    Argument::Amount(scaled.normalize(), unit, like.figure.scale)
}

/// The figure with what rounding leaves open: counts are exact unless they end in
/// "00", what is printed with decimals, in millions or in per cent is not.
pub(super) fn rounded(amount: &Amount<'_>) -> Rounded {
    let averaged = matches!(amount.unit(), Unit::Percent | Unit::PercentagePoint | Unit::FullTimePersons);
    let grain =
        if averaged || amount.decimals > 0 || amount.figure.scale > 1 { amount.step() } else { zeros(amount.value) };
    Rounded { shown: amount.value, grain }
}

/// 100 for 1,500 and 1,000 for 12,000; zero for 150.
fn zeros(value: Decimal) -> Decimal {
    let ends_in = |unit: &u64| value.checked_rem(Decimal::from(*unit)).is_some_and(|rest| rest.is_zero());
    if value.is_zero() {
        return Decimal::ZERO;
    }
    [1_000_000, 100_000, 10_000, 1_000, 100]
        .iter()
        .find(|unit| ends_in(unit))
        .map_or(Decimal::ZERO, |unit| (*unit).into())
}

/// True where two figures count the same; a bare number goes with any count.
pub(super) fn same_kind(one: Unit, other: Unit) -> bool {
    let bare = |unit: Unit| unit == Unit::Number;
    let counts = |unit: Unit| !matches!(unit, Unit::Kroner | Unit::Percent | Unit::PercentagePoint);
    one == other || (bare(one) && counts(other)) || (bare(other) && counts(one))
}

/// Where the first figure stands whose number begins at or after `at`, among those of `item`.
pub(super) fn first_from(prepared: &Prepared<'_>, item: usize, at: usize) -> usize {
    prepared.amounts(item).partition_point(|amount| amount.span.start < at)
}

/// The longer words of a piece of text, in small letters, without those that every sentence has.
pub(super) fn content_words(text: &str, shortest: usize) -> Vec<String> {
    const EVERYWHERE: [&str; 24] = [
        "forventes",
        "forvaltningen",
        "kommune",
        "kommunen",
        "udvalget",
        "samlet",
        "samlede",
        "derfor",
        "derudover",
        "desuden",
        "således",
        "herunder",
        "svarende",
        "svarer",
        "millioner",
        "kroner",
        "procent",
        "årligt",
        "perioden",
        "dermed",
        "kommunens",
        "udvalgets",
        "administrationen",
        "antallet",
    ];
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= shortest);
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.retain(|word| !EVERYWHERE.contains(&word.as_str()));
    words.sort_unstable();
    words.dedup();
    words
}

/// A year of four digits that begins at `at`, with no digit beside it.
pub(super) fn year_at(text: &str, at: usize) -> Option<(i16, Span)> {
    let digits = text.get(at..at + 4).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let alone = text.get(at + 4..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
    let year = digits.parse().ok().filter(|year| (1990..2100).contains(year))?;
    alone.then(|| (year, Span::new(at, at + 4)))
}

/// All years that stand in a short piece of text.
pub(super) fn years(text: &str) -> Vec<i16> {
    let digits = text.match_indices(|c: char| c.is_ascii_digit());
    let starts = digits.filter(|(at, _)| !text.get(..*at).is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit())));
    starts.filter_map(|(at, _)| year_at(text, at)).map(|(year, _)| year).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rough_words_are_taken_off() {
        assert_eq!(without_rough("et fald på ca."), ("et fald på", true));
        assert_eq!(without_rough("steget med"), ("steget med", false));
        assert_eq!(without_rough("til op til"), ("til", true));
    }

    #[test]
    fn counts_that_end_in_zeros_may_be_rounded() {
        assert_eq!(zeros(Decimal::from(150)), Decimal::ZERO);
        assert_eq!(zeros(Decimal::from(1_500)), Decimal::from(100));
    }

    #[test]
    fn years_stand_alone() {
        assert_eq!(years("i 2024 og 2025-2029, 12024"), [2024, 2025, 2029]);
        assert_eq!(year_at("2024", 0).map(|(year, _)| year), Some(2024));
        assert_eq!(year_at("20245", 0), None);
    }
}
