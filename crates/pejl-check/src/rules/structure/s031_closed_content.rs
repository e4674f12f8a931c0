//! S031: a closed item with a text.

use super::layout::{kind_of, lines, number, parts, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Role, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S031",
    severity: Severity::Error,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Salg af grund\n\nSagsfremstilling\n\nSagen drejer sig om en grund ved havnen, som en køber har budt på.\n",
            finds: &["Sagen drejer sig om en grund ved havnen, som en køber har budt på."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Salg af grund - Lukket\n\nIndstilling\n\nForvaltningen indstiller, at buddet fra køberen tages, og at grunden sælges straks.\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Forvaltningen indstiller, at buddet fra køberen tages, og at grunden sælges straks."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Leverandøraftale (lukket)\n\nResumé\nAftalen med vognmanden koster mere end i fjor, fordi der er to ekstra ruter om ugen.\n",
            finds: &["Aftalen med vognmanden koster mere end i fjor, fordi der er to ekstra ruter om ugen."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Salg af grund\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Salg af grund\n\nPunktet behandles for lukkede døre, jf. styrelseslovens § 10, og kan ikke læses af alle.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Salg af grund\n\nBeslutning\n\nUdvalget besluttede at sælge grunden ved havnen til den, der bød mest.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Underskriftsside (lukket)\n\nIda Holm, Bo Lind, Per Skov, Eva Dal og Mia Bak skriver under her.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
    ],
};

/// Shorter texts are marks and stubs.
const LEAST: usize = 40;
/// So many letters are no stub, whatever words stand among them.
const LONG: usize = 600;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items().filter(|(_, item)| !item.open) {
        let texts: Vec<Span> = texts(prepared, item);
        let letters: usize =
            texts.iter().map(|span| span.of(prepared.text).chars().filter(|c| c.is_alphabetic()).count()).sum();
        let low = texts.iter().map(|span| span.of(prepared.text).to_lowercase());
        let stub = letters < LONG && low.into_iter().any(|text| STUBS.iter().any(|word| text.contains(word)));
        // A heading that was not read as one begins another item, which may be open.
        let next = number(item).map(|number| number.saturating_add(1));
        let headed = texts.iter().any(|span| is_heading(span.of(prepared.text), next));
        let signed = title(item).to_lowercase().contains("underskr");
        if let Some(first) = texts.first().filter(|_| letters >= LEAST && !stub && !signed && !headed) {
            found.in_item(at, *first).with("lines", texts.len());
        }
    }
}

/// Words with which a stub says that the item is closed.
const STUBS: [&str; 9] = [
    "lukket",
    "lukkede",
    "offentlig",
    "styrelseslov",
    "fortrolig",
    "tavshed",
    "persondata",
    "undtaget",
    "kan ikke vises",
];

/// True for a line that begins as an item's heading does, with the number `next` where that is known.
fn is_heading(line: &str, next: Option<u32>) -> bool {
    const WORDS: [&str; 5] = ["Punkt ", "Pkt. ", "Sag nr", "Sag ", "§ "];
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    // A point of a recommendation is numbered too.
    let title = digits.strip_prefix(". ").is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase));
    let printed: Option<u32> = line.get(..line.len() - digits.len()).and_then(|number| number.parse().ok());
    let follows = printed.is_some() && (next.is_none() || printed == next);
    let numbered = follows && title && line.len() < 120;
    let rest = WORDS.iter().find_map(|word| line.strip_prefix(word));
    numbered || rest.is_some_and(|rest| rest.trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_ascii_digit()))
}

/// The lines below the labels of a closed item that are neither its decision nor what is always told.
fn texts(prepared: &Prepared<'_>, item: &AgendaItem) -> Vec<Span> {
    let mut kind: Option<SectionKind> = None;
    let mut texts = Vec::new();
    for part in parts(prepared, item) {
        let section = part.section.and_then(|at| item.sections.get(at as usize)).map(pejl_model::Section::kind);
        match part.role {
            Role::Label => {
                let last = lines(prepared.text, part.span).last().map(|line| kind_of(line.of(prepared.text)));
                kind = section.or(last);
            }
            Role::Content if section.or(kind).is_some_and(is_kept) => texts.extend(lines(prepared.text, part.span)),
            _ => {}
        }
    }
    texts
}

fn is_kept(kind: SectionKind) -> bool {
    !matches!(
        kind,
        SectionKind::Decision
            | SectionKind::Absence
            | SectionKind::Attachments
            | SectionKind::CaseHistory
            | SectionKind::Competence
    )
}
