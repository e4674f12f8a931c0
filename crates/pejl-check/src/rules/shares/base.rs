//! The number that a percentage is a share of, where the text says so.

use super::sentence::{Sentence, has, is_count, is_percent, means_out_of, opens_whole, sentence_at, whole};
use super::survey::tells_answers;
use crate::any_of::AnyOf;
use crate::prepared::{Amount, Prepared};

/// What a percentage is a share of.
#[derive(Clone, Copy)]
pub(super) struct Base<'p, 'a> {
    /// As printed.
    pub(super) amount: &'p Amount<'a>,
    /// How many.
    pub(super) count: u64,
}

impl<'p, 'a> Base<'p, 'a> {
    /// The base that is printed as `amount`.
    pub(super) fn of(amount: &'p Amount<'a>) -> Option<Self> {
        Some(Self { amount, count: whole(amount)? })
    }
}

/// Words that refer to those who were told of before.
const OF_THEM: [&str; 12] = [
    "af disse",
    "af dem",
    "heraf",
    "hvoraf",
    "deraf",
    "blandt disse",
    "blandt dem",
    "af de adspurgte",
    "af deltagerne",
    "af de fremmødte",
    "af brugerne",
    "af de borgere,",
];

/// What `percent` is a share of, by its own sentence or the one before it.
pub(super) fn base_of<'p, 'a>(
    prepared: &'p Prepared<'a>,
    sentence: &Sentence<'p, 'a>,
    percent: &'p Amount<'a>,
) -> Option<Base<'p, 'a>> {
    if !is_share(sentence, percent) {
        return None;
    }
    let tail = sentence.tail(percent);
    let behind = sentence
        .next(percent)
        .filter(|next| means_out_of(super::sentence::after_percent(sentence.between(percent, next))));
    if let Some(next) = behind {
        return Base::of(next).filter(|_| usable(sentence, next));
    }
    let some = [", der", ", som", " der ", " som "];
    let of_them = OF_THEM.iter().take(2).find_map(|words| tail.strip_prefix(words));
    let of_them = of_them.is_some_and(|rest| !some.iter().any(|some| rest.starts_with(some)));
    if !is_direct(sentence, percent) || (tail.starts_with("af ") || tail.starts_with("blandt ")) && !of_them {
        return None;
    }
    let base = match counts_before(sentence, percent).as_slice() {
        [] if of_them || opens_with_them(sentence) => told_before(prepared, sentence),
        [one] if !of_them && opens_whole(sentence.before(one)) => Some(*one).filter(|one| usable(sentence, one)),
        [.., last] if has(sentence.between(last, percent), &OF_THEM) => {
            Some(*last).filter(|last| usable(sentence, last))
        }
        _ => None,
    };
    base.and_then(Base::of)
}

/// True where the percentage stands for those who do something, not for the level
/// of a thing that is named right before it: "er 40 %", not "en ledighed på 40 %", "er fraværet 40 %".
fn is_direct(sentence: &Sentence<'_, '_>, percent: &Amount<'_>) -> bool {
    const LONG: usize = 6;
    const NEW: usize = 2;
    let before = sentence.before(percent).trim_end();
    if before.ends_with('(') {
        return true;
    }
    let last = before.split_whitespace().last().unwrap_or("");
    let thing = last.len() >= LONG && ["en", "et", "ene", "erne"].iter().any(|end| last.ends_with(end));
    let clause = sentence.clause_before(percent);
    let goes_on = clause.len() == sentence.before(percent).len()
        || clause.split_whitespace().count() <= NEW
        || has(clause, &["heraf", "hvoraf"])
        || sentence
            .amounts
            .iter()
            .any(|base| base.span < percent.span && clause.len() > sentence.between(base, percent).len());
    goes_on && !thing && last != "på"
}

