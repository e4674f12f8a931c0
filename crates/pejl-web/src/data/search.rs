//! A search as data.

use super::{Links, VERSION};
use crate::pages::{facet_value_name, is_chosen, toggled};
use crate::search_address::{address_after, address_as, at_page, parameter};
use pejl_app::Address;
use pejl_find::{After, Facet, FacetField, Hit, Order, QueryHint, SearchRequest, SearchResults, SnippetPart};
use pejl_model::{ItemType, Outcome};
use pejl_words as words;
use serde::Serialize;
use std::borrow::Cow;

/// A stretch of a search's hits.
#[derive(Debug, Serialize)]
pub(crate) struct SearchData<'a> {
    version: u32,
    links: SearchLinks,
    words: &'a str,
    order: &'static str,
    /// How many items match in all.
    total: u64,
    /// How many of them stand before these.
    offset: u64,
    hits: Vec<HitData<'a>>,
    facets: Vec<FacetData<'a>>,
    suggestion: Option<SuggestionData<'a>>,
    hints: Vec<HintData<'a>>,
}

/// Where to go from here; `next` is followed until there is none.
#[derive(Debug, Serialize)]
struct SearchLinks {
    #[serde(flatten)]
    links: Links,
    previous: Option<String>,
    next: Option<String>,
    atom: String,
    calendar: String,
}

/// A found item.
#[derive(Debug, Serialize)]
struct HitData<'a> {
    address: &'a Address,
    number: Option<&'a str>,
    title: &'a str,
    municipality: &'a str,
    committee: &'a str,
    date: Option<String>,
    #[serde(rename = "type")]
    item_type: Option<ItemType>,
    outcome: Option<Outcome>,
    /// A stretch of the text that begins where the search matched.
    snippet: Vec<SnippetData<'a>>,
    /// The attachment that the snippet is from, where it is from one.
    attachment: Option<&'a str>,
    /// The words of the snippet that matched, each once.
    matched: Vec<&'a str>,
    links: Links,
}

#[derive(Debug, Serialize)]
struct SnippetData<'a> {
    text: &'a str,
    matched: bool,
}

#[derive(Debug, Serialize)]
struct FacetData<'a> {
    field: &'static str,
    /// The name that the field has in an address.
    parameter: &'static str,
    values: Vec<FacetValueData<'a>>,
}

#[derive(Debug, Serialize)]
struct FacetValueData<'a> {
    value: &'a str,
    name: Cow<'a, str>,
    count: u64,
    chosen: bool,
    /// The search with the value chosen, or no longer chosen.
    link: String,
}

#[derive(Debug, Serialize)]
struct SuggestionData<'a> {
    words: &'a str,
    link: String,
}

/// How the words were understood.
#[derive(Debug, Serialize)]
struct HintData<'a> {
    code: &'static str,
    text: &'a str,
    message: String,
}

/// The data of `/soeg.json`.
pub(crate) fn search_data<'a>(base: &str, request: &'a SearchRequest, results: &'a SearchResults) -> SearchData<'a> {
    SearchData {
        version: VERSION,
        links: links(base, request, results),
        words: &request.words,
        order: match request.order {
            Order::Relevance => "relevance",
            Order::Newest => "newest",
            Order::Oldest => "oldest",
        },
        total: results.total,
        offset: results.before,
        hits: results.hits.iter().map(|hit| hit_data(base, hit)).collect(),
        facets: results.facets.iter().map(|facet| facet_data(base, request, facet)).collect(),
        suggestion: results.suggestion.as_deref().map(|words| SuggestionData {
            words,
            link: own(base, &SearchRequest { words: words.to_owned(), offset: 0, after: None, ..request.clone() }),
        }),
        hints: results.hints.iter().map(hint).collect(),
    }
}

fn own(base: &str, request: &SearchRequest) -> String {
    format!("{base}{}", address_as(request, ".json"))
}

fn links(base: &str, request: &SearchRequest, results: &SearchResults) -> SearchLinks {
    let page = |page| own(base, &at_page(request, page));
    let current = crate::search_address::page(request);
    let first = SearchRequest { offset: 0, ..request.clone() };
    let after = |after: &After| format!("{base}{}", address_after(request, after));
    let html = if request.after.is_some() { &first } else { request };
    SearchLinks {
        links: Links {
            own: request.after.as_ref().map_or_else(|| own(base, request), after),
            html: format!("{base}{}", address_as(html, "")),
        },
        previous: (current > 1 && request.after.is_none()).then(|| page(current - 1)),
        next: results.next.as_ref().map(after),
        atom: format!("{base}{}", address_as(&first, ".atom")),
        calendar: format!("{base}{}", address_as(&first, ".ics")),
    }
}

fn hit_data<'a>(base: &str, hit: &'a Hit) -> HitData<'a> {
    let mut matched: Vec<&str> = Vec::new();
    for part in hit.snippet.iter().filter(|part| part.hit) {
        if !matched.contains(&part.text.as_str()) {
            matched.push(&part.text);
        }
    }
    let part = |part: &'a SnippetPart| SnippetData { text: &part.text, matched: part.hit };
    HitData {
        address: &hit.address,
        number: hit.number.as_deref(),
        title: &hit.title,
        municipality: &hit.municipality,
        committee: &hit.committee,
        date: hit.date.map(|date| date.to_string()),
        item_type: hit.item_type,
        outcome: hit.outcome,
        snippet: hit.snippet.iter().map(part).collect(),
        attachment: hit.attachment.as_deref(),
        matched,
        links: Links::item(base, &hit.address),
    }
}

fn facet_data<'a>(base: &str, request: &SearchRequest, facet: &'a Facet) -> FacetData<'a> {
    let value = |(value, count): &'a (String, u64)| FacetValueData {
        value,
        name: facet_value_name(facet.field, value),
        count: *count,
        chosen: is_chosen(request, facet.field, value),
        link: own(base, &toggled(request, facet.field, value)),
    };
    FacetData {
        field: match facet.field {
            FacetField::Municipality => "municipality",
            FacetField::Committee => "committee",
            FacetField::Year => "year",
            FacetField::Type => "type",
            FacetField::Outcome => "outcome",
            FacetField::Politician => "person",
        },
        parameter: parameter(facet.field),
        values: facet.values.iter().map(value).collect(),
    }
}

fn hint(hint: &QueryHint) -> HintData<'_> {
    HintData { code: hint.code, text: &hint.text, message: words::query_hint(hint.code, &hint.text) }
}
