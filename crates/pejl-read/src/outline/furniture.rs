//! Lines that are no part of the paper: page numbers, running heads, buttons.

use super::vocabulary::{Vocabulary, fold_into};
use crate::lines::Line;
use pejl_model::Span;
use std::collections::HashMap;

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
    mark_running_heads(lines, &mut marks);
    marks
}

/// A row of dashes, as under a table's head.
fn is_ruler(text: &str) -> bool {
    text.starts_with(['-', '|', '=', '_', '+']) && text.len() >= 3 && text.bytes().all(|b| b"-|=_+: \t".contains(&b))
}

fn is_button(text: &str, vocabulary: &Vocabulary, buffer: &mut String) -> bool {
    if text.len() > 40 {
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
