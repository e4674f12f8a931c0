//! Names of persons on a page, with the way to those who are known politicians.

use super::person;
use crate::addresses::person_path;
use pejl_model::{Person, person_key};
use pejl_words as words;

/// A name as shown.
pub(super) struct Named {
    pub(super) name: String,
    /// The page of the politician.
    pub(super) path: Option<String>,
    /// What stands behind it: an office, a comma, "og".
    pub(super) behind: String,
}

/// Who of a meeting has a page.
pub(super) struct Known<'a> {
    municipality: &'a str,
    keys: &'a [String],
}

impl<'a> Known<'a> {
    /// The politicians with these keys, in the municipality of the meeting or item at `address`.
    pub(super) fn of(address: &'a str, keys: &'a [String]) -> Self {
        Self { municipality: address.split('/').next().unwrap_or(""), keys }
    }

    /// "Navn (A)", with its page where the name is a known politician's.
    pub(super) fn named(&self, who: &Person) -> Named {
        let key = person_key(&who.name).filter(|key| self.keys.contains(key));
        let path = key.map(|key| person_path(&format!("{}/{key}", self.municipality)));
        Named { name: person(who), path, behind: String::new() }
    }

    /// Persons and parties as a list: "Navn (A), Navn (B) og Liste C".
    pub(super) fn list(&self, persons: &[Person], parties: &[String]) -> Vec<Named> {
        let party = |party: &String| Named { name: party.clone(), path: None, behind: String::new() };
        let mut list: Vec<Named> = persons.iter().map(|who| self.named(who)).chain(parties.iter().map(party)).collect();
        let last = list.len();
        for (at, named) in list.iter_mut().enumerate() {
            named.behind = match last - at {
                1 => String::new(),
                2 => format!(" {} ", words::label("web-list-and")),
                _ => ", ".to_owned(),
            };
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_politicians_have_a_page_and_others_none() {
        let keys = ["ida-holm".to_owned()];
        let known = Known::of("sandby/byraadet/2024-03-06/1", &keys);
        let who = |name: &str| Person { name: name.into(), party: Some("A".into()) };
        let list = known.list(&[who("Ida Hólm"), who("Ole Berg")], &["Liste C".to_owned()]);
        let told: Vec<(&str, Option<&str>, &str)> =
            list.iter().map(|n| (n.name.as_str(), n.path.as_deref(), n.behind.as_str())).collect();
        let expected = [
            ("Ida Hólm (A)", Some("/person/sandby/ida-holm"), ", "),
            ("Ole Berg (A)", None, " og "),
            ("Liste C", None, ""),
        ];
        assert_eq!(told, expected);
    }
}
