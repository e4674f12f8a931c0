//! The politicians of the items, as a facet and a field filter.
//!
//! An item has several politicians, and most items of a meeting have the same.
//! So the index keeps the whole set as one value of one column: counting an item
//! costs what any other facet costs, and sets become persons only once a search.

use crate::ItemText;
use pejl_model::text::{collapse, slug};
use pejl_model::{name_slug, person_key};
use std::collections::{BTreeMap, HashMap};

/// Stands between the municipality and the names of a set.
const BETWEEN: char = '\n';
/// Stands between name and municipality where a person reads them.
const BEFORE_MUNICIPALITY: &str = ", ";

/// A politician as facets name and addresses keep her: "Ida Holm, Faxe".
#[must_use]
pub fn politician_value(name: &str, municipality: &str) -> String {
    format!("{name}{BEFORE_MUNICIPALITY}{municipality}")
}

/// True where both values mean the same politician, however they spell the name.
#[must_use]
pub fn same_politician(a: &str, b: &str) -> bool {
    a == b || key_of_value(a).is_some_and(|key| key_of_value(b).is_some_and(|other| other == key))
}

/// "faxe/ida-holm" for "Ida Holm, Faxe".
pub(crate) fn key_of_value(value: &str) -> Option<String> {
    let (name, municipality) = value.rsplit_once(',')?;
    key(name, municipality)
}

fn key(name: &str, municipality: &str) -> Option<String> {
    let municipality = slug(municipality);
    Some(format!("{municipality}/{}", person_key(name)?)).filter(|_| !municipality.is_empty())
}

/// The politicians of an item by their keys; what is masked or is no name is left out.
pub(crate) fn keyed(item: &ItemText) -> BTreeMap<String, String> {
    let keyed = |name: &String| Some((key(name, &item.municipality)?, collapse(name)));
    item.politicians.iter().filter_map(keyed).collect()
}

/// All politicians of an item as one value; empty where there is none.
pub(crate) fn set_text(municipality: &str, keyed: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    if !keyed.is_empty() {
        text.push_str(&collapse(municipality));
    }
    for name in keyed.values() {
        text.push(BETWEEN);
        text.push_str(name);
    }
    text
}

/// A politician in one spelling.
#[derive(Debug)]
pub(crate) struct Politician {
    /// "faxe/ida-holm".
    pub(crate) key: String,
    /// "Ida Holm, Faxe".
    pub(crate) value: String,
}

/// The numbers of politicians by their keys, so that counts of segments are added without looking at names.
pub(crate) type PersonNumbers = HashMap<String, u32>;

/// The politicians of a segment and its sets of them.
#[derive(Debug, Default)]
pub(crate) struct People {
    all: Vec<Politician>,
    /// Beside `all`, so that adding up looks at no names.
    numbers: Vec<u32>,
    /// The places in `all` of those who are in the sets, one set after the other: they are gone through in that order.
    members: Vec<u32>,
    /// By the number of a set: where its members end.
    ends: Vec<usize>,
}

impl People {
    /// Counts of sets as counts of politicians, each by the place.
    pub(crate) fn counted(&self, sets: &[u32]) -> Vec<u32> {
        let mut counts = vec![0_u32; self.all.len()];
        for (members, count) in self.sets().zip(sets).filter(|(_, count)| **count > 0) {
            for member in members {
                if let Some(sum) = counts.get_mut(*member as usize) {
                    *sum = sum.saturating_add(*count);
                }
            }
        }
        counts
    }

    /// The members of each set.
    fn sets(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| self.members.get(*start..*end).unwrap_or_default())
    }

    /// The number of each politician's key, the same in all segments.
    pub(crate) fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// The politician at a place.
    pub(crate) fn at(&self, place: usize) -> Option<&Politician> {
        self.all.get(place)
    }

    /// Which sets hold one of the politicians that `values` name; none where no value is given.
    pub(crate) fn sets_with(&self, values: &[String]) -> Vec<bool> {
        if values.is_empty() {
            return Vec::new();
        }
        let keys: Vec<String> = values.iter().filter_map(|value| key_of_value(value)).collect();
        let wanted: Vec<bool> = self.all.iter().map(|politician| keys.contains(&politician.key)).collect();
        let holds = |set: &[u32]| set.iter().any(|member| wanted.get(*member as usize) == Some(&true));
        let mut chosen: Vec<bool> = self.sets().map(holds).collect();
        // An empty list would mean that nothing is chosen.
        chosen.push(false);
        chosen
    }

    /// The keys of those whose names have every word of `text`, the last as a
    /// beginning where `start` says so; behind a comma stands the municipality.
    pub(crate) fn called(&self, text: &str, start: bool) -> Vec<&str> {
        let (name, place) = text.split_once(',').unwrap_or((text, ""));
        let (name, place) = (name_slug(name), slug(place));
        let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
        let Some((last, before)) = words.split_last() else { return Vec::new() };
        let fits = |politician: &&Politician| {
            let Some((municipality, name)) = politician.key.split_once('/') else { return false };
            let has = |word: &str| name.split('-').any(|own| own == word);
            (place.is_empty() || place == municipality)
                && before.iter().all(|word| has(word))
                && if start { name.split('-').any(|own| own.starts_with(last)) } else { has(last) }
        };
        self.all.iter().filter(fits).map(|politician| politician.key.as_str()).collect()
    }
}

