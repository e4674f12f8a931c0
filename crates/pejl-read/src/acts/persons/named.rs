//! Persons named in running text.

use super::words::{NO_NAMES, OFFICES};
use super::{is_name, is_name_word, is_party};
use crate::acts::flow::{Flow, fold};
use pejl_model::Person;
use std::ops::Range;

/// No name with its party is longer, in bytes. A text without blanks would otherwise be one word, looked through to its
/// end from every capital letter.
const NEAR: usize = 400;

/// The persons named in running text, in order: names with a party, and bare names of two words or more.
pub(crate) fn named_in(flow: &Flow, range: Range<usize>) -> Vec<(Person, Range<usize>)> {
    let mut out = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let Some(start) = next_capital(&flow.text, at, range.end) else { break };
        let limit = flow.text.floor_char_boundary(range.end.min(start + NEAR));
        let end = run_end(&flow.text, start, limit);
        match strip_to_name(flow, start, end, limit) {
            Some((person, whole)) => {
                at = whole.end.max(start + 1);
                out.push((person, whole));
            }
            None => at = end.max(start + 1),
        }
        while at < range.end && !flow.text.is_char_boundary(at) {
            at += 1;
        }
    }
    out
}

/// The next word from `at` on that begins with a capital letter.
fn next_capital(text: &str, at: usize, end: usize) -> Option<usize> {
    let mut before = text.get(..at)?.chars().next_back();
    for (i, c) in text.get(at..end)?.char_indices() {
        if c.is_uppercase() && !before.is_some_and(char::is_alphanumeric) {
            return Some(at + i);
        }
        before = Some(c);
    }
    None
}

/// Where a run of name words that begins at `start` ends.
fn run_end(text: &str, start: usize, limit: usize) -> usize {
    let mut end = start;
    let mut last_capital = start;
    for word in text.get(start..limit).unwrap_or("").split(' ') {
        let bare = word.trim_end_matches([',', ';', ':', '!', '?', ')', '.']);
        let initial = bare.chars().count() == 1 && word.ends_with('.') && end > start;
        let stops = bare.len() < word.len() && !initial;
        if bare.is_empty() || bare.contains('(') || !is_name_word(bare) {
            break;
        }
        end += bare.len() + usize::from(initial);
        if bare.starts_with(char::is_uppercase) {
            last_capital = end;
        }
        if stops {
            break;
        }
        end += 1;
    }
    last_capital.min(limit)
}

/// The name in a run of capital words: leading words that begin no name are passed over.
fn strip_to_name(flow: &Flow, start: usize, end: usize, limit: usize) -> Option<(Person, Range<usize>)> {
    let mut from = start;
    let run = flow.text.get(start..end)?;
    for word in run.split(' ') {
        let folded = fold(word);
        let skip = NO_NAMES.contains(&folded.as_str())
            || OFFICES.contains(&folded.as_str())
            || !word.starts_with(char::is_uppercase);
        if !skip {
            break;
        }
        from += word.len() + 1;
    }
    let name = flow.text.get(from..end)?;
    let (party, whole) = party_behind(flow.text.get(end..limit).unwrap_or(""));
    let enough = party.is_some() || name.contains(' ');
    (enough && is_name(name)).then(|| (Person { name: name.to_owned(), party }, from..end + whole))
}

/// The party behind a name ("(A)", "((O))", ", A" at a list's end) and how many bytes it takes.
fn party_behind(rest: &str) -> (Option<String>, usize) {
    let inner = rest.trim_start_matches(' ');
    if inner.starts_with('(') {
        let close = inner.starts_with("((").then(|| inner.rfind("))")).flatten().or_else(|| inner.find(')'));
        let Some(close) = close else { return (None, 0) };
        let depth = if inner.starts_with("((") { 2 } else { 1 };
        let words = inner.get(..close).unwrap_or("").trim_matches(['(', ')', ' ']);
        let party = words.rsplit([' ', '-']).next().filter(|p| is_party(p)).or(Some(words).filter(|p| is_party(p)));
        let bytes = rest.len() - inner.len() + (close + depth).min(inner.len());
        return (party.map(str::to_owned), if party.is_some() || words.is_empty() { bytes } else { 0 });
    }
    let Some(after) = rest.strip_prefix(", ") else { return (None, 0) };
    let letter = after.split([' ', ',', '.', ';']).next().unwrap_or("");
    if letter.chars().count() <= 3 && is_party(letter) {
        return (Some(letter.to_owned()), 2 + letter.len());
    }
    (None, 0)
}
