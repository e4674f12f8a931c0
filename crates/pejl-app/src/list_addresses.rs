//! Use case: a search engine asks which pages there are.

use crate::error::Result;
use crate::findings::list_rules;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::views::Address;
use pejl_find::Index;
use pejl_store::slug;
use std::collections::BTreeSet;

/// Pages of a part at most, as the sitemap format allows.
const PART: usize = 50_000;

/// A page, by the address of what it shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageAddress {
    /// A meeting.
    Meeting(Address),
    /// An item.
    Item(Address),
    /// A municipality: "faxe".
    Municipality(Address),
    /// A committee: "faxe/beskaeftigelsesudvalget".
    Committee(Address),
    /// A case, by its number as its newest item prints it.
    Case(String),
    /// What was found in the papers of a place ("faxe"), or of the library where that is empty.
    Findings(Address),
    /// All rules by which papers are looked through.
    Rules,
    /// One of them, by its code.
    Rule(&'static str),
}

impl Library {
    /// How many parts all pages fall in: first those of meetings and items, then the others.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn count_address_parts(&self, viewer: Viewer) -> Result<usize> {
        permit(viewer, Act::Read)?;
        let meetings = parts(&self.store.meeting_sizes().await?).len();
        Ok(meetings + self.overviews().await?.len().div_ceil(PART))
    }

    /// The pages of part `number`, from 1; none where there is no such part.
    ///
    /// # Errors
    /// Where store or index fail.
    pub async fn list_addresses(&self, viewer: Viewer, number: usize) -> Result<Option<Vec<PageAddress>>> {
        permit(viewer, Act::Read)?;
        let parts = parts(&self.store.meeting_sizes().await?);
        let Some(at) = number.checked_sub(1) else { return Ok(None) };
        if let Some((first, last)) = parts.get(at) {
            let mut addresses = self.store.addresses_between(*first, *last).await?;
            // A meeting may have grown between the two questions.
            addresses.truncate(PART);
            return Ok(Some(addresses.into_iter().map(of_meeting).collect()));
        }
        let overviews = self.overviews().await?;
        let part = overviews.chunks(PART).nth(at - parts.len());
        Ok(part.map(<[PageAddress]>::to_vec))
    }

    /// Municipalities, committees and cases, each once, and what was found in papers.
    async fn overviews(&self) -> Result<Vec<PageAddress>> {
        let mut places = BTreeSet::new();
        for (municipality, _) in self.store.municipalities().await? {
            let own = slug(&municipality);
            for totals in self.store.committees(&municipality).await? {
                places.insert(PageAddress::Committee(format!("{own}/{}", slug(&totals.committee))));
            }
            places.insert(PageAddress::Findings(own.clone()));
            places.insert(PageAddress::Municipality(own));
        }
        if !places.is_empty() {
            places.insert(PageAddress::Findings(String::new()));
            places.insert(PageAddress::Rules);
            places.extend(list_rules().iter().map(|rule| PageAddress::Rule(rule.code)));
        }
        let index = self.index();
        // Where that thread breaks, the cases are left out.
        let cases = tokio::task::spawn_blocking(move || cases(&index)).await.unwrap_or_else(|_| Ok(Vec::new()))?;
        Ok(places.into_iter().chain(cases).collect())
    }
}

/// Cases that have a page: numbers that were masked are no longer told apart.
fn cases(index: &Index) -> Result<Vec<PageAddress>> {
    let numbers = index.case_numbers()?.into_iter().filter(|number| !number.contains('*'));
    Ok(numbers.map(PageAddress::Case).collect())
}

/// A meeting or an item; the address of an item has one part more than a meeting's.
fn of_meeting(address: Address) -> PageAddress {
    if address.matches('/').count() > 2 { PageAddress::Item(address) } else { PageAddress::Meeting(address) }
}

/// The first and last meeting of each part; `sizes` are meetings with their number of items.
fn parts(sizes: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let most = i64::try_from(PART).unwrap_or(i64::MAX);
    let mut parts: Vec<(i64, i64)> = Vec::new();
    let mut held = most;
    for (id, items) in sizes {
        let size = items.saturating_add(1);
        match parts.last_mut() {
            Some((_, last)) if held + size <= most => *last = *id,
            _ => {
                parts.push((*id, *id));
                held = 0;
            }
        }
        held += size;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_is_larger_than_allowed() {
        assert!(parts(&[]).is_empty());
        assert_eq!(parts(&[(3, 0)]), [(3, 3)]);
        assert_eq!(parts(&[(1, 29_999), (4, 19_999), (5, 0), (9, 49_999)]), [(1, 4), (5, 5), (9, 9)]);
    }
}
