//! D020: the summary puts an amount in another year than the text.

use crate::exact::moment_at;
use crate::finding::Argument;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity, Span, Unit};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    code: "D020",
    severity: Severity::Warning,
    on: true,
    words: &["kr. i 20", "kroner i 20", "kr i 20"],
    find,
    examples: &[
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Reform\n\nResumé\n\
                   Reformen giver en besparelse (3 mia. kr. i 2023).\n\nSagsfremstilling\n\
                   Reformen giver en samlet besparelse på 3 mia. kr. i 2030.\n\nBeslutning\nDrøftet.\n",
            finds: &["2023"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Tilbud\n\nResumé\n\
                   Tilskuddet til værkstedet er 1,5 mio. kr. i 2026.\n\nSagsfremstilling\n\
                   - Tilskuddet bliver 1,5 mio. kr. i 2025\n- Huslejen er 2 mio. kr. i 2025\n\nBeslutning\nDrøftet.\n",
            finds: &["2026"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Puljer\n\nResumé\n\
                   Puljemidlerne udgør 4.500.000 kr. i 2024.\n\nSagsfremstilling\n\
                   Kommunen får puljemidler på 4,5 mio. kr. i 2025.\n\nBeslutning\nDrøftet.\n",
            finds: &["2024"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Puljer\n\nResumé\n\
                   Puljemidlerne udgør 4 mio. kr. i 2024.\n\nSagsfremstilling\n\
                   Puljemidlerne er 4 mio. kr. i 2024 og 4 mio. kr. i 2025.\n\nBeslutning\nDrøftet.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Puljer\n\nResumé\n\
                   Puljemidlerne udgør 4 mio. kr. i 2024.\n\nSagsfremstilling\n\
                   Huslejen er 4 mio. kr. i 2025.\n\nBeslutning\nDrøftet.\n",
            finds: &[],
        },
        Example { text: "Besparelsen er 3 mia. kr. i 2025 og besparelsen er 3 mia. kr. i 2030.", finds: &[] },
    ],
};

struct Dated {
    amount: Argument,
    year: i16,
    at: Span,
    words: Span,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let items: BTreeSet<u32> = found.hits().iter().filter_map(|hit| prepared.item_at(hit.span.start)).collect();
    for item in items {
        let mut summary: BTreeMap<Decimal, Vec<Dated>> = BTreeMap::new();
        let mut text: BTreeMap<Decimal, Vec<Dated>> = BTreeMap::new();
        for amount in prepared.amounts(item as usize) {
            let Some(dated) = dated(prepared, amount) else { continue };
            match prepared.kind_at(amount.span.start) {
                Some(SectionKind::Summary) => summary.entry(amount.value.normalize()).or_default().push(dated),
                Some(_) => text.entry(amount.value.normalize()).or_default().push(dated),
                None => {}
            }
        }
        for (value, there) in &summary {
            if let Some((one, other)) = text.get(value).and_then(|here| differing(prepared, there, here)) {
                let finding = found.at(one.at).related(other.at).with("amount", one.amount.clone());
                finding.with("summary", one.year.to_string()).with("text", other.year.to_string());
            }
        }
    }
}

/// The year behind an amount of at least a million: "3 mia. kr. i 2030".
fn dated(prepared: &Prepared<'_>, amount: &Amount<'_>) -> Option<Dated> {
    const UNITS: [&str; 9] = ["kr", "mio", "mia", "kroner", "million", "millioner", "milliard", "milliarder", "t"];
    if amount.unit() != Unit::Kroner || amount.value < Decimal::from(1_000_000) {
        return None;
    }
    let rest = prepared.text.get(amount.span.end..)?;
    let units = rest.find(|c: char| !c.is_alphabetic() && c != '.' && c != ' ')?;
    let (units, _) = rest.get(..units)?.split_once(" i ")?;
    let year = rest.get(units.len() + " i ".len()..)?;
    let plain = units.split([' ', '.']).all(|word| word.is_empty() || UNITS.contains(&word));
    let moment = moment_at(prepared.text, prepared.text.len() - year.len())?;
    let year = moment.year.filter(|_| plain && moment.kind == crate::exact::Kind::Year)?;
    let figure = amount.figure;
    let amount_printed = Argument::Amount(figure.value, figure.unit, figure.scale);
    Some(Dated { amount: amount_printed, year, at: moment.span, words: prepared.sentence_at(amount.span.start) })
}

/// The mention in the summary and that in the text, where each has one year, they
/// differ, and both sentences are about the same.
fn differing<'d>(prepared: &Prepared<'_>, summary: &'d [Dated], text: &'d [Dated]) -> Option<(&'d Dated, &'d Dated)> {
    let (one, other) = (summary.first()?, text.first()?);
    let single =
        summary.iter().all(|dated| dated.year == one.year) && text.iter().all(|dated| dated.year == other.year);
    let about = stems(prepared.at(one.words));
    let same = stems(prepared.at(other.words)).iter().any(|stem| about.contains(stem));
    (single && one.year != other.year && same).then_some((one, other))
}

/// The beginnings of the long words of a sentence.
fn stems(sentence: &str) -> BTreeSet<String> {
    let words = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 8);
    words
        .map(|word| word.to_lowercase().chars().take(8).collect::<String>())
        .filter(|stem| !stem.starts_with("kommune"))
        .collect()
}
