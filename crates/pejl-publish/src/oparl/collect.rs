//! The objects of many meetings, those that meetings share once.

use super::brief::{Brief, Case, Named, Seat};
use super::follow_up::{FollowUp, FollowUpItem};
use super::items::{dissents, of_item, of_members, points, vote_events};
use super::shapes::*;
use super::time::{MeetingTimes, Moment, Times, date_time};
use super::{Kind, Links};
use crate::PublishedMeeting;
use crate::names::{code, folded};
use jiff::civil::Date;
use pejl_model::{Decider, PaperKind};
use std::collections::{BTreeMap, BTreeSet};

/// Takes meetings one by one and gives all objects.
pub struct Collector {
    pub(super) links: Links,
    pub(super) bodies: BTreeMap<String, Body>,
    pub(super) terms: BTreeMap<String, LegislativeTerm>,
    pub(super) organizations: BTreeMap<String, Organization>,
    pub(super) persons: BTreeMap<String, Person>,
    pub(super) memberships: BTreeMap<String, Membership>,
    /// The keys of each person's memberships.
    pub(super) seats: BTreeMap<String, BTreeSet<String>>,
    pub(super) meetings: BTreeMap<String, Meeting>,
    pub(super) papers: BTreeMap<String, Paper>,
    pub(super) files: BTreeMap<String, File>,
    pub(super) locations: BTreeMap<String, Location>,
}

impl Collector {
    /// Nothing yet.
    #[must_use]
    pub fn new(links: Links) -> Self {
        Self {
            links,
            bodies: BTreeMap::new(),
            terms: BTreeMap::new(),
            organizations: BTreeMap::new(),
            persons: BTreeMap::new(),
            memberships: BTreeMap::new(),
            seats: BTreeMap::new(),
            meetings: BTreeMap::new(),
            papers: BTreeMap::new(),
            files: BTreeMap::new(),
            locations: BTreeMap::new(),
        }
    }

    /// Takes a meeting. What later meetings tell of a member's office replaces
    /// what earlier ones told, so they should come in order.
    pub fn add(&mut self, meeting: &PublishedMeeting<'_>, times: &MeetingTimes) {
        let brief = Brief::of(meeting, times);
        self.add_people(&brief);
        self.add_cases(&brief);
        self.add_papers(&brief);
        let object = self.meeting(meeting, times, &brief);
        self.meetings.insert(meeting.address.to_owned(), object);
    }

    /// Takes municipality, term, committee, persons and memberships of a meeting.
    pub fn add_people(&mut self, brief: &Brief) {
        let (municipality, committee) = (brief.municipality_address(), brief.committee_address());
        self.add_body(municipality, &brief.municipality, brief.code, brief.times);
        self.add_term(municipality, brief.date, brief.times);
        self.add_organization(committee, &brief.committee, brief.times);
        for named in &brief.persons {
            self.add_person(municipality, named, brief.times);
        }
        for seat in &brief.members {
            self.add_membership(municipality, committee, seat, brief.times);
        }
    }

    /// Takes a municipality, which may be known already.
    pub fn add_body(&mut self, address: &str, name: &str, code: Option<u16>, times: Times) {
        let links = &self.links;
        let list = |kind: Kind| links.to("list", &format!("{address}/{}", kind.path()));
        let body = self.bodies.entry(address.to_owned()).or_insert_with(|| Body {
            id: links.to("body", address),
            schema: Body::TYPE,
            times,
            web: links.page("kommune", address),
            system: super::objects::system_id(links),
            name: name.to_owned(),
            organization: list(Kind::Organization),
            person: list(Kind::Person),
            meeting: list(Kind::Meeting),
            paper: list(Kind::Paper),
            agenda_item: list(Kind::AgendaItem),
            consultation: list(Kind::Consultation),
            file: list(Kind::File),
            membership: list(Kind::Membership),
            location_list: list(Kind::Location),
            legislative_term_list: list(Kind::LegislativeTerm),
            code: None,
        });
        body.times = body.times.with(times);
        body.code = body.code.or(code);
    }

    fn add_organization(&mut self, committee: &str, name: &str, times: Times) {
        let links = &self.links;
        let municipality = committee.split('/').next().unwrap_or_default();
        let list = |kind: Kind| links.to("list", &format!("{committee}/{}", kind.path()));
        let organization = self.organizations.entry(committee.to_owned()).or_insert_with(|| Organization {
            id: links.to("organization", committee),
            schema: Organization::TYPE,
            times,
            web: links.page("udvalg", committee),
            body: links.to("body", municipality),
            name: String::new(),
            membership: Vec::new(),
            meeting: list(Kind::Meeting),
            consultation: list(Kind::Consultation),
            organization_type: "Gremium",
            address: committee.to_owned(),
        });
        name.clone_into(&mut organization.name);
        organization.times = organization.times.with(times);
    }

