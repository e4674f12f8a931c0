//! A049: a list that has another length than the sentence before it says.

use super::said;
use crate::cut;
use crate::danish;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "A049",
    severity: Severity::Warning,
    on: true,
    words: &[":\n", ": \n"],
    find,
    examples: &[
        Example { text: "Planen har tre mål:\n\n- Flere i job\n- Færre syge", finds: &["tre"] },
        Example {
            text: "De fire hovedgreb fra gruppen er som følger:\n- 1) Færre regler\n- 2) Mere frihed\n\n- 3) Klare mål",
            finds: &["fire"],
        },
        Example {
            text: "Rapporten er delt op i 2 kapitler:\n\n• Resultater\n• Politik\n• Integration\n\nKapitlerne følger.",
            finds: &["2"],
        },
        Example { text: "Planen har tre mål:\n\n- Flere i job\n- Færre syge\n- Flere i uddannelse", finds: &[] },
        Example {
            text: "Udvalget besluttede i maj, at følgende fire områder prioriteres:\n\n1. Unge\n2. Sygemeldte\n3. Seniorer",
            finds: &["fire"],
        },
        Example {
            text: "Politikken har seks principper for indsatsen. Ikke alle er nye. Principperne er som følger:\n\n- Job\n\
                   - Sprog\n- Bolig\n- Fritid\n- Familie",
            finds: &["seks"],
        },
        Example {
            text: "Politikken har seks principper i år og havde fem principper før. Principperne er som følger:\n\n- Job\n- Bolig",
            finds: &[],
        },
        Example { text: "Punkt 2 Økonomiske mål:\n- Flere i job\n- Færre syge\n- Mere tid", finds: &[] },
        Example { text: "- Planen har to mål:\n- Flere i job\n- Færre syge\n- Næste emne", finds: &[] },
        Example { text: "Udvalget drøftede på de to møder:\n\n- Regler\n- Mål\n- Frister", finds: &[] },
        Example { text: "Planen har to mål:\n\n- Flere i job:\n- unge\n- ældre\n- Færre syge", finds: &[] },
        Example {
            text: "Planen har tre mål:\n\n- Flere i job\n- Færre syge\n\nDet tredje mål er nyt.\n\n- Flere i uddannelse",
            finds: &[],
        },
        Example {
            text: "Udvalget foreslår yderligere to mål:\n- Flere i job\n- Færre syge\nMålene er nye. Der følges op på:\n- Frister\n- Samtaler",
            finds: &[],
        },
        Example {
            text: "Forvaltningen har fulgt to hold og ser, at de unge mangler:\n- Tid\n- Ro\n- Vejledning",
            finds: &[],
        },
    ],
};

/// Nouns whose number says nothing about the length of a list after them, by their ends.
const NO_LIST: [&str; 22] = [
    "år",
    "måneder",
    "uger",
    "dage",
    "timer",
    "gange",
    "møder",
    "mødet",
    "personer",
    "borgere",
    "kommuner",
    "medarbejdere",
    "medlemmer",
    "kr",
    "pct",
    "procent",
    "unge",
    "ledige",
    "virksomheder",
    "kvartal",
    "kvartaler",
    "deltagere",
];

/// A longer list is not looked through to its end.
const MOST_LINES: usize = 400;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(section) = prepared.section_at(hit.span.start) else { continue };
        let rest = prepared.text.get(hit.span.end..section.content.end).unwrap_or("");
        if !opens_list(rest) {
            continue;
        }
        let told = announced(prepared.text, hit.span.start, section.content);
        let told = told.or_else(|| announced_before(prepared.text, hit.span.start, section.content));
        let Some((told, at)) = told else { continue };
        let own =
            prepared.text.get(section.content.start..hit.span.start).and_then(|before| before.lines().next_back());
        let Some(length) = list_length(rest, own.and_then(Mark::of)).filter(|length| *length != told) else { continue };
        found.at(at).with("told", told as usize).with("listed", length as usize);
    }
}

/// True where the first line of `text` that is not blank begins as an entry of a list does.
fn opens_list(text: &str) -> bool {
    let first = text.lines().take(MOST_LINES).find(|line| !line.trim().is_empty());
    first.and_then(Mark::of).is_some()
}

/// The number of things that the words before the colon announce, and where it stands.
fn announced(text: &str, colon: usize, section: Span) -> Option<(u32, Span)> {
    let line = cut::tail(text.get(section.start..colon)?, 160);
    let line = cut::last_line(line);
    let ends = |pair: &[u8; 2]| matches!(pair, [b'.' | b',', b' ']);
    let start = line.as_bytes().array_windows().rposition(ends).map_or(0, |end| end + 2);
    let clause = line.get(start..)?;
    let base = colon - clause.len();
    let words: Vec<(usize, &str)> = words(clause);
    let mut numbers = words.iter().enumerate().filter_map(|(at, (_, word))| number(word).map(|number| (at, number)));
    let (at, told) = numbers.next().filter(|_| numbers.next().is_none())?;
    let after: Vec<String> = words.get(at + 1..)?.iter().map(|(_, word)| word.to_lowercase()).collect();
    let before: Vec<String> = words.get(..at)?.iter().map(|(_, word)| word.to_lowercase()).collect();
    // "Punkt 2 Økonomi:" counts nothing.
    let counts =
        ["har", "er", "i", "indeholder", "omfatter", "følgende", "de", "disse", "af", "foreslår", "udpeget", "alle"];
    let digits = words.get(at)?.1.starts_with(|c: char| c.is_ascii_digit());
    let label = digits && !before.last().is_some_and(|word| counts.contains(&word.as_str()));
    let fits = !label && names_list(&after, &before);
    let (offset, word) = words.get(at)?;
    (fits && told >= 2).then(|| (told, Span::new(base + offset, base + offset + word.len())))
}

