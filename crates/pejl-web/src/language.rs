//! In which language a page speaks, and how a reader comes to the other one.
//!
//! The pages are Danish. Behind `/en` stand the same pages with an English
//! interface; what a paper says stays as it was printed. No cookie remembers a
//! choice: the address tells it, and the links of an English page lead to
//! English pages.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use pejl_words::{Language, label, speaking, spoken};
use std::borrow::Cow;
use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;

/// What stands before the address of an English page.
pub(crate) const ENGLISH: &str = "/en";
/// What ends the addresses that are the same in every language.
const SAME: [&str; 12] =
    [".json", ".atom", ".ics", ".xml", ".txt", ".svg", ".ico", ".css", ".csv", ".ttl", ".rdf", ".parquet"];
/// What begins the addresses that are the same in every language.
const SAME_ROOMS: [&str; 3] = ["/assets/", "/oparl/", "/en/"];

thread_local! {
    /// The address of the page that is being written on this thread, in Danish.
    static HERE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// How to come from this page to the same in the other language.
pub(crate) struct Other {
    /// The tag of that language.
    pub(crate) tag: &'static str,
    /// Its name in itself.
    pub(crate) name: Cow<'static, str>,
    /// Where the page is.
    pub(crate) address: String,
}

/// See [`Other`].
pub(crate) fn other() -> Other {
    let here = HERE.with_borrow(Clone::clone);
    let name = label("web-other-language");
    match spoken() {
        Language::Danish => Other { tag: Language::English.tag(), name, address: led(&here) },
        Language::English => Other { tag: Language::Danish.tag(), name, address: here },
    }
}

/// Lets the page that is being written lead to the other language's front page:
/// an address where nothing is may hold anything, and is not repeated.
pub(crate) fn nowhere() {
    HERE.with_borrow_mut(|now| "/".clone_into(now));
}

/// The language that the page speaks, as Open Graph writes it.
pub(crate) fn locale() -> &'static str {
    match spoken() {
        Language::Danish => "da_DK",
        Language::English => "en_GB",
    }
}

/// The tag of the language that the page speaks.
pub(crate) fn tag() -> &'static str {
    spoken().tag()
}

/// An attribute of an element, with the blank before it, or nothing.
pub(crate) struct Attribute(&'static str);

impl std::fmt::Display for Attribute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl askama::filters::HtmlSafe for Attribute {}

/// Tells the language of an element that holds what a paper says, where the
/// page speaks another one: a screen reader then reads it as Danish.
pub(crate) fn in_danish() -> Attribute {
    Attribute(if spoken() == Language::Danish { "" } else { " lang=\"da\"" })
}

/// The language that `address` asks for, and the same address in Danish.
fn asked(address: &Uri) -> (Language, String) {
    let (path, query) = (address.path(), address.query());
    let danish = path.strip_prefix(ENGLISH).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let language = if danish.is_some() { Language::English } else { Language::Danish };
    let path = danish.map_or(path, |rest| if rest.is_empty() { "/" } else { rest });
    (language, query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}")))
}

/// Does the work of a request in the language that its address asks for. A
/// future may wake on another thread, so both are set each time it is polled.
pub(crate) async fn during<T>(address: &Uri, work: impl Future<Output = T>) -> T {
    let (language, here) = asked(address);
    let mut work = pin!(work);
    poll_fn(|context| {
        HERE.with_borrow_mut(|now| now.clone_from(&here));
        let polled = speaking(language, || work.as_mut().poll(context));
        HERE.with_borrow_mut(String::clear);
        polled
    })
    .await
}

/// Lets the links of a page lead to pages of its own language.
pub(crate) async fn lead(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Some(target) = response.headers().get(header::LOCATION).and_then(|target| target.to_str().ok()) {
        let target = HeaderValue::from_str(&led(target));
        if let Ok(target) = target {
            response.headers_mut().insert(header::LOCATION, target);
        }
    }
    page(response).await
}

/// An answer whose links are led where it is an English page.
pub(crate) async fn page(response: Response) -> Response {
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if !is_page || spoken() == Language::Danish {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let page = to_bytes(body, usize::MAX).await.ok().and_then(|bytes| String::from_utf8(bytes.into()).ok());
    let Some(page) = page else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(led_page(&page)))
}

/// `page` with its links led. Text of a paper is escaped and holds no quotation
/// mark, so what looks like an attribute is one.
fn led_page(page: &str) -> String {
    let mut out = String::with_capacity(page.len() + page.len() / 32);
    let mut rest = page;
    while let Some(at) = rest.find("=\"/") {
        let (before, after) = (rest.get(..at + 2).unwrap_or(""), rest.get(at + 2..).unwrap_or(""));
        let end = after.find('"').unwrap_or(after.len());
        let (address, behind) = after.split_at(end);
        let link = before.ends_with(" href=\"") || before.ends_with(" action=\"");
        let other = before.ends_with("hreflang=\"da\" href=\"");
        out.push_str(before);
        out.push_str(&if link && !other { Cow::Owned(led(address)) } else { Cow::Borrowed(address) });
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The English address of the page at `address`, which is left as it is where
/// it leads elsewhere or is the same in every language.
fn led(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let same = !path.starts_with('/')
        || path.starts_with("//")
        || path == ENGLISH
        || SAME_ROOMS.iter().any(|room| path.starts_with(room))
        || SAME.iter().any(|end| path.ends_with(end));
    match address.strip_prefix('/') {
        _ if same => address.to_owned(),
        Some(rest) if rest.is_empty() || rest.starts_with(['?', '#']) => format!("{ENGLISH}{rest}"),
        _ => format!("{ENGLISH}{address}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_pages_of_the_same_language() {
        let page = r##"<a href="/">1</a><a class="x" href="/soeg?q=1#a">2</a><form action="/soeg"><link href="/assets/a.css?1">
<a href="/soeg.atom?q=a">3</a><a href="https://elsewhere.example/">4</a><a href="//x.example/">5</a><a href="#a">6</a>
<a lang="da" hreflang="da" href="/om">7</a><p>="/om" href=&quot;/om</p><path d="/"><a href="/sag/15.00.00-A00-1-23">8</a>"##;
        let led = led_page(page);
        let expected = page
            .replace("href=\"/\"", "href=\"/en\"")
            .replace("\"/soeg?", "\"/en/soeg?")
            .replace("action=\"/soeg\"", "action=\"/en/soeg\"")
            .replace("\"/sag", "\"/en/sag");
        assert_eq!(led, expected);
        assert_eq!(led_page(&led), led, "what is led is not led again");
    }

    #[test]
    fn an_address_tells_its_language() {
        let of = |address: &'static str| asked(&Uri::from_static(address));
        assert_eq!(of("/"), (Language::Danish, "/".to_owned()));
        assert_eq!(of("/en"), (Language::English, "/".to_owned()));
        assert_eq!(of("/en/soeg?q=a"), (Language::English, "/soeg?q=a".to_owned()));
        assert_eq!(of("/energi"), (Language::Danish, "/energi".to_owned()));
    }
}
