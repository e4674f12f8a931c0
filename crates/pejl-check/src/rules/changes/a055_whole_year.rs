//! A055: a figure for a whole year that is not over on the day of the meeting.

use super::said;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "A055",
    severity: Severity::Warning,
    on: true,
    words: &["for hele 20", "i hele 20", "regnskabet for 20"],
    find,
    examples: &[
        Example { text: "For hele 2024 har ventetiden i gennemsnit været 4 dage kortere.", finds: &["For hele 2024"] },
        Example { text: "- I hele 2024 var der 412 henvendelser.\n- Andet.", finds: &["I hele 2024"] },
        Example { text: "Tallet for hele 2025 viste en fremgang på 4 procent.", finds: &["for hele 2025"] },
        Example { text: "Regnskabet for 2024 viser et merforbrug på 2,1 mio. kr.", finds: &["Regnskabet for 2024"] },
        Example { text: "Det forventede regnskab for 2024 viser et merforbrug på 2,1 mio. kr.", finds: &[] },
        Example { text: "For hele 2023 har ventetiden i gennemsnit været 4 dage kortere.", finds: &[] },
        Example { text: "For hele 2024 forventes et merforbrug på 2 mio. kr.", finds: &[] },
        Example { text: "Budgettet for hele 2024 er på 40 mio. kr.", finds: &[] },
        Example { text: "For hele 2024 har forvaltningen skønnet en ledighed på 3 %.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = prepared.document.date.as_ref().map(|date| date.value) else { return };
    for hit in found.hits() {
        let begins = said::whole_word(prepared.text, hit.span).is_some();
        let Some((year, at)) = hit.span.end.checked_sub(2).and_then(|at| said::year_at(prepared.text, at)) else {
            continue;
        };
        if !begins || year < meeting.year() {
            continue;
        }
        let sentence = prepared.sentence_at(hit.span.start);
        let words = prepared.at(sentence).to_lowercase();
        let after = said::after(prepared.text, at.end, 12, sentence);
        let past = ["har", "var", "blev", "lå", "viste", "viser", "endte"]
            .iter()
            .any(|verb| after.split(' ').next() == Some(verb));
        let planned = [
            "forvent",
            "prognose",
            "skøn",
            "budget",
            "plan",
            "bevil",
            "beslut",
            "afsat",
            "aftal",
            "foreløbig",
            "indtil",
            "endnu ikke",
        ];
        let measured = [
            "gennemsnit",
            "ligget",
            "været",
            "i alt",
            "modtaget",
            "var der",
            "haft",
            "steget",
            "faldet",
            "viste",
            "viser",
            "lå",
            "endte",
        ];
        let measured = measured.iter().any(|word| words.contains(word));
        let figured = words.chars().filter(char::is_ascii_digit).count() > 4;
        if past && measured && figured && !planned.iter().any(|word| words.contains(word)) {
            let finding = found.at(Span::new(hit.span.start, at.end));
            finding.with("year", year.to_string()).with("date", meeting);
        }
    }
}
