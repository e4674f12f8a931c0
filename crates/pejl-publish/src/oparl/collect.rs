//! The objects of many meetings, those that meetings share once.

use super::Links;
use super::items::{of_item, of_members, points, vote_events};
use super::shapes::*;
use super::time::date_time;
use crate::PublishedMeeting;
use crate::names::{code, folded};
use pejl_model::{Decider, PaperKind};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Takes meetings one by one and gives all objects.
pub struct Collector {
    links: Links,
    bodies: BTreeMap<String, Body>,
    terms: BTreeMap<String, LegislativeTerm>,
    organizations: BTreeMap<String, Organization>,
    persons: BTreeMap<String, Person>,
    memberships: BTreeMap<String, Membership>,
    meetings: BTreeMap<String, Meeting>,
    papers: BTreeMap<String, Paper>,
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
            meetings: BTreeMap::new(),
            papers: BTreeMap::new(),
        }
    }

    /// Takes a meeting. What later meetings tell of a member's office replaces
    /// what earlier ones told, so they should come in order.
    pub fn add(&mut self, meeting: &PublishedMeeting<'_>) {
        self.add_body(meeting);
        self.add_term(meeting);
        self.add_people(meeting);
        self.add_papers(meeting);
        let object = self.meeting(meeting);
        self.meetings.insert(meeting.address.to_owned(), object);
    }

    fn add_body(&mut self, meeting: &PublishedMeeting<'_>) {
        let (links, address) = (&self.links, meeting.municipality_address());
        let list = |name: &str| links.to("list", &format!("{address}/{name}"));
        let body = self.bodies.entry(address.to_owned()).or_insert_with(|| Body {
            id: links.to("body", address),
            schema: Body::TYPE,
            system: system_id(links),
            name: meeting.municipality.to_owned(),
            organization: list("organization"),
            person: list("person"),
            meeting: list("meeting"),
            paper: list("paper"),
            agenda_item: list("agendaitem"),
            consultation: list("consultation"),
            file: list("file"),
            membership: list("membership"),
            legislative_term_list: list("legislativeterm"),
            code: None,
        });
        body.code = body.code.or(meeting.document.municipality.as_ref().and_then(|found| found.code));
        let committee = meeting.committee_address();
        self.organizations.entry(committee.to_owned()).or_insert_with(|| Organization {
            id: links.to("organization", committee),
            schema: Organization::TYPE,
            body: links.to("body", address),
            name: meeting.committee.to_owned(),
            membership: Vec::new(),
            meeting: links.to("list", &format!("{committee}/meeting")),
            organization_type: "Gremium",
            address: committee.to_owned(),
        });
    }

    fn add_term(&mut self, meeting: &PublishedMeeting<'_>) {
        let Some(term) = &meeting.document.term else { return };
        let (Some((first, last)), municipality) = (years(&term.value), meeting.municipality_address()) else { return };
        let key = format!("{municipality}/{first}-{last}");
        let term = LegislativeTerm {
            id: self.links.to("legislativeterm", &key),
            schema: LegislativeTerm::TYPE,
            body: self.links.to("body", municipality),
            name: format!("{first}-{last}"),
            start_date: Some(format!("{first}-01-01")),
            end_date: Some(format!("{last}-12-31")),
        };
        self.terms.entry(key).or_insert(term);
    }

    fn add_people(&mut self, meeting: &PublishedMeeting<'_>) {
        let municipality = meeting.municipality_address();
        for (name, person) in meeting.persons() {
            let key = format!("{municipality}/{name}");
            let object = self.persons.entry(key.clone()).or_insert_with(|| Person {
                id: self.links.to("person", &key),
                schema: Person::TYPE,
                body: self.links.to("body", municipality),
                name: person.name.clone(),
                membership: Vec::new(),
                party: None,
            });
            object.party = person.party.clone().or(object.party.take());
        }
        for member in &meeting.document.members {
            self.add_membership(meeting, member);
        }
    }

    fn add_membership(&mut self, meeting: &PublishedMeeting<'_>, member: &pejl_model::Member) {
        let (name, committee) = (folded(&member.person.name), meeting.committee_address());
        let Some(person) = self.persons.get_mut(&format!("{}/{name}", meeting.municipality_address())) else { return };
        let key = format!("{committee}/{name}");
        let membership = Membership {
            id: self.links.to("membership", &key),
            schema: Membership::TYPE,
            person: person.id.clone(),
            organization: self.links.to("organization", committee),
            role: member.role.clone(),
        };
        if !person.membership.contains(&membership.id) {
            person.membership.push(membership.id.clone());
            if let Some(organization) = self.organizations.get_mut(committee) {
                organization.membership.push(membership.id.clone());
            }
        }
        self.memberships.insert(key, membership);
    }

    /// A case for each open item; items with one case number share it.
    fn add_papers(&mut self, meeting: &PublishedMeeting<'_>) {
        let (links, municipality) = (&self.links, meeting.municipality_address());
        for (address, item) in meeting.items().filter(|(_, item)| item.open) {
            let reference = item.case_number.as_ref().map(|number| number.text.clone());
            let number = reference.as_deref().map(folded).filter(|number| !number.is_empty());
            let key = number.map_or_else(|| address.to_owned(), |number| format!("{municipality}/sag/{number}"));
            let paper = self.papers.entry(key.clone()).or_insert_with(|| Paper {
                id: links.to("paper", &key),
                schema: Paper::TYPE,
                body: links.to("body", municipality),
                name: item.title.as_ref().map(|title| title.value.clone()),
                reference,
                date: Some(meeting.date.to_string()),
                consultation: Vec::new(),
            });
            let decides = item.decides.as_ref().map(|decides| decides.value);
            paper.consultation.push(Consultation {
                id: links.to("consultation", address),
                schema: Consultation::TYPE,
                paper: paper.id.clone(),
                agenda_item: links.to("agendaitem", address),
                meeting: links.to("meeting", meeting.address),
                organization: vec![links.to("organization", meeting.committee_address())],
                authoritative: (decides == Some(Decider::Committee)).then_some(true),
                decides: decides.map(code),
            });
        }
    }

    fn meeting(&self, meeting: &PublishedMeeting<'_>) -> Meeting {
        let (links, document) = (&self.links, meeting.document);
        let to = |person: &pejl_model::Person| self.person_id(meeting, person);
        let is_held = document.kind == PaperKind::Minutes;
        let there = document.members.iter().filter(|member| member.present == Some(true));
        let at = |clock: Option<&pejl_model::Located<_>>| clock.map(|clock| date_time(meeting.date, clock.value));
        Meeting {
            id: links.to("meeting", meeting.address),
            schema: Meeting::TYPE,
            name: format!("{}, {}", meeting.committee, meeting.date),
            meeting_state: if is_held { "held" } else { "invited" },
            start: at(document.start.as_ref()),
            end: at(document.end.as_ref()),
            location: document.place.as_ref().map(|place| Location {
                id: links.to("location", meeting.address),
                schema: Location::TYPE,
                description: place.value.clone(),
            }),
            organization: vec![links.to("organization", meeting.committee_address())],
            participant: there.filter_map(|member| to(&member.person)).collect(),
            invitation: (!is_held).then(|| self.file(meeting)),
            results_protocol: is_held.then(|| self.file(meeting)),
            agenda_item: self.agenda_items(meeting),
            address: meeting.address.to_owned(),
            attendance: of_members(&document.members, &to),
        }
    }

    fn agenda_items(&self, meeting: &PublishedMeeting<'_>) -> Vec<AgendaItem> {
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
                meeting: self.links.to("meeting", meeting.address),
                number: item.number.as_ref().map(|number| number.value.clone()),
                order: at + 1,
                name: item.title.as_ref().map(|title| title.value.clone()),
                public: item.open,
                consultation: item.open.then(|| self.links.to("consultation", address)),
                result: decision.map(words),
                resolution_text: decision.map(|decision| decision.text.clone()),
                outcome: decision.map(|decision| code(decision.outcome)),
                points: if item.open { points(item) } else { Vec::new() },
                vote_events: decision.map(|decision| vote_events(decision, &id, &to)).unwrap_or_default(),
                attendance: if item.open { of_item(item, &to) } else { Vec::new() },
                id,
            }
        };
        meeting.items().enumerate().map(of).collect()
    }

    fn file(&self, meeting: &PublishedMeeting<'_>) -> File {
        File {
            id: self.links.to("file", meeting.address),
            schema: File::TYPE,
            name: format!("{}, {}", meeting.committee, meeting.date),
            mime_type: "application/akn+xml",
            access_url: format!("{}/{}.xml", self.links.files, meeting.address),
            meeting: vec![self.links.to("meeting", meeting.address)],
        }
    }

    fn person_id(&self, meeting: &PublishedMeeting<'_>, person: &pejl_model::Person) -> Option<String> {
        let key = format!("{}/{}", meeting.municipality_address(), folded(&person.name));
        self.persons.get(&key).map(|person| person.id.clone())
    }

    /// Every object and every list, under its address without what stands in
    /// front of the kind and without the suffix.
    #[must_use]
    pub fn finish(self) -> BTreeMap<String, Value> {
        let mut out = Objects { links: self.links, found: BTreeMap::new() };
        out.put_all("body", &self.bodies);
        out.put_all("legislativeterm", &self.terms);
        out.put_all("organization", &self.organizations);
        out.put_all("person", &self.persons);
        out.put_all("membership", &self.memberships);
        out.put_all("paper", &self.papers);
        out.put_all("meeting", &self.meetings);
        let meetings = self.meetings.values();
        let items = meetings.clone().flat_map(|meeting| &meeting.agenda_item);
        out.put_named("agendaitem", items.map(|item| (item.id.as_str(), item)));
        let files = meetings.flat_map(|meeting| meeting.invitation.iter().chain(&meeting.results_protocol));
        out.put_named("file", files.map(|file| (file.id.as_str(), file)));
        let consultations = self.papers.values().flat_map(|paper| &paper.consultation);
        out.put_named("consultation", consultations.map(|consultation| (consultation.id.as_str(), consultation)));
        let bodies: Vec<&String> = self.bodies.keys().collect();
        for body in &bodies {
            out.terms_of(body);
            out.lists_of(body);
        }
        for organization in self.organizations.keys() {
            out.list(&format!("{organization}/meeting"), "meeting", &format!("{organization}/"));
        }
        out.list("body", "body", "");
        out.system();
        out.found
    }
}

