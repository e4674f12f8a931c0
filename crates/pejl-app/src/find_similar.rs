//! Use case: someone asks what others decided on the matter of an item.

use crate::comparing::SimilarView;
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::permission::Viewer;
use pejl_find::{SimilarItem, SimilarItems};
use pejl_model::Outcome;

impl Library {
    /// The item at `address` and the items that are like it. Of a closed item nothing is compared.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such item; otherwise where store or index fail.
    pub async fn find_similar(&self, viewer: Viewer, address: &str) -> Result<SimilarView> {
        // Reading the item asks the permission for both.
        let item = self.read_item(viewer, address).await?;
        let similar = if item.item.open { self.similar(address, case(&item.item)).await? } else { None };
        let similar = similar.unwrap_or_default();
        let (outcomes, undecided) = outcomes(&similar.others);
        Ok(SimilarView { item, similar, outcomes, undecided })
    }

    /// It computes for milliseconds: on a thread where it keeps nobody waiting.
    async fn similar(&self, address: &str, case: Option<String>) -> Result<Option<SimilarItems>> {
        let (index, address) = (self.index(), address.to_owned());
        let work = tokio::task::spawn_blocking(move || index.similar(&address, case.as_deref()));
        Ok(work.await.map_err(|_| AppError::NotFound("similar".to_owned()))??)
    }
}

fn case(item: &pejl_model::AgendaItem) -> Option<String> {
    item.case_number.as_ref().map(|number| number.text.clone())
}

/// How `items` ended, most frequent first, and how many tell no decision.
fn outcomes(items: &[SimilarItem]) -> (Vec<(Outcome, u64)>, u64) {
    let mut counts: Vec<(Outcome, u64)> = Vec::new();
    let mut undecided = 0;
    for item in items {
        let Some(outcome) = item.outcome else {
            undecided += 1;
            continue;
        };
        match counts.iter_mut().find(|(known, _)| *known == outcome) {
            Some((_, count)) => *count += 1,
            None => counts.push((outcome, 1)),
        }
    }
    counts.sort_by_key(|(outcome, count)| (std::cmp::Reverse(*count), *outcome));
    (counts, undecided)
}
