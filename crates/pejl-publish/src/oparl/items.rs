//! What OParl has no place for: points, votes and attendance.

use crate::names::{code, folded};
use pejl_model::{AgendaItem, Decision, Member, Person};
use serde_json::{Value, json};

/// The address of a person, where the name can be one.
pub(super) type ToPerson<'a> = &'a dyn Fn(&Person) -> Option<String>;

/// Each point of the recommendation, and what was decided on it; then what was
/// decided on points that the recommendation does not have.
pub(super) fn points(item: &AgendaItem) -> Vec<Value> {
    let mut decided: Vec<_> = item.decision.iter().flat_map(|decision| &decision.points).collect();
    let mut out = Vec::new();
    let points = item.recommendation.iter().flat_map(|recommendation| &recommendation.points);
    for (at, point) in points.enumerate() {
        let number = point.number.clone().unwrap_or_else(|| (at + 1).to_string());
        let found = decided.iter().position(|decision| decision.number == number).map(|at| decided.remove(at));
        out.push(json!({
            "number": number,
            "text": point.text,
            "outcome": found.map(|decision| code(decision.outcome)),
            "decision": found.map(|decision| &decision.text),
        }));
    }
    out.extend(decided.iter().map(|decision| {
        json!({"number": decision.number, "text": null, "outcome": code(decision.outcome), "decision": decision.text})
    }));
    out
}

/// The votes as a Popolo VoteEvent, without a result: the vote may have been on
/// an amendment, and the decision another. None
/// where no vote is told.
pub(super) fn vote_events(decision: &Decision, id: &str, to: ToPerson<'_>) -> Vec<Value> {
    if decision.votes.is_empty() {
        return Vec::new();
    }
    let option = |vote: &pejl_model::Vote| match vote.ballot {
        pejl_model::Ballot::For => "yes",
        pejl_model::Ballot::Against => "no",
        pejl_model::Ballot::Abstained => "abstain",
    };
    let counted = decision.votes.iter().filter_map(|vote| Some(json!({"option": option(vote), "value": vote.count?})));
    let voters = decision.votes.iter().flat_map(|vote| {
        let persons = vote.persons.iter().map(|person| json!({"option": option(vote), "voter": to(person)}));
        let parties = vote.parties.iter().map(|party| json!({"option": option(vote), "group": party}));
        persons.chain(parties).collect::<Vec<_>>()
    });
    vec![json!({
        "id": format!("{id}#vote-event"),
        "counts": counted.collect::<Vec<_>>(),
        "votes": voters.collect::<Vec<_>>(),
    })]
}

/// Objections and statements that members had entered.
pub(super) fn dissents(decision: &Decision, to: ToPerson<'_>) -> Vec<Value> {
    let line = |dissent: &pejl_model::Dissent| {
        let persons: Vec<String> = dissent.persons.iter().filter_map(to).collect();
        json!({"kind": code(dissent.kind), "text": dissent.text, "persons": persons, "groups": dissent.parties})
    };
    decision.dissents.iter().map(line).collect()
}

/// The list of members.
pub(super) fn of_members(members: &[Member], to: ToPerson<'_>) -> Vec<Value> {
    let line = |member: &Member| {
        let presence = member.present.map_or("unknown", |present| if present { "present" } else { "absent" });
        json!({"person": to(&member.person), "presence": presence, "role": member.role})
    };
    members.iter().filter(|member| !folded(&member.person.name).is_empty()).map(line).collect()
}

/// Who was away from the item and who took the seat; who had a conflict of interest.
pub(super) fn of_item(item: &AgendaItem, to: ToPerson<'_>) -> Vec<Value> {
    let absent = item.absent.iter().map(|absence| {
        json!({
            "person": to(&absence.person), "presence": "absent", "substitute": absence.substitute.as_ref().and_then(to),
            "from": absence.from, "until": absence.until,
        })
    });
    let conflicts = item.conflicts.iter().map(
        |conflict| json!({"person": to(&conflict.person), "presence": "conflict", "left_room": conflict.left_room}),
    );
    absent.chain(conflicts).collect()
}
