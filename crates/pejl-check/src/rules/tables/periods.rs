//! Amounts of a year or a period in running text: "1 mio. kr. årligt i perioden 2025-2029".

use crate::cut::{head, tail};
use crate::exact::years;
use crate::prepared::{Amount, Prepared};
use pejl_model::{Span, Unit};
use rust_decimal::Decimal;
use std::ops::RangeInclusive;

/// Words that tell that an amount comes every year; small letters.
const YEARLY: [&str; 7] = ["årlig", "pr. år", "per år", "om året", "hvert år", "hvert af årene", "hver af årene"];
/// Words that may stand between an amount and its period.
const BETWEEN: [&str; 34] = [
    "kr",
    "mio",
    "mia",
    "t",
    "tkr",
    "kroner",
    "millioner",
    "million",
    "tusind",
    "milliarder",
    "i",
    "perioden",
    "årene",
    "fra",
    "for",
    "hvert",
    "hver",
    "af",
    "årligt",
    "årlig",
    "årlige",
    "pr",
    "per",
    "år",
    "om",
    "året",
    "over",
    "budgetperioden",
    "budgetårene",
    "periode",
    "på",
    "alle",
    "overslagsårene",
    "og",
];

/// An amount with the period that it is stated for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated<'a> {
    pub(super) amount: Amount<'a>,
    pub(super) first: i16,
    pub(super) last: i16,
    /// True where it is said to come every year.
    pub(super) yearly: bool,
    /// True for "fra 2025 til 2029", which may leave the last year out.
    pub(super) open: bool,
    /// From the amount to the end of the period.
    pub(super) span: Span,
}

impl Stated<'_> {
    /// How many years the period has.
    pub(super) fn years(&self) -> usize {
        usize::try_from(self.last - self.first + 1).unwrap_or(0)
    }

    /// The amount times the years.
    pub(super) fn in_all(&self) -> Option<Decimal> {
        self.amount.value.checked_mul(Decimal::from(self.years() as u64))
    }
}

/// Years from and to, where they stand, and whether the last may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) first: i16,
    pub(super) last: i16,
    pub(super) open: bool,
    /// Counted from the start of the text looked at.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The first period of years in `text`: "2025-2029", "2025-29", "2025 til 2029".
pub(super) fn period(text: &str) -> Option<Period> {
    let mut from = 0;
    while let Some((first, start, end)) = year(text, from) {
        if let Some((last, open, end)) = second(text, first, end) {
            return Some(Period { first, last, open, start, end });
        }
        from = end;
    }
    None
}

/// The years that budgets and accounts are told for; another number of four digits rather counts something.
pub(super) const BUDGETS: RangeInclusive<i16> = 1990..=2060;

/// The first year at or after `from` that is no part of a date: its value, start and end.
pub(super) fn year(text: &str, from: usize) -> Option<(i16, usize, usize)> {
    let alone = |(year, at): &(i16, usize)| {
        let before = text.get(..from + at).unwrap_or("");
        let after = text.get(from + at + DIGITS..).unwrap_or("");
        let goes_on = after.strip_prefix(['/', ':']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        BUDGETS.contains(year) && !before.ends_with(['.', ',', '/', ':']) && !goes_on
    };
    let (year, at) = years(text.get(from..)?).find(alone)?;
    Some((year, from + at, from + at + DIGITS))
}

/// Digits of a year.
const DIGITS: usize = 4;

/// The second year of a period whose first ends at `end`.
fn second(text: &str, first: i16, end: usize) -> Option<(i16, bool, usize)> {
    let rest = text.get(end..)?;
    let bare = rest.trim_start();
    let joins = [("til og med ", false), ("til ", true), ("-", false), ("–", false), ("—", false)];
    let (after, open) = joins.iter().find_map(|(join, open)| Some((bare.strip_prefix(join)?.trim_start(), *open)))?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let value: i16 = after.get(..digits)?.parse().ok()?;
    let last = match digits {
        4 => value,
        2 => first - first % 100 + value,
        _ => return None,
    };
    let goes_on = after.get(digits..)?.starts_with(['-', '/', '.'])
        && after.as_bytes().get(digits + 1).is_some_and(u8::is_ascii_digit);
    let fits = first < last && last - first < 30 && !goes_on;
    fits.then(|| (last, open, text.len() - after.len() + digits))
}

/// The amounts in `sentence` with a period right after them.
pub(super) fn stated<'a>(prepared: &Prepared<'a>, item: usize, sentence: Span) -> Vec<Stated<'a>> {
    kroner(prepared, item, sentence).filter_map(|amount| of_amount(prepared, amount, sentence)).collect()
}

/// The amounts of money in `sentence` that stand in no table.
pub(super) fn kroner<'p, 'a: 'p>(
    prepared: &'p Prepared<'a>,
    item: usize,
    sentence: Span,
) -> impl DoubleEndedIterator<Item = Amount<'a>> + 'p {
    let amounts = prepared.amounts_in(item, sentence).iter();
    amounts.filter(|amount| amount.unit() == Unit::Kroner && amount.table.is_none()).copied()
}

fn of_amount<'a>(prepared: &Prepared<'a>, amount: Amount<'a>, sentence: Span) -> Option<Stated<'a>> {
    let end = amount.span.end;
    let rest = prepared.text.get(end..sentence.end)?;
    let rest = head(rest, 90);
    let period = period(rest)?;
    let between = rest.get(..period.start)?.to_lowercase();
    let words = between.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut near = words.clone();
    if !near.all(|word| BETWEEN.contains(&word)) || between.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let after = head(prepared.text.get(end + period.end..sentence.end)?, 16).to_lowercase();
    let before = tail(prepared.text.get(sentence.start..amount.span.start)?, 24).to_lowercase();
    let yearly = YEARLY.iter().any(|word| between.contains(word) || before.contains(word))
        || YEARLY.iter().any(|word| after.trim_start().starts_with(word));
    let Period { first, last, open, .. } = period;
    Some(Stated { amount, first, last, yearly, open, span: Span::new(amount.span.start, end + period.end) })
}

/// The amount that is told to be what a stated one comes to in all: "..., samlet set 5 mio. kr.".
pub(super) fn told_total<'a>(
    prepared: &Prepared<'a>,
    item: usize,
    of: &Stated<'a>,
    sentence: Span,
) -> Option<Amount<'a>> {
    let total = kroner(prepared, item, Span::new(of.span.end, sentence.end)).next()?;
    let gap = prepared.text.get(of.span.end..total.span.start)?;
    let small = gap.to_lowercase();
    let told = ["samlet", "i alt", "ialt", "sammenlagt", "totalt"].iter().any(|word| small.contains(word));
    let other = ["heraf", "derudover", "herudover", "samt", " og ", "plus", "inkl", "fra "]
        .iter()
        .any(|word| small.contains(word));
    (gap.len() <= 40 && told && !other && !small.bytes().any(|b| b.is_ascii_digit())).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_in_their_forms() {
        let of = |text: &str| period(text).map(|found| (found.first, found.last, found.open));
        assert_eq!(of("i perioden 2025-2029"), Some((2025, 2029, false)));
        assert_eq!(of("i 2024 og i 2025 – 27"), Some((2025, 2027, false)));
        assert_eq!(of("fra 2025 til 2027."), Some((2025, 2027, true)));
        assert_eq!(of("fra 2025 til og med 2027."), Some((2025, 2027, false)));
        assert_eq!(of("den 12-03-2024"), None);
        assert_eq!(of("2024/2025-33"), None);
        assert_eq!(of("2029-2025 og 1.2024-2026"), None);
    }
}
