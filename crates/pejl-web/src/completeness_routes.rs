//! The addresses of the register of completeness, as pages, JSON and CSV.

use crate::answers::Answers;
use crate::asked::{Asked, Form};
use crate::data::{completeness_data, json};
use crate::feeds::answer;
use crate::pages::completeness_page;
use crate::problem::Problem;
use crate::routes::{Shared, Site};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;

/// RFC 4180; the file begins with a row of names.
const CSV: &str = "text/csv; charset=utf-8; header=present";

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/fuldstaendighed", get(library))
        .route("/fuldstaendighed.json", get(library))
        .route("/fuldstaendighed.csv", get(library_csv))
        .route("/fuldstaendighed/{*address}", get(place))
}

async fn library<A: Answers>(State(site): Shared<A>, asked: Asked) -> Result<Response, Problem> {
    register(&site, "", &asked, false).await
}

async fn library_csv<A: Answers>(State(site): Shared<A>, asked: Asked) -> Result<Response, Problem> {
    register(&site, "", &asked, true).await
}

async fn place<A: Answers>(
    State(site): Shared<A>,
    Path(address): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let csv = address.strip_suffix(".csv");
    let plain = csv.or_else(|| address.strip_suffix(".json")).unwrap_or(&address);
    if plain.is_empty() {
        return Err(Problem::NotFound);
    }
    register(&site, plain, &asked, csv.is_some()).await
}

async fn register<A: Answers>(site: &Site<A>, address: &str, asked: &Asked, csv: bool) -> Result<Response, Problem> {
    let view = site.answers.completeness(address).await?.ok_or(Problem::NotFound)?;
    match asked.form {
        _ if csv => Ok(answer(CSV, view.csv())),
        Form::Page => Ok(Html(completeness_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&completeness_data(&asked.base, &view)),
    }
}
