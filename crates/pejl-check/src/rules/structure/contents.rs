//! The contents page beside the items.

use super::layout::{key, title};
use crate::prepared::Prepared;
use pejl_model::{AgendaItem, ContentsEntry, Document};

/// An entry of the contents page and the item at its place.
pub(super) struct Pair<'a> {
    pub(super) entry: &'a ContentsEntry,
    /// The item's index.
    pub(super) at: usize,
    pub(super) item: &'a AgendaItem,
    /// True for two prints of one title; one may be cut, or have a mark or a number behind it.
    pub(super) alike: bool,
}

/// Each entry with the item at its place, where the contents page and the items are as many and most titles agree.
pub(super) fn pairs<'a>(prepared: &Prepared<'a>) -> Option<Vec<Pair<'a>>> {
    let (contents, items) = (&prepared.document.contents, &prepared.document.items);
    if contents.len() < 2 || contents.len() != items.len() {
        return None;
    }
    let titles = prepared.titles();
    let alike = titles.contents.iter().zip(&titles.items).map(|(a, b)| a.starts_with(b) || b.starts_with(a));
    let pairs = contents.iter().zip(prepared.items()).zip(alike);
    let pairs: Vec<Pair<'_>> = pairs.map(|((entry, (at, item)), alike)| Pair { entry, at, item, alike }).collect();
    let agree = pairs.iter().filter(|pair| pair.alike).count();
    // One that differs among few tells as much as a fourth of many.
    (agree * 4 >= contents.len() * 3 || agree + 1 == contents.len()).then_some(pairs)
}

/// The titles of the contents page and of the items, as they are compared.
pub(crate) struct Titles {
    contents: Vec<String>,
    items: Vec<String>,
}

impl Titles {
    pub(crate) fn of(document: &Document) -> Self {
        Self {
            contents: document.contents.iter().map(|entry| key(&entry.title)).collect(),
            items: document.items.iter().map(|item| key(title(item))).collect(),
        }
    }

    /// None where the contents page is none that the items can be held against.
    pub(super) fn to_compare<'p>(prepared: &'p Prepared<'_>) -> Option<&'p Self> {
        const MOST: usize = 200;
        let (contents, items) = (&prepared.document.contents, &prepared.document.items);
        if !(2..=MOST).contains(&contents.len()) || !(2..=MOST).contains(&items.len()) {
            return None;
        }
        let titles = prepared.titles();
        let agree = titles.items.iter().filter(|item| is_among(item, &titles.contents)).count();
        (agree * 4 >= items.len() * 3 || agree + 1 == items.len()).then_some(titles)
    }

    /// The indexes of the entries that no item bears.
    pub(super) fn without_item(&self) -> impl Iterator<Item = usize> {
        lacking(&self.contents, &self.items)
    }

    /// The indexes of the items that no entry names.
    pub(super) fn without_entry(&self) -> impl Iterator<Item = usize> {
        lacking(&self.items, &self.contents)
    }
}

fn lacking(titles: &[String], among: &[String]) -> impl Iterator<Item = usize> {
    titles.iter().enumerate().filter(|(_, title)| !title.is_empty() && !is_among(title, among)).map(|(at, _)| at)
}

/// True where one of `others` is a print of the same title: of some length, or the same short one.
fn is_among(title: &str, others: &[String]) -> bool {
    const LEAST: usize = 8;
    let long = |other: &str| title.len().min(other.len()) >= LEAST;
    let begins = |other: &str| title.starts_with(other) || other.starts_with(title);
    others.iter().any(|other| title == other || (long(other) && begins(other)))
}
