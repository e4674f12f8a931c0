//! A031: a yearly amount times its years, against what it is said to come to in all.

use super::periods;
use crate::danish;
use crate::exact::tolerance;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A031",
    severity: Severity::Error,
    on: true,
    words: &["samlet", "i alt", "ialt", "sammenlagt", "totalt"],
    find,
    examples: &[
        Example { text: "Der afsættes 2 mio. kr. årligt i perioden 2025-2028, i alt 6 mio. kr.", finds: &["6"] },
        Example { text: "Støtten er 150.000 kr. pr. år i 2024-2026 (samlet 350.000 kr.).", finds: &["350.000"] },
        Example {
            text: "Det koster:\n\n- 0,50 mio. kr. hvert år i 2025-2029 – sammenlagt 2,00 mio. kr.\n- 80.000 kr. til kurser",
            finds: &["2,00"],
        },
        Example { text: "Der afsættes 2 mio. kr. årligt i perioden 2025-2028, i alt 8 mio. kr.", finds: &[] },
        Example { text: "Der afsættes ca. 2 mio. kr. årligt i perioden 2025-2028, i alt 9 mio. kr.", finds: &[] },
        Example {
            text: "Der gives 1 mio. kr. i 2024 og 2 mio. kr. årligt i perioden 2025-2028, i alt 9 mio. kr.",
            finds: &[],
        },
        Example { text: "Der gives 0,6 mio. kr. årligt i 2025-2028, i alt 2,5 mio. kr.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut done = 0;
    for hit in found.hits() {
        if hit.span.start < done {
            continue;
        }
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let sentence = prepared.sentence_at(hit.span.start);
        done = sentence.end;
        // Other amounts of the sentence may be part of what it comes to.
        let Some(first) = periods::kroner(prepared, item, sentence).next() else { continue };
        for stated in periods::stated(prepared, item, sentence) {
            if !stated.yearly || stated.open || stated.amount.span != first.span {
                continue;
            }
            let Some(total) = periods::told_total(prepared, item, &stated, sentence) else { continue };
            let Some(right) = stated.in_all().filter(|right| !fits(*right, &total, &stated)) else { continue };
            if danish::has_rough(prepared.at(sentence)) {
                continue;
            }
            let shown = |value: Decimal, of: &Amount<'_>| {
                let number = value.checked_div(Decimal::from(of.figure.scale.max(1))).unwrap_or(value).normalize();
                crate::Argument::Amount(number, Unit::Kroner, of.figure.scale)
            };
            let finding = found.in_item(item, total.span).related(stated.span);
            finding.with("yearly", shown(stated.amount.value, &stated.amount)).with("years", stated.years());
            finding.with("first", stated.first.to_string()).with("last", stated.last.to_string());
            finding.with("right", shown(right, &total)).with("total", shown(total.value, &total));
        }
    }
}

/// True where rounding of the yearly amount and of the total explains the gap.
fn fits(right: Decimal, total: &Amount<'_>, stated: &periods::Stated<'_>) -> bool {
    let exact = stated.amount.decimals == 0 && total.decimals == 0;
    let rounded_to = Some(stated.amount.step().max(total.step())).filter(|_| !exact);
    let off = right.checked_sub(total.value).unwrap_or(Decimal::ZERO).abs();
    off <= tolerance(stated.years(), rounded_to)
}
