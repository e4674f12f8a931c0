//! Lines that are no part of the paper: page numbers, running heads, buttons.

use super::vocabulary::{LineWord, Vocabulary, fold};
use crate::lines::Line;
use crate::values::first_digit;
use pejl_model::Span;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

/// Marks the lines that are furniture: what the format marked (`given`, sorted),
/// words of the vocabulary (`words`, line by line), page numbers, and heads that recur at page borders.
pub(crate) fn mark(
    lines: &[Line<'_>],
    given: &[Span],
    words: &[Option<&LineWord>],
    vocabulary: &Vocabulary,
) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let mut next = 0;
    for (i, line) in lines.iter().enumerate() {
        while given.get(next).is_some_and(|s| s.end <= line.span.start) {
            next += 1;
        }
        let inside = given.get(next).is_some_and(|s| s.contains(line.span)) || is_ruler(line.text);
        marks[i] = inside || is_page_number(line, lines.get(i + 1)) || is_button(line.text, words[i]);
    }
    mark_printouts(lines, &mut marks);
    mark_pages(lines, &mut marks);
    mark_meetings(lines, &mut marks);
    mark_running_heads(lines, &mut marks, words, vocabulary);
    marks
}

/// Marks what a browser prints around each page: beside the page's number the address of the
/// site, and the day of printing beside it.
fn mark_printouts(lines: &[Line<'_>], marks: &mut [bool]) {
    const REACH: usize = 3;
    let address = |t: &str| ["http://", "https://", "file:/", "www."].iter().any(|w| t.starts_with(w));
    let printed = |i: &usize| {
        let text = lines[*i].text;
        let day = (6..=16).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_digit() || b"-./: ".contains(&b))
            && text.starts_with(|c: char| c.is_ascii_digit());
        day || (address(text) && !text.contains(' '))
    };
    for page in 0..lines.len() {
        if !marks[page] || !lines[page].text.starts_with(['S', 's', 'P']) {
            continue;
        }
        let above = (page.saturating_sub(REACH)..page).rev().take_while(printed);
        let below = (page + 1..lines.len().min(page + 1 + REACH)).take_while(printed);
        let around: Vec<usize> = above.chain(below).collect();
        if around.iter().any(|i| address(lines[*i].text)) {
            around.into_iter().for_each(|i| marks[i] = true);
        }
    }
}

/// Marks the meeting's name with its weekday where it comes again: a running head.
fn mark_meetings(lines: &[Line<'_>], marks: &mut [bool]) {
    let named = |l: &Line<'_>| {
        l.text.len() <= 120
            && l.text.ends_with(|c: char| c.is_ascii_digit())
            && !l.text.starts_with(|c: char| c.is_ascii_digit())
            && memchr::memmem::find(l.text.as_bytes(), b"dag d").is_some()
            && (l.text.contains("dag den ") || l.text.contains("dag d. "))
            && super::names_body(l.text)
    };
    let mut seen: HashSet<&str> = HashSet::default();
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| named(l)) {
        if seen.insert(line.text) {
            continue;
        }
        marks[i] = true;
        let number = |l: &Line<'_>| l.text.len() <= 3 && l.text.bytes().all(|b| b.is_ascii_digit());
        if lines.get(i + 1).is_some_and(number) {
            marks[i + 1] = true;
        }
    }
}

/// Marks lines that count the pages: of one shape, with a number that rises by
/// one. A bare number only where all of them in the paper do so, about evenly apart.
fn mark_pages(lines: &[Line<'_>], marks: &mut [bool]) {
    let mut rows: HashMap<String, Vec<(usize, u32)>> = HashMap::default();
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.text.len() <= 160) {
        if let Some((shape, number)) = page_of(line.text) {
            rows.entry(shape).or_default().push((i, number));
        }
    }
    for (shape, row) in rows {
        let rises = row.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1);
        // "Socialudvalget, 12-03-2019   Side 2" counts pages though there are but two.
        let named = row.len() == 2 && shape.len() > 24 && shape.contains("udvalg");
        if rises && (row.len() >= 3 || named) && (!shape.is_empty() || evenly(&row, lines) || before_items(&row, lines))
        {
            row.iter().for_each(|(i, _)| marks[*i] = true);
        }
    }
}

/// The page that "4/45", "Referat - Side 4 af 9" or "- 4 -" tells, and the rest of the line.
fn page_of(text: &str) -> Option<(String, u32)> {
    // In a long line the page stands at the end.
    let counting = if text.len() <= 2 * LONGEST_OF_MANY { text.len() } else { LONGEST_PAGE + LONGEST_TAIL };
    first_digit(&text.as_bytes()[text.len() - counting..])?;
    let number = |t: &str| if t.len() <= LONGEST_PAGE { t.parse::<u32>().ok() } else { None };
    let bare = if text.len() <= 2 * LONGEST_OF_MANY { text.trim_matches(['-', '–', ' ']) } else { text };
    if let Some(page) = number(bare) {
        // "- 4 -" counts pages wherever it stands.
        let dashed = text.starts_with(['-', '–']) && text.ends_with(['-', '–']);
        return Some((if dashed { "-".to_owned() } else { String::new() }, page));
    }
    if let Some((page, of)) = of_many(bare) {
        let (page, of) = (number(page.trim())?, number(of.trim())?);
        return (page <= of).then(|| (format!("/{of}"), page));
    }
    let at = last_side(text.as_bytes())?;
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let (page, tail) = text[at..].split_at(digits);
    let page = number(page)?;
    (tail.len() <= LONGEST_TAIL).then(|| (format!("{}{}", &text[..at], tail).to_lowercase(), page))
}

