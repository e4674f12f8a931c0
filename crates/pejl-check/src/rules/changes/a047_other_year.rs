//! A047: the same amount for the same purpose, told with two different years.

use super::said;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity, Span, Unit};
use rust_decimal::Decimal;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "A047",
    severity: Severity::Warning,
    on: true,
    words: &["kr. i 20", "kroner i 20"],
    find,
    examples: &[
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Puljen til uddannelse\n\nResumé\n\
                   Regeringen ønsker lavere administrationsudgifter (2 mia. kr. i 2024) og færre regler for virksomhederne.\n\n\
                   Sagsfremstilling\nRegeringen ønsker lavere administrationsudgifter på 2 mia. kr. i 2028 og færre regler for \
                   virksomhederne.\n\nBeslutning\nGodkendt.\n",
            finds: &["2024"],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Mentorordning\n\nResumé\n\
                   Mentorordningen for sygemeldte borgere koster 1,2 mio. kr. i 2023.\n\n\
                   Sagsfremstilling\nOrdningen er ny.\n\nMentorordningen for sygemeldte borgere koster 1,2 mio. kr. i 2025.\n\nBeslutning\nGodkendt.\n",
            finds: &["2023"],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Varmestuen\n\nResumé\n\
                   Driftstilskuddet til varmestuen er 450.000 kroner i 2024.\n\n\
                   Sagsfremstilling\nVarmestuen får et driftstilskud.\n\n- Driftstilskuddet til varmestuen bliver 450.000 kroner i 2026.\n\nBeslutning\nGodkendt.\n",
            finds: &["2024"],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Varmestuen\n\nResumé\n\
                   Driftstilskuddet til varmestuen er 450.000 kr. i 2024.\n\n\
                   Sagsfremstilling\nDriftstilskuddet til varmestuen er 450.000 kr. i 2024 og 450.000 kr. i 2025.\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Varmestuen\n\nResumé\n\
                   Driftstilskuddet til varmestuen er 450.000 kr. i 2024.\n\n\
                   Sagsfremstilling\nHuslejen for biblioteket er 450.000 kr. i 2025.\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "Driftstilskuddet til varmestuen er 450.000 kr. i 2024. Driftstilskuddet til varmestuen er 450.000 kr. i 2025.",
            finds: &[],
        },
    ],
};

struct Told<'a> {
    amount: Amount<'a>,
    year: i16,
    at: Span,
    summary: bool,
    sentence: Span,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut by_amount: HashMap<(usize, Decimal), Vec<Told<'_>>> = HashMap::new();
    for hit in found.hits() {
        if let Some((item, told)) = told(prepared, hit.span) {
            by_amount.entry((item, told.amount.value)).or_default().push(told);
        }
    }
    for told in by_amount.values() {
        let (summary, text): (Vec<&Told<'_>>, Vec<&Told<'_>>) = told.iter().partition(|told| told.summary);
        let (Some(first), Some(other)) = (summary.first(), text.first()) else { continue };
        let one_year = |told: &[&Told<'_>], year: i16| told.iter().all(|told| told.year == year);
        if first.year == other.year || !one_year(&summary, first.year) || !one_year(&text, other.year) {
            continue;
        }
        if alike(prepared, first.sentence, other.sentence) {
            let finding = found.at(first.at).related(first.amount.span).related(other.at);
            finding.with("amount", said::shown(&first.amount));
            finding.with("year", first.year.to_string()).with("other", other.year.to_string());
        }
    }
}

/// An amount with "i" and a year after it, in the summary or in the text of an item.
fn told<'a>(prepared: &Prepared<'a>, hit: Span) -> Option<(usize, Told<'a>)> {
    let (year, at) = said::year_at(prepared.text, hit.end.checked_sub(2)?)?;
    let item = prepared.item_at(hit.start)? as usize;
    let last = said::first_from(prepared, item, hit.start).checked_sub(1)?;
    let amount = *prepared.amounts(item).get(last)?;
    let gap = said::between(prepared.text, amount.span.end, hit.start, 12)?;
    let right_before = matches!(gap.as_str(), "" | "mio." | "mia." | "mio" | "mia" | "t." | "millioner" | "milliarder");
    let summary = match prepared.kind_at(hit.start)? {
        SectionKind::Summary | SectionKind::Topic => true,
        SectionKind::Background | SectionKind::Economy | SectionKind::Assessment | SectionKind::Other => false,
        _ => return None,
    };
    let money = amount.unit() == Unit::Kroner && amount.table.is_none() && right_before;
    money.then(|| (item, Told { amount, year, at, summary, sentence: prepared.sentence_at(hit.start) }))
}

/// True where two sentences share at least two longer words.
fn alike(prepared: &Prepared<'_>, one: Span, other: Span) -> bool {
    let (one, other) = (said::content_words(prepared.at(one), 9), said::content_words(prepared.at(other), 9));
    one.iter().filter(|word| other.contains(word)).count() >= 2
}
