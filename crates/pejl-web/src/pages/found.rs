//! What was found in the papers of the library, a municipality or a committee.

use super::margin::FoundRow;
use super::{Head, meeting_title, or_untitled};
use crate::addresses::{committee_path, found_path, municipality_path};
use crate::found_address::address;
use askama::Template;
use pejl_app::{FindingCounts, FindingsRequest, FindingsView, FoundPlace};
use pejl_model::Severity;
use pejl_words as words;
use std::borrow::Cow;

/// So many findings of a place are told in a list.
const LISTED: usize = 10;

#[derive(Template)]
#[template(path = "found_overview.html")]
struct FoundPage<'a> {
    head: Head,
    title: String,
    /// Each with whether papers name it.
    crumbs: Vec<(String, bool, Cow<'a, str>)>,
    lead: String,
    counting: Option<String>,
    choices: Vec<Choice<'a>>,
    clear: String,
    weights: Vec<Weight>,
    rules: Vec<Line<'a>>,
    places: Vec<Line<'a>>,
    places_heading: Cow<'static, str>,
    places_column: Cow<'static, str>,
    years: Vec<Line<'a>>,
    list_heading: String,
    found: Vec<Listed<'a>>,
    first: Option<String>,
    next: Option<String>,
    data: String,
}

/// What the list is narrowed to, with the way to be rid of it.
struct Choice<'a> {
    name: Cow<'a, str>,
    address: String,
}

/// A weight with its number of findings.
struct Weight {
    class: &'static str,
    name: Cow<'static, str>,
    count: String,
    address: String,
}

/// A line of a table of counts.
struct Line<'a> {
    path: String,
    name: Cow<'a, str>,
    /// True where papers name it.
    printed: bool,
    cells: [String; 4],
}

/// An item, or the papers of a meeting as a whole.
struct Listed<'a> {
    path: String,
    title: Cow<'a, str>,
    /// True where it is the papers as a whole, which bear the committee's name.
    whole: bool,
    municipality: &'a str,
    committee: Cow<'a, str>,
    date: String,
    rows: Vec<FoundRow>,
    /// That there are more on the page of the place.
    more: Option<String>,
}

/// The pages `/fund...`.
pub(crate) fn found_page(base: &str, request: &FindingsRequest, view: &FindingsView) -> askama::Result<String> {
    let here = view.committee.as_deref().or(view.municipality.as_deref());
    let title = match here {
        Some(name) => words::text("web-found-title-of", &[("name", name.into())]),
        None => words::label("web-found-title").into_owned(),
    };
    let lead = lead(view);
    let (places_heading, places_column) = match &view.municipality {
        None => (words::label("web-front-by-municipality"), words::label("web-complete-column-municipality")),
        Some(_) => (words::label("web-municipality-committees"), words::label("web-column-committee")),
    };
    let page = FoundPage {
        head: Head::of_overview(base, &found_path(&view.address), title.clone(), lead.clone()),
        title,
        crumbs: crumbs(view),
        lead,
        counting: view
            .counting
            .map(|(looked, all)| words::text("web-found-counting", &[("looked", looked.into()), ("all", all.into())])),
        choices: choices(request),
        clear: found_path(&request.place),
        weights: weights(request, view.counts),
        rules: view.by_rule.iter().map(|(rule, counts)| rule_line(request, rule, *counts)).collect(),
        places: view
            .by_place
            .iter()
            .map(|place| line(at(request, &place.address), &place.name, true, place.counts))
            .collect(),
        places_heading,
        places_column,
        years: view.by_year.iter().map(|(year, counts)| year_line(request, *year, *counts)).collect(),
        list_heading: words::text("web-found-places", &[("count", view.places_with.into())]),
        found: view.found.iter().map(listed).collect(),
        first: request.after.map(|_| address(&FindingsRequest { after: None, ..request.clone() }, "")),
        next: view.next.map(|_| address(&FindingsRequest { after: view.next, ..request.clone() }, "")),
        data: address(request, ".json"),
    };
    page.render()
}

