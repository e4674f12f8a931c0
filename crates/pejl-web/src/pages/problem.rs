//! What a person sees when something went wrong: what it is and what to do, no internals.

use askama::Template;
use axum::http::StatusCode;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    title: Cow<'static, str>,
    sentence: Cow<'static, str>,
    id_line: Option<String>,
}

/// Title and sentence for `status`.
pub(crate) fn problem_words(status: StatusCode) -> (Cow<'static, str>, Cow<'static, str>) {
    match status {
        StatusCode::BAD_REQUEST => (words::label("web-problem-400-title"), words::label("web-problem-400")),
        StatusCode::NOT_FOUND => (words::label("web-problem-404-title"), words::label("web-problem-404")),
        StatusCode::GONE => (words::label("web-problem-410-title"), words::label("web-problem-410")),
        StatusCode::METHOD_NOT_ALLOWED => (words::label("web-problem-405-title"), words::label("web-problem-405")),
        StatusCode::TOO_MANY_REQUESTS => (words::label("web-problem-429-title"), words::label("web-problem-429")),
        StatusCode::SERVICE_UNAVAILABLE => (words::label("web-problem-503-title"), words::label("web-problem-503")),
        _ => (words::label("web-problem-500-title"), words::label("web-problem-500")),
    }
}

/// The page for `status`; `id` stands in the log beside the inside reason, and
/// `detail` in place of what is told of the status in general.
pub(crate) fn problem_page(status: StatusCode, id: Option<&str>, detail: Option<&str>) -> askama::Result<String> {
    let (title, general) = problem_words(status);
    let sentence = detail.map_or(general, |detail| detail.to_owned().into());
    let id_line = id.map(|id| words::text("web-problem-id", &[("id", id.into())]));
    crate::language::nowhere();
    ProblemPage { title, sentence, id_line }.render()
}
