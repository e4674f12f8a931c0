//! W008: a numbered area whose name is spelled in two ways.

use super::spelling::one_letter_apart;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "W008",
    severity: Severity::Note,
    on: false,
    words: &["område ", "ramme ", "bevilling "],
    find,
    examples: &[
        Example {
            text: "På politikområde 18 Forsørgelse ventes et mindreforbrug.\n\nPå politikområde 18 Forsøgelse er der ro.",
            finds: &["Forsøgelse"],
        },
        Example {
            text: "- Budgetramme 4 Integration\n- Budgetramme 4 Intergation\n- Budgetramme 4 Integration",
            finds: &["Intergation"],
        },
        Example {
            text: "- Budgetramme 4 Integration\n- Budgetramme 4 Integation\n- Budgetramme 4 Integration",
            finds: &["Integation"],
        },
        Example {
            text: "Område\tBeløb\nServiceområde 7 Beskæftigelse\t12\nServiceområde 7 Beskæftigelses\t14",
            finds: &["Beskæftigelses"],
        },
        Example { text: "På politikområde 18 Forsørgelse og politikområde 19 Forsøgelse.", finds: &[] },
        Example { text: "Bevilling 12 Integration og politikområde 12 Integation.", finds: &[] },
        Example { text: "På politikområde 18 Forsørgelse og politikområde 18 er der ro.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut names: BTreeMap<(usize, &str), Vec<Span>> = BTreeMap::new();
    for hit in found.hits() {
        if let Some((number, name)) = named(prepared.text, hit.span.end) {
            names.entry((hit.word, number)).or_default().push(name);
        }
    }
    for ((_, number), spans) in &names {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        spans.iter().for_each(|span| *counts.entry(prepared.at(*span)).or_default() += 1);
        let most = counts.values().copied().max().unwrap_or(0);
        let Some(right) = spans.iter().find(|span| counts.get(prepared.at(**span)) == Some(&most)) else { continue };
        let usual = prepared.at(*right).to_lowercase();
        for span in spans.iter().filter(|span| one_letter_apart(&prepared.at(**span).to_lowercase(), &usual)) {
            let finding = found.at(*span).related(*right).with("number", *number).with("printed", prepared.at(*span));
            finding.with("other", prepared.at(*right));
        }
    }
}

/// The number at `from` and the first word of the name behind it.
fn named(text: &str, from: usize) -> Option<(&str, Span)> {
    let rest = text.get(from..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let name = rest.get(digits..)?.strip_prefix(' ')?;
    let length = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
    let start = from + digits + 1;
    let capital = name.starts_with(char::is_uppercase) && length >= 7;
    (digits > 0 && capital).then(|| (rest.get(..digits).unwrap_or(""), Span::new(start, start + length)))
}
