//! Which meeting a paper belongs to, and which address an item keeps. Pure.
//! The reasons stand in ADR 0005.

use crate::address::item_slug;
use jiff::civil::Time;
use pejl_model::{AgendaItem, Document, text::collapse};
use std::collections::{HashMap, HashSet, VecDeque};

/// What identity sees of an item: its number and its title, both made comparable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ItemKey {
    pub(crate) number: Option<String>,
    pub(crate) title: String,
}

impl ItemKey {
    pub(crate) fn new(number: Option<&str>, title: &str) -> Self {
        Self { number: number.map(str::to_owned), title: collapse(title).to_lowercase() }
    }

    pub(crate) fn of(item: &AgendaItem) -> Self {
        Self::new(number_of(item), title_of(item))
    }
}

/// The printed number.
pub(crate) fn number_of(item: &AgendaItem) -> Option<&str> {
    item.number.as_ref().map(|number| number.value.as_str())
}

/// The title, empty where there is none.
pub(crate) fn title_of(item: &AgendaItem) -> &str {
    item.title.as_ref().map_or("", |title| title.value.as_str())
}

/// Which item a paper of one single item holds; empty for a paper of several
/// (or none), which is the whole meeting's.
pub(crate) fn part_of(document: &Document) -> String {
    match document.items.as_slice() {
        [only] => match number_of(only) {
            Some(number) => number.to_lowercase(),
            None => format!("\"{}\"", ItemKey::of(only).title),
        },
        _ => String::new(),
    }
}

/// A meeting of the day that a new paper may belong to.
pub(crate) struct Candidate<'a> {
    pub(crate) start: Option<Time>,
    pub(crate) items: &'a [ItemKey],
}

/// Which of the day's meetings a paper with this start and these items belongs
/// to; `None` where it is of a meeting not yet known.
pub(crate) fn meeting_of(
    start: Option<Time>,
    items: &[ItemKey],
    is_part: bool,
    meetings: &[Candidate<'_>],
) -> Option<usize> {
    let agreeing = meetings.iter().map(|meeting| common(items, meeting.items)).enumerate();
    // The first of those with the most common items.
    let best = agreeing.rev().max_by_key(|&(_, agree)| agree);
    let Some(start) = start else {
        return best.map(|(at, _)| at);
    };
    if let Some(same) = meetings.iter().position(|m| m.start == Some(start)) {
        return Some(same);
    }
    if let Some(open) = meetings.iter().position(|m| m.start.is_none()) {
        return Some(open);
    }
    // Another hour, but mostly the same items: the meeting was moved, or one
    // of its papers tells the hour at which it really began.
    let (moved, agree) = best?;
    let needed = if is_part { 1 } else { items.len().div_ceil(2).max(1) };
    (agree >= needed).then_some(moved)
}

fn common(a: &[ItemKey], b: &[ItemKey]) -> usize {
    let titles: HashSet<&str> = b.iter().map(|key| key.title.as_str()).filter(|title| !title.is_empty()).collect();
    a.iter().filter(|key| titles.contains(key.title.as_str())).count()
}

/// An address that an item of the meeting has or had.
pub(crate) struct KnownItem<'a> {
    pub(crate) slug: &'a str,
    pub(crate) key: &'a ItemKey,
}

/// Where the address of an item comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// The known item at this place keeps its address.
    Kept(usize),
    /// A new address.
    New(String),
}

/// Gives every item of a meeting its address. A known address stays with the
/// item of the same title, else with the item of the same number; it is never
/// given to another item while its own is there.
pub(crate) fn assign(known: &[KnownItem<'_>], items: &[ItemKey]) -> Vec<Address> {
    let mut given: Vec<Option<usize>> = vec![None; items.len()];
    let mut used = vec![false; known.len()];
    for comparable in [both, title, number] {
        let mut free: HashMap<Comparable<'_>, VecDeque<usize>> = HashMap::new();
        for (at, old) in known.iter().enumerate().filter(|(at, _)| used.get(*at) == Some(&false)) {
            if let Some(key) = comparable(old.key) {
                free.entry(key).or_default().push_back(at);
            }
        }
        for (item, given) in items.iter().zip(&mut given).filter(|(_, given)| given.is_none()) {
            *given = comparable(item).and_then(|key| free.get_mut(&key)).and_then(VecDeque::pop_front);
            if let Some(used) = given.and_then(|at| used.get_mut(at)) {
                *used = true;
            }
        }
    }
    new_addresses(known, items, given)
}

type Comparable<'a> = (Option<&'a str>, &'a str);

fn both(key: &ItemKey) -> Option<Comparable<'_>> {
    Some((key.number.as_deref(), &key.title))
}

fn title(key: &ItemKey) -> Option<Comparable<'_>> {
    (!key.title.is_empty()).then_some((None, &key.title))
}

