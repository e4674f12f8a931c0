//! A058: expense and income are the same, though the grant covers only a part of the expense.

use super::said;
use crate::danish;
use crate::exact::percent_of;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

/// The place of "udgift på" among the words; the others tell what is covered.
const EXPENSE: usize = 0;

pub(super) const RULE: Rule = Rule {
    code: "A058",
    severity: Severity::Warning,
    on: true,
    words: &["udgift på", "dækket ", "dækker ", "tilskud på ", "medfinansiering på "],
    find,
    examples: &[
        Example {
            text: "Staten dækker 75 procent af udgifterne til forløbene. Der gives en bevilling med en udgift på 90.000 kr. og en \
                   indtægt på 90.000 kr.",
            finds: &["udgift på 90.000"],
        },
        Example {
            text: "- Der budgetteres med en udgift på 1,2 mio. kr. og en tilhørende indtægt på 1,2 mio. kr.\n- Kommunerne får dækket \
                   50 % af driftsudgifterne.",
            finds: &["udgift på 1,2"],
        },
        Example {
            text: "Puljen giver et tilskud på 80 pct. af udgifterne.\n\nØkonomi\nDer søges om en udgift på 40.000 kr. og en indtægt \
                   på 40.000 kr.",
            finds: &["udgift på 40.000"],
        },
        Example {
            text: "Staten dækker 100 procent af udgifterne. Der er en udgift på 90.000 kr. og en indtægt på 90.000 kr.",
            finds: &[],
        },
        Example {
            text: "Staten dækker 75 procent af udgifterne. Der er en udgift på 120.000 kr. og en indtægt på 90.000 kr.",
            finds: &[],
        },
        Example { text: "Der er en udgift på 90.000 kr. og en indtægt på 90.000 kr.", finds: &[] },
        Example {
            text: "Ordningen dækker 75 procent af kommunens skoler. Der er en udgift på 9.000 kr. og en indtægt på 9.000 kr.",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let hits = found.hits();
    let mut covered: Option<(usize, Amount<'_>)> = None;
    let mut even: Option<(usize, Span, Amount<'_>)> = None;
    let mut done = None;
    for hit in hits {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize).filter(|item| done != Some(*item))
        else {
            continue;
        };
        if hit.word == EXPENSE {
            let first = even.filter(|(of, _, _)| *of == item);
            even = first.or_else(|| same_income(prepared, item, hit.span).map(|amount| (item, hit.span, amount)));
        } else {
            let first = covered.filter(|(of, _)| *of == item);
            covered = first.or_else(|| coverage(prepared, item, hit.span).map(|amount| (item, amount)));
        }
        let (Some((of, percent)), Some((also, at, expense))) = (covered, even) else { continue };
        // What the amount as a grant would be the part of.
        let Some(whole) = percent_of(expense.value, percent.value, 0).filter(|_| of == item && also == item) else {
            continue;
        };
        done = Some(item);
        let finding = found.at(at.cover(expense.span)).related(percent.span);
        finding.with("amount", said::shown(&expense)).with("percent", said::shown(&percent));
        finding.with("whole", said::in_scale_of(whole, &expense, Unit::Kroner));
    }
}

/// "udgift på 90.000 kr. og en indtægt på 90.000 kr."
fn same_income<'a>(prepared: &Prepared<'a>, item: usize, hit: Span) -> Option<Amount<'a>> {
    let next = said::first_from(prepared, item, hit.end);
    let (expense, income) = (*prepared.amounts(item).get(next)?, *prepared.amounts(item).get(next + 1)?);
    let gap = said::between(prepared.text, hit.end, expense.span.start, 8)?;
    let link = said::between(prepared.text, expense.span.end, income.span.start, 60)?;
    let told = danish::without_rough(&gap).0.is_empty() && link.contains("indtægt") && link.ends_with("på");
    let money = expense.unit() == Unit::Kroner && income.unit() == Unit::Kroner;
    (told && money && expense.value == income.value && expense.value > Decimal::ZERO).then_some(expense)
}

/// "dækket 80 procent af driftsudgifterne", below 100.
fn coverage<'a>(prepared: &Prepared<'a>, item: usize, hit: Span) -> Option<Amount<'a>> {
    let next = said::first_from(prepared, item, hit.end);
    let percent = *prepared.amounts(item).get(next)?;
    let gap = said::between(prepared.text, hit.end, percent.span.start, 12)?;
    let after = said::after(prepared.text, percent.span.end, 50, percent.words());
    let of_expense =
        after.find("udgift").zip(after.find(" af ").or_else(|| after.find("af "))).is_some_and(|(u, af)| {
            u > af && after.get(af..u).is_some_and(|between| between.split_whitespace().count() <= 3)
        });
    let part = percent.value > Decimal::ZERO && percent.value < Decimal::ONE_HUNDRED;
    let told = danish::without_rough(&gap).0.is_empty() && percent.unit() == Unit::Percent;
    (told && part && of_expense).then_some(percent)
}
