//! The addresses of politicians.

use crate::answers::Answers;
use crate::asked::{Asked, Form, plain};
use crate::data::{json, person_data};
use crate::pages::{namesakes_page, person_page};
use crate::problem::Problem;
use crate::routes::{Shared, Site};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use pejl_app::PersonAnswer;
use std::sync::Arc;

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new().route("/person/{municipality}/{name}", get(person))
}

async fn person<A: Answers>(
    State(site): Shared<A>,
    Path((municipality, name)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let (name, end) = plain(&name);
    let answer = site.answers.person(&format!("{municipality}/{name}")).await?.ok_or(Problem::NotFound)?;
    match (asked.form, &answer) {
        (_, PersonAnswer::Moved(now)) => Err(Problem::Moved(format!("/person/{now}{end}"))),
        (Form::Page, PersonAnswer::Person(view)) => Ok(Html(person_page(&asked.base, view)?).into_response()),
        (Form::Page, PersonAnswer::Several(view)) => Ok(Html(namesakes_page(&asked.base, view)?).into_response()),
        (Form::Data, answer) => json(&person_data(&asked.base, answer)),
    }
}
