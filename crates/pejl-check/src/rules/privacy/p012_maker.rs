//! P012: an attached file that tells who made it.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::names::is_name;
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P012",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "@Notat.docx; author Hanne Birkelund\nTekst", finds: &[""] },
        Example { text: "@Tal.xlsx; author Birkedal Kommune; saved Klitgren, Birke", finds: &[""] },
        Example { text: "@Notat.pdf; author Hanne K. Birkelund; saved Birke Klitgren", finds: &[""] },
        Example { text: "@Notat.docx; author Birkedal Kommune; saved Microsoft Office User", finds: &[] },
        Example { text: "@Notat.docx; author hbirk; saved Acadre", finds: &[] },
        Example { text: "@Notat.docx\nSkrevet af Hanne Birkelund", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, file) in prepared.paper.attached.iter().enumerate() {
        let makers = [&file.metadata.author, &file.metadata.last_saved_by];
        if makers.into_iter().flatten().any(|maker| is_name(maker)) {
            found.in_attached(at, Span::new(0, 0)).secret();
        }
    }
}
