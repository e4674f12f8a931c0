//! What a politician's meetings come to.

use super::directory::{Appearance, Directory};
use super::joins::Joins;
use crate::overviews::{Presence, YearPresence};
use crate::person_digest::PersonDigest;
use crate::person_view::{ActLine, PersonCommittee, PersonTerm, PersonView, PersonYear, Printed, SeatLine};
use jiff::civil::Date;
use pejl_store::CorrectionKind;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Votes and reservations that are shown; older ones are counted only.
const MOST: usize = 200;

/// All that is known of a politician: the directories and the meetings, newest first.
pub(crate) struct Known<'a> {
    /// The kept address.
    pub(crate) address: &'a str,
    /// Every address that corrections joined, the kept one first.
    pub(crate) addresses: Vec<String>,
    pub(crate) directories: Vec<Arc<Directory>>,
    pub(crate) meetings: Vec<Appearance>,
}

/// The page of a politician; none where no meeting names the person.
pub(crate) fn view(known: &Known<'_>, joins: &Joins) -> Option<PersonView> {
    let newest = known.meetings.first()?;
    let oldest = known.meetings.last()?;
    let spellings = each_once(people(known).map(|(_, person)| person.person.name.clone()));
    let mut acts = acts(known);
    let acts_left_out = acts.len().saturating_sub(MOST) as u64;
    acts.truncate(MOST);
    Some(PersonView {
        address: known.address.to_owned(),
        municipalities: known.directories.iter().map(|d| (d.address.clone(), d.name.clone())).collect(),
        name: spellings.first()?.clone(),
        spellings,
        parties: printed(people(known).filter_map(|(a, p)| Some((p.person.party.as_deref()?, a.meeting.line.date)))),
        meetings: known.meetings.len() as u64,
        period: (oldest.meeting.line.date, newest.meeting.line.date),
        committees: committees(known, joins),
        years: years(known),
        seats: seats(known),
        acts,
        acts_left_out,
        joined: joins.told(CorrectionKind::SamePerson, &known.addresses),
        apart: apart(known),
    })
}

fn people<'a>(known: &'a Known<'_>) -> impl Iterator<Item = (&'a Appearance, &'a PersonDigest)> {
    known.meetings.iter().filter_map(|appearance| Some((appearance, appearance.person()?)))
}

/// The different values, in the order in which they come first.
fn each_once(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

/// Different words with the first and last day of each, the oldest first. They come newest first.
fn printed<'a>(words: impl Iterator<Item = (&'a str, Date)>) -> Vec<Printed> {
    let mut out: Vec<Printed> = Vec::new();
    for (words, date) in words {
        match out.iter_mut().find(|known| known.words == words) {
            Some(known) => known.from = known.from.min(date),
            None => out.push(Printed { words: words.to_owned(), from: date, to: date }),
        }
    }
    out.sort_by(|a, b| (a.from, &a.words).cmp(&(b.from, &b.words)));
    out
}

/// Whether a politician took part in a meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attendance {
    Present,
    Absent,
    Untold,
    Substitute,
}

/// The list of members goes before the items: an item tells less of the meeting.
fn attendance(person: &PersonDigest) -> Attendance {
    match &person.listed {
        Some(listed) => match listed.present {
            Some(true) => Attendance::Present,
            Some(false) => Attendance::Absent,
            None if person.whole_meeting => Attendance::Absent,
            None => Attendance::Untold,
        },
        None if !person.seat_of.is_empty() => Attendance::Substitute,
        None if person.whole_meeting => Attendance::Absent,
        None => Attendance::Untold,
    }
}

fn committees(known: &Known<'_>, joins: &Joins) -> Vec<PersonCommittee> {
    let mut groups: Vec<(String, Vec<(&Appearance, &PersonDigest)>)> = Vec::new();
    for (appearance, person) in people(known) {
        let address = committee_of(&appearance.meeting.line.address);
        let kept = joins.committee(address);
        match groups.iter_mut().find(|(known, _)| known == kept) {
            Some((_, meetings)) => meetings.push((appearance, person)),
            None => groups.push((kept.to_owned(), vec![(appearance, person)])),
        }
    }
    groups.iter().filter_map(|(_, meetings)| committee(meetings)).collect()
}

/// The committee's part of a meeting's address.
fn committee_of(address: &str) -> &str {
    address.rsplit_once('/').map_or(address, |(committee, _)| committee)
}

