//! The permanent address of a search: what stands after `/soeg`.

use crate::cursor;
use pejl_find::{After, FacetField, Order, SearchRequest, politician_value, same_politician};
use pejl_model::{ItemType, Outcome};

/// Hits on a page.
pub(crate) const PAGE: usize = 20;
/// Pages beyond this are not asked for: nobody reads them and they cost most.
const LAST_PAGE: usize = 500;
/// Values that are chosen at most, all narrowings together: more than there are municipalities, and so few that the
/// links of a page, which each repeat them all, stay short.
const MOST_CHOSEN: usize = 120;
/// What they may all be long, in bytes.
const CHOSEN_BYTES: usize = 4096;
/// Longer words than this are cut; the box says so by `maxlength`.
const LONGEST_WORDS: usize = 400;

const TYPES: [(ItemType, &str); 3] =
    [(ItemType::Decision, "beslutning"), (ItemType::Information, "orientering"), (ItemType::Discussion, "droeftelse")];

/// The outcomes as they are written in addresses and on the command line.
pub const OUTCOME_WORDS: [(Outcome, &str); 7] = [
    (Outcome::Approved, "godkendt"),
    (Outcome::Noted, "efterretning"),
    (Outcome::Recommended, "anbefalet"),
    (Outcome::Discussed, "droeftet"),
    (Outcome::Postponed, "udsat"),
    (Outcome::Rejected, "forkastet"),
    (Outcome::Other, "andet"),
];

const ORDERS: [(Order, &str); 3] =
    [(Order::Relevance, "relevans"), (Order::Newest, "nyeste"), (Order::Oldest, "aeldste")];

/// The request that the query part of an address asks for. What it does not
/// understand is left out, never refused: an old address goes on working.
pub(crate) fn parse(query: &str) -> SearchRequest {
    let mut request = SearchRequest { limit: PAGE, ..SearchRequest::default() };
    let mut ordered = None;
    let (mut chosen, mut bytes) = (0, 0);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.trim();
        let narrows = matches!(&*name, "kommune" | "udvalg" | "aar" | "type" | "beslutning" | "person");
        if narrows {
            (chosen, bytes) = (chosen + 1, bytes + value.len());
        }
        if value.is_empty() || narrows && (chosen > MOST_CHOSEN || bytes > CHOSEN_BYTES) {
            continue;
        }
        match &*name {
            "q" => request.words = value.chars().take(LONGEST_WORDS).collect(),
            "kommune" => push(&mut request.municipalities, value.to_owned()),
            "udvalg" => push(&mut request.committees, value.to_owned()),
            "aar" => value.parse().into_iter().for_each(|year| push(&mut request.years, year)),
            "type" => of(&TYPES, value).into_iter().for_each(|t| push(&mut request.types, t)),
            "beslutning" => of(&OUTCOME_WORDS, value).into_iter().for_each(|o| push(&mut request.outcomes, o)),
            "person" => push(&mut request.politicians, value.to_owned()),
            "sortering" => ordered = of(&ORDERS, value),
            "side" => request.offset = (value.parse().unwrap_or(1).clamp(1, LAST_PAGE) - 1) * PAGE,
            _ => {}
        }
    }
    request.order = ordered.unwrap_or_else(|| usual_order(&request.words));
    request
}

/// Without words there is nothing to be relevant to: the newest comes first.
pub(crate) fn usual_order(words: &str) -> Order {
    if words.is_empty() { Order::Newest } else { Order::Relevance }
}

/// The address of `request`, short: what is usual is left out.
pub(crate) fn address(request: &SearchRequest) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if !request.words.is_empty() {
        pairs.append_pair("q", &request.words);
    }
    for (name, value) in narrowing(request) {
        pairs.append_pair(name, &value);
    }
    if request.order != usual_order(&request.words) {
        pairs.append_pair("sortering", name_of(&ORDERS, request.order));
    }
    if request.offset >= PAGE {
        pairs.append_pair("side", &(request.offset / PAGE + 1).to_string());
    }
    let query = pairs.finish();
    if query.is_empty() { "/soeg".to_owned() } else { format!("/soeg?{query}") }
}

/// The address at which the answer to `request` has another form: ".json", ".atom" or ".ics".
pub(crate) fn address_as(request: &SearchRequest, end: &str) -> String {
    address(request).replacen("/soeg", &format!("/soeg{end}"), 1)
}

/// The address of the data that goes on after `after` in the search of `request`.
pub(crate) fn address_after(request: &SearchRequest, after: &After) -> String {
    let first = address_as(&SearchRequest { offset: 0, ..request.clone() }, ".json");
    let separator = if first.contains('?') { '&' } else { '?' };
    format!("{first}{separator}{}={}", cursor::PARAMETER, cursor::word(request, after))
}

/// The number of the page that `request` asks for.
pub(crate) fn page(request: &SearchRequest) -> usize {
    request.offset / PAGE + 1
}

