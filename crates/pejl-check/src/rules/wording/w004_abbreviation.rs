//! W004: an abbreviation in capitals that the paper never spells out.

use crate::cut::line_at;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Role, Severity, Span};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "W004",
    severity: Severity::Note,
    on: false,
    words: &[],
    find,
    examples: &[
        Example { text: "Sagen følger retningen for EBU fra i år.", finds: &["EBU"] },
        Example { text: "- QRT har holdt møde\n- QRT holder møde igen", finds: &["QRT"] },
        Example { text: "Emne\tHvem\nPlan\tXKA/ZBØ", finds: &["XKA", "ZBØ"] },
        Example { text: "Den Sociale Fond (DSF) har svaret, og DSF betaler.", finds: &[] },
        Example { text: "Vi bruger ABC-metoden (Afklaring, Besøg, Cykling), og ABC virker.", finds: &[] },
        Example { text: "KL, STAR og EU har et CV i PDF. STATUS OG PLAN", finds: &[] },
        Example { text: "DRØFTELSE AF JOBROTATION - APRIL 2012", finds: &[] },
        Example { text: "Sag A00, COVID19, del II og XKA3.", finds: &[] },
    ],
};

/// What every reader of such a paper knows.
const EVERYDAY: [&str; 59] = [
    "AI", "AMU", "ATP", "BNP", "CPR", "CV", "CVR", "DA", "DGI", "DIF", "DR", "DSB", "EAN", "EGU", "EU", "FGU", "FH",
    "FN", "FOA", "FVU", "GDPR", "HF", "HK", "HR", "IT", "KL", "KLE", "KMD", "LAB", "LO", "MED", "NATO", "NB", "NGO",
    "NR", "OK", "PC", "PDF", "PPR", "RAR", "SF", "SFO", "SMS", "SOSU", "SSP", "STAR", "STU", "SU", "TV", "UK", "UNG",
    "USA", "UU", "VEU", "VUC", "ØU", "PR", "AM", "TR",
];
/// Longer runs of capitals are headings.
const LONGEST: usize = 5;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut first: BTreeMap<&str, Option<Span>> = BTreeMap::new();
    for part in &prepared.document.parts {
        if matches!(part.role, Role::Content | Role::Heading) {
            collect(prepared.text, part.span, &mut first);
        }
    }
    for (short, at) in first {
        if let Some(at) = at {
            found.at(at).with("short", short);
        }
    }
}

/// Notes where each abbreviation in `part` stands first; none for one that is spelled out.
fn collect<'a>(text: &'a str, part: Span, first: &mut BTreeMap<&'a str, Option<Span>>) {
    let content = part.of(text);
    let mut past = 0;
    while let Some(at) = two_capitals(content.as_bytes(), past) {
        let rest = content.get(at..).unwrap_or("");
        let end = rest.find(|c: char| !c.is_uppercase()).unwrap_or(rest.len());
        past = at + end;
        let at = Span::new(part.start + at, part.start + at + end);
        let short = at.of(text);
        if short.chars().count() > LONGEST || EVERYDAY.contains(&short) || is_roman(short) {
            continue;
        }
        if is_explained(text, at) {
            first.insert(short, None);
        } else if !first.contains_key(short) && stands_alone(text, at) && !is_shouted(text, at) {
            first.entry(short).or_insert(Some(at));
        }
    }
}

/// Where a capital stands before another one, at or after `from`; any letter that is not ASCII may be one. Sixteen bytes
/// are looked at together, since hardly any has one.
fn two_capitals(bytes: &[u8], from: usize) -> Option<usize> {
    let begin = |first: u8, next: u8| first.is_ascii_uppercase() & (next.is_ascii_uppercase() | (next == 0xC3));
    let none = |piece: &[u8; 17]| {
        piece.array_windows().fold(0, |any, [first, next]| any | u8::from(begin(*first, *next))) == 0
    };
    let mut at = from;
    while bytes.get(at..).and_then(<[u8]>::first_chunk).is_some_and(none) {
        at += 16;
    }
    bytes.get(at..)?.array_windows().position(|[first, next]| begin(*first, *next)).map(|found| at + found)
}

/// True in brackets, and before brackets, also as the first part of a word ("XY-metoden (...)").
fn is_explained(text: &str, at: Span) -> bool {
    let before = text.get(..at.start).unwrap_or("");
    let after = text.get(at.end..).unwrap_or("");
    let whole = after.strip_prefix('-').map_or(after, |rest| rest.trim_start_matches(char::is_alphabetic));
    before.ends_with('(') || whole.starts_with(" (")
}

/// True where no letter, digit or dash touches it and no other word in capitals stands beside it.
fn stands_alone(text: &str, at: Span) -> bool {
    let before = text.get(..at.start).unwrap_or("");
    let after = text.get(at.end..).unwrap_or("");
    let touched = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\'');
    let shouted = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let last = before.strip_suffix(' ').and_then(|before| before.rsplit(|c: char| !c.is_alphabetic()).next());
    let next = after.strip_prefix(' ').and_then(|after| after.split(|c: char| !c.is_alphabetic()).next());
    let ended = after.starts_with('.') && !after.get(1..).is_some_and(|next| next.starts_with(char::is_alphanumeric));
    !before.ends_with(touched)
        && (ended || !after.starts_with(touched))
        && !last.is_some_and(shouted)
        && !next.is_some_and(shouted)
}

/// True on a line without small letters: a heading in capitals.
fn is_shouted(text: &str, at: Span) -> bool {
    let line = line_at(text, at.start).of(text);
    line.contains(' ') && !line.chars().any(char::is_lowercase)
}

fn is_roman(short: &str) -> bool {
    short.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}
