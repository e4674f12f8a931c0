//! Items and sections: what belongs together, before any value is read.
//!
//! The order of work: furniture, table of contents, labels of the vocabulary,
//! the items' starts (the whole sequence is scored), labels glued to text,
//! labels that only this paper uses, and last the sections of each item.

mod announced;
mod by_labels;
mod candidates;
mod chain;
mod contents;
mod flat;
mod furniture;
mod glue;
mod items;
mod labels;
mod meta;
mod next_title;
mod rows;
mod sections;
mod starts;
mod vocabulary;

pub(crate) use candidates::{same_title, type_marker};
pub(crate) use labels::{Dated, names_body};
pub(crate) use meta::type_of;
pub(crate) use sections::RawSection;
pub(crate) use vocabulary::{HeadLabel, Vocabulary, fold, strip_bullet};

use crate::lines::{self, Line, cut};
use crate::source::SourceText;
use candidates::Surroundings;
use labels::Label;
use pejl_model::{CaseNumber, ContentsEntry, ItemType, Span};
use starts::Start;
use std::collections::BTreeMap;
use std::ops::Range;
use vocabulary::LineWord;

/// An item as lines.
#[derive(Debug, Clone)]
pub(crate) struct RawItem {
    /// The number as printed.
    pub number: Option<Span>,
    /// The title's stretches.
    pub title: Vec<Span>,
    /// All lines, heading included.
    pub lines: Range<usize>,
    /// The lines of the heading.
    pub heading: Range<usize>,
    /// The lines of metadata, wherever they stand.
    pub metadata: Vec<usize>,
    /// The sections.
    pub sections: Vec<RawSection>,
    /// The case number among the metadata.
    pub case_number: Option<CaseNumber>,
    /// Open or closed, where metadata or a group heading tells.
    pub open: Option<bool>,
    /// The type, where metadata tells.
    pub item_type: Option<ItemType>,
    /// True where little speaks for the heading.
    pub guessed: bool,
    /// True where the title was cut from an attachment line.
    pub cut_title: bool,
    /// True where labels had to be cut from other text.
    pub glued: bool,
}

/// A paper as lines, items and sections.
#[derive(Debug)]
pub(crate) struct Outline<'s> {
    /// All non-blank lines, glued ones cut.
    pub lines: Vec<Line<'s>>,
    /// True for furniture.
    pub furniture: Vec<bool>,
    /// The lines of the head.
    pub head: Vec<usize>,
    /// The lines of the table of contents, heading included.
    pub contents_lines: Range<usize>,
    /// Its entries.
    pub contents: Vec<ContentsEntry>,
    /// The items.
    pub items: Vec<RawItem>,
    /// Group headings ("Lukkede punkter") between items.
    pub groups: Vec<usize>,
    /// The closing lines.
    pub closing: Range<usize>,
}

/// Most lines of a head in which groups of items are looked for.
const HEAD_LINES: usize = 60;

/// The outline of a paper.
pub(crate) fn build<'s>(source: &'s SourceText, vocabulary: &'static Vocabulary) -> Outline<'s> {
    let mut page = Page::new(source, vocabulary);
    let glued = page.cut_labels();
    let mut starts = page.starts();
    let cut_titles = page.cut_titles(&starts);
    if !cut_titles.is_empty() {
        starts = page.starts();
    }
    page.into_outline(starts, &cut_titles, glued)
}

/// The lines of a paper with what is known of each while the outline is made.
struct Page<'s> {
    source: &'s SourceText,
    vocabulary: &'static Vocabulary,
    lines: Vec<Line<'s>>,
    /// What the vocabulary knows of each line as a whole.
    words: Vec<Option<&'static LineWord>>,
    furniture: Vec<bool>,
    entries: Vec<bool>,
    groups: Vec<Option<bool>>,
    labels: Vec<Option<Label>>,
    headings: Vec<u8>,
    /// Furniture that the format did not mark: running heads of flat pages.
    marked: Vec<Span>,
    /// Where the entries of a flat list of contents begin.
    listed: Vec<usize>,
    /// Where the headings of flat pages begin.
    flat_headings: Vec<usize>,
    /// The labels of a table's cells by where they begin.
    cells: BTreeMap<usize, Label>,
    /// True where lines may be divided into columns.
    columns: bool,
}

