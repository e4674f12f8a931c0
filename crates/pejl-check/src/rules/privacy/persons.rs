//! Small numbers of persons in running text.

use super::person_words::{ADJECTIVES, AFTER, ALONE, BEFORE, BETWEEN, ENDS, NO_NOUNS, OFFICES, VERBS};
use super::report::{after, before};
use crate::danish::small_number;
use pejl_model::Span;

/// A number of persons: the number and the words that belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Few {
    /// From the number to the word for persons.
    pub(super) span: Span,
    /// How many.
    pub(super) count: u32,
}

/// The number of persons that ends in the word at `word`, where it is below `limit`.
pub(super) fn counted(text: &str, word: Span, limit: u32) -> Option<Few> {
    let whole = whole_word(text, word)?;
    let lead = before(text, whole.start, 60);
    let start = whole.start - lead.len();
    let mut end = lead.len();
    for between in 0..3 {
        let token = last_token(lead.get(..end)?)?;
        let (from, to) = token;
        let written = lead.get(from..to)?;
        if let Some(count) = number(written) {
            let stands = is_count(lead.get(..from)?) && (1..limit).contains(&count);
            return stands.then(|| Few { span: Span::new(start + from, whole.end), count });
        }
        // "To kommuners borgere" are not two citizens.
        let adjective =
            written.chars().all(char::is_lowercase) && !written.ends_with('s') && !BETWEEN.contains(&written);
        if between == 2 || !adjective {
            return None;
        }
        end = from;
    }
    None
}

/// "3 er over 67 år": the number before `word`, which is "over" or "under", where an age follows.
pub(super) fn of_age(text: &str, word: Span, limit: u32) -> Option<Few> {
    let tail = after(text, word.end, 16);
    let age = tail.strip_prefix(' ')?;
    let digits = age.bytes().take_while(u8::is_ascii_digit).count();
    let years = age.get(digits..)?.strip_prefix(" år")?;
    if digits != 2 || years.starts_with(char::is_alphabetic) {
        return None;
    }
    let lead = before(text, word.start, 40);
    let (mut from, mut to) = last_token(lead)?;
    if matches!(lead.get(from..to), Some("er" | "var")) {
        (from, to) = last_token(lead.get(..from)?)?;
    }
    let count = number(lead.get(from..to)?)?;
    let stands = is_count(lead.get(..from)?) && (1..limit).contains(&count);
    let start = word.start - lead.len() + from;
    stands.then(|| Few { span: Span::new(start, word.end + 1 + digits + " år".len()), count })
}

/// The word around `word`, where it counts persons.
fn whole_word(text: &str, word: Span) -> Option<Span> {
    let lead = before(text, word.start, 40);
    let start = word.start - (lead.len() - lead.trim_end_matches(char::is_alphabetic).len());
    let tail = after(text, word.end, 40);
    let end = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
    let known = ENDS.contains(&tail.get(..end)?);
    // "borger-" and "borger/" begin other words.
    let goes_on = tail.get(end..)?.starts_with(['-', '/']);
    let alone = start == word.start || !ALONE.contains(&word.of(text).to_lowercase().as_str());
    let verb = start == word.start && end == 0 && VERBS.contains(&word.of(text).to_lowercase().as_str());
    let changes =
        tail.get(end..)?.strip_prefix(' ').is_some_and(|rest| AFTER.iter().any(|after| rest.starts_with(after)));
    let adjective = ADJECTIVES.contains(&word.of(text).to_lowercase().as_str());
    let next = tail.get(end..)?.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    let noun = adjective && next.is_some_and(|next| !NO_NOUNS.contains(&next));
    (known && !goes_on && alone && !noun && !verb && !changes && !is_of_office(text, word))
        .then(|| Span::new(start, word.end + end))
}

/// True for persons who are politicians or employees by the words beside them.
fn is_of_office(text: &str, word: Span) -> bool {
    const NEAR: usize = 60;
    let near = [before(text, word.start, NEAR), after(text, word.end, NEAR)];
    word.of(text).eq_ignore_ascii_case("person")
        && near.iter().any(|near| OFFICES.iter().any(|office| near.contains(office)))
}

/// The last word of `lead`; it must stand right before, with a single blank between.
fn last_token(lead: &str) -> Option<(usize, usize)> {
    let to = lead.strip_suffix([' ', '\u{a0}'])?.len();
    let token = lead.get(..to)?;
    let from = token
        .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '|' | '[' | '"' | '”'))
        .map_or(0, |at| at + token.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    (from < to).then_some((from, to))
}

/// A number in digits or in a word; "en" and "et" are articles and no numbers.
fn number(token: &str) -> Option<u32> {
    if token.bytes().all(|b| b.is_ascii_digit()) {
        return token.parse().ok();
    }
    let lower = token.to_lowercase();
    small_number(&lower).filter(|_| !matches!(lower.as_str(), "en" | "et" | "nul"))
}

/// True where what stands before the number leaves it a number of persons.
fn is_count(lead: &str) -> bool {
    let lead = lead.trim_end_matches([' ', '\u{a0}', '(']);
    if matches!(lead, "" | "-" | "–" | "•" | "*" | "·") {
        return true;
    }
    // The cell of a table, a range, an amount or the end of another number.
    if lead.ends_with(['\t', '|', '-', '–', '/', '+', '=', '%', '§', '*', '×'])
        || lead.ends_with(|c: char| c.is_ascii_digit())
    {
        return false;
    }
    let word = lead.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '§').to_lowercase();
    !BEFORE.contains(&word.as_str())
}
