//! What Acadre writes: tables with a name, that hold fields with a name, and further tables.

use super::moment;
use super::paper::{Item, Kind, Paper, Seat, Section, yes};
use super::tree::Node;

/// True where the tables hold a meeting or the items of one.
pub(super) fn is_agenda(root: &Node) -> bool {
    ["agendaitemparents", "agendaitem", "meeting"].into_iter().any(|name| !tables(root, name).is_empty())
}

/// Reads an agenda.
pub(super) fn read(root: &Node) -> Paper {
    let first = |name: &str| tables(root, name).into_iter().next();
    let value = |table: &str, name: &str| first(table).and_then(|table| field(table, name));
    let when = value("meeting", "date");
    let until = value("meeting", "finish");
    let open = !is_withheld(root);
    Paper {
        kind: kind(root),
        name: value("agenda", "name"),
        committee: value("committee", "name"),
        date: when.as_deref().and_then(moment::day),
        hours: (when.as_deref().and_then(moment::time), until.as_deref().and_then(moment::time)),
        place: value("meeting", "location"),
        seats: tables(root, "member").into_iter().filter_map(seat).collect(),
        items: items(root, open),
        ..Paper::default()
    }
}

/// All tables of this name.
fn tables<'n>(node: &'n Node, name: &str) -> Vec<&'n Node> {
    let mut found = Vec::new();
    let named =
        |node: &Node| node.is("table") && node.attribute("name").is_some_and(|own| own.eq_ignore_ascii_case(name));
    node.find(&named, &mut found);
    found
}

/// The fields of a table itself.
fn fields(table: &Node) -> impl Iterator<Item = &Node> {
    table.children("fields").flat_map(|fields| fields.children("field"))
}

fn field_node<'n>(table: &'n Node, name: &str) -> Option<&'n Node> {
    let mut named = fields(table).filter(|field| !field.is_broken());
    named.find(|field| field.attribute("name").is_some_and(|own| own.eq_ignore_ascii_case(name)))
}

fn field(table: &Node, name: &str) -> Option<String> {
    field_node(table, name).map(Node::text).filter(|text| !text.is_empty())
}

/// 1 is an agenda, 2 its minutes.
fn kind(root: &Node) -> Kind {
    let produced = tables(root, "producedAgenda");
    let told = produced.iter().flat_map(|table| fields(table)).find_map(|field| field.attribute("type"));
    let agenda = tables(root, "agenda");
    let told = told.or_else(|| agenda.iter().find_map(|table| field(table, "type")));
    let named = || agenda.iter().find_map(|table| field(table, "name")).unwrap_or_default().to_lowercase();
    match told.as_deref() {
        Some("2") => Kind::Minutes,
        Some("1") => Kind::Agenda,
        _ if named().contains("referat") => Kind::Minutes,
        _ => Kind::Agenda,
    }
}

/// True where the whole agenda is not to be published.
fn is_withheld(root: &Node) -> bool {
    let produced = tables(root, "producedAgenda");
    let mut fields = produced.iter().flat_map(|table| fields(table));
    fields.any(|field| {
        field.attribute("publish").is_some_and(|flag| !yes(Some(flag)))
            || field.attribute("access").is_some_and(|access| !is_open(&access))
    })
}

fn is_open(access: &str) -> bool {
    let access = access.to_lowercase();
    !access.contains("luk") && ["åb", "aab", "offentlig"].iter().any(|open| access.starts_with(open))
}

fn seat(member: &Node) -> Option<Seat> {
    Some(Seat { name: field(member, "name")?, role: field(member, "role"), ..Seat::default() })
}

fn items(root: &Node, open: bool) -> Vec<Item> {
    let parents = tables(root, "agendaitemparents");
    let mut found = Vec::new();
    for parent in parents {
        let number = field(parent, "sort");
        found.extend(tables(parent, "agendaitem").into_iter().map(|table| item(table, number.clone(), open)));
    }
    found
}

fn item(table: &Node, number: Option<String>, open: bool) -> Item {
    if !open || !field(table, "accessname").is_some_and(|access| is_open(&access)) {
        return Item::closed(number, None);
    }
    let (withheld, published): (Vec<&Node>, Vec<&Node>) =
        tables(table, "enclosure").into_iter().partition(|one| is_closed(one));
    let named = |one: &Node| field(one, "name").or_else(|| field(one, "filename"));
    let names = |list: Vec<&Node>| list.into_iter().filter_map(named).collect::<Vec<_>>();
    let item = Item {
        open: true,
        number,
        title: field(table, "name"),
        case_number: field(table, "caseno"),
        sections: tables(table, "bullet").into_iter().map(section).collect(),
        files: published.iter().filter_map(|one| named(one).zip(field(one, "filename"))).collect(),
        attachments: names(published),
        ..Item::default()
    };
    item.without(&names(withheld))
}

/// True for an enclosure that says that it is closed.
fn is_closed(enclosure: &Node) -> bool {
    let access = field(enclosure, "accessname").or_else(|| field(enclosure, "access"));
    enclosure.is_broken()
        || access.is_some_and(|access| !is_open(&access))
        || field(enclosure, "publish").is_some_and(|flag| !yes(Some(flag)))
}

fn section(bullet: &Node) -> Section {
    let body = field_node(bullet, "bulletcontent").map(Node::blocks).unwrap_or_default();
    Section { label: field(bullet, "bulletname"), body }
}
