//! A006: the shares of a division that do not add up to 100 per cent.

use super::change::names_share;
use super::sentence::{Sentence, half_step, has, is_percent, sentence_at};
use crate::Argument;
use crate::danish::lowered;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A006",
    severity: Severity::Warning,
    on: true,
    words: &["fordel"],
    find,
    examples: &[
        Example {
            text: "Gevinsten fordeles til spejderne (57 %), skolen (20,5 %) og klubben (24,5 %).",
            finds: &["57 %), skolen (20,5 %) og klubben (24,5"],
        },
        Example {
            text: "De ledige er fordelt med 41 pct. på dagpenge, 35 pct. på kontanthjælp og 29 pct. på andre ydelser.",
            finds: &["41 pct. på dagpenge, 35 pct. på kontanthjælp og 29"],
        },
        Example {
            text: "Svarene fordeler sig således:\n- Tilfreds: 52,1 %\n- Hverken eller: 30,4 %\n- Utilfreds: 18,9 %\n\nDet er flere end sidst.",
            finds: &["52,1 %\n- Hverken eller: 30,4 %\n- Utilfreds: 18,9"],
        },
        Example { text: "Gevinsten fordeles til spejderne (57 %), skolen (20,5 %) og klubben (22,5 %).", finds: &[] },
        Example { text: "Svarene fordeler sig med 33 % ja, 33 % nej og 33 % ved ikke.", finds: &[] },
        Example { text: "Svarene fordeler sig med bl.a. 41 % ja, 35 % nej og 15 % måske.", finds: &[] },
        Example {
            text: "Fordelingen er 60 % kvinder og 40 % mænd, mens 45 % er under 30 og 55 % over 30.",
            finds: &[],
        },
        Example {
            text: "Fordelt på alder er andelen i job 45 % for unge, 30 % for voksne og 20 % for ældre.",
            finds: &[],
        },
        Example {
            text: "Det er en fordel: 60 % af deltagerne, 20 % af lederne og 12 % af de pårørende er glade.",
            finds: &[],
        },
        Example { text: "Fordelene er store: 95 % er glade, 90 % er trygge og 12 % er i job.", finds: &[] },
        Example { text: "Fordelingen er ændret fra 40 % til 45 %, mens landet ligger på 12 %.", finds: &[] },
    ],
};

/// Words of shares that are no division of one whole, or not all of it.
const OTHER: [&str; 25] = [
    "bl.a.",
    "blandt andet",
    "heraf",
    "hvoraf",
    "resten",
    "øvrige",
    "især",
    "primært",
    "flere svar",
    "flere kryds",
    "steget",
    "faldet",
    "stigning",
    " fald ",
    "fra ",
    "procentpoint",
    "sammenlignet",
    " mod ",
    "landsplan",
    "fordelen ",
    "fordelene",
    "fordelagtig",
    "færre",
    "flest",
    "pr. ",
];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::default();
    for hit in found.hits() {
        if !divides(prepared.text, hit.span.end) {
            continue;
        }
        let in_list = listed(prepared, hit.span);
        let percents = match in_list {
            Some(list) => list,
            None => match sentence_at(prepared, hit.span.start) {
                Some(sentence) if !sentence.has(&OTHER) && !names_share(sentence.lower) => divided(&sentence, hit.span),
                _ => continue,
            },
        };
        let span = percents.iter().map(|percent| percent.span).reduce(Span::cover).unwrap_or_default();
        if span != last && report(&percents, span, found) {
            last = span;
        }
    }
}

/// True for "fordelt", "fordeler sig", "fordeles" and "fordeling" by what follows "fordel": no advantage.
fn divides(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    ["t", "er sig", "es ", "ing"].iter().any(|end| rest.starts_with(end))
}

/// The percentages of a sentence after the word, as one list.
fn divided<'p, 'a>(sentence: &Sentence<'p, 'a>, word: Span) -> Vec<&'p Amount<'a>> {
    let percents: Vec<&Amount<'a>> =
        sentence.amounts.iter().filter(|amount| is_percent(amount) && amount.span.start > word.start).collect();
    let listed = percents.array_windows().all(|[first, second]| {
        let between = sentence.between(first, second);
        has(between, &[",", " og ", ";", " samt "]) && !has(between, &[" mens ", ". "]) || between.contains("pct. ")
    });
    let plain = percents.iter().all(|percent| !sentence.is_loose(percent));
    if listed && plain { percents } else { Vec::new() }
}

/// The percentages of the list that follows a line with the word and a colon, one a line.
fn listed<'p, 'a>(prepared: &'p Prepared<'a>, word: Span) -> Option<Vec<&'p Amount<'a>>> {
    const LINES: usize = 12;
    const LONGEST: usize = 300;
    let rest = prepared.text.get(word.start..)?;
    let end = rest.find('\n').filter(|end| *end < LONGEST)?;
    let opening = rest.get(..end)?;
    if !opening.trim_end().ends_with(':') || has(&lowered(opening), &OTHER) {
        return None;
    }
    let item = prepared.item_at(word.start)? as usize;
    let mut at = word.start + end + 1;
    let mut percents = Vec::new();
    for line in rest.get(end + 1..)?.split('\n').take(LINES) {
        let span = Span::new(at, at + line.len());
        at = span.end + 1;
        let bullet = line.trim_start().starts_with(['-', '•', '*', '–', '·']);
        if line.trim().is_empty() && percents.is_empty() {
            continue;
        }
        let mut inside = prepared.amounts_in(item, span).iter().filter(|amount| is_percent(amount));
        match (bullet && line.len() < LONGEST && !has(&lowered(line), &OTHER), inside.next(), inside.next()) {
            (true, Some(percent), None) => percents.push(percent),
            (_, None, _) if !bullet => break,
            _ => return Some(Vec::new()),
        }
    }
    Some(percents)
}

/// Reports at least three shares that come near 100 per cent without being it.
fn report(percents: &[&Amount<'_>], span: Span, found: &mut Found<'_>) -> bool {
    let sum = percents.iter().try_fold(Decimal::ZERO, |sum, percent| sum.checked_add(percent.value));
    let tolerance = percents.iter().try_fold(Decimal::ZERO, |sum, percent| sum.checked_add(half_step(percent)));
    let (Some(sum), Some(tolerance)) = (sum, tolerance) else { return false };
    let gap = sum.checked_sub(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX).abs();
    if percents.len() < 3 || gap <= tolerance || gap > Decimal::TEN {
        return false;
    }
    let percent = |value: Decimal| Argument::Amount(value, Unit::Percent, 1);
    let parts: Vec<String> =
        percents.iter().map(|percent| percent.value.normalize().to_string().replace('.', ",")).collect();
    found.at(span).with("parts", parts.join(" + ")).with("sum", percent(sum.normalize())).with("gap", gap.normalize());
    true
}