fn committee(meetings: &[(&Appearance, &PersonDigest)]) -> Option<PersonCommittee> {
    let newest = &meetings.first()?.0.meeting.line;
    let address = committee_of(&newest.address);
    let others = meetings.iter().filter(|(a, _)| committee_of(&a.meeting.line.address) != address);
    Some(PersonCommittee {
        address: address.to_owned(),
        name: newest.committee.clone(),
        municipality: newest.municipality.clone(),
        also: each_once(others.map(|(a, _)| a.meeting.line.committee.clone())),
        terms: terms(meetings),
        years: committee_years(meetings),
    })
}

fn terms(meetings: &[(&Appearance, &PersonDigest)]) -> Vec<PersonTerm> {
    let mut by_term: BTreeMap<(i16, i16), Vec<(&Appearance, &PersonDigest)>> = BTreeMap::new();
    for (appearance, person) in meetings {
        by_term.entry(appearance.meeting.term).or_default().push((appearance, person));
    }
    let term = |((from, to), meetings): ((i16, i16), Vec<(&Appearance, &PersonDigest)>)| {
        let count = |is: fn(&PersonDigest) -> bool| meetings.iter().filter(|(_, person)| is(person)).count() as u64;
        let roles: Vec<(String, Date)> = meetings
            .iter()
            .filter_map(|(a, p)| Some((p.listed.as_ref()?.role.as_ref()?.to_lowercase(), a.meeting.line.date)))
            .collect();
        PersonTerm {
            from,
            to,
            listed: count(|person| person.listed.is_some()),
            substitute: count(|person| attendance(person) == Attendance::Substitute),
            roles: printed(roles.iter().map(|(role, date)| (role.as_str(), *date))),
            parties: each_once(meetings.iter().filter_map(|(_, person)| person.person.party.clone())),
        }
    };
    by_term.into_iter().rev().map(term).collect()
}

fn committee_years(meetings: &[(&Appearance, &PersonDigest)]) -> Vec<PersonYear> {
    let mut years: BTreeMap<i16, PersonYear> = BTreeMap::new();
    for (appearance, person) in meetings {
        let year = appearance.meeting.line.date.year();
        let line = years.entry(year).or_insert(PersonYear { year, ..PersonYear::default() });
        let told = attendance(person);
        match told {
            Attendance::Present => line.present += 1,
            Attendance::Absent => line.absent += 1,
            Attendance::Untold => line.untold += 1,
            Attendance::Substitute => line.substitute += 1,
        }
        if told != Attendance::Absent && !person.away.is_empty() {
            line.in_part += 1;
        }
    }
    years.into_values().collect()
}

fn years(known: &Known<'_>) -> Vec<YearPresence> {
    let mut years: BTreeMap<i16, YearPresence> = BTreeMap::new();
    for (appearance, person) in people(known) {
        let (present, absent) = match attendance(person) {
            Attendance::Present => (1, 0),
            Attendance::Absent => (0, 1),
            Attendance::Untold | Attendance::Substitute => continue,
        };
        let year = appearance.meeting.line.date.year();
        let none = YearPresence { year, meetings: 0, presence: Presence::default() };
        let line = years.entry(year).or_insert(none);
        line.meetings += 1;
        line.presence.present += present;
        line.presence.absent += absent;
    }
    years.into_values().collect()
}

fn seats(known: &Known<'_>) -> Vec<SeatLine> {
    let mut out = Vec::new();
    for (appearance, person) in people(known) {
        let others = person.seat_of.iter().map(|other| (true, other));
        for (took, other) in others.chain(person.substitutes.iter().map(|other| (false, other))) {
            let meeting = appearance.meeting.line.clone();
            let municipality = meeting.address.split('/').next().unwrap_or("");
            let directory = known.directories.iter().find(|directory| directory.address == municipality);
            let key = pejl_model::person_key(&other.name);
            let address = directory.zip(key).and_then(|(directory, key)| directory.address_of(&key));
            out.push(SeatLine { meeting, took, other: other.clone(), address });
        }
    }
    out
}

fn acts(known: &Known<'_>) -> Vec<ActLine> {
    let mut out = Vec::new();
    for (appearance, person) in people(known) {
        for (at, act) in &person.acts {
            if let Some(item) = appearance.meeting.items.get(*at) {
                out.push(ActLine { item: item.line.clone(), meeting: appearance.meeting.line.clone(), act: *act });
            }
        }
    }
    out
}

fn apart(known: &Known<'_>) -> Vec<crate::person_view::ApartLine> {
    let mut out: Vec<crate::person_view::ApartLine> = Vec::new();
    for address in &known.addresses {
        let Some((municipality, part)) = address.split_once('/') else { continue };
        let Some(directory) = known.directories.iter().find(|d| d.address == municipality) else { continue };
        for line in directory.apart(part, &known.addresses) {
            if !out.iter().any(|known| known.person.address == line.person.address) {
                out.push(line);
            }
        }
    }
    out
}
