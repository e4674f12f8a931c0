//! How complete the library is: for all municipalities, for the committees of
//! one, and for a committee year by year.

use super::Head;
use super::completeness_year::year_page;
use crate::addresses::{committee_path, completeness_path, municipality_path};
use askama::Template;
use pejl_app::{
    CommitteeCompleteness, Completeness, CompletenessLine, CompletenessTotals, CompletenessView, YearCompleteness,
};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "completeness.html")]
struct CompletenessPage<'a> {
    head: Head,
    title: String,
    /// Each with whether papers name it.
    crumbs: Vec<(String, bool, Cow<'a, str>)>,
    here: Cow<'a, str>,
    lead: String,
    told: Vec<String>,
    heading: Cow<'static, str>,
    /// Each with whether its fields are numbers.
    columns: Vec<(Cow<'static, str>, bool)>,
    rows: Vec<Row<'a>>,
    path: String,
}

struct Row<'a> {
    path: String,
    name: Cow<'a, str>,
    /// Each with the place on the row's page that tells more.
    cells: Vec<(String, Option<&'static str>)>,
}

/// The pages `/fuldstaendighed...`.
pub(crate) fn completeness_page(base: &str, view: &Completeness) -> askama::Result<String> {
    match view {
        Completeness::Overview(view) => overview_page(base, view),
        Completeness::Committee(view) => match (view.only, view.years.first()) {
            (Some(_), Some(year)) => year_page(base, view, year),
            _ => committee_page(base, view),
        },
    }
}

/// What is told of the library or a municipality in a line or two.
pub(crate) fn completeness_lines(totals: &CompletenessTotals) -> Vec<String> {
    let mut lines = Vec::new();
    match totals.per_cent() {
        Some(share) => {
            let args = [
                ("expected", totals.expected().into()),
                ("held", (totals.meetings - totals.unjudged).into()),
                ("share", share.into()),
            ];
            lines.push(words::text("web-complete-line", &args));
            if totals.unjudged > 0 {
                lines.push(words::text("web-complete-line-unjudged", &[("count", totals.unjudged.into())]));
            }
        }
        None => lines.push(words::label("web-complete-line-few").into_owned()),
    }
    if totals.agendas > 0 {
        lines.push(words::text("web-complete-line-agendas", &[("count", totals.agendas.into())]));
    }
    lines
}

fn overview_page(base: &str, view: &CompletenessView) -> askama::Result<String> {
    let path = completeness_path(view.municipality.as_ref().map_or("", |(address, _)| address));
    let mut told = completeness_lines(&view.totals);
    let lead = told.remove(0);
    let mut crumbs: Vec<(String, bool, Cow<'_, str>)> = Vec::new();
    let (title, first) = match &view.municipality {
        None => (words::label("web-complete-title").into_owned(), words::label("web-complete-column-municipality")),
        Some((address, name)) => {
            crumbs.push((municipality_path(address), true, Cow::Borrowed(name)));
            let title = words::text("web-complete-title-of", &[("name", name.into())]);
            (title, words::label("web-column-committee"))
        }
    };
    let counts = ["held", "expected", "lacking", "agendas", "unjudged"].map(|name| (column(name), true));
    let page = CompletenessPage {
        head: Head::of_completeness(base, &path),
        heading: match &view.municipality {
            None => words::label("web-front-by-municipality"),
            Some(_) => words::label("web-municipality-committees"),
        },
        title,
        crumbs,
        here: words::label("web-complete-crumb"),
        lead,
        told,
        columns: std::iter::once((first, false)).chain(counts).collect(),
        rows: view.lines.iter().map(line).collect(),
        path,
    };
    page.render()
}

fn column(name: &str) -> Cow<'static, str> {
    match name {
        "held" => words::label("web-complete-held"),
        "expected" => words::label("web-complete-expected"),
        "lacking" => words::label("web-complete-lacking"),
        "agendas" => words::label("web-complete-agendas"),
        _ => words::label("web-complete-unjudged"),
    }
}

fn line(line: &CompletenessLine) -> Row<'_> {
    let totals = &line.totals;
    let judged = totals.per_cent().is_some();
    let told =
        |value: u64| if judged { words::number(value) } else { words::label("web-complete-too-few").into_owned() };
    let cells = [
        words::number(totals.meetings),
        told(totals.expected()),
        told(totals.lacking),
        words::number(totals.agendas),
        words::number(totals.unjudged),
    ];
    let cells = cells.into_iter().map(|cell| (cell, None)).collect();
    Row { path: completeness_path(&line.address), name: Cow::Borrowed(&line.name), cells }
}

