//! S036: a note that no mark points to.

use super::stars::{Star, stars};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S036",
    severity: Severity::Warning,
    on: true,
    words: &["*"],
    find,
    examples: &[
        Example {
            text: "Antal ture med bus\n\n- Havn: 40\n- Skov: 20\n\n*I maj kørte bussen ikke.",
            finds: &["*I maj kørte bussen ikke."],
        },
        Example {
            text: "Antal ture**\n\n- Havn: 40\n- Skov: 20\n\n*I maj kørte bussen ikke.\n\n**Ture uden passagerer er med.",
            finds: &["*I maj kørte bussen ikke."],
        },
        Example {
            text: "Sted\tTure*\nHavn\t40\nSkov\t20\n\n*Uden ferien.\n\n**Kun hverdage.",
            finds: &["**Kun hverdage."],
        },
        Example { text: "Antal ture*\n\n- Havn: 40\n- Skov: 20\n\n*I maj kørte bussen ikke.", finds: &[] },
        Example { text: "*Havnen* og *skoven* har hver en bus.", finds: &[] },
        Example { text: "*Havnen får en bus.\n*Skoven får en anden.", finds: &[] },
        Example { text: "* Havnen får en bus.\n* Skoven får en anden.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let all = stars(prepared, found.hits());
    for of_item in all.chunk_by(|a, b| a.0 == b.0) {
        for (item, star, row) in of_item {
            let same =
                |kind: Star| of_item.iter().filter(|other| other.1 == kind && other.2.len() == row.len()).count();
            // Several with the same mark are a list.
            if *star == Star::Note && of_item.len() <= MOST && same(Star::Note) == 1 && same(Star::Mark) == 0 {
                let line = crate::cut::line_at(prepared.text, row.start);
                let text = line.of(prepared.text).trim();
                let span = pejl_model::Span::new(row.start, row.start + text.len());
                found.in_item(*item as usize, span).with("mark", row.of(prepared.text));
            }
        }
    }
}

/// So many asterisks in one item are no notes.
const MOST: usize = 60;
