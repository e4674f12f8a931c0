//! A meeting's page: when and where, who, what was on the agenda, from which papers.

use super::edition::{OldEdition, suffix};
use super::margin::{FoundRow, counts_told};
use super::named::{Known, Named};
use super::{Badge, Finding, findings, form_name, or_untitled};
use crate::addresses::{committee_address, committee_path, found_path, municipality_path};
use crate::corrections::sentences;
use askama::Template;
use pejl_app::{EditionNote, FindingCounts, MeetingEdition, MeetingView, PaperLine, politicians_of};
use pejl_model::{AgendaItem, Document, Member, Severity};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage<'a> {
    head: super::Head,
    old: Option<OldEdition>,
    municipality: Cow<'a, str>,
    municipality_path: String,
    committee: Cow<'a, str>,
    committee_path: String,
    kind: Cow<'static, str>,
    date: String,
    date_weekday: String,
    /// When it began and ended, as programs write it.
    begins: String,
    ends: Option<String>,
    facts: Vec<Fact<'a>>,
    items: Vec<ItemRow<'a>>,
    member_groups: Vec<(Cow<'static, str>, Vec<MemberRow>)>,
    corrections: Vec<String>,
    /// True where the paper lists members without telling who took part.
    listed_only: bool,
    papers: Vec<PaperRow<'a>>,
    /// How much was found in the papers and all their items; empty where nothing was.
    found: String,
    /// What was found in the papers as a whole.
    found_whole: Vec<FoundRow>,
    /// Findings of the committee.
    found_path: String,
    findings: Vec<Finding>,
}

/// What it is, how it is, and the property that programs know it by.
type Fact<'a> = (Cow<'static, str>, Cow<'a, str>, Option<&'static str>);

/// A member; `rest` follows the name: party and role.
struct MemberRow {
    name: String,
    named: Named,
    /// True where the paper tells that the member took part.
    came: bool,
}

struct ItemRow<'a> {
    address: String,
    number: &'a str,
    title: Cow<'a, str>,
    closed: bool,
    badge: Option<Badge>,
    facts: Vec<Cow<'static, str>>,
    /// How much was found in it; empty where nothing was.
    found: String,
    found_class: &'static str,
}

struct PaperRow<'a> {
    kind: Cow<'static, str>,
    form: Cow<'a, str>,
    file_name: &'a str,
    version: u32,
    /// The page of the meeting as it stood with this version; none for the latest.
    edition: Option<Edition>,
    imported: String,
    fingerprint: &'a str,
    replaced: bool,
    shown: bool,
}

struct Edition {
    path: String,
    name: String,
}

/// The page `/moede/...`.
pub(crate) fn meeting_page(base: &str, view: &MeetingView) -> askama::Result<String> {
    page(base, view, None)
}

/// The page `/moede/...?version=`.
pub(crate) fn meeting_edition_page(base: &str, view: &MeetingEdition) -> askama::Result<String> {
    page(base, &view.meeting, Some(&view.note))
}

fn page(base: &str, view: &MeetingView, note: Option<&EditionNote>) -> askama::Result<String> {
    let suffix = suffix(note);
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
        begins: begins(document),
        ends: ends(document),
        facts: facts(document),
        items: document
            .items
            .iter()
            .zip(&view.item_addresses)
            .zip(view.item_findings.iter().copied().chain(std::iter::repeat(FindingCounts::default())))
            .map(|((item, address), found)| row(item, address, &suffix, note, found))
            .collect(),
        listed_only: document.members.iter().all(|m| m.present.is_none()),
        member_groups,
        corrections: sentences(&view.corrections),
        papers: view.papers.iter().map(|line| paper(line, view)).collect(),
        old: note.map(|note| OldEdition::of(note, format!("/moede/{}", view.address), &view.address)),
        found: counts_told(all_found(view)),
        found_whole: (1..).zip(&view.findings).map(|(number, found)| FoundRow::of(found, number)).collect(),
        found_path: found_path(committee_address(&view.address)),
        findings: findings(&document.diagnostics),
        head: super::Head::of_meeting(base, view),
    };
    page.render()
}

/// Danish time without a zone, as the papers tell it; the day alone where they tell no hour.
fn begins(document: &Document) -> String {
    let Some(date) = document.date.as_ref().map(|date| date.value) else { return String::new() };
    document.start.as_ref().map_or_else(|| date.to_string(), |start| date.to_datetime(start.value).to_string())
}

