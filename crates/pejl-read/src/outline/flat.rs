//! Pages that lost their line ends: a text with one line a page is cut again where
//! labels, metadata and headings stand, and its running heads are told.

use super::contents;
use super::labels::{self, names_body};
use super::vocabulary::{Vocabulary, fold, fold_into};
use crate::lines::{Line, cut};
use pejl_model::{SectionKind, Span};

/// Least bytes of a page that is a line.
const SHORTEST_PAGE: usize = 20;
/// Least bytes of a page on average.
const AVERAGE_PAGE: usize = 100;
/// How far behind an item's number a label must stand.
const HEADING_REACH: usize = 300;
/// Most bytes of a label.
const LONGEST: usize = 70;
/// Most letters of a list of contents on one page.
const LONGEST_LIST: usize = 8_000;
/// Most words of a running head, and of a title.
const MOST_WORDS: usize = 24;

/// A text with its lines cut anew.
pub(super) struct Unfolded<'s> {
    pub lines: Vec<Line<'s>>,
    /// Page numbers and running heads.
    pub furniture: Vec<Span>,
    /// Where the entries of lists of contents begin.
    pub listed: Vec<usize>,
}

/// The lines of a flat text cut anew, with the stretches that are furniture;
/// `None` where the text has its line ends.
pub(super) fn unfold<'s>(lines: &[Line<'s>], vocabulary: &Vocabulary) -> Option<Unfolded<'s>> {
    let pages = pages(lines)?;
    let heads = running_heads(lines, &pages);
    let (listed, lists) = listing(lines, &pages, vocabulary);
    let mut paper = Paper {
        vocabulary,
        listed,
        buffer: String::new(),
        number: 0,
        entries: 0,
        out: Vec::new(),
        furniture: Vec::new(),
        listings: Vec::new(),
    };
    let mut next = 0;
    for (i, line) in lines.iter().enumerate() {
        match pages.get(next).filter(|p| **p == i) {
            Some(_) => {
                paper.page(line, heads[next], next, next < lists && lists < pages.len());
                next += 1;
            }
            None => paper.out.push(*line),
        }
    }
    Some(Unfolded { lines: paper.out, furniture: paper.furniture, listed: paper.listings })
}

/// The lines that are a page each: they begin with rising numbers and hold most of the text.
fn pages(lines: &[Line<'_>]) -> Option<Vec<usize>> {
    let mut found: Vec<usize> = Vec::new();
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.text.len() >= SHORTEST_PAGE) {
        let (digits, text) = split_number(line.text);
        if digits.parse() == Ok(found.len() + 1) && text.starts_with(|c: char| c.is_alphanumeric()) {
            found.push(i);
        }
    }
    let bytes: usize = found.iter().map(|i| lines[*i].text.len()).sum();
    let all: usize = lines.iter().map(|l| l.text.len()).sum();
    (found.len() >= 2 && bytes * 3 > all * 2 && bytes >= AVERAGE_PAGE * found.len()).then_some(found)
}

fn split_number(text: &str) -> (&str, &str) {
    let (digits, rest) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let apart = rest.starts_with(' ') && digits.len() <= 3;
    if apart { (digits, rest.trim_start()) } else { ("", text) }
}

