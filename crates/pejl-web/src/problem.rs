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
    /// Something in the address cannot be used; the key of what to tell the person.
    Refused(&'static str),
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
            Self::Moved(path) => Redirect::temporary(&path).into_response(),
            Self::Refused(told) => refused(told),
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

/// The key of what is told of a refusal instead of what its status alone tells.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ProblemTold(pub(crate) &'static str);

fn refused(told: &'static str) -> Response {
    let mut response = page(StatusCode::BAD_REQUEST, None);
    response.extensions_mut().insert(ProblemTold(told));
    response
}

/// The number of a refusal, for the answer as data.
#[derive(Debug, Clone)]
pub(crate) struct ProblemId(pub(crate) String);

fn internal(reason: &str) -> Response {
    let id = uuid::Uuid::now_v7().to_string();
    tracing::error!(problem = %id, reason, "request failed");
    let mut response = page(StatusCode::INTERNAL_SERVER_ERROR, Some(&id));
    response.extensions_mut().insert(ProblemId(id));
    response
}

/// The page for `status`.
pub(crate) fn page(status: StatusCode, id: Option<&str>) -> Response {
    let mut response = match problem_page(status, id) {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => status.into_response(),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