fn ends(document: &Document) -> Option<String> {
    let (start, end) = document.start.as_ref().zip(document.end.as_ref())?;
    let date = document.date.as_ref().filter(|_| end.value > start.value)?;
    Some(date.value.to_datetime(end.value).to_string())
}

fn facts(document: &Document) -> Vec<Fact<'_>> {
    let mut facts: Vec<Fact<'_>> = Vec::new();
    if let Some(municipality) = &document.municipality {
        facts.push((words::label("web-fact-municipality"), Cow::Borrowed(&municipality.name), None));
    }
    if let Some(start) = &document.start {
        let end = document.end.as_ref().map(|end| end.value);
        facts.push((words::label("web-fact-time"), words::time_of_day(start.value, end).into(), None));
    }
    if let Some(place) = &document.place {
        facts.push((words::label("web-fact-place"), Cow::Borrowed(&place.value), Some("location")));
    }
    // What kind of paper it is stands under the heading; here, what is out of the ordinary about it.
    if let Some(variant) = document.variant {
        let kind = words::paper_kind(document.kind);
        let told = format!("{kind}, {}", words::paper_variant(variant).to_lowercase());
        facts.push((words::label("web-fact-paper"), told.into(), None));
    }
    if let Some(term) = &document.term {
        facts.push((words::label("web-fact-term"), Cow::Borrowed(&term.value), None));
    }
    facts
}

/// What was found in the papers as a whole and in every item.
fn all_found(view: &MeetingView) -> FindingCounts {
    let whole = std::iter::once(FindingCounts::of(&view.findings));
    whole.chain(view.item_findings.iter().copied()).sum()
}

fn row<'a>(
    item: &'a AgendaItem,
    address: &str,
    suffix: &str,
    note: Option<&EditionNote>,
    found: FindingCounts,
) -> ItemRow<'a> {
    let mut facts = Vec::new();
    if !item.open {
        facts.push(words::label("web-item-closed"));
    }
    facts.extend(item.item_type.as_ref().map(|t| words::item_type(t.value)));
    ItemRow {
        address: format!("{address}{suffix}"),
        number: item.number.as_ref().map_or("", |n| n.value.as_str()),
        title: match (&item.title, note) {
            (None, Some(_)) if !item.open => words::label("web-edition-gone"),
            (title, _) => or_untitled(title.as_ref().map(|title| title.value.as_str())),
        },
        closed: !item.open,
        badge: item.decision.as_ref().filter(|_| item.open).map(Badge::of_decision),
        facts,
        found: counts_told(found),
        found_class: found.heaviest().map_or("note", Severity::as_str),
    }
}

/// Who was there, who was not, and who is only listed.
fn member_groups(members: &[Member], known: &Known<'_>) -> Vec<(Cow<'static, str>, Vec<MemberRow>)> {
    let group = |name: Cow<'static, str>, present| {
        let of_group = members.iter().filter(|m| m.present == present);
        let lines: Vec<MemberRow> = of_group.map(|m| member(m, known)).collect();
        (!lines.is_empty()).then_some((name, lines))
    };
    let present = group(words::label("web-meeting-present"), Some(true));
    let absent = group(words::label("web-meeting-absent"), Some(false));
    let listed = group(words::label("web-meeting-listed"), None);
    present.into_iter().chain(absent).chain(listed).collect()
}

fn member(member: &Member, known: &Known<'_>) -> MemberRow {
    let behind = member.role.as_ref().map(|role| format!(", {}", role.to_lowercase()));
    let named = Named { behind: behind.unwrap_or_default(), ..known.named(&member.person) };
    MemberRow { name: member.person.name.clone(), named, came: member.present == Some(true) }
}

fn paper<'a>(paper: &'a PaperLine, view: &MeetingView) -> PaperRow<'a> {
    let latest = view.papers.iter().map(|line| line.edition).max();
    let edition = |edition: u32| Edition {
        path: format!("/moede/{}?version={edition}", view.address),
        name: words::text("web-edition-link", &[("edition", edition.to_string().into())]),
    };
    PaperRow {
        kind: words::paper_kind(paper.kind),
        form: form_name(paper),
        file_name: &paper.file_name,
        version: paper.version,
        edition: (Some(paper.edition) != latest).then(|| edition(paper.edition)),
        imported: words::moment(&paper.imported_at),
        replaced: paper.replaced,
        fingerprint: paper.sha256.get(..16).unwrap_or(&paper.sha256),
        shown: paper.shown,
    }
}
