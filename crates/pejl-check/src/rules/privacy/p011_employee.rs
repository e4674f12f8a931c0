//! P011: one employee, known by the task.

use super::report::{after, before, everywhere, secret, sentence};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P011",
    severity: Severity::Note,
    on: true,
    words: &["1 medarbejder", "én medarbejder"],
    find,
    examples: &[
        Example { text: "Der har kun været 1 medarbejder knyttet til sproget.", finds: &["1 medarbejder"] },
        Example { text: "- På området er én medarbejder sygemeldt.\n- Intet", finds: &["én medarbejder"] },
        Example { text: "Opgaven havde 1 medarbejder, som er stoppet.", finds: &["1 medarbejder"] },
        Example {
            text: "PÅ OMRÅDET ER ÉN MEDARBEJDER SYGEMELDT, OG OPGAVEN LIGGER STILLE.",
            finds: &["ÉN MEDARBEJDER"],
        },
        Example { text: "Der har været 2 medarbejdere og 11 medarbejdere på opgaven.", finds: &[] },
        Example { text: "Forslaget omfatter ansættelse af 1 medarbejder, som har ansvar for kurset.", finds: &[] },
        Example { text: "En sag har mindst 1 medarbejder, svarende til 0,5 mio. kr. for 1 medarbejder.", finds: &[] },
    ],
};

/// Words for somebody who is there or was, not for a post to be filled.
const IS: [&str; 8] = ["har", "havde", "været", "er", "var", "blev", "sidder", "arbejder"];
/// Parts of words for posts and their price.
const POST: [&str; 14] = [
    "ansæt",
    "svar",
    "årsværk",
    "kr.",
    "mindst",
    "højst",
    "pr. ",
    "omfatter",
    "finansier",
    "skal ",
    "ekstra",
    "foresl",
    "budget",
    "hver ",
];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, text, hits) in everywhere(prepared, found) {
        for hit in &hits {
            let (lead, tail) = (before(text, hit.span.start, 1), after(text, hit.span.end, 4));
            let part = lead.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-'));
            if part || tail.starts_with(char::is_alphabetic) || tail.starts_with(" pr") {
                continue;
            }
            if is_somebody(sentence(prepared, source, text, hit.span.start).of(text)) {
                secret(found, source, hit.span);
            }
        }
    }
}

fn is_somebody(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphabetic()).collect();
    IS.iter().any(|word| words.contains(word)) && !POST.iter().any(|word| sentence.contains(word))
}
