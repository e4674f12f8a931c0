//! A005: parts of a whole that nearly make it up, so that one is wrong or one is missing.

use super::parts::{Parts, divided, list};
use super::sentence::{Sentence, has, opens_whole, sentence_at};
use crate::danish::lowered;
use crate::prepared::{Hit, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

/// Lists after "heraf" need not be whole: only what comes close is looked at.
pub(super) const RULE: Rule = Rule {
    code: "A005",
    severity: Severity::Warning,
    on: true,
    words: &["heraf", "hvoraf", "deraf", "af de ", "af i alt", "af alle", "fordel", "bestående af", "består af", "("],
    find,
    examples: &[
        Example {
            text: "Der bor 186 personer, heraf 51 børn, 131 voksne og 3 over 67 år.",
            finds: &["51 børn, 131 voksne og 3"],
        },
        Example {
            text: "Der er 412 med ophold. Af de 412 er 96 børn under 16 år, 301 er mellem 16 og 66 år, og 14 er over 66 år.",
            finds: &["96 børn under 16 år, 301 er mellem 16 og 66 år, og 14"],
        },
        Example {
            text: "- I alt 240 ledige (120 på dagpenge, 80 på kontanthjælp og 42 på uddannelseshjælp)",
            finds: &["120 på dagpenge, 80 på kontanthjælp og 42"],
        },
        Example {
            text: "Af de 214 er 63 børn under 18 år, 149 er mellem 18 og 66 år, og 12 er 67 år eller ældre.",
            finds: &["63 børn under 18 år, 149 er mellem 18 og 66 år, og 12"],
        },
        Example { text: "Holdet havde 64 deltagere, hvoraf 40 kvinder og 23 mænd.", finds: &["40 kvinder og 23"] },
        Example { text: "I alt 60 borgere har søgt, heraf 75 borgere under 30 år.", finds: &["75"] },
        Example {
            text: "Puljen er på 6,0 mio. kr. fordelt på 2,5 mio. kr. til kurser, 1,5 mio. kr. til løn og 1,0 mio. kr. til drift.",
            finds: &["2,5 mio. kr. til kurser, 1,5 mio. kr. til løn og 1,0"],
        },
        Example {
            text: "Puljen på 2,0 mio. kr. fordeles med 0,5 mio. kr. til A og 1,2 mio. kr. til B. Resten udmøntes senere.",
            finds: &[],
        },
        Example { text: "Der bor 186 personer, heraf 51 børn, 131 voksne og 4 over 67 år.", finds: &[] },
        Example { text: "Der bor 186 personer, heraf 51 børn, 60 kvinder og 40 over 67 år.", finds: &[] },
        Example { text: "Af de 214 er 63 under 18 år, 149 over 18 år og 40 over 60 år.", finds: &[] },
        Example { text: "Der er 200 ledige, heraf 110 kvinder og 89 under 30 år.", finds: &[] },
        Example { text: "Der er ca. 186 personer, heraf 51 børn, 131 voksne og 3 over 67 år.", finds: &[] },
        Example { text: "Der er 120 borgere i 12 familier, heraf 30 med små børn.", finds: &[] },
        Example {
            text: "Budgettet er 5,3 mio. kr., heraf 2,5 mio. kr. til løn, 1,6 mio. kr. til drift og 1,1 mio. kr. til kurser.",
            finds: &[],
        },
        Example { text: "I alt 90 virksomheder (30-40 i byen, 20 på landet og 31 udenfor) deltager.", finds: &[] },
    ],
};

const THEREOF: usize = 3;
const OPENS: usize = 6;
const DIVIDES: usize = 9;
/// Two groups that together are all.
const PAIRS: [[&str; 2]; 6] = [
    ["kvinder", "mænd"],
    ["børn", "voksne"],
    ["piger", "drenge"],
    ["offentlig", "privat"],
    [" ja", " nej"],
    ["dansk", "udenlandsk"],
];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::default();
    for hit in found.hits().iter().filter(|hit| may_open(prepared, hit)) {
        let Some(sentence) = sentence_at(prepared, hit.span.start).filter(|sentence| sentence.amounts.len() > 1) else {
            continue;
        };
        let parts = match hit.word {
            word if word < THEREOF => thereof(&sentence, hit.span),
            word if word < OPENS => of_the(&sentence),
            word if word < DIVIDES => {
                divided(&sentence, hit.span).filter(|parts| leaves_some(prepared, &sentence, parts))
            }
            _ => in_brackets(&sentence, hit.span),
        };
        let divides = (OPENS..DIVIDES).contains(&hit.word);
        let wrong = parts.filter(|parts| !parts.fit() && (divides || too_large(parts) || nearly_all(&sentence, parts)));
        if let Some(parts) = wrong
            && parts.span() != last
        {
            last = parts.span();
            parts.report(found);
        }
    }
}

