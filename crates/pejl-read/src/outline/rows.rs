//! A paper whose items are the rows of one table: each row is cut into its number, its
//! title and what the other columns' heads say.

use super::labels::{Label, holds_columns};
use super::vocabulary::{Vocabulary, fold};
use crate::lines::{Line, cut};
use pejl_model::{SectionKind, Span};
use std::collections::BTreeMap;

/// Most cells of a row, and most bytes of its head.
const MOST_CELLS: usize = 8;
const LONGEST_HEAD: usize = 200;

/// A text whose rows are cut into cells.
pub(super) struct Rows<'s> {
    pub lines: Vec<Line<'s>>,
    /// The labels of cells by where they begin: their column's head.
    pub labels: BTreeMap<usize, Label>,
    /// What is only drawn: bars.
    pub furniture: Vec<Span>,
}

/// The rows of a table of items; `None` where there is none.
pub(super) fn read<'s>(lines: &[Line<'s>], vocabulary: &Vocabulary) -> Option<Rows<'s>> {
    let (head, columns) = lines.iter().enumerate().find_map(|(i, l)| Some((i, heads(l.text, vocabulary)?)))?;
    let mut rows = Rows { lines: Vec::with_capacity(lines.len() * 2), labels: BTreeMap::new(), furniture: Vec::new() };
    let mut found = 0;
    for (i, line) in lines.iter().enumerate() {
        let number =
            (i > head).then(|| cells(line.text)).filter(|c| c.len() >= 2 && is_number(&line.text[c[0].0..c[0].1]));
        match number {
            Some(cells) => {
                rows.push(line, &cells, &columns);
                found += 1;
            }
            None => rows.lines.push(*line),
        }
    }
    (found >= 2).then_some(rows)
}

impl<'s> Rows<'s> {
    fn push(&mut self, line: &Line<'s>, cells: &[(usize, usize)], columns: &[Option<Label>]) {
        let mut rest = Line { gap: true, ..*line };
        for (n, (from, _)) in cells.iter().enumerate().skip(1) {
            // The bar or tab before a cell stays with it.
            let between = line.text[cells[n - 1].1..*from].rfind(['|', '\t']);
            let bar = between.map_or(*from, |at| cells[n - 1].1 + at);
            let Some(at) = (line.span.start + bar).checked_sub(rest.span.start) else { continue };
            let (left, Some(right)) = cut(&rest, at) else { continue };
            self.lines.push(left);
            rest = right;
            if let Some(Some(label)) = columns.get(n) {
                let lead = (line.span.start + from).saturating_sub(rest.span.start);
                self.labels.insert(rest.span.start, Label { len: lead, ..label.clone() });
            }
        }
        let end = cells.last().map_or(line.span.end, |c| line.span.start + c.1);
        match end.checked_sub(rest.span.start).map(|at| cut(&rest, at)) {
            Some((left, Some(bar))) => {
                self.furniture.push(bar.span);
                self.lines.extend([left, bar]);
            }
            _ => self.lines.push(rest),
        }
    }
}

/// The labels of a head's columns: a number, a title, and at least a decision.
fn heads(text: &str, vocabulary: &Vocabulary) -> Option<Vec<Option<Label>>> {
    const NUMBERS: [&str; 8] = ["nr", "pkt", "punkt", "punkt nr", "pkt. nr", "sag nr", "sagsnr", "#"];
    const TITLES: [&str; 8] = ["sag", "emne", "titel", "punkt", "tekst", "overskrift", "dagsordenspunkt", "sagen"];
    // The number's column comes first, whatever parts the columns.
    let first = text.trim_start_matches(['|', ' ']).as_bytes();
    let begins = |word: &[u8]| first.get(..word.len()).is_some_and(|f| f.eq_ignore_ascii_case(word));
    let opens = [b"nr".as_slice(), b"pkt", b"pu", b"sag", b"#"].iter().any(|word| begins(word));
    if text.len() > LONGEST_HEAD || !opens || !(memchr::memchr(b'|', text.as_bytes()).is_some() || holds_columns(text))
    {
        return None;
    }
    let words: Vec<String> = cells(text).iter().map(|(a, b)| fold(&text[*a..*b])).collect();
    let [number, title, others @ ..] = words.as_slice() else { return None };
    if !NUMBERS.contains(&number.as_str()) || !TITLES.contains(&title.as_str()) {
        return None;
    }
    let mut columns = vec![None, None];
    columns
        .extend(others.iter().map(|w| vocabulary.known(w).and_then(|l| l.section.as_ref()).map(|l| label(w, l.kinds))));
    let decides = |l: &Option<Label>| l.as_ref().is_some_and(|l| l.kinds.first() == Some(&SectionKind::Decision));
    columns.iter().any(decides).then_some(columns)
}

fn label(key: &str, kinds: &[SectionKind]) -> Label {
    Label {
        kinds: kinds.to_vec().into(),
        key: key.to_owned().into(),
        len: 0,
        lead: 0,
        inline: true,
        weak: false,
        guessed: false,
        dated: None,
    }
}

fn is_number(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    (1..=4).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit())
}

/// Cells set apart by spaces.
const GAP: &str = "   ";

fn spaced(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while found.len() < MOST_CELLS {
        let rest = &text[from..];
        let Some(start) = rest.find(|c: char| c != ' ').map(|at| from + at) else { break };
        let end = text[start..].find(GAP).map_or(text.len(), |at| start + at);
        found.push((start, end));
        from = end;
    }
    found
}

/// Where the cells that hold something begin and end.
fn cells(text: &str) -> Vec<(usize, usize)> {
    if !text.contains(['|', '\t']) && text.contains(GAP) {
        return spaced(text);
    }
    let mark = if text.starts_with('|') || (text.contains(" | ") && !text.contains('\t')) { '|' } else { '\t' };
    let mut found = Vec::new();
    let mut from = 0;
    for part in text.split(mark).take(MOST_CELLS) {
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let start = from + (part.len() - part.trim_start().len());
            found.push((start, start + trimmed.len()));
        }
        from += part.len() + 1;
    }
    found
}
