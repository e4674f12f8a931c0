//! P014: an attached file with hidden text or hidden sheets.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P014",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "@Notat.docx; hidden 1\nTekst", finds: &[""] },
        Example { text: "@Tal.xlsx; sheet Rå tal; sheet Navne", finds: &[""] },
        Example { text: "@Notat.odt; hidden 4; changes 1", finds: &[""] },
        Example { text: "@Notat.docx\nTeksten er ikke skjult.", finds: &[] },
        Example { text: "@Tal.xlsx; author Birkedal Kommune\nArk\t1", finds: &[] },
        Example { text: "@Notat.docx; hidden 0; changes 1; comments 1", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, file) in prepared.paper.attached.iter().enumerate() {
        let (texts, sheets) = (file.metadata.hidden_texts, file.metadata.hidden_sheets.len());
        if texts > 0 || sheets > 0 {
            found.in_attached(at, Span::new(0, 0)).secret().with("texts", texts).with("sheets", sheets);
        }
    }
}
