//! The pages: each takes a view and gives its HTML.

mod about;
mod access;
mod attachment;
mod case;
mod chart;
mod committee;
mod compare;
mod completeness;
mod completeness_year;
mod edition;
mod found;
mod found_rules;
mod front;
mod head;
mod item;
mod margin;
mod meeting;
mod municipality;
mod named;
mod person;
mod problem;
mod quantity;
mod recommendation;
pub(crate) mod register;
mod search;
mod series;
mod similar;
mod source;
mod topic;

pub(crate) use about::about_page;
pub(crate) use access::access_page;
pub(crate) use attachment::{attachment_page, attachment_path};
pub(crate) use case::case_page;
pub(crate) use committee::committee_page;
pub(crate) use compare::{CompareProblem, compare_page, compare_start_page};
pub(crate) use completeness::{completeness_lines, completeness_page};
pub(crate) use found::found_page;
pub(crate) use found_rules::{rule_page, rules_page};
pub(crate) use front::front_page;
pub(crate) use head::{Feed, Head};
pub(crate) use item::{item_edition_page, item_page};
pub(crate) use margin::found_attachment_path;
pub(crate) use meeting::{meeting_edition_page, meeting_page};
pub(crate) use municipality::municipality_page;
pub(crate) use person::{namesakes_page, person_page};
pub(crate) use problem::{problem_page, problem_words};
pub(crate) use search::{choices, facet_value_name, is_chosen, search_page, toggled};
pub(crate) use series::series_page;
pub(crate) use similar::similar_page;
pub(crate) use source::source_page;
pub(crate) use topic::{topic_address, topic_page};

use crate::addresses::{committee_path, municipality_path};
use crate::search_address::{PAGE, address, municipality};
use jiff::civil::Date;
use pejl_app::{ItemView, MeetingLine, PaperLine};
use pejl_find::{Order, SearchRequest};
use pejl_model::{Decision, Diagnostic, Outcome, OutcomeDetail, Person};
use pejl_words as words;
use std::borrow::Cow;

/// An outcome as a coloured label; the name says everything that the colour says.
struct Badge {
    class: &'static str,
    name: Cow<'static, str>,
}

impl Badge {
    fn of(outcome: Outcome) -> Self {
        let class = match outcome {
            Outcome::Approved => "badge-success",
            Outcome::Noted | Outcome::Recommended | Outcome::Discussed => "badge-info",
            Outcome::Postponed => "badge-warning",
            Outcome::Rejected => "badge-error",
            Outcome::Other => "badge-other",
        };
        Self { class, name: words::outcome(outcome) }
    }

    /// "Other" says little where the detail says more.
    fn of_decision(decision: &Decision) -> Self {
        Self::of_outcome(decision.outcome, decision.detail)
    }

    fn of_outcome(outcome: Outcome, detail: Option<OutcomeDetail>) -> Self {
        let badge = Self::of(outcome);
        match (outcome, detail) {
            (Outcome::Other, Some(detail)) => Self { name: words::outcome_detail(detail), ..badge },
            _ => badge,
        }
    }
}

/// How an item ended, as its badge says it.
pub(crate) fn outcome_name(outcome: Outcome, detail: Option<OutcomeDetail>) -> Cow<'static, str> {
    Badge::of_outcome(outcome, detail).name
}

/// The detail, where the badge does not say it already.
fn detail(decision: &Decision) -> Option<Cow<'static, str>> {
    let detail = decision.detail.filter(|_| decision.outcome != Outcome::Other)?;
    (detail != OutcomeDetail::InformationGiven).then(|| words::outcome_detail(detail))
}

/// A short fact beside a title, and whether it is in the words of a paper.
struct Fact<'a> {
    text: Cow<'a, str>,
    printed: bool,
}

impl<'a> Fact<'a> {
    /// In the words of the page.
    fn told(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), printed: false }
    }

    /// Where and when; what is not known is left out.
    fn place_and_day(municipality: &'a str, committee: &'a str, date: Option<Date>) -> Vec<Self> {
        let printed = [municipality, committee].map(|text| Self { text: text.into(), printed: true });
        let day = date.map(|date| Self::told(words::date_long(date)));
        printed.into_iter().filter(|fact| !fact.text.is_empty()).chain(day).collect()
    }
}

/// The way down to an item's pages.
struct Crumbs<'a> {
    municipality: &'a str,
    municipality_path: String,
    committee: Cow<'a, str>,
    committee_path: String,
    meeting_address: &'a str,
    meeting_path: String,
    meeting: String,
    /// The item, where the page lies below it.
    item: Option<String>,
    item_path: String,
    here: Cow<'a, str>,
}

