//! Use case: a search engine asks which addresses there are.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::views::Address;

/// Addresses of a part at most, as the sitemap format allows.
const PART: i64 = 50_000;

impl Library {
    /// How many parts the addresses of all meetings and items fall in.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn count_address_parts(&self, viewer: Viewer) -> Result<usize> {
        permit(viewer, Act::Read)?;
        Ok(parts(&self.store.meeting_sizes().await?).len())
    }

    /// The addresses of part `number`, from 1; none where there is no such part.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_addresses(&self, viewer: Viewer, number: usize) -> Result<Option<Vec<Address>>> {
        permit(viewer, Act::Read)?;
        let parts = parts(&self.store.meeting_sizes().await?);
        let Some((first, last)) = number.checked_sub(1).and_then(|at| parts.get(at)) else { return Ok(None) };
        let mut addresses = self.store.addresses_between(*first, *last).await?;
        // A meeting may have grown between the two questions.
        addresses.truncate(usize::try_from(PART).unwrap_or(usize::MAX));
        Ok(Some(addresses))
    }
}

/// The first and last meeting of each part; `sizes` are meetings with their number of items.
fn parts(sizes: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut parts: Vec<(i64, i64)> = Vec::new();
    let mut held = PART;
    for (id, items) in sizes {
        let size = items.saturating_add(1);
        match parts.last_mut() {
            Some((_, last)) if held + size <= PART => *last = *id,
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
