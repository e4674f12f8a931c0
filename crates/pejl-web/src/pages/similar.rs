//! What others decided on the matter of an item.

use super::chart::{Bars, OutcomeBar};
use super::{Badge, Crumbs, Fact, Head, item_title, or_untitled};
use crate::compare_address;
use askama::Template;
use pejl_app::{SimilarItem, SimilarView};
use pejl_words as words;
use std::borrow::Cow;

/// Items of other municipalities that are shown.
const OTHERS: usize = 15;
/// Items of the same municipality that are shown.
const OWN: usize = 6;
/// Shared words that are named.
const WORDS: usize = 8;

#[derive(Template)]
#[template(path = "similar.html")]
struct SimilarPage<'a> {
    head: Head,
    crumbs: Crumbs<'a>,
    address: &'a str,
    title: Cow<'a, str>,
    closed: bool,
    /// How many of other municipalities were found.
    found: String,
    words: Option<String>,
    outcomes: Vec<OutcomeLine>,
    others: Vec<Row<'a>>,
    own: Vec<Row<'a>>,
    same_case: Vec<Row<'a>>,
    case_path: Option<String>,
}

struct OutcomeLine {
    badge: Option<Badge>,
    name: Cow<'static, str>,
    count: String,
    bar: Vec<OutcomeBar>,
}

struct Row<'a> {
    address: &'a str,
    title: Cow<'a, str>,
    facts: Vec<Fact<'a>>,
    badge: Option<Badge>,
    decision: &'a str,
    shared: Option<String>,
    compare: String,
}

/// The page `/lignende/...`.
pub(crate) fn similar_page(base: &str, view: &SimilarView) -> askama::Result<String> {
    let address = &view.item.address;
    let similar = &view.similar;
    let path = format!("/lignende/{address}");
    let named: Vec<&str> = similar.words.iter().take(WORDS).map(String::as_str).collect();
    let case = view.item.item.case_number.as_ref().filter(|_| view.item.item.open);
    let page = SimilarPage {
        head: Head::with_data(base, &path, format!("{path}.json")),
        crumbs: Crumbs::to_similar(&view.item),
        address,
        title: item_title(&view.item),
        closed: !view.item.item.open,
        found: words::text("web-similar-count", &[("count", similar.others.len().into())]),
        words: (!named.is_empty()).then(|| words::list(&named)),
        outcomes: outcomes(view),
        others: rows(address, &similar.others, OTHERS),
        own: rows(address, &similar.own, OWN),
        same_case: rows(address, &similar.same_case, OWN),
        case_path: case.and_then(|number| crate::addresses::case_path(&number.text)),
    };
    page.render()
}

fn outcomes(view: &SimilarView) -> Vec<OutcomeLine> {
    let counts = view.outcomes.iter().map(|(_, count)| *count);
    let bars = Bars::of(counts.chain([view.undecided]));
    let line = |&(outcome, count): &(_, u64)| OutcomeLine {
        badge: Some(Badge::of(outcome)),
        name: words::outcome(outcome),
        count: words::number(count),
        bar: bars.bar(&[(outcome, count)]),
    };
    let mut lines: Vec<OutcomeLine> = view.outcomes.iter().map(line).collect();
    if view.undecided > 0 {
        let (name, count) = (words::label("web-topic-undecided"), words::number(view.undecided));
        lines.push(OutcomeLine { badge: None, name, count, bar: Vec::new() });
    }
    lines
}

fn rows<'a>(own: &str, items: &'a [SimilarItem], most: usize) -> Vec<Row<'a>> {
    items.iter().take(most).map(|item| row(own, item)).collect()
}

fn row<'a>(own: &str, item: &'a SimilarItem) -> Row<'a> {
    let facts = Fact::place_and_day(&item.municipality, &item.committee, item.date);
    let shared: Vec<&str> = item.shared.iter().take(WORDS).map(String::as_str).collect();
    Row {
        address: &item.address,
        title: or_untitled(Some(&item.title)),
        facts,
        badge: item.outcome.map(Badge::of),
        decision: &item.decision,
        shared: (!shared.is_empty()).then(|| words::list(&shared)),
        compare: compare_address::address(&[own, &item.address]),
    }
}