impl<'a> Crumbs<'a> {
    fn to_item(view: &'a ItemView) -> Self {
        let line = &view.meeting;
        Self {
            municipality: &line.municipality,
            municipality_path: municipality_path(&line.address),
            committee: meeting_title(line),
            committee_path: committee_path(&line.address),
            meeting_address: &line.address,
            meeting_path: format!("/moede/{}", line.address),
            meeting: words::date_long(line.date),
            item: None,
            item_path: format!("/punkt/{}", view.address),
            here: Cow::Owned(item_name(view)),
        }
    }

    fn to_similar(view: &'a ItemView) -> Self {
        let here = words::label("web-similar-crumb");
        Self { item: Some(item_name(view)), here, ..Self::to_item(view) }
    }

    fn to_attachment(view: &'a ItemView, here: String) -> Self {
        Self { item: Some(item_name(view)), here: here.into(), ..Self::to_item(view) }
    }

    fn to_source(view: &'a ItemView) -> Self {
        let here = words::label("web-item-source-title");
        Self { item: Some(item_name(view)), here, ..Self::to_item(view) }
    }
}

/// "Punkt 83", or "Punkt" where the paper prints no number.
fn item_name(view: &ItemView) -> String {
    match &view.item.number {
        Some(number) => words::text("web-item-number", &[("number", (&number.value).into())]),
        None => words::label("web-item-one").into_owned(),
    }
}

fn item_title(view: &ItemView) -> Cow<'_, str> {
    or_untitled(view.item.title.as_ref().map(|title| title.value.as_str()))
}

/// The title without the colon of one that was cut off ("Lukket:").
fn or_untitled(title: Option<&str>) -> Cow<'_, str> {
    let title = title.map(|title| title.trim_end().trim_end_matches(':')).filter(|title| !title.trim().is_empty());
    title.map_or_else(|| words::label("web-untitled"), Cow::Borrowed)
}

fn municipality_search(name: &str) -> String {
    address(&municipality(name))
}

/// The items of a committee under every spelling of its name; with `outcomes`, those that ended so.
fn committee_search(municipality: &str, committees: &[String], outcomes: Vec<Outcome>) -> String {
    address(&committee_request(municipality, committees, outcomes))
}

/// The search that [`committee_search`] is the address of.
pub(crate) fn committee_request(municipality: &str, committees: &[String], outcomes: Vec<Outcome>) -> SearchRequest {
    SearchRequest {
        municipalities: vec![municipality.to_owned()],
        committees: committees.to_vec(),
        outcomes,
        order: Order::Newest,
        limit: PAGE,
        ..SearchRequest::default()
    }
}

/// "fra 6. november 2023 til 4. marts 2024", or "den 6. november 2023".
fn period(from: Date, to: Date) -> String {
    let day = words::date_long(from);
    if from == to {
        return words::text("web-period-day", &[("day", day.into())]);
    }
    words::text("web-period", &[("from", day.into()), ("to", words::date_long(to).into())])
}

/// "Navn (A)".
fn person(person: &Person) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

/// A diagnostic as a line.
struct Finding {
    class: &'static str,
    severity: Cow<'static, str>,
    sentence: String,
    help: String,
}

/// Each sentence once, the weightiest first.
fn findings(diagnostics: &[Diagnostic]) -> Vec<Finding> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|d| std::cmp::Reverse(d.severity));
    let mut lines: Vec<Finding> = sorted.into_iter().map(finding).collect();
    let mut said = std::collections::HashSet::new();
    lines.retain(|line| said.insert(line.sentence.clone()));
    lines
}

fn finding(diagnostic: &Diagnostic) -> Finding {
    Finding {
        class: diagnostic.severity.as_str(),
        severity: words::severity(diagnostic.severity),
        sentence: words::diagnostic(diagnostic),
        help: words::diagnostic_help(diagnostic),
    }
}

/// "PDF"; a form that has no name here shows as it is.
fn form_name(paper: &PaperLine) -> Cow<'_, str> {
    match paper.form.as_str() {
        "text" => words::label("web-form-text"),
        "pdf" => words::label("web-form-pdf"),
        "html" => words::label("web-form-html"),
        "docx" => words::label("web-form-docx"),
        other => Cow::Borrowed(other),
    }
}

fn meeting_title(line: &MeetingLine) -> Cow<'_, str> {
    if line.committee.is_empty() { words::label("web-unknown-committee") } else { Cow::Borrowed(&line.committee) }
}
