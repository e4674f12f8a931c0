//! From the items' starts to the items with their metadata and sections.

use super::labels::Label;
use super::meta::{self, Meta};
use super::starts::Start;
use super::vocabulary::{HeadLabel, MetaLabel, Shapes, fold};
use super::{HEAD_LINES, Outline, Page, RawItem, contents, labels, names_body, sections};
use crate::lines::Line;
use pejl_model::ContentsEntry;
use std::ops::Range;

impl<'s> Page<'s> {
    pub(super) fn into_outline(mut self, starts: Vec<Start>, cut_titles: &[usize], glued: bool) -> Outline<'s> {
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
            // "Sager til beslutning" groups what follows by what is asked.
            const GROUPS: [&str; 4] = ["Sager til ", "Punkter til ", "Sager fra ", "Punkter fra "];
            let grouped = text.len() <= 60 && self.lines[above].gap && GROUPS.iter().any(|w| text.starts_with(w));
            let grouped = grouped && !text.ends_with(['.', ',', ':']);
            self.furniture[above] |= (shouts || grouped) && self.labels[above].is_none();
            if text.len() <= 8 && self.lines[above].gap {
                let state = match fold(text).as_str() {
                    "åben" | "åbent" => Some(true),
                    "lukket" => Some(false),
                    _ => None,
                };
                self.groups[above] = self.groups[above].or(state);
            }
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
            text.len() <= 160 && self.labels[*i].is_none() && sentences(text).any(opens)
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
                    kinds: vec![*kind].into(),
                    key: key.into(),
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
        if above == 0 || above * 2 < starts.len() {
            return false;
        }
        // A number above every heading but the first belongs to the item that it ends.
        let ends = is(self.lines.len().checked_sub(1)) && !is(starts.first().and_then(|s| s.line.checked_sub(1)));
        !ends && above > starts.iter().filter(|s| is(Some(s.after))).count()
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
        // Where the title stands below them, lines of metadata begin the item.
        let heading = start.line + usize::from(start.number.is_some());
        for i in heading..start.after.min(range.end) {
            let line = &self.lines[i];
            let titled = item.title.contains(&line.span);
            if let Some(meta) = meta::read(line.text, line.span.start, self.vocabulary).filter(|_| !titled) {
                item.take(meta, i);
            }
        }
        let i = self.take_below(&mut item, start.after..range.end);
        if item.case_number.is_none() {
            self.number_further_down(&mut item, i..range.end);
        }
        let end = if above { range.end } else { self.number_at_end(&mut item, i..range.end) };
        if above {
            item.lines.start = self.take_above(&mut item, start.line);
        }
        item.sections = sections::divide(i.min(end)..end, &self.lines, &self.labels, habits, &|i| self.skips(i));
        item
    }

    /// Takes the lines of metadata that `below` begins with: the line after them.
    fn take_below(&self, item: &mut RawItem, below: Range<usize>) -> usize {
        let mut awaits = None;
        for i in below.clone() {
            let line = &self.lines[i];
            if self.labels[i].is_some() {
                return i;
            }
            let value = awaits.take().and_then(|l| meta::value(l, line.text, line.span.start, self.vocabulary));
            match value.or_else(|| meta::read(line.text, line.span.start, self.vocabulary)) {
                Some(meta) => awaits = item.take(meta, i),
                None if self.skips(i) => {}
                None if self.is_group_line(i, below.end) => {
                    item.item_type = item.item_type.or_else(|| meta::type_of(&fold(line.text)));
                    item.metadata.push(i);
                }
                None => return i,
            }
        }
        below.end.max(below.start)
    }

    /// Takes the lines of metadata that stand right above `line`: the first of them.
    fn take_above(&self, item: &mut RawItem, line: usize) -> usize {
        let mut first = line;
        while let Some(above) = first.checked_sub(1) {
            let (text, at) = (self.lines[above].text, self.lines[above].span.start);
            let Some(meta) = meta::read(text, at, self.vocabulary) else { break };
            item.take(meta, above);
            first = above;
        }
        first
    }

    /// A labelled case number on the item's last line, where it has none above: the end of what else it holds.
    fn number_at_end(&self, item: &mut RawItem, below: Range<usize>) -> usize {
        let last = below.clone().rev().find(|i| !self.skips(*i)).filter(|_| item.case_number.is_none());
        let Some((i, line)) = last.and_then(|i| Some((i, self.lines.get(i)?))) else { return below.end };
        let labelled = self.labels[i].is_none() && meta::opens(line.text, self.vocabulary);
        let read = labelled.then(|| meta::read(line.text, line.span.start, self.vocabulary)).flatten();
        match read.filter(|m| m.case_number.is_some()) {
            Some(meta) => {
                item.take(meta, i);
                i
            }
            None => below.end,
        }
    }

    /// A line of metadata with the case number below a few others: file names, the title once more.
    fn number_further_down(&self, item: &mut RawItem, below: Range<usize>) {
        const MOST: usize = 5;
        let free = below.take_while(|i| self.labels[*i].is_none()).take(MOST);
        let read = |i: usize| {
            let line = &self.lines[i];
            let labelled = !self.skips(i) && meta::opens(line.text, self.vocabulary);
            let read = labelled.then(|| meta::read(line.text, line.span.start, self.vocabulary)).flatten();
            read.filter(|m| m.case_number.is_some()).map(|m| (i, m))
        };
        if let Some((i, meta)) = free.filter_map(read).next() {
            item.take(meta, i);
        }
    }

    /// "Lukket sag nr. 3. Personale": closed, told before the number.
    fn closed_before_number(&self, start: &Start) -> bool {
        let line = &self.lines[start.line];
        let before = start.number.is_some_and(|n| n.start > line.span.start + 6 && n.end <= line.span.end);
        let told = |text: &str| ["Lukke", "LUKKE", "lukke"].iter().any(|w| text.starts_with(w));
        // "4 (Lukket) Personale"
        let between = || {
            let number = start.number.filter(|n| n.start >= line.span.start)?;
            let title = start.title.first().filter(|t| t.end <= line.span.end)?;
            line.text.get(number.end - line.span.start..title.start.checked_sub(line.span.start)?)
        };
        (before && told(line.text))
            || between().is_some_and(|t| told(t.trim_start_matches([' ', '\u{a0}', '\t', '(', '.', ':'])))
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

    /// The lines between the heading of a paper's only item and its first label: the page of one item may
    /// tell there who met, and when.
    fn head_below(&self, only: &RawItem) -> Range<usize> {
        const MOST: usize = 12;
        let from = only.heading.end;
        let to = only.sections.iter().find_map(|s| s.label_line).unwrap_or(from);
        if to > from && to - from <= MOST { from..to } else { 0..0 }
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
        let apart = |i: &usize| contents_lines.contains(i) || self.furniture[*i] || self.groups[*i].is_some();
        let alone = if items.len() == 1 { self.head_below(&items[0]) } else { 0..0 };
        let head = (0..first).chain(alone).filter(|i| !apart(i)).collect();
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

/// The text divided at each full stop with a blank behind it.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut left = Some(text);
    std::iter::from_fn(move || {
        let text = left?;
        let ends = |at: &usize| text.as_bytes().get(at + 1) == Some(&b' ');
        let stop = memchr::memchr_iter(b'.', text.as_bytes()).find(ends);
        left = stop.map(|at| &text[at + 2..]);
        Some(stop.map_or(text, |at| &text[..at]))
    })
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
