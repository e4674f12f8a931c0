//! The search page: box, hits with why they match, facets, pages.

use super::{Badge, Fact, Feed, Head, or_untitled};
use crate::search_address::{PAGE, address, narrowing};
use crate::subscriptions::link_for_search;
use askama::Template;
use pejl_find::{
    Facet, FacetField, Hit, Order, SearchRequest, SearchResults, SnippetFrom, SnippetPart, same_politician,
};
use pejl_model::{ItemType, Outcome};
use pejl_words as words;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use std::borrow::Cow;

/// Facet values shown before the rest folds away.
const FACET_FIRST: usize = 7;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage<'a> {
    head: Head,
    request: &'a SearchRequest,
    results: &'a SearchResults,
    feeds: [Feed; 3],
    /// Where mail about the search is asked for.
    subscribe: Option<String>,
    title: Cow<'a, str>,
    heading: String,
    count: String,
    /// What the form must keep of the chosen narrowing.
    kept: Vec<(&'static str, String)>,
    chosen: Vec<Link<'a>>,
    clear: String,
    hints: Vec<String>,
    suggestion: Option<Link<'a>>,
    advice: Vec<Cow<'static, str>>,
    past_end: bool,
    first_page: String,
    orders: Vec<Link<'a>>,
    first_number: usize,
    hits: Vec<HitRow<'a>>,
    pages: usize,
    page_links: Vec<PageLink>,
    previous_page: Option<String>,
    next_page: Option<String>,
    page_of: String,
    topic: String,
    facets: Vec<FacetGroup<'a>>,
}

struct Link<'a> {
    name: Cow<'a, str>,
    /// True where the name is a paper's.
    printed: bool,
    address: String,
    chosen: bool,
}

struct HitRow<'a> {
    address: &'a str,
    title: Cow<'a, str>,
    badge: Option<Badge>,
    facts: Vec<Fact<'a>>,
    /// The title in stretches; empty where the item has none.
    title_parts: &'a [SnippetPart],
    /// Which text of the item the snippet is from.
    from: Option<Cow<'static, str>>,
    snippet: Vec<(Cow<'a, str>, bool)>,
}

struct PageLink {
    number: usize,
    name: String,
    address: String,
    current: bool,
    /// True where pages are left out before this one.
    gap: bool,
}

struct FacetGroup<'a> {
    name: Cow<'static, str>,
    /// What counts, where that can't be told from the name.
    note: Option<Cow<'static, str>>,
    first: Vec<FacetLink<'a>>,
    rest: Vec<FacetLink<'a>>,
    more: String,
}

struct FacetLink<'a> {
    name: Cow<'a, str>,
    printed: bool,
    address: String,
    count: String,
    chosen: bool,
}

/// The page `/soeg`.
pub(crate) fn search_page(base: &str, request: &SearchRequest, results: &SearchResults) -> askama::Result<String> {
    let pages = (results.total as usize).div_ceil(PAGE);
    let page = request.offset / PAGE + 1;
    let past_end = results.hits.is_empty() && results.total > 0;
    let kept = narrowing(request);
    let feeds = Feed::of_search(request);
    SearchPage {
        head: Head::of_search(base, request, &feeds),
        feeds,
        subscribe: link_for_search(request),
        request,
        results,
        title: title(request),
        heading: heading(request),
        count: words::text("search-count", &[("count", results.total.into())]),
        chosen: chosen(request),
        clear: address(&SearchRequest { words: request.words.clone(), limit: PAGE, ..SearchRequest::default() }),
        hints: results.hints.iter().map(|hint| words::query_hint(hint.code, &hint.text)).collect(),
        suggestion: suggestion(request, results),
        advice: advice(past_end, !kept.is_empty()),
        kept,
        past_end,
        first_page: at_page(request, 1),
        orders: orders(request),
        first_number: request.offset + 1,
        hits: results.hits.iter().map(hit).collect(),
        pages,
        page_links: page_links(request, page, pages),
        previous_page: (page > 1).then(|| at_page(request, page - 1)),
        next_page: (page < pages).then(|| at_page(request, page + 1)),
        page_of: words::text("web-paging-of", &[("page", page.into()), ("pages", pages.into())]),
        topic: super::topic::topic_address(request, ""),
        facets: results.facets.iter().filter_map(|facet| group(request, facet)).collect(),
    }
    .render()
}

fn title(request: &SearchRequest) -> Cow<'_, str> {
    match request.words.as_str() {
        "" => words::label("web-search-title"),
        typed => words::text("web-search-title-for", &[("words", typed.into())]).into(),
    }
}

fn heading(request: &SearchRequest) -> String {
    match request.words.as_str() {
        "" => words::label("web-results-all").into_owned(),
        typed => words::text("web-results-for", &[("words", typed.into())]),
    }
}