/// True for a percentage that can be a share: no change, no comparison, not only about right.
pub(super) fn is_share(sentence: &Sentence<'_, '_>, percent: &Amount<'_>) -> bool {
    const CHANGE: [&str; 6] = ["med", "fra", "til", "steget", "faldet", "yderligere"];
    const COMPARED: [&str; 16] = [
        "lavere",
        "højere",
        "flere",
        "færre",
        "mere",
        "mindre",
        "større",
        "point",
        "-point",
        "stigning",
        "fald",
        "over ",
        "under ",
        "bedre",
        "dårligere",
        "vækst",
    ];
    static CHANGES: AnyOf = AnyOf::new(&["stigning", "steg", "fald ", "faldt", "faldet", "vækst"]);
    let before = sentence.before(percent).trim_end();
    let tail = sentence.tail(percent);
    !before.split_whitespace().last().is_some_and(|word| CHANGE.contains(&word))
        && (!COMPARED.iter().any(|word| tail.starts_with(word)) || tells_age(tail))
        && !CHANGES.stands_in(sentence.clause_before(percent))
        && !sentence.is_loose(percent)
}

/// True for "over 50 år", which is an age and no comparison.
fn tells_age(tail: &str) -> bool {
    let rest = tail.strip_prefix("over ").or_else(|| tail.strip_prefix("under ")).unwrap_or("");
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < rest.len() && unit.trim_start().starts_with("år")
}

/// The counts of persons or things before the percentage, without those in its past ("året før").
fn counts_before<'p, 'a>(sentence: &Sentence<'p, 'a>, percent: &Amount<'_>) -> Vec<&'p Amount<'a>> {
    let before = sentence.amounts.iter().take_while(|amount| amount.span.start < percent.span.start);
    before.filter(|amount| is_count(amount)).collect()
}

/// The one count of the sentence right before, in "af 900 har 130 svaret" the second, and else the last if so many answered.
pub(super) fn told_before<'p, 'a>(prepared: &'p Prepared<'a>, sentence: &Sentence<'p, 'a>) -> Option<&'p Amount<'a>> {
    let last = prepared.text.get(..sentence.span.start)?.trim_end().len().checked_sub(1)?;
    let gap = prepared.text.get(last + 1..sentence.span.start)?;
    if gap.contains("\n\n") || gap.len() > 3 {
        return None;
    }
    let before = sentence_at(prepared, last).filter(|before| before.item == sentence.item)?;
    if before.amounts.iter().any(is_percent) {
        return None;
    }
    let counts: Vec<_> = before.amounts.iter().filter(|amount| is_count(amount)).collect();
    let one = match counts.as_slice() {
        [one] => *one,
        [all, some] if opens_whole(before.before(all)) && some.value < all.value => *some,
        [.., last] if tells_answers(before.after(last)) => *last,
        _ => return None,
    };
    Some(one).filter(|one| usable(&before, one))
}

/// True for a count that is exact and of persons or things rather than of what can be divided.
fn usable(sentence: &Sentence<'_, '_>, base: &Amount<'_>) -> bool {
    const DIVIDED: [&str; 14] = [
        "m2",
        "m²",
        "kvm",
        "kvadrat",
        "km",
        "hektar",
        "ha ",
        "ton",
        "liter",
        "kwh",
        "point",
        "plads",
        "stilling",
        "årsværk",
    ];
    let after = sentence.after(base).trim_start();
    let mut words = after.split_whitespace();
    let owner = words.next().is_some_and(|word| word.ends_with('s')) && words.next().is_some();
    is_count(base) && !owner && !sentence.is_loose(base) && !DIVIDED.iter().any(|unit| after.starts_with(unit))
}

/// True for a sentence that begins with those who were told of before: "Heraf er ...".
pub(super) fn opens_with_them(sentence: &Sentence<'_, '_>) -> bool {
    OF_THEM.iter().take(7).any(|words| starts(sentence.lower, words))
}

/// True where `text` starts with `words` as whole words.
fn starts(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
