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
mod labels;
mod meta;
mod rows;
mod sections;
mod starts;
mod vocabulary;

pub(crate) use candidates::{same_title, type_marker};
pub(crate) use labels::{Dated, names_body};
pub(crate) use meta::type_of;
pub(crate) use sections::RawSection;
pub(crate) use vocabulary::{HeadLabel, Vocabulary, fold};

use crate::lines::{self, Line, cut};
use crate::source::SourceText;
use candidates::Surroundings;
use labels::Label;
use meta::Meta;
use pejl_model::{CaseNumber, ContentsEntry, ItemType, Span};
use starts::Start;
use std::collections::BTreeMap;
use std::ops::Range;
use vocabulary::{LineWord, MetaLabel, Shapes};

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
        self.furniture = furniture::mark(&self.lines, &self.marked, &self.words);
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
            self.groups.push(if known { groups[old] } else { self.words[i].and_then(|w| w.group) });
            self.labels.push(match known && !skipped[old] {
                _ if self.skips(i) => None,
                true => labels[old].take(),
                false => {
                    let cell = self.cells.get(&line.span.start).cloned();
                    cell.or_else(|| labels::find(line, self.words[i], vocabulary, &mut buffer))
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
        let item = |l: &Line<'_>| meta::read(l.text, 0, self.vocabulary).is_some_and(|m| m.case_number.is_some());
        let numbers = |t: &str| {
            t.starts_with(|c: char| c.is_ascii_digit()) || t.contains("pkt") || t.to_lowercase().contains("punkt")
        };
        let told = text.contains(" møde ")
            || text.starts_with("Møde ")
            || (first <= TOP && !self.lines[..=first].iter().any(|l| numbers(l.text)))
            || text.contains("dag den ")
            || text.contains("dag d. ");
        if heads
            && told
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
            if !titled_by_line || !glue::in_attachments(&self.labels, above, self.lines[above].text) {
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
            if let Some(at) = glue::title_after_attachment(self.lines[above].text, this, next, this_title) {
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
        let mut lines = self.lines.clone();
        let cuts = glue::cut_labels(&mut lines, &printed, self.vocabulary, &skip);
        if cuts > 0 {
            let before = std::mem::replace(&mut self.lines, lines);
            self.mark(&before);
        }
        cuts > 0
    }

    fn into_outline(mut self, starts: Vec<Start>, cut_titles: &[usize], glued: bool) -> Outline<'s> {
        self.leave_out_groups(&starts);
        let ranges = item_ranges(&starts, self.lines.len());
        let closing = self.closing(ranges.last());
        let ranges = clipped(ranges, closing.start);
        let bodies: Vec<Range<usize>> = starts.iter().zip(&ranges).map(|(s, r)| s.after.min(r.end)..r.end).collect();
        self.learn(&bodies);
        let above = self.metadata_above(&starts);
        let habits = sections::Habits::of(&self.lines, &self.labels, &bodies);
        let mut items = Vec::with_capacity(starts.len());
        let mut group = None;
        let first = starts.first().map_or(self.lines.len(), |s| s.line);
        for i in 0..first {
            group = self.groups[i].filter(|open| *open || self.stands_above(i, first)).or(group);
        }
        for (n, start) in starts.iter().enumerate() {
            let mut item = self.item(start, ranges[n].clone(), above, &habits);
            if above && let Some(next) = starts.get(n + 1) {
                self.give_back(&mut item, next);
            }
            item.open = item.open.or(group);
            item.cut_title = item.title.first().is_some_and(|t| cut_titles.binary_search(&t.start).is_ok());
            item.glued = glued;
            for i in ranges[n].clone() {
                group = self.groups[i].or(group);
            }
            items.push(item);
        }
        self.finish(items, first, closing)
    }

    /// "ØKONOMIUDVALGET" above a heading tells whose items follow and is no part of the item above;
    /// nor are headings of columns ("Punkt Titel") between the two.
    fn leave_out_groups(&mut self, starts: &[Start]) {
        let head = starts.first().map_or(0, |s| s.line).min(HEAD_LINES);
        for mut above in starts.iter().skip(1).filter_map(|s| s.line.checked_sub(1)) {
            if above > 0 && contents::heads_columns(self.lines[above].text, self.vocabulary) {
                self.furniture[above] = true;
                above -= 1;
            }
            let text = self.lines[above].text;
            let shouts = text.len() <= 60 && !text.contains(char::is_lowercase) && {
                let listed = || self.lines[..head].iter().any(|l| l.text == text);
                names_body(text) || ["SAGER", "PUNKTER"].iter().any(|w| text.contains(w)) || listed()
            };
            self.furniture[above] |= shouts && self.labels[above].is_none();
            let state = match fold(text).as_str() {
                "åben" | "åbent" => Some(true),
                "lukket" => Some(false),
                _ => None,
            };
            self.groups[above] = self.groups[above].or(state.filter(|_| text.len() <= 8 && self.lines[above].gap));
        }
    }

    /// True where nothing stands between the group's heading and the first item: a
    /// group of closed items in a table of contents says nothing of the items below it.
    fn stands_above(&self, group: usize, first: usize) -> bool {
        (group + 1..first).all(|i| self.skips(i) && !self.entries[i])
    }

    /// The closing lines: from the first closing word among the last lines on.
    fn closing(&self, last: Option<&Range<usize>>) -> Range<usize> {
        let end = self.lines.len();
        let floor = last.map_or(0, |r| r.start + 1).max(end.saturating_sub(40));
        let words = &self.vocabulary.closing;
        let opens = |sentence: &str| {
            let first = sentence.chars().find(|c| c.is_alphabetic()).and_then(|c| c.to_lowercase().next());
            if !words.iter().any(|w| w.chars().next() == first) {
                return false;
            }
            let key = fold(&sentence.chars().take(40).collect::<String>());
            words.iter().any(|w| key.strip_prefix(w).is_some_and(|r| !r.starts_with(char::is_alphabetic)))
        };
        let closes = |i: &usize| {
            let text = self.lines[*i].text;
            text.len() <= 160 && self.labels[*i].is_none() && text.split(". ").any(opens)
        };
        (floor..end).find(closes).map_or(end..end, |i| i..end)
    }

    fn learn(&mut self, bodies: &[Range<usize>]) {
        let reject = |text: &str| {
            names_body(text)
                || meta::is(text, self.vocabulary)
                || (self.vocabulary.may_hold(text) && self.vocabulary.head.contains_key(fold(text).as_str()))
        };
        let learned = labels::learn(&self.lines, &self.labels, bodies, &reject);
        if learned.is_empty() {
            return;
        }
        let mut shapes = Shapes::default();
        learned.keys().for_each(|key| shapes.add(key));
        for i in 0..self.lines.len() {
            let text = self.lines[i].text;
            if text.len() > 72 || !shapes.may_hold(text) || self.labels[i].is_some() || self.skips(i) {
                continue;
            }
            let key = fold(text);
            if let Some(kind) = learned.get(&key) {
                self.labels[i] = Some(Label {
                    kinds: vec![*kind],
                    key,
                    len: text.len(),
                    lead: 0,
                    inline: false,
                    weak: false,
                    guessed: true,
                    dated: None,
                });
            }
        }
    }

    /// True where this paper prints an item's metadata above its heading.
    fn metadata_above(&self, starts: &[Start]) -> bool {
        let is = |i: Option<usize>| {
            i.and_then(|i| self.lines.get(i))
                .is_some_and(|l| meta::read(l.text, 0, self.vocabulary).is_some_and(|m| m.case_number.is_some()))
        };
        let above = starts.iter().filter(|s| is(s.line.checked_sub(1))).count();
        let below = starts.iter().filter(|s| is(Some(s.after))).count();
        above > below && above * 2 >= starts.len()
    }

    fn item(&self, start: &Start, range: Range<usize>, above: bool, habits: &sections::Habits) -> RawItem {
        let mut item = RawItem {
            number: start.number,
            title: start.title.clone(),
            heading: start.line..start.after.min(range.end),
            lines: range.clone(),
            metadata: Vec::new(),
            sections: Vec::new(),
            case_number: None,
            open: self.closed_before_number(start).then_some(false),
            item_type: None,
            guessed: start.guessed,
            cut_title: false,
            glued: false,
        };
        for i in start.line + 1..start.after.min(range.end) {
            let line = &self.lines[i];
            let titled = item.title.contains(&line.span);
            if let Some(meta) = meta::read(line.text, line.span.start, self.vocabulary).filter(|_| !titled) {
                item.take(meta, i);
            }
        }
        let mut i = start.after;
        let mut awaits = None;
        while i < range.end {
            let line = &self.lines[i];
            if self.labels[i].is_some() {
                break;
            }
            let value = awaits.take().and_then(|l| meta::value(l, line.text, line.span.start, self.vocabulary));
            match value.or_else(|| meta::read(line.text, line.span.start, self.vocabulary)) {
                Some(meta) => awaits = item.take(meta, i),
                None if self.skips(i) => {}
                None if self.is_group_line(i, range.end) => {
                    item.item_type = item.item_type.or_else(|| meta::type_of(&fold(line.text)));
                    item.metadata.push(i);
                }
                None => break,
            }
            i += 1;
        }
        if above {
            let mut j = start.line;
            while let Some(k) = j.checked_sub(1) {
                let Some(meta) = meta::read(self.lines[k].text, self.lines[k].span.start, self.vocabulary) else {
                    break;
                };
                item.take(meta, k);
                j = k;
            }
            item.lines.start = j;
        }
        item.sections =
            sections::divide(i.min(range.end)..range.end, &self.lines, &self.labels, habits, &|i| self.skips(i));
        item
    }

    /// "Lukket sag nr. 3. Personale": closed, told before the number.
    fn closed_before_number(&self, start: &Start) -> bool {
        let line = &self.lines[start.line];
        let before = start.number.is_some_and(|n| n.start > line.span.start + 6 && n.end <= line.span.end);
        before && ["Lukke", "LUKKE", "lukke"].iter().any(|w| line.text.starts_with(w))
    }

    /// True for a line such as "B. Sager til afgørelse i udvalget" between a heading and its metadata.
    fn is_group_line(&self, i: usize, end: usize) -> bool {
        let text = self.lines[i].text;
        let lettered =
            text.len() <= 80 && text.chars().next().is_some_and(char::is_uppercase) && text.get(1..3) == Some(". ");
        lettered && i + 1 < end && meta::is(self.lines[i + 1].text, self.vocabulary)
    }

    /// Takes the metadata lines above the next heading out of this item.
    fn give_back(&self, item: &mut RawItem, next: &Start) {
        let mut end = item.lines.end.min(next.line);
        while end > item.heading.end && meta::is(self.lines[end - 1].text, self.vocabulary) {
            end -= 1;
        }
        item.lines.end = end;
        item.metadata.retain(|i| *i < end);
        let given = self.lines.get(end).map_or(usize::MAX, |l| l.span.start);
        item.case_number = item.case_number.take().filter(|n| n.span.start < given);
        for section in &mut item.sections {
            section.lines.end = section.lines.end.min(end).max(section.lines.start);
        }
        item.sections.retain(|s| s.label_line.is_some_and(|l| l < end) || !s.lines.is_empty());
    }

    /// Where the head goes on below the list of contents ("Medlemmer:"), else `end`.
    fn head_goes_on(&self, from: usize, end: usize) -> usize {
        let persons = |i: &usize| {
            let text = self.lines[*i].text;
            let label = text.strip_suffix(':').filter(|t| t.len() <= 40 && self.vocabulary.may_hold(t));
            label.is_some_and(|t| self.vocabulary.head.get(fold(t).as_str()) == Some(&HeadLabel::Members))
        };
        (from..end).find(persons).unwrap_or(end)
    }

    /// Marks the entries below a group of closed items.
    fn close_groups(&self, contents: &mut [ContentsEntry], lines: &Range<usize>) {
        let mut groups = lines.clone().filter_map(|i| Some((self.lines[i].span.start, self.groups[i]?))).peekable();
        let mut closed = false;
        for entry in contents {
            while let Some((_, open)) = groups.next_if(|(at, _)| *at < entry.span.start) {
                closed = !open;
            }
            entry.closed |= closed;
        }
    }

    fn finish(self, items: Vec<RawItem>, first: usize, closing: Range<usize>) -> Outline<'s> {
        let first = items.first().map_or(first, |i| i.lines.start);
        let toc = contents::heading(&self.lines, first, &self.words);
        let contents_lines = match toc {
            Some(at) => at..self.head_goes_on(at + 2, first),
            None => {
                let led = |i: &usize| self.entries[*i];
                let from = (0..first).find(led);
                from.map_or(first..first, |f| f..(0..first).rfind(led).map_or(f, |l| l + 1))
            }
        };
        let entry_lines: Vec<Line<'_>> = contents_lines
            .clone()
            .skip(usize::from(toc.is_some()))
            .filter(|i| !self.furniture[*i] && self.groups[*i].is_none())
            .map(|i| self.lines[i])
            .collect();
        let mut contents = contents::read(&entry_lines);
        self.close_groups(&mut contents, &contents_lines);
        let head = (0..first).filter(|i| !contents_lines.contains(i) && !self.furniture[*i]).collect();
        let groups = (0..self.lines.len()).filter(|i| self.groups[*i].is_some()).collect();
        Outline { lines: self.lines, furniture: self.furniture, head, contents_lines, contents, items, groups, closing }
    }
}

impl RawItem {
    /// Takes over what a line of metadata tells; the label, where its value stands on the next line.
    fn take(&mut self, meta: Meta, line: usize) -> Option<MetaLabel> {
        self.metadata.push(line);
        if self.case_number.is_none() {
            self.case_number = meta.case_number;
        }
        self.open = meta.open.or(self.open);
        self.item_type = self.item_type.or(meta.item_type);
        meta.awaits
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

fn item_ranges(starts: &[Start], end: usize) -> Vec<Range<usize>> {
    starts.iter().enumerate().map(|(n, s)| s.line..starts.get(n + 1).map_or(end, |next| next.line)).collect()
}

fn clipped(mut ranges: Vec<Range<usize>>, end: usize) -> Vec<Range<usize>> {
    for range in &mut ranges {
        range.end = range.end.min(end).max(range.start);
    }
    ranges
}
