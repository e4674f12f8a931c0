//! The addresses under `/register`.

use super::csv::{self, CSV};
use super::door::door;
use super::fields::Fields;
use crate::Failure;
use crate::feeds::answer;
use crate::pages::register::{due_page, figures_page, hypothesis_page, person_page, register_page};
use crate::problem::Problem;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use pejl_app::Viewer;
use pejl_app::register::{DeskError, DeskResult, HypothesisRequest, RegisterDesk};
use std::sync::Arc;

type Desk = State<Arc<RegisterDesk>>;
type Answer = Result<Response, Problem>;

/// Who is let in by the door sits at the machine.
const VIEWER: Viewer = Viewer::Operator;

/// All of them, behind the door.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>(desk: Arc<RegisterDesk>) -> Router<S> {
    Router::new()
        .route("/register", get(overview))
        .route("/register/noegletal", get(figures))
        .route("/register/noegletal.csv", get(figures_csv))
        .route("/register/fokusmaal.csv", get(focus_csv))
        .route("/register/forfaldne", get(due))
        .route("/register/forfaldne.csv", get(due_csv))
        .route("/register/person/{pseudonym}", get(person))
        .route("/register/hvis", get(hypothesis))
        .with_state(desk)
        .layer(from_fn(door))
}

/// Asks the desk on a thread where computing keeps nobody waiting. The reason of a
/// failure may name files of the machine, so it is for the log; no pseudonym is in it.
async fn asked<T: Send + 'static>(
    desk: Arc<RegisterDesk>,
    question: impl FnOnce(&RegisterDesk) -> DeskResult<T> + Send + 'static,
) -> Result<T, Problem> {
    let answer = tokio::task::spawn_blocking(move || question(&desk)).await;
    let answer = answer.map_err(|error| Problem::Internal(Box::new(error)))?;
    answer.map_err(|error| match error {
        DeskError::NotPermitted => Problem::NotFound,
        other => Problem::Internal(Failure::from(other)),
    })
}

fn page(html: askama::Result<String>) -> Answer {
    Ok(Html(html?).into_response())
}

async fn overview(State(desk): Desk) -> Answer {
    page(register_page(&asked(desk, |desk| desk.overview(VIEWER)).await?))
}

async fn figures(State(desk): Desk, RawQuery(query): RawQuery) -> Answer {
    let told = asked(desk, move |desk| {
        let overview = desk.overview(VIEWER)?;
        let request = Fields::of(query.as_deref()).figures(&overview);
        Ok((desk.key_figures(VIEWER, &request)?, desk.focus_figures(VIEWER, &request)?, request, overview))
    });
    let (figures, focus, request, overview) = told.await?;
    page(figures_page(&overview, &request, &figures, &focus))
}

async fn figures_csv(State(desk): Desk, RawQuery(query): RawQuery) -> Answer {
    let told = asked(desk, move |desk| {
        let request = Fields::of(query.as_deref()).figures(&desk.overview(VIEWER)?);
        Ok(csv::figures(&desk.key_figures(VIEWER, &request)?, request.benefit))
    });
    Ok(answer(CSV, told.await?))
}

async fn focus_csv(State(desk): Desk, RawQuery(query): RawQuery) -> Answer {
    let told = asked(desk, move |desk| {
        let request = Fields::of(query.as_deref()).figures(&desk.overview(VIEWER)?);
        Ok(csv::focus(&desk.focus_figures(VIEWER, &request)?, request.benefit))
    });
    Ok(answer(CSV, told.await?))
}

async fn due(State(desk): Desk, RawQuery(query): RawQuery) -> Answer {
    let told = asked(desk, move |desk| {
        let overview = desk.overview(VIEWER)?;
        let request = Fields::of(query.as_deref()).due(&overview);
        Ok((desk.due_list(VIEWER, &request)?, request, overview))
    });
    let (list, request, overview) = told.await?;
    page(due_page(&overview, &request, &list))
}

async fn due_csv(State(desk): Desk, RawQuery(query): RawQuery) -> Answer {
    let told = asked(desk, move |desk| {
        let mut request = Fields::of(query.as_deref()).due(&desk.overview(VIEWER)?);
        (request.limit, request.after) = (None, None);
        Ok(csv::due(&desk.due_list(VIEWER, &request)?, &request))
    });
    Ok(answer(CSV, told.await?))
}

async fn person(State(desk): Desk, Path(pseudonym): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let pseudonym: u64 = pseudonym.parse().map_err(|_| Problem::NotFound)?;
    let day = Fields::of(query.as_deref()).day("dag");
    let told = asked(desk, move |desk| desk.person(VIEWER, pseudonym, day)).await?;
    page(person_page(&told.ok_or(Problem::NotFound)?))
}

async fn hypothesis(State(desk): Desk, RawQuery(query): RawQuery) -> Answer {
    let told = asked(desk, move |desk| {
        let (overview, fields) = (desk.overview(VIEWER)?, Fields::of(query.as_deref()));
        let request = HypothesisRequest {
            place: fields.place(&overview),
            on: fields.on(&overview),
            parameter: fields.get("parameter").to_owned(),
            value: fields.get("vaerdi").to_owned(),
        };
        let parameters = desk.parameters(VIEWER, request.on)?;
        let answer = match request.parameter.is_empty() {
            true => None,
            false => Some(desk.compare(VIEWER, &request)),
        };
        Ok((overview, request, parameters, answer))
    });
    let (overview, request, parameters, answer) = told.await?;
    let answer = match answer {
        Some(Err(wrong @ DeskError::Parameter(_))) => Some(Err(wrong)),
        Some(Err(other)) => return Err(Problem::Internal(Failure::from(other))),
        Some(Ok(comparison)) => Some(Ok(comparison)),
        None => None,
    };
    let status = if matches!(answer, Some(Err(_))) { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let html = hypothesis_page(&overview, &request, &parameters, answer.as_ref())?;
    Ok((status, Html(html)).into_response())
}
