//! What rules share about a paper, made once.

mod figures;
mod personal;
pub(crate) mod words;

pub(crate) use figures::Amount;
pub(crate) use personal::{Personal, Source};
pub(crate) use words::Hit;

use crate::danish::lowered;
use crate::paper::Paper;
use crate::rules::{Few, Grid, Titles};
use crate::settings::Limits;
use memchr::{memchr_iter, memchr3_iter, memrchr_iter, memrchr3_iter};
use pejl_model::{AgendaItem, Document, Role, Section, SectionKind, Span};
use std::cell::OnceCell;

/// A paper and what rules ask about it.
pub(crate) struct Prepared<'a> {
    pub(crate) paper: &'a Paper<'a>,
    pub(crate) document: &'a Document,
    /// The kept text.
    pub(crate) text: &'a str,
    pub(crate) limits: &'a Limits,
    /// The figures of each item, in order.
    amounts: Vec<Vec<Amount<'a>>>,
    /// The tables of each item as grids, each made when it is first asked for.
    grids: Vec<Vec<OnceCell<Option<Grid<'a>>>>>,
    /// The text in small letters, byte for byte as long.
    lowered: OnceCell<String>,
    personal: OnceCell<Personal>,
    few: OnceCell<Vec<(Source, Few)>>,
    titles: OnceCell<Titles>,
}

impl<'a> Prepared<'a> {
    pub(crate) fn of(paper: &'a Paper<'a>, limits: &'a Limits) -> Self {
        let document = paper.document;
        let amounts = document.items.iter().map(|item| figures::of_item(item, paper.text)).collect();
        let grids = document.items.iter().map(|item| item.tables.iter().map(|_| OnceCell::new()).collect()).collect();
        Self {
            paper,
            document,
            text: paper.text,
            limits,
            amounts,
            grids,
            lowered: OnceCell::new(),
            personal: OnceCell::new(),
            few: OnceCell::new(),
            titles: OnceCell::new(),
        }
    }

    /// Personal data in the paper and in its attached files, looked for once.
    pub(crate) fn personal(&self) -> &Personal {
        self.personal.get_or_init(|| Personal::of(self.paper))
    }

    /// Small numbers of persons in the paper and in its attached files, as `find` finds them the first time.
    pub(crate) fn few(&self, find: impl FnOnce() -> Vec<(Source, Few)>) -> &[(Source, Few)] {
        self.few.get_or_init(find)
    }

    /// The titles of the contents page and of the items, made once.
    pub(crate) fn titles(&self) -> &Titles {
        self.titles.get_or_init(|| Titles::of(self.document))
    }

