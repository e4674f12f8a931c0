//! What lists are paged by, kept until the library changes.

use super::entries::{Entry, above, light, moment, of_attachments, times, with_gone, with_left};
use super::{make, marks};
use crate::error::Result;
use crate::library::Library;
use crate::publish::PublicMeeting;
use pejl_publish::oparl::{Brief, Collector, Kind, Moment, Times};
use pejl_store::{Gone, Meeting, MeetingNote};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::sync::OnceCell;

/// Whole meetings that are kept, about 50 MB: what asks for an item mostly asks
/// for its neighbours next, and a page of a list shows twenty.
const WHOLE: usize = 512;
/// Meetings whose notes and briefs are kept at most; about 100 MB.
const KEPT: usize = 24_000;

/// See the module.
#[derive(Default)]
pub(crate) struct OparlCache {
    bodies: Mutex<HashMap<String, Arc<Body>>>,
    /// By the meeting's id, with its change number.
    briefs: Mutex<HashMap<i64, (i64, Arc<Brief>)>>,
    whole: Mutex<HashMap<i64, Arc<Whole>>>,
}

/// A meeting as anyone may see it, and what is known of it without its papers.
pub(super) struct Whole {
    pub(super) note: Arc<MeetingNote>,
    pub(super) meeting: Meeting,
    pub(super) public: PublicMeeting,
}

/// A municipality.
pub(super) struct Body {
    pub(super) address: String,
    /// Every change up to this one is in here.
    seen: AtomicI64,
    pub(super) notes: BTreeMap<i64, Arc<MeetingNote>>,
    gone: Vec<Gone>,
    /// What the store alone tells, by kind.
    light: [OnceLock<Arc<Vec<Entry>>>; Kind::ALL.len()],
    /// Files: those of attachments must be looked for in the meetings that have any.
    files: OnceCell<Arc<Vec<Entry>>>,
    /// What must be looked for in every meeting.
    deep: OnceCell<Deep>,
}

/// What the meetings of a municipality share.
pub(super) struct Deep {
    /// Committees, terms, persons and memberships.
    pub(super) people: Collector,
    entries: [Arc<Vec<Entry>>; Kind::ALL.len()],
}

impl Body {
    fn new(address: &str, seen: i64, notes: BTreeMap<i64, Arc<MeetingNote>>, gone: Vec<Gone>) -> Self {
        let (seen, light) = (AtomicI64::new(seen), Default::default());
        let (files, deep) = (OnceCell::new(), OnceCell::new());
        Self { address: address.to_owned(), seen, notes, gone, light, files, deep }
    }

    /// When the last thing that objects are made from went.
    pub(super) fn lost(&self) -> Option<Moment> {
        self.gone.iter().map(|gone| moment(&gone.forgotten_at)).max()
    }
}

impl OparlCache {
    /// Lets go of everything, as after forgetting.
    pub(crate) fn clear(&self) {
        lock(&self.bodies).clear();
        lock(&self.briefs).clear();
        lock(&self.whole).clear();
    }

    pub(super) fn whole(&self, note: &MeetingNote) -> Option<Arc<Whole>> {
        lock(&self.whole).get(&note.id).filter(|whole| whole.note.change == note.change).cloned()
    }

    pub(super) fn keep_whole(&self, whole: &Arc<Whole>) {
        let mut kept = lock(&self.whole);
        if kept.len() >= WHOLE {
            let goes: Vec<i64> = kept.keys().take(WHOLE / 4).copied().collect();
            for id in goes {
                kept.remove(&id);
            }
        }
        kept.insert(whole.note.id, Arc::clone(whole));
    }

    fn keep_body(&self, body: &Arc<Body>) {
        let mut kept = lock(&self.bodies);
        kept.remove(&body.address);
        let mut room = KEPT.saturating_sub(body.notes.len());
        // Which ones go does not matter much; that some stay does.
        kept.retain(|_, other| {
            let stays = other.notes.len() <= room;
            room -= if stays { other.notes.len() } else { 0 };
            stays
        });
        kept.insert(body.address.clone(), Arc::clone(body));
    }

    pub(super) fn brief(&self, note: &MeetingNote) -> Option<Arc<Brief>> {
        let kept = lock(&self.briefs);
        let (change, brief) = kept.get(&note.id)?;
        (*change == note.change).then(|| Arc::clone(brief))
    }

    pub(super) fn keep_brief(&self, note: &MeetingNote, brief: &Arc<Brief>) {
        let mut kept = lock(&self.briefs);
        if kept.len() >= KEPT {
            let goes: Vec<i64> = kept.keys().take(KEPT / 4).copied().collect();
            for id in goes {
                kept.remove(&id);
            }
        }
        kept.insert(note.id, (note.change, Arc::clone(brief)));
    }
}

