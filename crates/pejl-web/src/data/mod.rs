//! The pages as JSON. Every shape here is public: it is described under `/api`,
//! built from the same masked views as the pages, and a key that is once there
//! keeps its meaning as long as [`VERSION`] stays the same.

mod about;
mod access;
mod attachment;
mod case;
mod committee;
mod comparing;
mod completeness;
mod found;
mod front;
mod item;
mod meeting;
mod municipality;
mod person;
mod search;

pub(crate) use about::about_data;
pub(crate) use access::{GAPS, access_data};
pub(crate) use attachment::attachment_data;
pub(crate) use case::case_data;
pub(crate) use committee::committee_data;
pub(crate) use comparing::{comparison_data, series_data, similar_data, topic_data};
pub(crate) use completeness::completeness_data;
pub(crate) use found::{found_data, rule_data, rules_data};
pub(crate) use front::front_data;
pub(crate) use item::item_data;
pub(crate) use meeting::meeting_data;
pub(crate) use municipality::municipality_data;
pub(crate) use person::person_data;
pub(crate) use search::search_data;

use crate::addresses::municipality_path;
use crate::problem::Problem;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::{Date, Time};
use pejl_app::{MeetingLine, PaperLine};
use pejl_model::{Diagnostic, PaperKind, Person, Severity};
use pejl_words as words;
use serde::Serialize;

/// The version of the shapes; it grows whenever a key goes or changes its meaning.
pub(crate) const VERSION: u32 = 1;

/// `shape` as an answer.
pub(crate) fn json<T: Serialize>(shape: &T) -> Result<Response, Problem> {
    let body = serde_json::to_string(shape).map_err(|error| Problem::Internal(Box::new(error)))?;
    Ok(([(header::CONTENT_TYPE, "application/json; charset=utf-8")], body).into_response())
}

/// A refusal as RFC 9457 tells it.
#[derive(Debug, Serialize)]
struct ProblemData<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    /// The same for who reads OParl, which has a shape of its own for refusals.
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    /// The number under which the log holds the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
}

/// The answer for `status` where data was asked for.
pub(crate) fn problem_data(status: StatusCode, id: Option<&str>, oparl: bool, detail: Option<String>) -> Response {
    let (title, usual) = crate::pages::problem_words(status);
    let detail = detail.as_deref().unwrap_or(&usual);
    let kind = if oparl { crate::oparl::ERROR } else { "about:blank" };
    let message = oparl.then_some(detail);
    let shape = ProblemData { kind, title: &title, status: status.as_u16(), detail, message, id };
    let body = serde_json::to_string(&shape).unwrap_or_default();
    let headers = [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, body).into_response()
}

/// Where the same stands, as data and as a page.
#[derive(Debug, Serialize)]
pub(crate) struct Links {
    #[serde(rename = "self")]
    own: String,
    html: String,
}

impl Links {
    /// The addresses of the page at `path`.
    fn to(base: &str, path: &str) -> Self {
        Self { own: format!("{base}{path}.json"), html: format!("{base}{path}") }
    }

    fn meeting(base: &str, address: &str) -> Self {
        Self::to(base, &format!("/moede/{address}"))
    }

    fn item(base: &str, address: &str) -> Self {
        Self::to(base, &format!("/punkt/{address}"))
    }

    /// The municipality that what stands at `address` belongs to.
    fn municipality(base: &str, address: &str) -> Self {
        Self::to(base, &municipality_path(address))
    }
}

/// The first and the last day of a meeting.
#[derive(Debug, Serialize)]
struct PeriodData {
    from: String,
    to: String,
}

impl PeriodData {
    fn of((from, to): (Date, Date)) -> Self {
        Self { from: from.to_string(), to: to.to_string() }
    }
}

/// A meeting in a list.
#[derive(Debug, Serialize)]
struct MeetingLineData<'a> {
    address: &'a str,
    municipality: &'a str,
    committee: &'a str,
    date: String,
    start: Option<String>,
    kind: PaperKind,
    items: u64,
    links: Links,
}

impl<'a> MeetingLineData<'a> {
    fn of(base: &str, line: &'a MeetingLine) -> Self {
        Self {
            address: &line.address,
            municipality: &line.municipality,
            committee: &line.committee,
            date: line.date.to_string(),
            start: line.start.map(clock),
            kind: line.kind,
            items: line.items,
            links: Links::meeting(base, &line.address),
        }
    }
}

/// A version of a paper.
#[derive(Debug, Serialize)]
struct PaperData<'a> {
    kind: PaperKind,
    form: &'a str,
    file_name: &'a str,
    version: u32,
    sha256: &'a str,
    edition: u32,
    imported: &'a str,
    replaced: bool,
    shown: bool,
}

impl<'a> PaperData<'a> {
    fn of(paper: &'a PaperLine) -> Self {
        Self {
            kind: paper.kind,
            form: &paper.form,
            file_name: &paper.file_name,
            version: paper.version,
            sha256: &paper.sha256,
            edition: paper.edition,
            imported: &paper.imported_at,
            replaced: paper.replaced,
            shown: paper.shown,
        }
    }
}

/// A politician.
#[derive(Debug, Serialize)]
struct PersonData<'a> {
    name: &'a str,
    party: Option<&'a str>,
}

impl<'a> PersonData<'a> {
    fn of(person: &'a Person) -> Self {
        Self { name: &person.name, party: person.party.as_deref() }
    }
}

/// Something that the reader is unsure of.
#[derive(Debug, Serialize)]
struct DiagnosticData {
    code: &'static str,
    severity: Severity,
    message: String,
}

impl DiagnosticData {
    fn of(diagnostic: &Diagnostic) -> Self {
        Self { code: diagnostic.code.as_str(), severity: diagnostic.severity, message: words::diagnostic(diagnostic) }
    }
}

/// "16:30".
fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
