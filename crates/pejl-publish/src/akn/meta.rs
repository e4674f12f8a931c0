//! Identification, votes and references.

use super::{is_counted, section_id};
use crate::PublishedMeeting;
use crate::names::code;
use crate::xml::Xml;
use pejl_model::Decision;
use std::collections::BTreeSet;

/// Everything that is referred to from the text.
const PRESENCE: [&str; 5] = ["present", "absent", "substitute", "unknown", "conflict"];

pub(super) fn write(xml: &mut Xml, meeting: &PublishedMeeting<'_>) {
    xml.open("meta", &[]);
    identification(xml, meeting);
    analysis(xml, meeting);
    references(xml, meeting);
    xml.close();
}

fn identification(xml: &mut Xml, meeting: &PublishedMeeting<'_>) {
    let work = format!("/akn/dk/debateReport/{}", meeting.address);
    let kind = code(meeting.document.kind);
    let expression = format!("{work}/dan@{kind}");
    xml.open("identification", &[("source", "#pejl")]);
    xml.open("FRBRWork", &[]);
    core(xml, meeting, &work, &format!("{work}/!main"), "#committee");
    xml.empty("FRBRcountry", &[("value", "dk")]);
    xml.empty("FRBRsubtype", &[("value", meeting.committee_address())]);
    xml.close();
    xml.open("FRBRExpression", &[]);
    core(xml, meeting, &expression, &format!("{expression}/!main"), "#committee");
    xml.empty("FRBRversionNumber", &[("value", &kind)]);
    xml.empty("FRBRlanguage", &[("language", "dan")]);
    xml.close();
    xml.open("FRBRManifestation", &[]);
    core(xml, meeting, &format!("{expression}.akn"), &format!("{expression}/!main.xml"), "#pejl");
    xml.empty("FRBRformat", &[("value", "application/akn+xml")]);
    xml.close();
    xml.close();
}

/// What Work, Expression and Manifestation have in common. The date is the
/// meeting's in all three: the file is the same whenever it is made.
fn core(xml: &mut Xml, meeting: &PublishedMeeting<'_>, uri: &str, this: &str, author: &str) {
    xml.empty("FRBRthis", &[("value", this)]);
    xml.empty("FRBRuri", &[("value", uri)]);
    xml.empty("FRBRdate", &[("date", &meeting.date.to_string()), ("name", "meeting")]);
    xml.empty("FRBRauthor", &[("href", author), ("as", if author == "#pejl" { "#editor" } else { "#author" })]);
}

fn analysis(xml: &mut Xml, meeting: &PublishedMeeting<'_>) {
    if !meeting.items().any(|(_, item)| is_counted(item)) {
        return;
    }
    xml.open("analysis", &[("source", "#pejl")]);
    xml.open("parliamentary", &[]);
    for ((_, item), name) in meeting.items().zip(meeting.item_names()) {
        if let (true, Some(decision)) = (is_counted(item), &item.decision) {
            voting(xml, decision, &section_id(&name));
        }
    }
    xml.close();
    xml.close();
}

fn voting(xml: &mut Xml, decision: &Decision, section: &str) {
    // The vote may have been on an amendment: its outcome is not told to be the decision's.
    let id = format!("{section}__voting");
    xml.open("voting", &[("eId", &id), ("href", &format!("#{section}"))]);
    for (at, vote) in decision.votes.iter().enumerate() {
        let Some(count) = vote.count else { continue };
        let (id, ballot) = (format!("{id}__count_{}", at + 1), format!("#ballot-{}", code(vote.ballot)));
        xml.empty("count", &[("eId", &id), ("value", &count.to_string()), ("refersTo", &ballot)]);
    }
    xml.close();
}

fn references(xml: &mut Xml, meeting: &PublishedMeeting<'_>) {
    let ontology = |kind: &str, rest: &str| format!("/akn/ontology/{kind}/dk/{rest}");
    xml.open("references", &[("source", "#pejl")]);
    let mut put = |name: &str, id: &str, href: &str, shown: &str| {
        let shown = if shown.trim().is_empty() { id } else { shown };
        xml.empty(name, &[("eId", id), ("href", href), ("showAs", shown)]);
    };
    let municipality = meeting.municipality_address();
    put("TLCOrganization", "municipality", &ontology("organization", municipality), meeting.municipality);
    let committee = ontology("organization", meeting.committee_address());
    put("TLCOrganization", "committee", &committee, meeting.committee);
    put("TLCOrganization", "pejl", "/akn/ontology/organization/pejl", "Pejl");
    for (key, person) in meeting.persons() {
        let href = ontology("person", &format!("{municipality}/{key}"));
        put("TLCPerson", &format!("person-{key}"), &href, &person.name);
    }
    for role in ["author", "editor"] {
        put("TLCRole", role, &format!("/akn/ontology/role/{role}"), role);
    }
    for (key, role) in meeting.roles() {
        put("TLCRole", &format!("role-{key}"), &ontology("role", &key), role);
    }
    for (family, value) in concepts(meeting) {
        let href = format!("/akn/ontology/concept/pejl/{family}/{value}");
        put("TLCConcept", &format!("{family}-{value}"), &href, &value);
    }
    xml.close();
}

/// The presence, outcomes, ballots and kinds of dissent that the text refers to.
fn concepts(meeting: &PublishedMeeting<'_>) -> BTreeSet<(&'static str, String)> {
    let mut found: BTreeSet<_> = PRESENCE.iter().map(|value| ("presence", (*value).to_owned())).collect();
    for decision in meeting.items().filter_map(|(_, item)| item.decision.as_ref()) {
        found.insert(("outcome", code(decision.outcome)));
        found.extend(decision.points.iter().map(|point| ("outcome", code(point.outcome))));
        found.extend(decision.votes.iter().map(|vote| ("ballot", code(vote.ballot))));
        found.extend(decision.dissents.iter().map(|dissent| ("dissent", code(dissent.kind))));
    }
    found
}
