//! Counts of findings over the whole library: for each meeting which rule
//! spoke in which item, and nothing else. About 100 bytes a meeting and 6 a
//! finding, so some 20 MB for all meetings of Denmark's committees.
//!
//! It follows the library by change numbers, as the index does, a group of
//! meetings at a time and beside the pages: no reader waits for more than one
//! group, and pages tell where not everything was counted yet.

use super::kept::FindingsCache;
use super::of_meeting::MeetingFindings;
use super::views::ShownFinding;
use crate::error::{AppError, Result};
use jiff::civil::Date;
use pejl_check::RULES;
use pejl_model::Severity;
use pejl_store::{Meeting, Store, StoreError, slug};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Meetings that are looked through at a time.
const GROUP: usize = 16;

/// Where a meeting stands among all: the newest first.
pub(super) type Key = (Reverse<Date>, Reverse<i64>);

/// See the module.
#[derive(Default)]
pub(crate) struct Register {
    state: Mutex<State>,
    /// Held by whoever follows.
    following: tokio::sync::Mutex<()>,
    /// Held by whoever follows to the end beside the pages.
    pub(crate) keeping: tokio::sync::Mutex<()>,
}

#[derive(Default)]
pub(super) struct State {
    /// Grows when everything is let go of: what was looked through before is then not put in.
    era: u64,
    /// Meetings up to this change were looked through.
    followed: i64,
    /// Removed meetings up to this change were taken out.
    removed: i64,
    /// The change of the library that it is of, where nothing is left to look through.
    pub(super) complete: Option<i64>,
    pub(super) meetings: BTreeMap<Key, Entry>,
    keys: HashMap<i64, Key>,
    pub(super) committees: Vec<Committee>,
    known: HashMap<(String, String), u32>,
}

/// A committee under one spelling of its names.
pub(super) struct Committee {
    /// "faxe/jobudvalget".
    pub(super) address: String,
    pub(super) municipality: String,
    pub(super) name: String,
}

/// A meeting in short.
pub(super) struct Entry {
    pub(super) address: Box<str>,
    change: i64,
    pub(super) committee: u32,
    pub(super) found: Box<[Short]>,
}

/// A finding in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short {
    /// Which item, from 1; 0 for the papers as a whole.
    pub(super) item: u16,
    /// Which of all rules.
    pub(super) rule: u16,
    pub(super) severity: Severity,
}

impl Register {
    /// Looks through the next group of meetings; false where nothing is left.
    /// Whoever comes while another follows does not wait for it.
    pub(crate) async fn follow(&self, store: &Store, cache: &FindingsCache) -> Result<bool> {
        let Ok(_following) = self.following.try_lock() else { return Ok(true) };
        let last = store.last_meeting_change().await?;
        let (era, followed, removed) = {
            let state = self.lock();
            if state.complete == Some(last) {
                return Ok(false);
            }
            (state.era, state.followed, state.removed)
        };
        let gone = store.meetings_removed_after(removed).await?;
        let group = store.rows_changed_after(followed, GROUP).await?;
        let mut looked = Vec::with_capacity(group.len());
        for meeting in &group {
            match findings_of(store, cache, meeting).await {
                // One damaged paper does not keep the others from being counted.
                Err(AppError::Store(StoreError::Damaged { .. })) => {
                    tracing::warn!(meeting = meeting.id, "damaged, not looked through");
                }
                found => looked.extend(found?),
            }
        }
        let mut state = self.lock();
        if state.era != era {
            return Ok(true);
        }
        state.take_out(&gone);
        looked.into_iter().for_each(|(meeting, found)| state.put(&meeting, &found));
        match group.last() {
            Some(newest) => {
                state.followed = newest.change;
                state.complete = None;
            }
            None => state.complete = Some(last),
        }
        Ok(!group.is_empty())
    }

    /// Follows to the end, for who has nobody that follows beside.
    pub(crate) async fn follow_all(&self, store: &Store, cache: &FindingsCache) -> Result<()> {
        while self.follow(store, cache).await? {
            // Another may be at it.
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Ok(())
    }

    /// Lets go of everything, as after forgetting.
    pub(crate) fn clear(&self) {
        let mut state = self.lock();
        *state = State { era: state.era + 1, ..State::default() };
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The findings of `meeting` as it is now; none where it is gone meanwhile.
pub(crate) async fn findings_of(
    store: &Store,
    cache: &FindingsCache,
    meeting: &Meeting,
) -> Result<Option<(Meeting, Arc<MeetingFindings>)>> {
    if let Some(kept) = cache.kept(meeting.id, meeting.change) {
        return Ok(Some((meeting.clone(), kept)));
    }
    let Some(whole) = store.whole_meeting(&meeting.address).await?.map(Arc::new) else { return Ok(None) };
    let found = cache.of(store, &whole).await?;
    Ok(Some((whole.reading.meeting.clone(), found)))
}

impl State {
    fn put(&mut self, meeting: &Meeting, found: &MeetingFindings) {
        let key = (Reverse(meeting.date), Reverse(meeting.id));
        if let Some(before) = self.keys.insert(meeting.id, key) {
            self.meetings.remove(&before);
        }
        let committee = self.committee(meeting);
        let of_items = found.items.iter().flat_map(|item| item.findings.iter().map(|one| short(item.number, one)));
        let short = found.whole.iter().map(|one| short(0, one)).chain(of_items).flatten().collect();
        let address = meeting.address.as_str().into();
        self.meetings.insert(key, Entry { address, change: meeting.change, committee, found: short });
    }

    /// Takes out what was removed after it was looked through; a meeting that
    /// came again under the same address stays.
    fn take_out(&mut self, gone: &[(String, i64)]) {
        let Some((_, last)) = gone.last() else { return };
        self.removed = *last;
        let gone: HashMap<&str, i64> = gone.iter().map(|(address, change)| (address.as_str(), *change)).collect();
        self.meetings.retain(|_, entry| gone.get(&*entry.address).is_none_or(|change| *change < entry.change));
        let meetings = &self.meetings;
        self.keys.retain(|_, key| meetings.contains_key(key));
    }

    fn committee(&mut self, meeting: &Meeting) -> u32 {
        let names = (meeting.municipality.clone(), meeting.committee.clone());
        if let Some(known) = self.known.get(&names) {
            return *known;
        }
        let number = u32::try_from(self.committees.len()).unwrap_or(u32::MAX);
        let (municipality, name) = names.clone();
        let address = format!("{}/{}", slug(&municipality), slug(&name));
        self.committees.push(Committee { address, municipality, name });
        self.known.insert(names, number);
        number
    }
}

fn short(item: u16, found: &ShownFinding) -> Option<Short> {
    let rule = RULES.iter().position(|rule| rule.code == found.finding.code)?;
    Some(Short { item, rule: u16::try_from(rule).ok()?, severity: found.finding.severity })
}
