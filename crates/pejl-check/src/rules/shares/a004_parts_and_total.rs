//! A004: the parts of a division, or what is added up to a total, that do not make it up.

use super::parts::{Parts, divided, list};
use super::sentence::{Sentence, has, is_count, sentence_at};
use crate::prepared::{Hit, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "A004",
    severity: Severity::Error,
    on: true,
    words: &["fordel", "bestående af", "består af", "i alt", "samlet", "tilsammen"],
    find,
    examples: &[
        Example {
            text: "Der er 300 ledige borgere, som fordeler sig med 200 forsikrede ledige og 110 jobparate ledige.",
            finds: &["200 forsikrede ledige og 110"],
        },
        Example {
            text: "Puljen er på 4,5 mio. kr. fordelt på 2,5 mio. kr. til kurser, 1,5 mio. kr. til løn og 1,0 mio. kr. til drift.",
            finds: &["2,5 mio. kr. til kurser, 1,5 mio. kr. til løn og 1,0"],
        },
        Example {
            text: "Der gives 158.696 kr. til kurser og 477.500 kr. til løn, i alt 636.916 kr.",
            finds: &["158.696 kr. til kurser og 477.500"],
        },
        Example {
            text: "- Holdet består af 12 borgere, nemlig 7 ledige og 4 sygemeldte, der er bestående af alle.\n\
                   - På det andet hold er 8 ledige og 9 sygemeldte, tilsammen 18 deltagere.",
            finds: &["8 ledige og 9"],
        },
        Example {
            text: "Der er 300 ledige borgere, som fordeler sig med 200 forsikrede ledige og 100 jobparate ledige.",
            finds: &[],
        },
        Example { text: "Holdets 64 deltagere er fordelt på 48 lokaler, og 12 lokaler står tomme.", finds: &[] },
        Example { text: "De 120 deltagere er fordelt på 2 hold med 12 undervisere og 3 vikarer.", finds: &[] },
        Example { text: "Der gives 2,4 mio. kr. til A og 2,4 mio. kr. til B, i alt 4,9 mio. kr.", finds: &[] },
        Example {
            text: "Der afsættes 1 mio. kr. i 2025 og 2 mio. kr. årligt i 2026-2028, i alt 7 mio. kr.",
            finds: &[],
        },
        Example { text: "Udgiften stiger fra 2 mio. kr. til 3 mio. kr., og i alt er der brugt 9 mio. kr.", finds: &[] },
        Example { text: "Puljen på 5 mio. kr. er fordelt med ca. 2 mio. kr. til A og 1 mio. kr. til B.", finds: &[] },
        Example {
            text: "Et merforbrug på 0,5 mio. kr. og et mindreforbrug på 5,0 mio. kr., i alt 4,5 mio. kr.",
            finds: &[],
        },
        Example {
            text: "Der var 14 virksomhedsbesøg i juli og 31 i august, i alt 54.",
            finds: &["14 virksomhedsbesøg i juli og 31"],
        },
        Example { text: "Forløbet er gennemført med 18, 21 og 17 deltagere, i alt 65.", finds: &["18, 21 og 17"] },
        Example {
            text: "Der er givet 824.300 kr. i 2024 og 617.900 kr. i 2025 fra puljen, i alt 1.424.200 kr.",
            finds: &["824.300 kr. i 2024 og 617.900"],
        },
        Example { text: "Der var 14 virksomhedsbesøg i juli og 31 i august, i alt 45.", finds: &[] },
        Example { text: "Der var 14 kurser og 31 møder, i alt 54.", finds: &[] },
        Example {
            text: "Jobcentret har 84 ansatte, fordelt på 61 sagsbehandlere, 19 konsulenter og 14 i administrationen.",
            finds: &["61 sagsbehandlere, 19 konsulenter og 14"],
        },
        Example { text: "I 2023 var der 12 ledige og 30 sygemeldte, og i alt 400 borgere fik hjælp.", finds: &[] },
    ],
};

