//! Use case: someone follows a case through committees and meetings.

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_digest::{ItemDigest, MeetingDigest};
use crate::overviews::{CaseItem, CaseNow, CaseView, MunicipalCase};
use crate::permission::{Act, Viewer, permit};
use crate::publish::PublicMeeting;
use crate::read_front::danish_order;
use pejl_find::case_key;
use pejl_model::Decision;
use pejl_publish::standing;
use pejl_store::MeetingReading;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
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
        self.case_within(viewer, number, "").await
    }

    /// The case with this number in the municipality whose meetings' addresses begin with `municipality`. A number may
    /// stand in every municipality, and who asks about one item need not wait for the others.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where no item there carries it; otherwise where store or index fail.
    pub async fn read_case_in(&self, viewer: Viewer, number: &str, municipality: &str) -> Result<CaseView> {
        self.case_within(viewer, number, &format!("{municipality}/")).await
    }

    /// The case in the items whose addresses begin with `start`.
    async fn case_within(&self, viewer: Viewer, number: &str, start: &str) -> Result<CaseView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound("case".to_owned());
        let key = case_key(number);
        // Numbers that were masked are no longer told apart.
        if key.is_empty() || key.contains('*') {
            return Err(missing());
        }
        let (mut addresses, total) = self.index().items_of_case(&key, MOST)?;
        let left_out = total.saturating_sub(addresses.len() as u64);
        addresses.retain(|address| address.starts_with(start));
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
            left_out,
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
        let told = |items: &[CaseItem]| standing(items.iter().map(|item| (item.open, item.outcome.is_some())));
        let now = strands.values().filter_map(|items| items.get(told(items).now?));
        let decisions = self.decisions_of(now.collect()).await?;
        let case = |(municipality, items): (String, Vec<CaseItem>)| {
            let found = told(&items);
            let now = found.now.and_then(|at| items.get(at)).and_then(|item| {
                let decision = decisions.get(&item.item.address)?.clone();
                Some(CaseNow { item: item.clone(), decision })
            });
            let waiting = found.waiting.filter(|_| now.is_some()).and_then(|at| items.get(at)).cloned();
            MunicipalCase { municipality, items, waiting, now }
        };
        let mut cases: Vec<MunicipalCase> = strands.into_iter().map(case).collect();
        cases.sort_by_cached_key(|case| danish_order(&case.municipality));
        Ok(cases)
    }

    /// The decisions of `items` in full, by the items' addresses. A number may stand in
    /// every municipality, so their meetings are read in one turn, and no more of each
    /// than the public view: a whole [`crate::meeting_cache::ReadyMeeting`] is checked too.
    async fn decisions_of(&self, items: Vec<&CaseItem>) -> Result<HashMap<String, Decision>> {
        let meetings: BTreeSet<&str> = items.iter().map(|item| item.meeting.address.as_str()).collect();
        let meetings: Vec<String> = meetings.into_iter().map(str::to_owned).collect();
        let ids = self.store.meetings_at(&meetings).await?.iter().map(|meeting| meeting.id).collect();
        let readings = self.store.readings(ids).await?;
        let wanted: HashSet<String> = items.iter().map(|item| item.item.address.clone()).collect();
        // Masking computes: on a thread where it keeps nobody waiting.
        let work =
            tokio::task::spawn_blocking(move || readings.iter().flat_map(|held| decisions(held, &wanted)).collect());
        Ok(work.await.unwrap_or_default())
    }
}

/// The public decisions of those items of a meeting whose addresses are `wanted`.
fn decisions(held: &MeetingReading, wanted: &HashSet<String>) -> Vec<(String, Decision)> {
    let public = PublicMeeting::of(held);
    let addresses = public.addresses(&held.meeting.address);
    let decided = addresses.into_iter().zip(public.document.items);
    decided
        .filter(|(address, _)| wanted.contains(address))
        .filter_map(|(address, item)| Some((address, item.decision?)))
        .collect()
}

fn case_item(digest: &MeetingDigest, item: &ItemDigest) -> CaseItem {
    CaseItem { item: item.line.clone(), meeting: digest.line.clone(), open: item.open, outcome: item.outcome }
}
