//! The labelled values of a paper's head: "Dato: ...", columns of labels, cells.

use crate::lines::{Line, cut};
use crate::outline::{HeadLabel, Vocabulary, fold};
use crate::values::dates;
use crate::values::dates::WEEKDAYS;
use pejl_model::Span;

/// A labelled value: the label and the lines of its value.
pub(super) struct Field<'s> {
    pub label: HeadLabel,
    pub words: String,
    pub lines: Vec<Line<'s>>,
}

pub(super) const HEAD_LINES: usize = 400;

/// Divides the head into labelled values and plain lines.
pub(super) fn fields<'s>(lines: &[Line<'s>], vocabulary: &Vocabulary) -> (Vec<Field<'s>>, Vec<Line<'s>>) {
    let mut fields: Vec<Field<'s>> = Vec::new();
    // Where the last labels in a row begin: their values may follow in a row too.
    let mut row = 0;
    let mut plain = Vec::new();
    for line in &lines.iter().flat_map(|l| columns(l, vocabulary)).collect::<Vec<_>>() {
        let waiting = fields.last().is_some_and(|f: &Field<'_>| f.lines.is_empty() && f.label == HeadLabel::Place);
        if let Some((label, words, value)) =
            labelled(line, vocabulary).filter(|(label, ..)| !(waiting && *label == HeadLabel::Place))
        {
            row = if fields.last().is_some_and(|f| f.lines.is_empty()) { row } else { fields.len() };
            fields.push(Field { label, words, lines: value.into_iter().collect() });
            continue;
        }
        let waits = |f: &Field<'_>| f.lines.is_empty() && f.label != HeadLabel::Skip;
        if fields[row..].iter().filter(|f| waits(f)).count() >= 2
            && let Some(field) = fields[row..].iter_mut().find(|f| waits(f) && suits(f.label, line))
        {
            field.lines.push(*line);
            continue;
        }
        match fields.last_mut() {
            Some(field) if takes_more(field, line) => field.lines.push(*line),
            _ => plain.push(*line),
        }
    }
    (fields, plain)
}

/// True for a value of the label's kind: a column of labels has its values in another.
fn suits(label: HeadLabel, line: &Line<'_>) -> bool {
    let dated = || dates::first(line.text, 0).is_some();
    match label {
        HeadLabel::Committee => crate::outline::names_body(line.text) && !dated(),
        HeadLabel::Date => dated(),
        HeadLabel::Time | HeadLabel::Start | HeadLabel::End => {
            line.text.len() <= 20 && line.text.contains(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

/// "Dato: ...    Start kl.: ...    Slut kl.: ..." as three lines.
fn columns<'s>(line: &Line<'s>, vocabulary: &Vocabulary) -> Vec<Line<'s>> {
    const LONGEST: usize = 2_000;
    if line.text.len() > LONGEST {
        return vec![*line];
    }
    let labelled = |text: &str| {
        let known = |words: &str| vocabulary.head.contains_key(fold(words).as_str());
        text.find(':').is_some_and(|c| c <= 30 && known(&text[..c]))
    };
    // "Dato 20-08-2024   Tid 15:00   Sted Lokale 2"
    let worded = |text: &str| {
        let word = text.split(' ').next().unwrap_or("");
        let known = || vocabulary.head.contains_key(fold(word).as_str());
        let value = text[word.len()..].trim_start();
        value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && word.len() >= 3 && known()
    };
    let all_worded = worded(line.text);
    let mut pieces = Vec::new();
    let mut rest = *line;
    let mut from = 0;
    while let Some(at) = rest.text[from..].find("  ").or_else(|| rest.text[from..].find('\t')).map(|at| from + at) {
        let next = rest.text[at..].trim_start();
        from = rest.text.len() - next.len();
        if (labelled(next) || (all_worded && worded(next)))
            && let (left, Some(right)) = cut(&rest, from)
        {
            pieces.push(left);
            rest = right;
            from = 0;
        }
    }
    // "Til stede: ... Afbud: ..." on one line.
    let stops = rest.text.match_indices(". ").map(|(at, _)| at + 2);
    let stop = stops.take(40).find(|at| labelled(&rest.text[*at..]) && labelled(rest.text));
    match stop.map(|at| cut(&rest, at)) {
        Some((left, right)) => pieces.extend([Some(left), right].into_iter().flatten()),
        None => pieces.push(rest),
    }
    pieces
}

fn takes_more(field: &Field<'_>, line: &Line<'_>) -> bool {
    match field.label {
        HeadLabel::Members | HeadLabel::Absent | HeadLabel::Officials => line.text.len() <= 400,
        HeadLabel::Skip => false,
        _ => field.lines.is_empty() && line.text.len() <= 160,
    }
}

/// "Label", "Label: value" and "Label value" at the start of a line.
fn labelled<'s>(line: &Line<'s>, vocabulary: &Vocabulary) -> Option<(HeadLabel, String, Option<Line<'s>>)> {
    let text = line.text;
    let key = fold(text.get(..text.len().min(text.char_indices().nth(60).map_or(text.len(), |(i, _)| i)))?);
    if let Some(label) = vocabulary.head.get(key.as_str()) {
        return Some((*label, key, None));
    }
    if let Some(found) = cell_labelled(line, vocabulary) {
        return Some(found);
    }
    if let Some(at) = glued(text)
        && let Some(label) = vocabulary.head.get(fold(&text[..at]).as_str())
    {
        return Some((*label, fold(&text[..at]), rest(line, at)));
    }
    if let Some(colon) = text.find(':').filter(|c| *c <= 50) {
        let key = fold(&text[..colon]);
        if let Some(label) = vocabulary.head.get(key.as_str()) {
            return Some((*label, key, rest(line, colon + 1)));
        }
    }
    for words in [3, 2, 1] {
        let Some((at, _)) = text.char_indices().filter(|(_, c)| c.is_whitespace()).nth(words - 1) else { continue };
        let key = fold(&text[..at]);
        if let Some(label) = vocabulary.head.get(key.as_str())
            && (unmistakable(&key, text[at..].trim_start()) || in_column(&text[at..]) || lists(*label, &text[at..]))
        {
            let value = text[at..].to_lowercase();
            let room = ["værelse", "lokale", "sal"].iter().any(|w| value.contains(w));
            let whole = (key == "mødelokale" || key == "lokale") && !room;
            return Some((*label, key, if whole { Some(*line) } else { rest(line, at) }));
        }
    }
    None
}

/// "MødestedRådssalen": the byte at which a capital follows the small letters of the first word.
fn glued(text: &str) -> Option<usize> {
    let (at, c) = text.char_indices().skip(1).take(24).find(|(_, c)| !c.is_lowercase())?;
    (at >= 4 && c.is_uppercase()).then_some(at)
}

/// "Dato<tab>value" and "| Dato | value |": a label in a cell of its own.
fn cell_labelled<'s>(line: &Line<'s>, vocabulary: &Vocabulary) -> Option<(HeadLabel, String, Option<Line<'s>>)> {
    let mark = if line.text.starts_with('|') { '|' } else { '\t' };
    let lead = line.text.len() - line.text.trim_start_matches([mark, ' ']).len();
    let end = lead + line.text[lead..].find(mark).filter(|e| *e <= 50)?;
    let key = fold(&line.text[lead..end]);
    let label = *vocabulary.head.get(key.as_str())?;
    let value = rest(line, end + 1).map(|value| {
        let text = value.text.trim_end_matches([mark, ' ']);
        Line { text, span: Span::new(value.span.start, value.span.start + text.len()), ..value }
    });
    Some((label, key, value.filter(|v| !v.text.is_empty())))
}

/// Labels that need no colon, and short ones before a value of their kind.
fn unmistakable(key: &str, value: &str) -> bool {
    let digit = value.starts_with(|c: char| c.is_ascii_digit());
    match key {
        "mødedato" | "mødested" | "mødedeltagere" | "mødetid" | "mødetidspunkt" | "mødelokale" | "lokale"
        | "starttidspunkt" | "sluttidspunkt" => true,
        "starttidspunkt for møde" | "mødets deltagere" | "udvalgets medlemmer" | "mødeforum" => true,
        "udvalg" => crate::outline::names_body(value),
        "sted" => value.starts_with(char::is_uppercase),
        "dato" => digit || weekday(value),
        "tid" | "tidspunkt" | "start" | "slut" => digit || value.starts_with("kl") || value.starts_with("Kl"),
        _ => false,
    }
}

/// True where a wide gap stands between a label and its value.
fn in_column(behind: &str) -> bool {
    behind.starts_with("  ") || behind.starts_with('\t')
}

/// "Fraværende Bo Holm (A)": names behind a label for them.
fn lists(label: HeadLabel, behind: &str) -> bool {
    let mut words = behind.split_whitespace();
    let mut name = || words.next().is_some_and(|w| w.starts_with(char::is_uppercase) && w.len() > 1);
    matches!(label, HeadLabel::Absent | HeadLabel::Members) && ((name() && name()) || behind.trim() == "Ingen")
}

/// True where the text begins with a Danish day of the week.
pub(super) fn weekday(text: &str) -> bool {
    let low: String = text.chars().take(8).flat_map(char::to_lowercase).collect();
    WEEKDAYS.iter().any(|d| low.starts_with(d))
}

fn rest<'s>(line: &Line<'s>, at: usize) -> Option<Line<'s>> {
    let text = line.text.get(at..)?;
    let trimmed = text.trim_start_matches([' ', '\t', ':', '|', '\u{a0}']);
    let start = line.span.end - trimmed.len();
    (!trimmed.is_empty()).then(|| Line { text: trimmed, span: Span::new(start, line.span.end), gap: false, ..*line })
}