/// How many of the words divide a whole; the others add up. Less than the whole may
/// leave a rest, so that is for another rule.
const DIVIDES: usize = 3;
/// Words that make a sum of more than its parts, or of parts that are told many times, overlap or are taken away.
const OTHER: [&str; 30] = [
    "årlig",
    "pr. år",
    "om året",
    "hvert år",
    "hver ",
    "pr. måned",
    "om måneden",
    "gange",
    "heraf",
    "hvoraf",
    "bl.a.",
    "blandt andet",
    "primært",
    "minus",
    "forskellige",
    "unikke",
    "gengange",
    "mindreforbrug",
    "mindreudgift",
    "indtægt",
    "besparelse",
    "modregn",
    "fradrag",
    "fratruk",
    "reduc",
    "færre",
    "underskud",
    "afgang",
    "fald",
    "nedsæt",
];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::default();
    for hit in found.hits() {
        let Some(sentence) = sentence_at(prepared, hit.span.start).filter(|sentence| sentence.amounts.len() > 2) else {
            continue;
        };
        let parts = if hit.word < DIVIDES {
            divided(&sentence, hit.span).filter(|parts| parts.sum > parts.whole.value)
        } else {
            added(&sentence, hit)
        };
        let alike = |parts: &Parts<'_, '_>| match hit.word {
            word if word < DIVIDES => parts.same_unit() || are_several(parts),
            _ => parts.same_unit() || are_counted(&sentence, parts),
        };
        let wrong = parts.filter(|parts| parts.parts.len() > 1 && alike(parts) && parts.within(25) && !parts.fit());
        if let Some(parts) = wrong
            && !sentence.has(&OTHER)
            && parts.span() != last
        {
            last = parts.span();
            let finding = parts.report(found);
            // The same persons may be counted in both.
            if !parts.same_unit() {
                finding.severity = finding.severity.min(Severity::Warning);
            }
        }
    }
}

/// True for a whole that is divided into three or more counts: "84 årsværk, fordelt på 51 ..., 19 ... og 14 ...".
fn are_several(parts: &Parts<'_, '_>) -> bool {
    parts.parts.len() > 2 && parts.parts.iter().copied().all(is_count)
}

/// True for plain counts of one thing: its name stands at the first or the last of them
/// ("14 besøg i juli og 31 i august, i alt 45", "18, 21 og 17 deltagere, i alt 56").
fn are_counted(sentence: &Sentence<'_, '_>, parts: &Parts<'_, '_>) -> bool {
    let all = || parts.parts.iter().copied().chain([parts.whole]);
    let whole = sentence.after(parts.whole).trim_start();
    let ends = whole.is_empty() || whole.starts_with(['.', ')']);
    let named = parts.parts.iter().filter(|part| names_thing(sentence.after(part))).count();
    all().all(is_count) && ends && named <= 1
}

/// True where a word for what is counted follows a number, and no time, place or further number.
fn names_thing(after: &str) -> bool {
    let word = after.trim_start_matches([' ', '\u{a0}']);
    !word.is_empty()
        && !word.starts_with([',', '.', ')'])
        && !["i ", "og ", "på ", "fra ", "til ", "hos "].iter().any(|w| word.starts_with(w))
}

/// "200 ... og 100 ..., i alt 300".
fn added<'p, 'a>(sentence: &Sentence<'p, 'a>, hit: &Hit) -> Option<Parts<'p, 'a>> {
    let before = sentence.part(sentence.span.start, hit.span.start).trim_end();
    let apart = before.ends_with([',', '–', '-', '(', '=']) || before.ends_with("dvs.") || before.ends_with("altså");
    let whole = sentence.amounts.iter().find(|amount| amount.span.start >= hit.span.end)?;
    let between = sentence.part(hit.span.end, whole.span.start).trim();
    if !apart || !matches!(between, "" | "set" | "kr." | "er" | ":") || sentence.is_loose(whole) {
        return None;
    }
    let told = sentence.part(sentence.span.start, hit.span.start);
    let from = |(at, word): (usize, &str)| {
        let after = told.get(at + word.len()..).unwrap_or("");
        after.starts_with(|c: char| c.is_ascii_digit()) || after.starts_with("kr")
    };
    if told.match_indices(" fra ").any(from) || has(told, &["faldet", "steget", "i stedet"]) {
        return None;
    }
    Parts::of(whole, list(sentence, whole, sentence.span.start, hit.span.start)?)
}
