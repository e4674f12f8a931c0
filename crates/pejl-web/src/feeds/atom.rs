//! A search as an Atom 1.0 feed (RFC 4287), with what is gone as RFC 6721 tells it.

use super::xml::escape;
use crate::search_address::{address, address_as, usual_order};
use jiff::civil::Date;
use pejl_app::GoneItem;
use pejl_find::{Hit, SearchRequest, SearchResults};
use pejl_words as words;
use std::fmt::Write as _;

/// The media type.
pub(crate) const MEDIA: &str = "application/atom+xml; charset=utf-8";
/// Entries of a feed.
pub(crate) const LIMIT: usize = 50;

/// The feed of `results`; `request` is the search without page and order,
/// `gone` are the items that it has no more, the newest first.
pub(crate) fn atom(base: &str, request: &SearchRequest, results: &SearchResults, gone: &[GoneItem]) -> String {
    let request = &SearchRequest { order: usual_order(&request.words), ..request.clone() };
    let own = escape(&format!("{base}{}", address_as(request, ".atom")));
    let html = escape(&format!("{base}{}", address(request)));
    let newest = moment(results.hits.iter().filter_map(|hit| hit.date).max().unwrap_or(EPOCH));
    let updated = gone.iter().map(|gone| gone.at.to_string()).chain([newest]).max().unwrap_or_default();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = write!(
        out,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" \
         xml:lang=\"da\">\n<id>{own}</id>\n<title>{}</title>\n\
         <updated>{}</updated>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{html}\"/>\n<author><name>{}</name></author>\n\
         <rights>{}</rights>\n",
        escape(&super::title(request)),
        updated,
        escape(&words::label("web-brand")),
        escape(&crate::site::takedown_sentence(base)),
    );
    for hit in &results.hits {
        entry(base, hit, &mut out);
    }
    for gone in gone {
        let id = escape(&format!("{base}/punkt/{}", gone.address));
        let _ = writeln!(out, "<at:deleted-entry ref=\"{id}\" when=\"{}\"/>", gone.at);
    }
    out.push_str("</feed>\n");
    out
}

/// The day of a feed without entries.
const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// The start of a day as RFC 3339 writes it.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

fn entry(base: &str, hit: &Hit, out: &mut String) {
    let id = escape(&format!("{base}/punkt/{}", hit.address));
    let title = if hit.title.trim().is_empty() { words::label("web-untitled") } else { hit.title.as_str().into() };
    let _ = write!(
        out,
        "<entry>\n<id>{id}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{id}\"/>\n\
         <link rel=\"alternate\" type=\"application/json\" href=\"{id}.json\"/>\n<summary>{}</summary>\n</entry>\n",
        escape(&title),
        moment(hit.date.unwrap_or(EPOCH)),
        escape(&summary(hit)),
    );
}

/// Where and when, what was decided, and the snippet.
fn summary(hit: &Hit) -> String {
    let number = hit.number.as_ref().map(|number| words::text("web-item-number", &[("number", number.into())]));
    let facts = [Some(hit.municipality.clone()), Some(hit.committee.clone()), hit.date.map(words::date_long), number];
    let outcome = hit.outcome.map(|outcome| words::outcome(outcome).into_owned());
    let facts: Vec<String> = facts.into_iter().chain([outcome]).flatten().filter(|fact| !fact.is_empty()).collect();
    let snippet: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
    match snippet.trim() {
        "" => facts.join(" · "),
        snippet => format!("{}. {snippet}", facts.join(" · ")),
    }
}
