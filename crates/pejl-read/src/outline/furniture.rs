//! Lines that are no part of the paper: page numbers, running heads, buttons.

use super::vocabulary::{Vocabulary, fold_into};
use crate::lines::Line;
use pejl_model::Span;
use std::collections::{HashMap, HashSet};

/// Marks the lines that are furniture: what the format marked (`given`, sorted),
/// words of the vocabulary, page numbers, and heads that recur at page borders.
pub(crate) fn mark(lines: &[Line<'_>], given: &[Span], vocabulary: &Vocabulary) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let mut buffer = String::new();
    let mut next = 0;
    for (i, line) in lines.iter().enumerate() {
        while given.get(next).is_some_and(|s| s.end <= line.span.start) {
            next += 1;
        }
        let inside = given.get(next).is_some_and(|s| s.contains(line.span)) || is_ruler(line.text);
        marks[i] = inside || is_page_number(line, lines.get(i + 1)) || is_button(line.text, vocabulary, &mut buffer);
    }
    mark_pages(lines, &mut marks);
    mark_meetings(lines, &mut marks);
    mark_running_heads(lines, &mut marks);
    marks
}

/// Marks the meeting's name with its weekday where it comes again: a running head.
fn mark_meetings(lines: &[Line<'_>], marks: &mut [bool]) {
    let named = |l: &Line<'_>| {
        l.text.len() <= 120
            && l.text.ends_with(|c: char| c.is_ascii_digit())
            && (l.text.contains("dag den ") || l.text.contains("dag d. "))
            && super::names_body(l.text)
    };
    let mut seen: HashSet<&str> = HashSet::new();
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
    let mut rows: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.text.len() <= 160) {
        if let Some((shape, number)) = page_of(line.text) {
            rows.entry(shape).or_default().push((i, number));
        }
    }
    for (shape, row) in rows {
        let rises = row.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1);
        if rises && row.len() >= 3 && (!shape.is_empty() || evenly(&row, lines)) {
            row.iter().for_each(|(i, _)| marks[*i] = true);
        }
    }
}

/// The page that "4/45", "Referat - Side 4 af 9" or "- 4 -" tells, and the rest of the line.
fn page_of(text: &str) -> Option<(String, u32)> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = |t: &str| t.parse::<u32>().ok().filter(|_| t.len() <= 3);
    let bare = text.trim_matches(['-', '–', ' ']);
    if let Some(page) = number(bare) {
        // "- 4 -" counts pages wherever it stands.
        let dashed = text.starts_with(['-', '–']) && text.ends_with(['-', '–']);
        return Some((if dashed { "-".to_owned() } else { String::new() }, page));
    }
    if let Some((page, of)) = bare.split_once('/').or_else(|| bare.split_once(" af ")) {
        let (page, of) = (number(page.trim())?, number(of.trim())?);
        return (page <= of).then(|| (format!("/{of}"), page));
    }
    let low = text.to_lowercase();
    let at = low.rfind("side ").filter(|at| *at > 0)? + 5;
    let page: String = low[at..].chars().take_while(char::is_ascii_digit).collect();
    let tail = &low[at + page.len()..];
    (tail.len() <= 10).then(|| Some((format!("{}{tail}", &low[..at]), number(&page)?)))?
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

fn is_button(text: &str, vocabulary: &Vocabulary, buffer: &mut String) -> bool {
    if text.starts_with("Download \"") {
        return true;
    }
    if text.len() > 40 || !vocabulary.may_hold(text) {
        return false;
    }
    fold_into(text, buffer);
    vocabulary.furniture.contains(buffer.as_str())
}

/// "Side 3", "Side 3 af 12", and a bare number at a form feed.
fn is_page_number(line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    let text = line.text;
    if text.len() > 24 {
        return false;
    }
    if let Some(rest) = text.strip_prefix("Side ").or_else(|| text.strip_prefix("SIDE ")) {
        let mut words = rest.split([' ', '/']).filter(|w| !w.is_empty() && *w != "af");
        return words.clone().count() <= 2 && words.all(|w| w.bytes().all(|b| b.is_ascii_digit()));
    }
    let bare = text.trim_matches(['-', '–', ' ']);
    let number = !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit());
    number && (line.page || next.is_some_and(|n| n.page))
}

/// Lines at page borders that come again on several pages, digits apart.
fn mark_running_heads(lines: &[Line<'_>], marks: &mut [bool]) {
    let borders: Vec<usize> = (0..lines.len()).filter(|i| at_border(lines, marks, *i)).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let shape = |text: &str| -> String { text.chars().filter(|c| !c.is_ascii_digit()).collect() };
    for i in &borders {
        *seen.entry(shape(lines[*i].text)).or_default() += 1;
    }
    for i in borders {
        let text = lines[i].text;
        if seen.get(&shape(text)).is_some_and(|n| *n >= 3) && text.len() <= 160 {
            marks[i] = true;
        }
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

    fn marked(text: &str) -> Vec<&str> {
        let lines = split(text);
        let marks = mark(&lines, &[], Vocabulary::get(None));
        lines.iter().zip(marks).filter(|(_, m)| *m).map(|(l, _)| l.text).collect()
    }

    #[test]
    fn lines_that_count_pages_are_furniture() {
        assert_eq!(marked("a\n1/9\nb\n2/9\nc\n3/9\n"), ["1/9", "2/9", "3/9"]);
        assert_eq!(marked("Råd - Side 4\na\nRåd - Side 5\nb\nRåd - Side 6\n").len(), 3);
    }

    #[test]
    fn numbers_that_do_not_count_pages_stay() {
        assert!(marked("1/9\na\n4/9\nb\n5/9\n").is_empty());
        assert!(marked("Punkt 1\na\nPunkt 2\nb\nPunkt 3\n").is_empty());
        assert!(marked("1\nTitel\n2\nTitel\n3\nTitel\n").is_empty());
    }
}
