//! The addresses of the pages over many meetings, and of the page about Pejl,
//! each as a page and as data.

use crate::answers::Answers;
use crate::asked::{Asked, Form, plain};
use crate::data::{about_data, case_data, committee_data, json, municipality_data};
use crate::pages::{about_page, case_page, committee_page, municipality_page};
use crate::problem::Problem;
use crate::routes::{Shared, Site};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use pejl_app::CaseView;
use std::sync::Arc;

type Either = Result<Response, Problem>;

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/kommune/{municipality}", get(municipality))
        .route("/udvalg/{municipality}/{committee}", get(committee))
        // The number has a slash more often than not; some proxies decode it on the way.
        .route("/sag/{*number}", get(case))
        .route("/om", get(about))
        .route("/om.json", get(about))
}

async fn municipality<A: Answers>(State(site): Shared<A>, Path(address): Path<String>, asked: Asked) -> Either {
    let view = site.answers.municipality(plain(&address).0).await?.ok_or(Problem::NotFound)?;
    match asked.form {
        Form::Page => Ok(Html(municipality_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&municipality_data(&asked.base, &view)),
    }
}

async fn committee<A: Answers>(
    State(site): Shared<A>,
    Path((municipality, name)): Path<(String, String)>,
    asked: Asked,
) -> Either {
    let address = format!("{municipality}/{}", plain(&name).0);
    let view = site.answers.committee(&address).await?.ok_or(Problem::NotFound)?;
    match asked.form {
        Form::Page => Ok(Html(committee_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&committee_data(&asked.base, &view)),
    }
}

async fn case<A: Answers>(State(site): Shared<A>, Path(number): Path<String>, asked: Asked) -> Either {
    let (view, form) = case_asked_for(&site, &number, &asked).await?;
    match form {
        Form::Page => Ok(Html(case_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&case_data(&asked.base, &view)),
    }
}

/// The case that an address asks for, and in which form. ".json" at the end asks
/// for data, unless there is no such case and one whose number itself ends so.
async fn case_asked_for<A: Answers>(site: &Site<A>, number: &str, asked: &Asked) -> Result<(CaseView, Form), Problem> {
    let (bare, end) = plain(number);
    if let Some(view) = site.answers.case(bare, None).await? {
        return Ok((view, asked.form));
    }
    if end.is_empty() {
        return Err(Problem::NotFound);
    }
    let view = site.answers.case(number, None).await?.ok_or(Problem::NotFound)?;
    Ok((view, asked.preferred))
}

async fn about<A: Answers>(State(site): Shared<A>, asked: Asked) -> Either {
    match asked.form {
        Form::Page => Ok(Html(about_page(&asked.base, site.contact.as_deref())?).into_response()),
        Form::Data => json(&about_data(&asked.base, site.contact.as_deref())),
    }
}
