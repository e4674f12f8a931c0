//! Small numbers of persons in running text.

use super::report::{after, before};
use crate::danish::small_number;
use pejl_model::Span;

/// Words for persons whose affairs a paper is about; the ends of longer words as
/// well, but for [`ALONE`].
pub(super) const WORDS: [&str; 12] = [
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
];

/// Words that count in no longer word: a contact person is no citizen.
const ALONE: [&str; 1] = ["person"];

/// Words that are persons only where no noun follows: sick-listed employees are no citizens.
const ADJECTIVES: [&str; 3] = ["sygemeldt", "fordreven", "fordrevne"];

/// Words that may follow an adjective that stands for persons.
const NO_NOUNS: [&str; 16] =
    ["er", "har", "som", "der", "fra", "i", "på", "med", "var", "blev", "og", "kom", "fik", "havde", "venter", "bor"];

/// How the words go on.
const ENDS: [&str; 8] = ["", "e", "er", "en", "et", "ne", "erne", "ene"];

/// Words before a number that make it a limit, a change, a share or a name.
const BEFORE: [&str; 58] = [
    "af",
    "for",
    "til",
    "mindst",
    "højst",
    "maks",
    "max",
    "maksimalt",
    "minimum",
    "ca",
    "cirka",
    "omkring",
    "pr",
    "per",
    "hver",
    "punkt",
    "kapitel",
    "mål",
    "side",
    "bilag",
    "fase",
    "tabel",
    "figur",
    "trin",
    "stk",
    "nr",
    "afsnit",
    "niveau",
    "gruppe",
    "spor",
    "over",
    "under",
    "end",
    "med",
    "om",
    "op",
    "enten",
    "mellem",
    "eller",
    "omfatter",
    "§",
    "paragraf",
    "art",
    "artikel",
    "kvartal",
    "uge",
    "kategori",
    "målgruppe",
    "indsats",
    "pulje",
    "type",
    "model",
    "scenarie",
    "på",
    "ad",
    "fx",
    "eksempelvis",
    "indtil",
];

/// Words between a number and the persons that make it a number of something else.
const BETWEEN: [&str; 32] = [
    "af",
    "ud",
    "pr",
    "om",
    "til",
    "for",
    "og",
    "eller",
    "år",
    "måneder",
    "måned",
    "uger",
    "dage",
    "timer",
    "ugers",
    "års",
    "måneders",
    "dages",
    "timers",
    "pct",
    "procent",
    "kr",
    "mio",
    "mia",
    "point",
    "gange",
    "i",
    "på",
    "med",
    "der",
    "ekstra",
    "flere",
];

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
        let adjective = written.chars().all(char::is_lowercase) && !BETWEEN.contains(&written);
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
    let adjective = ADJECTIVES.contains(&word.of(text).to_lowercase().as_str());
    let next = tail.get(end..)?.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    let noun = adjective && next.is_some_and(|next| !NO_NOUNS.contains(&next));
    (known && !goes_on && alone && !noun).then(|| Span::new(start, word.end + end))
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
