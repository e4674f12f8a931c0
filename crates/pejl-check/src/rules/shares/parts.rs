//! Lists of parts in a sentence, and the whole that they belong to.

use super::sentence::{Sentence, counts, half_step, has};
use crate::prepared::Amount;
use crate::rule::Found;
use crate::{Argument, Finding};
use pejl_model::{Span, Unit};
use rust_decimal::Decimal;

/// A whole and its parts.
pub(super) struct Parts<'p, 'a> {
    pub(super) whole: &'p Amount<'a>,
    pub(super) parts: Vec<&'p Amount<'a>>,
    pub(super) sum: Decimal,
}

/// Words between two parts that make them something else than members of one list.
const APART: [&str; 24] = [
    "heraf",
    "hvoraf",
    "deraf",
    "ud af",
    "af de ",
    "af dem",
    "af disse",
    " mod ",
    " end ",
    "i alt",
    "samlet",
    "tilsammen",
    " pr. ",
    "hver ",
    "minus",
    "plus",
    "fra ",
    "der er ",
    "der var ",
    "der bor ",
    "svarende",
    "svarer",
    "årlig",
    "derudover",
];

/// The members of the list between `from` and `to`, all counted like `whole`. None
/// where something in it is no plain part: a range, a bound, another kind of number.
pub(super) fn list<'p, 'a>(
    sentence: &Sentence<'p, 'a>,
    whole: &Amount<'a>,
    from: usize,
    to: usize,
) -> Option<Vec<&'p Amount<'a>>> {
    let mut parts: Vec<&Amount<'a>> = Vec::new();
    for amount in sentence.amounts.iter().filter(|amount| from <= amount.span.start && amount.span.start < to) {
        if passes(sentence, whole, amount) {
            continue;
        }
        if !alike(whole, amount) || sentence.is_loose(amount) || amount.value <= Decimal::ZERO {
            return None;
        }
        if let Some(last) = parts.last() {
            let between = sentence.between(last, amount);
            if !has(between, &[",", ";", " og ", " samt ", "\n"]) || has(between, &APART) {
                return None;
            }
        }
        parts.push(amount);
    }
    Some(parts)
}

/// "300 ledige, fordelt på 200 ... og 100 ...".
pub(super) fn divided<'p, 'a>(sentence: &Sentence<'p, 'a>, word: Span) -> Option<Parts<'p, 'a>> {
    const FAR: usize = 60;
    let whole = sentence.amounts.iter().rev().find(|amount| amount.span.start < word.start)?;
    let between = sentence.part(whole.span.end, word.start);
    if between.len() > FAR || sentence.is_loose(whole) || between.contains('(') {
        return None;
    }
    Parts::of(whole, list(sentence, whole, word.end, sentence.span.end)?)
}

/// True for a figure that is no part and says nothing about the parts: an age, a
/// share, a bound without a unit, a number of things beside an amount of money.
fn passes(sentence: &Sentence<'_, '_>, whole: &Amount<'_>, amount: &Amount<'_>) -> bool {
    match amount.unit() {
        Unit::Kroner | Unit::Persons | Unit::FullTimePersons => {
            whole.unit() == Unit::Kroner && amount.unit() != Unit::Kroner
        }
        Unit::Number => whole.unit() == Unit::Kroner || bounds(sentence, amount),
        _ => true,
    }
}

/// True for "over 67", "16-66", "mellem 16 og 66" without "år".
fn bounds(sentence: &Sentence<'_, '_>, amount: &Amount<'_>) -> bool {
    let before = sentence.before(amount).trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    matches!(word, "over" | "under" | "fra" | "mellem" | "ml." | "til") || sentence.is_ranged(amount)
}

/// True where one can be part of the other.
pub(super) fn alike(whole: &Amount<'_>, part: &Amount<'_>) -> bool {
    match (whole.unit(), part.unit()) {
        (Unit::Persons, Unit::FullTimePersons) | (Unit::FullTimePersons, Unit::Persons) => false,
        (Unit::Kroner, Unit::Kroner) => true,
        _ => counts(whole) && counts(part),
    }
}

impl<'p, 'a> Parts<'p, 'a> {
    /// At least one part of `whole`.
    pub(super) fn of(whole: &'p Amount<'a>, parts: Vec<&'p Amount<'a>>) -> Option<Self> {
        let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value))?;
        (!parts.is_empty()).then_some(Self { whole, parts, sum })
    }

    /// How far the sum is from the whole.
    pub(super) fn gap(&self) -> Decimal {
        self.whole.value.checked_sub(self.sum).unwrap_or_default().abs()
    }

    /// True where the sum is the whole, as far as the numbers are rounded.
    pub(super) fn fit(&self) -> bool {
        let all = self.parts.iter().copied().chain([self.whole]);
        let tolerance = all.map(half_step).try_fold(Decimal::ZERO, Decimal::checked_add);
        tolerance.is_none_or(|tolerance| self.gap() <= tolerance)
    }

    /// True where parts and whole all have the same unit printed.
    pub(super) fn same_unit(&self) -> bool {
        let unit = self.whole.unit();
        unit != Unit::Number && self.parts.iter().all(|part| part.unit() == unit)
    }

    /// True where the sum is off by no more than `percent` of the whole.
    pub(super) fn within(&self, percent: i64) -> bool {
        let most = self.whole.value.checked_mul(Decimal::new(percent, 2));
        most.is_some_and(|most| self.gap() <= most)
    }

    /// From the first part to the last.
    pub(super) fn span(&self) -> Span {
        self.parts.iter().map(|part| part.span).reduce(Span::cover).unwrap_or(self.whole.span)
    }

    /// Reports that the parts do not make up the whole.
    pub(super) fn report<'f>(&self, found: &'f mut Found<'_>) -> &'f mut Finding {
        let (unit, scale) = (self.whole.figure.unit, self.whole.figure.scale);
        let scaled = |value: Decimal| value.checked_div(Decimal::from(scale)).unwrap_or(value).normalize();
        let sum: Vec<String> = self.parts.iter().map(|part| scaled(part.value).to_string().replace('.', ",")).collect();
        let amount = |value: Decimal| Argument::Amount(scaled(value), unit, scale);
        let finding = found.at(self.span()).related(self.whole.span).with("parts", sum.join(" + "));
        finding.with("sum", amount(self.sum)).with("whole", amount(self.whole.value)).with("gap", amount(self.gap()));
        finding.with("side", if self.sum < self.whole.value { "missing" } else { "over" })
    }
}
