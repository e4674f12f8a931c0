//! What ten digits are: surely a CPR number, perhaps one, or something else.

use super::report::{after, before};
use crate::exact::{checks_registration, is_registration_form};
use pejl_mask::{Finding, unbroken};
use pejl_model::Span;

/// How sure it is that ten digits are a CPR number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sureness {
    /// Written as one with its hyphen, or called one.
    Certain,
    /// Without hyphen and name, or called something else while its check digit fits.
    Possible,
}

/// Words before numbers of other kinds, also as the end of a word.
const OTHERS: [&str; 55] = [
    "sag",
    "sagen",
    "sagsnr",
    "sagsnummer",
    "sagsid",
    "j.nr",
    "jnr",
    "journalnr",
    "journalnummer",
    "journal",
    "dok",
    "dokument",
    "dok.nr",
    "doknr",
    "cvr",
    "cvr-nr",
    "p-nr",
    "p-nummer",
    "ean",
    "konto",
    "kontonr",
    "kontonummer",
    "faktura",
    "ordre",
    "id",
    "ref",
    "version",
    "ver",
    "v",
    "udgave",
    "rev",
    "dato",
    "den",
    "d",
    "kl",
    "udskrevet",
    "referat",
    "notat",
    "bilag",
    "løbenr",
    "nr",
    "periode",
    "perioden",
    "fra",
    "matr",
    "matrikel",
    "ejd",
    "lb",
    "bygn",
    "kvit",
    "art",
    "vare",
    "serie",
    "reg",
    "police",
];

/// The number that `pejl_mask` found, and how sure it is one.
pub(super) fn number(text: &str, found: Finding) -> Option<(Span, Sureness)> {
    let whole = found.whole;
    let digits = digits(text, found);
    if is_stand_in(&digits) {
        return None;
    }
    let lead = before(text, whole.start, 40);
    if found.named {
        // A day that does not exist may be a slip of the pen; a month that does not is no birthday.
        let month = digits.get(2..4).is_some_and(|month| matches!(month, [0, 1..=9] | [1, 0..=2]));
        return Some((whole, if month { Sureness::Certain } else { Sureness::Possible }));
    }
    let day = text.get(whole.start..found.span.start).unwrap_or("");
    let between = day.rsplit(|c: char| c.is_ascii_digit()).next().unwrap_or("");
    if !is_registration_form(digits) || is_part(text, whole) {
        return None;
    }
    let checks = checks_registration(digits);
    let other = is_other(lead);
    // "Fra 010124-3112" is a period, "fra" before ten digits in a row is not.
    let other_kind = other && !lead.trim_end().to_lowercase().ends_with("fra");
    let year = matches!(digits.get(6..8), Some([1, 9] | [2, 0]));
    let sure = match unbroken(between).as_str() {
        _ if between == "\t" => return None,
        "" if between.is_empty() => (checks || in_sentence(text, whole)) && !other_kind,
        "" => !other_kind && !beside_number(text, whole),
        // "Sagen 070761-4285": cases have no numbers like that, but somebody may mean one.
        _ if other && !year && is_case(lead) => true,
        _ if other || year => checks,
        _ => return Some((whole, Sureness::Certain)),
    };
    sure.then_some((whole, Sureness::Possible))
}

/// The ten digits, however they are written: of a whole year the last two, and with the zero that a sheet lost.
fn digits(text: &str, found: Finding) -> [u8; 10] {
    let written = |part: &str| -> Vec<u8> { part.chars().filter_map(pejl_mask::digit).collect() };
    let mut day = written(text.get(found.whole.start..found.span.start).unwrap_or(""));
    match day.len() {
        5 => day.insert(0, 0),
        8 => drop(day.drain(4..6)),
        _ => day.truncate(6),
    }
    let serial = written(found.span.of(text));
    let serial = serial.get(serial.len().saturating_sub(4)..).unwrap_or(&[]);
    let mut digits = [0; 10];
    digits.iter_mut().zip(day.iter().chain(serial)).for_each(|(digit, written)| *digit = *written);
    digits
}

/// True for what forms show in place of a number: one digit or one pair of digits all the way.
fn is_stand_in(digits: &[u8; 10]) -> bool {
    let (pairs, _) = digits.as_chunks::<2>();
    pairs.iter().all(|pair| pairs.first() == Some(pair))
}

/// True where the word right before is "sag" or "sagen", and not a word for its number.
fn is_case(lead: &str) -> bool {
    let lead = lead.trim_end().to_lowercase();
    matches!(lead.rsplit(|c: char| !c.is_alphanumeric()).next(), Some("sag" | "sagen")) && !lead.ends_with('.')
}

fn is_other(lead: &str) -> bool {
    let lead = lead.trim_end_matches([' ', '\u{a0}', '\t', ':', '.', '(', '#']).to_lowercase();
    let word = lead.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | ';')).next().unwrap_or("");
    let mut words = lead.rsplit(char::is_whitespace);
    let named = |word: &str| {
        let word = word.trim_matches(['.', ':', ',', '(']);
        OTHERS.contains(&word) || word.ends_with("nummer") || word.ends_with("nr")
    };
    named(word) || (word == "nr" && words.nth(1).is_some_and(named))
}

/// True for the middle of something longer, as of a case's number or an address on the web.
fn is_part(text: &str, whole: Span) -> bool {
    let mut lead = text.get(..whole.start).unwrap_or("").chars().rev();
    let mut tail = text.get(whole.end..).unwrap_or("").chars();
    let joined = match lead.next() {
        Some('-' | '/' | '.') => lead.next().is_some_and(|c| c.is_ascii_digit()),
        Some('=' | '#' | '*') => true,
        _ => false,
    };
    let goes_on = match tail.next() {
        Some('-' | '/' | '.' | ',') => tail.next().is_some_and(|c| c.is_ascii_digit()),
        Some('%' | '*') => true,
        _ => false,
    };
    joined || goes_on || after(text, whole.end, 8).trim_start().starts_with("kr")
}

/// True where another number stands beside it, as in a row of figures.
fn beside_number(text: &str, whole: Span) -> bool {
    let lead = before(text, whole.start, 8).trim_end();
    let tail = after(text, whole.end, 8).trim_start();
    lead.ends_with(|c: char| c.is_ascii_digit()) || tail.starts_with(|c: char| c.is_ascii_digit())
}

/// True between words on one line, not among the cells of a table.
fn in_sentence(text: &str, whole: Span) -> bool {
    let (lead, tail) = (before(text, whole.start, 60), after(text, whole.end, 60));
    let words = lead.chars().any(char::is_alphabetic) && !beside_number(text, whole);
    words && !lead.contains(['\t', '|']) && !tail.contains(['\t', '|'])
}
