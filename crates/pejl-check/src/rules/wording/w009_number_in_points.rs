//! W009: a number of persons said to change by percentage points, where a share must be meant.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "W009",
    severity: Severity::Note,
    on: false,
    words: &["procentpoint"],
    find,
    examples: &[
        Example { text: "Antallet af ledige ventes at falde med 0,2 procentpoint.", finds: &["Antallet"] },
        Example {
            text: "Ligeledes ventes antallet af sygemeldte at stige 0,1 procentpoint næste år.",
            finds: &["antallet"],
        },
        Example { text: "- Antallet af unge er steget med 3 procentpoint\n- Andelen er 12 pct.", finds: &["Antallet"] },
        Example { text: "Andelen af ledige er faldet med 0,2 procentpoint, og antallet er 12.", finds: &[] },
        Example { text: "Antallet er 12. Målet nedjusteres med 0,5 procentpoint.", finds: &[] },
        Example { text: "Antallet er 120, og ledigheden er steget med 0,2 procentpoint.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let sentence = prepared.sentence_at(hit.span.start);
        let Some(before) = prepared.text.get(sentence.start..hit.span.start) else { continue };
        let Some(at) = before.rfind("ntallet ") else { continue };
        let told = before.get(at..).unwrap_or("");
        let changes = ["falde", "fald ", "stige", "steg"].iter().any(|verb| told.contains(verb));
        // Another clause has a subject of its own.
        if changes && !told.contains(", ") && !before.contains("ndel") {
            let start = sentence.start + at - 1;
            let at = Span::new(start, start + "antallet".len());
            found.at(at).related(hit.span).with("printed", prepared.at(at));
        }
    }
}
