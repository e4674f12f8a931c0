//! Whether a form was sent from our own pages. There is no cookie that another
//! site could misuse; this keeps others from having their visitors ask for mails.

use axum::http::{HeaderMap, header};

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
}
