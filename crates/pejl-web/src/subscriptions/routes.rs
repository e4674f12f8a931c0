//! The addresses under `/abonner`.

use super::Subscriptions;
use super::limits::{OF_ADDRESS, asks_too_often};
use super::origin::is_own;
use super::pages::{AskPage, FormTopic, Notice, SubscribePage, mine_page, notice_page};
use super::topic::{topic_named, topic_title};
use crate::guard::Client;
use crate::problem::Problem;
use crate::{Failure, site};
use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use pejl_app::{AppError, Frequency, SignUp, SubscriptionView, Topic, Viewer};
use std::sync::Arc;
use tower_http::set_header::SetResponseHeaderLayer;

type Shared = State<Arc<Subscriptions>>;
type Answer = Result<Response, Problem>;

/// The longest mail address there is.
const LONGEST_ADDRESS: usize = 254;

/// All of them. Nothing is kept by browsers or found by search engines: links
/// in mails are keys.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>(own: Arc<Subscriptions>) -> Router<S> {
    let fixed = |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    Router::new()
        .route("/abonner", get(form).post(sign_up))
        .route("/abonner/sendt", get(sent))
        .route("/abonner/stoppet", get(stopped))
        .route("/abonner/mine", get(ask_for_mine).post(mail_mine))
        .route("/abonner/mine/{token}", get(mine).post(change))
        .route("/abonner/bekraeft/{token}", get(look_at_confirmation).post(confirm))
        .route("/abonner/stop/{token}", get(look_at_stop).post(stop))
        .with_state(own)
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .layer(fixed(HeaderName::from_static("x-robots-tag"), "noindex"))
}

/// The fields of a form or a query.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn of(bytes: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(bytes);
        Self(pairs.map(|(name, value)| (name.into_owned(), value.trim().to_owned())).collect())
    }

    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn topic(&self) -> Option<Topic> {
        self.0.iter().find_map(|(name, value)| topic_named(name, value))
    }

    fn frequency(&self) -> Option<Frequency> {
        match self.get("hvor_tit") {
            "daglig" => Some(Frequency::Daily),
            "ugentlig" => Some(Frequency::Weekly),
            _ => None,
        }
    }

    /// The mail address, where it is one. ASCII only: what has other letters
    /// reaches few servers, and looks like others' addresses. Nor what is quoted,
    /// or a host's number in brackets: nobody has such an address, and our mail
    /// server is not to be sent to machines of its own network.
    fn address(&self) -> Option<String> {
        let typed = self.get("mail");
        let fits = typed.len() <= LONGEST_ADDRESS && typed.is_ascii() && !typed.contains(['"', '[']);
        let address = typed.parse::<lettre::Address>().ok().filter(|_| fits)?;
        address.domain().contains('.').then(|| typed.to_owned())
    }
}

fn page(status: StatusCode, html: String) -> Response {
    (status, Html(html)).into_response()
}

fn notice(status: StatusCode, notice: Notice) -> Answer {
    Ok(page(status, notice_page(notice, None)?))
}

async fn form(State(own): Shared, RawQuery(query): RawQuery) -> Answer {
    let fields = Fields::of(query.as_deref().unwrap_or("").as_bytes());
    let topic = match fields.topic() {
        Some(topic) => Some(form_topic(&own, &topic).await?),
        None => None,
    };
    let html = form_page(topic, None, fields.frequency()).render()?;
    Ok(page(StatusCode::OK, html))
}

async fn form_topic(own: &Subscriptions, topic: &Topic) -> Result<FormTopic, Problem> {
    own.library.check_topic(Viewer::Public, topic).await.map_err(missing)?;
    let title = topic_title(&own.library, topic.kind(), topic.value()).await?;
    Ok(FormTopic::new(topic.kind(), topic.value(), title))
}

/// The form; `wrong` is what was typed where it is no address.
fn form_page(topic: Option<FormTopic>, wrong: Option<&str>, often: Option<Frequency>) -> SubscribePage {
    SubscribePage {
        topic,
        wrong_address: wrong.is_some(),
        typed: wrong.unwrap_or("").to_owned(),
        daily: often == Some(Frequency::Daily),
        contact: site::contact(),
    }
}

fn missing(error: AppError) -> Problem {
    match error {
        AppError::NotFound(_) => Problem::NotFound,
        other => Problem::Internal(Failure::from(other)),
    }
}

async fn sign_up(State(own): Shared, parts: Parts, body: Bytes) -> Answer {
    if let Some(refused) = refused(&own, &parts)? {
        return Ok(refused);
    }
    let fields = Fields::of(&body);
    let topic = fields.topic().ok_or(Problem::NotFound)?;
    let form = form_topic(&own, &topic).await?;
    let Some(address) = fields.address() else {
        let html = form_page(Some(form), Some(fields.get("mail")), fields.frequency()).render()?;
        return Ok(page(StatusCode::BAD_REQUEST, html));
    };
    if may_write_to(&own, &address) {
        let wish = SignUp { address, topic, frequency: fields.frequency().unwrap_or(Frequency::Weekly) };
        own.library.add_subscription(Viewer::Public, &wish, (own.now)()).await.map_err(missing)?;
        own.bell.notify_one();
    }
    Ok(Redirect::to("/abonner/sendt").into_response())
}

