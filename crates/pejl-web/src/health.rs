//! `/sundhed`: whether people can be sent here; `/sundhed/lever`: whether the program runs.
//!
//! They are two questions. A server whose database is away for a moment should
//! get no visitors, but starting it anew would help nobody; so only the first
//! asks the library. Neither tells anything of what is held.

use crate::answers::Answers;
use crate::asked::{Asked, Form};
use crate::feeds::answer;
use crate::problem::Problem;
use crate::routes::{Shared, Site};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

/// How long the library may think about it before it counts as away.
const PATIENCE: Duration = Duration::from_secs(2);

/// Both questions, as text and as data.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/sundhed", get(ready))
        .route("/sundhed.json", get(ready))
        .route("/sundhed/lever", get(alive))
        .route("/sundhed/lever.json", get(alive))
}

async fn alive(asked: Asked) -> Result<Response, Problem> {
    told(&asked, StatusCode::OK, "ok")
}

async fn ready<A: Answers>(State(site): Shared<A>, asked: Asked) -> Result<Response, Problem> {
    match tokio::time::timeout(PATIENCE, site.answers.standing()).await {
        Ok(Ok(standing)) if standing.is_ready() => told(&asked, StatusCode::OK, "ok"),
        Ok(Ok(_)) => told(&asked, StatusCode::SERVICE_UNAVAILABLE, "behind"),
        Ok(Err(reason)) => {
            tracing::warn!(%reason, "not ready");
            told(&asked, StatusCode::SERVICE_UNAVAILABLE, "library-away")
        }
        Err(_) => told(&asked, StatusCode::SERVICE_UNAVAILABLE, "library-away"),
    }
}

/// An answer of this room's own: it is a program that asks, and it gets no page about a mistake.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ForPrograms;

fn told(asked: &Asked, status: StatusCode, word: &'static str) -> Result<Response, Problem> {
    let mut response = match asked.form {
        Form::Page => answer("text/plain; charset=utf-8", format!("{word}\n")),
        Form::Data => crate::data::json(&json!({ "status": word }))?,
    };
    *response.status_mut() = status;
    response.extensions_mut().insert(ForPrograms);
    // What is asked every second is about this second.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response.into_response())
}
