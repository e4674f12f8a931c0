//! The objects as JSON: one, all that were collected, and what is left of one that is gone.

use super::shapes::System;
use super::time::{Moment, Times};
use super::{Collector, Kind, Links, Person};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl Collector {
    /// The object of `kind` with this last part of its address.
    #[must_use]
    pub fn object(&self, kind: Kind, key: &str) -> Option<Value> {
        match kind {
            Kind::System => None,
            Kind::Body => self.body(key),
            Kind::LegislativeTerm => value(self.terms.get(key)?),
            Kind::Organization => value(self.organizations.get(key)?),
            Kind::Person => value(&self.person(key)?),
            Kind::Membership => value(self.memberships.get(key)?),
            Kind::Meeting => value(self.meetings.get(key)?),
            Kind::AgendaItem => {
                let id = self.links.to(kind.path(), key);
                let (meeting, _) = key.rsplit_once('/')?;
                value(self.meetings.get(meeting)?.agenda_item.iter().find(|item| item.id == id)?)
            }
            Kind::Paper => value(self.papers.get(key)?),
            Kind::Consultation => {
                let id = self.links.to(kind.path(), key);
                let all = self.papers.values().flat_map(|paper| &paper.consultation);
                value(all.into_iter().find(|consultation| consultation.id == id)?)
            }
            Kind::File => value(self.files.get(key)?),
            Kind::Location => value(self.locations.get(key)?),
        }
    }

    /// The last part of the address of every body, term, organization, person
    /// and membership of `kind`, with its times; of another kind nothing.
    #[must_use]
    pub fn shared(&self, kind: Kind) -> Vec<(&str, Times)> {
        fn of<T>(map: &BTreeMap<String, T>, times: impl Fn(&T) -> Times) -> Vec<(&str, Times)> {
            map.iter().map(|(key, object)| (key.as_str(), times(object))).collect()
        }
        match kind {
            Kind::Body => of(&self.bodies, |object| object.times),
            Kind::LegislativeTerm => of(&self.terms, |object| object.times),
            Kind::Organization => of(&self.organizations, |object| object.times),
            Kind::Person => of(&self.persons, |object| object.times),
            Kind::Membership => of(&self.memberships, |object| object.times),
            _ => Vec::new(),
        }
    }

    /// The terms of a body stand in it, also where there are none.
    fn body(&self, key: &str) -> Option<Value> {
        let mut body = value(self.bodies.get(key)?)?;
        let within = format!("{key}/");
        let terms = self.terms.iter().filter(|(key, _)| key.starts_with(&within));
        let terms: Vec<Value> = terms.filter_map(|(_, term)| value(term)).collect();
        body.as_object_mut()?.insert("legislativeTerm".to_owned(), terms.into());
        Some(body)
    }

    fn person(&self, key: &str) -> Option<Person> {
        let seats = self.seats.get(key).into_iter().flatten();
        let membership = seats.filter_map(|seat| self.memberships.get(seat).cloned()).collect();
        self.persons.get(key).map(|person| Person { membership, ..person.clone() })
    }

    /// Every object and every list, under its address without what stands in
    /// front of the kind and without the suffix. `gone` is what was there
    /// before; it stays at its address, but stands in no list.
    #[must_use]
    pub fn finish(self, gone: &[(Kind, String, Times)]) -> BTreeMap<String, Value> {
        let mut out = Objects { links: self.links.clone(), found: BTreeMap::new() };
        for kind in Kind::ALL {
            for key in self.keys(kind) {
                let object = self.object(kind, &key);
                out.found.extend(object.map(|object| (format!("{}/{key}", kind.path()), object)));
            }
        }
        for body in self.bodies.keys() {
            for kind in Kind::LISTED {
                out.list(&format!("{body}/{}", kind.path()), kind, &format!("{body}/"));
            }
        }
        for committee in self.organizations.keys() {
            for kind in [Kind::Meeting, Kind::Consultation] {
                out.list(&format!("{committee}/{}", kind.path()), kind, &format!("{committee}/"));
            }
        }
        out.list("body", Kind::Body, "");
        let times = self.bodies.values().map(|body| body.times).reduce(Times::with);
        let empty = Times { created: Moment::EPOCH, modified: Moment::EPOCH };
        out.found.extend(system(&self.links, times.unwrap_or(empty)).map(|system| ("system/pejl".to_owned(), system)));
        for (kind, key, times) in gone {
            let object = || deleted(&self.links, *kind, key, *times);
            out.found.entry(format!("{}/{key}", kind.path())).or_insert_with(object);
        }
        out.found
    }

    fn keys(&self, kind: Kind) -> Vec<String> {
        let before = format!("{}/{}/", self.links.objects, kind.path());
        let of_id = |id: &String| Some(id.strip_prefix(&before)?.strip_suffix(&self.links.suffix)?.to_owned());
        match kind {
            Kind::Meeting => self.meetings.keys().cloned().collect(),
            Kind::Paper => self.papers.keys().cloned().collect(),
            Kind::File => self.files.keys().cloned().collect(),
            Kind::Location => self.locations.keys().cloned().collect(),
            Kind::AgendaItem => {
                let items = self.meetings.values().flat_map(|meeting| &meeting.agenda_item);
                items.filter_map(|item| of_id(&item.id)).collect()
            }
            Kind::Consultation => {
                let consultations = self.papers.values().flat_map(|paper| &paper.consultation);
                consultations.filter_map(|consultation| of_id(&consultation.id)).collect()
            }
            _ => self.shared(kind).into_iter().map(|(key, _)| key.to_owned()).collect(),
        }
    }
}

/// The objects of a folder.
struct Objects {
    links: Links,
    found: BTreeMap<String, Value>,
}

impl Objects {
    /// The list of all objects of a kind whose address begins with `within`, on one page.
    fn list(&mut self, name: &str, kind: Kind, within: &str) {
        let before = format!("{}/{within}", kind.path());
        let data: Vec<Value> =
            self.found.iter().filter(|(key, _)| key.starts_with(&before)).map(|(_, value)| value.clone()).collect();
        let (count, first) = (data.len(), self.links.to("list", name));
        let pagination = json!({"totalElements": count, "elementsPerPage": count, "currentPage": 1, "totalPages": 1});
        let list = json!({"data": data, "pagination": pagination, "links": {"first": first, "last": first}});
        self.found.insert(format!("list/{name}"), list);
    }
}

/// What is left of an object that is gone.
#[must_use]
pub fn deleted(links: &Links, kind: Kind, key: &str, times: Times) -> Value {
    json!({
        "id": links.to(kind.path(), key),
        "type": kind.schema(),
        "created": times.created,
        "modified": times.modified,
        "deleted": true,
    })
}

/// The system that serves all bodies.
#[must_use]
pub fn system(links: &Links, times: Times) -> Option<Value> {
    let mut system = value(&System {
        id: system_id(links),
        schema: System::TYPE,
        times,
        web: links.pages.clone(),
        oparl_version: "https://schema.oparl.org/1.1/",
        body: links.to("list", "body"),
        name: "Pejl",
    })?;
    if let (Some(pages), Value::Object(fields)) = (&links.pages, &mut system) {
        fields.insert("website".to_owned(), pages.clone().into());
    }
    Some(system)
}

pub(super) fn system_id(links: &Links) -> String {
    links.to("system", "pejl")
}

/// Structs of texts, numbers and lists always become JSON.
fn value(object: &impl Serialize) -> Option<Value> {
    serde_json::to_value(object).ok()
}
