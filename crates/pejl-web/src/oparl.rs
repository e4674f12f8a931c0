//! OParl 1.1 over HTTP: the system, every object at its address, and lists in
//! pages; and the files that the objects name.

use crate::answers::Answers;
use crate::api::{oparl_guide, oparl_page};
use crate::asked::{Asked, Form};
use crate::data::json;
use crate::feeds::answer;
use crate::problem::Problem;
use crate::routes::{Shared, Site, elsewhere};
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use form_urlencoded::Serializer;
use pejl_app::{Moment, OparlAfter, OparlFilter, OparlKind, OparlLinks, OparlListRequest, OparlPage};
use pejl_words as words;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The type of a refusal.
pub(crate) const ERROR: &str = "https://schema.oparl.org/1.1/Error";
const OBJECTS: &str = "/oparl/v1.1";
/// The system, from which everything is reached.
pub(crate) const SYSTEM: &str = "/oparl/v1.1/system/pejl";
const FILES: &str = "/akn";
const AKN: &str = "application/akn+xml; charset=utf-8";

type Given = Result<Response, Problem>;

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/oparl", get(|| async { Redirect::permanent(SYSTEM) }))
        .route("/oparl/", get(|| async { Redirect::permanent(SYSTEM) }))
        .route("/oparl/v1.1", get(|| async { Redirect::permanent(SYSTEM) }))
        .route("/oparl/v1.1/", get(|| async { Redirect::permanent(SYSTEM) }))
        .route("/oparl/v1.1/system", get(|| async { Redirect::permanent(SYSTEM) }))
        .route("/oparl/v1.1/list/{*name}", get(list))
        .route("/oparl/v1.1/{kind}/{*key}", get(object))
        .route("/akn/{*address}", get(akn))
        .route("/api/oparl", get(page))
        .route("/api/oparl.json", get(page))
}

async fn page(asked: Asked) -> Given {
    match asked.form {
        Form::Page => Ok(Html(oparl_page(&asked.base)?).into_response()),
        Form::Data => json(&oparl_guide(&asked.base)),
    }
}

fn links(asked: &Asked) -> OparlLinks {
    OparlLinks::of_service(&asked.base, OBJECTS, FILES)
}

async fn object<A: Answers>(State(site): Shared<A>, Path((kind, key)): Path<(String, String)>, asked: Asked) -> Given {
    let kind = OparlKind::parse(&kind).ok_or(Problem::NotFound)?;
    let mut object = site.answers.oparl(&links(&asked), kind, &key).await?.ok_or(Problem::NotFound)?;
    if let (OparlKind::System, Some(contact), Value::Object(system)) = (kind, &site.contact, &mut object) {
        let is_mail = contact.contains('@') && !contact.contains(char::is_whitespace);
        system.insert(if is_mail { "contactEmail" } else { "contactName" }.to_owned(), contact.as_str().into());
    }
    json(&object)
}

async fn list<A: Answers>(
    State(site): Shared<A>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    asked: Asked,
) -> Given {
    let request = request(name, query.as_deref().unwrap_or("")).map_err(Problem::BadRequest)?;
    let links = links(&asked);
    let page = site.answers.oparl_list(&links, &request).await?.ok_or(Problem::NotFound)?;
    json(&shape(&links, &request, page))
}

async fn akn<A: Answers>(State(site): Shared<A>, Path(name): Path<String>) -> Given {
    let address = name.strip_suffix(".xml").ok_or(Problem::NotFound)?;
    match site.answers.akn(address).await? {
        Some(report) => Ok(answer(AKN, report)),
        None => match elsewhere(&site, address, "").await? {
            Problem::Moved(path) => {
                let now = path.trim_start_matches("/moede/");
                Err(Problem::Moved(format!("{FILES}/{now}.xml")))
            }
            other => Err(other),
        },
    }
}

/// What a query asks of the list `name`; what can't be understood, as a sentence.
fn request(name: String, query: &str) -> Result<OparlListRequest, String> {
    let filter = OparlFilter::default();
    let mut request = OparlListRequest { name, filter, omit_internal: false, page: 1, after: None, limit: None };
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let (name, value) = (name.as_ref(), value.as_ref());
        match name {
            "created_since" => request.filter.created_since = Some(time(name, value)?),
            "created_until" => request.filter.created_until = Some(time(name, value)?),
            "modified_since" => request.filter.modified_since = Some(time(name, value)?),
            "modified_until" => request.filter.modified_until = Some(time(name, value)?),
            "omit_internal" => request.omit_internal = flag(name, value)?,
            "page" => request.page = number(name, value)?,
            "after" => request.after = Some(after(name, value)?),
            "limit" => request.limit = Some(number(name, value)?),
            // Others may mean something to other versions.
            _ => {}
        }
    }
    Ok(request)
}

/// Who forgets to write the plus of the offset as %2B sends a blank.
fn time(name: &str, value: &str) -> Result<Moment, String> {
    let told = || words::text("web-oparl-bad-time", &[("name", name.into())]);
    Moment::parse(&value.replace(' ', "+")).ok_or_else(told)
}

