//! What was read beside what was printed.

use crate::layout::Fields;
use pejl_model::{
    Absence, AgendaItem, Decision, Document, Figure, Located, Person, Recommendation, SectionKind, Table,
    text::collapse,
};
use std::fmt::Debug;

/// One field that was read otherwise than it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field ("decision", "members").
    pub field: &'static str,
    /// The index of the item, for fields of an item.
    pub item: Option<usize>,
    /// What was printed.
    pub expected: String,
    /// What was read.
    pub found: String,
}

/// Collects differences.
struct Ledger {
    item: Option<usize>,
    out: Vec<Difference>,
}

impl Ledger {
    fn same<T: PartialEq + Debug>(&mut self, field: &'static str, expected: T, found: T) {
        if expected != found {
            let (expected, found) = (format!("{expected:?}"), format!("{found:?}"));
            self.out.push(Difference { field, item: self.item, expected, found });
        }
    }

    /// Where the layout shows the field.
    fn same_if<T: PartialEq + Debug>(&mut self, shown: bool, field: &'static str, expected: T, found: T) {
        if shown {
            self.same(field, expected, found);
        }
    }
}

/// Where `found` is not `expected`, spans apart, in the fields that the layout shows.
#[must_use]
pub fn differences(expected: &Document, found: &Document, can: &Fields) -> Vec<Difference> {
    let mut ledger = Ledger { item: None, out: Vec::new() };
    head(&mut ledger, expected, found, can);
    ledger.same("item count", expected.items.len(), found.items.len());
    for (i, item) in expected.items.iter().enumerate() {
        ledger.item = Some(i);
        // By number, so that one item too many does not shift the rest.
        let twin = found.items.iter().find(|f| value(&f.number) == value(&item.number)).or(found.items.get(i));
        match twin {
            Some(twin) => self::item(&mut ledger, item, twin, can),
            None => ledger.same("item", Some(value(&item.title)), None),
        }
    }
    ledger.out
}

fn value<T>(located: &Option<Located<T>>) -> Option<&T> {
    located.as_ref().map(|l| &l.value)
}

fn head(ledger: &mut Ledger, a: &Document, b: &Document, can: &Fields) {
    let municipality = |d: &Document| d.municipality.as_ref().map(|m| m.name.clone());
    ledger.same_if(can.municipality, "municipality", municipality(a), municipality(b));
    ledger.same("committee", value(&a.committee), value(&b.committee));
    ledger.same_if(can.term, "term", value(&a.term), value(&b.term));
    ledger.same_if(can.kind, "kind", a.kind, b.kind);
    ledger.same("date", value(&a.date), value(&b.date));
    ledger.same_if(can.start, "start", value(&a.start), value(&b.start));
    ledger.same_if(can.end, "end", value(&a.end), value(&b.end));
    ledger.same_if(can.place, "place", value(&a.place), value(&b.place));
    if can.members {
        let names = |d: &Document| d.members.iter().map(|m| m.person.name.clone()).collect::<Vec<_>>();
        ledger.same("members", sorted(names(a)), sorted(names(b)));
        let parties = |d: &Document| d.members.iter().map(|m| format!("{:?}", m.person)).collect::<Vec<_>>();
        ledger.same_if(can.parties, "parties", sorted(parties(a)), sorted(parties(b)));
        let away = |d: &Document| d.members.iter().filter(|m| m.present == Some(false)).count();
        ledger.same_if(can.presence, "presence", away(a), away(b));
    }
    if can.contents {
        let entries = |d: &Document| d.contents.iter().map(|e| (e.title.clone(), e.page)).collect::<Vec<_>>();
        ledger.same("contents", entries(a), entries(b));
    }
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort();
    list
}

fn item(ledger: &mut Ledger, a: &AgendaItem, b: &AgendaItem, can: &Fields) {
    ledger.same_if(can.numbers, "number", value(&a.number), value(&b.number));
    ledger.same("title", title(a), title(b));
    ledger.same("type", value(&a.item_type), value(&b.item_type));
    ledger.same("open", a.open, b.open);
    if can.cases {
        let case =
            |i: &AgendaItem| i.case_number.as_ref().map(|c| (c.text.clone(), c.kle.clone(), c.municipality_code));
        ledger.same("case number", case(a), case(b));
    }
    sections(ledger, a, b);
    ledger.same("recommendation", a.recommendation.is_some() && a.open, b.recommendation.is_some());
    if let (Some(a), Some(b)) = (&a.recommendation, &b.recommendation) {
        recommendation(ledger, a, b);
    }
    decision(ledger, a.decision.as_ref(), b.decision.as_ref());
    ledger.same("decides", value(&a.decides), value(&b.decides));
    if can.absent {
        let away = |i: &AgendaItem| i.absent.iter().map(absence).collect::<Vec<_>>();
        ledger.same("absent", sorted(away(a)), sorted(away(b)));
    }
    let conflicts = |i: &AgendaItem| i.conflicts.iter().map(|c| (c.person.clone(), c.left_room)).collect::<Vec<_>>();
    ledger.same("conflicts", conflicts(a), conflicts(b));
    let attachments =
        |i: &AgendaItem| i.attachments.iter().map(|x| (x.number.clone(), x.title.clone())).collect::<Vec<_>>();
    ledger.same("attachments", attachments(a), attachments(b));
    tables(ledger, a, b, can);
    let history =
        |i: &AgendaItem| i.history.iter().map(|h| (h.committee.clone(), h.date, h.text.clone())).collect::<Vec<_>>();
    ledger.same("history", history(a), history(b));
    figures(ledger, a, b);
}