fn lead(view: &FindingsView) -> String {
    let meetings = words::text("web-meeting-count", &[("count", view.meetings.into())]);
    let args = [("count", view.counts.total().into()), ("meetings", meetings.into())];
    words::text("web-found-lead", &args)
}

fn crumbs(view: &FindingsView) -> Vec<(String, bool, Cow<'_, str>)> {
    let mut crumbs: Vec<(String, bool, Cow<'_, str>)> = Vec::new();
    if let Some(municipality) = &view.municipality {
        crumbs.push((municipality_path(&view.address), true, Cow::Borrowed(municipality)));
        if let Some(committee) = &view.committee {
            crumbs.push((committee_path(&view.address), true, Cow::Borrowed(committee)));
        }
    }
    crumbs
}

/// The same request without what it goes on after.
fn anew(request: &FindingsRequest) -> FindingsRequest {
    FindingsRequest { after: None, ..request.clone() }
}

fn at(request: &FindingsRequest, place: &str) -> String {
    address(&FindingsRequest { place: place.to_owned(), ..anew(request) }, "")
}

fn choices(request: &FindingsRequest) -> Vec<Choice<'static>> {
    let mut choices = Vec::new();
    let mut push = |name: Cow<'static, str>, without: FindingsRequest| {
        choices.push(Choice { name, address: address(&without, "") });
    };
    if let Some(rule) = request.rule {
        let name = format!("{} {}", rule.code, words::rule_name(rule.code));
        push(name.into(), FindingsRequest { rule: None, ..anew(request) });
    }
    if let Some(severity) = request.severity {
        push(words::severity(severity), FindingsRequest { severity: None, ..anew(request) });
    }
    if let Some(year) = request.year {
        push(year.to_string().into(), FindingsRequest { year: None, ..anew(request) });
    }
    choices
}

fn weights(request: &FindingsRequest, counts: FindingCounts) -> Vec<Weight> {
    let weight = |severity: Severity| Weight {
        class: severity.as_str(),
        name: words::severity(severity),
        count: words::number(counts.get(severity)),
        address: address(&FindingsRequest { severity: Some(severity), ..anew(request) }, ""),
    };
    [Severity::Error, Severity::Warning, Severity::Note].map(weight).into()
}

fn line<'a>(path: String, name: impl Into<Cow<'a, str>>, printed: bool, counts: FindingCounts) -> Line<'a> {
    let cells = [counts.errors, counts.warnings, counts.notes, counts.total()].map(words::number);
    Line { path, name: name.into(), printed, cells }
}

fn rule_line<'a>(request: &FindingsRequest, rule: &'static pejl_app::Rule, counts: FindingCounts) -> Line<'a> {
    let path = address(&FindingsRequest { rule: Some(rule), ..anew(request) }, "");
    line(path, format!("{} {}", rule.code, words::rule_name(rule.code)), false, counts)
}

fn year_line<'a>(request: &FindingsRequest, year: i16, counts: FindingCounts) -> Line<'a> {
    let path = address(&FindingsRequest { year: Some(year), ..anew(request) }, "");
    line(path, year.to_string(), false, counts)
}

fn listed(place: &FoundPlace) -> Listed<'_> {
    let meeting = &place.meeting;
    let rows = place.findings.iter().take(LISTED).map(|found| FoundRow::of(found, 0)).collect();
    let left = place.findings.len().saturating_sub(LISTED);
    let more = (left > 0).then(|| words::text("web-found-more", &[("count", left.into())]));
    let date = words::date_long(meeting.date);
    let (municipality, committee) = (meeting.municipality.as_str(), meeting_title(meeting));
    match &place.item {
        Some(item) => {
            let title = or_untitled(Some(&item.title));
            let title = match &item.number {
                Some(number) => format!("{number}. {title}").into(),
                None => title,
            };
            let path = format!("/punkt/{}#fund", item.address);
            Listed { path, title, whole: false, municipality, committee, date, rows, more }
        }
        None => {
            let path = format!("/moede/{}#fund", meeting.address);
            Listed { path, title: committee.clone(), whole: true, municipality, committee, date, rows, more }
        }
    }
}