/// Reads the sets of a segment, in the order of their numbers.
#[derive(Default)]
pub(crate) struct PeopleReader {
    people: People,
    /// By municipality and name: the place.
    known: HashMap<String, HashMap<String, u32>>,
}

impl PeopleReader {
    /// Takes the next set.
    pub(crate) fn push(&mut self, set: &str, numbers: &mut PersonNumbers) {
        let (municipality, names) = set.split_once(BETWEEN).unwrap_or((set, ""));
        if !self.known.contains_key(municipality) {
            self.known.insert(municipality.to_owned(), HashMap::new());
        }
        let Some(known) = self.known.get_mut(municipality) else {
            return self.people.ends.push(self.people.members.len());
        };
        for name in names.split(BETWEEN).filter(|name| !name.is_empty()) {
            if let Some(place) = known.get(name) {
                self.people.members.push(*place);
                continue;
            }
            let Some(key) = key(name, municipality) else { continue };
            let Ok(place) = u32::try_from(self.people.all.len()) else { continue };
            let Ok(next) = u32::try_from(numbers.len()) else { continue };
            known.insert(name.to_owned(), place);
            let number = *numbers.entry(key.clone()).or_insert(next);
            self.people.all.push(Politician { key, value: politician_value(name, municipality) });
            self.people.numbers.push(number);
            self.people.members.push(place);
        }
        self.people.ends.push(self.people.members.len());
    }

    pub(crate) fn finish(self) -> People {
        self.people
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(sets: &[(&str, &[&str])]) -> People {
        let mut reader = PeopleReader::default();
        for (municipality, names) in sets {
            let item = ItemText {
                municipality: (*municipality).to_owned(),
                politicians: names.iter().map(|name| (*name).to_owned()).collect(),
                ..ItemText::default()
            };
            reader.push(&set_text(municipality, &keyed(&item)), &mut PersonNumbers::new());
        }
        reader.finish()
    }

    #[test]
    fn sets_are_counted_as_persons() {
        let people = people(&[
            ("Faxe", &["Ida Holm", "Bo Lind"]),
            ("Faxe", &[]),
            ("Faxe", &["Ida Holm"]),
            ("Lejre", &["Ida Holm", "Birdie ****"]),
        ]);
        let counts = people.counted(&[3, 9, 2, 1]);
        let mut counted: Vec<(&str, u32)> = people.all.iter().map(|who| who.value.as_str()).zip(counts).collect();
        counted.sort_unstable();
        assert_eq!(counted, [("Bo Lind, Faxe", 3), ("Ida Holm, Faxe", 5), ("Ida Holm, Lejre", 1)]);
        assert_eq!(people.sets_with(&["ida hólm, faxe".to_owned()]), [true, false, true, false, false]);
        assert_eq!(people.sets_with(&[]), [false; 0]);
    }

    #[test]
    fn a_person_is_called_by_any_of_the_names() {
        let people = people(&[("Faxe", &["Ida Marie Holm", "Søren Hansen", "Hans Å. Bo"]), ("Lejre", &["Ida Holm"])]);
        for (text, start, expected) in [
            ("Holm", false, &["faxe/ida-marie-holm", "lejre/ida-holm"][..]),
            ("ida holm", false, &["faxe/ida-marie-holm", "lejre/ida-holm"]),
            ("Ida Holm, Lejre", false, &["lejre/ida-holm"]),
            ("hans", false, &["faxe/hans-aa-bo"]),
            ("hans", true, &["faxe/hans-aa-bo", "faxe/soeren-hansen"]),
            ("SØREN", false, &["faxe/soeren-hansen"]),
            ("faxe", false, &[]),
            ("…", true, &[]),
        ] {
            let mut called = people.called(text, start);
            called.sort_unstable();
            assert_eq!(called, expected, "{text}");
        }
    }

    #[test]
    fn a_value_is_a_person_however_it_is_spelt() {
        assert!(same_politician("Ida Holm, Faxe", "ida  hólm,faxe"));
        assert!(!same_politician("Ida Holm, Faxe", "Ida Holm, Lejre"));
        assert!(!same_politician("Ida, Faxe", "Ida,Faxe"), "one word is no name");
        assert!(same_politician("x", "x"));
    }
}
