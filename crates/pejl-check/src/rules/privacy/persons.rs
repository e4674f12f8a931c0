//! Small numbers of persons in running text.

use super::person_words::{ADJECTIVES, AFTER, ALONE, BEFORE, BETWEEN, ENDS, NO_NOUNS, OFFICES, VERBS, WORDS};
use super::report::{after, before, everywhere};
use crate::danish::small_number;
use crate::prepared::{Prepared, Source};
use crate::rule::Found;
use pejl_model::Span;

/// A number of persons: the number and the words that belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Few {
    /// From the number to the word for persons.
    pub(super) span: Span,
    /// How many.
    pub(super) count: u32,
}

/// The numbers of persons below the limit in the paper and in its attached files, by a rule whose words begin with
/// [`WORDS`]; looked for once.
pub(super) fn few<'p>(prepared: &'p Prepared<'_>, found: &Found<'_>) -> &'p [(Source, Few)] {
    prepared.few(|| {
        let mut few = Vec::new();
        for (source, text, hits) in everywhere(prepared, found) {
            let hits = hits.iter().filter(|hit| hit.word < WORDS.len());
            let counted = hits.filter_map(|hit| counted(text, hit.span, prepared.limits.few_persons));
            few.extend(counted.map(|few| (source, few)));
        }
        few
    })
}

/// The number of persons that ends in the word at `word`, where it is below `limit`.
fn counted(text: &str, word: Span, limit: u32) -> Option<Few> {
    let begun = begin(text, word);
    let lead = before(text, begun, 60);
    let start = begun - lead.len();
    let mut end = lead.len();
    for between in 0..3 {
        let token = last_token(lead.get(..end)?)?;
        let (from, to) = token;
        let written = lead.get(from..to)?;
        if let Some(count) = number(written) {
            if !(1..limit).contains(&count) || !is_count(lead.get(..from)?) {
                return None;
            }
            let end = end_of_persons(text, word, begun)?;
            return Some(Few { span: Span::new(start + from, end), count });
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

/// The beginning of the word around `word`.
fn begin(text: &str, word: Span) -> usize {
    let lead = before(text, word.start, 40);
    word.start - (lead.len() - lead.trim_end_matches(char::is_alphabetic).len())
}

/// The end of the word around `word`, which begins at `start`, where it counts persons.
fn end_of_persons(text: &str, word: Span, start: usize) -> Option<usize> {
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
    (known && !goes_on && alone && !noun && !verb && !changes && !is_of_office(text, word)).then_some(word.end + end)
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
    let article = ["en", "et", "nul"].iter().any(|word| word.eq_ignore_ascii_case(token));
    small_number(token).filter(|_| !article)
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
