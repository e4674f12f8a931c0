//! Objects are made from the meetings that tell of them.

use super::cache::{Body, Whole};
use super::entries::{Entry, moment, times};
use super::marks;
use crate::error::Result;
use crate::library::Library;
use crate::publish::{PublicMeeting, published};
use pejl_publish::oparl::{Brief, Collector, Kind, MeetingTimes, deleted};
use pejl_store::{MeetingNote, MeetingReading};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// How many meetings are unpacked at a time.
pub(super) const AT_A_TIME: usize = 32;

impl Library {
    /// The objects of `entries`, in their order. One whose meeting went meanwhile is left out.
    pub(super) async fn make(&self, body: &Body, kind: Kind, entries: &[&Entry]) -> Result<Vec<Value>> {
        let held = entries.iter().filter(|entry| !entry.gone);
        let ids: BTreeSet<i64> = held.flat_map(|entry| entry.meetings.iter().copied()).collect();
        let notes: Vec<&Arc<MeetingNote>> = ids.iter().filter_map(|id| body.notes.get(id)).collect();
        let mut own = Collector::new(marks::links());
        let from = match kind {
            Kind::Meeting | Kind::AgendaItem => {
                self.whole(&notes, &mut own).await?;
                &own
            }
            Kind::Paper | Kind::Consultation | Kind::File | Kind::Location => {
                for (_, brief) in self.briefs(&notes).await? {
                    own.add_cases(&brief);
                    own.add_papers(&brief);
                }
                if let (Kind::Paper, Some(lost)) = (kind, body.lost()) {
                    own.lost(lost);
                }
                &own
            }
            _ => &self.oparl_deep(body).await?.people,
        };
        Ok(objects(from, kind, entries))
    }

    /// Puts whole meetings into `collector`.
    async fn whole(&self, notes: &[&Arc<MeetingNote>], collector: &mut Collector) -> Result<()> {
        let cache = &self.cache.oparl;
        let mut found = Vec::with_capacity(notes.len());
        let mut missing = Vec::new();
        for note in notes {
            match cache.whole(note) {
                Some(whole) => found.push(whole),
                None => missing.push(*note),
            }
        }
        for group in missing.chunks(AT_A_TIME) {
            found.extend(self.public(group).await?.into_iter().map(Arc::new).inspect(|whole| cache.keep_whole(whole)));
        }
        for whole in &found {
            let items = whole.public.addresses(&whole.meeting.address);
            let times = meeting_times(&whole.note, &whole.public);
            collector.add(&published(&whole.meeting, &whole.public, &items), &times);
        }
        Ok(())
    }

    /// Meetings in short, from what is kept or from the store, in the order of their days.
    pub(super) async fn briefs<'a>(
        &self,
        notes: &[&'a Arc<MeetingNote>],
    ) -> Result<Vec<(&'a Arc<MeetingNote>, Arc<Brief>)>> {
        let cache = &self.cache.oparl;
        let mut found = Vec::with_capacity(notes.len());
        let mut missing = Vec::new();
        for note in notes {
            match cache.brief(note) {
                Some(brief) => found.push((*note, brief)),
                None => missing.push(*note),
            }
        }
        for group in missing.chunks(AT_A_TIME) {
            let readings = self.public(group).await?;
            for Whole { note, meeting, public } in readings {
                let (items, times) = (public.addresses(&meeting.address), meeting_times(&note, &public));
                let brief = Arc::new(Brief::of(&published(&meeting, &public, &items), &times));
                cache.keep_brief(&note, &brief);
                found.extend(group.iter().find(|known| known.id == note.id).map(|known| (*known, brief)));
            }
        }
        found.sort_by(|(a, _), (b, _)| (a.date, &a.address).cmp(&(b.date, &b.address)));
        Ok(found)
    }

    /// Meetings as anyone may see them. Masking computes: on threads where it
    /// keeps nobody waiting. Where one breaks, its meetings are left out.
    async fn public(&self, notes: &[&Arc<MeetingNote>]) -> Result<Vec<Whole>> {
        let by_id: HashMap<i64, Arc<MeetingNote>> = notes.iter().map(|note| (note.id, Arc::clone(note))).collect();
        let readings = self.store.readings(by_id.keys().copied().collect()).await?;
        let work = tokio::task::spawn_blocking(move || {
            let masked = |held: MeetingReading| {
                let note = by_id.get(&held.meeting.id).cloned()?;
                let public = PublicMeeting::of(&held);
                Some(Whole { note, meeting: held.meeting, public })
            };
            readings.into_par_iter().filter_map(masked).collect()
        });
        Ok(work.await.unwrap_or_default())
    }
}

/// The objects of `entries` that `from` has, in their order.
pub(super) fn objects(from: &Collector, kind: Kind, entries: &[&Entry]) -> Vec<Value> {
    let object = |entry: &&Entry| if entry.gone { Some(left(kind, entry)) } else { from.object(kind, &entry.key) };
    entries.iter().filter_map(object).collect()
}

fn left(kind: Kind, entry: &Entry) -> Value {
    deleted(&marks::links(), kind, &entry.key, entry.times)
}

/// The times of a meeting and of the items that it shows.
pub(crate) fn meeting_times(note: &MeetingNote, public: &PublicMeeting) -> MeetingTimes {
    let meeting = times(note);
    let came = |slug: &String| {
        let item = note.items.iter().find(|item| item.slug == *slug);
        item.map_or(meeting.created, |item| moment(&item.created_at))
    };
    MeetingTimes { meeting, items: public.items.iter().map(|(slug, ..)| came(slug)).collect() }
}
