//! The printed table of contents.

use super::vocabulary::{LineWord, Vocabulary, fold, strip_bullet};
use crate::lines::Line;
use crate::values::has_digit;
use memchr::memmem::Finder;
use pejl_model::{ContentsEntry, Span, text::collapse};
use std::sync::LazyLock;

/// The line that opens a table of contents, if there is one before line `end`: "Indholdsfortegnelse" and its like,
/// and "Sager 45 - 51". `words` is what is known of each line.
pub(crate) fn heading(lines: &[Line<'_>], end: usize, words: &[Option<&LineWord>]) -> Option<usize> {
    let opens = |(line, word): (&Line<'_>, &Option<&LineWord>)| {
        word.is_some_and(|w| w.contents) || (line.text.len() <= 60 && is_range(line.text)) || counts_pages(line.text)
    };
    let lines = &lines[..end.min(lines.len())];
    let first = lines.iter().zip(words).position(opens)?;
    // As the document's own title it stands once more above the list.
    let again = lines.iter().rposition(|l| l.text == lines[first].text).filter(|_| first == 0);
    Some(again.unwrap_or(first))
}

/// True for a line that opens a table of contents.
pub(crate) fn is_heading(text: &str, vocabulary: &Vocabulary) -> bool {
    vocabulary.line(text, &mut String::new()).is_some_and(|w| w.contents) || is_range(text)
}

/// "Punkt Titel", "Pkt. Tekst Side": headings of the columns of a list of items.
pub(crate) fn heads_columns(text: &str, vocabulary: &Vocabulary) -> bool {
    const LONGEST: usize = 40;
    if text.len() > LONGEST || !text.contains(' ') || has_digit(text) {
        return false;
    }
    let mut words = text.split([' ', '\t', '|']).filter(|w| !w.is_empty()).map(fold);
    let first = words.next().is_some_and(|w| vocabulary.items.contains(w.as_str()));
    let known = |w: &String| matches!(w.as_str(), "nr" | "tekst" | "side") || vocabulary.titles.contains(w.as_str());
    let rest: Vec<String> = words.collect();
    first && rest.iter().all(known) && rest.iter().any(|w| w != "nr")
}

/// "Pkt.      Tekst                Side": the head of a list's columns, far apart.
fn counts_pages(text: &str) -> bool {
    if text.len() > 120 || !text.ends_with("Side") {
        return false;
    }
    let mut words = text.split_whitespace();
    const FIRST: [&str; 8] = ["Pkt.", "Pkt", "Punkt", "Sag", "Nr.", "Nr", "Indhold", "Indholdsfortegnelse"];
    let first = words.next().is_some_and(|w| FIRST.contains(&w));
    first && words.count() <= 3 && text.contains("  ")
}

fn is_range(text: &str) -> bool {
    // Most lines are told apart by their first letter.
    if !text.starts_with(['S', 'P']) {
        return false;
    }
    let rest = ["Sager ", "Punkter ", "Punkt "].iter().find_map(|w| text.strip_prefix(w));
    rest.is_some_and(|r| {
        r.contains(['-', '–'])
            && r.chars().all(|c| c.is_ascii_digit() || " -–".contains(c))
            && r.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// True for a line with leader dots or a tab before a page number, or a row of a
/// piped table of contents: never a heading.
pub(crate) fn is_entry(text: &str) -> bool {
    if text.len() > 400 || !text.ends_with(|c: char| c.is_ascii_digit() || c == '|') {
        return false;
    }
    static LEADER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("...."));
    let led = |title: &str| title.ends_with("...") || title.ends_with("…") || LEADER.find(text.as_bytes()).is_some();
    split_page(text).is_some_and(|(title, _)| led(title))
}

/// Title and page of an entry.
fn split_page(text: &str) -> Option<(&str, u32)> {
    let inner = text.trim_matches(['|', ' ', '\t', '\u{a0}']);
    let digits = inner.len() - inner.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 || digits > 4 {
        return None;
    }
    let (title, page) = inner.split_at(inner.len() - digits);
    let title = title.trim_end_matches([' ', '|', '\t', '\u{a0}']);
    let led = title.ends_with(['.', '…', '_']) || inner[title.len()..].contains(['\t', '|']);
    led.then_some(())?;
    Some((title, page.parse().ok()?))
}

/// The entries of the lines of a table of contents. Where pages are printed, a
/// line without one is the beginning of the next entry; where none is, every
/// line is an entry, unless the others begin with a number and it does not.
pub(crate) fn read(lines: &[Line<'_>]) -> Vec<ContentsEntry> {
    let lines: Vec<&Line<'_>> = lines.iter().filter(|l| !is_ruler(l.text)).collect();
    if let Some(entries) = exploded(&lines) {
        return entries;
    }
    let paged = lines.iter().any(|l| split_page(l.text).is_some());
    let digit = |l: &&&Line<'_>| strip_bullet(l.text).starts_with(|c: char| c.is_ascii_digit());
    let numbered = lines.iter().filter(digit).count() * 2 > lines.len();
    let mut entries: Vec<ContentsEntry> = Vec::new();
    let mut pending: Option<(String, Span)> = None;
    for line in lines {
        let (title, page) = match split_page(line.text) {
            Some((title, page)) => (title, Some(page)),
            None => (line.text.trim_matches(['|', ' ']), None),
        };
        let bare = title.trim_end_matches(['.', '…', '_', ' ', '\t']);
        let title = if !paged && title.len() - bare.len() == 1 { title } else { bare };
        if !paged {
            let closes = ["Bilagsoversigt", "Bilagsliste", "Underskrift"].iter().any(|w| title.starts_with(w));
            match entries.last_mut().filter(|_| numbered && !digit(&&line) && !line.gap && !closes) {
                Some(last) => {
                    pejl_model::text::push_collapsed(&mut last.title, title);
                    last.span = last.span.cover(line.span);
                }
                None => {
                    let new = entry(title, None, line.span);
                    // The first item's heading may stand twice, once as the last entry.
                    match entries.last_mut().filter(|last| last.title == new.title && last.number == new.number) {
                        Some(last) => last.span = last.span.cover(line.span),
                        None => entries.push(new),
                    }
                }
            }
            continue;
        }
        // A page that is lost: the next numbered entry begins anew.
        let counts = pending.as_ref().is_some_and(|(whole, _)| !whole.contains(char::is_alphabetic));
        let anew = starts_numbered(title) || (title.starts_with("Lukket") && !counts);
        if let Some((whole, span)) = pending.take_if(|_| anew)
            && (starts_numbered(&whole) || !whole.contains(" Side"))
        {
            entries.push(entry(&whole, None, span));
        }
        let (mut whole, mut span) = pending.take().unwrap_or((String::new(), line.span));
        pejl_model::text::push_collapsed(&mut whole, title);
        span = span.cover(line.span);
        match page {
            Some(page) => entries.push(entry(&whole, Some(page), span)),
            None => pending = Some((whole, span)),
        }
    }
    if !paged {
        split_bare_pages(&mut entries);
        join_numbers(&mut entries);
    }
    entries
}

/// Numbers that most titles end with and that never fall count pages: leaders are often lost.
fn split_bare_pages(entries: &mut [ContentsEntry]) {
    const LEAST: usize = 3;
    let page = |e: &ContentsEntry| {
        let bare = e.title.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = e.title.len() - bare.len();
        e.title[bare.len()..].parse::<u32>().ok().filter(|_| digits <= 3 && bare.len() > 4)
    };
    let pages: Vec<u32> = entries.iter().filter_map(page).collect();
    if pages.len() < LEAST || pages.len() * 3 < entries.len() * 2 || pages.windows(2).any(|p| p[1] < p[0]) {
        return;
    }
    for entry in entries {
        if let Some(page) = page(entry) {
            let bare = entry.title.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().len();
            entry.title.truncate(bare);
            entry.page = Some(page);
        }
    }
}

/// A list with every number, title and page on a line of its own.
fn exploded(lines: &[&Line<'_>]) -> Option<Vec<ContentsEntry>> {
    const LEAST: usize = 3;
    let number = |l: &Line<'_>| l.text.trim_end_matches('.').parse::<u32>().ok().filter(|n| *n < 10_000);
    if lines.iter().filter(|l| number(l).is_some()).count() < LEAST * 2 {
        return None;
    }
    let mut entries: Vec<ContentsEntry> = Vec::new();
    let mut last = None;
    let mut open: Option<(u32, String, Span)> = None;
    for line in lines {
        match (number(line), open.take()) {
            (Some(page), Some((n, title, span))) if !title.is_empty() => {
                let made = entry(&title, Some(page), span);
                entries.push(ContentsEntry { number: Some(n.to_string()), ..made });
                last = Some(n);
            }
            (Some(n), None) if last.is_none_or(|l| n == l + 1) => open = Some((n, String::new(), line.span)),
            (None, Some((n, mut title, span))) => {
                pejl_model::text::push_collapsed(&mut title, line.text);
                open = Some((n, title, span.cover(line.span)));
            }
            _ => {}
        }
    }
    (entries.len() >= LEAST).then_some(entries)
}

/// A list without pages whose numbers stand on lines of their own: each belongs to the title below.
fn join_numbers(entries: &mut Vec<ContentsEntry>) {
    let number = |e: &ContentsEntry| e.title.parse::<u32>().ok().filter(|n| *n < 10_000 && e.number.is_none());
    let numbers: Vec<u32> = entries.iter().filter_map(number).collect();
    if numbers.len() < 2 || numbers.windows(2).any(|pair| pair[1] <= pair[0]) {
        return;
    }
    let mut joined: Vec<ContentsEntry> = Vec::with_capacity(entries.len());
    for entry in entries.drain(..) {
        match joined.last_mut().filter(|last| number(last).is_some() && number(&entry).is_none()) {
            Some(last) => {
                let printed = std::mem::replace(&mut last.title, entry.title);
                (last.number, last.span, last.closed) = (Some(printed), last.span.cover(entry.span), entry.closed);
            }
            None => joined.push(entry),
        }
    }
    *entries = joined;
}

/// True for "42. Title" and "Punkt nr. 42: Title".
fn starts_numbered(text: &str) -> bool {
    let text = strip_bullet(text);
    let digit = |t: &str| t.starts_with(|c: char| c.is_ascii_digit());
    digit(text) || WORDS.iter().any(|w| text.strip_prefix(w).is_some_and(digit))
}

/// Words before an entry's number.
const WORDS: [&str; 6] = ["Punkt nr. ", "Pkt. nr. ", "Punkt ", "Pkt. ", "Sag nr. ", "Sag "];

fn is_ruler(text: &str) -> bool {
    text.chars().all(|c| "|-–_ :=".contains(c))
}

fn entry(title: &str, page: Option<u32>, span: Span) -> ContentsEntry {
    let (open, text) = openness(strip_bullet(title));
    let worded = WORDS.iter().find_map(|w| text.strip_prefix(w));
    let text = worded.filter(|t| t.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(" :").map_or(&text[digits..], |_| &text[digits + 1..]);
    let numbered = digits > 0
        && digits <= 4
        && rest.starts_with(['.', ' ', ':'])
        && !rest[1..].starts_with(|c: char| c.is_ascii_digit());
    let (number, title) = if numbered { (Some(text[..digits].to_owned()), rest[1..].trim()) } else { (None, text) };
    let (bracketed, title) = match title.strip_prefix("(Lukket)").or_else(|| title.strip_prefix("(lukket)")) {
        Some(rest) if !rest.is_empty() => (true, rest.trim_start()),
        _ => (false, title),
    };
    let title = title.strip_prefix("(Åben)").map_or(title, str::trim_start);
    // "... xv": pages in Roman figures, as a preface counts them.
    let roman = |t: &str| t.len() <= 6 && t.bytes().all(|b| b"ivxl".contains(&b));
    let title =
        title.rsplit_once("...").filter(|(_, page)| roman(page)).map_or(title, |(t, _)| t.trim_end_matches('.'));
    let low = title.to_lowercase();
    ContentsEntry {
        title: collapse(title),
        number,
        page,
        closed: open == Some(false)
            || bracketed
            || low.starts_with("lukket")
            || low.ends_with("lukket")
            || low.ends_with("(lukket)")
            || low.ends_with("lukket punkt"),
        span,
    }
}

/// "lukket 101 Title": the word before an entry's number.
fn openness(text: &str) -> (Option<bool>, &str) {
    let Some((word, rest)) = text.split_once(' ') else { return (None, text) };
    let open = match word.trim_end_matches(':') {
        "åbent" | "åben" | "Åbent" | "Åben" => true,
        "lukket" | "Lukket" => false,
        _ => return (None, text),
    };
    let rest = rest.strip_prefix("sag:").or_else(|| rest.strip_prefix("punkt:")).unwrap_or(rest).trim_start();
    if rest.starts_with(|c: char| c.is_ascii_digit()) { (Some(open), rest) } else { (None, text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn entries_with_leaders_tabs_and_pipes() {
        let source = "Godkendelse af dagsorden.....\t3\nOrientering om en lang sag der er cut af\t11\n| JAI - Eventuelt..... | 10 |\n|---|---|\nLukket:\t22";
        let entries = read(&split(source));
        let found: Vec<_> = entries.iter().map(|e| (e.title.as_str(), e.page)).collect();
        assert_eq!(
            found,
            [
                ("Godkendelse af dagsorden", Some(3)),
                ("Orientering om en lang sag der er cut af", Some(11)),
                ("JAI - Eventuelt", Some(10)),
                ("Lukket:", Some(22))
            ]
        );
        assert!(entries[3].closed);
    }

    #[test]
    fn a_wrapped_entry_is_one() {
        let entries = read(&split("Godkendelse af en aftale om\nsamarbejde..... 4"));
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].title, "Godkendelse af en aftale om samarbejde");
    }

    #[test]
    fn prose_is_no_entry() {
        assert!(!is_entry("Budgettet er på 12"));
        assert!(is_entry("Godkendelse af dagsorden.....\t3"));
    }
}
