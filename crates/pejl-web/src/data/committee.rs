//! A committee as data.

use super::municipality::PlaceLinks;
use super::{Links, MeetingLineData, VERSION};
use crate::addresses::{committee_path, person_path};
use crate::pages::committee_request;
use pejl_app::{CommitteeMeeting, CommitteeView, MemberLine, OutcomeCounts, Presence, TermView, YearPresence};
use pejl_model::Outcome;
use serde::Serialize;

/// A committee's page as data.
#[derive(Debug, Serialize)]
pub(crate) struct CommitteeData<'a> {
    version: u32,
    links: CommitteeLinks,
    address: &'a str,
    municipality: &'a str,
    name: &'a str,
    /// Every spelling of the name, the newest first.
    spellings: &'a [String],
    meetings: Vec<CommitteeMeetingData<'a>>,
    terms: Vec<TermData<'a>>,
    outcomes: OutcomesData,
    attendance: Vec<AttendanceData>,
}

#[derive(Debug, Serialize)]
struct CommitteeLinks {
    #[serde(flatten)]
    place: PlaceLinks,
    municipality: String,
}

/// A meeting with how many took part, where its paper tells.
#[derive(Debug, Serialize)]
struct CommitteeMeetingData<'a> {
    #[serde(flatten)]
    line: MeetingLineData<'a>,
    presence: Option<PresenceData>,
}

#[derive(Debug, Serialize)]
struct PresenceData {
    present: u64,
    absent: u64,
}

impl PresenceData {
    fn of(presence: Presence) -> Self {
        Self { present: presence.present, absent: presence.absent }
    }
}

#[derive(Debug, Serialize)]
struct TermData<'a> {
    from: i16,
    to: i16,
    /// Meetings whose papers list members.
    meetings: u64,
    members: Vec<TermMemberData<'a>>,
}

#[derive(Debug, Serialize)]
struct TermMemberData<'a> {
    name: &'a str,
    party: Option<&'a str>,
    present: u64,
    absent: u64,
    untold: u64,
    /// Her page; null for a name that has none.
    person: Option<String>,
}

/// How the items ended.
#[derive(Debug, Serialize)]
struct OutcomesData {
    decided: Vec<OutcomeCountData>,
    undecided: u64,
    pending: u64,
    closed: u64,
}

#[derive(Debug, Serialize)]
struct OutcomeCountData {
    outcome: Outcome,
    items: u64,
}

#[derive(Debug, Serialize)]
struct AttendanceData {
    year: i16,
    meetings: u64,
    present: u64,
    absent: u64,
}

/// The data of `/udvalg/….json`.
pub(crate) fn committee_data<'a>(base: &str, view: &'a CommitteeView) -> CommitteeData<'a> {
    let search = committee_request(&view.municipality, &view.spellings, Vec::new());
    let links = CommitteeLinks {
        place: PlaceLinks::of(base, &view.address, &committee_path(&view.address), &search),
        municipality: Links::municipality(base, &view.address).own,
    };
    CommitteeData {
        version: VERSION,
        links,
        address: &view.address,
        municipality: &view.municipality,
        name: &view.name,
        spellings: &view.spellings,
        meetings: view.meetings.iter().map(|meeting| meeting_of(base, meeting)).collect(),
        terms: view.terms.iter().map(|own| term(base, own)).collect(),
        outcomes: outcomes(&view.outcomes),
        attendance: view.years.iter().map(attendance).collect(),
    }
}

fn meeting_of<'a>(base: &str, meeting: &'a CommitteeMeeting) -> CommitteeMeetingData<'a> {
    CommitteeMeetingData {
        line: MeetingLineData::of(base, &meeting.line),
        presence: meeting.presence.map(PresenceData::of),
    }
}

fn term<'a>(base: &str, term: &'a TermView) -> TermData<'a> {
    let members = term.members.iter().map(|line| member(base, line)).collect();
    TermData { from: term.from, to: term.to, meetings: term.meetings, members }
}

fn member<'a>(base: &str, line: &'a MemberLine) -> TermMemberData<'a> {
    TermMemberData {
        name: &line.name,
        party: line.party.as_deref(),
        present: line.present,
        absent: line.absent,
        untold: line.untold,
        person: line.address.as_deref().map(|address| format!("{base}{}.json", person_path(address))),
    }
}

fn outcomes(counts: &OutcomeCounts) -> OutcomesData {
    OutcomesData {
        decided: counts.outcomes.iter().map(|&(outcome, items)| OutcomeCountData { outcome, items }).collect(),
        undecided: counts.undecided,
        pending: counts.pending,
        closed: counts.closed,
    }
}

fn attendance(year: &YearPresence) -> AttendanceData {
    let Presence { present, absent } = year.presence;
    AttendanceData { year: year.year, meetings: year.meetings, present, absent }
}
