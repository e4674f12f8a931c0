//! The addresses of what was found in the papers, and of the rules by which.

use crate::answers::Answers;
use crate::asked::{Asked, Form, plain};
use crate::data::{found_data, json, rule_data, rules_data};
use crate::found_address;
use crate::pages::{found_page, rule_page, rules_page};
use crate::problem::Problem;
use crate::routes::{Shared, Site};
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;

type Either = Result<Response, Problem>;

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/fund", get(library))
        .route("/fund.json", get(library))
        .route("/fund/regler", get(rules))
        .route("/fund/regler.json", get(rules))
        .route("/fund/regler/{code}", get(rule))
        .route("/fund/{*address}", get(place))
}

async fn library<A: Answers>(State(site): Shared<A>, RawQuery(query): RawQuery, asked: Asked) -> Either {
    found(&site, "", query.as_deref(), &asked).await
}

async fn place<A: Answers>(
    State(site): Shared<A>,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
    asked: Asked,
) -> Either {
    let address = plain(&address).0;
    if address.is_empty() {
        return Err(Problem::NotFound);
    }
    found(&site, address, query.as_deref(), &asked).await
}

async fn found<A: Answers>(site: &Site<A>, address: &str, query: Option<&str>, asked: &Asked) -> Either {
    let request = found_address::parse(address, query.unwrap_or(""))?;
    let view = site.answers.findings(&request).await?.ok_or(Problem::NotFound)?;
    match asked.form {
        Form::Page => Ok(Html(found_page(&asked.base, &request, &view)?).into_response()),
        Form::Data => json(&found_data(&asked.base, &request, &view)),
    }
}

async fn rules(asked: Asked) -> Either {
    let rules = pejl_app::list_rules();
    match asked.form {
        Form::Page => Ok(Html(rules_page(&asked.base, &rules)?).into_response()),
        Form::Data => json(&rules_data(&asked.base, &rules)),
    }
}

async fn rule(Path(code): Path<String>, asked: Asked) -> Either {
    let rule = pejl_app::read_rule(plain(&code).0).ok_or(Problem::NotFound)?;
    match asked.form {
        Form::Page => Ok(Html(rule_page(&asked.base, &rule)?).into_response()),
        Form::Data => json(&rule_data(&asked.base, &rule)),
    }
}
