//! Use case: someone follows a case through committees and meetings.

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_digest::{ItemDigest, MeetingDigest};
use crate::overviews::{CaseItem, CaseNow, CaseView, MunicipalCase};
use crate::permission::{Act, Viewer, permit};
use crate::read_front::danish_order;
use pejl_find::case_key;
use pejl_publish::standing;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The newest items are shown, so many at most: a number that is no more than a
/// subject ("00.01.00") may stand on thousands.
const MOST: usize = 200;

impl Library {
    /// The case with this number. Upper and lower case and blanks do not count.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where no item carries it; otherwise where store or index fail.
    pub async fn read_case(&self, viewer: Viewer, number: &str) -> Result<CaseView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound("case".to_owned());
        let key = case_key(number);
        // Numbers that were masked are no longer told apart.
        if key.is_empty() || key.contains('*') {
            return Err(missing());
        }
        let (addresses, total) = self.index().items_of_case(&key, MOST)?;
        let digests = self.digests_of_items(&addresses).await?;
        let mut number = None;
        let mut strands: BTreeMap<String, Vec<CaseItem>> = BTreeMap::new();
        for digest in &digests {
            for item in digest.items.iter().filter(|item| addresses.contains(&item.line.address)) {
                let Some(printed) = item.case_number.as_ref().filter(|printed| case_key(printed) == key) else {
                    continue;
                };
                number = Some(printed.clone());
                strands.entry(digest.line.municipality.clone()).or_default().push(case_item(digest, item));
            }
        }
        Ok(CaseView {
            number: number.ok_or_else(missing)?,
            municipalities: self.municipal_cases(strands).await?,
            left_out: total.saturating_sub(addresses.len() as u64),
        })
    }

    /// The meetings of these items, oldest first.
    async fn digests_of_items(&self, items: &[String]) -> Result<Vec<Arc<MeetingDigest>>> {
        let meetings: BTreeSet<&str> = items.iter().filter_map(|item| Some(item.rsplit_once('/')?.0)).collect();
        let meetings: Vec<String> = meetings.into_iter().map(str::to_owned).collect();
        let mut meetings = self.store.meetings_at(&meetings).await?;
        meetings.sort_by(|a, b| (a.date, a.start, &a.address).cmp(&(b.date, b.start, &b.address)));
        self.cache.digests.of(&self.store, &meetings).await
    }

    async fn municipal_cases(&self, strands: BTreeMap<String, Vec<CaseItem>>) -> Result<Vec<MunicipalCase>> {
        let mut cases = Vec::with_capacity(strands.len());
        for (municipality, items) in strands {
            let found = standing(items.iter().map(|item| (item.open, item.outcome.is_some())));
            let now = match found.now.and_then(|at| items.get(at)) {
                Some(item) => self.case_now(item).await?,
                None => None,
            };
            let waiting = found.waiting.filter(|_| now.is_some()).and_then(|at| items.get(at)).cloned();
            cases.push(MunicipalCase { municipality, items, waiting, now });
        }
        cases.sort_by_cached_key(|case| danish_order(&case.municipality));
        Ok(cases)
    }

    /// The decision of `item` in full.
    async fn case_now(&self, item: &CaseItem) -> Result<Option<CaseNow>> {
        let Some(ready) = self.cache.get(&self.store, &item.meeting.address).await? else { return Ok(None) };
        let slug = item.item.address.rsplit_once('/').map_or("", |(_, slug)| slug);
        let at = ready.public.items.iter().position(|(known, ..)| known == slug);
        let decision = at.and_then(|at| ready.public.document.items.get(at)?.decision.clone());
        Ok(decision.map(|decision| CaseNow { item: item.clone(), decision }))
    }
}

fn case_item(digest: &MeetingDigest, item: &ItemDigest) -> CaseItem {
    CaseItem { item: item.line.clone(), meeting: digest.line.clone(), open: item.open, outcome: item.outcome }
}
