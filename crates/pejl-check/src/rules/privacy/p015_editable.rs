//! P015: an attachment that can be edited.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P015",
    severity: Severity::Note,
    on: true,
    words: &[".doc", ".xls", ".odt", ".ods", ".rtf"],
    find,
    examples: &[
        Example {
            text: "Teksten.\n\nBilag\nBilag 1: Handleplan med status.docx\nBilag 2: Notat.pdf",
            finds: &[".docx"],
        },
        Example { text: "Teksten.\n\nBilag:\n- Tal for 2024.XLSX\n- Brev.doc", finds: &[".XLSX", ".doc"] },
        Example { text: "Teksten.\n\nBilag\nUdkast til svar.odt", finds: &[".odt"] },
        Example {
            text: "Teksten.\n\nBilag\nBilag 1: Politik 2022 version 20220531.pdf\nBilag 2: Kvartalsbog 2024_1.4",
            finds: &[],
        },
        Example { text: "Skabelonen hedder svar.docx og ligger på nettet.", finds: &[] },
        Example { text: "Teksten.\n\nBilag\nBilag 1: Brug af .docx-filer i sager.pdf", finds: &[] },
    ],
};

const ENDS: [&str; 7] = [".doc", ".docx", ".xls", ".xlsx", ".odt", ".ods", ".rtf"];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items() {
        for attachment in &item.attachments {
            // A file that is at hand is looked into: see the other rules on files.
            let held = |name: &str| prepared.paper.attached.iter().any(|file| file.name == name);
            let printed = attachment.span.of(prepared.text);
            let title = printed.trim_end();
            let ending = ENDS.iter().find(|end| {
                let from = title.len().checked_sub(end.len());
                from.and_then(|from| title.get(from..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
            });
            let Some(ending) = ending.filter(|_| !held(&attachment.title)) else { continue };
            let to = attachment.span.start + title.len();
            found.in_item(at, pejl_model::Span::new(to - ending.len(), to));
        }
    }
}
