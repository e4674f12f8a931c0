//! What Agman adds to a publication: the history of an item, protected enclosures, and codes of participation.

use super::moment;
use super::paper::{Treated, yes};
use super::tree::Node;

/// Whether a member was there: 1 and 4 mean yes, 0 that nothing is decided.
pub(super) fn presence(member: &Node) -> Option<bool> {
    match member.value("ParticipationStatusAsValue").as_deref() {
        Some("1" | "4") => Some(true),
        Some("0") | None => None,
        Some(_) => Some(false).filter(|_| member.value("ParticipationStatusAsText").as_deref() != Some("NotDecided")),
    }
}

/// True for an enclosure that may not be published. Where the flag is left out, nothing is protected,
/// unless the enclosure breaks off.
pub(super) fn is_protected(enclosure: &Node) -> bool {
    if enclosure.is_broken() {
        return true;
    }
    match enclosure.child("IsProtected").map(Node::text) {
        None => false,
        Some(flag) => !matches!(flag.to_lowercase().as_str(), "false" | "0" | "nej"),
    }
}

/// What earlier meetings decided in the case.
pub(super) fn history(item: &Node) -> Vec<Treated> {
    let mut found = Vec::new();
    for history in item.children("ItemHistory") {
        history.find(&|node| node.child("MeetingDetails").is_some(), &mut found);
    }
    found.into_iter().filter(|node| is_public(node)).filter_map(treated).collect()
}

fn is_public(node: &Node) -> bool {
    node.child("IsPublic").is_none_or(|flag| yes(Some(flag.text())))
}

fn treated(node: &Node) -> Option<Treated> {
    let details = node.child("MeetingDetails")?;
    let body = node.child("Content").map(Node::blocks).unwrap_or_default();
    let committee = details.value("CommitteeName")?;
    let date = details.value("MeetingDueDate").and_then(|date| moment::day(&date));
    (!body.is_empty()).then_some(Treated { committee, date, body })
}
