//! A case's page: where it stands, and its way through committees and meetings.

use super::{Badge, meeting_title, or_untitled};
use crate::addresses::{case_path, committee_path, municipality_path};
use crate::subscriptions::subscribe_link;
use askama::Template;
use pejl_app::{CaseItem, CaseNow, CaseView, MunicipalCase, TopicKind};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "case.html")]
struct CasePage<'a> {
    head: super::Head,
    title: String,
    /// What its newest open item is called, where the number belongs to one municipality.
    subject: Option<Cow<'a, str>>,
    number: &'a str,
    several: bool,
    left_out: Option<String>,
    /// Where mail about the case is asked for.
    subscribe: Option<String>,
    municipalities: Vec<Strand<'a>>,
}

/// The case in one municipality.
struct Strand<'a> {
    name: &'a str,
    path: String,
    now: Option<Now<'a>>,
    waiting: Option<Row<'a>>,
    items: Vec<Row<'a>>,
}

struct Now<'a> {
    class: &'static str,
    text: &'a str,
    row: Row<'a>,
}

struct Row<'a> {
    address: &'a str,
    title: Cow<'a, str>,
    date: String,
    number: Option<String>,
    committee: Cow<'a, str>,
    committee_path: String,
    badge: Option<Badge>,
    closed: bool,
}

/// The page `/sag/...`.
pub(crate) fn case_page(base: &str, view: &CaseView) -> askama::Result<String> {
    let left_out = (view.left_out > 0).then(|| words::text("web-case-left-out", &[("count", view.left_out.into())]));
    let page = CasePage {
        head: head(base, view),
        title: title(view),
        subject: subject(view),
        number: &view.number,
        several: view.municipalities.len() > 1,
        left_out,
        subscribe: subscribe_link(TopicKind::Case, &view.number),
        municipalities: view.municipalities.iter().map(strand).collect(),
    };
    page.render()
}

fn title(view: &CaseView) -> String {
    words::text("web-case-title", &[("number", (&view.number).into())])
}

/// A number says little to a stranger; what it is about stands in the newest item's title.
fn subject(view: &CaseView) -> Option<Cow<'_, str>> {
    let [case] = view.municipalities.as_slice() else { return None };
    case.items.iter().rfind(|line| line.open).map(|line| or_untitled(Some(&line.item.title)))
}

fn head(base: &str, view: &CaseView) -> super::Head {
    let path = case_path(&view.number).unwrap_or_default();
    let items: usize = view.municipalities.iter().map(|case| case.items.len()).sum();
    let places = view.municipalities.iter().map(|case| case.municipality.clone());
    let count = words::text("web-item-count", &[("count", items.into())]);
    let description: Vec<String> = places.chain([count]).collect();
    super::Head::of_overview(base, &path, title(view), description.join(" · "))
}

fn strand(case: &MunicipalCase) -> Strand<'_> {
    Strand {
        name: &case.municipality,
        path: case.items.first().map(|item| municipality_path(&item.meeting.address)).unwrap_or_default(),
        now: case.now.as_ref().map(now),
        waiting: case.waiting.as_ref().map(row),
        items: case.items.iter().map(row).collect(),
    }
}

fn now(now: &CaseNow) -> Now<'_> {
    Now { class: Badge::of(now.decision.outcome).class, text: &now.decision.text, row: row(&now.item) }
}

fn row(line: &CaseItem) -> Row<'_> {
    let meeting = &line.meeting;
    let number = |number: &String| words::text("web-item-number", &[("number", number.into())]);
    Row {
        address: &line.item.address,
        title: or_untitled(Some(&line.item.title)),
        date: words::date_long(meeting.date),
        number: line.item.number.as_ref().map(number),
        committee: meeting_title(meeting),
        committee_path: committee_path(&meeting.address),
        badge: line.outcome.map(|(outcome, detail)| Badge::of_outcome(outcome, detail)),
        closed: !line.open,
    }
}
