//! One row of a table through the meetings of a committee.

use super::chart::{LineChart, LinePoint};
use super::quantity::{quantity, unit};
use super::{Head, or_untitled};
use crate::addresses::{committee_path, municipality_path};
use crate::series_address::address;
use askama::Template;
use pejl_app::{RowKey, SeriesPoint, SeriesView};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "series.html")]
struct SeriesPage<'a> {
    head: Head,
    municipality: &'a str,
    municipality_path: String,
    committee: &'a str,
    committee_path: String,
    name: &'a str,
    heading: &'a str,
    lead: String,
    columns: Vec<(&'a str, String, bool)>,
    chart: Option<LineChart>,
    summary: String,
    unit: String,
    /// True where a figure counts something else than what is drawn.
    apart: bool,
    /// True where a figure is printed in another scale than it is drawn in.
    turned: bool,
    rows: Vec<Row<'a>>,
    data: String,
}

struct Row<'a> {
    date: String,
    address: &'a str,
    title: Cow<'a, str>,
    heading: &'a str,
    printed: Option<String>,
    drawn: Option<String>,
}

/// The page `/tal/...`.
pub(crate) fn series_page(base: &str, view: &SeriesView) -> askama::Result<String> {
    let path = address(&view.committee_address, &view.key, "");
    let data = address(&view.committee_address, &view.key, ".json");
    let drawn = view.drawn.map(|(kind, scale)| unit(kind, scale)).unwrap_or_default();
    let points: Vec<LinePoint> = view.points.iter().map(line_point).collect();
    let page = SeriesPage {
        head: Head::with_data(base, &path, data.clone()),
        municipality: &view.municipality,
        municipality_path: municipality_path(&view.committee_address),
        committee: &view.committee,
        committee_path: committee_path(&view.committee_address),
        name: &view.name,
        heading: &view.heading,
        lead: lead(view),
        columns: view.columns.iter().map(|column| link(view, column)).collect(),
        chart: LineChart::of(&points),
        summary: summary(view),
        apart: view.points.iter().any(|point| point.printed.is_some() && point.drawn.is_none()),
        turned: view.points.iter().any(is_turned),
        rows: view.points.iter().rev().map(row).collect(),
        unit: drawn,
        data,
    };
    page.render()
}

fn lead(view: &SeriesView) -> String {
    let args = [
        ("count", view.points.len().into()),
        ("committee", (&view.committee).into()),
        ("municipality", (&view.municipality).into()),
    ];
    words::text("web-series-lead", &args)
}

fn link<'a>(view: &SeriesView, (key, heading): &'a (String, String)) -> (&'a str, String, bool) {
    let chosen = RowKey { column: key.clone(), ..view.key.clone() };
    let name = if heading.is_empty() { key } else { heading };
    (name, address(&view.committee_address, &chosen, ""), *key == view.key.column)
}

fn line_point(point: &SeriesPoint) -> LinePoint {
    let told = point.drawn.map(quantity).unwrap_or_default();
    LinePoint {
        date: point.meeting.date,
        value: point.drawn.map(|drawn| drawn.value),
        told: format!("{}: {told}", words::date_long(point.meeting.date)),
    }
}

/// The first and the last value in a sentence, for whoever does not see the chart.
fn summary(view: &SeriesView) -> String {
    let mut drawn = view.points.iter().filter_map(|point| Some((point.meeting.date, point.drawn?)));
    let (Some(first), Some(last)) = (drawn.next(), drawn.next_back()) else { return String::new() };
    let args = [
        ("from", words::date_long(first.0).into()),
        ("first", quantity(first.1).into()),
        ("to", words::date_long(last.0).into()),
        ("last", quantity(last.1).into()),
    ];
    words::text("web-series-summary", &args)
}

fn is_turned(point: &SeriesPoint) -> bool {
    point.printed.zip(point.drawn).is_some_and(|(printed, drawn)| printed.scale != drawn.scale)
}

fn row(point: &SeriesPoint) -> Row<'_> {
    Row {
        date: words::date_long(point.meeting.date),
        address: &point.item.address,
        title: or_untitled(Some(&point.item.title)),
        heading: &point.heading,
        printed: point.printed.map(quantity),
        drawn: point.drawn.filter(|_| is_turned(point)).map(quantity),
    }
}
