//! Every text of a document, masked.

use crate::mask;
use pejl_model::{
    AgendaItem, Decision, Diagnostic, Dissent, Document, Located, Person, PointDecision, Recommendation, Section,
    Table, Vote,
};
use std::borrow::Cow;

/// `document` with personal data masked in every text that it holds.
#[must_use]
pub fn mask_document(document: &Document) -> Document {
    let mut document = document.clone();
    if let Some(municipality) = &mut document.municipality {
        text(&mut municipality.name);
    }
    for value in [&mut document.committee, &mut document.term, &mut document.place] {
        located(value);
    }
    for member in &mut document.members {
        person(&mut member.person);
        optional(&mut member.role);
    }
    for entry in &mut document.contents {
        text(&mut entry.title);
        optional(&mut entry.number);
    }
    document.items.iter_mut().for_each(item);
    document.diagnostics.iter_mut().for_each(diagnostic);
    document
}

fn text(value: &mut String) {
    if let Cow::Owned(masked) = mask(value) {
        *value = masked;
    }
}

fn optional(value: &mut Option<String>) {
    value.iter_mut().for_each(text);
}

fn located(value: &mut Option<Located<String>>) {
    value.iter_mut().for_each(|l| text(&mut l.value));
}

fn person(person: &mut Person) {
    text(&mut person.name);
    optional(&mut person.party);
}

fn item(item: &mut AgendaItem) {
    located(&mut item.number);
    located(&mut item.title);
    item.case_number.iter_mut().for_each(|c| text(&mut c.text));
    item.sections.iter_mut().for_each(section);
    item.recommendation.iter_mut().for_each(recommendation);
    item.decision.iter_mut().for_each(decision);
    for absence in &mut item.absent {
        person(&mut absence.person);
        absence.substitute.iter_mut().for_each(person);
        optional(&mut absence.from);
        optional(&mut absence.until);
    }
    item.conflicts.iter_mut().for_each(|c| person(&mut c.person));
    for attachment in &mut item.attachments {
        text(&mut attachment.title);
        optional(&mut attachment.number);
    }
    item.tables.iter_mut().for_each(table);
    for entry in &mut item.history {
        optional(&mut entry.committee);
        text(&mut entry.text);
    }
    item.diagnostics.iter_mut().for_each(diagnostic);
}

fn section(section: &mut Section) {
    text(&mut section.label);
    text(&mut section.text);
}

fn recommendation(recommendation: &mut Recommendation) {
    located(&mut recommendation.proposer);
    for point in &mut recommendation.points {
        text(&mut point.text);
        optional(&mut point.number);
    }
}

fn decision(decision: &mut Decision) {
    text(&mut decision.text);
    located(&mut decision.outcome_words);
    decision.points.iter_mut().for_each(point);
    decision.votes.iter_mut().for_each(vote);
    decision.dissents.iter_mut().for_each(dissent);
}

fn point(point: &mut PointDecision) {
    text(&mut point.number);
    text(&mut point.text);
}

fn vote(vote: &mut Vote) {
    vote.parties.iter_mut().for_each(text);
    vote.persons.iter_mut().for_each(person);
}

fn dissent(dissent: &mut Dissent) {
    dissent.persons.iter_mut().for_each(person);
    dissent.parties.iter_mut().for_each(text);
    text(&mut dissent.text);
}

fn table(table: &mut Table) {
    table.header.iter_mut().for_each(text);
    table.rows.iter_mut().flatten().for_each(|c| text(&mut c.text));
}

fn diagnostic(diagnostic: &mut Diagnostic) {
    diagnostic.args.iter_mut().for_each(|(_, value)| text(value));
}
