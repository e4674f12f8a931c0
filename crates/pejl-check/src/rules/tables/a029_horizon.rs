//! A029: what is said to be even by a year, where part of the money only comes back later.

use super::periods::{self, Stated};
use crate::exact::until;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A029",
    severity: Severity::Warning,
    on: true,
    words: &["årlig", "pr. år", "per år", "om året", "hvert år", "af årene", "uændret", "neutral", "balancer"],
    find,
    examples: &[
        Example {
            text: "Kassen er set over årene 2024-2027 uændret.\n\nBudgettet reduceres med 4 mio. kr. i 2024, så der kan gives \
                   1 mio. kr. årligt i perioden 2025-2028 til boliger.",
            finds: &["2024-2027 uændret"],
        },
        Example {
            text: "Budgettet nedsættes med 600.000 kr. i 2024 for at hæve tilskuddet med 200.000 kr. pr. år i 2025-2027. Det er \
                   udgiftsneutralt set over 2024-2026.",
            finds: &["neutralt set over 2024-2026"],
        },
        Example {
            text: "- Der spares 3 mio. kr. i 2025 til at øge bidraget med 1 mio. kr. hvert år i 2026-2028.\n\
                   - Udgifter og indtægter balancerer i perioden 2025-2027.",
            finds: &["balancerer i perioden 2025-2027"],
        },
        Example {
            text: "Kassen er set over årene 2024-2028 uændret.\n\nBudgettet reduceres med 4 mio. kr. i 2024, så der kan gives \
                   1 mio. kr. årligt i perioden 2025-2028 til boliger.",
            finds: &[],
        },
        Example {
            text: "Serviceniveauet er uændret i 2024-2027. Der gives 1 mio. kr. årligt i perioden 2025-2028 til boliger.",
            finds: &[],
        },
        Example {
            text: "Budgettet reduceres med 4 mio. kr., så der kan gives 1 mio. kr. årligt i 2025-2028. Antallet af pladser er \
                   uændret.",
            finds: &[],
        },
    ],
};

/// Words from this one on tell that something is even.
const EVEN: usize = 6;

/// Most of them in one paper.
const MOST: usize = 40;

/// An amount taken once that comes back by the year.
struct Back<'a> {
    item: usize,
    once: Amount<'a>,
    yearly: Stated<'a>,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let backs = backs(prepared, found);
    if backs.is_empty() {
        return;
    }
    let mut told: Vec<(usize, i16)> = Vec::new();
    for hit in found.hits().iter().filter(|hit| hit.word >= EVEN) {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let sentence = prepared.sentence_at(hit.span.start);
        let text = prepared.at(sentence);
        // The period closest to the word is the one of it.
        let Some(period) = nearest(text, hit.span.start.saturating_sub(sentence.start)) else { continue };
        let at = Span::new(sentence.start + period.start, sentence.start + period.end);
        // The sentence that states the yearly amount tells of that period itself.
        let cut = |back: &&Back<'_>| {
            let later = back.yearly.first <= period.last && period.last < back.yearly.last;
            back.item == item && later && !back.yearly.span.contains(at)
        };
        let Some(back) = backs.iter().find(cut) else { continue };
        if !told.contains(&(item, period.last)) {
            told.push((item, period.last));
            report(back, (period.first, period.last), at.cover(ended(prepared, hit.span)), found);
        }
    }
}

/// `span` to the end of its word.
fn ended(prepared: &Prepared<'_>, span: Span) -> Span {
    let rest = prepared.text.get(span.end..).unwrap_or("");
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    Span::new(span.start, span.end + end)
}

fn nearest(text: &str, word: usize) -> Option<periods::Period> {
    let mut best: Option<periods::Period> = None;
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(periods::period) {
        let here = periods::Period { start: from + found.start, end: from + found.end, ..found };
        from = here.end;
        if best.is_none_or(|best| here.start.abs_diff(word) < best.start.abs_diff(word)) {
            best = Some(here);
        }
    }
    best.filter(|period| period.start.abs_diff(word) <= 80)
}

fn report(back: &Back<'_>, horizon: (i16, i16), span: Span, found: &mut Found<'_>) {
    let yearly = &back.yearly;
    let years: Vec<i16> = (yearly.first..=yearly.last).collect();
    let amounts = vec![yearly.amount.value; years.len()];
    let Some(returned) = until(&years, &amounts, horizon.1) else { return };
    let Some(left) = back.once.value.checked_sub(returned) else { return };
    let shown = |value: Decimal| {
        let figure = back.once.figure;
        let number = value.checked_div(Decimal::from(figure.scale.max(1))).unwrap_or(value).normalize();
        crate::Argument::Amount(number, figure.unit, figure.scale)
    };
    let finding = found.in_item(back.item, span).related(back.once.span).related(yearly.span);
    finding.with("last", horizon.1.to_string()).with("once", shown(back.once.value));
    finding.with("returned", shown(returned)).with("left", shown(left)).with("end", yearly.last.to_string());
}

/// What is taken once and comes back by the year, in one sentence.
fn backs<'a>(prepared: &Prepared<'a>, found: &Found<'_>) -> Vec<Back<'a>> {
    const TAKEN: [&str; 7] = ["reducer", "nedsæt", "spare", "nedskriv", "tages", "sænke", "besparelse"];
    let mut backs = Vec::new();
    let mut done = 0;
    for hit in found.hits().iter().filter(|hit| hit.word < EVEN) {
        if hit.span.start < done {
            continue;
        }
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let sentence = prepared.sentence_at(hit.span.start);
        done = sentence.end;
        let small = prepared.at(sentence).to_lowercase();
        if !TAKEN.iter().any(|word| small.contains(word)) {
            continue;
        }
        for yearly in periods::stated(prepared, item, sentence).into_iter().filter(|stated| stated.yearly) {
            let same = |amount: &Amount<'_>| Some(amount.value) == yearly.in_all() && amount.span != yearly.amount.span;
            if let Some(once) = periods::kroner(prepared, item, sentence).find(same) {
                backs.push(Back { item, once, yearly });
                if backs.len() >= MOST {
                    return backs;
                }
            }
        }
    }
    backs
}
