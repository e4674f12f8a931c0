//! What the digests of a committee's meetings come to: members by term,
//! attendance by year, items by how they ended.

use crate::meeting_digest::MeetingDigest;
use crate::overviews::{MemberLine, OutcomeCounts, Presence, TermView, YearPresence};
use crate::read_front::danish_order;
use pejl_find::MonthCount;
use pejl_model::{Outcome, PaperKind, Person, person_key};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Who took part, where the paper tells it of anyone.
pub(crate) fn presence(digest: &MeetingDigest) -> Option<Presence> {
    let mut presence = Presence::default();
    for (_, present) in once_each(digest) {
        match present {
            Some(true) => presence.present += 1,
            Some(false) => presence.absent += 1,
            None => {}
        }
    }
    (presence != Presence::default()).then_some(presence)
}

/// How many items ended in each way in each month, oldest first.
pub(crate) fn months(digests: &[Arc<MeetingDigest>]) -> Vec<MonthCount> {
    let mut counts: BTreeMap<(i16, i8, Outcome), u64> = BTreeMap::new();
    for digest in digests {
        let (year, month) = (digest.line.date.year(), digest.line.date.month());
        for (outcome, _) in digest.items.iter().filter(|item| item.open).filter_map(|item| item.outcome) {
            *counts.entry((year, month, outcome)).or_default() += 1;
        }
    }
    counts.into_iter().map(|((year, month, outcome), count)| MonthCount { year, month, outcome, count }).collect()
}

/// The members of each electoral term, the newest first. `digests` come newest first.
pub(crate) fn terms(digests: &[Arc<MeetingDigest>]) -> Vec<TermView> {
    let mut terms: BTreeMap<(i16, i16), (u64, HashMap<String, MemberLine>)> = BTreeMap::new();
    for digest in digests.iter().filter(|digest| !digest.members.is_empty()) {
        let (meetings, members) = terms.entry(digest.term).or_default();
        *meetings += 1;
        for (person, present) in once_each(digest) {
            let line = members.entry(key(person)).or_insert_with(|| unseen(person));
            line.address = line.address.take().or_else(|| address(digest, person));
            count(line, person, present);
        }
    }
    let view = |((from, to), (meetings, members)): (_, (_, HashMap<String, MemberLine>))| {
        let mut members: Vec<MemberLine> = members.into_values().collect();
        members.sort_by_cached_key(|member| danish_order(&member.name));
        TermView { from, to, meetings, members }
    };
    terms.into_iter().rev().map(view).collect()
}

/// A list may name a person twice, as in two columns: the first that tells more counts.
fn once_each(digest: &MeetingDigest) -> Vec<(&Person, Option<bool>)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut out: Vec<(&Person, Option<bool>)> = Vec::with_capacity(digest.members.len());
    for (person, present) in &digest.members {
        let at = *seen.entry(key(person)).or_insert(out.len());
        match out.get_mut(at) {
            Some((_, told)) => *told = told.or(*present),
            None => out.push((person, *present)),
        }
    }
    out
}

fn key(person: &Person) -> String {
    person.name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The address of a person whom the meeting shows to be a politician.
fn address(digest: &MeetingDigest, person: &Person) -> Option<String> {
    let key = person_key(&person.name)?;
    let known = digest.people.iter().any(|known| known.politician && known.key == key);
    let municipality = digest.line.address.split('/').next()?;
    known.then(|| format!("{municipality}/{key}"))
}

fn unseen(person: &Person) -> MemberLine {
    MemberLine { name: person.name.clone(), address: None, party: None, present: 0, absent: 0, untold: 0 }
}

fn count(line: &mut MemberLine, person: &Person, present: Option<bool>) {
    if line.party.is_none() {
        line.party.clone_from(&person.party);
    }
    match present {
        Some(true) => line.present += 1,
        Some(false) => line.absent += 1,
        None => line.untold += 1,
    }
}

/// Attendance by year, the oldest first.
pub(crate) fn years(digests: &[Arc<MeetingDigest>]) -> Vec<YearPresence> {
    let mut years: BTreeMap<i16, YearPresence> = BTreeMap::new();
    for digest in digests {
        let Some(Presence { present, absent }) = presence(digest) else { continue };
        let year = digest.line.date.year();
        let none = YearPresence { year, meetings: 0, presence: Presence::default() };
        let told = years.entry(year).or_insert(none);
        told.meetings += 1;
        told.presence.present += present;
        told.presence.absent += absent;
    }
    years.into_values().collect()
}

/// How the items ended.
pub(crate) fn outcomes(digests: &[Arc<MeetingDigest>]) -> OutcomeCounts {
    let mut counts = OutcomeCounts::default();
    let mut outcomes: BTreeMap<Outcome, u64> = BTreeMap::new();
    for digest in digests {
        for item in &digest.items {
            match item.outcome {
                _ if !item.open => counts.closed += 1,
                Some((outcome, _)) => *outcomes.entry(outcome).or_default() += 1,
                None if digest.line.kind == PaperKind::Agenda => counts.pending += 1,
                None => counts.undecided += 1,
            }
        }
    }
    counts.outcomes = outcomes.into_iter().collect();
    counts.outcomes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
