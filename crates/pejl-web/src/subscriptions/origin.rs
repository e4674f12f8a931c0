//! Whether a form was sent from our own pages, and by which client. There is no
//! cookie that another site could misuse; this keeps others from having their
//! visitors ask for mails.

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, header};
use std::net::{IpAddr, SocketAddr};

/// True where the browser says so, or says nothing. Our pages are sent with
/// "no-referrer", so that a browser names the origin of their forms "null".
pub(crate) fn is_own(headers: &HeaderMap, base: &str) -> bool {
    let told = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = told("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = told("origin").filter(|origin| *origin != "null") else { return true };
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    let own = told(header::HOST.as_str()).unwrap_or("");
    origin == base || (!host.is_empty() && host == own)
}

/// The client's network address: what the proxy in front of us tells, where the
/// request comes from a machine of our own network.
pub(crate) fn client(headers: &HeaderMap, extensions: &Extensions) -> Option<String> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    let told = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let told = told.and_then(|list| list.rsplit(',').next()).map(str::trim).filter(|_| is_near(peer.ip()));
    let address = told.and_then(|address| address.parse().ok()).unwrap_or(peer.ip());
    Some(match address {
        IpAddr::V4(address) => address.to_string(),
        // One household or firm has a whole net of these.
        IpAddr::V6(address) => format!("{:?}", address.segments().get(..4)),
    })
}

fn is_near(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(peer) => peer.is_loopback() || peer.is_private(),
        IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn forms_of_others_are_refused() {
        let own = |pairs: &[(&'static str, &'static str)]| is_own(&headers(pairs), "https://pejl.example");
        assert!(own(&[]) && own(&[("origin", "null")]) && own(&[("sec-fetch-site", "same-origin")]));
        assert!(own(&[("origin", "https://pejl.example")]));
        assert!(own(&[("origin", "http://127.0.0.1:7345"), ("host", "127.0.0.1:7345")]));
        assert!(!own(&[("origin", "https://ond.example"), ("host", "pejl.example")]));
        assert!(!own(&[("sec-fetch-site", "cross-site"), ("origin", "https://pejl.example")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[("origin", "file://")]));
    }

    #[test]
    fn a_proxy_of_ours_tells_who_asks_and_nobody_else_does() {
        let client = |peer: &str, told: &'static str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
            client(&headers(&[("x-forwarded-for", told)]), &extensions).unwrap()
        };
        assert_eq!(client("127.0.0.1:1", "6.6.6.6, 198.51.100.7"), "198.51.100.7");
        assert_eq!(client("203.0.113.9:1", "198.51.100.7"), "203.0.113.9");
        assert_eq!(client("127.0.0.1:1", "vroevl"), "127.0.0.1");
        assert_eq!(client("10.0.0.1:1", "2001:db8:1:2:3:4:5:6"), client("10.0.0.1:1", "2001:db8:1:2::9"));
    }
}