    /// The text of the paper or of an attached file; file names have none.
    pub(crate) fn text_of(&self, source: Source) -> &'a str {
        match source {
            Source::Paper => self.text,
            Source::File(at) => self.paper.attached.get(at).map_or("", |file| file.text.as_str()),
            Source::Name(_) => "",
        }
    }

    /// The items with their indexes.
    pub(crate) fn items(&self) -> impl Iterator<Item = (usize, &'a AgendaItem)> + use<'a> {
        self.document.items.iter().enumerate()
    }

    /// The figures of the item with the index `item`, in the order of the text.
    pub(crate) fn amounts(&self, item: usize) -> &[Amount<'a>] {
        self.amounts.get(item).map_or(&[], Vec::as_slice)
    }

    /// The figures that stand inside `span`, in order.
    pub(crate) fn amounts_in(&self, item: usize, span: Span) -> &[Amount<'a>] {
        let all = self.amounts(item);
        let from = all.partition_point(|amount| amount.span.start < span.start);
        let to = all.partition_point(|amount| amount.span.start < span.end);
        all.get(from..to).unwrap_or(&[])
    }

    /// The table with the index `table` of the item with the index `item` as a grid of numbers, if it is one.
    pub(crate) fn grid(&self, item: usize, table: usize) -> Option<&Grid<'a>> {
        let of = self.document.items.get(item)?.tables.get(table)?;
        let made = self.grids.get(item)?.get(table)?;
        made.get_or_init(|| Grid::of(of, self.amounts_in(item, of.span))).as_ref()
    }

    /// All tables of the item with the index `item` that are grids of numbers.
    pub(crate) fn grids(&self, item: usize) -> impl Iterator<Item = &Grid<'a>> {
        let tables = self.document.items.get(item).map_or(0, |item| item.tables.len());
        (0..tables).filter_map(move |table| self.grid(item, table))
    }

    /// The index of the item that `at` stands in.
    pub(crate) fn item_at(&self, at: usize) -> Option<u32> {
        item_at(self.document, at)
    }

    /// The section that `at` stands in.
    pub(crate) fn section_at(&self, at: usize) -> Option<&'a Section> {
        let part = self.part_at(at)?;
        let item = self.document.items.get(part.item? as usize)?;
        item.sections.get(part.section? as usize)
    }

    /// The main kind of the section that `at` stands in.
    pub(crate) fn kind_at(&self, at: usize) -> Option<SectionKind> {
        self.section_at(at).map(Section::kind)
    }

    /// What `at` is part of.
    pub(crate) fn role_at(&self, at: usize) -> Option<Role> {
        self.part_at(at).map(|part| part.role)
    }

    fn part_at(&self, at: usize) -> Option<&'a pejl_model::Part> {
        part_at(self.document, at)
    }

    /// The sentence around `at`, inside its section or part: what ends one is a
    /// full stop, question mark or exclamation mark before a blank and a capital,
    /// an empty line, or a line that begins with a bullet.
    pub(crate) fn sentence_at(&self, at: usize) -> Span {
        let within = match (self.section_at(at), self.part_at(at)) {
            (Some(section), _) if section.content.start <= at && at < section.content.end => section.content,
            (_, Some(part)) => part.span,
            _ => return Span::new(at, at),
        };
        sentence_around(self.text, at, within)
    }

    /// The paragraph around `at`: between empty lines, inside its section or part.
    pub(crate) fn paragraph_at(&self, at: usize) -> Span {
        let within = match (self.section_at(at), self.part_at(at)) {
            (Some(section), _) if section.content.start <= at && at < section.content.end => section.content,
            (_, Some(part)) => part.span,
            _ => return Span::new(at, at),
        };
        let before = self.text.get(within.start..at).unwrap_or("");
        let after = self.text.get(at..within.end).unwrap_or("");
        let start = before.rfind("\n\n").map_or(within.start, |found| within.start + found + 2);
        let end = after.find("\n\n").map_or(within.end, |found| at + found);
        Span::new(start, end)
    }

    /// The text in small letters, byte for byte as long.
    pub(crate) fn all_lowered(&self) -> &str {
        self.lowered.get_or_init(|| lowered(self.text))
    }

    /// The text at `span` in small letters, byte for byte as long.
    pub(crate) fn lowered(&self, span: Span) -> &str {
        span.of(self.all_lowered())
    }

    /// The text at `span`.
    pub(crate) fn at(&self, span: Span) -> &'a str {
        span.of(self.text)
    }
}

fn part_at(document: &Document, at: usize) -> Option<&pejl_model::Part> {
    let next = document.parts.partition_point(|part| part.span.start <= at);
    document.parts.get(next.checked_sub(1)?).filter(|part| at < part.span.end)
}

/// The index of the item that `at` stands in.
pub(crate) fn item_at(document: &Document, at: usize) -> Option<u32> {
    part_at(document, at).and_then(|part| part.item)
}

/// True for a closed item.
pub(crate) fn is_closed(document: &Document, item: u32) -> bool {
    document.items.get(item as usize).is_some_and(|item| !item.open)
}

/// Longest sentence that is looked for, in bytes each way, so that the time stays linear.
const FAR: usize = 1_200;