impl<'s> Page<'s> {
    fn new(source: &'s SourceText, vocabulary: &'static Vocabulary) -> Self {
        let lines = lines::split(&source.text);
        let (lines, marked, listed, flat_headings) = match flat::unfold(&lines, vocabulary) {
            Some(flat) => (flat.lines, flat.furniture, flat.listed, flat.headings),
            None => (lines, source.furniture.clone(), Vec::new(), Vec::new()),
        };
        let (lines, marked, cells) = match rows::read(&lines, vocabulary) {
            Some(rows) => (rows.lines, merged(marked, rows.furniture), rows.labels),
            None => (lines, marked, BTreeMap::new()),
        };
        let mut page = Self {
            source,
            vocabulary,
            lines,
            words: Vec::new(),
            furniture: Vec::new(),
            entries: Vec::new(),
            groups: Vec::new(),
            labels: Vec::new(),
            headings: Vec::new(),
            marked,
            listed,
            flat_headings,
            cells,
            columns: labels::holds_columns(&source.text),
        };
        page.mark(&[]);
        page
    }

    /// Marks every line; done anew after lines were cut. What is known of the lines that
    /// stand in `before`, the lines of the last time, is kept.
    fn mark(&mut self, before: &[Line<'s>]) {
        let skipped: Vec<bool> = (0..before.len()).map(|i| self.skips(i)).collect();
        let (entries, groups) = (std::mem::take(&mut self.entries), std::mem::take(&mut self.groups));
        let mut labels = std::mem::take(&mut self.labels);
        let mut buffer = String::new();
        let vocabulary = self.vocabulary;
        self.words = self.lines.iter().map(|l| vocabulary.line(l.text, &mut buffer)).collect();
        self.furniture = furniture::mark(&self.lines, &self.marked, &self.words, vocabulary);
        let mut old = 0;
        self.entries.reserve(self.lines.len());
        self.groups.reserve(self.lines.len());
        self.labels.reserve(self.lines.len());
        for (i, line) in self.lines.iter().enumerate() {
            while before.get(old).is_some_and(|b| b.span.start < line.span.start) {
                old += 1;
            }
            let known = before.get(old).is_some_and(|b| b == line);
            self.entries.push(if known { entries[old] } else { self.is_entry(line) });
            self.groups.push(if known {
                groups[old]
            } else {
                self.words[i].and_then(|w| w.group).or_else(|| self.lettered_group(line))
            });
            self.labels.push(match known && !skipped[old] {
                _ if self.skips(i) => None,
                true => labels[old].take(),
                false => {
                    let cell = self.cells.get(&line.span.start).cloned();
                    cell.or_else(|| labels::find(line, self.words[i], self.columns, vocabulary, &mut buffer))
                }
            });
        }
        self.headings = heading_levels(&self.lines, self.source);
        if !self.flat_headings.is_empty() {
            let heads = |l: &Line<'_>| self.flat_headings.binary_search(&l.span.start).is_ok();
            self.lines.iter().zip(&mut self.headings).filter(|(l, _)| heads(l)).for_each(|(_, level)| *level = 1);
        }
        self.clear_head();
    }

    /// "Byrådets møde den 4. maj 2021" as the paper's own heading is no decision's label.
    fn clear_head(&mut self) {
        const HEAD: usize = 30;
        const TOP: usize = 3;
        let first = self.labels.iter().take(HEAD).position(|l| l.as_ref().is_some_and(|l| !l.weak));
        let Some(first) = first else { return };
        let text = self.lines[first].text;
        let heads = self.labels[first].as_ref().is_some_and(|l| l.dated.is_some() && l.lead == 0);
        if !heads {
            return;
        }
        let item = |l: &Line<'_>| meta::read(l.text, 0, self.vocabulary).is_some_and(|m| m.case_number.is_some());
        let numbers = |t: &str| {
            t.starts_with(|c: char| c.is_ascii_digit()) || t.contains("pkt") || t.to_lowercase().contains("punkt")
        };
        let told = text.contains(" møde ")
            || text.starts_with("Møde ")
            || (first <= TOP && !self.lines[..=first].iter().any(|l| numbers(l.text)))
            || text.contains("dag den ")
            || text.contains("dag d. ");
        if told
            && !self.lines[..first].iter().any(item)
            && !text.ends_with(':')
            && !fold(text.get(..10).unwrap_or("")).starts_with("beslutning")
        {
            self.labels[first] = None;
        }
    }

    fn is_entry(&self, line: &Line<'_>) -> bool {
        contents::is_entry(line.text) || self.listed.binary_search(&line.span.start).is_ok()
    }

    /// "B. Lukkede sager": a group of items behind its letter.
    fn lettered_group(&self, line: &Line<'_>) -> Option<bool> {
        let [b'A'..=b'Z', b'.' | b')', b' ', ..] = line.text.as_bytes() else { return None };
        let name = line.text[3..].trim_start();
        let short = name.len() <= 40 && self.vocabulary.may_hold(name);
        short.then(|| self.vocabulary.known(&fold(name))?.group).flatten()
    }

    fn skips(&self, i: usize) -> bool {
        self.furniture[i] || self.entries[i] || self.groups[i].is_some()
    }

    fn starts(&self) -> Vec<Start> {
        let toc = contents::heading(&self.lines, 400, &self.words);
        let titles: Vec<String> = match toc {
            Some(_) => self.entry_titles(),
            None => Vec::new(),
        };
        let around = Surroundings {
            lines: &self.lines,
            words: &self.words,
            labels: &self.labels,
            headings: &self.headings,
            contents: &titles,
            vocabulary: self.vocabulary,
        };
        starts::find(&around, &|i| self.skips(i))
    }

    /// Titles of led entries: what the body's headings are compared with.
    fn entry_titles(&self) -> Vec<String> {
        let led: Vec<Line<'_>> =
            self.lines.iter().zip(&self.entries).filter(|(_, e)| **e).map(|(l, _)| *l).take(400).collect();
        contents::read(&led).into_iter().map(|e| e.title).filter(|t| t.len() >= 6).collect()
    }

    /// Cuts the titles that are glued to the attachment line above an untitled
    /// heading. Gives the places where cut-off titles begin.
    fn cut_titles(&mut self, starts: &[Start]) -> Vec<usize> {
        let mut cuts: Vec<(usize, usize)> = Vec::new();
        for (n, start) in starts.iter().enumerate() {
            let above = start.line;
            let titled_by_line =
                start.title.len() == 1 && start.title[0] == self.lines[above].span && start.after > above + 1;
            if !titled_by_line || !next_title::in_attachments(&self.labels, above, self.lines[above].text) {
                continue;
            }
            let from = n.checked_sub(1).map_or(0, |p| starts[p].line);
            let to = starts.get(n + 1).map_or(self.lines.len(), |s| s.line);
            let this_title =
                n.checked_sub(1).and_then(|p| starts[p].title.first()).map_or("", |s| s.of(&self.source.text));
            let this_title = cuts
                .last()
                .filter(|(l, _)| n > 0 && *l == starts[n - 1].line)
                .map_or(this_title, |(l, at)| &self.lines[*l].text[*at..]);
            let (this, next) = (self.stretch(from, above), self.stretch(start.after, to));
            if let Some(at) = next_title::title_after_attachment(self.lines[above].text, this, next, this_title) {
                cuts.push((above, at));
            }
        }
        let found = cuts.iter().map(|(line, at)| self.lines[*line].span.start + at).collect();
        if !cuts.is_empty() {
            self.cut_lines(&cuts);
        }
        found
    }

    fn stretch(&self, from: usize, to: usize) -> &'s str {
        let (Some(first), Some(last)) = (self.lines.get(from), to.checked_sub(1).and_then(|t| self.lines.get(t)))
        else {
            return "";
        };
        self.source.text.get(first.span.start..last.span.end).unwrap_or("")
    }

