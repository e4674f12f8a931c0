//! Who gets to see the register: nobody, unless everything here says yes.

use crate::guard::peer;
use crate::problem::Problem;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// What a proxy adds to a request that it passes on.
const OF_PROXIES: [&str; 8] = [
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-server",
    "x-real-ip",
    "forwarded",
    "via",
    "cf-connecting-ip",
];

/// Lets a request in, or answers as if there were nothing. What is shown is kept
/// by no browser and found by no search engine.
pub(super) async fn door(request: Request, next: Next) -> Response {
    let here = peer(&request).is_some_and(|peer| peer.to_canonical().is_loopback());
    if !(here && is_own(request.uri(), request.headers())) {
        return Problem::NotFound.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}

/// True where the request names this machine as its host (another name that leads
/// here is how a foreign page gets past a browser: DNS rebinding), was passed on
/// by no proxy and comes from no foreign page.
fn is_own(address: &Uri, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    let named = host.is_some_and(is_loopback_name) && hosts.next().is_none();
    let whole = address.authority().is_none_or(|authority| is_loopback_name(authority.as_str()));
    let proxied = OF_PROXIES.iter().any(|name| headers.contains_key(*name));
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    let own_page = site.is_none_or(|site| matches!(site, b"none" | b"same-origin"));
    named && whole && !proxied && own_page
}

/// "localhost", "127.0.0.1" or "[::1]", with or without a port.
fn is_loopback_name(host: &str) -> bool {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']').unwrap_or(("", "")),
        None => host.find(':').map_or((host, ""), |at| host.split_at(at)),
    };
    let port = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let loopback = name.parse::<IpAddr>().is_ok_and(|ip| ip.to_canonical().is_loopback());
    port && (loopback || name.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn only_this_machine_by_its_own_name() {
        for own in ["localhost", "LOCALHOST:7345", "127.0.0.1:7345", "127.0.0.9", "[::1]:80", "[::1]"] {
            assert!(is_loopback_name(own), "{own}");
        }
        for foreign in [
            "",
            "pejl.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "evil.example:7345",
            "localhost:7345@evil.example",
            "10.0.0.1",
            "0.0.0.0:7345",
            "[::]:7345",
            "[::1",
            "::1",
            "[::1]x",
            "localhost:x",
        ] {
            assert!(!is_loopback_name(foreign), "{foreign}");
        }
    }

    #[test]
    fn no_proxy_and_no_foreign_page() {
        let path = Uri::from_static("/register");
        let host = ("host", "localhost:7345");
        assert!(is_own(&path, &headers(&[host])));
        assert!(is_own(&path, &headers(&[host, ("sec-fetch-site", "same-origin")])));
        assert!(is_own(&path, &headers(&[host, ("sec-fetch-site", "none")])));
        assert!(!is_own(&path, &headers(&[])), "no host");
        assert!(!is_own(&path, &headers(&[host, ("host", "evil.example")])), "two hosts");
        for site in ["cross-site", "same-site", "x"] {
            assert!(!is_own(&path, &headers(&[host, ("sec-fetch-site", site)])), "{site}");
        }
        for name in OF_PROXIES {
            assert!(!is_own(&path, &headers(&[host, (name, "127.0.0.1")])), "{name}");
        }
        assert!(!is_own(&Uri::from_static("http://evil.example/register"), &headers(&[host])));
    }
}
