//! How an answer is asked for: as a page or as data, and under which public address.

use crate::register::is_register;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::sync::Arc;

/// What ends an address that asks for data.
const DATA: &str = ".json";
/// What ends the addresses whose form no header changes.
const FIXED: [&str; 9] = [DATA, ".csv", ".atom", ".ics", ".xml", ".ttl", ".txt", ".svg", ".ico"];
/// What ends the addresses of feeds, tables and the like.
const FILES: [&str; 5] = [".csv", ".atom", ".ics", ".xml", ".ttl"];
/// What a page of another host may read beside the body.
const EXPOSED: &str = "ETag, Last-Modified, RateLimit, RateLimit-Policy, Retry-After";
/// How long a browser may remember what a page of another host may ask: a day.
const REMEMBERED: &str = "86400";
/// The longest name of a host, with its port.
const LONGEST_HOST: usize = 260;

/// Page or data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// HTML for a person.
    Page,
    /// JSON for a program.
    Data,
}

/// How a request asks.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// Page or data.
    pub(crate) form: Form,
    /// The form that the header alone prefers.
    pub(crate) preferred: Form,
    /// What stands before every path: "https://pejl.example", without a slash at its end.
    pub(crate) base: Arc<str>,
    /// True for the addresses of OParl objects, which are data only.
    pub(crate) oparl: bool,
    /// True where the address itself does not tell the form.
    by_header: bool,
    /// True for the addresses of feeds, tables and the like.
    file: bool,
    /// True where pages of other hosts may read the answer.
    open: bool,
    /// True where they may read it if they ask for data by header.
    open_by_header: bool,
}

impl Asked {
    /// How a request to `path` with `headers` asks; `public` is the address from the settings.
    pub(crate) fn of(path: &str, headers: &HeaderMap, public: Option<&str>) -> Self {
        let oparl = path.starts_with("/oparl");
        let by_header = !oparl && !path.starts_with("/assets/") && !FIXED.iter().any(|end| path.ends_with(end));
        let preferred = if prefers_data(headers) { Form::Data } else { Form::Page };
        let file = FILES.iter().any(|end| path.ends_with(end));
        let data = oparl || path.ends_with(DATA) || (by_header && preferred == Form::Data);
        Self {
            form: if data { Form::Data } else { Form::Page },
            preferred,
            base: public.map_or_else(|| own_address(headers), |public| public.trim_end_matches('/').into()),
            by_header,
            oparl,
            open_by_header: by_header && !is_register(path),
            file,
            open: !is_register(path) && (data || file),
        }
    }

    /// The same, asked for by HTTPS at a proxy in front of us.
    pub(crate) fn by_https(mut self) -> Self {
        if let Some(host) = self.base.strip_prefix("http://") {
            self.base = format!("https://{host}").into();
        }
        self
    }

    /// Tells caches what the answer depends on, and browsers who may read it.
    pub(crate) fn mark(&self, response: &mut Response) {
        let headers = response.headers_mut();
        if self.by_header {
            headers.append(header::VARY, HeaderValue::from_static("accept"));
        }
        let origins = if self.open { "cross-origin" } else { "same-origin" };
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static(origins));
        if self.open {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
        }
    }
}

impl Asked {
    /// True for what only programs read, data or a feed: they are told of a refusal as data, too.
    pub(crate) fn is_for_programs(&self) -> bool {
        self.form == Form::Data || self.file
    }

    /// What may be asked of an address, for the method OPTIONS: so a browser is answered that asks, before
    /// a page of another host may send more than the simplest request, such as one with a tag that it knows.
    pub(crate) fn options(&self) -> Response {
        // Which methods there are is told by who knows them, the router.
        let mut response = StatusCode::NO_CONTENT.into_response();
        let headers = response.headers_mut();
        if self.open || self.open_by_header {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD"));
            headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(REMEMBERED));
        }
        response
    }
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked = parts.extensions.get().cloned();
        Ok(asked.unwrap_or_else(|| Self::of(parts.uri.path(), &parts.headers, None)))
    }
}

/// `address` without the end that asks for data, and that end.
pub(crate) fn plain(address: &str) -> (&str, &str) {
    address.strip_suffix(DATA).map_or((address, ""), |plain| (plain, DATA))
}

/// What follows on an address: its form, and what is asked of it.
pub(crate) fn asked_end(end: &str, query: Option<&str>) -> String {
    query.map_or_else(|| end.to_owned(), |query| format!("{end}?{query}"))
}

/// The address that the request itself names. A name that is none is not repeated.
fn own_address(headers: &HeaderMap) -> Arc<str> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if host.is_empty() || host.len() > LONGEST_HOST || !host.chars().all(fits) {
        return "http://localhost".into();
    }
    format!("http://{host}").into()
}

/// True where JSON is named, and HTML is not named with more weight.
fn prefers_data(headers: &HeaderMap) -> bool {
    let ranges = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let (mut data, mut page) = (0.0_f32, 0.0_f32);
    for (media, weight) in ranges.flat_map(|value| value.split(',')).map(range) {
        match media {
            "application/json" | "application/problem+json" => data = data.max(weight),
            "text/html" | "application/xhtml+xml" => page = page.max(weight),
            _ => {}
        }
    }
    data > page
}

/// A media range of an `Accept` header with its weight.
fn range(entry: &str) -> (&str, f32) {
    let (media, parameters) = entry.split_once(';').unwrap_or((entry, ""));
    let weight = parameters.split(';').find_map(|parameter| parameter.trim().strip_prefix("q="));
    (media.trim(), weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    fn form(path: &str, accept: &'static str) -> Form {
        Asked::of(path, &headers(&[(header::ACCEPT, accept)]), None).form
    }

    #[test]
    fn data_is_given_to_those_who_name_it() {
        assert_eq!(form("/", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), Form::Page);
        assert_eq!(form("/", "*/*"), Form::Page);
        assert_eq!(form("/", "application/json"), Form::Data);
        assert_eq!(form("/", "application/json, text/plain, */*"), Form::Data);
        assert_eq!(form("/", "text/html, application/json;q=0.9"), Form::Page);
        assert_eq!(form("/", "application/json;q=0"), Form::Page);
        assert_eq!(form("/soeg.json", "text/html"), Form::Data);
        assert_eq!(form("/oparl/v1.1/body/faxe", "text/html"), Form::Data);
        assert_eq!(form("/soeg.atom", "application/json"), Form::Page);
    }

    #[test]
    fn the_public_address_comes_from_the_settings_before_the_request() {
        let host = |host| headers(&[(header::HOST, host)]);
        assert_eq!(&*Asked::of("/", &host("a.dk:80"), Some("https://pejl.dk/")).base, "https://pejl.dk");
        assert_eq!(&*Asked::of("/", &host("a.dk:80"), None).base, "http://a.dk:80");
        assert_eq!(&*Asked::of("/", &host("a.dk/\"><b>"), None).base, "http://localhost");
        assert_eq!(&*Asked::of("/", &HeaderMap::new(), None).base, "http://localhost");
    }
}