/// "Planen har seks mål. ... Målene er som følger:": the number told with the noun shortly before.
fn announced_before(text: &str, colon: usize, section: Span) -> Option<(u32, Span)> {
    let clause = said::before(text, colon, 60, section);
    let clause = clause.rsplit(['.', '\n']).next()?.trim();
    let lead = [" er som følger", " er følgende", " er disse"].iter().find_map(|end| clause.strip_suffix(end))?;
    let noun = lead.strip_suffix("ne").filter(|noun| noun.len() >= 3 && !noun.contains(' '))?;
    let earlier = cut::tail(text.get(section.start..colon)?, 700);
    let from = colon - earlier.len();
    let mut told = earlier.match_indices(noun).filter_map(|(at, _)| {
        let ends = earlier.get(at + noun.len()..)?.chars().next().is_some_and(|c| !c.is_alphanumeric());
        let before = earlier.get(..at)?.strip_suffix(' ')?;
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        let start = from + before.len() - word.len();
        number(word).filter(|_| ends).map(|number| (number, Span::new(start, start + word.len())))
    });
    told.next().filter(|_| told.next().is_none())
}

fn words(clause: &str) -> Vec<(usize, &str)> {
    let start = clause.as_ptr() as usize;
    clause.split_whitespace().map(|word| ((word.as_ptr() as usize).saturating_sub(start), word)).collect()
}

fn number(word: &str) -> Option<u32> {
    let digits = word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let number = if digits { word.parse().ok() } else { danish::small_number(word) };
    number.filter(|number| (2..=20).contains(number))
}

/// True where what follows the number is a noun that ends the clause, or the
/// clause is "De fire mål for 2024 er følgende".
fn names_list(after: &[String], before: &[String]) -> bool {
    const VERBS: [&str; 22] = [
        "er", "har", "skal", "som", "der", "og", "at", "på", "i", "for", "af", "til", "fra", "med", "kan", "vil", "om",
        "den", "det", "eller", "hvor", "ikke",
    ];
    const DELIMIT: [&str; 6] = ["de", "disse", "følgende", "nedenstående", "yderligere", "flg."];
    let noun = |noun: &str| noun.len() >= 3 && !NO_LIST.iter().any(|end| noun.ends_with(end));
    let plain = (1..=3).contains(&after.len()) && !after.iter().any(|word| VERBS.contains(&word.as_str()));
    let lead = before.iter().rev().find(|word| !DELIMIT.contains(&word.as_str())).map_or("", String::as_str);
    let has = |word: &str| before.iter().any(|of| of == word);
    let leads = match lead {
        "i" => has("delt") || has("opdelt") || has("inddelt") || has("opdeles"),
        "af" => has("består") || has("bestod"),
        "på" => has("peger") || has("bygger") || has("vægt"),
        "efter" | "for" | "med" | "til" | "mellem" | "blandt" | "hos" | "fra" | "ved" | "over" | "under" | "om"
        | "inden" => false,
        _ => true,
    };
    // "at følgende fire områder prioriteres"
    if before.last().is_some_and(|word| word == "følgende") && (2..=4).contains(&after.len()) {
        return after.first().is_some_and(|word| noun(word));
    }
    if plain && leads {
        return after.last().is_some_and(|word| noun(word));
    }
    let opens = before.iter().all(|word| DELIMIT.contains(&word.as_str()));
    let ends = after.join(" ");
    let follows = [" er som følger", " er følgende", " er disse"].iter().any(|end| ends.ends_with(end));
    opens && follows && after.first().is_some_and(|word| noun(word))
}

/// The length of the list at the start of `text`; None where there is none of at
/// least two, or where it cannot be told where it ends.
fn list_length(text: &str, announcing: Option<Mark>) -> Option<u32> {
    let mut kind: Option<Mark> = None;
    let (mut length, mut blank, mut over) = (0_u32, false, false);
    for line in text.lines().take(MOST_LINES) {
        if line.trim().is_empty() {
            blank = true;
            continue;
        }
        let mark = Mark::of(line);
        if over {
            // More of the same kind further on may belong to the list.
            if mark.is_some() && mark == kind {
                return None;
            }
            continue;
        }
        match (mark, kind) {
            (Some(mark), None) => (kind, length) = (Some(mark), 1),
            (Some(mark), Some(first)) if mark == first => length += 1,
            (Some(_), Some(_)) => {}
            (None, None) => return None,
            // A capital begins a new sentence rather than the rest of an entry.
            (None, Some(_)) => over = blank || line.trim_start().starts_with(char::is_uppercase),
        }
        if mark.is_some() && line.trim_end().ends_with(':') {
            return None;
        }
        blank = false;
    }
    // A list of the same kind as the entry that announces it goes on with the next entry.
    (length >= 2 && kind != announcing).then_some(length)
}

/// How an entry of a list begins, with its indent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet(char, usize),
    Number(usize),
}

impl Mark {
    fn of(line: &str) -> Option<Self> {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let first = text.chars().next()?;
        if matches!(first, '-' | '–' | '•' | '*' | '·' | '●' | '▪' | '○')
            && text.get(first.len_utf8()..)?.starts_with(char::is_whitespace)
        {
            return Some(Mark::Bullet(first, indent));
        }
        let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let short = (1..=2).contains(&(text.len() - digits.len()));
        let marked = digits.starts_with(". ") || digits.starts_with(") ") || digits.starts_with(".\t");
        (short && marked).then_some(Mark::Number(indent))
    }
}