/// The request for another page of the same search.
pub(crate) fn at_page(request: &SearchRequest, page: usize) -> SearchRequest {
    SearchRequest { offset: page.saturating_sub(1) * PAGE, ..request.clone() }
}

/// The search for all that a municipality has.
pub(crate) fn municipality(name: &str) -> SearchRequest {
    let municipalities = vec![name.to_owned()];
    SearchRequest { municipalities, order: Order::Newest, limit: PAGE, ..SearchRequest::default() }
}

/// The search for all that a politician was part of, under each of these names in each of these municipalities.
pub(crate) fn politician(names: &[String], municipalities: &[&str]) -> SearchRequest {
    let mut politicians: Vec<String> = Vec::new();
    for value in municipalities.iter().flat_map(|place| names.iter().map(|name| politician_value(name, place))) {
        if !politicians.iter().any(|known| same_politician(known, &value)) {
            politicians.push(value);
        }
    }
    SearchRequest { politicians, order: Order::Newest, limit: PAGE, ..SearchRequest::default() }
}

/// The name that a facet has in an address.
pub(crate) fn parameter(field: FacetField) -> &'static str {
    match field {
        FacetField::Municipality => "kommune",
        FacetField::Committee => "udvalg",
        FacetField::Year => "aar",
        FacetField::Type => "type",
        FacetField::Outcome => "beslutning",
        FacetField::Politician => "person",
    }
}

/// Every chosen facet value as it stands in the address.
pub(crate) fn narrowing(request: &SearchRequest) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<(&'static str, String)> = Vec::new();
    pairs.extend(request.municipalities.iter().map(|m| ("kommune", m.clone())));
    pairs.extend(request.committees.iter().map(|c| ("udvalg", c.clone())));
    pairs.extend(request.years.iter().map(|y| ("aar", y.to_string())));
    pairs.extend(request.types.iter().map(|t| ("type", name_of(&TYPES, *t).to_owned())));
    pairs.extend(request.outcomes.iter().map(|o| ("beslutning", name_of(&OUTCOME_WORDS, *o).to_owned())));
    pairs.extend(request.politicians.iter().map(|p| ("person", p.clone())));
    pairs
}

fn push<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if !values.contains(&value) {
        values.push(value);
    }
}

fn of<T: Copy>(names: &[(T, &str)], name: &str) -> Option<T> {
    names.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}

fn name_of<T: Copy + PartialEq>(names: &[(T, &'static str)], value: T) -> &'static str {
    names.iter().find(|(known, _)| *known == value).map_or("", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_the_same_search() {
        let request = SearchRequest {
            words: "sygedagpenge \"på tværs\" & mere".into(),
            municipalities: vec!["Faxe".into(), "Høje-Taastrup".into()],
            committees: vec!["Børne- & Ungeudvalget".into()],
            years: vec![2023, 2024],
            types: TYPES.map(|(t, _)| t).to_vec(),
            outcomes: OUTCOME_WORDS.map(|(o, _)| o).to_vec(),
            politicians: vec!["Åse Å. Holm, Høje-Taastrup".into()],
            order: Order::Oldest,
            offset: 2 * PAGE,
            limit: PAGE,
            after: None,
            bare: false,
            without_facets: false,
        };
        let address = address(&request);
        assert!(address.is_ascii());
        assert_eq!(parse(address.strip_prefix("/soeg?").unwrap()), request);
    }

    #[test]
    fn nonsense_is_left_out() {
        let request = parse("side=-3&aar=x&type=%ff&beslutning=ja&q=%20&ukendt=1&aar=2023&aar=2023");
        assert_eq!(
            request,
            SearchRequest { years: vec![2023], order: Order::Newest, limit: PAGE, ..Default::default() }
        );
        assert_eq!(address(&request), "/soeg?aar=2023");
    }

    #[test]
    fn no_more_is_chosen_than_a_page_can_repeat() {
        let many: String = (0..4000).map(|year| format!("aar={year}&person=Ida{year}&")).collect();
        let request = parse(&format!("{many}q=job"));
        assert_eq!(request.years.len() + request.politicians.len(), MOST_CHOSEN);
        assert_eq!(request.words, "job", "what stands behind is read all the same");
        assert!(address(&request).len() < 4096);
        let long = format!("kommune=Faxe&udvalg={}&person=Ida", "æ".repeat(CHOSEN_BYTES));
        assert_eq!(address(&parse(&long)), "/soeg?kommune=Faxe");
    }

    #[test]
    fn words_are_cut_and_pages_bounded() {
        let request = parse(&format!("q={}&side=999999", "æ".repeat(2000)));
        assert_eq!(request.words.chars().count(), LONGEST_WORDS);
        assert_eq!(request.offset, (LAST_PAGE - 1) * PAGE);
    }
}