fn number(key: &ItemKey) -> Option<Comparable<'_>> {
    key.number.as_deref().map(|number| (Some(number), ""))
}

fn new_addresses(known: &[KnownItem<'_>], items: &[ItemKey], given: Vec<Option<usize>>) -> Vec<Address> {
    let mut taken: HashSet<String> = known.iter().map(|old| old.slug.to_owned()).collect();
    let mut out = Vec::with_capacity(items.len());
    for (position, (item, given)) in items.iter().zip(given).enumerate() {
        out.push(match given {
            Some(at) => Address::Kept(at),
            None => {
                let slug = item_slug(item.number.as_deref(), position, |slug| taken.contains(slug));
                taken.insert(slug.clone());
                Address::New(slug)
            }
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(number: &str, title: &str) -> ItemKey {
        ItemKey::new((!number.is_empty()).then_some(number), title)
    }

    fn known<'a>(keys: &'a [(String, ItemKey)]) -> Vec<KnownItem<'a>> {
        keys.iter().map(|(slug, key)| KnownItem { slug, key }).collect()
    }

    fn slugs(old: &[(String, ItemKey)], new: &[ItemKey]) -> Vec<String> {
        let slug = |address| match address {
            Address::Kept(at) => old[at].0.clone(),
            Address::New(slug) => slug,
        };
        assign(&known(old), new).into_iter().map(slug).collect()
    }

    fn first(keys: &[ItemKey]) -> Vec<(String, ItemKey)> {
        slugs(&[], keys).into_iter().zip(keys.iter().cloned()).collect()
    }

    #[test]
    fn an_item_put_in_between_does_not_move_the_others() {
        let old = first(&[key("1", "Dagsorden"), key("2", "Budget"), key("3", "Eventuelt")]);
        let new = [key("1", "Dagsorden"), key("2", "Nyt"), key("3", "Budget"), key("4", "Eventuelt")];
        assert_eq!(slugs(&old, &new), ["1", "2-2", "2", "3"]);
    }

    #[test]
    fn a_corrected_title_and_lost_numbers_keep_the_address() {
        let old = first(&[key("1", "Dagsorden"), key("2", "Bugdet")]);
        assert_eq!(slugs(&old, &[key("1", "Dagsorden"), key("2", "Budget")]), ["1", "2"]);
        let old = first(&[key("7", "Dagsorden"), key("8", "Budget")]);
        assert_eq!(slugs(&old, &[key("", "Budget"), key("", "Dagsorden")]), ["8", "7"]);
    }

    #[test]
    fn a_withdrawn_items_address_goes_to_no_one_else() {
        let old = first(&[key("1", "Dagsorden"), key("", "Uden nummer")]);
        assert_eq!(slugs(&old, &[key("", "Noget andet"), key("", "Et tredje")]), ["nr-1", "nr-2-2"]);
    }

    #[test]
    fn another_hour_is_another_meeting_unless_the_items_agree() {
        let (four, seven) = (Time::constant(16, 0, 0, 0), Time::constant(19, 0, 0, 0));
        let items = [key("1", "Dagsorden"), key("2", "Budget")];
        let other = [key("1", "Valg"), key("2", "Eventuelt")];
        let held = [Candidate { start: Some(four), items: &items }];
        assert_eq!(meeting_of(Some(four), &other, false, &held), Some(0));
        assert_eq!(meeting_of(None, &other, false, &held), Some(0));
        assert_eq!(meeting_of(Some(seven), &other, false, &held), None);
        assert_eq!(meeting_of(Some(seven), &items, false, &held), Some(0));
        let held = [Candidate { start: Some(four), items: &items }, Candidate { start: Some(seven), items: &other }];
        assert_eq!(meeting_of(None, &other, false, &held), Some(1));
        assert_eq!(meeting_of(Some(four), &other, false, &[]), None);
    }

    proptest! {
        #[test]
        fn addresses_are_unique_and_survive(
            old in prop::collection::vec(("[1-5]?", "[a-d]"), 0..7),
            new in prop::collection::vec(("[1-5]?", "[a-d]"), 0..7),
        ) {
            let old: Vec<ItemKey> = old.iter().map(|(n, t)| key(n, t)).collect();
            let new: Vec<ItemKey> = new.iter().map(|(n, t)| key(n, t)).collect();
            let held = first(&old);
            let given = slugs(&held, &new);
            let distinct: HashSet<&String> = given.iter().collect();
            prop_assert_eq!(distinct.len(), given.len());
            // Read again without change, everything stays where it is.
            let again = slugs(&held, &old);
            let before: Vec<String> = held.iter().map(|(slug, _)| slug.clone()).collect();
            prop_assert_eq!(again, before);
        }
    }
}