fn advice(past_end: bool, narrowed: bool) -> Vec<Cow<'static, str>> {
    if past_end {
        return vec![words::label("web-nothing-past-end")];
    }
    let narrow = narrowed.then(|| words::label("web-nothing-narrow"));
    std::iter::once(words::label("web-nothing-words")).chain(narrow).collect()
}

fn suggestion<'a>(request: &SearchRequest, results: &'a SearchResults) -> Option<Link<'a>> {
    let name = results.suggestion.as_deref()?;
    let address = address(&SearchRequest { words: name.to_owned(), offset: 0, ..request.clone() });
    Some(Link { name: name.into(), printed: true, address, chosen: false })
}

fn orders(request: &SearchRequest) -> Vec<Link<'static>> {
    let link = |order, name| {
        let address = address(&SearchRequest { order, offset: 0, ..request.clone() });
        Link { name, printed: false, address, chosen: request.order == order }
    };
    vec![
        link(Order::Relevance, words::label("web-order-relevance")),
        link(Order::Newest, words::label("web-order-newest")),
        link(Order::Oldest, words::label("web-order-oldest")),
    ]
}

fn hit(hit: &Hit) -> HitRow<'_> {
    let mut facts = Fact::place_and_day(&hit.municipality, &hit.committee, hit.date);
    if let Some(number) = &hit.number {
        facts.push(Fact::told(words::text("web-item-number", &[("number", number.into())])));
    }
    facts.extend(hit.item_type.map(|kind| Fact::told(words::item_type(kind))));
    HitRow {
        address: &hit.address,
        title: or_untitled(Some(&hit.title)),
        badge: hit.outcome.map(Badge::of),
        facts,
        title_parts: &hit.title_parts,
        from: match &hit.attachment {
            Some(name) => Some(words::text("web-hit-attachment", &[("name", name.into())]).into()),
            None => hit.snippet_from.and_then(snippet_from),
        },
        snippet: hit.snippet.iter().map(|part| (prose_of(&part.text), part.hit)).collect(),
    }
}

/// What a snippet that is not from the item's own text is called.
fn snippet_from(from: SnippetFrom) -> Option<Cow<'static, str>> {
    match from {
        SnippetFrom::Body => None,
        SnippetFrom::Decision => Some(words::label("web-item-decision")),
        SnippetFrom::Recommendation => Some(words::label("web-item-recommendation")),
        SnippetFrom::Attachments => Some(words::label("web-item-attachments")),
    }
}

/// The text of a snippet without the bars that draw a table in a paper of plain text.
fn prose_of(text: &str) -> Cow<'_, str> {
    if !text.contains('|') {
        return Cow::Borrowed(text);
    }
    let cells = text.split('|').map(str::trim).filter(|cell| !cell.is_empty());
    let mut prose = cells.collect::<Vec<_>>().join(" · ");
    if text.starts_with(' ') {
        prose.insert(0, ' ');
    }
    if text.ends_with([' ', '|']) {
        prose.push(' ');
    }
    Cow::Owned(prose)
}

fn at_page(request: &SearchRequest, page: usize) -> String {
    address(&SearchRequest { offset: (page - 1) * PAGE, ..request.clone() })
}

/// The first, the last and two on each side of the current page.
fn page_links(request: &SearchRequest, current: usize, pages: usize) -> Vec<PageLink> {
    let near = |page: &usize| *page == 1 || *page == pages || page.abs_diff(current) <= 2;
    let mut before = 0;
    (1..=pages)
        .filter(near)
        .map(|number| {
            let gap = number > before + 1;
            before = number;
            let name = words::text("web-paging-page", &[("page", number.into())]);
            PageLink { number, name, address: at_page(request, number), current: number == current, gap }
        })
        .collect()
}

fn chosen(request: &SearchRequest) -> Vec<Link<'_>> {
    let links = chosen_with(request, address).into_iter();
    links.map(|(name, printed, address)| Link { name, printed, address, chosen: true }).collect()
}

/// Every chosen facet value, whether papers name it, and the address, as `address` writes it, at which it is no longer chosen.
pub(super) fn chosen_with<'a>(
    request: &SearchRequest,
    address: impl Fn(&SearchRequest) -> String,
) -> Vec<(Cow<'a, str>, bool, String)> {
    let mut links = Vec::new();
    let mut put = |name: Cow<'static, str>, field, value: &str| {
        links.push((name, is_printed(field), address(&toggled(request, field, value))));
    };
    for name in &request.municipalities {
        put(name.clone().into(), FacetField::Municipality, name);
    }
    for name in &request.committees {
        put(name.clone().into(), FacetField::Committee, name);
    }
    for year in &request.years {
        put(year.to_string().into(), FacetField::Year, &year.to_string());
    }
    for value in &request.types {
        put(words::item_type(*value), FacetField::Type, code(value).as_str());
    }
    for value in &request.outcomes {
        put(words::outcome(*value), FacetField::Outcome, code(value).as_str());
    }
    for value in &request.politicians {
        put(value.clone().into(), FacetField::Politician, value);
    }
    links
}

