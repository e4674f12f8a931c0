//! The addresses and what stands around every answer.

use crate::answers::Answers;
use crate::asked::{Asked, Form, asked_end, plain};
use crate::data::{access_data, front_data, item_data, json, meeting_data, problem_data, search_data};
use crate::dated::{Dates, dated};
use crate::fresh::tagged;
use crate::guard::Guard;
use crate::health::{self, ForPrograms};
use crate::metrics::Metrics;
use crate::pages::{access_page, front_page, item_page, meeting_page, search_page, source_page};
use crate::problem::{Problem, ProblemDetail, ProblemId, page, panicked};
use crate::serve::{Robots, ServeOptions};
use crate::site::{self, SiteFacts};
use crate::{
    assets, attachment_routes, comparing_routes, completeness_routes, cursor, edition_routes, found_routes, language,
    masked, oparl, open_routes, overview_routes, person_routes, register, search_address, subscriptions,
};
use axum::Router;
use axum::extract::{MatchedPath, Path, RawQuery, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use pejl_app::{CaseView, ItemView};
use std::sync::Arc;
use std::time::Instant;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Pages are read, not written to; the few forms are short.
const LARGEST_BODY: usize = 4096;

pub(crate) struct Site<A> {
    pub(crate) answers: A,
    pub(crate) contact: Option<String>,
    pub(crate) robots: Robots,
}

pub(crate) type Shared<A> = State<Arc<Site<A>>>;
/// A page, or the same as data.
type Either = Result<Response, Problem>;

/// Every page over `answers`.
pub fn router<A: Answers>(answers: A, options: &ServeOptions) -> Router {
    counted_router(answers, options, Arc::new(Metrics::new(Instant::now())))
}

/// The same, counting in `metrics`.
pub(crate) fn counted_router<A: Answers>(answers: A, options: &ServeOptions, metrics: Arc<Metrics>) -> Router {
    let guard = Arc::new(Guard::new(options, metrics));
    let facts = SiteFacts { contact: options.contact.clone(), subscribes: options.subscriptions.is_some() };
    let more: Router<Arc<Site<A>>> = options.subscriptions.clone().map(subscriptions::routes).unwrap_or_default();
    let more = more.merge(options.register.clone().map(register::routes).unwrap_or_default());
    let site = Arc::new(Site { answers, contact: options.contact.clone(), robots: options.robots });
    let packed = SizeAbove::new(1024).and(NotForContentType::IMAGES).and(NotForContentType::new("font/"));
    Router::new()
        .nest(language::ENGLISH, pages(more.clone()).layer(from_fn(language::lead)))
        .route("/en/", get(|| async { Redirect::permanent(language::ENGLISH) }))
        .merge(pages(more))
        .with_state(Arc::clone(&site))
        .layer(from_fn(masked::told))
        .layer(from_fn_with_state(Dates::new(site, options.clock), dated))
        .layer(from_fn(tagged))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, options.timeout))
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(packed))
        .route_layer(from_fn(log_request))
        .layer(from_fn_with_state(guard, finish))
        .layer(from_fn_with_state(Arc::new(facts), site::known))
}

/// Every address, in whichever language it is asked; `more` are those that settings add.
fn pages<A: Answers>(more: Router<Arc<Site<A>>>) -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/", get(front))
        .route("/soeg", get(search))
        .route("/moede/{*address}", get(meeting))
        .route("/punkt/{*address}", get(item))
        .route("/tilgaengelighed", get(access))
        .route("/tilgaengelighed.json", get(access))
        .route("/assets/{*path}", get(asset))
        .route("/favicon.svg", get(|headers: HeaderMap| root_file("favicon.svg", headers)))
        .route("/favicon.ico", get(|headers: HeaderMap| root_file("favicon.svg", headers)))
        .merge(overview_routes::routes())
        .merge(person_routes::routes())
        .merge(open_routes::routes())
        .merge(health::routes())
        .merge(completeness_routes::routes())
        .merge(found_routes::routes())
        .merge(comparing_routes::routes())
        .merge(attachment_routes::routes())
        .merge(oparl::routes())
        .merge(more)
}

