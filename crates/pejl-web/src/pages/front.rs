//! The front page: the box, what the library holds, what is new.

use super::meeting_title;
use crate::addresses::municipality_path;
use crate::search_address::{PAGE, address};
use askama::Template;
use pejl_app::{FrontView, MeetingLine, slug};
use pejl_find::SearchRequest;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage<'a> {
    head: super::Head,
    view: &'a FrontView,
    examples: Vec<Example>,
    counts: Vec<(String, String)>,
    period: Option<String>,
    completeness: Vec<String>,
    latest: Vec<Line<'a>>,
    municipalities: Vec<Municipality<'a>>,
}

struct Example {
    name: Cow<'static, str>,
    address: String,
}

struct Line<'a> {
    address: &'a str,
    title: Cow<'a, str>,
    municipality: &'a str,
    date: String,
    kind: Cow<'static, str>,
    items: String,
}

struct Municipality<'a> {
    name: &'a str,
    address: String,
    count: String,
}

/// The page `/`.
pub(crate) fn front_page(base: &str, view: &FrontView) -> askama::Result<String> {
    let municipality = |(name, count): &'_ (String, u64)| (municipality_path(&slug(name)), meetings(*count));
    let page = FrontPage {
        head: super::Head::of_front(base),
        view,
        examples: examples(),
        counts: counts(view),
        period: period(view),
        completeness: super::completeness_lines(&view.completeness),
        latest: view.latest.iter().map(line).collect(),
        municipalities: view
            .by_municipality
            .iter()
            .map(|pair| {
                let (address, count) = municipality(pair);
                Municipality { name: &pair.0, address, count }
            })
            .collect(),
    };
    page.render()
}

fn examples() -> Vec<Example> {
    let typed = ["web-front-example-1", "web-front-example-2", "web-front-example-3"];
    let search = |words: &str| SearchRequest { words: words.to_owned(), limit: PAGE, ..SearchRequest::default() };
    let mut examples: Vec<Example> =
        typed.map(words::label).map(|name| Example { address: address(&search(&name)), name }).into();
    // A field of the query language is no plain word: the link says what it finds.
    let postponed = search(&words::label("web-front-example-4"));
    examples.push(Example { name: words::label("web-front-example-4-name"), address: address(&postponed) });
    examples
}

fn counts(view: &FrontView) -> Vec<(String, String)> {
    let name = |key, count: u64| (words::number(count), words::text(key, &[("count", count.into())]));
    vec![
        name("web-front-municipalities", view.municipalities),
        name("web-front-committees", view.committees),
        name("web-front-meetings", view.meetings),
        name("web-front-items", view.items),
    ]
}

fn period(view: &FrontView) -> Option<String> {
    let (from, to) = view.period?;
    let (from, to) = (words::date_long(from), words::date_long(to));
    Some(words::text("web-front-period", &[("from", from.into()), ("to", to.into())]))
}

fn meetings(count: u64) -> String {
    words::text("web-meeting-count", &[("count", count.into())])
}

fn line(line: &MeetingLine) -> Line<'_> {
    Line {
        address: &line.address,
        title: meeting_title(line),
        municipality: &line.municipality,
        date: words::date_long(line.date),
        kind: words::paper_kind(line.kind),
        items: words::text("web-item-count", &[("count", line.items.into())]),
    }
}
