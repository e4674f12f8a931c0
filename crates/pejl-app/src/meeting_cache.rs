//! Public meetings that were shown lately, so that a page that is asked for
//! again needs one small query and no unpacking.

use crate::error::Result;
use crate::findings::{FindingsCache, MeetingFindings};
use crate::meeting_digest::DigestCache;
use crate::people::PeopleCache;
use crate::publish::{PublicMeeting, public_text};
use crate::read_oparl::OparlCache;
use crate::whole::WholeCache;
use pejl_store::{MeetingReading, PaperVersion, Store, WholeMeeting};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many meetings are kept; about 80 MB of ordinary papers.
const KEPT: usize = 256;

/// A meeting ready to be shown.
pub(crate) struct ReadyMeeting {
    pub(crate) held: MeetingReading,
    pub(crate) public: PublicMeeting,
    pub(crate) versions: Vec<PaperVersion>,
    /// The masked text of each paper.
    pub(crate) texts: Vec<(i64, String)>,
    /// What was found in its papers.
    pub(crate) findings: Arc<MeetingFindings>,
}

impl ReadyMeeting {
    async fn load(store: &Store, findings: &FindingsCache, address: &str) -> Result<Option<Self>> {
        let Some(whole) = store.whole_meeting(address).await?.map(Arc::new) else { return Ok(None) };
        let findings = findings.of(store, &whole).await?;
        let WholeMeeting { reading: held, versions, texts } = Arc::unwrap_or_clone(whole);
        let masked = |(id, text): &(i64, String)| {
            let paper = held.papers.iter().find(|paper| paper.id == *id)?;
            Some((*id, public_text(text, paper)))
        };
        let texts = texts.iter().filter_map(masked).collect();
        Ok(Some(Self { public: PublicMeeting::of(&held), held, versions, texts, findings }))
    }

    /// The masked text of a paper.
    pub(crate) fn text(&self, paper: i64) -> &str {
        self.texts.iter().find(|(id, _)| *id == paper).map_or("", |(_, text)| text.as_str())
    }
}

/// See the module.
#[derive(Default)]
pub(crate) struct MeetingCache {
    kept: Mutex<HashMap<String, Arc<ReadyMeeting>>>,
    /// What pages over many meetings need of each.
    pub(crate) digests: DigestCache,
    /// What was found in papers.
    pub(crate) findings: FindingsCache,
    /// What is made from the whole library.
    pub(crate) whole: WholeCache,
    /// What lists of OParl objects are paged by.
    pub(crate) oparl: OparlCache,
    /// Who the politicians of a municipality are.
    pub(crate) people: PeopleCache,
}

impl MeetingCache {
    /// The meeting at `address` as it is now.
    pub(crate) async fn get(&self, store: &Store, address: &str) -> Result<Option<Arc<ReadyMeeting>>> {
        let Some((id, change)) = store.meeting_change(address).await? else { return Ok(None) };
        let kept = self.lock().get(address).cloned();
        if let Some(kept) = kept.filter(|kept| (kept.held.meeting.id, kept.held.meeting.change) == (id, change)) {
            return Ok(Some(kept));
        }
        let Some(ready) = ReadyMeeting::load(store, &self.findings, address).await?.map(Arc::new) else {
            return Ok(None);
        };
        let mut kept = self.lock();
        if kept.len() >= KEPT {
            // Which ones go does not matter much; that some stay does.
            let goes: Vec<String> = kept.keys().take(KEPT / 4).cloned().collect();
            for address in goes {
                kept.remove(&address);
            }
        }
        kept.insert(address.to_owned(), Arc::clone(&ready));
        Ok(Some(ready))
    }

    /// Lets go of everything, as after forgetting.
    pub(crate) fn clear(&self) {
        self.lock().clear();
        self.digests.clear();
        self.findings.clear();
        self.whole.clear();
        self.oparl.clear();
        self.people.clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<ReadyMeeting>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
