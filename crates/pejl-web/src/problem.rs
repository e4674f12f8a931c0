//! Errors to HTTP, in one place: a page for the person, a line for the log.

use crate::Failure;
use crate::pages::problem_page;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::any::Any;

/// What went wrong in a handler.
pub(crate) enum Problem {
    /// There is nothing at the address.
    NotFound,
    /// It is at another address now. Not for good: a paper may be moved back.
    Moved(String),
    /// It was there, and was removed.
    Gone,
    /// Something in the address can't be understood; what it is, as a sentence.
    BadRequest(String),
    /// A use case or a template failed.
    Internal(Failure),
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::Internal(failure)
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => page(StatusCode::NOT_FOUND, None),
            Self::Gone => page(StatusCode::GONE, None),
            Self::BadRequest(detail) => {
                let mut response = told(StatusCode::BAD_REQUEST, None, Some(&detail));
                response.extensions_mut().insert(ProblemDetail(detail));
                response
            }
            Self::Moved(path) => Redirect::temporary(&path).into_response(),
            Self::Internal(failure) => internal(&failure.to_string()),
        }
    }
}

/// The page for a handler that panicked. What it panicked with may hold text of
/// a paper, so the log gets the id and not the message; the panic hook has
/// written the place.
pub(crate) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    internal("panic")
}

/// The number of a refusal, for the answer as data.
#[derive(Debug, Clone)]
pub(crate) struct ProblemId(pub(crate) String);

/// What can't be understood, for the answer as data.
#[derive(Debug, Clone)]
pub(crate) struct ProblemDetail(pub(crate) String);

fn internal(reason: &str) -> Response {
    let id = uuid::Uuid::now_v7().to_string();
    tracing::error!(problem = %id, reason, "request failed");
    let mut response = page(StatusCode::INTERNAL_SERVER_ERROR, Some(&id));
    response.extensions_mut().insert(ProblemId(id));
    response
}

/// The page for `status`.
pub(crate) fn page(status: StatusCode, id: Option<&str>) -> Response {
    told(status, id, None)
}

/// The same with a more exact explanation than the status has.
fn told(status: StatusCode, id: Option<&str>, detail: Option<&str>) -> Response {
    let mut response = match problem_page(status, id, detail) {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => status.into_response(),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
