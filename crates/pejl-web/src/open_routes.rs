//! The addresses that programs ask: data, feeds, the map, the description of it all.

use crate::answers::Answers;
use crate::api::{api_page, openapi};
use crate::asked::{Asked, Form};
use crate::catalogue::{self, Catalogue};
use crate::data::json;
use crate::feeds::{self, answer, newest};
use crate::problem::Problem;
use crate::routes::{Shared, Site, front, search};
use crate::search_address;
use crate::serve::Robots;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use pejl_app::Shown;
use pejl_find::SearchRequest;
use std::sync::Arc;

type Answer = Result<Response, Problem>;

/// All of them.
pub(crate) fn routes<A: Answers>() -> Router<Arc<Site<A>>> {
    Router::new()
        .route("/.json", get(front))
        .route("/forside.json", get(front))
        .route("/soeg.json", get(search))
        .route("/soeg.atom", get(atom))
        .route("/soeg.ics", get(calendar))
        .route("/sitemap.xml", get(sitemap))
        .route("/sitemap/{part}", get(sitemap_part))
        .route("/katalog.ttl", get(described))
        .route("/robots.txt", get(robots))
        .route("/api", get(api))
        .route("/api.json", get(api))
        .route("/api/openapi.json", get(description))
}

async fn atom<A: Answers>(State(site): Shared<A>, RawQuery(query): RawQuery, asked: Asked) -> Answer {
    let request = newest(search_address::parse(query.as_deref().unwrap_or("")), feeds::ATOM_LIMIT);
    let results = site.answers.search(&request).await?;
    let gone = feeds::gone(&request, site.answers.gone_lately(feeds::GONE_LIMIT).await?);
    Ok(answer(feeds::ATOM, feeds::atom(&asked.base, &request, &results, &gone)))
}

async fn calendar<A: Answers>(State(site): Shared<A>, RawQuery(query): RawQuery, asked: Asked) -> Answer {
    let request = newest(search_address::parse(query.as_deref().unwrap_or("")), feeds::CALENDAR_LIMIT);
    let request = SearchRequest { bare: true, ..request };
    let results = site.answers.search(&request).await?;
    let found = feeds::meetings(&results);
    let addresses: Vec<String> = found.iter().map(|meeting| meeting.address.to_owned()).collect();
    let times = site.answers.times(&addresses).await?;
    let title = feeds::title(&request);
    Ok(answer(feeds::CALENDAR, feeds::calendar(&asked.base, &title, &found, &times)))
}

async fn sitemap<A: Answers>(State(site): Shared<A>, asked: Asked) -> Answer {
    Ok(answer(feeds::MAP, feeds::sitemap_index(&asked.base, site.answers.address_parts().await?)))
}

async fn sitemap_part<A: Answers>(State(site): Shared<A>, Path(part): Path<String>, asked: Asked) -> Answer {
    let part = part.strip_suffix(".xml").and_then(|part| part.parse().ok()).ok_or(Problem::NotFound)?;
    let addresses = site.answers.addresses(part).await?.ok_or(Problem::NotFound)?;
    Ok(answer(feeds::MAP, feeds::sitemap_part(&asked.base, &addresses)))
}

async fn described<A: Answers>(State(site): Shared<A>, asked: Asked) -> Answer {
    let modified = site.answers.changed(&Shown::Library).await?;
    let front = site.answers.front().await?;
    let contact = site.contact.as_deref();
    let told = Catalogue { base: &asked.base, front: &front, modified, contact };
    Ok(answer(catalogue::MEDIA, catalogue::catalogue(&told)))
}

async fn robots<A: Answers>(State(site): Shared<A>, asked: Asked) -> Response {
    let told = match site.robots {
        Robots::Open => feeds::robots(&asked.base),
        Robots::Closed => feeds::no_robots(),
    };
    answer("text/plain; charset=utf-8", told)
}

async fn api(asked: Asked) -> Answer {
    match asked.form {
        Form::Page => Ok(Html(api_page(&asked.base)?).into_response()),
        Form::Data => json(&openapi(&asked.base)),
    }
}

async fn description(asked: Asked) -> Answer {
    json(&openapi(&asked.base))
}
