//! The findings of meetings that were asked for lately, so that a paper is
//! looked through once for each of its versions and not for each reader.

use super::of_meeting::MeetingFindings;
use super::register::Register;
use crate::error::Result;
use pejl_store::{Store, WholeMeeting};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How much is kept: a meeting counts one, and each of its findings one. About 40 MB.
const KEPT: usize = 65_536;

/// See the module.
#[derive(Default)]
pub(crate) struct FindingsCache {
    kept: Mutex<Kept>,
    /// Counts of the whole library.
    pub(crate) register: Register,
}

#[derive(Default)]
struct Kept {
    /// By the meeting's id, with its change number.
    meetings: HashMap<i64, (i64, Arc<MeetingFindings>)>,
    weight: usize,
}

impl FindingsCache {
    /// Those of `whole`. Looking through papers computes: on a thread where it
    /// keeps nobody waiting, and where a rule that breaks takes no page with it.
    ///
    /// # Errors
    /// Where the texts of its attachments can't be fetched.
    pub(crate) async fn of(&self, store: &Store, whole: &Arc<WholeMeeting>) -> Result<Arc<MeetingFindings>> {
        let (id, change) = (whole.reading.meeting.id, whole.reading.meeting.change);
        if let Some(kept) = self.kept(id, change) {
            return Ok(kept);
        }
        let texts = match whole.reading.attachments.is_empty() {
            true => HashMap::new(),
            false => store.attachment_texts(&[id]).await?,
        };
        let of_thread = Arc::clone(whole);
        let work = tokio::task::spawn_blocking(move || MeetingFindings::of(&of_thread, &texts));
        let found = Arc::new(work.await.unwrap_or_else(|_| {
            tracing::error!(meeting = id, "a rule broke, no findings are shown");
            MeetingFindings::default()
        }));
        self.keep(id, change, &found);
        Ok(found)
    }

    /// Those of the meeting as it was at `change`, where they are kept.
    pub(crate) fn kept(&self, id: i64, change: i64) -> Option<Arc<MeetingFindings>> {
        let kept = self.lock();
        let (known, found) = kept.meetings.get(&id)?;
        (*known == change).then(|| Arc::clone(found))
    }

    fn keep(&self, id: i64, change: i64, found: &Arc<MeetingFindings>) {
        let mut kept = self.lock();
        // As with whole meetings: that some stay matters, not which.
        while kept.weight + found.len() >= KEPT && !kept.meetings.is_empty() {
            let few = (kept.meetings.len() / 4).max(1);
            let goes: Vec<i64> = kept.meetings.keys().take(few).copied().collect();
            goes.into_iter().for_each(|id| kept.remove(id));
        }
        kept.remove(id);
        kept.weight += 1 + found.len();
        kept.meetings.insert(id, (change, Arc::clone(found)));
    }

    /// Lets go of everything, as after forgetting.
    pub(crate) fn clear(&self) {
        *self.lock() = Kept::default();
        self.register.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn remove(&mut self, id: i64) {
        if let Some((_, gone)) = self.meetings.remove(&id) {
            self.weight = self.weight.saturating_sub(1 + gone.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::ShownFinding;
    use pejl_check::{Finding, Place};
    use pejl_model::{Severity, Span};

    fn with(findings: usize) -> Arc<MeetingFindings> {
        let finding = Finding {
            code: "D001",
            severity: Severity::Error,
            place: Place::Paper(Span::default()),
            item: None,
            closed: false,
            secret: false,
            arguments: Vec::new(),
            related: Vec::new(),
            correction: None,
        };
        let one = ShownFinding { finding, text: String::new(), attachment: None };
        Arc::new(MeetingFindings { whole: vec![one; findings], items: Vec::new() })
    }

    #[test]
    fn a_meeting_is_known_until_it_changes_and_no_more_than_so_much_is_kept() {
        let cache = FindingsCache::default();
        cache.keep(1, 5, &with(2));
        assert!(cache.kept(1, 5).is_some() && cache.kept(1, 6).is_none() && cache.kept(2, 5).is_none());
        cache.keep(1, 6, &with(0));
        assert_eq!(cache.lock().weight, 1);
        for id in 0..400 {
            cache.keep(id, 1, &with(999));
            assert!(cache.lock().weight <= KEPT);
        }
        assert!(cache.kept(399, 1).is_some());
        cache.clear();
        let kept = cache.lock();
        assert!(kept.weight == 0 && kept.meetings.is_empty());
    }
}
