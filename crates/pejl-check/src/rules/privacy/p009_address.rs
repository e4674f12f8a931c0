//! P009: few persons at a place that is named.

use super::person_words::WORDS;
use super::persons::few;
use super::places::Addresses;
use super::report::secret;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P009",
    severity: Severity::Warning,
    on: true,
    words: &WORDS,
    find,
    examples: &[
        Example { text: "I huset på Birkevænget bor der 1 beboer, der flytter ud i maj.", finds: &["1 beboer"] },
        Example {
            text: "- Elmegade 4 har to ukrainske borgere i 3 værelser.\n- Klitvej 12 huser 3 flygtninge.",
            finds: &["to ukrainske borgere", "3 flygtninge"],
        },
        Example {
            text: "Opgangen i Anna Ravns Allé rummer 2 kontanthjælpsmodtagere.",
            finds: &["2 kontanthjælpsmodtagere"],
        },
        Example { text: "Huset Elmevej 4 har 7 beboere i 3 værelser.", finds: &[] },
        Example { text: "Værelserne på Elmevej er til 2 personer, og mindst 1 borger flytter.", finds: &[] },
        Example { text: "Der er 2 borgere i Vejen Kommune, der bor i egen bolig.", finds: &[] },
        Example {
            text: "På Elmevej bor 120 borgere. 3 medlemmer så boligerne, og hver 4. borger svarede.",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let limit = prepared.limits.few_persons as usize;
    let mut addresses = Addresses::new();
    for (source, few) in few(prepared, found) {
        if addresses.near(prepared, *source, few.span) {
            secret(found, *source, few.span).with("limit", limit);
        }
    }
}
