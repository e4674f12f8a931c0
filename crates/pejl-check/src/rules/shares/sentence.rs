//! Sentences of running text with their figures, and what stands around a figure.

use crate::danish;
use crate::prepared::{Amount, Prepared};
use pejl_model::{Span, Unit};
use rust_decimal::Decimal;

/// A sentence longer than this, in bytes, is a list that was run together.
const LONGEST: usize = 1_500;

/// A sentence of running text.
pub(super) struct Sentence<'p, 'a> {
    /// The index of its item.
    pub(super) item: usize,
    /// Where it stands.
    pub(super) span: Span,
    /// Its words in small letters, byte for byte as long.
    pub(super) lower: &'p str,
    /// Its figures, in order.
    pub(super) amounts: &'p [Amount<'a>],
}

/// The sentences of the item with the index `item` whose figures are `wanted`.
pub(super) fn sentences<'p, 'a>(
    prepared: &'p Prepared<'a>,
    item: usize,
    wanted: impl Fn(&[Amount<'a>]) -> bool + 'p,
) -> impl Iterator<Item = Sentence<'p, 'a>> {
    let all = prepared.amounts(item).chunk_by(|a, b| a.words() == b.words());
    all.filter(move |amounts| wanted(amounts)).filter_map(move |amounts| Sentence::of(prepared, item, amounts))
}

/// The sentence with figures around `at`.
pub(super) fn sentence_at<'p, 'a>(prepared: &'p Prepared<'a>, at: usize) -> Option<Sentence<'p, 'a>> {
    let item = prepared.item_at(at)? as usize;
    let all = prepared.amounts(item);
    let next = all.partition_point(|amount| amount.span.start < at);
    let near = [all.get(next), next.checked_sub(1).and_then(|last| all.get(last))];
    let around = |amount: &&Amount<'a>| amount.words().start <= at && at < amount.words().end;
    let words = Some(near.into_iter().flatten().find(around)?.words()).filter(|words| words.len() <= LONGEST)?;
    let from = all.get(..next)?.iter().rposition(|amount| amount.words() != words).map_or(0, |last| last + 1);
    let to = all.get(next..)?.iter().position(|amount| amount.words() != words).map_or(all.len(), |end| next + end);
    Sentence::of(prepared, item, all.get(from..to)?)
}

impl<'p, 'a> Sentence<'p, 'a> {
    fn of(prepared: &'p Prepared<'a>, item: usize, amounts: &'p [Amount<'a>]) -> Option<Self> {
        let first = amounts.first().filter(|amount| amount.table.is_none())?;
        let span = first.words();
        (span.len() <= LONGEST).then(|| Self { item, span, lower: prepared.lowered(span), amounts })
    }

    /// What stands before the figure.
    pub(super) fn before(&self, amount: &Amount<'_>) -> &str {
        self.part(self.span.start, amount.span.start)
    }

    /// What stands after the number, beginning with its unit.
    pub(super) fn after(&self, amount: &Amount<'_>) -> &str {
        self.part(amount.span.end, self.span.end)
    }

    /// What stands after the percent sign or word.
    pub(super) fn tail(&self, amount: &Amount<'_>) -> &str {
        after_percent(self.after(amount))
    }

    /// What stands between two figures.
    pub(super) fn between(&self, first: &Amount<'_>, second: &Amount<'_>) -> &str {
        self.part(first.span.end, second.span.start)
    }

    /// What stands before the figure in its clause.
    pub(super) fn clause_before(&self, amount: &Amount<'_>) -> &str {
        self.before(amount).rsplit([',', ';', ':']).next().unwrap_or("")
    }

    /// What stands after the number in its clause.
    pub(super) fn clause_after(&self, amount: &Amount<'_>) -> &str {
        self.after(amount).split([',', ';', ':']).next().unwrap_or("")
    }

    /// The text from `from` to `to`, counted in the paper.
    pub(super) fn part(&self, from: usize, to: usize) -> &str {
        let start = from.saturating_sub(self.span.start);
        self.lower.get(start..to.saturating_sub(self.span.start).max(start)).unwrap_or("")
    }

    /// True where one of `words` stands in the sentence.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        has(self.lower, words)
    }

    /// True for a number that is only about right, a bound, or an end of a range.
    pub(super) fn is_loose(&self, amount: &Amount<'_>) -> bool {
        let before = self.before(amount).trim_end();
        let range = ["mellem", "ml.", "~"].iter().any(|word| danish::ends_in_word(before, word).is_some());
        let covers = before.ends_with("dækker over");
        range || (!covers && danish::without_rough(before).1) || self.is_ranged(amount)
    }

    /// True for an end of a range such as "15-25".
    pub(super) fn is_ranged(&self, amount: &Amount<'_>) -> bool {
        let before = self.before(amount).trim_end();
        let left =
            before.strip_suffix(['-', '–']).is_some_and(|rest| rest.trim_end().ends_with(|c: char| c.is_ascii_digit()));
        let after = self.after(amount).trim_start();
        left || after
            .strip_prefix(['-', '–'])
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The figure before this one.
    pub(super) fn previous(&self, amount: &Amount<'_>) -> Option<&'p Amount<'a>> {
        self.amounts.iter().rev().find(|other| other.span.start < amount.span.start)
    }

    /// The figure after this one.
    pub(super) fn next(&self, amount: &Amount<'_>) -> Option<&'p Amount<'a>> {
        self.amounts.iter().find(|other| other.span.start > amount.span.start)
    }
}

/// True where one of `words` stands in `text`.
pub(super) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// What stands after a percent sign or word at the start of `text`.
pub(super) fn after_percent(text: &str) -> &str {
    let text = text.trim_start();
    let unit = ["%", "procent", "pct.", "pct", "percent"].iter().find_map(|unit| text.strip_prefix(*unit));
    unit.unwrap_or(text).trim_start()
}

/// True for a percentage.
pub(super) fn is_percent(amount: &Amount<'_>) -> bool {
    amount.unit() == Unit::Percent
}

/// True for persons, and for what may be things.
pub(super) fn counts(amount: &Amount<'_>) -> bool {
    matches!(amount.unit(), Unit::Persons | Unit::Number | Unit::FullTimePersons)
}

/// True for a whole number of persons or things.
pub(super) fn is_count(amount: &Amount<'_>) -> bool {
    let whole = amount.decimals == 0 && amount.figure.scale == 1 && amount.value.is_integer();
    whole && amount.value > Decimal::ZERO && matches!(amount.unit(), Unit::Persons | Unit::Number)
}

/// How far a printed number may be from what it was rounded from. Persons and
/// things are counted, not rounded; kroner and full-time persons are.
pub(super) fn half_step(amount: &Amount<'_>) -> Decimal {
    let exact =
        amount.decimals == 0 && amount.figure.scale == 1 && matches!(amount.unit(), Unit::Persons | Unit::Number);
    if exact {
        return Decimal::ZERO;
    }
    let half = Decimal::try_new(5, amount.decimals.saturating_add(1)).unwrap_or(Decimal::ZERO);
    half.checked_mul(Decimal::from(amount.figure.scale)).unwrap_or(half)
}

/// True for the words between a number and that which it is a part of: "af de", "ud af i alt".
pub(super) fn means_out_of(between: &str) -> bool {
    let mut words = between.split_whitespace().peekable();
    let mut of = false;
    words.peek().is_some()
        && words.all(|word| {
            of |= word == "af";
            matches!(word, "af" | "ud" | "de" | "i" | "alt" | "alle" | "samtlige" | "kommunens")
        })
        && of
}

/// True for the words between a count and the whole that it is a part of: "personer ud af de".
pub(super) fn is_part_of(between: &str) -> bool {
    const WORDS: usize = 4;
    let at = between.rfind("ud af").or_else(|| between.rfind("af "));
    let Some((named, of)) = at.and_then(|at| between.split_at_checked(at)) else { return false };
    let apart = named.is_empty() || named.ends_with(char::is_whitespace);
    apart && means_out_of(of) && !named.contains([',', ';', '(', ')']) && named.split_whitespace().count() <= WORDS
}

/// True for the words before a number that opens a sentence and is what its parts are of.
pub(super) fn opens_whole(before: &str) -> bool {
    let before = before.trim_start_matches(['-', '–', '•', '*', '·', '●', '▪', ' ', '\t']);
    let mut words = before.split_whitespace().peekable();
    words.peek().is_some_and(|word| matches!(*word, "af" | "ud" | "blandt"))
        && words.all(|word| matches!(word, "af" | "ud" | "blandt" | "de" | "i" | "alt" | "alle" | "samtlige"))
}

/// A whole number that is not too large.
pub(super) fn whole(amount: &Amount<'_>) -> Option<u64> {
    u64::try_from(amount.value).ok().filter(|_| amount.value.is_integer())
}
