//! The page of an attachment whose file is held, and the same as data.

use crate::answers::Answers;
use crate::asked::{Asked, Form, plain};
use crate::data::{attachment_data, json};
use crate::pages::attachment_page;
use crate::problem::Problem;
use crate::routes::{Shared, Site};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;

/// The one address.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new().route("/bilag/{*address}", get(attachment))
}

async fn attachment<A: Answers>(
    State(site): Shared<A>,
    Path(address): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let (address, end) = plain(&address);
    let Some(view) = site.answers.attachment(address).await? else {
        return Err(elsewhere(&site, address, end).await?);
    };
    match asked.form {
        Form::Page => Ok(Html(attachment_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&attachment_data(&asked.base, &view)),
    }
}

/// Where the item was moved, its attachments went with it.
async fn elsewhere<A: Answers>(site: &Site<A>, address: &str, end: &str) -> Result<Problem, Problem> {
    let (item, id) = address.rsplit_once('/').ok_or(Problem::NotFound)?;
    let now = site.answers.moved(item).await?.filter(|now| now.matches('/').count() > 2);
    if let Some(now) = now {
        return Ok(Problem::Moved(format!("/bilag/{now}/{id}{end}")));
    }
    Ok(if site.answers.attachment_gone(address).await? { Problem::Gone } else { Problem::NotFound })
}