    fn cut_lines(&mut self, cuts: &[(usize, usize)]) {
        let mut out = Vec::with_capacity(self.lines.len() + cuts.len());
        let mut next = cuts.iter().peekable();
        for (i, line) in self.lines.iter().enumerate() {
            match next.next_if(|(l, _)| *l == i) {
                Some((_, at)) => {
                    let (left, right) = cut(line, *at);
                    out.push(left);
                    out.extend(right);
                }
                None => out.push(*line),
            }
        }
        let before = std::mem::replace(&mut self.lines, out);
        self.mark(&before);
    }

    /// Cuts glued labels. True where any was cut.
    fn cut_labels(&mut self) -> bool {
        let printed = glue::printed(&self.lines, &self.labels);
        let skips: Vec<bool> = (0..self.lines.len()).map(|i| self.skips(i)).collect();
        let skip = |i: usize| skips.get(i).copied().unwrap_or(false);
        let (lines, cuts) = glue::cut_labels(&self.source.text, &self.lines, &printed, self.vocabulary, &skip);
        if cuts > 0 {
            let before = std::mem::replace(&mut self.lines, lines);
            self.mark(&before);
        }
        cuts > 0
    }
}

fn heading_levels(lines: &[Line<'_>], source: &SourceText) -> Vec<u8> {
    let mut levels = vec![0; lines.len()];
    let mut next = 0;
    for (i, line) in lines.iter().enumerate() {
        while source.headings.get(next).is_some_and(|h| h.span.end <= line.span.start) {
            next += 1;
        }
        if let Some(heading) = source.headings.get(next).filter(|h| h.span.start < line.span.end) {
            levels[i] = heading.level;
        }
    }
    levels
}

/// Two sorted lists of spans as one.
fn merged(mut a: Vec<Span>, b: Vec<Span>) -> Vec<Span> {
    a.extend(b);
    a.sort_unstable_by_key(|s| s.start);
    a
}
