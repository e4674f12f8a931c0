//! What the rules of this folder ask about lines, labels and sections.

use crate::any_of::AnyOf;
use crate::danish::{letters, lowered};
use crate::prepared::Prepared;
use pejl_model::{AgendaItem, PaperKind, Part, Role, SectionKind, Span};
use std::collections::HashMap;

/// The parts of `item`, page furniture left out, in order.
pub(super) fn parts<'a>(prepared: &Prepared<'a>, item: &AgendaItem) -> impl Iterator<Item = &'a Part> + use<'a> {
    let parts = &prepared.document.parts;
    let from = parts.partition_point(|part| part.span.start < item.span.start);
    let to = parts.partition_point(|part| part.span.start < item.span.end);
    parts.get(from..to).unwrap_or(&[]).iter().filter(|part| part.role != Role::Furniture)
}

/// True for minutes.
pub(super) fn is_minutes(prepared: &Prepared<'_>) -> bool {
    prepared.document.kind == PaperKind::Minutes
}

/// A label that stands in the paper with nothing below it.
pub(super) struct Empty {
    /// The label.
    pub span: Span,
    /// What it would hold.
    pub kind: SectionKind,
    /// What the next label holds, and where it stands; none at the item's end.
    pub next: Option<(SectionKind, Span)>,
}

/// The labels of `item` with nothing below them.
pub(super) fn empty_labels(prepared: &Prepared<'_>, item: &AgendaItem) -> Vec<Empty> {
    let mut found: Vec<Empty> = Vec::new();
    // True while the last label found may still turn out to have a label or text below it.
    let mut waits = false;
    for part in parts(prepared, item) {
        let section = part.section.and_then(|at| item.sections.get(at as usize));
        if part.role == Role::Content && section.is_none() && waits {
            found.pop();
        }
        if part.role != Role::Label {
            waits = false;
            continue;
        }
        for span in lines(prepared.text, part.span) {
            let kind = section.map_or_else(|| kind_of(span.of(prepared.text)), pejl_model::Section::kind);
            if let Some(last) = found.last_mut().filter(|_| waits) {
                last.next = Some((kind, span));
            }
            waits = section.is_none();
            if waits {
                found.push(Empty { span, kind, next: None });
            }
        }
    }
    found
}

/// What the paper's labels hold where something stands below them, by their words.
pub(super) fn label_kinds(prepared: &Prepared<'_>) -> HashMap<String, SectionKind> {
    let sections = prepared.document.items.iter().filter(|item| item.open).flat_map(|item| &item.sections);
    let labelled = sections.filter(|section| !section.label.is_empty());
    labelled.map(|section| (folded(&section.label), section.kind())).collect()
}

/// A label's words in small letters.
pub(super) fn folded(label: &str) -> String {
    lowered(label.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// What a section with this label holds, as far as the rules ask.
pub(super) fn kind_of(label: &str) -> SectionKind {
    let low = folded(label);
    let opens = |words: &[&str]| words.iter().any(|word| low.starts_with(word));
    match () {
        () if matches!(low.as_str(), "beslutning" | "beslutninger" | "udvalgets beslutning") => SectionKind::Decision,
        () if opens(&["beslutning "]) => SectionKind::Decision,
        () if opens(&["bilag"]) => SectionKind::Attachments,
        () if opens(&["fravær", "afbud", "ikke til stede", "inhabil"]) => SectionKind::Absence,
        () if opens(&["indstilling"]) => SectionKind::Recommendation,
        () => SectionKind::Other,
    }
}

/// The non-blank lines of `span`, each without blanks around.
pub(super) fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let whole = span.of(text);
    whole.split('\n').filter_map(move |line| {
        let trimmed = line.trim();
        let at = (trimmed.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
        (!trimmed.is_empty()).then(|| Span::new(span.start + at, span.start + at + trimmed.len()))
    })
}

/// True for items that belong to the meeting itself and have no case behind them.
pub(super) fn is_formal(item: &AgendaItem) -> bool {
    static WORDS: AnyOf = AnyOf::new(&[
        "dagsorden",
        "referat",
        "protokol",
        "eventuelt",
        "meddelelse",
        "underskrift",
        "spørgsmål",
        "spørgetid",
        "diverse",
        "gensidig orientering",
        "generel orientering",
        "orientering fra",
        "siden sidst",
        "møde",
    ]);
    let title = lowered(title(item));
    title.is_empty() || WORDS.stands_in(&title)
}

/// The first line of the paper that is part of it.
pub(super) fn first_line(prepared: &Prepared<'_>) -> Span {
    let head = prepared.document.parts.iter().find(|part| part.role != Role::Furniture);
    head.and_then(|part| lines(prepared.text, part.span).next()).unwrap_or_default()
}

/// The item's number as a number; letters behind it do not count ("03A" is 3).
pub(super) fn number(item: &AgendaItem) -> Option<u32> {
    let printed = item.number.as_ref()?.value.trim();
    let end = printed.find(|c: char| !c.is_ascii_digit()).unwrap_or(printed.len());
    printed.get(..end)?.parse().ok()
}

/// Where the item's heading stands: its title, or else its number, or else its beginning.
pub(super) fn heading(item: &AgendaItem) -> Span {
    let title = item.title.as_ref().map(|title| title.span).filter(|span| !span.is_empty());
    let number = item.number.as_ref().map(|number| number.span);
    title.or(number).unwrap_or(Span::new(item.span.start, item.span.start))
}

/// The item's title as printed.
pub(super) fn title(item: &AgendaItem) -> &str {
    item.title.as_ref().map_or("", |title| title.value.as_str())
}

/// What two prints of a title have in common: letters and digits in small letters, without what says that the item is closed.
pub(super) fn key(title: &str) -> String {
    let plain = letters(title);
    let mut bare = plain.as_str();
    for mark in ["lukket", "punkt"] {
        while let Some(behind) = bare.strip_prefix(mark) {
            bare = behind;
        }
    }
    for mark in ["punkt", "lukket"] {
        while let Some(before) = bare.strip_suffix(mark) {
            bare = before;
        }
    }
    bare.to_owned()
}

/// The words of `text` with at least five letters, in small letters, cut to what Danish endings leave.
pub(super) fn stems(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic()).filter_map(|word| {
        let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        (letters.len() >= 5).then(|| letters.iter().take(if letters.len() < 8 { 5 } else { 6 }).collect())
    })
}
