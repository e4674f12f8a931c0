//! W002: the committee's name in another spelling than the paper's head has.

use super::spelling::{letters, one_letter_apart};
use crate::cut;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, text::collapse};

pub(super) const RULE: Rule = Rule {
    code: "W002",
    severity: Severity::Note,
    on: false,
    words: &["udvalget"],
    find,
    examples: &[
        Example {
            text: "# REFERAT Beskæftigelses & Integrationsudvalget d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nSagen afgøres af\n\nBeskæftigelse & Integrationsudvalget.\n\nBeslutning\n\nGodkendt.",
            finds: &["Beskæftigelse & Integrationsudvalget"],
        },
        Example {
            text: "# REFERAT Erhvervs-, Job- og Uddannelsesudvalget d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nSagsfremstilling\n\nErhvervs-, Job-, og Uddannelsesudvalget og \
                   Erhvervs-, Job- og uddannelsesudvalget orienteres.\n\nBeslutning\n\nGodkendt.",
            finds: &["Erhvervs-, Job-, og Uddannelsesudvalget", "Erhvervs-, Job- og uddannelsesudvalget"],
        },
        Example { text: "Beskæftigelseudvalget drøftede sagen.", finds: &["Beskæftigelseudvalget"] },
        Example {
            text: "Beskæftigelsesudvalget og Beskæftigelsesudvalgets formand. BESKÆFTIGELSESUDVALGET.",
            finds: &[],
        },
        Example { text: "Økonomiudvalget og udvalget selv behandler sagen.", finds: &[] },
        Example {
            text: "# REFERAT Beskæftigelses & Integrationsudvalget d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nSagen afgøres af\n\nBeskæftigelses og Integrationsudvalget.\n\nBeslutning\n\nGodkendt.",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(committee) = &prepared.document.committee else { return };
    let name = collapse(&committee.value);
    let key = letters(&name);
    if !key.ends_with("udvalget") || key == "udvalget" || key.starts_with("udvalget") {
        return;
    }
    let words = name.split(' ').count();
    for hit in found.hits().iter().filter(|hit| !committee.span.contains(hit.span)) {
        let at = Span::new(start(prepared.text, hit.span.start, words, name.len()), hit.span.end);
        let printed = collapse(prepared.at(at));
        let other = letters(&printed);
        let same = || same_form(&printed) == same_form(&name) || printed.chars().all(|c| !c.is_lowercase());
        if (other == key && !same()) || one_letter_apart(&other, &key) {
            found.at(at).related(committee.span).with("printed", printed).with("right", name.as_str());
        }
    }
}

fn same_form(name: &str) -> String {
    name.replace('&', "og")
}

/// Where the `words` words begin whose last one holds `at`.
fn start(text: &str, at: usize, words: usize, length: usize) -> usize {
    let before = cut::before(text, at, length + 12);
    let mut left = words;
    let mut start = at;
    let mut blank = false;
    for (offset, c) in before.char_indices().rev() {
        if c.is_whitespace() {
            left -= usize::from(!blank);
            blank = true;
            if left == 0 {
                break;
            }
        } else {
            blank = false;
            start = at - before.len() + offset;
        }
    }
    start
}
