//! The rows of each table.

use super::{ItemTexts, Row};
use crate::PublishedMeeting;
use crate::names::code;
use pejl_model::text::collapse;
use pejl_model::{AgendaItem, Ballot, Decision, Located, Person, PointDecision};

pub(super) fn items(meeting: &PublishedMeeting<'_>, _: ItemTexts<'_>) -> Vec<Row> {
    let row = |(at, (address, item)): (usize, (&str, &AgendaItem))| {
        vec![
            meeting.address.to_owned(),
            address.to_owned(),
            meeting.municipality.to_owned(),
            meeting.committee.to_owned(),
            meeting.date.to_string(),
            code(meeting.document.kind),
            (at + 1).to_string(),
            value(item.number.as_ref()),
            value(item.title.as_ref()),
            item.item_type.as_ref().map(|kind| code(kind.value)).unwrap_or_default(),
            item.open.to_string(),
            item.case_number.as_ref().map(|number| number.text.clone()).unwrap_or_default(),
            code(item.confidence),
        ]
    };
    meeting.items().enumerate().map(row).collect()
}

pub(super) fn decisions(meeting: &PublishedMeeting<'_>, _: ItemTexts<'_>) -> Vec<Row> {
    let row = |(address, item): (&str, &AgendaItem)| {
        let decision = item.decision.as_ref()?;
        Some(vec![
            meeting.address.to_owned(),
            address.to_owned(),
            code(decision.outcome),
            decision.detail.map(code).unwrap_or_default(),
            decision.effect.map(code).unwrap_or_default(),
            votes(decision, Ballot::For),
            votes(decision, Ballot::Against),
            votes(decision, Ballot::Abstained),
            decision.dissents.len().to_string(),
            decision.text.clone(),
        ])
    };
    open(meeting).filter_map(row).collect()
}

pub(super) fn points(meeting: &PublishedMeeting<'_>, _: ItemTexts<'_>) -> Vec<Row> {
    open(meeting).flat_map(|(address, item)| points_of(meeting, address, item)).collect()
}

/// The points of the recommendation with what was decided on each, then those
/// that only the decision has.
fn points_of(meeting: &PublishedMeeting<'_>, address: &str, item: &AgendaItem) -> Vec<Row> {
    let mut decided: Vec<&PointDecision> = item.decision.iter().flat_map(|decision| &decision.points).collect();
    let row = |order: String, number: &str, proposer: String, text: &str, decision: Option<&PointDecision>| {
        vec![
            meeting.address.to_owned(),
            address.to_owned(),
            order,
            number.to_owned(),
            proposer,
            text.to_owned(),
            decision.map(|point| code(point.outcome)).unwrap_or_default(),
            decision.and_then(|point| point.detail).map(code).unwrap_or_default(),
            decision.map(|point| point.text.clone()).unwrap_or_default(),
        ]
    };
    let mut rows = Vec::new();
    if let Some(recommendation) = &item.recommendation {
        for (at, point) in recommendation.points.iter().enumerate() {
            let order = (at + 1).to_string();
            let number = point.number.as_deref().unwrap_or_default();
            // Points without printed numbers are counted by the decision.
            let named = if number.is_empty() { order.as_str() } else { number };
            let found = decided.iter().position(|point| point.number == named).map(|at| decided.remove(at));
            rows.push(row(order.clone(), number, value(recommendation.proposer.as_ref()), &point.text, found));
        }
    }
    rows.extend(decided.iter().map(|point| row(String::new(), &point.number, String::new(), "", Some(point))));
    rows
}

pub(super) fn attendance(meeting: &PublishedMeeting<'_>, _: ItemTexts<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut put = |item: &str, person: &Person, told: [&str; 5]| {
        let [role, presence, substitute_for, from, until] = told;
        let party = person.party.as_deref().unwrap_or_default();
        let fields = [meeting.address, item, &person.name, party, role, presence, substitute_for, from, until];
        rows.push(fields.map(str::to_owned).to_vec());
    };
    for member in &meeting.document.members {
        let presence = member.present.map_or("unknown", |present| if present { "present" } else { "absent" });
        put("", &member.person, [member.role.as_deref().unwrap_or_default(), presence, "", "", ""]);
    }
    for (address, item) in open(meeting) {
        for absence in &item.absent {
            let (from, until) =
                (absence.from.as_deref().unwrap_or_default(), absence.until.as_deref().unwrap_or_default());
            put(address, &absence.person, ["", "absent", "", from, until]);
            if let Some(substitute) = &absence.substitute {
                put(address, substitute, ["", "substitute", &absence.person.name, from, until]);
            }
        }
        for conflict in &item.conflicts {
            put(address, &conflict.person, ["", "conflict", "", "", ""]);
        }
    }
    rows
}

pub(super) fn figures(meeting: &PublishedMeeting<'_>, texts: ItemTexts<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, (address, item)) in meeting.items().enumerate().filter(|(_, (_, item))| item.open) {
        let text = texts.get(index).copied().unwrap_or_default();
        for (at, figure) in item.figures.iter().enumerate() {
            rows.push(vec![
                meeting.address.to_owned(),
                address.to_owned(),
                (at + 1).to_string(),
                figure.value.to_string(),
                figure.scale.to_string(),
                code(figure.unit),
                figure.span.start.to_string(),
                figure.span.end.to_string(),
                collapse(figure.words.of(text)),
            ]);
        }
    }
    rows
}

/// The open items; a closed one stands in the table of items only.
fn open<'a>(meeting: &PublishedMeeting<'a>) -> impl Iterator<Item = (&'a str, &'a AgendaItem)> {
    meeting.items().filter(|(_, item)| item.open)
}

fn value(located: Option<&Located<String>>) -> String {
    located.map(|located| located.value.clone()).unwrap_or_default()
}

/// The sum of the counts of one side; empty where the paper gives none.
fn votes(decision: &Decision, ballot: Ballot) -> String {
    let counts: Vec<u64> = decision
        .votes
        .iter()
        .filter(|vote| vote.ballot == ballot)
        .filter_map(|vote| vote.count)
        .map(u64::from)
        .collect();
    if counts.is_empty() { String::new() } else { counts.iter().sum::<u64>().to_string() }
}
