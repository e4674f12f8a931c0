//! Changes as they are told: "steget med 12", "et fald på 8 %", "fra 150 til 102".

use super::said;
use super::ways::{self, Way};
use crate::danish;
use crate::prepared::{Amount, Prepared};
use pejl_model::{Span, Unit};

/// A change that is told with its size: the word and the figure.
pub(super) struct Stated<'a> {
    pub(super) item: usize,
    /// Where the figure stands among those of the item.
    pub(super) index: usize,
    pub(super) amount: Amount<'a>,
    /// True for "steget med ca. 12".
    pub(super) rough: bool,
}

/// Two figures with "fra" and "til".
pub(super) struct Pair<'a> {
    pub(super) from: Amount<'a>,
    pub(super) to: Amount<'a>,
    /// True where one of them is a rough one.
    pub(super) rough: bool,
}

impl Pair<'_> {
    /// The way that the figures go; None where they are the same.
    pub(super) fn way(&self) -> Option<Way> {
        match self.to.value.cmp(&self.from.value) {
            std::cmp::Ordering::Greater => Some(Way::Up),
            std::cmp::Ordering::Less => Some(Way::Down),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// The change told by the word at `hit`, where its size stands right after it.
pub(super) fn stated<'a>(prepared: &Prepared<'a>, hit: Span) -> Option<Stated<'a>> {
    let (_, word) = ways::word(prepared.text, hit)?;
    let item = prepared.item_at(word.start)? as usize;
    let index = said::first_from(prepared, item, word.end);
    let amount = *prepared.amounts(item).get(index).filter(|amount| amount.table.is_none())?;
    let link = said::between(prepared.text, word.end, amount.span.start, 40)?;
    let (link, rough) = danish::without_rough(&link);
    let link = link.trim_end_matches("kr.").trim_end_matches("i alt").trim_end_matches("samlet").trim_end();
    let sized = matches!(link, "med" | "på" | "med yderligere" | "på yderligere" | "med hele" | "på hele")
        || (link.is_empty() && amount.unit() == Unit::PercentagePoint);
    // In "48 eller 32 %" the unit of the second figure is not that of the first.
    let after = said::after(prepared.text, amount.span.end, 8, amount.words());
    let open = ["eller", "-", "–", "til ", "og ", "/"].iter().any(|joint| after.starts_with(joint));
    (sized && !open && amount.value.is_sign_positive()).then_some(Stated { item, index, amount, rough })
}

/// The figures at `index` and after it, where they stand in one sentence as "fra ... til ...".
pub(super) fn pair<'a>(prepared: &Prepared<'a>, item: usize, index: usize) -> Option<Pair<'a>> {
    let amounts = prepared.amounts(item);
    let (from, to) = (*amounts.get(index)?, *amounts.get(index + 1)?);
    let sentence = from.words();
    if from.table.is_some() || to.table.is_some() || !sentence.contains(to.span) || !can_be_compared(&from, &to) {
        return None;
    }
    let lead = said::before(prepared.text, from.span.start, 40, sentence);
    let (lead, rough_from) = without_filler(&lead);
    danish::ends_in_word(lead, "fra")?;
    let middle = said::between(prepared.text, from.span.end, to.span.start, 90)?;
    let (middle, rough_to) = without_filler(&middle);
    let middle = without_brackets(danish::ends_in_word(middle, "til")?);
    let joined = middle.contains([';', ':', ',', '('])
        || said::has_any(&middle, &["og", "mens", "men", "til", "fra", "ud af", "over"]);
    let whole = said::after(prepared.text, sentence.start, 600, sentence);
    // Where less is more: a better rank, meetings at shorter intervals.
    let turned = ["plads", "placering", "rang", "trin", "mellemrum", "hyppig", "interval", "frekvens"];
    let ranked = turned.iter().any(|word| whole.contains(word));
    let measured = |amount: &Amount<'_>| measure(&said::after(prepared.text, amount.span.end, 20, sentence));
    let one_measure = measured(&from).is_none_or(|of| measured(&to).is_none_or(|to| to == of));
    (!joined && !ranked && one_measure).then_some(Pair { from, to, rough: rough_from || rough_to })
}

/// The figures at `index` and after it, where the second is what the first is held
/// against, and of another time or the budget: "102 i år mod 150 sidste år". Which of
/// them is the later is not told.
pub(super) fn compared<'a>(prepared: &Prepared<'a>, item: usize, index: usize) -> Option<Pair<'a>> {
    let amounts = prepared.amounts(item);
    let (to, from) = (*amounts.get(index)?, *amounts.get(index + 1)?);
    let sentence = to.words();
    if from.table.is_some() || to.table.is_some() || !sentence.contains(from.span) || !can_be_compared(&from, &to) {
        return None;
    }
    // Another figure before them may be the one that is held against the second.
    let first = amounts.get(..index)?.last().is_none_or(|other| other.words() != sentence);
    let lead = said::before(prepared.text, to.span.start, 60, sentence);
    let (lead, rough_to) = danish::without_rough(&lead);
    let middle = said::between(prepared.text, to.span.end, from.span.start, 90)?;
    let (middle, rough_from) = danish::without_rough(&middle);
    const BUDGETS: [&str; 3] = ["mod et budget på", "mod et korrigeret budget på", "mod budgetteret"];
    let against = BUDGETS.iter().find_map(|words| danish::ends_in_word(middle, words));
    let budgeted = against.is_some();
    let middle = said::without_units(against.or_else(|| danish::ends_in_word(middle, "mod"))?);
    let joined = middle.contains([';', ':', ',', '(', '.'])
        || said::has_any(&middle, &["og", "mens", "men", "til", "fra", "ud af", "over", "af"]);
    let of_one = !said::has_any(lead, &["fra", "ud af", "af", "mod", "mål", "målet"]);
    let behind = said::after(prepared.text, from.span.end, 60, sentence);
    let behind = behind.split([',', '(', ';']).next().unwrap_or("");
    let earlier = budgeted || tells_time(behind);
    (first && !joined && of_one && earlier).then_some(Pair { from, to, rough: rough_from || rough_to })
}