/// Bytes of each page's running head: the words that it shares with a neighbour and
/// that name a body.
fn running_heads(lines: &[Line<'_>], pages: &[usize]) -> Vec<usize> {
    let text = |n: usize| pages.get(n).map_or("", |p| split_number(lines[*p].text).1);
    let shared = |a: &str, b: &str| {
        let words = a.split_inclusive(' ').zip(b.split_inclusive(' ')).take(MOST_WORDS);
        let bare = |w: &str| w.trim_end().to_owned();
        let same = words.take_while(|(x, y)| bare(x) == bare(y) && !x.trim_end().ends_with(':'));
        same.map(|(x, _)| x.len()).sum::<usize>().min(a.len())
    };
    let head = |n: usize| {
        let before = n.checked_sub(1).map_or(0, |b| shared(text(n), text(b)));
        let length = before.max(shared(text(n), text(n + 1)));
        let words = text(n).get(..length).unwrap_or("");
        let item = words.split(' ').position(|w| matches!(w, "Punkt" | "Pkt." | "Sag"));
        let end = item.map_or(words.len(), |at| words.split_inclusive(' ').take(at).map(str::len).sum());
        if names_body(&words[..end]) { end } else { 0 }
    };
    (0..pages.len()).map(head).collect()
}

/// What the paper lists of its items before them: the text from the heading of contents to the
/// page's end, else the pages before the first item, with their count.
fn listing(lines: &[Line<'_>], pages: &[usize], vocabulary: &Vocabulary) -> (String, usize) {
    let mut listed = String::new();
    let text = |page: &usize| lines[*page].text;
    for text in pages.iter().take(4).map(text) {
        let from = words(text).find(|at| contents_heading(&text[*at..], vocabulary).is_some());
        if let Some(from) = from {
            let end = text[from..].char_indices().nth(LONGEST_LIST).map_or(text.len(), |(at, _)| from + at);
            listed.push_str(&text[from..end]);
            listed.push(' ');
        }
    }
    if !listed.is_empty() {
        return (listed, 0);
    }
    const OF_ITEMS: [&str; 4] = ["Beslutning", "Sagsfremstilling", "Indstilling", "indstiller"];
    let lists = pages.iter().take(4).map(text).take_while(|t| !OF_ITEMS.iter().any(|w| t.contains(w)));
    let mut count = 0;
    for page in lists {
        listed.extend(page.chars().take(LONGEST_LIST));
        listed.push(' ');
        count += 1;
    }
    (listed, count)
}

/// The bytes at which words begin.
fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(0).chain(memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at + 1)).filter(|at| *at < text.len())
}

/// The bytes of a heading of contents at the beginning of `text`.
fn contents_heading(text: &str, vocabulary: &Vocabulary) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let ends = words(text).skip(1).map(|at| at - 1).take(6).chain((text.len() <= LONGEST).then_some(text.len()));
    let known = |end: &usize| *end <= LONGEST && *end >= 8 && contents::is_heading(&text[..*end], vocabulary);
    ends.filter(known).last()
}

struct Paper<'s, 'v> {
    vocabulary: &'v Vocabulary,
    listed: String,
    buffer: String,
    /// The last item's number, and the last listed one.
    number: usize,
    entries: usize,
    out: Vec<Line<'s>>,
    furniture: Vec<Span>,
    listings: Vec<usize>,
}