/// The two halves of "4/12" and "4 af 12".
fn of_many(text: &str) -> Option<(&str, &str)> {
    const OF: &[u8] = b" af ";
    if text.len() > LONGEST_OF_MANY {
        return None;
    }
    let slash = || text.bytes().position(|b| b == b'/').map(|at| (&text[..at], &text[at + 1..]));
    let of = || text.as_bytes().windows(OF.len()).position(|w| w == OF);
    slash().or_else(|| of().map(|at| (&text[..at], &text[at + OF.len()..])))
}

/// Most digits of a page's number.
const LONGEST_PAGE: usize = 3;
/// Longest "4 af 12", blanks included.
const LONGEST_OF_MANY: usize = 24;
/// Most bytes after the page in a line that counts the pages: " af 12".
const LONGEST_TAIL: usize = 10;

/// Where the number begins behind the last "side " of a line, if that stands so near its end as to count the pages.
fn last_side(line: &[u8]) -> Option<usize> {
    const WORD: &[u8] = b"side ";
    let from = line.len().saturating_sub(WORD.len() + LONGEST_PAGE + LONGEST_TAIL);
    let found = line.get(from..)?.windows(WORD.len()).rposition(|w| w.eq_ignore_ascii_case(WORD))?;
    (from + found > 0).then_some(from + found + WORD.len())
}

