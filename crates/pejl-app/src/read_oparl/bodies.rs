//! Municipalities and their terms: what the store tells of all of them at once.

use super::entries::{Entry, above, moment, terms_gone, with_left};
use super::marks;
use crate::error::Result;
use crate::library::Library;
use jiff::civil::Date;
use pejl_publish::oparl::{Collector, Kind, Moment, Times};
use pejl_store::{BodyNote, Gone};
use std::collections::BTreeMap;

/// All of them.
pub(super) struct Bodies {
    pub(super) collector: Collector,
    pub(super) bodies: Vec<Entry>,
    pub(super) terms: Vec<Entry>,
}

impl Bodies {
    /// What is known of each object of `kind`.
    pub(super) fn entries(&self, kind: Kind) -> &[Entry] {
        match kind {
            Kind::Body => &self.bodies,
            Kind::LegislativeTerm => &self.terms,
            _ => &[],
        }
    }
}

impl Library {
    /// All municipalities, those of which nothing is left too.
    pub(super) async fn oparl_bodies(&self) -> Result<Bodies> {
        let (notes, gone) = (self.store.body_notes().await?, self.store.gone_under(None).await?);
        let mut collector = Collector::new(marks::links());
        for note in &notes {
            add(&mut collector, note, &gone);
        }
        let left = above(1, &gone, notes.iter().map(|note| note.address.as_str()));
        let bodies = with_left(entries(&collector, Kind::Body), left);
        let left = terms_gone(&gone);
        let left: BTreeMap<&str, Times> = left.iter().map(|(key, times)| (key.as_str(), *times)).collect();
        let terms = with_left(entries(&collector, Kind::LegislativeTerm), left);
        Ok(Bodies { collector, bodies, terms })
    }
}

fn entries(collector: &Collector, kind: Kind) -> Vec<Entry> {
    let entry = |(key, times): (&str, Times)| Entry { key: key.to_owned(), times, gone: false, meetings: Vec::new() };
    collector.shared(kind).into_iter().map(entry).collect()
}

fn add(collector: &mut Collector, note: &BodyNote, gone: &[Gone]) {
    let lost = gone.iter().filter(|gone| gone.meeting.split('/').next() == Some(&note.address));
    let lost = lost.map(|gone| moment(&gone.forgotten_at)).max().unwrap_or(Moment::EPOCH);
    let times = Times { created: moment(&note.created_at), modified: moment(&note.modified_at).max(lost) };
    collector.add_body(&note.address, &note.name, note.code, times);
    for year in note.first.year()..=note.last.year() {
        collector.add_term(&note.address, Date::new(year, 1, 1).unwrap_or(note.first), times);
    }
}
