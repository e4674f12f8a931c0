//! What the head of a page tells programs: its permanent address, the same in
//! other forms, and what to show where someone shares it.

use super::{item_name, item_title};
use crate::search_address::{address, address_as};
use pejl_app::{ItemView, MeetingView};
use pejl_find::SearchRequest;
use pejl_model::text::shortened;
use pejl_words as words;
use std::borrow::Cow;

/// Letters of a text that are enough where a page is shared.
const SHARED: usize = 200;

/// The same as a page, in another form.
pub(crate) struct Feed {
    /// Its address, without host.
    pub(crate) address: String,
    /// Its media type.
    pub(crate) media: &'static str,
    /// What a person calls it.
    pub(crate) name: Cow<'static, str>,
}

impl Feed {
    /// The forms of a search.
    pub(crate) fn of_search(request: &SearchRequest) -> [Self; 3] {
        let first = SearchRequest { offset: 0, ..request.clone() };
        let feed = |request, end, media, name| Self { address: address_as(request, end), media, name };
        [
            feed(&first, ".atom", "application/atom+xml", words::label("web-feed-atom")),
            feed(&first, ".ics", "text/calendar", words::label("web-feed-calendar")),
            feed(request, ".json", "application/json", words::label("web-feed-json")),
        ]
    }

    fn json(address: String) -> Self {
        Self { address, media: "application/json", name: words::label("web-feed-json") }
    }
}

/// See the module.
pub(crate) struct Head {
    /// The permanent address.
    pub(crate) canonical: String,
    /// The same in other forms.
    pub(crate) alternates: Vec<Feed>,
    /// Title and description, where the page may be shared.
    pub(crate) open_graph: Option<(String, String)>,
}

impl Head {
    /// What is shared, as Open Graph calls it: the whole site by its front page, or one of its pages.
    pub(crate) fn kind(&self) -> &'static str {
        if self.canonical.ends_with('/') { "website" } else { "article" }
    }

    /// The head of a page at `path` that has no other form.
    pub(crate) fn of(base: &str, path: &str) -> Self {
        Self { canonical: format!("{base}{path}"), alternates: Vec::new(), open_graph: None }
    }

    /// The head of a page at `path` that is data at `data`.
    pub(crate) fn with_data(base: &str, path: &str, data: String) -> Self {
        Self { alternates: vec![Feed::json(data)], ..Self::of(base, path) }
    }

    /// The head of the front page.
    pub(crate) fn of_front(base: &str) -> Self {
        let catalogue =
            Feed { address: "/katalog.ttl".to_owned(), media: "text/turtle", name: words::label("web-feed-catalogue") };
        let alternates = vec![Feed::json("/forside.json".to_owned()), catalogue];
        let told = (words::label("web-front-title").into_owned(), words::label("web-front-lead").into_owned());
        Self { canonical: format!("{base}/"), alternates, open_graph: Some(told) }
    }

    /// The head of the page that describes the addresses.
    pub(crate) fn of_api(base: &str) -> Self {
        let alternates = vec![Feed::json("/api/openapi.json".to_owned())];
        Self { canonical: format!("{base}/api"), alternates, open_graph: None }
    }

    /// The head of a page of the register of completeness.
    pub(crate) fn of_completeness(base: &str, path: &str) -> Self {
        let csv = Feed { address: format!("{path}.csv"), media: "text/csv", name: words::label("web-complete-csv") };
        let alternates = vec![Feed::json(format!("{path}.json")), csv];
        Self { canonical: format!("{base}{path}"), alternates, open_graph: None }
    }

    /// The head of a search's page.
    pub(crate) fn of_search(base: &str, request: &SearchRequest, feeds: &[Feed]) -> Self {
        let copy = |feed: &Feed| Feed { address: feed.address.clone(), media: feed.media, name: feed.name.clone() };
        let alternates = feeds.iter().map(copy).collect();
        Self { canonical: format!("{base}{}", address(request)), alternates, open_graph: None }
    }

    /// The head of a meeting's page.
    pub(crate) fn of_meeting(base: &str, view: &MeetingView) -> Self {
        let document = &view.document;
        let committee = document.committee.as_ref().map(|c| c.value.clone());
        let committee = committee.unwrap_or_else(|| words::label("web-unknown-committee").into_owned());
        let date = document.date.as_ref().map(|date| words::date_long(date.value));
        let title: Vec<String> = std::iter::once(committee).chain(date).collect();
        let municipality = document.municipality.as_ref().map(|m| m.name.clone());
        let items = words::text("web-item-count", &[("count", document.items.len().into())]);
        let kind = words::paper_kind(document.kind).into_owned();
        let description: Vec<String> = municipality.into_iter().chain([kind, items]).collect();
        Self::of_paper(base, format!("/moede/{}", view.address), title.join(", "), description.join(" · "))
    }

    /// The head of an item's page. Of a closed item it tells the title only.
    pub(crate) fn of_item(base: &str, view: &ItemView) -> Self {
        let decision = view.item.decision.as_ref().filter(|_| view.item.open);
        let told = match decision {
            _ if !view.item.open => words::label("web-item-closed").into_owned(),
            Some(decision) => format!("{}: {}", words::label("web-item-decision"), shortened(&decision.text, SHARED)),
            None => item_name(view),
        };
        let meeting = &view.meeting;
        let description =
            format!("{} · {} · {}. {told}", meeting.municipality, meeting.committee, words::date_long(meeting.date));
        Self::of_paper(base, format!("/punkt/{}", view.address), item_title(view).into_owned(), description)
    }

    /// The head of a page at `path` that is data too, with the title and the
    /// description for those who share it.
    pub(crate) fn of_overview(base: &str, path: &str, title: String, description: String) -> Self {
        Self::of_paper(base, path.to_owned(), title, description)
    }

    /// The head of the page about Pejl.
    pub(crate) fn of_about(base: &str) -> Self {
        let told = (words::label("web-about-title").into_owned(), words::label("web-about-what-text").into_owned());
        Self { open_graph: Some(told), alternates: vec![Feed::json("/om.json".to_owned())], ..Self::of(base, "/om") }
    }

    fn of_paper(base: &str, path: String, title: String, description: String) -> Self {
        let alternates = vec![Feed::json(format!("{path}.json"))];
        Self { canonical: format!("{base}{path}"), alternates, open_graph: Some((title, description)) }
    }
}