/// The title without a closing mark for closed items: whether that mark is part of it is taste.
fn title(item: &AgendaItem) -> Option<String> {
    value(&item.title).map(|t| {
        let t = t.strip_prefix("Lukket: ").or_else(|| t.strip_prefix("LUKKET: ")).unwrap_or(t);
        [" (Lukket)", " - Lukket punkt"].iter().fold(t, |t, end| t.strip_suffix(end).unwrap_or(t)).to_owned()
    })
}

/// The labelled text, sections of absence and type apart: a reader may keep
/// those as sections or as facts.
fn sections(ledger: &mut Ledger, a: &AgendaItem, b: &AgendaItem) {
    let shown = |i: &AgendaItem| {
        let some = i.sections.iter().filter(|s| s.kind() != SectionKind::Absence && !s.label.starts_with("Punkttype"));
        some.cloned().collect::<Vec<_>>()
    };
    let (a, b) = (shown(a), shown(b));
    let kinds = |list: &[pejl_model::Section]| list.iter().map(|s| s.kinds.clone()).collect::<Vec<_>>();
    if kinds(&a) != kinds(&b) {
        return ledger.same("section kinds", kinds(&a), kinds(&b));
    }
    for (a, b) in a.iter().zip(&b) {
        ledger.same("section label", collapse(&a.label), collapse(&b.label));
        if a.kind() != SectionKind::Decision {
            ledger.same("section text", words(&a.text), words(&b.text));
        }
    }
}

/// The text without line breaks and without the rules that only draw a table.
fn words(text: &str) -> String {
    let rule = |line: &&str| line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ' '));
    collapse(&text.lines().filter(|line| !rule(line)).collect::<Vec<_>>().join("\n"))
}

fn recommendation(ledger: &mut Ledger, a: &Recommendation, b: &Recommendation) {
    ledger.same("proposer", value(&a.proposer), value(&b.proposer));
    let points = |r: &Recommendation| r.points.iter().map(|p| p.text.clone()).collect::<Vec<_>>();
    ledger.same("points", points(a), points(b));
    let numbers = |r: &Recommendation| r.points.iter().map(|p| p.number.clone()).collect::<Vec<_>>();
    ledger.same("point numbers", numbers(a), numbers(b));
}

fn decision(ledger: &mut Ledger, a: Option<&Decision>, b: Option<&Decision>) {
    ledger.same("decision", a.map(|d| d.text.as_str()), b.map(|d| d.text.as_str()));
    let (Some(a), Some(b)) = (a, b) else { return };
    ledger.same("outcome", a.outcome, b.outcome);
    ledger.same("outcome detail", a.detail, b.detail);
    ledger.same_if(a.effect.is_some(), "effect", a.effect, b.effect);
    let points =
        |d: &Decision| d.points.iter().map(|p| (p.number.clone(), p.text.clone(), p.outcome)).collect::<Vec<_>>();
    // A reader may tell the only point of a decision or not.
    ledger.same_if(a.points.len() > 1 || b.points.len() > 1, "decision points", points(a), points(b));
    let votes = |d: &Decision| {
        d.votes.iter().map(|v| (v.ballot, v.count, v.parties.clone(), v.persons.clone())).collect::<Vec<_>>()
    };
    ledger.same("votes", votes(a), votes(b));
    let dissents = |d: &Decision| d.dissents.iter().map(|x| (x.kind, x.persons.clone())).collect::<Vec<_>>();
    ledger.same("dissents", dissents(a), dissents(b));
}

fn absence(absence: &Absence) -> (Person, Option<Person>) {
    (absence.person.clone(), absence.substitute.clone())
}

fn tables(ledger: &mut Ledger, a: &AgendaItem, b: &AgendaItem, can: &Fields) {
    let shape = |t: &Table| (t.columns, t.rows.len());
    ledger.same("table shape", a.tables.iter().map(shape).collect::<Vec<_>>(), b.tables.iter().map(shape).collect());
    let cells = |t: &Table| {
        let rows = t.rows.iter().map(|r| r.iter().map(|c| c.text.clone()).collect::<Vec<_>>()).collect::<Vec<_>>();
        (t.header.clone(), rows)
    };
    let all = |i: &AgendaItem| i.tables.iter().map(cells).collect::<Vec<_>>();
    ledger.same_if(can.cells && a.tables.len() == b.tables.len(), "table cells", all(a), all(b));
}

/// Every printed figure is found, in its order; the reader may find more, such
/// as bare numbers, and figures of sections that the layout leaves out are not asked for.
fn figures(ledger: &mut Ledger, a: &AgendaItem, b: &AgendaItem) {
    let key = |f: &Figure| (f.value.normalize(), f.unit, f.scale);
    let mut left: Vec<_> = b.figures.iter().map(key).collect();
    let mut missing = Vec::new();
    for figure in a.figures.iter().map(key) {
        match left.iter().position(|f| *f == figure) {
            Some(at) => drop(left.swap_remove(at)),
            None => missing.push(figure),
        }
    }
    ledger.same("figures not found", missing, Vec::new());
}