async fn ask_for_mine() -> Answer {
    Ok(page(StatusCode::OK, AskPage { wrong_address: false, typed: String::new() }.render()?))
}

async fn mail_mine(State(own): Shared, parts: Parts, body: Bytes) -> Answer {
    if let Some(refused) = refused(&own, &parts)? {
        return Ok(refused);
    }
    let fields = Fields::of(&body);
    let Some(address) = fields.address() else {
        let html = AskPage { wrong_address: true, typed: fields.get("mail").to_owned() }.render()?;
        return Ok(page(StatusCode::BAD_REQUEST, html));
    };
    if may_write_to(&own, &address) {
        own.library.ask_for_subscriptions(Viewer::Public, &address, (own.now)()).await.map_err(Failure::from)?;
        own.bell.notify_one();
    }
    Ok(Redirect::to("/abonner/sendt").into_response())
}

/// The refusal of a form from elsewhere, or of a client that asks for very many mails.
fn refused(own: &Subscriptions, parts: &Parts) -> Result<Option<Response>, Problem> {
    if !is_own(&parts.headers, &own.base) {
        return notice(StatusCode::FORBIDDEN, Notice::Elsewhere).map(Some);
    }
    let client = parts.extensions.get::<Client>().and_then(|Client(client)| *client);
    if asks_too_often(&own.limits, client, (own.now)().as_second()) {
        notice(StatusCode::TOO_MANY_REQUESTS, Notice::TooMany).map(Some)
    } else {
        Ok(None)
    }
}

/// False where an address was written to often already. The answer does not tell.
fn may_write_to(own: &Subscriptions, address: &str) -> bool {
    own.limits.allows(OF_ADDRESS, &address.to_lowercase(), (own.now)().as_second())
}

async fn sent() -> Answer {
    notice(StatusCode::OK, Notice::Sent)
}

async fn stopped() -> Answer {
    notice(StatusCode::OK, Notice::Stopped)
}

async fn look_at_confirmation(State(own): Shared, Path(token): Path<String>) -> Answer {
    let view = own.library.look_at_confirmation(Viewer::Public, &token, (own.now)()).await;
    about(&own, view, Notice::Confirm).await
}

async fn confirm(State(own): Shared, Path(token): Path<String>) -> Answer {
    let view = own.library.confirm_subscription(Viewer::Public, &token, (own.now)()).await;
    about(&own, view, Notice::Confirmed).await
}

async fn look_at_stop(State(own): Shared, Path(token): Path<String>) -> Answer {
    let view = own.library.look_at_stop(Viewer::Public, &token, (own.now)()).await;
    about(&own, view, Notice::Stop).await
}

/// Pressed by a person, or sent by a mail program (RFC 8058), whatever the body is.
async fn stop(State(own): Shared, Path(token): Path<String>) -> Answer {
    let view = own.library.stop_by_link(Viewer::Public, &token, (own.now)()).await;
    about(&own, view, Notice::Stopped).await
}

async fn about(own: &Subscriptions, view: Result<Option<SubscriptionView>, AppError>, said: Notice) -> Answer {
    let Some(view) = view.map_err(Failure::from)? else {
        return notice(StatusCode::NOT_FOUND, Notice::OldLink);
    };
    let title = topic_title(&own.library, view.kind, &view.value).await?;
    Ok(page(StatusCode::OK, notice_page(said, Some((&view, &title)))?))
}

async fn mine(State(own): Shared, Path(token): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let held = own.library.list_subscriptions(Viewer::Public, &token, (own.now)()).await.map_err(Failure::from)?;
    let Some(held) = held else { return notice(StatusCode::NOT_FOUND, Notice::OldLink) };
    let mut titles = Vec::with_capacity(held.len());
    for view in &held {
        titles.push(topic_title(&own.library, view.kind, &view.value).await?);
    }
    let html = mine_page(&token, &held, titles, query.as_deref() == Some("gemt"))?;
    Ok(page(StatusCode::OK, html))
}

async fn change(State(own): Shared, Path(token): Path<String>, body: Bytes) -> Answer {
    let fields = Fields::of(&body);
    let now = (own.now)();
    let did = if fields.get("stop") == "alle" {
        own.library.stop_all(Viewer::Public, &token, now).await
    } else {
        // A form that names neither a frequency nor a stop asks for nothing.
        let often = fields.frequency();
        if often.is_none() && fields.get("stop").is_empty() {
            return notice(StatusCode::NOT_FOUND, Notice::OldLink);
        }
        own.library.change_subscription(Viewer::Public, &token, fields.get("id"), often, now).await
    };
    if !did.map_err(Failure::from)? {
        return notice(StatusCode::NOT_FOUND, Notice::OldLink);
    }
    // With the last subscription its owner is forgotten, and the link with them.
    let left = own.library.list_subscriptions(Viewer::Public, &token, now).await.map_err(Failure::from)?;
    let to = if left.is_some() { format!("/abonner/mine/{token}?gemt") } else { "/abonner/stoppet".to_owned() };
    Ok(Redirect::to(&to).into_response())
}