    /// The electoral term that `date` lies in.
    pub fn add_term(&mut self, municipality: &str, date: Date, times: Times) {
        let ((first, last), key) = (term_of(date), term_key(municipality, date));
        let links = &self.links;
        let term = self.terms.entry(key.clone()).or_insert_with(|| LegislativeTerm {
            id: links.to("legislativeterm", &key),
            schema: LegislativeTerm::TYPE,
            times,
            web: None,
            body: links.to("body", municipality),
            name: format!("{first}-{last}"),
            start_date: Some(format!("{first}-01-01")),
            end_date: Some(format!("{last}-12-31")),
        });
        // A term never changes: it is there from its first meeting on.
        term.times.created = term.times.created.min(times.created);
        term.times.modified = term.times.created;
    }

    fn add_person(&mut self, municipality: &str, named: &Named, times: Times) {
        let key = format!("{municipality}/{}", named.key);
        let links = &self.links;
        let object = self.persons.entry(key.clone()).or_insert_with(|| Person {
            id: links.to("person", &key),
            schema: Person::TYPE,
            times,
            web: None,
            body: links.to("body", municipality),
            name: named.name.clone(),
            membership: Vec::new(),
            party: None,
        });
        object.times = object.times.with(times);
        object.party = named.party.clone().or(object.party.take());
    }

    fn add_membership(&mut self, municipality: &str, committee: &str, seat: &Seat, times: Times) {
        let person_key = format!("{municipality}/{}", seat.key);
        let Some(person) = self.persons.get(&person_key) else { return };
        let key = format!("{committee}/{}", seat.key);
        let known = self.memberships.get(&key).map(|known| known.times);
        let membership = Membership {
            id: self.links.to("membership", &key),
            schema: Membership::TYPE,
            times: known.map_or(times, |known| known.with(times)),
            web: None,
            person: person.id.clone(),
            organization: self.links.to("organization", committee),
            role: seat.role.clone(),
        };
        if self.seats.entry(person_key).or_default().insert(key.clone())
            && let Some(organization) = self.organizations.get_mut(committee)
        {
            organization.membership.push(membership.id.clone());
        }
        self.memberships.insert(key, membership);
    }

    /// Takes the cases of a meeting: one for each open item; items with one
    /// case number share it.
    pub fn add_cases(&mut self, brief: &Brief) {
        for case in &brief.cases {
            self.add_case(brief, case);
        }
    }

    fn add_case(&mut self, brief: &Brief, case: &Case) {
        let (links, key) = (&self.links, brief.paper_key(case));
        let paper = self.papers.entry(key.clone()).or_insert_with(|| Paper {
            id: links.to("paper", &key),
            schema: Paper::TYPE,
            times: case.times,
            web: None,
            body: links.to("body", brief.municipality_address()),
            name: case.title.clone(),
            reference: case.reference.clone(),
            date: Some(brief.date.to_string()),
            consultation: Vec::new(),
            follow_up: case.reference.as_ref().map(|_| FollowUp::default()),
        });
        paper.times = paper.times.with(case.times);
        let address = format!("{}/{}", brief.address, case.slug);
        if let Some(follow_up) = &mut paper.follow_up {
            follow_up.add(FollowUpItem {
                agenda_item: links.to("agendaitem", &address),
                meeting: links.to("meeting", &brief.address),
                organization: links.to("organization", brief.committee_address()),
                date: brief.date.to_string(),
                outcome: case.outcome.clone(),
            });
        }
        paper.consultation.push(Consultation {
            id: links.to("consultation", &address),
            schema: Consultation::TYPE,
            times: case.times,
            web: None,
            paper: paper.id.clone(),
            agenda_item: links.to("agendaitem", &address),
            meeting: links.to("meeting", &brief.address),
            organization: vec![links.to("organization", brief.committee_address())],
            authoritative: (case.decides == Some(Decider::Committee)).then_some(true),
            decides: case.decides.map(code),
        });
    }

