//! A059: a total for a year that leaves out an amount told for the same year.

use super::said;
use crate::danish;
use crate::exact::years;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A059",
    severity: Severity::Warning,
    on: true,
    words: &[
        "samlede tilsagn",
        "samlet tilsagn",
        "samlede tilskud",
        "samlede bevilling",
        "samlede beløb",
        "samlede ramme",
        "samlet bevilling",
    ],
    find,
    examples: &[
        Example {
            text: "Kommunen fik 800.000 kr. i starten af året. Siden er der givet 150.000 kr. Det samlede tilsagn for 2023 er 950.000 \
                   kr.\n\nDerudover blev der bevilget 300.000 kr. vedrørende 2023.",
            finds: &["950.000"],
        },
        Example {
            text: "- Staten har givet 200.000 kr. og 40.000 kr.\n- Desuden er der givet tilsagn om 60.000 kr. for 2024.\n\
                   - Det samlede tilskud for 2024 er dermed 240.000 kr.",
            finds: &["240.000"],
        },
        Example {
            text: "Der er også tildelt yderligere 1,5 mio. kr. for 2025. Med 2,0 mio. kr. fra puljen og 3,0 mio. kr. fra fonden er \
                   den samlede bevilling for 2025 på 5,0 mio. kr.",
            finds: &["5,0"],
        },
        Example {
            text: "Kommunen fik 800.000 kr. Siden er der givet 150.000 kr. Det samlede tilsagn for 2023 er 950.000 kr. \
                   Derudover blev der bevilget 300.000 kr. vedrørende 2024.",
            finds: &[],
        },
        Example {
            text: "Kommunen fik 800.000 kr. Derudover blev der bevilget 150.000 kr. for 2023. Det samlede tilsagn for 2023 er 950.000 kr.",
            finds: &[],
        },
        Example {
            text: "Det samlede tilsagn for 2023 er 950.000 kr. Derudover blev der bevilget 300.000 kr. vedrørende 2023.",
            finds: &[],
        },
    ],
};

/// An item with more different amounts than these is not looked at.
const MOST: usize = 24;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut done = None;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize).filter(|item| done != Some(*item))
        else {
            continue;
        };
        let Some((total, year)) = total(prepared, item, hit.span) else { continue };
        done = Some(item);
        let Some(others) = others(prepared, item, &total) else { continue };
        let Some(parts) = parts(&others, total.value) else { continue };
        let left = others.iter().find(|amount| {
            !parts.contains(&amount.value) && amount.value < total.value && more_for(prepared, amount, year)
        });
        let Some((left, with)) = left.and_then(|left| left.value.checked_add(total.value).map(|with| (left, with)))
        else {
            continue;
        };
        let finding = found.at(total.span).related(left.span);
        finding.with("total", said::shown(&total)).with("left", said::shown(left)).with("year", year.to_string());
        finding.with("with", said::in_scale_of(with, &total, Unit::Kroner));
    }
}

/// The total after the words, with the year that it is told for.
fn total<'a>(prepared: &Prepared<'a>, item: usize, hit: Span) -> Option<(Amount<'a>, i16)> {
    let total = *prepared.amounts(item).get(said::first_from(prepared, item, hit.end))?;
    let link = said::between(prepared.text, hit.end, total.span.start, 60)?;
    let mut years = years(&link);
    let (year, _) = years.next().filter(|_| years.next().is_none())?;
    let told = link.contains(&format!("for {year}")) || link.contains(&format!("i {year}"));
    let exact = !danish::without_rough(&link).1 && total.unit() == Unit::Kroner && total.table.is_none();
    (told && exact).then_some((total, year))
}

/// Every other amount of kroner in the item's text, each once.
fn others<'a>(prepared: &Prepared<'a>, item: usize, total: &Amount<'a>) -> Option<Vec<Amount<'a>>> {
    let mut others: Vec<Amount<'a>> = Vec::new();
    for amount in prepared.amounts(item) {
        let money = amount.unit() == Unit::Kroner && amount.table.is_none() && amount.value > Decimal::ZERO;
        if !money || amount.value == total.value {
            continue;
        }
        // The same amount told again may be told with its year only there.
        others.push(*amount);
        if others.len() > 2 * MOST {
            return None;
        }
    }
    Some(others)
}

/// The two or three amounts that make up the total.
fn parts(others: &[Amount<'_>], total: Decimal) -> Option<Vec<Decimal>> {
    let mut values: Vec<Decimal> = others.iter().map(|amount| amount.value).collect();
    values.sort_unstable();
    values.dedup();
    values.truncate(MOST);
    let rest = |parts: &[Decimal]| parts.iter().try_fold(total, |rest, part| rest.checked_sub(*part));
    for (at, one) in values.iter().enumerate() {
        for (next, two) in values.iter().enumerate().skip(at + 1) {
            let left = rest(&[*one, *two])?;
            if left.is_zero() {
                return Some(vec![*one, *two]);
            }
            if let Some(three) = values.iter().skip(next + 1).find(|three| **three == left) {
                return Some(vec![*one, *two, *three]);
            }
        }
    }
    None
}

/// True for "derudover blev der bevilget 300.000 kr. vedrørende 2023".
fn more_for(prepared: &Prepared<'_>, amount: &Amount<'_>, year: i16) -> bool {
    let words = prepared.at(amount.words()).to_lowercase();
    let more = ["yderligere", "derudover", "også", "desuden", "ligeledes", "endvidere", "herudover"];
    let given = ["bevilget", "tilsagn", "tilskud", "tildelt", "givet"];
    let for_year = ["vedrørende", "for", "til"].iter().any(|word| words.contains(&format!("{word} {year}")));
    for_year && said::has_any(&words, &more) && said::has_any(&words, &given)
}
