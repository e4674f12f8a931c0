//! P010: few persons, so that they may be recognised.

use super::person_words::WORDS;
use super::persons::{few, of_age};
use super::places::Addresses;
use super::report::{before, everywhere, secret};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P010",
    severity: Severity::Note,
    on: true,
    words: &[
        "beboer",
        "borger",
        "person",
        "modtager",
        "flygtning",
        "sygemeldt",
        "kursist",
        "lejer",
        "fordreven",
        "fordrevne",
        "indvandrer",
        "pensionist",
        "over ",
        "under ",
    ],
    find,
    examples: &[
        Example {
            text: "Af de 40 flygtninge er 30 børn under 16 år, 7 ml. 16 og 66 år og 3 er over 67 år.",
            finds: &["3 er over 67 år"],
        },
        Example { text: "Der er 2 borgere, som venter på en afgørelse.", finds: &["2 borgere"] },
        Example {
            text: "- Tre sygemeldte kursister er stoppet\n- I gruppen er én kontanthjælpsmodtager",
            finds: &["Tre sygemeldte kursister", "én kontanthjælpsmodtager"],
        },
        Example { text: "Der er 5 beboere, 12 borgere og 3 værelser, og 4 medlemmer deltog.", finds: &[] },
        Example { text: "1 ud af 4 borgere, hver 3. borger og 2-3 personer pr. hold, op til 4 borgere.", finds: &[] },
        Example {
            text: "Kapitel 3 om borgere, 2 ugers forløb til personer, punkt 2 borgere og 1 kontaktperson.",
            finds: &[],
        },
        Example {
            text: "Tallet er faldet med 3 personer og svarer til 1 person i 1 år. 3 er over 67 % af 4.",
            finds: &[],
        },
        Example {
            text: "To kommuner modtager hjælp, to kommuners borgere klager, og 3 borgere pr. hold er nok.",
            finds: &[],
        },
        Example {
            text: "Valgt er 3 personer til udvalget. To foreninger lejer lokaler, og 2 udlejere svarer.",
            finds: &[],
        },
        Example { text: "I huset på Birkevænget bor der 1 beboer.", finds: &[] },
    ],
};

/// So much of the line before an age is looked through for what is counted, in bytes.
const LINE: usize = 250;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let limit = prepared.limits.few_persons;
    let mut addresses = Addresses::new();
    for (source, few) in few(prepared, found) {
        if !addresses.near(prepared, *source, few.span) {
            secret(found, *source, few.span).with("limit", limit as usize);
        }
    }
    for (source, text, hits) in everywhere(prepared, found) {
        for hit in hits.iter().filter(|hit| hit.word >= WORDS.len()) {
            let word = Span::new(hit.span.start, hit.span.end - 1);
            let few = of_age(text, word, limit).filter(|few| counts_persons(before(text, few.span.start, LINE)));
            if let Some(few) = few {
                secret(found, source, few.span).with("limit", limit as usize);
            }
        }
    }
}

fn counts_persons(line: &str) -> bool {
    WORDS.iter().chain(&["børn", "voksne"]).any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_for_persons_come_first() {
        assert!(RULE.words.starts_with(&WORDS));
    }
}
