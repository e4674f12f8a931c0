//! A meeting's page: when and where, who, what was on the agenda, from which papers.

use super::named::{Known, Named};
use super::{Badge, Finding, findings, form_name, or_untitled};
use crate::addresses::{committee_path, municipality_path};
use crate::corrections::sentences;
use askama::Template;
use pejl_app::{MeetingView, PaperLine, politicians_of};
use pejl_model::{AgendaItem, Document, Member};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage<'a> {
    head: super::Head,
    municipality: Cow<'a, str>,
    municipality_path: String,
    committee: Cow<'a, str>,
    committee_path: String,
    kind: Cow<'static, str>,
    date: String,
    date_weekday: String,
    facts: Vec<(Cow<'static, str>, Cow<'a, str>)>,
    items: Vec<ItemRow<'a>>,
    member_groups: Vec<(Cow<'static, str>, Vec<Named>)>,
    corrections: Vec<String>,
    /// True where the paper lists members without telling who took part.
    listed_only: bool,
    papers: Vec<PaperRow<'a>>,
    findings: Vec<Finding>,
}

struct ItemRow<'a> {
    address: &'a str,
    number: &'a str,
    title: Cow<'a, str>,
    closed: bool,
    badge: Option<Badge>,
    facts: Vec<Cow<'static, str>>,
}

struct PaperRow<'a> {
    kind: Cow<'static, str>,
    form: Cow<'a, str>,
    file_name: &'a str,
    version: u32,
    fingerprint: &'a str,
    shown: bool,
}

/// The page `/moede/...`.
pub(crate) fn meeting_page(base: &str, view: &MeetingView) -> askama::Result<String> {
    let document = &view.document;
    let municipality = document.municipality.as_ref().map(|m| m.name.as_str());
    let committee = document.committee.as_ref().map(|c| c.value.as_str());
    let date = document.date.as_ref().map(|d| d.value);
    let politicians = politicians_of(document);
    let member_groups = member_groups(&document.members, &Known::of(&view.address, &politicians));
    let page = MeetingPage {
        municipality_path: municipality_path(&view.address),
        committee_path: committee_path(&view.address),
        municipality: municipality.map_or_else(|| words::label("web-unknown-municipality"), Cow::Borrowed),
        committee: committee.map_or_else(|| words::label("web-unknown-committee"), Cow::Borrowed),
        kind: words::paper_kind(document.kind),
        date: date.map(words::date_long).unwrap_or_default(),
        date_weekday: date.map(words::date_with_weekday).unwrap_or_default(),
        facts: facts(document),
        items: document.items.iter().zip(&view.item_addresses).map(|(item, address)| row(item, address)).collect(),
        listed_only: document.members.iter().all(|m| m.present.is_none()),
        member_groups,
        corrections: sentences(&view.corrections),
        papers: view.papers.iter().map(paper).collect(),
        findings: findings(&document.diagnostics),
        head: super::Head::of_meeting(base, view),
    };
    page.render()
}

fn facts(document: &Document) -> Vec<(Cow<'static, str>, Cow<'_, str>)> {
    let mut facts: Vec<(Cow<'static, str>, Cow<'_, str>)> = Vec::new();
    if let Some(municipality) = &document.municipality {
        facts.push((words::label("web-fact-municipality"), Cow::Borrowed(&municipality.name)));
    }
    if let Some(start) = &document.start {
        let end = document.end.as_ref().map(|end| end.value);
        facts.push((words::label("web-fact-time"), words::time_of_day(start.value, end).into()));
    }
    if let Some(place) = &document.place {
        facts.push((words::label("web-fact-place"), Cow::Borrowed(&place.value)));
    }
    let kind = words::paper_kind(document.kind);
    let kind = match document.variant {
        Some(variant) => format!("{kind}, {}", words::paper_variant(variant).to_lowercase()).into(),
        None => kind,
    };
    facts.push((words::label("web-fact-paper"), kind));
    if let Some(term) = &document.term {
        facts.push((words::label("web-fact-term"), Cow::Borrowed(&term.value)));
    }
    facts
}

fn row<'a>(item: &'a AgendaItem, address: &'a str) -> ItemRow<'a> {
    let mut facts = Vec::new();
    if !item.open {
        facts.push(words::label("web-item-closed"));
    }
    facts.extend(item.item_type.as_ref().map(|t| words::item_type(t.value)));
    ItemRow {
        address,
        number: item.number.as_ref().map_or("", |n| n.value.as_str()),
        title: or_untitled(item.title.as_ref().map(|t| t.value.as_str())),
        closed: !item.open,
        badge: item.decision.as_ref().filter(|_| item.open).map(Badge::of_decision),
        facts,
    }
}

/// Who was there, who was not, and who is only listed.
fn member_groups(members: &[Member], known: &Known<'_>) -> Vec<(Cow<'static, str>, Vec<Named>)> {
    let group = |name: Cow<'static, str>, present| {
        let of_group = members.iter().filter(|m| m.present == present);
        let lines: Vec<Named> = of_group.map(|m| member(m, known)).collect();
        (!lines.is_empty()).then_some((name, lines))
    };
    let present = group(words::label("web-meeting-present"), Some(true));
    let absent = group(words::label("web-meeting-absent"), Some(false));
    let listed = group(words::label("web-meeting-listed"), None);
    present.into_iter().chain(absent).chain(listed).collect()
}

fn member(member: &Member, known: &Known<'_>) -> Named {
    let behind = member.role.as_ref().map(|role| format!(", {}", role.to_lowercase()));
    Named { behind: behind.unwrap_or_default(), ..known.named(&member.person) }
}

fn paper(paper: &PaperLine) -> PaperRow<'_> {
    PaperRow {
        kind: words::paper_kind(paper.kind),
        form: form_name(paper),
        file_name: &paper.file_name,
        version: paper.version,
        fingerprint: paper.sha256.get(..16).unwrap_or(&paper.sha256),
        shown: paper.shown,
    }
}