/// True where every line is followed by an item's own number or ends the paper.
fn before_items(row: &[(usize, u32)], lines: &[Line<'_>]) -> bool {
    let numbered = |text: &str| {
        let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let worded = || {
            let number = ["Punkt ", "Pkt. ", "Sag nr. ", "Sag "].iter().find_map(|w| text.strip_prefix(w));
            number.is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
        };
        (digits > 0 && text[digits..].starts_with('.')) || worded() || text.eq_ignore_ascii_case("indholdsfortegnelse")
    };
    row.iter().all(|(i, _)| lines.get(i + 1).is_none_or(|l| numbered(l.text)))
}

/// True where the lines stand about evenly apart, and nothing that an item's number has below it follows.
fn evenly(row: &[(usize, u32)], lines: &[Line<'_>]) -> bool {
    let apart: Vec<usize> =
        row.windows(2).map(|pair| lines[pair[1].0].span.start - lines[pair[0].0].span.start).collect();
    let (least, most) = (apart.iter().min().copied().unwrap_or(0), apart.iter().max().copied().unwrap_or(0));
    least >= 200 && most <= least * 3 && row.iter().any(|(i, _)| !heads_title(*i, lines))
}

fn heads_title(number: usize, lines: &[Line<'_>]) -> bool {
    let title = |l: &Line<'_>| l.text.starts_with(char::is_uppercase) && !l.text.ends_with(['.', ',']);
    lines.get(number + 1).is_some_and(title)
}

/// A row of dashes, as under a table's head.
fn is_ruler(text: &str) -> bool {
    text.starts_with(['-', '|', '=', '_', '+']) && text.len() >= 3 && text.bytes().all(|b| b"-|=_+: \t".contains(&b))
}

fn is_button(text: &str, word: Option<&LineWord>) -> bool {
    word.is_some_and(|w| w.button) || text.starts_with("Download \"")
}

/// "Side 3", "Side 3 af 12", and a bare number at a form feed.
fn is_page_number(line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    let text = line.text;
    let may_open = |first: char| first.is_ascii_digit() || matches!(first, 'S' | 'P' | '-' | '–');
    if text.len() > 24 || !text.starts_with(may_open) {
        return false;
    }
    if let Some(rest) = ["Side ", "SIDE ", "Page "].iter().find_map(|w| text.strip_prefix(w)) {
        let mut words = rest.split([' ', '/']).filter(|w| !w.is_empty() && *w != "af" && *w != "of");
        return words.clone().count() <= 2 && words.all(|w| w.bytes().all(|b| b.is_ascii_digit()));
    }
    let bare = text.trim_matches(['-', '–', ' ']);
    let number = !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit());
    number && (line.page || next.is_some_and(|n| n.page))
}

/// Lines at page borders that come again on several pages, digits apart.
fn mark_running_heads(lines: &[Line<'_>], marks: &mut [bool], words: &[Option<&LineWord>], vocabulary: &Vocabulary) {
    let item = |text: &str| {
        let words = text.trim_end_matches(|c: char| !c.is_alphabetic());
        words.len() <= 24 && words.len() < text.len() && vocabulary.items.contains(fold(words).as_str())
    };
    // "Punkt 3." and "Beslutning" may open a page, and open what they always do.
    let free = |i: &usize| {
        lines[*i].text.len() <= 160 && words[*i].is_none_or(|w| w.section.is_none()) && !item(lines[*i].text)
    };
    let borders: Vec<usize> = (0..lines.len()).filter(|i| at_border(lines, marks, *i)).filter(free).collect();
    let shape = |i: &usize| -> String { lines[*i].text.chars().filter(|c| !c.is_ascii_digit()).collect() };
    let shapes: Vec<String> = borders.iter().map(shape).collect();
    let mut seen: HashMap<&str, usize> = HashMap::default();
    for shape in &shapes {
        *seen.entry(shape).or_default() += 1;
    }
    let mut heads: Vec<usize> = Vec::new();
    for (i, shape) in borders.into_iter().zip(&shapes) {
        if seen.get(shape.as_str()).is_some_and(|n| *n >= 3) {
            marks[i] = true;
            heads.push(i);
        }
    }
    mark_further_heads(lines, marks, &heads, &free);
}

/// Marks the lines above and below running heads that are the same on nearly every page and
/// stand nowhere else: a head of several lines.
fn mark_further_heads(lines: &[Line<'_>], marks: &mut [bool], heads: &[usize], free: &dyn Fn(&usize) -> bool) {
    const MOST_LINES: usize = 3;
    let mut heads = heads.to_vec();
    for _ in 0..MOST_LINES {
        let beside = heads.iter().flat_map(|i| [i.wrapping_sub(1), i + 1]);
        let beside: Vec<usize> = beside.filter(|i| *i < lines.len() && !marks[*i] && free(i)).collect();
        let mut here: HashMap<&str, usize> = HashMap::default();
        beside.iter().for_each(|i| *here.entry(lines[*i].text).or_default() += 1);
        here.retain(|_, n| *n >= 3);
        if here.is_empty() {
            return;
        }
        let mut all: HashMap<&str, usize> = HashMap::default();
        for text in lines.iter().map(|l| l.text).filter(|t| here.contains_key(t)) {
            *all.entry(text).or_default() += 1;
        }
        // The paper's own head may print the line once more.
        here.retain(|text, n| all.get(text).is_some_and(|all| *all <= *n + 1));
        heads = beside.into_iter().filter(|i| here.contains_key(lines[*i].text)).collect();
        heads.iter().for_each(|i| marks[*i] = true);
    }
}

fn at_border(lines: &[Line<'_>], marks: &[bool], i: usize) -> bool {
    let near = |j: Option<usize>| {
        j.and_then(|j| marks.get(j)).copied().unwrap_or(false) && j.is_some_and(|j| lines[j].text.starts_with("Side"))
    };
    let page_soon = lines.get(i + 1).is_some_and(|l| l.page);
    lines[i].page || page_soon || (!marks[i] && (near(i.checked_sub(1)) || near(Some(i + 1))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;
    use crate::outline::Vocabulary;

    fn marked(text: &str) -> Vec<&str> {
        let lines = split(text);
        let words: Vec<_> = lines.iter().map(|l| Vocabulary::get(None).line(l.text, &mut String::new())).collect();
        let marks = mark(&lines, &[], &words, Vocabulary::get(None));
        lines.iter().zip(marks).filter(|(_, m)| *m).map(|(l, _)| l.text).collect()
    }

    #[test]
    fn lines_that_count_pages_are_furniture() {
        assert_eq!(marked("a\n1/9\nb\n2/9\nc\n3/9\n"), ["1/9", "2/9", "3/9"]);
        assert_eq!(marked("2\n1. A\nb\n3\n2.\nB\n4\n3. C\nc\n5\n"), ["2", "3", "4", "5"]);
        assert_eq!(marked("Råd - Side 4\na\nRåd - Side 5\nb\nRåd - Side 6\n").len(), 3);
    }

    #[test]
    fn heads_of_several_lines_are_furniture_and_items_at_page_borders_are_not() {
        let page =
            |n: usize| format!("Udvalget\nMødet den 3. maj\nkl. 9\nSide {n} af 4\nPunkt {n}.\nTitel {n}\nTekst {n}\n");
        let text: String = (1..5).map(page).collect();
        assert_eq!(marked(&text).len(), 16);
        assert!(!marked(&text).iter().any(|l| l.starts_with("Punkt")));
    }

    #[test]
    fn what_a_browser_prints_around_a_page_is_furniture() {
        assert_eq!(marked("a\nhttp://x.dk/1...\n\nPage 1 of 8\n\n27-09-2010\n\nb\n").len(), 3);
        assert_eq!(marked("a\n27.9.2010 12:04\nSide 2 af 3\nhttps://x.dk/a?b=1\nb\n").len(), 3);
        assert_eq!(marked("Råd\nSide 1 af 3\n27-09-2010\nb\n"), ["Side 1 af 3"]);
    }

    #[test]
    fn numbers_that_do_not_count_pages_stay() {
        assert!(marked("1/9\na\n4/9\nb\n5/9\n").is_empty());
        assert!(marked("Punkt 1\na\nPunkt 2\nb\nPunkt 3\n").is_empty());
        assert!(marked("1\nTitel\n2\nTitel\n3\nTitel\n").is_empty());
    }
}
