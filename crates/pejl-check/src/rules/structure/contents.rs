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

/// True where the contents page is one that the items can be held against.
pub(super) fn is_list(prepared: &Prepared<'_>) -> bool {
    const MOST: usize = 200;
    let (contents, items) = (&prepared.document.contents, &prepared.document.items);
    let sizes = (2..=MOST).contains(&contents.len()) && (2..=MOST).contains(&items.len());
    let agree = || items.iter().filter(|item| contents.iter().any(|entry| same(&entry.title, title(item)))).count();
    sizes && (agree() * 4 >= items.len() * 3 || agree() + 1 == items.len())
}

/// True for two prints of one title of some length, or the same short one.
pub(super) fn same(a: &str, b: &str) -> bool {
    const LEAST: usize = 8;
    let (a, b) = (key(a), key(b));
    a == b || (a.len().min(b.len()) >= LEAST && (a.starts_with(&b) || b.starts_with(&a)))
}
