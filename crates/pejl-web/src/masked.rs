//! What is masked in a paper is a run of asterisks, as many bytes long as what
//! it hides. A page shows the run, and tells a screen reader in a word that
//! something is hidden, instead of having it read out star by star.

use crate::language;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use pejl_words::label;

/// The shortest run that masking leaves; fewer are a paper's own.
const LEAST: &str = "****";
/// Elements whose text is text and nothing else.
const BARE: [&str; 2] = ["<title", "<style"];

/// Gives the runs on every page their word.
pub(crate) async fn told(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let page = to_bytes(body, usize::MAX).await.ok().and_then(|bytes| String::from_utf8(bytes.into()).ok());
    let Some(page) = page else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    if !page.contains(LEAST) {
        return Response::from_parts(parts, Body::from(page));
    }
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(told_page(&page)))
}

/// `page` with a word for each run in its text. Text and attributes are escaped,
/// so every `<` begins a tag and the next `>` ends it.
fn told_page(page: &str) -> String {
    let mut out = String::with_capacity(page.len() + page.len() / 16);
    let mut rest = page;
    let mut bare = false;
    while let Some(begin) = rest.find('<') {
        let (text, tag) = rest.split_at(begin);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, behind) = tag.split_at(end);
        if bare {
            out.push_str(text)
        } else {
            told_text(text, &mut out)
        }
        out.push_str(tag);
        bare = BARE.iter().any(|name| tag.starts_with(name));
        rest = behind;
    }
    told_text(rest, &mut out);
    out
}

fn told_text(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(begin) = rest.find(LEAST) {
        let (before, run) = rest.split_at(begin);
        let end = run.find(|c| c != '*').unwrap_or(run.len());
        let (run, behind) = run.split_at(end);
        let (tag, word) = (language::tag(), label("web-masked"));
        out.push_str(before);
        // A name in place of the run adds nothing to what programs read or a reader copies.
        out.push_str(&format!("<span role=\"img\" lang=\"{tag}\" aria-label=\"{word}\">{run}</span>"));
        rest = behind;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = "<span role=\"img\" lang=\"da\" aria-label=\"skjult\">****</span>";

    #[test]
    fn a_run_in_the_text_is_told_in_a_word() {
        let page = "<title>010170-****</title><p title=\"****\">010170-**** og <b>****</b></p>****";
        let expected = format!("<title>010170-****</title><p title=\"****\">010170-{RUN} og <b>{RUN}</b></p>{RUN}");
        assert_eq!(told_page(page), expected);
    }

    #[test]
    fn other_pages_stay_as_they_are() {
        for page in ["", "<p>***</p>", "<p>a * b</p", "<", "<p>2 &#60; 3</p>"] {
            assert_eq!(told_page(page), page);
        }
    }
}
