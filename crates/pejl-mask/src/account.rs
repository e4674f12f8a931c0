//! Bank accounts: registration number and account, labelled as such, and IBAN.
//!
//! A word for account alone says nothing: papers call the lines of a budget
//! accounts too ("konto 5.57.71"). So both numbers must be there, or a word
//! that is used of banks only. The two may stand on lines of their own, or in
//! cells of a table whose heads name them.

use crate::digits::line_above;
use crate::gap::{blank, dash, invisible, is_invisible, line_end};
use crate::heads::Heads;
use crate::iban::iban;
use crate::scan::{byte, byte_before, digits_end, is_named, space};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// Words before a bank's registration number.
const BRANCH: [&str; 9] = [
    "reg",
    "regnr",
    "reg.nr",
    "reg-nr",
    "reg.-nr",
    "registreringsnr",
    "registreringsnummer",
    "reg.nummer",
    "regnummer",
];
/// Words before an account of any kind.
const ACCOUNT: [&str; 8] = ["konto", "kontonr", "konto-nr", "konto.nr", "kontonummer", "kontonummeret", "kto", "kt"];
/// Words before the account of a bank.
const OF_A_BANK: [&str; 19] = [
    "bankkonto",
    "bankkontonr",
    "bankkontonummer",
    "nemkonto",
    "nemkontonr",
    "nemkontonummer",
    "lønkonto",
    "opsparingskonto",
    "girokonto",
    "bank",
    "bankforbindelse",
    "bankoplysninger",
    "kontooplysninger",
    "landsbank",
    "sydbank",
    "nordea",
    "nykredit",
    "sparekasse",
    "andelskasse",
];
/// What may stand between the two numbers, besides marks.
const BETWEEN: [&str; 9] = ["og", "kontonummer", "kontonr", "konto", "kto", "kt", "nummer", "nr", "reg"];
/// So far apart the two numbers are, in characters; a number further on belongs to something else.
const NEAR: usize = 40;

/// The bank account whose first digits start at `start`.
pub(crate) fn account(text: &str, heads: &Heads<'_>, start: usize) -> Option<Finding> {
    let bytes = text.as_bytes();
    let (from, end) = if byte_before(bytes, start).is_ascii_alphanumeric() {
        iban(bytes, start)?
    } else {
        (start, danish(text, start, &|words| is_called(text, heads, start, words))?)
    };
    let span = Span::new(from, end);
    Some(Finding { kind: FindingKind::Account, span, whole: span, named: true })
}

/// The end of a Danish account that begins at `start`; `called` tells whether one of some words names it.
fn danish(text: &str, start: usize, called: &dyn Fn(&[&str]) -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let first = digits_end(bytes, start);
    if first - start == 4 {
        let next = between(bytes, first);
        let apart = |least| long_number(bytes, next, least, 10).filter(|_| next > first);
        // In cells beside each other stand the accounts of a budget and their amounts.
        let cells = || text.get(first..next).is_some_and(|gap| gap.contains(['\t', '|']));
        let of_branch = || if called(&BRANCH) { long_number(bytes, to_number(text, first), 5, 10) } else { None };
        let of_bank = || apart(5).filter(|_| called(&OF_A_BANK));
        let plain = || apart(7).filter(|_| !cells() && called(&ACCOUNT));
        if let Some(end) = of_branch().or_else(of_bank).or_else(plain) {
            return Some(end);
        }
    }
    let whole = long_number(bytes, start, 6, 14)?;
    if called(&OF_A_BANK) {
        return Some(whole);
    }
    if first - start == 14 && called(&ACCOUNT) {
        return Some(first);
    }
    // The account first, and the bank's number behind it.
    if first - start < 6 || !called(&ACCOUNT) {
        return None;
    }
    let branch = to_number(text, whole);
    let end = digits_end(bytes, branch);
    (end - branch == 4 && branch > whole && is_named(text.get(..branch).unwrap_or(""), &BRANCH)).then_some(end)
}

/// True where one of `words` stands before the number, at the end of the line above, or at the head of its column.
fn is_called(text: &str, heads: &Heads<'_>, start: usize, words: &[&str]) -> bool {
    let lead = text.get(..start).unwrap_or("");
    is_named(lead, words) || line_above(lead).is_some_and(|above| is_named(above, words)) || heads.has(start, words)
}

/// Past the blanks, a tab and one line end among them, and one hyphen, slash or comma.
fn between(bytes: &[u8], at: usize) -> usize {
    let blanks = |at: usize| {
        let mut end = at;
        while blank(bytes, end).max(invisible(bytes, end)) > 0 {
            end += blank(bytes, end).max(invisible(bytes, end));
        }
        end
    };
    let at = blanks(at);
    let at = blanks(at + line_end(bytes, at));
    let mark = dash(bytes, at).max(usize::from(matches!(byte(bytes, at), b'/' | b',' | b';' | b'.' | b'|')));
    let at = blanks(at + mark);
    if mark > 0 { blanks(at + line_end(bytes, at)) } else { at }
}

/// Past what stands between a registration number and its account: marks, line ends, "og", and words for account.
fn to_number(text: &str, at: usize) -> usize {
    let marks = |c: char| {
        matches!(c, ',' | ';' | ':' | '/' | '-' | '–' | '.' | '|' | '(' | ')') || c.is_whitespace() || is_invisible(c)
    };
    let rest = text.get(at..).unwrap_or("");
    let near = rest
        .char_indices()
        .filter(|(_, c)| !is_invisible(*c))
        .nth(NEAR)
        .map_or(rest, |(end, _)| rest.get(..end).unwrap_or(""));
    let mut left = near.trim_start_matches(marks);
    for _ in 0..BETWEEN.len() {
        let word =
            BETWEEN.iter().find(|word| left.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
        let Some(word) = word else { break };
        left = left.get(word.len()..).unwrap_or("").trim_start_matches(marks);
    }
    at + (near.len() - left.len())
}

/// The end of a number of at least `least` and at most `most` digits, with single blanks or hyphens between its groups,
/// and one line end.
fn long_number(bytes: &[u8], start: usize, least: usize, most: usize) -> Option<usize> {
    let (mut at, mut digits, mut end, mut lines) = (start, 0, None, 0);
    loop {
        let next = digits_end(bytes, at);
        digits += next - at;
        if next == at || digits > most {
            break;
        }
        end = (digits >= least).then_some(next);
        let gap = space(bytes, next).max(dash(bytes, next));
        let line = line_end(bytes, next + gap);
        lines += usize::from(line > 0);
        // What is whole already doesn't go on on the next line.
        if gap + line == 0 || lines > 1 || (line > 0 && end.is_some()) {
            break;
        }
        at = next + gap + line;
        while line > 0 && space(bytes, at).max(invisible(bytes, at)) > 0 {
            at += space(bytes, at).max(invisible(bytes, at));
        }
    }
    end.filter(|end| !byte(bytes, *end).is_ascii_alphanumeric())
}