impl<'s> Paper<'s, '_> {
    fn page(&mut self, line: &Line<'s>, head: usize, number: usize, list: bool) {
        let (digits, text) = split_number(line.text);
        let mut at = line.text.len() - text.len();
        let mut cuts = vec![at];
        self.furniture.push(Span::new(line.span.start, line.span.start + digits.len()));
        if head > 0 && number > 0 {
            let end = at + line.text[at..at + head].trim_end().len();
            self.furniture.push(Span::new(line.span.start + at, line.span.start + end));
            at += head;
            cuts.push(at);
        }
        let end = self.foot(line, text.get(..head).unwrap_or(""), &mut cuts);
        self.cuts(line, at..end, &mut cuts, list && number > 0);
        cuts.sort_unstable();
        cuts.dedup();
        let mut rest = *line;
        for at in cuts {
            let Some(from) = (line.span.start + at).checked_sub(rest.span.start) else { continue };
            if let (left, Some(right)) = cut(&rest, from) {
                self.out.push(left);
                rest = Line { gap: true, ..right };
            }
        }
        self.out.push(rest);
    }

    /// Cuts "Side 2" and the running head before it off the page's end; gives where they begin.
    fn foot(&mut self, line: &Line<'_>, head: &str, cuts: &mut Vec<usize>) -> usize {
        let text = line.text;
        if let Some(from) = bare_number(text) {
            cuts.push(from);
            self.furniture.push(Span::new(line.span.start + from, line.span.end));
            return from;
        }
        let Some(side) = text.rfind(" Side ").filter(|at| text.len() - at <= 20) else { return text.len() };
        if !text[side + 6..].bytes().all(|b| b.is_ascii_digit() || b" af".contains(&b)) {
            return text.len();
        }
        let named = text[..side]
            .rfind(head.trim_end())
            .filter(|at| !head.is_empty() && side - at <= 100 && !text[*at..side].contains('.'));
        let dayless =
            ["Møde den", "Mødet den", "Møde d."].iter().find_map(|w| text[..side].strip_suffix(w)).map(str::len);
        let from = named.or(dayless).unwrap_or(side + 1);
        cuts.push(from);
        self.furniture.push(Span::new(line.span.start + from, line.span.end));
        from
    }

    /// Adds the bytes at which the page's text is cut.
    fn cuts(&mut self, line: &Line<'_>, range: std::ops::Range<usize>, cuts: &mut Vec<usize>, mut list: bool) {
        let text = line.text;
        let mut free = range.start;
        let mut valued = false;
        for at in words(text).filter(|at| range.contains(at)) {
            let rest = &text[at..range.end];
            if at < free || !rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
                continue;
            }
            if let Some(length) = contents_heading(rest, self.vocabulary) {
                list = true;
                cuts.extend([at, at + length]);
                free = at + length;
                continue;
            }
            let found = if list { self.entry(rest) } else { self.mark(&text[..at], rest) };
            let found = found.or_else(|| (!list).then(|| self.title_here(rest, valued)).flatten());
            if let Some(length) = found {
                if list && length == 0 {
                    self.listings.push(line.span.start + at);
                }
                cuts.push(at);
                cuts.extend((length > 0).then_some(at + length));
                free = at + length.max(1);
                valued = length == 0;
            }
        }
    }

    /// The beginning of an entry or a group in a list of contents.
    fn entry(&mut self, rest: &str) -> Option<usize> {
        let group = self.upto(rest, |v, key| v.known(key).is_some_and(|w| w.group.is_some()));
        let apart = ["Lukket - ", "Lukket: ", "Lukket – ", "Bilagsliste", "Bilagsoversigt", "Underskrift", "Fejl! Bog"];
        group
            .or_else(|| self.worded(rest).map(|_| 0))
            .or_else(|| self.listed_number(rest).then_some(0))
            .or_else(|| apart.iter().any(|w| rest.starts_with(w)).then_some(0))
    }

    /// The next number, or one a little further, before an entry's title.
    fn listed_number(&mut self, rest: &str) -> bool {
        const LOST: usize = 8;
        let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let Some(number) = rest[..digits].parse::<usize>().ok().filter(|_| digits <= 3) else { return false };
        let title = rest[digits..].strip_prefix(". ").is_some_and(|t| t.starts_with(char::is_uppercase));
        let next = self.entries == 0 || (number > self.entries && number <= self.entries + LOST);
        if title && next {
            self.entries = number;
        }
        title && next
    }

    /// How many bytes of what begins here stand on a line of their own; 0 where the
    /// line goes on to the next cut; `None` where nothing begins.
    fn mark(&mut self, before: &str, rest: &str) -> Option<usize> {
        if let Some(heading) = self.heading(before, rest) {
            return Some(heading);
        }
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(length) = dated(rest) {
            return Some(length);
        }
        if let Some(length) = self.label(rest) {
            return Some(length);
        }
        if let Some(length) = shouted(rest) {
            return Some(length);
        }
        let meta = self.upto(rest, |v, key| v.open.contains(key) || v.closed.contains(key));
        if let Some(length) = meta.filter(|l| *l > 7) {
            return Some(length);
        }
        self.valued(rest).or_else(|| kind_word(rest).then_some(0))
    }

    /// A section's label that text, a colon or another label follows.
    fn label(&mut self, rest: &str) -> Option<usize> {
        let kinds = |v: &Vocabulary, key: &str| {
            let heads = |k: &SectionKind| {
                matches!(
                    k,
                    SectionKind::Background | SectionKind::Summary | SectionKind::Economy | SectionKind::Assessment
                )
            };
            v.known(key).and_then(|w| w.section.as_ref()).is_some_and(|l| !l.weak || l.kinds.first().is_some_and(heads))
        };
        let length = self.upto(rest, kinds)?;
        let tail = &rest[length..];
        let colon = rest[..length].ends_with(':');
        let text = tail.trim_start();
        let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || "-•–\"”“(".contains(c);
        (colon || text.is_empty() || text.starts_with(opens)).then_some(if colon { 0 } else { length })
    }

    /// "Dok.nr.: 2071", "Mødedato: Mandag": a label of head or metadata with its colon.
    fn valued(&mut self, rest: &str) -> Option<usize> {
        let colon = rest.bytes().take(40).position(|b| b == b':')?;
        fold_into(&rest[..colon], &mut self.buffer);
        let known = self.vocabulary.meta.contains_key(self.buffer.as_str())
            || self.vocabulary.head.contains_key(self.buffer.as_str());
        known.then_some(0)
    }

    /// The longest beginning of whole words that `is` knows, a colon included.
    fn upto(&mut self, rest: &str, is: impl Fn(&Vocabulary, &str) -> bool) -> Option<usize> {
        let mut best = None;
        let ends = words(rest).skip(1).map(|at| at - 1).take(7).chain((rest.len() <= LONGEST).then_some(rest.len()));
        for end in ends.take_while(|e| *e <= LONGEST) {
            let Some(words) = rest.get(..end).filter(|w| self.vocabulary.may_hold(w) && !w.ends_with('.')) else {
                continue;
            };
            fold_into(words, &mut self.buffer);
            best = if is(self.vocabulary, &self.buffer) { Some(end) } else { best };
        }
        best
    }

    /// "Punkt nr. 42:", "Punkt: 65": words before a number; the bytes up to its title.
    fn worded(&self, rest: &str) -> Option<usize> {
        let digit = rest.bytes().take(20).position(|b| b.is_ascii_digit())?;
        let key = fold(&rest[..digit]);
        let plain = key.strip_suffix("nr").map_or(key.as_str(), |k| k.trim_end_matches([' ', '.']));
        let known = matches!(plain, "punkt" | "pkt" | "sag" | "dagsordenspunkt" | "dagsordenpunkt");
        let digits = rest[digit..].bytes().take_while(u8::is_ascii_digit).count();
        (known && digits <= 4).then_some(digit + digits)
    }

    /// An item's heading: the number with words before it, or the next number with a title
    /// and a label soon after. Its own line ends where the list of contents says that the title ends.
    fn heading(&mut self, before: &str, rest: &str) -> Option<usize> {
        let (worded, after) = match self.worded(rest) {
            Some(after) => (true, after),
            None => (false, rest.bytes().take(4).position(|b| b == b'.').filter(|at| *at > 0)?),
        };
        let number = rest[..after].rsplit(|c: char| !c.is_ascii_digit()).next()?.parse::<usize>().ok()?;
        let from = after + rest[after..].len() - rest[after..].trim_start_matches([' ', '.', ':']).len();
        let title = rest.get(from..)?;
        let next = self.number == 0 || number == self.number + 1;
        let refers = before.trim_end().ends_with(['.', ','])
            && ["pkt.", "nr.", "kl.", "sag", "punkt", ","].iter().any(|w| before.trim_end().ends_with(w));
        if !next || refers || !title.starts_with(char::is_uppercase) || (!worded && !self.labelled_soon(title)) {
            return None;
        }
        self.number = number;
        Some(self.listed_title(title).map_or(0, |length| from + length))
    }

    /// A title that the list of contents has, behind metadata and before a label.
    fn title_here(&mut self, rest: &str, valued: bool) -> Option<usize> {
        const SURE: usize = 12;
        let length = self.listed_title(rest).filter(|l| valued || *l >= SURE)?;
        let tail = rest[length..].trim_start();
        let case = |t: &str| t.starts_with(|c: char| c.is_ascii_digit()) && case_number_first(t);
        let ends = tail.is_empty() || self.label(tail).is_some() || dated(tail).is_some();
        (ends || case(tail) || (!valued && self.valued(tail).is_some())).then_some(length)
    }

    fn labelled_soon(&mut self, title: &str) -> bool {
        let near: Vec<usize> = words(title).skip(1).take_while(|at| *at <= HEADING_REACH).collect();
        let capital = |at: &usize| title[*at..].starts_with(char::is_uppercase);
        let listed = self.listed_title(title).is_some_and(|l| l >= 8);
        listed
            || near.into_iter().filter(capital).any(|at| {
                let rest = &title[at..];
                self.label(rest).is_some() || self.valued(rest).is_some() || dated(rest).is_some()
            })
    }

    /// The bytes of the longest beginning of whole words that the list of contents has too.
    fn listed_title(&self, title: &str) -> Option<usize> {
        let ends = words(title).skip(1).map(|at| at - 1).chain(std::iter::once(title.len())).take(MOST_WORDS);
        let known = |end: &usize| {
            let words = &title[..*end];
            self.listed.contains(words) || words.strip_suffix('.').is_some_and(|w| self.listed.contains(w))
        };
        let end = ends.take_while(known).last().filter(|end| *end >= 5)?;
        // Figures are often lost in the list: a year at the title's end.
        let figures =
            title[end..].len() - title[end..].trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).len();
        let year = figures == 5 && title[end..].get(5..).is_none_or(|t| t.is_empty())
            || title[end..].get(..6).is_some_and(|t| figures == 6 && t.ends_with(' '));
        Some(if year { end + 5 } else { end })
    }
}

