//! Whether eight ungrouped digits without a word for telephone before them are
//! somebody's number, told by where they stand.
//!
//! Money, dates, case numbers and numbers of documents are written with eight
//! digits too. In running text the digits are taken for a telephone number
//! unless something speaks against it; in a table and on a line of their own,
//! where figures and case numbers stand, only where something speaks for it.
//! Masking a document's number costs a reader little; showing a citizen's
//! telephone number can't be undone.

use crate::digits::{Number, is_year, pair};
use crate::phone::{CALLS, PHONES};

/// So far back a line and the lines above it are looked at: that keeps the time linear.
const LINE: usize = 400;
/// So many words before a number may name it.
const NEAR: usize = 4;

/// Words that name another number than a telephone's; also every word on "nr" and "nummer".
const NUMBERED: [&str; 48] = [
    "sag",
    "sagen",
    "sags-id",
    "sagsid",
    "sagnr",
    "journal",
    "j.nr",
    "jnr",
    "dok",
    "dok.nr",
    "dokument",
    "dokumentet",
    "dokument-id",
    "dok.id",
    "dokid",
    "brev",
    "brevid",
    "cvr",
    "p-nr",
    "ean",
    "gln",
    "konto",
    "faktura",
    "ordre",
    "bilag",
    "matr",
    "matrikel",
    "løbenr",
    "id",
    "id-nr",
    "acadre",
    "esdh",
    "sbsys",
    "edoc",
    "version",
    "udgave",
    "reference",
    "ref",
    "kle",
    "isbn",
    "issn",
    "nr",
    "no",
    "nummer",
    "notat",
    "rapport",
    "referat",
    "aftale",
];
/// Beginnings of words for money and other amounts.
const AMOUNTS: [&str; 20] = [
    "budget",
    "beløb",
    "udgift",
    "indtægt",
    "regnskab",
    "bevilling",
    "sum",
    "ramme",
    "saldo",
    "kr",
    "kassebeholdning",
    "alt",
    "total",
    "provenu",
    "tilskud",
    "refusion",
    "forbrug",
    "merudgift",
    "mindreforbrug",
    "merforbrug",
];

/// See the module. No other number stands beside the digits, and no unit after them; `listed` tells that a second
/// telephone number follows a mark.
pub(crate) fn is_private(number: &Number<'_>, end: usize, listed: bool) -> bool {
    let (text, start) = (number.text, number.start);
    let thousands = number.digits(5).starts_with(&[0, 0, 0]);
    if number.digits(0).starts_with(&[0]) || thousands || is_date(number.digits(0)) {
        return false;
    }
    if !listed && is_part(text, start, end) {
        return false;
    }
    let (lead, tail) = (line_before(text, start), line_after(text, end));
    if lead.contains(['\t', '|']) || tail.contains(['\t', '|']) {
        return in_table(number, lead, tail);
    }
    let (before, after) = (lead.chars().any(char::is_alphabetic), tail.chars().any(char::is_alphabetic));
    match (before, after) {
        (true, _) => !is_numbered(lead),
        // As lists of documents begin their lines, unless it is a name that follows.
        (false, true) => {
            tail.contains('@') || tail.split_whitespace().take(2).filter(|word| is_name(word)).count() == 2
        }
        (false, false) => is_in_contacts(text, start - lead.len()),
    }
}

/// 20240313, 13032024 and 20232024.
fn is_date(digits: &[u8]) -> bool {
    let at = |from: usize| digits.get(from..).unwrap_or(&[]);
    let day = |from| (1..=31).contains(&pair(at(from)));
    let month = |from| (1..=12).contains(&pair(at(from)));
    (is_year(digits) && month(4) && day(6)) || (is_year(at(4)) && (is_year(digits) || (day(0) && month(2))))
}

/// Part of something longer, as of a file's name or an address.
fn is_part(text: &str, start: usize, end: usize) -> bool {
    let mut before = text.get(..start).unwrap_or("").chars().rev();
    let mut after = text.get(end..).unwrap_or("").chars();
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let joined = match before.next() {
        Some('-' | '/') => !blank(before.next()),
        Some(c) => c.is_alphanumeric() || matches!(c, '_' | '.' | '#' | '=' | '\\' | '&' | '?' | '@' | '*'),
        None => false,
    };
    let goes_on = match after.next() {
        Some('-' | '/' | '.' | '#' | '=' | '\\') => after.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric() || matches!(c, '_' | '@' | '*'),
        None => false,
    };
    joined || goes_on
}

/// At most so much of the line before `at`.
pub(crate) fn line_before(text: &str, at: usize) -> &str {
    let lead = text.get(text.floor_char_boundary(at.saturating_sub(LINE))..at).unwrap_or("");
    lead.rsplit('\n').next().unwrap_or("")
}

/// At most so much of the line after `at`.
pub(crate) fn line_after(text: &str, at: usize) -> &str {
    let tail = text.get(at..text.floor_char_boundary(at + LINE)).unwrap_or("");
    tail.split('\n').next().unwrap_or("")
}

/// A word in small letters without the marks around it; empty where it is more than letters, as an address is.
pub(crate) fn plain(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '*');
    let letters = |c: char| c.is_alphabetic() || matches!(c, '.' | '-');
    if word.chars().all(letters) { word.to_lowercase() } else { String::new() }
}

fn is_call(word: &str) -> bool {
    PHONES.contains(&word) || CALLS.contains(&word)
}

/// True where the nearest telling word of the last few names another number, or an amount.
pub(crate) fn is_numbered(lead: &str) -> bool {
    for word in lead.split_whitespace().rev().take(NEAR).map(plain) {
        if is_call(&word) {
            return false;
        }
        let other = NUMBERED.contains(&word.as_str()) || word.ends_with("nr") || word.ends_with("nummer");
        if other || AMOUNTS.iter().any(|amount| word.starts_with(amount)) {
            return true;
        }
    }
    false
}

/// A word as names have them: a large letter and small ones.
fn is_name(word: &str) -> bool {
    let mut letters = word.trim_end_matches([',', '.', ':']).chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(|c| c.is_lowercase() || c == '-')
}

fn says_phone(text: &str) -> bool {
    text.split_whitespace().any(|word| PHONES.contains(&plain(word).as_str()))
}

/// True where the row or the head of the column tells that a telephone number stands here.
fn in_table(number: &Number<'_>, lead: &str, tail: &str) -> bool {
    [lead, tail].iter().any(|part| says_phone(part) || part.contains('@')) || number.heads.has(number.start, &PHONES)
}

/// True where one of the lines above a line without letters tells how to reach somebody: a word for telephone, an
/// e-mail address, or a postal code with its town.
fn is_in_contacts(text: &str, line: usize) -> bool {
    let above = text.get(text.floor_char_boundary(line.saturating_sub(LINE))..line).unwrap_or("");
    let lines = above.lines().rev().map(str::trim).filter(|line| !line.is_empty()).take(3);
    let mut lines = lines.take_while(|line| !line.contains(['\t', '|']));
    lines.any(|line| line.contains('@') || says_phone(line) || is_town(line))
}

/// "4690 Haslev".
fn is_town(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let code = words.next().is_some_and(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()));
    code && words.next().is_some_and(is_name) && words.count() < 3
}
