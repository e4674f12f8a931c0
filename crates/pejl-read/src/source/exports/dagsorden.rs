//! "Dagsorden": what newer SBSYS writes, with Danish names.
//!
//! Dagsorden (open, type) → meeting, items with number, flag, heading, content
//! in elements that are named as the section is, and a list of attachments with
//! a flag each.

use super::moment;
use super::paper::{Item, Kind, Paper, Seat, Section, yes};
use super::tree::Node;

const NUMBER: &[&str] = &["Nummer", "Punktnummer", "Dagsordenpunktnummer", "Punktnr"];
const CASE: &[&str] = &["Sagsnummer", "Sagsnr", "SagsNr"];

/// Reads a "Dagsorden".
pub(super) fn read(root: &Node) -> Paper {
    let kind = root.attribute("Dagsordentype").unwrap_or_default().to_lowercase();
    let meeting = root.child("Møde");
    let told = |name: &str| meeting.and_then(|meeting| meeting.attribute(name));
    let open = yes(root.told(&["Åben", "Aaben"]));
    let time = |name: &str| told(name).and_then(|time| moment::time(&time));
    let items = root.child("Dagsordenpunkter").into_iter().flat_map(|items| items.children("Dagsordenpunkt"));
    Paper {
        kind: if kind.contains("referat") { Kind::Minutes } else { Kind::Agenda },
        draft: kind.contains("kladde") || kind.contains("udkast"),
        name: Some(kind),
        committee: told("Udvalg"),
        date: told("Mødedato").and_then(|date| moment::day(&date)),
        hours: (time("Mødetid"), time("Mødesluttid")),
        place: told("Mødested"),
        seats: meeting.map(seats).unwrap_or_default(),
        items: items.enumerate().map(|(at, node)| item(node, at, open)).collect(),
    }
}

fn seats(meeting: &Node) -> Vec<Seat> {
    let mut members = Vec::new();
    let is_member = |node: &Node| node.is("Deltager") || node.is("Medlem") || node.is("Mødedeltager");
    meeting.find(&is_member, &mut members);
    members.into_iter().filter_map(seat).collect()
}

fn seat(member: &Node) -> Option<Seat> {
    let status = member.told(&["Status", "Deltagelse", "Fremmøde"]).unwrap_or_default().to_lowercase();
    let present = match status.as_str() {
        "deltog" | "deltager" | "tilstede" | "til stede" | "mødt" | "fremmødt" => Some(true),
        "" | "ikke bestemt" | "ikke afgjort" => None,
        _ => Some(false),
    };
    Some(Seat {
        name: member.told(&["Navn"])?,
        role: member.told(&["Rolle"]),
        present,
        note: member.told(&["Bemærkning"]),
    })
}

fn item(node: &Node, at: usize, open: bool) -> Item {
    let number = node.told(NUMBER).or_else(|| Some((at + 1).to_string()));
    if !open || !yes(node.told(&["Åbent", "Aabent"])) {
        return Item::closed(number, None);
    }
    let attachments = node.child("Bilagsliste").into_iter().flat_map(|list| list.children("Bilag"));
    let may = |one: &&Node| yes(one.attribute("MaaPubliceres"));
    let (published, withheld): (Vec<&Node>, Vec<&Node>) = attachments.partition(may);
    let names = |list: Vec<&Node>| list.into_iter().filter_map(|one| one.attribute("Navn")).collect::<Vec<_>>();
    let item = Item {
        open: true,
        number,
        title: node.told(&["Overskrift"]),
        case_number: node.told(CASE),
        sections: node.children("Indhold").flat_map(sections).collect(),
        files: published.iter().filter_map(|one| one.attribute("Navn").zip(one.attribute("BilagUrl"))).collect(),
        attachments: names(published),
        ..Item::default()
    };
    item.without(&names(withheld))
}

fn sections(content: &Node) -> Vec<Section> {
    const LABEL: &[&str] = &["Navn", "Overskrift", "Titel"];
    let label = |node: &Node| LABEL.iter().find_map(|name| node.attribute(name));
    let named = label(content);
    let is_page = content.nodes().any(|node| matches!(node.name(), "p" | "P" | "div" | "DIV" | "br" | "table" | "ul"));
    if named.is_some() || is_page || content.nodes().next().is_none() {
        return vec![Section { label: named, body: content.blocks() }];
    }
    let section =
        |node: &Node| Section { label: label(node).or_else(|| Some(words(node.name()))), body: node.blocks() };
    content.nodes().map(section).collect()
}

/// "Økonomiske_konsekvenser" as words: an element's name holds no blank.
fn words(name: &str) -> String {
    name.replace("_x0020_", " ").replace(['_', '-'], " ")
}
