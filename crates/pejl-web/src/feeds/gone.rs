//! Which of the items that are gone a feed tells of.

use pejl_app::{GoneItem, slug};
use pejl_find::SearchRequest;

/// Items that are looked at.
pub(crate) const LIMIT: u32 = 200;

/// Those of `items` that `request` may have found. What they held is forgotten,
/// so a search for words, types, outcomes or politicians tells of none.
pub(crate) fn gone(request: &SearchRequest, items: Vec<GoneItem>) -> Vec<GoneItem> {
    let by_content = !(request.words.is_empty() && request.types.is_empty());
    if by_content || !request.outcomes.is_empty() || !request.politicians.is_empty() {
        return Vec::new();
    }
    items.into_iter().filter(|item| is_chosen(request, &item.address)).collect()
}

fn is_chosen(request: &SearchRequest, address: &str) -> bool {
    let mut parts = address.split('/');
    let mut part = || parts.next().unwrap_or_default();
    let (municipality, committee, day) = (part(), part(), part());
    let among = |chosen: &[String], part: &str| chosen.is_empty() || chosen.iter().any(|name| slug(name) == part);
    let year = day.get(..4).and_then(|year| year.parse().ok());
    among(&request.municipalities, municipality)
        && among(&request.committees, committee)
        && (request.years.is_empty() || year.is_some_and(|year| request.years.contains(&year)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_search_may_have_found_is_told() {
        let told = |request: SearchRequest| {
            let items = ["faxe/jobudvalget/2024-01-02/3", "ishoej/jobudvalget/2023-01-02/1"];
            let item = |address: &str| GoneItem { address: address.into(), at: jiff::Timestamp::UNIX_EPOCH };
            gone(&request, items.map(item).into()).len()
        };
        let all = SearchRequest::default;
        assert_eq!(told(all()), 2);
        assert_eq!(told(SearchRequest { municipalities: vec!["Ishøj".into()], ..all() }), 1);
        assert_eq!(told(SearchRequest { committees: vec!["Jobudvalget".into()], years: vec![2024], ..all() }), 1);
        assert_eq!(told(SearchRequest { words: "job".into(), ..all() }), 0);
    }
}