/// The objects as JSON.
struct Objects {
    links: Links,
    found: BTreeMap<String, Value>,
}

impl Objects {
    fn put(&mut self, key: String, object: &impl Serialize) {
        // Structs of texts, numbers and lists always become JSON.
        if let Ok(value) = serde_json::to_value(object) {
            self.found.insert(key, value);
        }
    }

    fn put_all<T: Serialize>(&mut self, kind: &str, objects: &BTreeMap<String, T>) {
        for (key, object) in objects {
            self.put(format!("{kind}/{key}"), object);
        }
    }

    fn put_named<'a, T: Serialize + 'a>(&mut self, kind: &str, objects: impl Iterator<Item = (&'a str, &'a T)>) {
        let (before, suffix) = (format!("{}/{kind}/", self.links.objects), self.links.suffix.clone());
        for (id, object) in objects {
            let rest = id.strip_prefix(&before).and_then(|id| id.strip_suffix(&suffix));
            self.put(format!("{kind}/{}", rest.unwrap_or(id)), object);
        }
    }

    /// The terms of a body stand in it, also where there are none.
    fn terms_of(&mut self, body: &str) {
        let within = format!("legislativeterm/{body}/");
        let terms: Vec<Value> =
            self.found.iter().filter(|(key, _)| key.starts_with(&within)).map(|(_, value)| value.clone()).collect();
        if let Some(Value::Object(body)) = self.found.get_mut(&format!("body/{body}")) {
            body.insert("legislativeTerm".to_owned(), terms.into());
        }
    }