/// The names of the chosen narrowing.
pub(crate) fn choices(request: &SearchRequest) -> Vec<String> {
    chosen(request).into_iter().map(|link| link.name.into_owned()).collect()
}

/// The published name of an enumeration's value, as facets bear it.
fn code<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

fn read_code<'a, T: Deserialize<'a>>(code: &'a str) -> Option<T> {
    let reader: StrDeserializer<'a, Error> = code.into_deserializer();
    T::deserialize(reader).ok()
}

/// The request with one facet value chosen, or no longer chosen; from its first page.
pub(crate) fn toggled(request: &SearchRequest, field: FacetField, value: &str) -> SearchRequest {
    let mut request = SearchRequest { offset: 0, ..request.clone() };
    match field {
        FacetField::Municipality => toggle(&mut request.municipalities, Some(value.to_owned())),
        FacetField::Committee => toggle(&mut request.committees, Some(value.to_owned())),
        FacetField::Year => toggle(&mut request.years, value.parse().ok()),
        FacetField::Type => toggle(&mut request.types, read_code::<ItemType>(value)),
        FacetField::Outcome => toggle(&mut request.outcomes, read_code::<Outcome>(value)),
        FacetField::Politician => toggle_politician(&mut request.politicians, value),
    }
    request
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: Option<T>) {
    let Some(value) = value else { return };
    match values.iter().position(|known| *known == value) {
        Some(at) => drop(values.remove(at)),
        None => values.push(value),
    }
}

fn toggle_politician(chosen: &mut Vec<String>, value: &str) {
    let before = chosen.len();
    chosen.retain(|known| !same_politician(known, value));
    if chosen.len() == before {
        chosen.push(value.to_owned());
    }
}

/// True where the value is among the chosen ones.
pub(crate) fn is_chosen(request: &SearchRequest, field: FacetField, value: &str) -> bool {
    match field {
        FacetField::Municipality => request.municipalities.iter().any(|m| m == value),
        FacetField::Committee => request.committees.iter().any(|c| c == value),
        FacetField::Year => value.parse().is_ok_and(|year| request.years.contains(&year)),
        FacetField::Type => read_code(value).is_some_and(|t| request.types.contains(&t)),
        FacetField::Outcome => read_code(value).is_some_and(|o| request.outcomes.contains(&o)),
        FacetField::Politician => request.politicians.iter().any(|known| same_politician(known, value)),
    }
}

fn group<'a>(request: &SearchRequest, facet: &'a Facet) -> Option<FacetGroup<'a>> {
    let link = |(value, count): &'a (String, u64)| FacetLink {
        name: facet_value_name(facet.field, value),
        printed: is_printed(facet.field),
        address: address(&toggled(request, facet.field, value)),
        count: words::number(*count),
        chosen: is_chosen(request, facet.field, value),
    };
    let mut first: Vec<FacetLink<'a>> = facet.values.iter().map(link).collect();
    // Chosen values never fold away.
    first.sort_by_key(|value| !value.chosen);
    let rest = first.split_off(FACET_FIRST.min(first.len()));
    let more = words::text("web-facet-more", &[("count", rest.len().into())]);
    let note = (facet.field == FacetField::Politician).then(|| words::label("web-facet-person-note"));
    (!first.is_empty()).then(|| FacetGroup { name: field_name(facet.field), note, first, rest, more })
}

/// True where the values of `field` stand in the papers as they are shown.
fn is_printed(field: FacetField) -> bool {
    matches!(field, FacetField::Municipality | FacetField::Committee | FacetField::Politician)
}

fn field_name(field: FacetField) -> Cow<'static, str> {
    words::label(match field {
        FacetField::Municipality => "web-facet-municipality",
        FacetField::Committee => "web-facet-committee",
        FacetField::Year => "web-facet-year",
        FacetField::Type => "web-facet-type",
        FacetField::Outcome => "web-facet-outcome",
        FacetField::Politician => "web-facet-person",
    })
}

/// The name of a facet's value as a person reads it.
pub(crate) fn facet_value_name(field: FacetField, value: &str) -> Cow<'_, str> {
    let name = match field {
        FacetField::Type => read_code(value).map(words::item_type),
        FacetField::Outcome => read_code(value).map(words::outcome),
        _ => None,
    };
    name.unwrap_or(Cow::Borrowed(value))
}

#[cfg(test)]
mod tests {
    use super::prose_of;

    #[test]
    fn the_bars_of_a_table_are_not_shown_in_a_snippet() {
        assert_eq!(prose_of(" | 356 | 92 % | | Ledighedsydelse | "), " 356 · 92 % · Ledighedsydelse ");
        assert_eq!(prose_of("356 |"), "356 ");
        assert_eq!(prose_of("uden tabel"), "uden tabel");
    }
}