impl Library {
    /// The municipality at `address` as it is now. None where nothing of it is or was held.
    pub(super) async fn oparl_body(&self, address: &str) -> Result<Option<Arc<Body>>> {
        if pejl_store::slug(address) != address || address.is_empty() {
            return Ok(None);
        }
        let cache = &self.cache.oparl;
        let known = lock(&cache.bodies).get(address).cloned();
        let change = self.store.change().await?;
        let seen = known.as_ref().map_or(0, |body| body.seen.load(Ordering::Relaxed));
        if let Some(body) = known.as_ref().filter(|_| seen == change) {
            return Ok(Some(Arc::clone(body)));
        }
        let gone = self.store.gone_under(Some(address)).await?;
        // Where something went, what is left is asked for as a whole.
        let known = known.filter(|body| body.gone == gone && seen < change);
        let changed = self.store.meeting_notes(Some(address), known.as_ref().map_or(0, |_| seen)).await?;
        if let Some(body) = known.as_ref().filter(|_| changed.is_empty()) {
            body.seen.store(change, Ordering::Relaxed);
            return Ok(Some(Arc::clone(body)));
        }
        let mut notes = known.map(|body| body.notes.clone()).unwrap_or_default();
        notes.extend(changed.into_iter().map(|note| (note.id, Arc::new(note))));
        if notes.is_empty() && gone.is_empty() {
            return Ok(None);
        }
        let body = Arc::new(Body::new(address, change, notes, gone));
        cache.keep_body(&body);
        Ok(Some(body))
    }

    /// What is known of each object of `kind` in `body`, in a stable order.
    pub(super) async fn oparl_entries(&self, body: &Body, kind: Kind) -> Result<Arc<Vec<Entry>>> {
        let none = || Arc::new(Vec::new());
        if kind == Kind::File {
            return Ok(Arc::clone(body.files.get_or_try_init(|| self.look_for_files(body)).await?));
        }
        if matches!(kind, Kind::Meeting | Kind::AgendaItem | Kind::Consultation) {
            let Some(kept) = body.light.get(kind as usize) else { return Ok(none()) };
            let made = || Arc::new(light(kind, body.notes.values().map(AsRef::as_ref), &body.gone));
            return Ok(Arc::clone(kept.get_or_init(made)));
        }
        let deep = self.oparl_deep(body).await?;
        Ok(deep.entries.get(kind as usize).map_or_else(none, Arc::clone))
    }

    /// What the meetings of `body` share; all of them are looked through the first time.
    pub(super) async fn oparl_deep<'a>(&self, body: &'a Body) -> Result<&'a Deep> {
        body.deep.get_or_try_init(|| self.look_through(body)).await
    }

    async fn look_for_files(&self, body: &Body) -> Result<Arc<Vec<Entry>>> {
        let of_meeting = |note: &Arc<MeetingNote>| Entry::held(note.address.clone(), times(note), note.id);
        let mut entries: Vec<Entry> = body.notes.values().map(of_meeting).collect();
        let notes: Vec<_> = body.notes.values().filter(|note| !note.attachments.is_empty()).collect();
        for group in notes.chunks(make::AT_A_TIME * 8) {
            for (note, brief) in self.briefs(group).await? {
                entries.extend(of_attachments(note, &brief));
            }
        }
        Ok(Arc::new(with_gone(Kind::File, entries, &body.gone)))
    }

    async fn look_through(&self, body: &Body) -> Result<Deep> {
        let mut people = Collector::new(marks::links());
        let mut papers: BTreeMap<String, (Times, Vec<i64>)> = BTreeMap::new();
        let mut locations = Vec::new();
        let mut notes: Vec<&Arc<MeetingNote>> = body.notes.values().collect();
        // What later meetings tell replaces what earlier ones told.
        notes.sort_by(|a, b| (a.date, &a.address).cmp(&(b.date, &b.address)));
        for group in notes.chunks(make::AT_A_TIME * 8) {
            for (note, brief) in self.briefs(group).await? {
                people.add_people(&brief);
                for (key, times) in brief.papers() {
                    let (known, ids) = papers.entry(key).or_insert_with(|| (times, Vec::new()));
                    *known = known.with(times);
                    if ids.last() != Some(&note.id) {
                        ids.push(note.id);
                    }
                }
                let entry = || Entry::held(note.address.clone(), times(note), note.id);
                locations.extend(brief.has_place().then(entry));
            }
        }
        if let Some(lost) = body.lost() {
            people.lost(lost);
            papers.values_mut().for_each(|(times, _)| times.modified = times.modified.max(lost));
        }
        Ok(Deep { entries: deep_entries(body, &people, papers, locations), people })
    }
}

fn deep_entries(
    body: &Body,
    people: &Collector,
    papers: BTreeMap<String, (Times, Vec<i64>)>,
    locations: Vec<Entry>,
) -> [Arc<Vec<Entry>>; Kind::ALL.len()] {
    let entry = |(key, (times, meetings))| Entry { key, times, gone: false, meetings };
    let mut papers = Some(papers.into_iter().map(entry).collect());
    let mut locations = Some(locations);
    Kind::ALL.map(|kind| {
        let shared = people.shared(kind).into_iter();
        let shared = shared.map(|(key, times)| entry((key.to_owned(), (times, Vec::new())))).collect();
        Arc::new(match kind {
            Kind::Paper => with_gone(kind, papers.take().unwrap_or_default(), &body.gone),
            Kind::Location => with_gone(kind, locations.take().unwrap_or_default(), &body.gone),
            Kind::Organization => {
                let held = body.notes.values().map(|note| note.address.as_str());
                with_left(shared, above(2, &body.gone, held))
            }
            _ => with_left(shared, BTreeMap::new()),
        })
    })
}

pub(super) fn lock<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
