//! P013: an attached file with marked changes or comments.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P013",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "@Notat.docx; changes 2; comments 1\nTekst", finds: &[""] },
        Example { text: "@Notat.odt; changes 12", finds: &[""] },
        Example { text: "@Tal.xlsx; comments 3", finds: &[""] },
        Example { text: "@Notat.docx\nDer er 2 ændringer og 1 kommentar.", finds: &[] },
        Example { text: "@Notat.pdf; author Birkedal Kommune; changes 0; comments 0", finds: &[] },
        Example { text: "@Tal.xlsx; hidden 2; sheet Rå tal", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, file) in prepared.paper.attached.iter().enumerate() {
        let (changes, comments) = (file.metadata.tracked_changes, file.metadata.comments);
        if changes > 0 || comments > 0 {
            let finding = found.in_attached(at, Span::new(0, 0)).secret();
            finding.with("changes", changes).with("comments", comments);
        }
    }
}
