//! The politicians of one municipality, found in the digests of its meetings.

use crate::meeting_digest::MeetingDigest;
use crate::person_digest::PersonDigest;
use crate::person_view::{Apart, ApartLine, PersonLine};
use pejl_model::text::slug;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What parts a name from the party that tells namesakes apart: no name's own part has it.
const PARTED: char = '.';

/// A politician in a meeting.
#[derive(Clone)]
pub(crate) struct Appearance {
    pub(crate) meeting: Arc<MeetingDigest>,
    at: usize,
}

impl Appearance {
    /// What the meeting tells of the politician.
    pub(crate) fn person(&self) -> Option<&PersonDigest> {
        self.meeting.people.get(self.at)
    }
}

/// See the module.
pub(crate) struct Directory {
    /// "faxe".
    pub(crate) address: String,
    /// "Faxe".
    pub(crate) name: String,
    /// By the last part of the address; each with its meetings, newest first.
    persons: BTreeMap<String, Vec<Appearance>>,
    /// Names that several persons bear: how often they stand without a party.
    namesakes: BTreeMap<String, u64>,
}

impl Directory {
    /// `digests` come newest first.
    pub(crate) fn of(address: &str, name: String, digests: Vec<Arc<MeetingDigest>>) -> Self {
        let mut by_key: HashMap<String, Vec<Appearance>> = HashMap::new();
        for meeting in &digests {
            for (at, person) in meeting.people.iter().enumerate() {
                let appearance = Appearance { meeting: Arc::clone(meeting), at };
                match by_key.get_mut(&person.key) {
                    Some(known) => known.push(appearance),
                    None => drop(by_key.insert(person.key.clone(), vec![appearance])),
                }
            }
        }
        let mut directory =
            Self { address: address.to_owned(), name, persons: BTreeMap::new(), namesakes: BTreeMap::new() };
        for (key, appearances) in by_key {
            if appearances.iter().any(|a| a.person().is_some_and(|person| person.politician)) {
                directory.add(key, appearances);
            }
        }
        directory
    }

    fn add(&mut self, key: String, appearances: Vec<Appearance>) {
        if !in_one_list(&appearances) {
            self.persons.insert(key, appearances);
            return;
        }
        let mut unsure = 0;
        for appearance in appearances {
            let party = appearance.person().and_then(|person| person.person.party.as_deref()).map(slug);
            match party.filter(|party| !party.is_empty()) {
                Some(party) => self.persons.entry(format!("{key}{PARTED}{party}")).or_default().push(appearance),
                None => unsure += 1,
            }
        }
        self.namesakes.insert(key, unsure);
    }

    /// The meetings of the politician whose address ends in `part`, newest first; empty where there is none.
    pub(crate) fn appearances(&self, part: &str) -> &[Appearance] {
        self.persons.get(part).map_or(&[], Vec::as_slice)
    }

    /// The politicians that share the name `part`, and how often it stands without a party.
    pub(crate) fn namesakes(&self, part: &str) -> Option<(Vec<PersonLine>, u64)> {
        let unsure = self.namesakes.get(part)?;
        let start = format!("{part}{PARTED}");
        let of_name = self.persons.range(start.clone()..).take_while(|(key, _)| key.starts_with(&start));
        Some((of_name.map(|(key, _)| self.line(key)).collect(), *unsure))
    }

    /// The part of the address that stands for `part` now: a party is left out where the name is one person's.
    pub(crate) fn now(&self, part: &str) -> Option<String> {
        let (name, _) = part.split_once(PARTED)?;
        self.persons.contains_key(name).then(|| name.to_owned())
    }

    /// The address under which the name `key` is told: a person's own, or that of the namesakes.
    pub(crate) fn address_of(&self, key: &str) -> Option<String> {
        let known = self.persons.contains_key(key) || self.namesakes.contains_key(key);
        known.then(|| format!("{}/{key}", self.address))
    }

    /// Those who are kept apart from the politician at `part`, but for those in `same`.
    pub(crate) fn apart(&self, part: &str, same: &[String]) -> Vec<ApartLine> {
        let others = self.persons.keys().filter(|key| key.as_str() != part);
        let near = others.filter_map(|key| Some((key, why_apart(part, key)?)));
        let lines = near.map(|(key, why)| ApartLine { person: self.line(key), why });
        lines.filter(|line| !same.contains(&line.person.address)).collect()
    }

    fn line(&self, key: &str) -> PersonLine {
        let people = || self.appearances(key).iter().filter_map(Appearance::person);
        PersonLine {
            address: format!("{}/{key}", self.address),
            name: people().next().map(|person| person.person.name.clone()).unwrap_or_default(),
            party: people().find_map(|person| person.person.party.clone()),
        }
    }
}

/// True where one list of members has the name twice, with two parties: then there are two persons.
fn in_one_list(appearances: &[Appearance]) -> bool {
    let listed = |a: &Appearance| a.person().is_some_and(|p| p.listed.is_some() && p.person.party.is_some());
    let pairs = appearances.iter().zip(appearances.iter().skip(1));
    pairs.into_iter().any(|(a, b)| Arc::ptr_eq(&a.meeting, &b.meeting) && listed(a) && listed(b))
}

/// Why two who are not one are named together; none where their names are far apart.
fn why_apart(a: &str, b: &str) -> Option<Apart> {
    let name = |part: &'_ str| part.split(PARTED).next().unwrap_or("").to_owned();
    let (a, b) = (name(a), name(b));
    if a == b {
        return Some(Apart::Namesake);
    }
    let ends = |name: &str| {
        let mut words = name.split('-');
        Some((words.next()?.to_owned(), words.next_back()?.to_owned()))
    };
    let near = ends(&a) == ends(&b) || (a.len().abs_diff(b.len()) <= 1 && strsim::levenshtein(&a, &b) <= 1);
    near.then_some(Apart::NearName)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_told() {
        for (a, b, expected) in [
            ("ida-holm.a", "ida-holm.v", Some(Apart::Namesake)),
            ("ida-holm", "ida-b-holm", Some(Apart::NearName)),
            ("ida-holm", "ida-holmm", Some(Apart::NearName)),
            ("ida-holm", "ida-hulm", Some(Apart::NearName)),
            ("ida-holm", "eva-holm", None),
            ("ida-holm", "ida-lind", None),
        ] {
            assert_eq!(why_apart(a, b), expected, "{a} {b}");
        }
    }
}
