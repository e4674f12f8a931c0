//! The contents page beside the items.

use super::layout::{key, title};
use crate::prepared::Prepared;
use pejl_model::{AgendaItem, ContentsEntry};

/// Each entry with the item at its place, where the contents page and the items are as many and most titles agree.
pub(super) fn pairs<'a>(prepared: &Prepared<'a>) -> Option<Vec<(&'a ContentsEntry, usize, &'a AgendaItem)>> {
    let (contents, items) = (&prepared.document.contents, &prepared.document.items);
    if contents.len() < 2 || contents.len() != items.len() {
        return None;
    }
    let pairs: Vec<_> = contents.iter().zip(prepared.items()).map(|(entry, (at, item))| (entry, at, item)).collect();
    let agree = pairs.iter().filter(|(entry, _, item)| alike(&entry.title, title(item))).count();
    // One that differs among few tells as much as a fourth of many.
    (agree * 4 >= contents.len() * 3 || agree + 1 == contents.len()).then_some(pairs)
}

/// True for two prints of one title; one may be cut, or have a mark or a number behind it.
pub(super) fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (key(a), key(b));
    a.starts_with(&b) || b.starts_with(&a)
}

/// The titles of the contents page and of the items, as they are compared.
pub(super) struct Titles {
    contents: Vec<String>,
    items: Vec<String>,
}

impl Titles {
    /// None where the contents page is none that the items can be held against.
    pub(super) fn of(prepared: &Prepared<'_>) -> Option<Self> {
        const MOST: usize = 200;
        let (contents, items) = (&prepared.document.contents, &prepared.document.items);
        if !(2..=MOST).contains(&contents.len()) || !(2..=MOST).contains(&items.len()) {
            return None;
        }
        let titles = Self {
            contents: contents.iter().map(|entry| key(&entry.title)).collect(),
            items: items.iter().map(|item| key(title(item))).collect(),
        };
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
