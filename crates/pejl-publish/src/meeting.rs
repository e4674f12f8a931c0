//! What every format is made from.

use crate::names::folded;
use jiff::civil::Date;
use pejl_model::{AgendaItem, Document, Person};
use std::collections::{BTreeMap, BTreeSet};

/// A meeting as anyone may see it. Whoever makes one has masked `document` and
/// reduced its closed items; nothing here looks for personal data.
#[derive(Debug, Clone, Copy)]
pub struct PublishedMeeting<'a> {
    /// Permanent address: "faxe/beskaeftigelsesudvalget/2023-11-06".
    pub address: &'a str,
    /// The municipality as the library names it.
    pub municipality: &'a str,
    /// The committee as the library names it.
    pub committee: &'a str,
    /// The day.
    pub date: Date,
    /// The paper as read.
    pub document: &'a Document,
    /// Permanent address of each item, in the order of `document.items`.
    pub item_addresses: &'a [String],
    /// The files of attachments that may be seen, in the order of the items and of what they name.
    pub files: &'a [PublishedFile],
}

/// The file of an attachment, masked as the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFile {
    /// Which of the items names it, from 0.
    pub item: usize,
    /// Which of the item's attachments it is, from 0.
    pub attachment: usize,
    /// The last part of its address, after its item's.
    pub part: String,
    /// The name of the file as it came.
    pub file_name: String,
    /// How many bytes it had as it came.
    pub bytes: u64,
    /// SHA-256 of these bytes, in hex.
    pub sha256: String,
    /// When it came in: an ISO timestamp in UTC.
    pub imported_at: String,
}

impl<'a> PublishedMeeting<'a> {
    /// Each item with its address.
    pub(crate) fn items(&self) -> impl Iterator<Item = (&'a str, &'a AgendaItem)> {
        let addresses = self.item_addresses.iter().map(String::as_str);
        addresses.zip(&self.document.items)
    }

    /// The address of the committee: the meeting's without its last part.
    pub(crate) fn committee_address(&self) -> &'a str {
        self.address.rsplit_once('/').map_or(self.address, |(committee, _)| committee)
    }

    /// The address of the municipality: the first part of the meeting's.
    pub(crate) fn municipality_address(&self) -> &'a str {
        self.address.split('/').next().unwrap_or_default()
    }

    /// Everyone in the lists of members, attendance and votes, under the name
    /// as it goes into an address. Who is only named in running text, or as
    /// the author of a statement, is not among them.
    pub(crate) fn persons(&self) -> BTreeMap<String, &'a Person> {
        let document: &'a Document = self.document;
        let mut found = BTreeMap::new();
        let items = document.items.iter().flat_map(listed);
        for person in document.members.iter().map(|member| &member.person).chain(items) {
            let key = folded(&person.name);
            if !key.is_empty() {
                let known = found.entry(key).or_insert(person);
                if known.party.is_none() && person.party.is_some() {
                    *known = person;
                }
            }
        }
        found
    }

    /// The offices of the list of members as printed, under their names in addresses.
    pub(crate) fn roles(&self) -> BTreeMap<String, &'a str> {
        let document: &'a Document = self.document;
        let roles = document.members.iter().filter_map(|member| member.role.as_deref());
        roles.map(|role| (folded(role), role)).filter(|(key, _)| !key.is_empty()).collect()
    }

    /// A name for each item that is unique in the meeting and has no white
    /// space: the last part of its address.
    pub(crate) fn item_names(&self) -> Vec<String> {
        let mut taken = BTreeSet::new();
        let mut names = Vec::new();
        for (at, (address, _)) in self.items().enumerate() {
            let last = folded(address.rsplit('/').next().unwrap_or_default());
            let name = if last.is_empty() || taken.contains(&last) { format!("{last}-at-{}", at + 1) } else { last };
            taken.insert(name.clone());
            names.push(name);
        }
        names
    }
}

/// The persons that an item's attendance and votes name.
fn listed(item: &AgendaItem) -> impl Iterator<Item = &Person> {
    let absent = item.absent.iter().flat_map(|absence| std::iter::once(&absence.person).chain(&absence.substitute));
    let votes = item.decision.iter().flat_map(|decision| &decision.votes).flat_map(|vote| &vote.persons);
    absent.chain(item.conflicts.iter().map(|conflict| &conflict.person)).chain(votes)
}
