//! The addresses of pages that hold items against each other, and of the same as data.

use crate::answers::Answers;
use crate::asked::{Asked, Form, plain};
use crate::compare_address::{self, FEWEST, MOST};
use crate::data::{comparison_data, json, series_data, similar_data, topic_data};
use crate::pages::{CompareProblem, compare_page, compare_start_page, series_page, similar_page, topic_page};
use crate::problem::Problem;
use crate::routes::{Shared, Site, elsewhere_of};
use crate::{search_address, series_address};
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use pejl_app::{ItemView, compare_items};
use std::sync::Arc;

type Answer = Result<Response, Problem>;

/// The newest decisions that a topic's page names.
const NEWEST: usize = 10;

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/sammenlign", get(compare))
        .route("/sammenlign.json", get(compare))
        .route("/lignende/{*address}", get(similar))
        .route("/emne", get(topic))
        .route("/emne.json", get(topic))
        .route("/tal/{municipality}/{committee}", get(series))
}

async fn compare<A: Answers>(State(site): Shared<A>, RawQuery(query): RawQuery, asked: Asked) -> Answer {
    let named = compare_address::parse(query.as_deref().unwrap_or(""));
    let mut distinct: Vec<String> = Vec::new();
    for address in &named {
        if !distinct.contains(address) {
            distinct.push(address.clone());
        }
    }
    let mut items: Vec<ItemView> = Vec::new();
    let mut unknown = Vec::new();
    for (at, address) in distinct.iter().enumerate().take(MOST) {
        match read(&site, address).await? {
            Some(view) if items.iter().any(|known| known.address == view.address) => {}
            Some(view) => items.push(view),
            None => unknown.push(at + 1),
        }
    }
    let problem = match (named.len(), distinct.len()) {
        _ if !unknown.is_empty() => Some(CompareProblem::Unknown(unknown)),
        (_, distinct) if distinct > MOST => Some(CompareProblem::TooMany),
        (named, _) if named > items.len() => Some(CompareProblem::Twice),
        _ if items.len() < FEWEST => Some(CompareProblem::TooFew),
        _ => None,
    };
    match (asked.form, problem) {
        (Form::Data, None) => json(&comparison_data(&asked.base, &compare_items(items))),
        (Form::Page, None) => Ok(Html(compare_page(&asked.base, &compare_items(items))?).into_response()),
        (Form::Data, Some(problem)) => Ok(status(&problem, Form::Data).into_response()),
        (Form::Page, Some(problem)) => {
            let page = compare_start_page(&asked.base, &items, &problem)?;
            Ok((status(&problem, Form::Page), Html(page)).into_response())
        }
    }
}

/// Someone who has chosen one item so far has done nothing wrong; a program has.
fn status(problem: &CompareProblem, form: Form) -> StatusCode {
    match (problem, form) {
        (CompareProblem::Unknown(_), _) => StatusCode::NOT_FOUND,
        (CompareProblem::TooFew, Form::Page) => StatusCode::OK,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// The item at `address`, or where it was moved to.
async fn read<A: Answers>(site: &Site<A>, address: &str) -> Result<Option<ItemView>, Problem> {
    if let Some(view) = site.answers.item(address).await? {
        return Ok(Some(view));
    }
    match site.answers.moved(address).await? {
        Some(now) => Ok(site.answers.item(&now).await?),
        None => Ok(None),
    }
}

async fn similar<A: Answers>(State(site): Shared<A>, Path(address): Path<String>, asked: Asked) -> Answer {
    let (address, end) = plain(&address);
    let Some(view) = site.answers.similar(address).await? else {
        return Err(elsewhere_of(&site, "lignende", address, end).await?);
    };
    match asked.form {
        Form::Page => Ok(Html(similar_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&similar_data(&asked.base, &view)),
    }
}

async fn topic<A: Answers>(State(site): Shared<A>, RawQuery(query): RawQuery, asked: Asked) -> Answer {
    let mut request = search_address::parse(query.as_deref().unwrap_or(""));
    (request.offset, request.limit, request.without_facets) = (0, NEWEST, true);
    request.order = search_address::usual_order(&request.words);
    let counts = site.answers.topic(&request).await?;
    match asked.form {
        Form::Page => Ok(Html(topic_page(&asked.base, &request, &counts)?).into_response()),
        Form::Data => json(&topic_data(&asked.base, &request, &counts)),
    }
}

async fn series<A: Answers>(
    State(site): Shared<A>,
    Path((municipality, committee)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    asked: Asked,
) -> Answer {
    let (committee, _) = plain(&committee);
    let key = series_address::parse(query.as_deref().unwrap_or("")).ok_or(Problem::NotFound)?;
    let view = site.answers.series(&format!("{municipality}/{committee}"), &key).await?.ok_or(Problem::NotFound)?;
    match asked.form {
        Form::Page => Ok(Html(series_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&series_data(&asked.base, &view)),
    }
}