    fn meeting(&self, meeting: &PublishedMeeting<'_>, times: &MeetingTimes, brief: &Brief) -> Meeting {
        let (links, document) = (&self.links, meeting.document);
        let to = |person: &pejl_model::Person| self.person_id(meeting, person);
        let is_held = document.kind == PaperKind::Minutes;
        let there = document.members.iter().filter(|member| member.present == Some(true));
        let at = |clock: Option<&pejl_model::Located<_>>| clock.map(|clock| date_time(meeting.date, clock.value));
        let file = self.files.get(meeting.address).cloned();
        Meeting {
            id: links.to("meeting", meeting.address),
            schema: Meeting::TYPE,
            times: times.meeting,
            web: links.page("moede", meeting.address),
            name: format!("{}, {}", meeting.committee, meeting.date),
            meeting_state: if is_held { "held" } else { "invited" },
            start: at(document.start.as_ref()),
            end: at(document.end.as_ref()),
            location: self.locations.get(meeting.address).cloned(),
            organization: vec![links.to("organization", meeting.committee_address())],
            participant: there.filter_map(|member| to(&member.person)).collect(),
            invitation: file.clone().filter(|_| !is_held),
            results_protocol: file.filter(|_| is_held),
            agenda_item: self.agenda_items(meeting, times, brief),
            address: meeting.address.to_owned(),
            attendance: of_members(&document.members, &to),
        }
    }

    fn agenda_items(&self, meeting: &PublishedMeeting<'_>, times: &MeetingTimes, brief: &Brief) -> Vec<AgendaItem> {
        let to = |person: &pejl_model::Person| self.person_id(meeting, person);
        let of = |(at, (address, item)): (usize, (&str, &pejl_model::AgendaItem))| {
            let id = self.links.to("agendaitem", address);
            // A closed item has neither, whatever it was given with.
            let decision = item.decision.as_ref().filter(|_| item.open);
            let words = |decision: &pejl_model::Decision| {
                decision.outcome_words.as_ref().map_or_else(|| code(decision.outcome), |words| words.value.clone())
            };
            AgendaItem {
                schema: AgendaItem::TYPE,
                times: times.item(at),
                web: self.links.page("punkt", address),
                meeting: self.links.to("meeting", meeting.address),
                number: item.number.as_ref().map(|number| number.value.clone()),
                order: at + 1,
                name: item.title.as_ref().map(|title| title.value.clone()),
                public: item.open,
                consultation: item.open.then(|| self.links.to("consultation", address)),
                result: decision.map(words),
                resolution_text: decision.map(|decision| decision.text.clone()),
                auxiliary_file: self.attachments(brief, address),
                paper: brief.paper_of(address).map(|key| self.links.to("paper", &key)),
                outcome: decision.map(|decision| code(decision.outcome)),
                points: if item.open { points(item) } else { Vec::new() },
                vote_events: decision.map(|decision| vote_events(decision, &id, &to)).unwrap_or_default(),
                dissents: decision.map(|decision| dissents(decision, &to)).unwrap_or_default(),
                attendance: if item.open { of_item(item, &to) } else { Vec::new() },
                id,
            }
        };
        meeting.items().enumerate().map(of).collect()
    }

    fn person_id(&self, meeting: &PublishedMeeting<'_>, person: &pejl_model::Person) -> Option<String> {
        let key = format!("{}/{}", meeting.municipality_address(), folded(&person.name));
        self.persons.get(&key).map(|person| person.id.clone())
    }

    /// Notes that something that the shared objects were made from went at
    /// `moment`: what is left of them changed then at the latest.
    pub fn lost(&mut self, moment: Moment) {
        let times = self.bodies.values_mut().map(|object| &mut object.times);
        let times = times.chain(self.organizations.values_mut().map(|object| &mut object.times));
        let times = times.chain(self.persons.values_mut().map(|object| &mut object.times));
        let times = times.chain(self.memberships.values_mut().map(|object| &mut object.times));
        let times = times.chain(self.papers.values_mut().map(|object| &mut object.times));
        times.for_each(|times| times.modified = times.modified.max(moment));
    }
}

/// The last part of the address of the term that `date` lies in.
#[must_use]
pub fn term_key(municipality: &str, date: Date) -> String {
    let (first, last) = term_of(date);
    format!("{municipality}/{first}-{last}")
}

/// First and last year of the term that `date` lies in. Danish councils are
/// elected for four years, among them 2022 to 2025.
fn term_of(date: Date) -> (i16, i16) {
    let first = date.year() - (date.year() - 2).rem_euclid(4);
    (first, first + 3)
}