/// The sentence around `at` in `text`, inside `within`.
pub(crate) fn sentence_around(text: &str, at: usize, within: Span) -> Span {
    let from = text.floor_char_boundary(at.saturating_sub(FAR).max(within.start));
    let to = text.floor_char_boundary((at + FAR).min(within.end));
    let bytes = |from: usize, to: usize| text.as_bytes().get(from..to).unwrap_or(&[]);
    let ends = |at: &usize| ends_sentence(text, *at, to);
    let mut stops = memrchr3_iter(b'.', b'!', b'?', bytes(from, at)).map(|found| from + found);
    let start = stops.find(ends).map_or(from, |found| found + 1);
    let mut lines = memrchr_iter(b'\n', bytes(start, at)).map(|found| start + found);
    let start = lines.find(ends).map_or(start, |found| found + 1);
    let mut stops = memchr3_iter(b'.', b'!', b'?', bytes(at, to)).map(|found| at + found);
    let end = stops.find(ends).map_or(to, |found| found + 1);
    let mut lines = memchr_iter(b'\n', bytes(at, end)).map(|found| at + found);
    let end = lines.find(ends).unwrap_or(end);
    let inside = text.get(start..end).unwrap_or("");
    let start = start + (inside.len() - inside.trim_start().len());
    Span::new(start, start + inside.trim().len())
}

/// True where the character at `at` ends a sentence.
fn ends_sentence(text: &str, at: usize, to: usize) -> bool {
    let rest = text.get(at..to).unwrap_or("");
    let mut chars = rest.chars();
    match chars.next() {
        Some('.' | '!' | '?') => {
            let after = chars.as_str();
            let next = after.trim_start_matches([' ', '\t', '\u{a0}', '\r', '\n']);
            let spaced = next.len() < after.len() || next.is_empty();
            let number_before = text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
            let capital =
                next.chars().next().is_none_or(|c| c.is_uppercase() || (c.is_ascii_digit() && !number_before));
            let before = text.get(..at).unwrap_or("");
            spaced && capital && !is_short(before) && !is_initial(before)
        }
        Some('\n') => {
            let after = chars.as_str().trim_start_matches([' ', '\t', '\u{a0}', '\r']);
            after.starts_with('\n') || after.starts_with(['•', '*', '·', '●', '▪', '–']) || after.starts_with("- ")
        }
        _ => false,
    }
}

/// True where `before` ends in the initial of somebody's middle name: "Ida K".
fn is_initial(before: &str) -> bool {
    let mut words = before.rsplit(char::is_whitespace);
    let mut letters = words.next().unwrap_or("").chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let named = |word: &str| word.chars().count() > 1 && word.starts_with(char::is_uppercase);
    initial && words.next().is_some_and(|word| named(word) && word.chars().all(|c| c.is_alphabetic() || c == '-'))
}

/// True where `before` ends in a word that is written with a full stop.
fn is_short(before: &str) -> bool {
    const SHORT: [&str; 22] = [
        "kr", "pct", "mio", "mia", "ca", "nr", "jf", "bl.a", "f.eks", "fx", "evt", "inkl", "ekskl", "stk", "hhv",
        "pkt", "kl", "d", "m.m", "osv", "mv", "dvs",
    ];
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    SHORT.iter().any(|short| word.eq_ignore_ascii_case(short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        let text = "Der er 12. Ca. 30 pct. af dem, jf. bilag 2, er i job. Fra 1. juli\ngælder nyt.\n\nNæste.";
        let of = |word: &str| {
            let at = text.find(word).expect("in the text");
            sentence_around(text, at, Span::new(0, text.len())).of(text)
        };
        assert_eq!(of("30"), "Ca. 30 pct. af dem, jf. bilag 2, er i job.");
        assert_eq!(of("gælder"), "Fra 1. juli\ngælder nyt.");
        assert_eq!(of("Næste"), "Næste.");
    }
}