/// Two figures as [`compared`], where the second is told to be of an earlier time.
pub(super) fn later<'a>(prepared: &Prepared<'a>, item: usize, index: usize) -> Option<Pair<'a>> {
    let pair = compared(prepared, item, index)?;
    let sentence = pair.to.words();
    let behind = said::after(prepared.text, pair.from.span.end, 60, sentence);
    let behind = behind.split([',', '(', ';']).next().unwrap_or("");
    let middle = said::between(prepared.text, pair.to.span.end, pair.from.span.start, 90)?;
    let before_it = ["året før", "sidste år", "året tidligere", "i samme"].iter().any(|words| behind.contains(words));
    let year = |words: &str| crate::exact::years(words).map(|(year, _)| year).next();
    let lead = said::before(prepared.text, pair.to.span.start, 120, sentence);
    let now =
        year(&middle).or_else(|| year(&lead)).or_else(|| prepared.document.date.as_ref().map(|date| date.value.year()));
    let earlier = year(behind).zip(now).map(|(year, now)| year < now);
    earlier.unwrap_or(before_it).then_some(pair)
}

/// True where a year, a month or another time stands in `words`.
fn tells_time(words: &str) -> bool {
    const TIMES: [&str; 8] = ["år", "året", "måned", "måneden", "kvartal", "uge", "tidligere", "før"];
    let year = |word: &str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words.any(|word| TIMES.contains(&word) || year(word) || danish::MONTHS.contains(&word))
}

/// The measure that the words behind a number begin with, where the reader has no unit for it.
fn measure(words: &str) -> Option<&'static str> {
    const MEASURES: [&str; 16] = [
        "minutter",
        "minut",
        "sekunder",
        "timer",
        "time",
        "kilometer",
        "km",
        "meter",
        "m",
        "cm",
        "kilo",
        "kg",
        "tons",
        "ton",
        "liter",
        "stjerner",
    ];
    let first = words.trim_start().split(|c: char| !c.is_alphabetic()).next()?;
    MEASURES.iter().copied().find(|measure| *measure == first)
}

fn without_brackets(words: &str) -> String {
    match (words.find('('), words.rfind(')')) {
        (Some(open), Some(close)) if open < close => {
            [words.get(..open).unwrap_or(""), words.get(close + 1..).unwrap_or("")].concat()
        }
        _ => words.to_owned(),
    }
}

/// "fra de nuværende ca. " without what may stand before the figure.
fn without_filler(words: &str) -> (&str, bool) {
    let (mut left, mut rough) = danish::without_rough(words);
    let filler =
        ["de nuværende", "det nuværende", "nuværende", "i alt", "samlet", "kr.", "kr", "et niveau på", "et budget på"];
    while let Some(shorter) = filler.iter().find_map(|word| danish::ends_in_word(left, word)) {
        let (shorter, more) = danish::without_rough(shorter);
        (left, rough) = (shorter, rough || more);
    }
    (left, rough)
}

/// True where `link` stands between a word of change and its figures, or between its
/// size and them, and no other thing is told in between.
pub(super) fn is_open(link: &str) -> bool {
    const OTHER: [&str; 40] = [
        "og",
        "mens",
        "men",
        "til",
        "ikke",
        "mindre",
        "igen",
        "heraf",
        "har",
        "er",
        "giver",
        "betyder",
        "medfører",
        "gør",
        "fører",
        "gav",
        "blev",
        "bliver",
        "vil",
        "kan",
        "skal",
        "ved",
        "fordi",
        "der",
        "som",
        "at",
        "når",
        "efter",
        "pr",
        "året",
        "årligt",
        "måneden",
        "gennemsnit",
        "snit",
        "hver",
        "for",
        "blandt",
        "hos",
        "med",
        "samt",
    ];
    let words = link.split(|c: char| !c.is_alphabetic());
    let changes = words.into_iter().any(ways::is_one);
    !changes && !link.contains([',', ';', ':', '.', '(']) && !said::has_any(link, &OTHER)
}

/// True for figures of one kind that are both above zero or zero.
fn can_be_compared(from: &Amount<'_>, to: &Amount<'_>) -> bool {
    let signs = from.value.is_sign_positive() && to.value.is_sign_positive();
    let timed = |unit: Unit| matches!(unit, Unit::Hours | Unit::Days | Unit::Weeks | Unit::Months);
    let other_time = from.unit() != to.unit() && (timed(from.unit()) || timed(to.unit()));
    let time = other_time || matches!(from.unit(), Unit::Years) || matches!(to.unit(), Unit::Years);
    let scales = from.figure.scale == to.figure.scale || from.unit() == to.unit();
    signs && !time && scales && said::same_kind(from.unit(), to.unit())
}
