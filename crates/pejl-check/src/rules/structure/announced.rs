//! Numbers that announce a list: "seks pejlemærker:".

use super::layout::line_at;
use crate::exact::structure::stated;
use crate::prepared::Prepared;
use pejl_model::{Role, Span};

/// A number word with the noun behind it.
pub(super) struct Announced {
    pub item: u32,
    pub number: u32,
    /// The noun in small letters.
    pub noun: String,
    /// The number word.
    pub span: Span,
    /// True where the line ends in a colon right behind the noun.
    pub opens: bool,
    /// True for "de fem".
    pub definite: bool,
    /// Where the line ends.
    pub line_end: usize,
}

/// Nouns that are no list's: time, money and people.
const OTHERS: [&str; 22] = [
    "år",
    "årene",
    "måneder",
    "uger",
    "dage",
    "timer",
    "kvartaler",
    "kommuner",
    "personer",
    "borgere",
    "medarbejdere",
    "gange",
    "procent",
    "pct",
    "kr",
    "kroner",
    "mio",
    "millioner",
    "første",
    "sidste",
    "seneste",
    "øvrige",
];

/// The number at `hit` (a number word with blanks around) where a plain noun follows.
pub(super) fn announced(prepared: &Prepared<'_>, hit: Span) -> Option<Announced> {
    let printed = hit.of(prepared.text);
    let lead = printed.len() - printed.trim_start().len();
    let span = Span::new(hit.start + lead, hit.start + lead + printed.trim().len());
    let begins = prepared.text.get(..span.start).is_some_and(|t| t.is_empty() || t.ends_with(char::is_whitespace));
    let number = stated(span.of(prepared.text)).filter(|_| begins)?;
    let line = line_at(prepared.text, span.start);
    let after = prepared.text.get(hit.end..line.end)?.trim_end();
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let noun = after.get(..end)?.to_lowercase();
    let behind = after.get(end..)?;
    let before = prepared.text.get(line.start..span.start)?.to_lowercase();
    let plain = noun.chars().count() > 2 && !OTHERS.contains(&noun.as_str());
    let content = prepared.role_at(span.start) == Some(Role::Content);
    (plain && content).then_some(Announced {
        item: prepared.item_at(span.start)?,
        number,
        span,
        opens: behind.trim() == ":" || comes_back(behind, &noun),
        noun,
        definite: before.trim_end() == "de" || before.ends_with(" de "),
        line_end: line.end,
    })
}

/// True where the line's last sentence begins with the noun and ends in a colon ("Målene er som følger:").
fn comes_back(behind: &str, noun: &str) -> bool {
    const LEAST: usize = 3;
    let last = behind.rsplit(". ").next().filter(|last| last.len() < behind.len() && last.trim_end().ends_with(':'));
    noun.len() >= LEAST && last.is_some_and(|last| last.to_lowercase().starts_with(noun))
}

/// How many lines of a list stand below an announcement; none where that cannot be told for sure.
pub(super) fn counted_below(prepared: &Prepared<'_>, told: &Announced) -> Option<u32> {
    const FAR: usize = 80;
    let rest = prepared.text.get(told.line_end..)?;
    let mut marker: Option<(char, usize)> = None;
    let mut count = 0;
    let mut after_gap = false;
    let mut left = false;
    for line in rest.split('\n').skip(1).take(FAR) {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if bare.trim().is_empty() {
            after_gap = true;
            continue;
        }
        match (bullet(bare), marker) {
            (Some(mark), None) if !left => (marker, count) = (Some((mark, indent)), 1),
            // The list goes on behind a line of text, or has lists inside: no sure count.
            (Some(_), _) if left => return None,
            (Some(mark), Some(first)) if first == (mark, indent) => count += 1,
            (Some(_), Some(_)) => return None,
            (Some(_), None) => return None,
            (None, None) => return None,
            (None, Some(_)) if !after_gap => {}
            (None, Some(_)) if bare.len() < 16 && bare.starts_with(char::is_lowercase) => left = true,
            (None, Some(_)) => break,
        }
        after_gap = false;
    }
    (count >= 2).then_some(count)
}

fn bullet(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|c| matches!(c, '-' | '•' | '·' | '●' | '▪' | '–'))?;
    line.get(mark.len_utf8()..).filter(|rest| rest.starts_with([' ', '\t', '\u{a0}'])).map(|_| mark)
}
