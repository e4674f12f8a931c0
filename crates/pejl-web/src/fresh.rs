//! What was sent before is not sent again: a tag of the body, and 304 where it is
//! known, or where the request brings no tag but a date that is still right.

use crate::dated::{Remembered, is_unchanged};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Gives an answer of text its `ETag`. The tag is of the body itself: a new
/// program, a new paper or a new way of masking changes it without anybody
/// having to think of it.
pub(crate) async fn tagged(request: Request, next: Next) -> Response {
    if !is_reading(request.method()) {
        return next.run(request).await;
    }
    let asked: HeaderMap =
        request.headers().get_all(header::IF_NONE_MATCH).iter().map(|v| (header::IF_NONE_MATCH, v.clone())).collect();
    let since = request.headers().get(header::IF_MODIFIED_SINCE).cloned();
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.headers().contains_key(header::ETAG) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = tag(&bytes);
    // A tag wins over a date (RFC 9110, 13.2.2).
    let known = if asked.is_empty() { is_unchanged(since.as_ref(), &parts.headers) } else { is_known(&tag, &asked) };
    if let Some(page) = parts.extensions.get::<Remembered>() {
        page.keep(&tag);
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, tag);
    }
    if known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// True for the methods that read: what is sent in is answered whatever the sender has seen before.
pub(crate) fn is_reading(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// The answer to who has the page already.
pub(crate) fn not_modified(tag: &str, date: Option<HeaderValue>) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    if let Some(date) = date {
        response.headers_mut().insert(header::LAST_MODIFIED, date);
    }
    response
}

/// Weak, for the body may go out packed or not.
fn tag(bytes: &[u8]) -> String {
    let mut tag = String::from("W/\"");
    for byte in Sha256::digest(bytes).iter().take(16) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

/// True where one of the `If-None-Match` headers in `asked` names `tag`.
pub(crate) fn is_known(tag: &str, asked: &HeaderMap) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let named = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|known| known.trim() == "*" || bare(known) == bare(tag))
}
