//! A030: an amount of a period and a larger one in all, which is the first times the years: "årligt" is missing.

use super::periods;
use crate::cut;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A030",
    severity: Severity::Warning,
    on: true,
    words: &["samlet", "i alt", "ialt", "sammenlagt", "totalt"],
    find,
    examples: &[
        Example {
            text: "Der afsættes 2 mio. kr. i perioden 2025-2028, i alt 8 mio. kr.",
            finds: &["2 mio. kr. i perioden 2025-2028"],
        },
        Example {
            text: "Indsatsen støttes med 150.000 kr. i årene 2024-2026 (samlet 450.000 kr.).",
            finds: &["150.000 kr. i årene 2024-2026"],
        },
        Example {
            text: "Det koster:\n\n- 0,5 mio. kr. fra 2025 til 2028 - sammenlagt 2 mio. kr.\n- 80.000 kr. til kurser",
            finds: &["0,5 mio. kr. fra 2025 til 2028"],
        },
        Example { text: "Der afsættes 2 mio. kr. årligt i perioden 2025-2028, i alt 8 mio. kr.", finds: &[] },
        Example {
            text: "Der afsættes 2 mio. kr. i perioden 2025-2028 og i alt 8 mio. kr. til hele planen.",
            finds: &[],
        },
        Example { text: "Der afsættes 2 mio. kr. i perioden 2025-2028. I alt bruges 8 mio. kr.", finds: &[] },
        Example {
            text: "Projektet får 3 mio. kr. i 2025-2027, svarende til i alt 5 mio. kr. med egne midler.",
            finds: &[],
        },
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
        for stated in periods::stated(prepared, item, sentence).into_iter().filter(|stated| !stated.yearly) {
            let Some(total) = periods::told_total(prepared, item, &stated, sentence) else { continue };
            if stated.in_all() != Some(total.value) {
                continue;
            }
            let amount = &stated.amount;
            let end = unit_end(prepared, amount.span.end);
            let printed = prepared.at(Span::new(amount.span.start, end));
            let shown = |figure: &pejl_model::Figure| crate::Argument::Amount(figure.value, Unit::Kroner, figure.scale);
            let finding = found.in_item(item, stated.span).related(total.span);
            finding.with("amount", shown(amount.figure)).with("total", shown(total.figure));
            finding.with("years", stated.years()).with("first", stated.first.to_string());
            finding.with("last", stated.last.to_string());
            finding.correct(Span::new(amount.span.start, end), format!("{printed} årligt"));
        }
    }
}

/// One past "mio. kr." after the number that ends at `from`.
fn unit_end(prepared: &Prepared<'_>, from: usize) -> usize {
    let rest = cut::after(prepared.text, from, 24);
    ["kroner", "kr.", "kr"].iter().find_map(|unit| rest.find(unit).map(|at| from + at + unit.len())).unwrap_or(from)
}