fn committee_page(base: &str, view: &CommitteeCompleteness) -> askama::Result<String> {
    let path = completeness_path(&view.address);
    let mut totals = CompletenessTotals::default();
    view.years.iter().for_each(|year| totals.count(&year.totals));
    let mut told = completeness_lines(&totals);
    let lead = told.remove(0);
    let page = CompletenessPage {
        head: Head::of_completeness(base, &path),
        title: words::text("web-complete-title-of", &[("name", (&view.name).into())]),
        crumbs: crumbs(view),
        here: words::label("web-complete-crumb"),
        lead,
        told,
        heading: words::label("web-complete-years"),
        columns: year_columns(),
        rows: view.years.iter().map(|year| year_row(&path, year)).collect(),
        path,
    };
    page.render()
}

/// The way down to the register of a committee.
pub(super) fn crumbs(view: &CommitteeCompleteness) -> Vec<(String, bool, Cow<'_, str>)> {
    vec![
        (municipality_path(&view.address), true, Cow::Borrowed(view.municipality.as_str())),
        (committee_path(&view.address), true, Cow::Borrowed(view.name.as_str())),
    ]
}

fn year_columns() -> Vec<(Cow<'static, str>, bool)> {
    let counts = [
        words::label("web-complete-held"),
        words::label("web-complete-rhythm"),
        words::label("web-complete-expected"),
        words::label("web-complete-lacking"),
        words::label("web-complete-agendas"),
        words::label("web-complete-items"),
        words::label("web-complete-closed"),
        words::label("web-complete-undecided"),
        words::label("web-complete-attachments"),
        words::label("web-complete-unsure"),
        words::label("web-complete-gaps"),
        words::label("web-complete-findings"),
    ];
    let first = (words::label("web-column-year"), false);
    std::iter::once(first).chain(counts.into_iter().map(|name| (name, true))).collect()
}

fn year_row(path: &str, year: &YearCompleteness) -> Row<'static> {
    let totals = &year.totals;
    let too_few = || words::label("web-complete-too-few").into_owned();
    let told = |value: Option<u64>| value.map_or_else(too_few, words::number);
    let rhythm = totals.rhythm.map(|days| words::text("web-complete-rhythm-days", &[("count", days.into())]));
    let findings: usize = year.findings.iter().map(|kind| kind.places.len()).sum();
    let gaps = year.gaps.len() + year.jumps.len();
    let number = |count: usize| words::number(count as u64);
    let cells = vec![
        (words::number(totals.meetings), None),
        (rhythm.unwrap_or_else(too_few), None),
        (told(totals.expected()), None),
        (told(totals.expected().map(|_| totals.lacking())), Some("mangler")),
        (words::number(totals.agendas), Some("dagsordener")),
        (words::number(year.items), None),
        (words::number(year.closed), None),
        (number(year.undecided.len()), Some("uden-beslutning")),
        (words::number(year.named_attachments()), Some("bilag")),
        (number(year.unsure.len()), Some("usikre")),
        (number(gaps), Some("numre")),
        (number(findings), Some("bemaerkninger")),
    ];
    Row { path: format!("{path}/{}", totals.year), name: Cow::Owned(totals.year.to_string()), cells }
}
