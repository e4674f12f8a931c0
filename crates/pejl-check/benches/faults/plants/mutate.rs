//! Mutations of what a carrier says itself: one cell, one date, one line, one name, one section.
//!
//! A [`Mutator`] lists all the places of a carrier where it can plant its fault, each with the words that
//! stand there afterwards. Words that are replaced or dropped are the carrier's own; a change of nothing is
//! an insertion, and the report tells the two apart.

use super::ground::{Ground, Kind, Plant, always, changed};
use pejl_model::{AgendaItem, PaperKind, Section, SectionKind, Span};
use pejl_read::Reading;

/// What is counted in a reading, and how many there must be.
pub type Reads = (fn(&Reading) -> usize, usize);

/// One fault in a carrier.
#[derive(Default)]
pub struct Mutation {
    /// What is replaced, in bytes of the carrier, and by what.
    pub changes: Vec<(Span, String)>,
    /// Where a finding answers, in bytes of the carrier; the changed places where none is given.
    pub near: Vec<Span>,
    /// What the reading must still have for the plant to count: what is counted in it, and how many.
    pub reads: Option<Reads>,
}

impl Mutation {
    /// `new` in place of what stands at `span`.
    pub fn replace(span: Span, new: impl Into<String>) -> Self {
        Self { changes: vec![(span, new.into())], ..Self::default() }
    }

    /// Nothing at `span`.
    pub fn drop(span: Span) -> Self {
        Self::replace(span, "")
    }

    /// Nothing at all of `spans`.
    pub fn drop_all(spans: Vec<Span>) -> Self {
        Self { changes: spans.into_iter().map(|span| (span, String::new())).collect(), ..Self::default() }
    }

    /// This mutation and another change.
    pub fn and(mut self, span: Span, new: impl Into<String>) -> Self {
        self.changes.push((span, new.into()));
        self
    }

    /// This mutation, answered near `span` of the untouched paper.
    pub fn at(mut self, span: Span) -> Self {
        self.near.push(span);
        self
    }

    /// This mutation, which only counts where the reading of it has `count` of what `of` counts.
    pub fn reads(mut self, of: fn(&Reading) -> usize, count: usize) -> Self {
        self.reads = Some((of, count));
        self
    }

    /// The carrier with this fault.
    pub fn plant(&self, text: &str, also: &[&'static str]) -> Plant {
        let (mutated, places) = changed(text, self.changes.clone());
        let own = self.changes.iter().any(|(span, _)| !span.is_empty());
        let near = self.near.iter().map(|span| self.moved(*span)).collect::<Vec<_>>();
        Plant {
            text: mutated,
            near: if near.is_empty() { places } else { near },
            kept: self.reads.map_or_else(always, |(of, count)| Box::new(move |reading| of(reading) == count)),
            sound: None,
            kind: if own { Kind::Changed } else { Kind::Inserted },
            also: also.to_vec(),
            also_sound: Vec::new(),
            attached: Vec::new(),
            attached_sound: Vec::new(),
        }
    }

    /// Where `span` of the carrier stands in the mutated paper.
    fn moved(&self, span: Span) -> Span {
        let at = |at: usize, with: bool| {
            let own = |changed: &Span| with || *changed != Span::new(at, at);
            let before = self.changes.iter().filter(|(changed, _)| changed.end <= at && own(changed));
            before.fold(at as isize, |at, (changed, new)| at + new.len() as isize - changed.len() as isize) as usize
        };
        let start = at(span.start, false);
        Span::new(start, at(span.end, true).max(start))
    }
}

/// Lists the mutations of one kind that a carrier has room for.
pub struct Mutator {
    /// The rule that must find them.
    pub code: &'static str,
    /// All of them, each once; what is random in them differs from call to call.
    pub of: fn(&mut Ground<'_>) -> Vec<Mutation>,
    /// Codes of which the fault is truly one too.
    pub also: &'static [&'static str],
}

impl Mutator {
    pub const fn new(
        code: &'static str,
        of: fn(&mut Ground<'_>) -> Vec<Mutation>,
        also: &'static [&'static str],
    ) -> Self {
        Self { code, of, also }
    }
}

pub fn is_minutes(ground: &Ground<'_>) -> bool {
    ground.document().kind == PaperKind::Minutes
}

pub fn open<'a>(ground: &Ground<'a>) -> impl Iterator<Item = &'a AgendaItem> + use<'a> {
    ground.document().items.iter().filter(|item| item.open)
}

/// How many items, sections and letters of titles a reading has: what a misread heading changes.
pub fn shape_of(reading: &Reading) -> usize {
    reading.document.items.iter().map(shape).sum()
}

/// What an item adds to [`shape_of`].
pub fn shape(item: &AgendaItem) -> usize {
    1 + item.sections.len() + title(item).len()
}

/// How many of the items are closed.
pub fn closed_of(reading: &Reading) -> usize {
    reading.document.items.iter().filter(|item| !item.open).count()
}

/// The whole lines at `span`, with the last one's end.
pub fn lines_at(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at + 1);
    Span::new(start, end)
}

/// The section with its label.
pub fn whole(section: &Section) -> Span {
    if section.label_span.is_empty() { section.content } else { section.label_span.cover(section.content) }
}

/// The sections of an item that hold `kind` first of all, with a printed label.
pub fn sections(item: &AgendaItem, kind: SectionKind) -> impl Iterator<Item = &Section> {
    item.sections.iter().filter(move |s| s.kind() == kind && !s.label_span.is_empty() && !s.content.is_empty())
}

/// The item's number.
pub fn number(item: &AgendaItem) -> Option<u32> {
    item.number.as_ref()?.value.parse().ok()
}

/// The item's title.
pub fn title(item: &AgendaItem) -> &str {
    item.title.as_ref().map_or("", |title| title.value.as_str())
}

/// Where the item's title stands.
pub fn heading(item: &AgendaItem) -> Span {
    item.title.as_ref().map_or(Span::new(item.span.start, item.span.start), |title| title.span)
}

/// True for items about the meeting itself.
pub fn is_formal(item: &AgendaItem) -> bool {
    let low = title(item).to_lowercase();
    low.is_empty()
        || [
            "dagsorden",
            "referat",
            "protokol",
            "eventuelt",
            "meddelelse",
            "orientering",
            "underskrift",
            "spørg",
            "møde",
            "diverse",
            "siden sidst",
            "lukket",
        ]
        .iter()
        .any(|word| low.contains(word))
}

/// Letters and digits in small letters.
pub fn plain(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where `words` stand in `text` at or after `span.start` and before `span.end`.
pub fn all(text: &str, span: Span, words: &str) -> Vec<Span> {
    let found = span.of(text).match_indices(words).map(|(at, _)| span.start + at);
    found.map(|at| Span::new(at, at + words.len())).collect()
}

/// The texts of open items in which a paper speaks for itself.
pub fn texts<'a>(ground: &Ground<'a>) -> Vec<(&'a AgendaItem, &'a Section)> {
    let other = |kind: SectionKind| {
        matches!(
            kind,
            SectionKind::Attachments | SectionKind::Absence | SectionKind::CaseHistory | SectionKind::Decision
        )
    };
    let items = ground.document().items.iter().filter(|item| item.open);
    items
        .flat_map(|item| item.sections.iter().map(move |section| (item, section)))
        .filter(|(_, section)| !other(section.kind()) && !section.content.is_empty())
        .collect()
}
