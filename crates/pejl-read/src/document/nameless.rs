//! The committee's name where none of the words for bodies is part of it.

use super::body::{BEFORE, LINES, as_written, is_prose};
use crate::lines::Line;
use crate::values::dates;
use pejl_model::{Located, text::collapse};

/// A name that none of the known words for bodies is part of: the first line of
/// the head, short and without figures, where the next tells what the paper is.
pub(crate) fn first_line(plain: &[Line<'_>]) -> Option<Located<String>> {
    let first = plain.iter().take(3).find(|l| !is_kind(l.text)).filter(|l| like_name(l.text));
    let told = || plain.iter().take(4).any(|l| is_kind(l.text));
    let line = first.filter(|_| told()).or_else(|| above_day(plain))?;
    Some(Located::new(as_written(&collapse(line.text)), line.span))
}

fn like_name(text: &str) -> bool {
    text.len() <= 80
        && text.starts_with(char::is_uppercase)
        && text.split_whitespace().count() <= 8
        && !text.contains(|c: char| c.is_ascii_digit() || ".:;|/()".contains(c))
        && !text.ends_with("Kommune")
        && !is_prose(text)
}

/// The line right above the one that is the meeting's day and nothing else but its time.
fn above_day<'a, 's>(plain: &'a [Line<'s>]) -> Option<&'a Line<'s>> {
    const LONGEST: usize = 60;
    let is_day = |l: &Line<'_>| {
        let day = dates::first(l.text, 0).filter(|_| l.text.len() <= LONGEST);
        day.is_some_and(|d| l.text[..d.span.start].split_whitespace().all(|w| w.ends_with("dag") || w.len() <= 3))
    };
    let pair = plain.windows(2).take(LINES).find(|pair| is_day(&pair[1]))?;
    pair.first().filter(|l| like_name(l.text) && !is_kind(l.text))
}

/// "Referat", "Dagsorden" and their like alone on a line.
fn is_kind(text: &str) -> bool {
    let mut words = text.split([' ', '\u{a0}', '-', '–', ',']).filter(|w| !w.is_empty());
    words.clone().count() <= 3 && words.all(|w| BEFORE.contains(&w.to_lowercase().as_str()))
}
