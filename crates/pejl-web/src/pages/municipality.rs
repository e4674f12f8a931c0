//! A municipality's page: its committees, and what is new.

use super::{municipality_search, period};
use crate::addresses::{committee_path, completeness_path, found_path, municipality_path};
use askama::Template;
use pejl_app::{CommitteeLine, MeetingLine, MunicipalityView};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "municipality.html")]
struct MunicipalityPage<'a> {
    head: super::Head,
    name: &'a str,
    lead: String,
    search: String,
    completeness: Vec<String>,
    completeness_path: String,
    found_path: String,
    committees: Vec<CommitteeRow<'a>>,
    latest: Vec<MeetingRow<'a>>,
}

struct CommitteeRow<'a> {
    path: String,
    name: &'a str,
    meetings: String,
    first: String,
    last: String,
}

struct MeetingRow<'a> {
    address: &'a str,
    title: Cow<'a, str>,
    date: String,
    kind: Cow<'static, str>,
    items: String,
}

/// The page `/kommune/...`.
pub(crate) fn municipality_page(base: &str, view: &MunicipalityView) -> askama::Result<String> {
    let page = MunicipalityPage {
        head: super::Head::of_overview(base, &municipality_path(&view.address), view.name.clone(), lead(view)),
        name: &view.name,
        lead: lead(view),
        search: municipality_search(&view.name),
        completeness: super::completeness_lines(&view.completeness),
        completeness_path: completeness_path(&view.address),
        found_path: found_path(&view.address),
        committees: view.committees.iter().map(committee).collect(),
        latest: view.latest.iter().map(meeting).collect(),
    };
    page.render()
}

fn lead(view: &MunicipalityView) -> String {
    let period = period(view.period.0, view.period.1);
    let meetings = words::text("web-meeting-count", &[("count", view.meetings.into())]);
    let committees = view.committees.len().into();
    let args = [("meetings", meetings.into()), ("committees", committees), ("period", period.into())];
    words::text("web-municipality-lead", &args)
}

fn committee(line: &CommitteeLine) -> CommitteeRow<'_> {
    CommitteeRow {
        path: committee_path(&line.address),
        name: &line.name,
        meetings: words::number(line.meetings),
        first: words::date_long(line.first),
        last: words::date_long(line.last),
    }
}

fn meeting(line: &MeetingLine) -> MeetingRow<'_> {
    MeetingRow {
        address: &line.address,
        title: super::meeting_title(line),
        date: words::date_long(line.date),
        kind: words::paper_kind(line.kind),
        items: words::text("web-item-count", &[("count", line.items.into())]),
    }
}
