//! What the objects that meetings share need of each: enough for organizations,
//! persons, memberships, cases, files and places, without the meeting's texts.

use super::time::{MeetingTimes, Moment, Times};
use crate::names::{code, folded};
use crate::{PublishedFile, PublishedMeeting};
use jiff::civil::Date;
use pejl_model::Decider;

/// A meeting in short.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Its address.
    pub address: String,
    pub(super) municipality: String,
    pub(super) committee: String,
    pub(super) date: Date,
    pub(super) code: Option<u16>,
    pub(super) place: Option<String>,
    pub(super) persons: Vec<Named>,
    pub(super) members: Vec<Seat>,
    pub(super) cases: Vec<Case>,
    pub(super) attached: Vec<Attached>,
    pub(super) times: Times,
}

/// Someone in a list of members, attendance or votes.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// The name as it stands in addresses.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) party: Option<String>,
}

/// An entry in the list of members.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    /// The name as it stands in addresses.
    pub(super) key: String,
    pub(super) role: Option<String>,
}

/// An open item, as its case sees it.
#[derive(Debug, Clone)]
pub(super) struct Case {
    /// The item's address without the meeting's.
    pub(super) slug: String,
    pub(super) title: Option<String>,
    pub(super) reference: Option<String>,
    pub(super) decides: Option<Decider>,
    /// The code of the outcome; none where nothing was decided.
    pub(super) outcome: Option<String>,
    pub(super) times: Times,
}

/// The file of an attachment.
#[derive(Debug, Clone)]
pub(super) struct Attached {
    /// Its address.
    pub(super) key: String,
    /// Its number and title, as the item names it.
    pub(super) name: String,
    pub(super) file: PublishedFile,
    pub(super) times: Times,
}

impl Attached {
    /// None where the item is closed or does not name it, whatever it was given with.
    fn of(meeting: &PublishedMeeting<'_>, file: &PublishedFile, times: Times) -> Option<Self> {
        let (address, item) = meeting.items().nth(file.item).filter(|(_, item)| item.open)?;
        let named = item.attachments.get(file.attachment)?;
        let number = named.number.as_ref().map(|number| format!("{number}: ")).unwrap_or_default();
        let created = Moment::parse(&file.imported_at).unwrap_or(times.created);
        Some(Self {
            key: format!("{address}/{}", file.part),
            name: format!("{number}{}", named.title),
            file: file.clone(),
            times: Times { created, modified: times.modified.max(created) },
        })
    }

    /// The address of the item that names it.
    pub(super) fn item(&self) -> &str {
        self.key.rsplit_once('/').map_or("", |(item, _)| item)
    }
}

impl Brief {
    /// `meeting` in short.
    #[must_use]
    pub fn of(meeting: &PublishedMeeting<'_>, times: &MeetingTimes) -> Self {
        let document = meeting.document;
        let named = |(key, person): (String, &pejl_model::Person)| Named {
            key,
            name: person.name.clone(),
            party: person.party.clone(),
        };
        let seat = |member: &pejl_model::Member| Seat { key: folded(&member.person.name), role: member.role.clone() };
        let case = |(at, (address, item)): (usize, (&str, &pejl_model::AgendaItem))| Case {
            slug: address.rsplit('/').next().unwrap_or_default().to_owned(),
            title: item.title.as_ref().map(|title| title.value.clone()),
            reference: item.case_number.as_ref().map(|number| number.text.clone()),
            decides: item.decides.as_ref().map(|decides| decides.value),
            outcome: item.decision.as_ref().map(|decision| code(decision.outcome)),
            times: times.item(at),
        };
        Self {
            address: meeting.address.to_owned(),
            municipality: meeting.municipality.to_owned(),
            committee: meeting.committee.to_owned(),
            date: meeting.date,
            code: document.municipality.as_ref().and_then(|found| found.code),
            place: document.place.as_ref().map(|place| place.value.clone()),
            persons: meeting.persons().into_iter().map(named).collect(),
            members: document.members.iter().map(seat).filter(|seat| !seat.key.is_empty()).collect(),
            cases: meeting.items().enumerate().filter(|(_, (_, item))| item.open).map(case).collect(),
            attached: meeting.files.iter().filter_map(|file| Attached::of(meeting, file, times.meeting)).collect(),
            times: times.meeting,
        }
    }

    /// The address of the file of each attachment that may be seen, with its times.
    pub fn attachments(&self) -> impl Iterator<Item = (&str, Times)> {
        self.attached.iter().map(|attached| (attached.key.as_str(), attached.times))
    }

    /// The committee's address.
    pub(super) fn committee_address(&self) -> &str {
        self.address.rsplit_once('/').map_or(&self.address, |(committee, _)| committee)
    }

    /// The municipality's address.
    #[must_use]
    pub fn municipality_address(&self) -> &str {
        self.address.split('/').next().unwrap_or_default()
    }

    /// True where a place is told.
    #[must_use]
    pub fn has_place(&self) -> bool {
        self.place.is_some()
    }

    /// The last part of the address of each `Paper` that an open item leads to,
    /// with the item's times.
    pub fn papers(&self) -> impl Iterator<Item = (String, Times)> + '_ {
        self.cases.iter().map(|case| (self.paper_key(case), case.times))
    }

    /// The last part of the address of the `Paper` of the open item at `address`.
    pub(super) fn paper_of(&self, address: &str) -> Option<String> {
        let slug = address.rsplit('/').next()?;
        self.cases.iter().find(|case| case.slug == slug).map(|case| self.paper_key(case))
    }

    /// Items with one case number share their `Paper`.
    pub(super) fn paper_key(&self, case: &Case) -> String {
        let number = case.reference.as_deref().map(folded).filter(|number| !number.is_empty());
        let (municipality, address) = (self.municipality_address(), &self.address);
        number.map_or_else(|| format!("{address}/{}", case.slug), |number| format!("{municipality}/sag/{number}"))
    }
}
