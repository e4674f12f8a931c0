//! Names that a person joined: which address is kept for each.

use crate::corrections::CorrectionView;
use pejl_store::{Correction, CorrectionKind};
use std::collections::HashMap;

/// The corrections that join persons and committees.
#[derive(Debug, Default)]
pub(crate) struct Joins {
    persons: HashMap<String, String>,
    committees: HashMap<String, String>,
    told: Vec<CorrectionView>,
}

impl Joins {
    pub(crate) fn of(corrections: &[Correction]) -> Self {
        let mut joins = Self::default();
        for correction in corrections {
            let what = &correction.what;
            let of = match what.kind {
                CorrectionKind::SamePerson => &mut joins.persons,
                CorrectionKind::SameCommittee => &mut joins.committees,
                _ => continue,
            };
            of.insert(what.other.clone(), what.kept.clone());
            joins.told.push(CorrectionView::of(correction));
        }
        joins
    }

    /// The address that is kept for the person at `address`.
    pub(crate) fn person<'a>(&'a self, address: &'a str) -> &'a str {
        root(&self.persons, address)
    }

    /// The address that is kept for the committee at `address`.
    pub(crate) fn committee<'a>(&'a self, address: &'a str) -> &'a str {
        root(&self.committees, address)
    }

    /// Every address of the person whose kept address this is, that one first.
    pub(crate) fn addresses_of_person(&self, kept: &str) -> Vec<String> {
        addresses(&self.persons, kept)
    }

    /// Every address of the committee whose kept address this is, that one first.
    pub(crate) fn addresses_of_committee(&self, kept: &str) -> Vec<String> {
        addresses(&self.committees, kept)
    }

    /// The corrections that joined any of `addresses`.
    pub(crate) fn told(&self, kind: CorrectionKind, addresses: &[String]) -> Vec<CorrectionView> {
        let of = |told: &&CorrectionView| told.kind == kind && addresses.contains(&told.other);
        self.told.iter().filter(of).cloned().collect()
    }
}

fn root<'a>(joined: &'a HashMap<String, String>, address: &'a str) -> &'a str {
    let mut at = address;
    // So many steps at most: what points in a circle, which nothing should, ends.
    for _ in 0..=joined.len() {
        match joined.get(at) {
            Some(kept) => at = kept,
            None => break,
        }
    }
    at
}

fn addresses(joined: &HashMap<String, String>, kept: &str) -> Vec<String> {
    let mut others: Vec<String> = joined.keys().filter(|other| root(joined, other) == kept).cloned().collect();
    others.sort();
    others.retain(|other| other != kept);
    others.insert(0, kept.to_owned());
    others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(pairs: &[(&str, &str)]) -> HashMap<String, String> {
        pairs.iter().map(|(other, kept)| ((*other).to_owned(), (*kept).to_owned())).collect()
    }

    #[test]
    fn what_is_joined_twice_leads_to_the_last() {
        let joined = joined(&[("a/c", "a/b"), ("a/b", "a/a")]);
        assert_eq!((root(&joined, "a/c"), root(&joined, "a/x")), ("a/a", "a/x"));
        assert_eq!(addresses(&joined, "a/a"), ["a/a", "a/b", "a/c"]);
        assert_eq!(addresses(&joined, "a/x"), ["a/x"]);
    }

    #[test]
    fn a_circle_ends() {
        let joined = joined(&[("a", "b"), ("b", "a")]);
        assert!(["a", "b"].contains(&root(&joined, "a")));
    }
}
