//! "Meeting": what eDoc writes.
//!
//! Meeting → an open and a closed agenda, each with items that hold a document
//! with titles, flag and attachments, the item's whole text, and the other
//! bodies that treat the same document.

use super::moment;
use super::paper::{Item, Kind, Paper, Section, Treated};
use super::tree::{Node, lines};
use pejl_model::text::collapse;
use std::collections::HashSet;

/// The flag of what is to be published.
const PUBLISH: &str = "SKAL PUBLICERES";

/// Reads a "Meeting".
pub(super) fn read(root: &Node) -> Paper {
    let state = root.value("MeetingState").unwrap_or_default().to_lowercase();
    let when = root.value("MeetingDate");
    let mut paper = Paper {
        kind: if state.contains("referat") { Kind::Minutes } else { Kind::Agenda },
        draft: state.contains("kladde") || state.contains("udkast"),
        committee: root.value("Committee"),
        date: when.as_deref().and_then(moment::day),
        hours: (when.as_deref().and_then(moment::time), None),
        ..Paper::default()
    };
    let mut told = HashSet::new();
    for agenda in root.child("MeetingAgendaTypes").into_iter().flat_map(|types| types.children("MeetingAgendaType")) {
        let open = is_open(agenda);
        let items = agenda.child("MeetingAgendaItems").into_iter().flat_map(|list| list.children("MeetingAgendaItem"));
        for item in items.map(|node| read_item(node, open, &paper)).collect::<Vec<_>>() {
            let new = told.insert((item.number.clone(), item.title.clone()));
            if item.open || new {
                paper.items.push(item);
            }
        }
    }
    in_order(&mut paper.items);
    paper
}

/// Items of the open and the closed agenda are numbered through: in the order of their numbers, where all have one.
fn in_order(items: &mut [Item]) {
    let number = |item: &Item| item.number.as_deref().and_then(|number| number.parse::<u32>().ok());
    if items.iter().all(|item| number(item).is_some()) {
        items.sort_by_key(number);
    }
}

/// An agenda is open where it says so.
fn is_open(agenda: &Node) -> bool {
    let kind = agenda.value("AgendaType").unwrap_or_default().to_lowercase();
    kind.contains("åb") && !kind.contains("luk")
}

fn is_published(node: &Node) -> bool {
    node.value("PublishingType").is_some_and(|flag| flag.eq_ignore_ascii_case(PUBLISH))
}

fn read_item(node: &Node, open: bool, paper: &Paper) -> Item {
    let number = node.value("AgendaItemNumber");
    let Some(document) = node.child("Document") else { return Item::closed(number, None) };
    // The neutral title is the one that is made for the public.
    let neutral = document.value("NeutralTitle");
    if !open || !is_published(document) {
        return Item::closed(number, neutral);
    }
    let title = document.value("Title").or(neutral);
    let text = node.child("FullText").map(Node::raw).unwrap_or_default();
    let body = lines(without_heading(&text, number.as_deref(), title.as_deref()));
    let attachments = document.child("Attachments").into_iter().flat_map(|list| list.children("Attachment"));
    let (published, withheld): (Vec<&Node>, Vec<&Node>) = attachments.partition(|one| is_published(one));
    let titles = |one: &&Node| ["Title", "NeutralTitle"].into_iter().filter_map(|name| one.value(name)).collect();
    let withheld: Vec<String> = withheld.iter().flat_map::<Vec<String>, _>(titles).collect();
    // The text may list them already; more than so many are not compared.
    let few = published.len() <= 200;
    let listed = |title: &String| few && text.split(['\n', '\r']).any(|line| line.trim_end().ends_with(title.as_str()));
    let file = |one: &&Node| one.value("Title").or_else(|| one.value("NeutralTitle")).zip(one.value("PDFDocument"));
    let files = published.iter().filter_map(file).collect();
    let named = published.iter().filter_map(|one| one.value("Title").or_else(|| one.value("NeutralTitle")));
    let item = Item {
        open: true,
        number,
        title,
        case_number: case_number(document).filter(|number| !text.contains(number.as_str())),
        treated: treated(document, paper),
        sections: vec![Section { label: None, body }],
        attachments: named.filter(|title| !listed(title)).collect(),
        files,
        ..Item::default()
    };
    item.without(&withheld)
}

fn case_number(document: &Node) -> Option<String> {
    document.child("Case").and_then(|case| case.value("CaseLogicIdentifier"))
}

/// The text of an item begins with its own number and title.
fn without_heading<'t>(text: &'t str, number: Option<&str>, title: Option<&str>) -> &'t str {
    let start = text.trim_start();
    let (first, rest) = start.split_once(['\n', '\r']).unwrap_or((start, ""));
    let first = collapse(first);
    let bare = number.and_then(|number| first.strip_prefix(number)).unwrap_or(&first).trim_start_matches(['.', ' ']);
    if title.is_some_and(|title| bare == collapse(title)) { rest } else { text }
}

/// The other meetings that have the same document on an open agenda.
fn treated(document: &Node, paper: &Paper) -> Vec<Treated> {
    let others = document.child("AgendaItems").into_iter().flat_map(|items| items.children("AgendaItem"));
    let others = others.filter(|other| is_open(other)).filter_map(|other| {
        let date = other.value("MeetingDate").or_else(|| other.value("PlannedMeetingDate"));
        let date = date.and_then(|date| moment::day(&date));
        Some(Treated { committee: other.value("Committee")?, date, body: Vec::new() })
    });
    others.filter(|other| Some(&other.committee) != paper.committee.as_ref() || other.date != paper.date).collect()
}
