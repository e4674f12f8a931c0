//! What programs follow: searches as Atom and as calendars, and the map of all addresses.

mod atom;
mod calendar;
mod gone;
mod sitemap;
mod xml;

pub(crate) use atom::{LIMIT as ATOM_LIMIT, MEDIA as ATOM, atom};
pub(crate) use calendar::{LIMIT as CALENDAR_LIMIT, MEDIA as CALENDAR, calendar, meetings};
pub(crate) use gone::{LIMIT as GONE_LIMIT, gone};
pub(crate) use sitemap::{MEDIA as MAP, no_robots, robots, sitemap_index, sitemap_part};

use axum::http::header;
use axum::response::{IntoResponse, Response};
use pejl_find::{Order, SearchRequest};
use pejl_words as words;
use std::borrow::Cow;

/// `body` as an answer of type `media`.
pub(crate) fn answer(media: &'static str, body: String) -> Response {
    ([(header::CONTENT_TYPE, media)], body).into_response()
}

/// What a person calls the search.
pub(crate) fn title(request: &SearchRequest) -> Cow<'static, str> {
    match request.words.as_str() {
        "" => words::label("web-results-all"),
        typed => words::text("web-results-for", &[("words", typed.into())]).into(),
    }
}

/// The search that a feed shows: the newest `limit` hits, whatever page and order were asked for.
pub(crate) fn newest(request: SearchRequest, limit: usize) -> SearchRequest {
    SearchRequest { order: Order::Newest, offset: 0, limit, without_facets: true, ..request }
}