fn flag(name: &str, value: &str) -> Result<bool, String> {
    value.parse().map_err(|_| words::text("web-oparl-bad-flag", &[("name", name.into())]))
}

fn number(name: &str, value: &str) -> Result<usize, String> {
    let told = || words::text("web-oparl-bad-number", &[("name", name.into())]);
    value.parse().ok().filter(|number| *number > 0).ok_or_else(told)
}

/// What a page ended with, as [`address`] writes it.
fn after(name: &str, value: &str) -> Result<OparlAfter, String> {
    let told = || words::text("web-oparl-bad-after", &[("name", name.into())]);
    let (created, key) = value.split_once(' ').ok_or_else(told)?;
    let created = Moment::parse(created).ok_or_else(told)?;
    Ok(OparlAfter { created, key: key.to_owned() })
}

/// The page as OParl writes it.
fn shape(links: &OparlLinks, request: &OparlListRequest, page: OparlPage) -> Value {
    let pages = page.total.div_ceil(page.limit).max(1);
    let to = |number: usize| Value::String(address(links, request, number, None));
    let mut around = Map::new();
    around.insert("first".to_owned(), to(1));
    around.insert("self".to_owned(), address(links, request, request.page, request.after.as_ref()).into());
    if request.page > 1 {
        around.insert("prev".to_owned(), to(request.page - 1));
    }
    if let Some(last) = &page.next {
        around.insert("next".to_owned(), address(links, request, request.page.saturating_add(1), Some(last)).into());
    }
    around.insert("last".to_owned(), to(pages));
    json!({
        "data": page.data,
        "pagination": {
            "totalElements": page.total,
            "elementsPerPage": page.limit,
            "currentPage": request.page,
            "totalPages": pages,
        },
        "links": around,
    })
}

/// The address of page `number`, which begins behind `after`, with everything else that was asked.
fn address(links: &OparlLinks, request: &OparlListRequest, number: usize, after: Option<&OparlAfter>) -> String {
    let mut query = Serializer::new(String::new());
    let filter = &request.filter;
    let times = [
        ("created_since", filter.created_since),
        ("created_until", filter.created_until),
        ("modified_since", filter.modified_since),
        ("modified_until", filter.modified_until),
    ];
    for (name, moment) in times {
        query.extend_pairs(moment.map(|moment| (name, moment.to_string())));
    }
    query.extend_pairs(request.omit_internal.then_some(("omit_internal", "true")));
    query.extend_pairs(request.limit.map(|limit| ("limit", limit.to_string())));
    query.extend_pairs((number > 1).then(|| ("page", number.to_string())));
    query.extend_pairs(after.map(|after| ("after", format!("{} {}", after.created.as_utc(), after.key))));
    let query = query.finish();
    let question = if query.is_empty() { "" } else { "?" };
    format!("{}{question}{query}", links.to("list", &request.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Result<OparlListRequest, String> {
        request("faxe/meeting".to_owned(), query)
    }

    #[test]
    fn every_page_keeps_what_was_asked() {
        let links = OparlLinks::of_service("https://a.dk", OBJECTS, FILES);
        let query = "omit_internal=true&modified_since=2026-01-02T03:04:05%2B01:00&limit=5&page=2&ukendt=1";
        let request = asked(query).unwrap();
        assert_eq!(
            address(&links, &request, 3, None),
            "https://a.dk/oparl/v1.1/list/faxe/meeting?modified_since=2026-01-02T02%3A04%3A05%2B00%3A00\
             &omit_internal=true&limit=5&page=3"
        );
        let next = Some(OparlAfter { created: Moment::parse("2026-01-01T00:00:00Z").unwrap(), key: "faxe/a b".into() });
        let page = OparlPage { data: Vec::new(), total: 11, limit: 5, next: next.clone() };
        let shape = shape(&links, &request, page);
        assert_eq!(shape["pagination"]["totalPages"], 3);
        let next_page = shape["links"]["next"].as_str().unwrap();
        assert!(next_page.ends_with("&page=3&after=2026-01-01T00%3A00%3A00Z+faxe%2Fa+b"), "{next_page}");
        let again = asked(next_page.split_once('?').unwrap().1).unwrap();
        assert_eq!((again.page, again.after), (3, next));
        assert!(shape["links"]["prev"].as_str().unwrap().ends_with("&limit=5"));
        let last = address(&links, &asked("").unwrap(), 1, None);
        assert_eq!(last, "https://a.dk/oparl/v1.1/list/faxe/meeting");
    }

    #[test]
    fn what_cannot_be_understood_is_told() {
        assert_eq!(asked("modified_since=2026-01-02T03:04:05+01:00"), asked("modified_since=2026-01-02T02:04:05Z"));
        for (query, name) in [
            ("created_since=i+dag", "created_since"),
            ("modified_until=2026-01-02", "modified_until"),
            ("omit_internal=ja", "omit_internal"),
            ("page=0", "page"),
            ("limit=-1", "limit"),
            ("limit=", "limit"),
            ("after=", "after"),
            ("after=faxe/meeting", "after"),
            ("after=i+dag", "after"),
        ] {
            let told = asked(query).unwrap_err();
            assert!(told.starts_with(name) && told.contains("skal være"), "{query}: {told}");
        }
    }
}