    fn lists_of(&mut self, body: &str) {
        let kinds = [
            "organization",
            "person",
            "meeting",
            "paper",
            "agendaitem",
            "consultation",
            "file",
            "membership",
            "legislativeterm",
        ];
        for kind in kinds {
            self.list(&format!("{body}/{kind}"), kind, &format!("{body}/"));
        }
    }

    /// The list of all objects of a kind whose address begins with `within`, on one page.
    fn list(&mut self, name: &str, kind: &str, within: &str) {
        let before = format!("{kind}/{within}");
        let data: Vec<Value> =
            self.found.iter().filter(|(key, _)| key.starts_with(&before)).map(|(_, value)| value.clone()).collect();
        let (count, first) = (data.len(), self.links.to("list", name));
        let pagination = json!({"totalElements": count, "elementsPerPage": count, "currentPage": 1, "totalPages": 1});
        let list = json!({"data": data, "pagination": pagination, "links": {"first": first, "last": first}});
        self.found.insert(format!("list/{name}"), list);
    }

    fn system(&mut self) {
        let system = System {
            id: system_id(&self.links),
            schema: System::TYPE,
            oparl_version: "https://schema.oparl.org/1.1/",
            body: self.links.to("list", "body"),
            name: "Pejl",
            product: "Pejl",
        };
        self.put("system/pejl".to_owned(), &system);
    }
}

fn system_id(links: &Links) -> String {
    links.to("system", "pejl")
}

/// The years of a term as printed: "2022-2025", "2022-25".
fn years(term: &str) -> Option<(u16, u16)> {
    let (first, last) = term.split_once(['-', '–'])?;
    let (first, last) = (first.trim(), last.trim());
    let begin: u16 = first.parse().ok().filter(|year| (1900..2200).contains(year))?;
    let end: u16 = last.parse().ok()?;
    let end = if last.len() == 2 { begin / 100 * 100 + end } else { end };
    (begin <= end && end < 2200).then_some((begin, end))
}
