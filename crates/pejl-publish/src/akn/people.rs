//! Attendance: of the meeting, and of an item.

use crate::PublishedMeeting;
use crate::names::folded;
use crate::xml::{Xml, escaped, inline};
use pejl_model::{AgendaItem, Member, Person};

/// The paper's list of members with their presence.
pub(super) fn roll_call(xml: &mut Xml, meeting: &PublishedMeeting<'_>) {
    if meeting.document.members.is_empty() {
        return;
    }
    xml.open("rollCall", &[("eId", "rollCall")]);
    xml.open("blockList", &[("eId", "rollCall__list")]);
    for (at, member) in meeting.document.members.iter().enumerate() {
        let presence = match member.present {
            Some(true) => "present",
            Some(false) => "absent",
            None => "unknown",
        };
        entry(xml, &format!("rollCall__list__item_{}", at + 1), presence, &of_member(member));
    }
    xml.close();
    xml.close();
}

/// Who was away from the item, who took the seat, and who left for a conflict of interest.
pub(super) fn of_item(xml: &mut Xml, item: &AgendaItem, section: &str) {
    if !item.absent.is_empty() {
        let id = format!("{section}__rollCall");
        xml.open("rollCall", &[("eId", &id)]);
        xml.open("blockList", &[("eId", &format!("{id}__list"))]);
        for (at, absence) in item.absent.iter().enumerate() {
            let id = format!("{id}__list__item_{}", at + 1);
            let times = [&absence.from, &absence.until].into_iter().flatten();
            let times: String = times.map(|time| format!(" – {}", escaped(time))).collect();
            entry(xml, &id, "absent", &format!("{}{times}", named(&absence.person, None)));
            if let Some(substitute) = &absence.substitute {
                entry(xml, &format!("{id}-substitute"), "substitute", &named(substitute, None));
            }
        }
        xml.close();
        xml.close();
    }
    for (at, conflict) in item.conflicts.iter().enumerate() {
        let id = format!("{section}__narrative_{}", at + 1);
        let attributes = [("eId", id.as_str()), ("refersTo", "#presence-conflict")];
        xml.mixed("narrative", &attributes, &named(&conflict.person, None));
    }
}

fn entry(xml: &mut Xml, id: &str, presence: &str, inner: &str) {
    xml.open("item", &[("eId", id), ("refersTo", &format!("#presence-{presence}"))]);
    xml.mixed("p", &[], inner);
    xml.close();
}

fn of_member(member: &Member) -> String {
    let role = member.role.as_deref().filter(|role| !folded(role).is_empty());
    let office = role.map(|role| {
        let reference = format!("#role-{}", folded(role));
        format!(", {}", inline("role", &[("refersTo", &reference)], role))
    });
    format!("{}{}", named(&member.person, role), office.unwrap_or_default())
}

/// A person's name with a reference to who it is, and the party as printed.
fn named(person: &Person, role: Option<&str>) -> String {
    let key = folded(&person.name);
    if key.is_empty() {
        return escaped(&person.name);
    }
    let (reference, role) = (format!("#person-{key}"), role.map(|role| format!("#role-{}", folded(role))));
    let mut attributes = vec![("refersTo", reference.as_str())];
    attributes.extend(role.as_deref().map(|role| ("as", role)));
    let party = person.party.as_ref().map(|party| format!(" ({})", escaped(party)));
    format!("{}{}", inline("person", &attributes, &person.name), party.unwrap_or_default())
}