pub(crate) async fn front<A: Answers>(State(site): Shared<A>, asked: Asked) -> Either {
    let view = site.answers.front().await?;
    match asked.form {
        Form::Page => Ok(Html(front_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&front_data(&asked.base, &view)),
    }
}

pub(crate) async fn search<A: Answers>(State(site): Shared<A>, RawQuery(query): RawQuery, asked: Asked) -> Either {
    let query = query.as_deref().unwrap_or("");
    let mut request = search_address::parse(query);
    if asked.form == Form::Data {
        request.after = cursor::asked(query, &request)?;
    }
    let results = site.answers.search(&request).await?;
    match asked.form {
        Form::Page => Ok(Html(search_page(&asked.base, &request, &results)?).into_response()),
        Form::Data => json(&search_data(&asked.base, &request, &results)),
    }
}

async fn meeting<A: Answers>(
    State(site): Shared<A>,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
    asked: Asked,
) -> Either {
    let (address, end) = plain(&address);
    let end = &asked_end(end, query.as_deref());
    if let Some(edition) = edition_routes::wanted(query.as_deref())?
        && let Some(answer) = edition_routes::meeting(&site, address, edition, &asked, end).await?
    {
        return Ok(answer);
    }
    let Some(view) = site.answers.meeting(address).await? else {
        return Err(elsewhere(&site, address, end).await?);
    };
    match asked.form {
        Form::Page => Ok(Html(meeting_page(&asked.base, &view)?).into_response()),
        Form::Data => json(&meeting_data(&asked.base, &view)),
    }
}

async fn item<A: Answers>(
    State(site): Shared<A>,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
    asked: Asked,
) -> Either {
    let (address, end) = plain(&address);
    let end = &asked_end(end, query.as_deref());
    if let Some(edition) = edition_routes::wanted(query.as_deref())?
        && let Some(answer) = edition_routes::item(&site, address, edition, &asked, end).await?
    {
        return Ok(answer);
    }
    let Some(view) = site.answers.item(address).await? else {
        return Err(elsewhere(&site, address, end).await?);
    };
    let source = query.is_some_and(|query| query == "kilde" || query.starts_with("kilde="));
    match (asked.form, source) {
        (_, true) if view.source.is_empty() => Err(Problem::NotFound),
        (Form::Data, source) => json(&item_data(&asked.base, &view, source, case_of(&site, &view).await?.as_ref())),
        (Form::Page, true) => Ok(Html(source_page(&asked.base, &view)?).into_response()),
        (Form::Page, false) => Ok(Html(item_page(&asked.base, &view)?).into_response()),
    }
}

/// The case of an open item, in the item's own municipality.
async fn case_of<A: Answers>(site: &Site<A>, view: &ItemView) -> Result<Option<CaseView>, Problem> {
    let Some(number) = view.item.case_number.as_ref().filter(|_| view.item.open) else { return Ok(None) };
    Ok(site.answers.case(&number.text, view.address.split('/').next()).await?)
}

/// What to answer where nothing is at `address`: where it was moved to, that it
/// is gone, or that there is nothing. `end` is what stood after the address.
pub(crate) async fn elsewhere<A: Answers>(site: &Site<A>, address: &str, end: &str) -> Result<Problem, Problem> {
    let Some(now) = site.answers.moved(address).await? else {
        return Ok(if site.answers.gone(address).await? { Problem::Gone } else { Problem::NotFound });
    };
    // The address of an item has one part more than a meeting's.
    let room = if now.matches('/').count() > 2 { "punkt" } else { "moede" };
    Ok(Problem::Moved(format!("/{room}/{now}{end}")))
}

/// The same for a page about the item at `address`, which stands under `room`.
pub(crate) async fn elsewhere_of<A: Answers>(
    site: &Site<A>,
    room: &str,
    address: &str,
    end: &str,
) -> Result<Problem, Problem> {
    Ok(match elsewhere(site, address, end).await? {
        Problem::Moved(now) => {
            let now = now.trim_start_matches('/').split_once('/').map_or(now.as_str(), |(_, now)| now);
            Problem::Moved(format!("/{room}/{now}"))
        }
        other => other,
    })
}

async fn access<A: Answers>(State(site): Shared<A>, asked: Asked) -> Either {
    match asked.form {
        Form::Page => Ok(Html(access_page(&asked.base, site.contact.as_deref())?).into_response()),
        Form::Data => json(&access_data(&asked.base, site.contact.as_deref())),
    }
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    assets::serve(&path, &headers).ok_or(Problem::NotFound)
}

async fn root_file(path: &'static str, headers: HeaderMap) -> Result<Response, Problem> {
    assets::serve_root(path, &headers).ok_or(Problem::NotFound)
}

/// One line a request: the route's pattern, never the address or the query,
/// which may hold what a person searched for.
async fn log_request(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let milliseconds = begun.elapsed().as_millis() as u64;
    tracing::info!(%method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}

/// Gives every refusal its page, or its data, and every answer its security headers.
async fn finish(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let address = request.uri().clone();
    language::during(&address, finished(guard, request, next)).await
}

async fn finished(guard: Arc<Guard>, mut request: Request, next: Next) -> Response {
    let asked = guard.asked(&request);
    let passage = guard.enter(&mut request);
    request.extensions_mut().insert(asked.clone());
    let refused = passage.is_refused();
    let only_what = request.method() == Method::OPTIONS;
    let mut response = if refused { StatusCode::TOO_MANY_REQUESTS.into_response() } else { next.run(request).await };
    let status = response.status();
    let told = response.extensions().get::<ForPrograms>().is_some();
    if only_what && status == StatusCode::METHOD_NOT_ALLOWED {
        response = asked.options();
    } else if (status.is_client_error() || status.is_server_error()) && !told {
        response = refusal(&asked, response).await;
    }
    asked.mark(&mut response);
    guard.leave(passage, &mut response);
    response
}

/// The page, or the data, that tells of a refusal.
async fn refusal(asked: &Asked, response: Response) -> Response {
    let status = response.status();
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    match asked.form {
        _ if asked.is_for_programs() => {
            let id = response.extensions().get::<ProblemId>().map(|ProblemId(id)| id.as_str());
            let detail = response.extensions().get::<ProblemDetail>().map(|ProblemDetail(detail)| detail.clone());
            problem_data(status, id, asked.oparl, detail)
        }
        _ if !is_page => language::page(page(status, None)).await,
        _ => response,
    }
}
