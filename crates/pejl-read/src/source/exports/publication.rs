//! "Publication": what SBSYS, and with more in it Agman, write.
//!
//! Publication → agendas → agenda → committee, meeting with members, items with
//! number, caption, flag, case, fields as HTML, members and enclosures.

use super::paper::{Item, Kind, Paper, Seat, Section, yes};
use super::tree::Node;
use super::{agman, moment};

/// Reads a publication.
pub(super) fn read(root: &Node) -> Paper {
    let kind = root.told(&["PublicationTypeAsEnum", "PublicationTypeAsValue"]).unwrap_or_default().to_lowercase();
    let mut paper = Paper {
        draft: kind.contains("draft") || kind == "0",
        kind: if kind.contains("minutes") || matches!(kind.as_str(), "2" | "3") { Kind::Minutes } else { Kind::Agenda },
        ..Paper::default()
    };
    for agenda in root.child("Agendas").into_iter().flat_map(|agendas| agendas.children("Agenda")) {
        add(&mut paper, agenda);
    }
    paper
}

fn add(paper: &mut Paper, agenda: &Node) {
    paper.name = paper.name.take().or_else(|| agenda.value("Name"));
    paper.committee = paper.committee.take().or_else(|| agenda.child("Committee")?.value("Name"));
    if let Some(meeting) = agenda.child("Meeting") {
        let (when, until) = (meeting.value("When"), meeting.value("Until"));
        paper.date = paper.date.take().or_else(|| moment::day(when.as_deref()?));
        paper.hours = (when.as_deref().and_then(moment::time), until.as_deref().and_then(moment::time));
        paper.place = paper.place.take().or_else(|| meeting.value("Where"));
        let members = meeting.child("Members").into_iter().flat_map(|members| members.children("MeetingMember"));
        paper.seats.extend(members.filter_map(seat));
    }
    let items = agenda.child("Items").into_iter().flat_map(|items| items.children("Item"));
    paper.items.extend(items.map(item));
}

fn seat(member: &Node) -> Option<Seat> {
    let name = member.value("Name").or_else(|| member.child("Member")?.value("Name"))?;
    let roles = member.child("MeetingMemberRoles").map(|roles| roles.nodes().map(Node::text).collect::<Vec<_>>());
    let role = member.value("MeetingMemberRolesList").or_else(|| roles.map(|roles| roles.join(", ")));
    Some(Seat {
        name,
        role: role.filter(|role| !role.is_empty()),
        present: agman::presence(member),
        note: member.value("ParticipationNote"),
    })
}

fn item(node: &Node) -> Item {
    let number = node.value("Number").or_else(|| node.attribute("Nummer"));
    if !yes(node.value("IsPublic")) {
        return Item::closed(number, None);
    }
    let fields = node.child("Fields").into_iter().flat_map(|fields| fields.children("ItemField"));
    let members = node.child("Members").into_iter().flat_map(|members| members.children("ItemMember"));
    let enclosures = node.child("Enclosures").into_iter().flat_map(|list| list.children("Enclosure"));
    let (withheld, published): (Vec<&Node>, Vec<&Node>) = enclosures.partition(|one| agman::is_protected(one));
    let names = |list: Vec<&Node>| list.into_iter().filter_map(attachment).collect::<Vec<_>>();
    let item = Item {
        open: true,
        number,
        title: node.value("Caption"),
        case_number: node.child("Case").and_then(|case| case.value("Number")),
        treated: agman::history(node),
        sections: fields.map(section).collect(),
        absent: members.filter_map(seat).filter(|seat| seat.present == Some(false)).collect(),
        files: published.iter().filter_map(|one| attachment(one).zip(path(one))).collect(),
        attachments: names(published),
    };
    item.without(&names(withheld))
}

fn section(field: &Node) -> Section {
    Section { label: field.value("Caption"), body: field.child("Content").map(Node::blocks).unwrap_or_default() }
}

/// The path of the file, from the folder that the export lies in.
fn path(enclosure: &Node) -> Option<String> {
    enclosure.value("InstantiationFilePathRelative")
}

/// The name; else the last part of the path, for the folders before it are the writer's own.
fn attachment(enclosure: &Node) -> Option<String> {
    let file = || enclosure.value("FileName").or_else(|| enclosure.value("InstantiationFilePathRelative"));
    enclosure.value("Name").or_else(|| file()?.rsplit(['\\', '/']).next().map(str::to_owned))
}
