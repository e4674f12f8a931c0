//! What is said between figures and around them, and how sure a figure is.

use crate::cut;
use crate::danish;
use crate::exact::Rounded;
use crate::finding::Argument;
use crate::prepared::{Amount, Prepared};
use pejl_model::{Span, Unit};
use rust_decimal::Decimal;

/// The text from one place to another in small letters, line ends as blanks;
/// None where it is longer than `most` bytes.
pub(super) fn between(text: &str, from: usize, to: usize, most: usize) -> Option<String> {
    text.get(from..to).filter(|piece| piece.len() <= most).map(small)
}

fn small(piece: &str) -> String {
    const BLANKS: [char; 4] = ['\n', '\t', '\u{a0}', '\r'];
    let small = danish::lowered(piece.trim());
    if small.contains(BLANKS) { small.replace(BLANKS, " ") } else { small }
}

/// `words` without the full stops of units, so that those left end something.
pub(super) fn without_units(words: &str) -> String {
    let short = ["mio.", "mia.", "mill.", "kr.", "pct.", "ca.", "t."];
    short.iter().fold(words.to_owned(), |words, unit| words.replace(unit, ""))
}

/// At most `most` bytes before `at` that stand in `within`, in small letters.
pub(super) fn before(text: &str, at: usize, most: usize, within: Span) -> String {
    small(cut::tail(text.get(within.start.min(at)..at).unwrap_or(""), most))
}

/// At most `most` bytes from `at` on that stand in `within`, in small letters.
pub(super) fn after(text: &str, at: usize, most: usize, within: Span) -> String {
    small(cut::head(text.get(at..within.end.max(at)).unwrap_or(""), most))
}

/// True where any of the words stands in `words`.
pub(super) fn has_any(words: &str, any: &[&str]) -> bool {
    any.iter().any(|word| danish::has_word(words, word))
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

/// So much of a sentence is looked at on each side of a place in it, in bytes: one may be as long as a paper.
const NEAR: usize = 600;

/// What of `span` is near `at`.
pub(super) fn near(text: &str, span: Span, at: usize) -> Span {
    let start = text.ceil_char_boundary(span.start.max(at.saturating_sub(NEAR)));
    Span::new(start, text.floor_char_boundary(span.end.min(at + NEAR)).max(start))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_end_in_zeros_may_be_rounded() {
        assert_eq!(zeros(Decimal::from(150)), Decimal::ZERO);
        assert_eq!(zeros(Decimal::from(1_500)), Decimal::from(100));
    }
}
