//! A053: results that reach below the goal told beside them.

use super::said;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A053",
    severity: Severity::Note,
    on: true,
    words: &["varierer", "svinger", "spænder", "ligger mellem"],
    find,
    examples: &[
        Example {
            text: "I alt 78 % af holdene er fyldt. Målet er 60 %. Byerne varierer mellem 57 % og 95 %.",
            finds: &["57"],
        },
        Example { text: "Der er et mål på 90 pct., og områderne svinger mellem 82 og 97 pct.", finds: &["82"] },
        Example { text: "- Kravet er 80 %, og skolerne ligger mellem 75 % og 92 %.\n- Andet.", finds: &["75"] },
        Example { text: "Målet er 70 %. Resultaterne varierer mellem 72 % og 100 %.", finds: &[] },
        Example { text: "Målet er højst 70 %. Fraværet varierer mellem 5 % og 75 %.", finds: &[] },
        Example { text: "Målet er 70 %.\n\nLedigheden varierer mellem 2 % og 90 % af stillingerne.", finds: &[] },
        Example { text: "Målet er 70 %. Alle er under målet, og de varierer mellem 20 % og 60 %.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut paragraph = Span::new(0, 0);
    let mut less = false;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let next = said::first_from(prepared, item, hit.span.end);
        let Some((low, high)) = range(prepared, item, next, hit.span) else { continue };
        if !paragraph.contains(hit.span) {
            paragraph = prepared.paragraph_at(hit.span.start);
            less = less_is_better(prepared.at(paragraph));
        }
        let Some(goal) = goal(prepared, item, next, paragraph).filter(|_| !less) else { continue };
        if low.value < goal.value && goal.value <= high.value {
            let finding = found.at(low.span).related(goal.span);
            finding.with("low", said::shown(&low)).with("high", said::shown(&high)).with("goal", said::shown(&goal));
        }
    }
}

/// "varierer resultaterne mellem 67 % og 100 %"
fn range<'a>(prepared: &Prepared<'a>, item: usize, next: usize, hit: Span) -> Option<(Amount<'a>, Amount<'a>)> {
    let (low, high) = (*prepared.amounts(item).get(next)?, *prepared.amounts(item).get(next + 1)?);
    let lead = said::between(prepared.text, hit.end, low.span.start, 80)?;
    let joint = said::between(prepared.text, low.span.end, high.span.start, 16)?;
    let told = ends_told(&lead) || hit.of(prepared.text).ends_with("mellem") && lead.is_empty();
    let joined = ["og", "til", "-", "–"].iter().any(|word| joint.ends_with(word));
    let percent = low.unit() == Unit::Percent && high.unit() == Unit::Percent && low.table.is_none();
    (told && joined && percent && !lead.contains(['.', ';'])).then_some((low, high))
}

fn ends_told(lead: &str) -> bool {
    lead.ends_with("mellem") || lead.ends_with("fra")
}

/// True where the text is about what there should be little of.
fn less_is_better(text: &str) -> bool {
    let text = text.to_lowercase();
    let less = ["fravær", "ledighed", "frafald", "højst", "maksimalt", "klage", "omgør", "fejl", "udgift", "ventetid"];
    less.iter().any(|word| text.contains(word))
}

/// The goal told last before it in the same paragraph.
fn goal<'a>(prepared: &Prepared<'a>, item: usize, next: usize, paragraph: Span) -> Option<Amount<'a>> {
    let earlier = prepared.amounts(item).get(..next)?.iter().rev().take(8);
    let goal = *earlier.take_while(|amount| amount.span.start >= paragraph.start).find(|amount| {
        let lead = said::before(prepared.text, amount.span.start, 40, paragraph);
        let lead = lead.strip_suffix("mindst").unwrap_or(&lead).trim_end();
        let goals = ["målet er", "mål på", "målsætningen er", "målsætning på", "kravet er", "krav på", "fokusmålet er"];
        amount.unit() == Unit::Percent && goals.iter().any(|goal| lead.ends_with(goal))
    })?;
    Some(goal).filter(|goal| goal.table.is_none())
}
