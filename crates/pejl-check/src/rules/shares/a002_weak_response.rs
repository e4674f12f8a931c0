//! A002: a survey that so few answered that it is a weak ground.

use super::sentence::{Sentence, is_percent, sentence_at, whole};
use super::survey::answers;
use crate::exact::response;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use crate::{Argument, exact};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

/// The first words name the rate itself, the others tell of answers.
pub(super) const RULE: Rule = Rule {
    code: "A002",
    severity: Severity::Note,
    on: true,
    words: &[
        "svarprocent",
        "svarandel",
        "svarrate",
        "besvarelsesprocent",
        "responsrate",
        "svaret",
        "svarede",
        "besvarede",
        "afsluttet",
        "afsluttede",
    ],
    find,
    examples: &[
        Example { text: "Undersøgelsen har en svarprocent på 12 %.", finds: &["12"] },
        Example {
            text: "Ud af de 900 inviterede har 108 personer besvaret spørgeskemaet. Svarprocenten er dermed 12 pct.",
            finds: &["12"],
        },
        Example { text: "I alt 54 ud af 1.200 har svaret på undersøgelsen.", finds: &["54"] },
        Example { text: "- Svarprocent: 9,5 %\n- Periode: marts", finds: &["9,5"] },
        Example { text: "Undersøgelsen har en svarprocent på 43 %.", finds: &[] },
        Example { text: "Målet er en svarprocent på mindst 15 %.", finds: &[] },
        Example { text: "Svarprocenten er steget med 12 % siden sidst.", finds: &[] },
        Example { text: "Svarprocenten var 12 % i foråret og 56 % i efteråret.", finds: &[] },
        Example { text: "54 ud af 80 har svaret på undersøgelsen.", finds: &[] },
        Example { text: "Svarprocenten er 15-25 pct. i de fleste kommuner.", finds: &[] },
    ],
};

const RATES: usize = 5;
const AIMS: [&str; 11] = [
    " mål ",
    " målsæt",
    "målet",
    "mindst",
    "forvent",
    "ønske",
    "skal ",
    "minimum",
    "procentpoint",
    "i stedet for",
    "hvis",
];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::default();
    for hit in found.hits() {
        let Some(sentence) = sentence_at(prepared, hit.span.start) else { continue };
        let at = if hit.word < RATES { rate(&sentence, hit.span) } else { answered(prepared, &sentence) };
        let Some(at) = at.filter(|at| at.span != last && !sentence.has(&AIMS)) else { continue };
        if weak(prepared, &sentence, at, found) {
            last = at.span;
        }
    }
}

/// The percentage that the word at `word` names.
fn rate<'p, 'a>(sentence: &Sentence<'p, 'a>, word: Span) -> Option<&'p Amount<'a>> {
    const FAR: usize = 60;
    let rate = sentence.amounts.iter().find(|amount| amount.span.start > word.start)?;
    let between = sentence.part(word.end, rate.span.start);
    let change = between.split_whitespace().last().is_some_and(|word| matches!(word, "med" | "fra" | "til"))
        || sentence.is_ranged(rate);
    let other = sentence.next(rate).filter(|next| is_percent(next) && next.value > rate.value);
    let two = other.is_some_and(|other| sentence.between(rate, other).contains(" og "));
    (is_percent(rate) && !two && between.len() <= FAR && !change).then_some(rate)
}

/// The number of answers, where no rate is printed with it or right after.
fn answered<'p, 'a>(prepared: &Prepared<'_>, sentence: &Sentence<'p, 'a>) -> Option<&'p Amount<'a>> {
    const FAR: usize = 160;
    let (answered, _) = answers(sentence)?;
    let after = prepared.text.get(sentence.span.start..).unwrap_or("");
    let near =
        after.char_indices().nth(sentence.span.len() + FAR).map_or(after, |(at, _)| after.get(..at).unwrap_or(""));
    let told = RULE.words.iter().take(RATES).any(|word| crate::danish::lowered(near).contains(word));
    (!told && !sentence.amounts.iter().any(is_percent)).then_some(answered)
}

/// Reports the response at `at` where it is weak.
fn weak(prepared: &Prepared<'_>, sentence: &Sentence<'_, '_>, at: &Amount<'_>, found: &mut Found<'_>) -> bool {
    let limit = prepared.limits.weak_response;
    let before = sentence.span.start.checked_sub(2).and_then(|last| sentence_at(prepared, last));
    let told = answers(sentence).or_else(|| before.as_ref().and_then(answers));
    let told = told.and_then(|(answered, invited)| {
        let of = response(whole(answered)?, whole(invited)?, limit)?;
        let same = !is_percent(at) || exact::rounded(of.percent, at.decimals) == at.value;
        same.then_some((answered, invited, of))
    });
    let percent = |value: Decimal| Argument::Amount(value, Unit::Percent, 1);
    match told {
        Some((answered, invited, of)) if of.weak => {
            let finding =
                found.at(at.span).with("told", "counts").with("percent", percent(exact::rounded(of.percent, 1)));
            finding.with("limit", percent(limit)).with("answered", answered.value).with("invited", invited.value);
            finding.related(answered.span).related(invited.span);
            true
        }
        None if is_percent(at) && at.value < limit => {
            let finding = found.at(at.span).with("told", "rate").with("percent", percent(at.value));
            finding.with("limit", percent(limit)).with("answered", Decimal::ZERO).with("invited", Decimal::ZERO);
            true
        }
        _ => false,
    }
}
