//! D017: the minutes to be approved are of a meeting after this one.

use super::near;
use crate::exact::{Kind, Moment, moment_at};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D017",
    severity: Severity::Warning,
    on: true,
    words: &["referat"],
    find,
    examples: &[
        Example { text: "Godkendelse af referat fra mødet den 20. august 2024.", finds: &["20. august 2024"] },
        Example { text: "Udvalget skal godkende referatet af ordinært møde d. 14-08-2024.", finds: &["14-08-2024"] },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\nTid: 16.00\n\n\
                   1. Godkendelse af referat fra udvalgets møde 11. juni 2025\n\nBeslutning\nGodkendt.\n",
            finds: &["11. juni 2025"],
        },
        Example { text: "Godkendelse af referat fra mødet den 11. juni 2024.", finds: &[] },
        Example { text: "Digital godkendelse af referat af udvalgets møde d. 13. august 2024.", finds: &[] },
        Example { text: "Referat fra mødet den 20. august 2024 lægges på hjemmesiden.", finds: &[] },
        Example { text: "Referatet godkendes på næste møde den 20. august 2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = near::meeting(prepared) else { return };
    for hit in found.hits() {
        let Some(moment) = meeting_behind(prepared.text, hit.span) else { continue };
        let Some(date) = moment.first().filter(|date| *date > meeting) else { continue };
        if is_approved(prepared.text, hit.span.start) {
            found.at(moment.span).with("date", date).with("meeting", meeting);
        }
    }
}

/// True for "godkendelse af" or "godkende" right before the word.
fn is_approved(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end();
    let mut words = before.rsplit([' ', '\n', '\t']);
    let last = words.next().unwrap_or("");
    let approving = if last == "af" { words.next().unwrap_or("") } else { last };
    let approving = approving.to_lowercase();
    approving == "godkendelse" || approving == "godkende" || approving == "godkender"
}

/// The day of the meeting that the minutes at `hit` are of.
fn meeting_behind(text: &str, hit: Span) -> Option<Moment> {
    let rest = text.get(hit.end..)?.trim_start_matches("et");
    let of = rest.strip_prefix(" af ").or_else(|| rest.strip_prefix(" fra "))?;
    let mut rest = of;
    for _ in 0..3 {
        let word = rest.split([' ', '\n']).next()?;
        rest = rest.get(word.len()..)?.strip_prefix(' ')?;
        if matches!(word, "møde" | "mødet") {
            return moment_at(text, text.len() - rest.len()).filter(|moment| matches!(moment.kind, Kind::Day(..)));
        }
    }
    None
}
