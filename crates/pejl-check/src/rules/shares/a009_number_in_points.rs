//! A009: a number that is said to change by percentage points.

use super::change::{direction, names_share};
use super::sentence::{has, sentences};
use crate::Argument;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A009",
    severity: Severity::Note,
    on: true,
    words: &["antal"],
    find,
    examples: &[
        Example { text: "Vi venter, at antallet af lange forløb falder med 0,3 procentpoint.", finds: &["0,3"] },
        Example { text: "Ligeledes ventes antallet af ledige at stige 1,5 pct.-point i 2025.", finds: &["1,5"] },
        Example { text: "- Antal sygemeldte er faldet med 2 procentpoint\n- Antal ledige er uændret", finds: &["2"] },
        Example { text: "Andelen af ledige falder med 0,2 procentpoint.", finds: &[] },
        Example { text: "Antallet falder, og ledighedsprocenten er faldet med 0,2 procentpoint.", finds: &[] },
        Example { text: "Antallet af ledige falder med 2 procent.", finds: &[] },
        Example {
            text: "Antallet af ledige er faldet med 50 personer, svarende til 0,2 procentpoint af befolkningen.",
            finds: &[],
        },
        Example { text: "Ledigheden er 0,4 procentpoint lavere end landets, og antallet er faldet.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let points = |amount: &Amount<'_>| amount.unit() == Unit::PercentagePoint;
    for (item, _) in prepared.items() {
        for sentence in sentences(prepared, item, |amounts| amounts.iter().any(points)) {
            for amount in sentence.amounts.iter().filter(|amount| points(amount)) {
                let from = sentence.previous(amount).map_or(sentence.span.start, |last| last.span.end);
                let before = sentence.part(from, amount.span.start);
                let Some(clause) = before.rfind("antal").and_then(|at| before.get(at..)) else { continue };
                let other = names_share(before) || has(clause, &["svarende", "svarer", "ledighed", "niveau", ";"]);
                if !other && direction(clause).is_some() {
                    let told = Argument::Amount(amount.value, Unit::PercentagePoint, 1);
                    found.at(amount.span).with("points", told);
                }
            }
        }
    }
}