/// The page's number alone behind the last sentence.
fn bare_number(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let from = text.len() - digits;
    ((1..=3).contains(&digits) && text[..from].ends_with(". ")).then_some(from)
}

/// True where a case number begins the text.
fn case_number_first(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or("");
    crate::values::case_numbers::whole_line(word, 0).is_some()
}

/// "ØKONOMIUDVALGET" between other words.
fn shouted(rest: &str) -> Option<usize> {
    let word = rest.split(' ').next()?;
    let alone =
        !word.contains(|c: char| c.is_lowercase() || c.is_ascii_punctuation()) && word.len() > 8 && names_body(word);
    let next = rest[word.len()..]
        .trim_start()
        .chars()
        .take_while(|c| !c.is_whitespace())
        .any(|c| c.is_lowercase() || c.is_ascii_digit());
    (alone && (next || rest.len() == word.len())).then_some(word.len())
}

/// The kind of paper told between other words of a head.
fn kind_word(rest: &str) -> bool {
    ["Referat ", "REFERAT ", "Dagsorden ", "DAGSORDEN "].iter().any(|w| rest.starts_with(w))
}

/// "Beslutning Økonomiudvalget den", with a day or without: the bytes of a decision's label.
fn dated(rest: &str) -> Option<usize> {
    let near: &str = rest.get(..rest.char_indices().nth(150).map_or(rest.len(), |(at, _)| at))?;
    if !rest.starts_with("Beslutning ") && !rest.starts_with("BESLUTNING ") {
        let first = near.split(' ').next().filter(|w| names_body(w))?;
        return first.ends_with('s').then(|| labels::dated(near, 0)).flatten().map(|l| l.len);
    }
    let den = [" den ", " d. ", " DEN "].iter().filter_map(|w| near.find(w).map(|at| at + w.len())).min()?;
    let body = &near[11..den];
    if !names_body(body) || body.contains(['.', ':']) && !body.ends_with(" d. ") {
        return None;
    }
    let day = crate::values::dates::first(&near[den..], 0).filter(|d| d.span.start <= 3);
    let end = day.map_or(den - 1, |d| den + d.span.end);
    let colon = [":", " :"].iter().find(|c| rest[end..].starts_with(**c)).map_or(0, |c| c.len());
    Some(end + colon)
}