/// A cheap look: "af de" only opens a sentence, and a bracket opens a list with a digit.
fn may_open(prepared: &Prepared<'_>, hit: &Hit) -> bool {
    if hit.word < THEREOF {
        return true;
    }
    if hit.word < OPENS {
        let before = prepared.text.get(..hit.span.start).unwrap_or("");
        return prepared.at(hit.span).starts_with('A') || before.ends_with("Ud ");
    }
    if hit.word < DIVIDES {
        return true;
    }
    prepared.text.as_bytes().get(hit.span.end).is_some_and(u8::is_ascii_digit)
}

/// "186 personer, heraf 51 ..., 131 ... og 3 ...".
fn thereof<'p, 'a>(sentence: &Sentence<'p, 'a>, word: Span) -> Option<Parts<'p, 'a>> {
    const FAR: usize = 80;
    let whole = sentence.amounts.iter().rev().find(|amount| amount.span.start < word.start)?;
    if sentence.is_loose(whole) || word.start - whole.span.end > FAR {
        return None;
    }
    Parts::of(whole, list(sentence, whole, word.end, sentence.span.end)?)
}

/// "Af de 186 er 51 ..., 131 ... og 3 ...".
fn of_the<'p, 'a>(sentence: &Sentence<'p, 'a>) -> Option<Parts<'p, 'a>> {
    let whole = sentence.amounts.first().filter(|whole| opens_whole(sentence.before(whole)))?;
    Parts::of(whole, list(sentence, whole, whole.span.end, sentence.span.end)?)
}

/// "240 ledige (120 ..., 80 ... og 42 ...)".
fn in_brackets<'p, 'a>(sentence: &Sentence<'p, 'a>, bracket: Span) -> Option<Parts<'p, 'a>> {
    const FAR: usize = 40;
    let whole = sentence.amounts.iter().rev().find(|amount| amount.span.start < bracket.start)?;
    let named = sentence.part(whole.span.end, bracket.start);
    if sentence.is_loose(whole) || named.len() > FAR || named.contains([',', ')', ';', ':']) {
        return None;
    }
    let inside = sentence.part(bracket.end, sentence.span.end);
    let end = bracket.end + inside.find(')')?;
    Parts::of(whole, list(sentence, whole, bracket.end, end)?).filter(|parts| parts.parts.len() > 2)
}

/// True for a division of a whole into less than it, in the same unit, where no rest is told of.
fn leaves_some(prepared: &Prepared<'_>, sentence: &Sentence<'_, '_>, parts: &Parts<'_, '_>) -> bool {
    const FAR: usize = 160;
    const REST: [&str; 20] = [
        "rest",
        "hertil",
        "derudover",
        "desuden",
        "endvidere",
        "reserve",
        "øvrige",
        "udmønt",
        "dertil",
        "runde",
        "fase",
        "foreløbig",
        "første",
        "bl.a.",
        "blandt andet",
        "heraf",
        "årlig",
        "hver ",
        "pr. ",
        "primært",
    ];
    let after = prepared.text.get(sentence.span.end..).unwrap_or("");
    let near = after.char_indices().nth(FAR).map_or(after, |(at, _)| after.get(..at).unwrap_or(""));
    let listed = parts.parts.len() > 1 && parts.same_unit() && parts.sum < parts.whole.value && parts.within(20);
    listed && !sentence.has(&REST) && !has(&lowered(near), &REST)
}

/// True for one part that is larger than its whole.
fn too_large(parts: &Parts<'_, '_>) -> bool {
    matches!(parts.parts.as_slice(), [one] if parts.same_unit() && one.value > parts.whole.value)
}

/// True where the parts come so close to the whole that they must be meant to make it up.
fn nearly_all(sentence: &Sentence<'_, '_>, parts: &Parts<'_, '_>) -> bool {
    const LEAST: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
    let told = sentence.part(parts.span().start, sentence.span.end);
    let pair = PAIRS.iter().any(|pair| pair.iter().all(|one| told.contains(one)));
    let money = parts.whole.unit() == Unit::Kroner;
    let many = parts.parts.len() > 2 || (parts.parts.len() == 2 && pair && !money);
    // Groups of age do not overlap.
    let once = |words: [&str; 2]| words.iter().map(|word| told.matches(word).count()).sum::<usize>() < 2;
    let apart = once(["over ", "ældre"]) && once(["under ", "yngre"]);
    let aged = parts.parts.len() > 2 && apart && told.matches(" år").count() >= parts.parts.len();
    let near = parts.within(if aged { 25 } else { 2 })
        || (parts.gap() == Decimal::ONE && !money && parts.whole.value >= LEAST);
    many && near && !has(told, &["bl.a.", "blandt andet", "primært", "især", "resten", "øvrige", "andre"])
}
