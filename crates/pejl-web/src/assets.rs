//! The files that the pages use, embedded: the design system as published, and our own.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The style sheet of Det Fælles Designsystem, under an address that never changes its content.
pub(crate) const DESIGN_CSS: &str = "/assets/dkfds-11.2.0/css/dkfds.min.css";

#[derive(RustEmbed)]
#[folder = "assets/vendor/"]
struct Vendor;

#[derive(RustEmbed)]
#[folder = "assets/own/"]
struct Own;

/// Our own style sheet's address; it changes with the content.
pub(crate) fn own_css() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| {
        let hash = Own::get("pejl.css").map(|file| hex(&file)).unwrap_or_default();
        format!("/assets/pejl.css?{}", hash.get(..12).unwrap_or("0"))
    });
    &ADDRESS
}

/// The file under `/assets/<path>`, or nothing.
pub(crate) fn serve(path: &str, asked: &HeaderMap) -> Option<Response> {
    let file = if path == "pejl.css" { Own::get(path) } else { Vendor::get(path) };
    file.map(|file| answer(path, file, asked, "public, max-age=31536000, immutable"))
}

/// One of our own files that lies at the root: the icon.
pub(crate) fn serve_root(path: &str, asked: &HeaderMap) -> Option<Response> {
    Own::get(path).map(|file| answer(path, file, asked, "public, max-age=86400"))
}

fn answer(path: &str, file: EmbeddedFile, asked: &HeaderMap, keep: &'static str) -> Response {
    // Weak, for the body may go out packed or not.
    let etag = format!("W/\"{}\"", hex(&file));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let known = known.is_some_and(|tags| tags.split(',').any(|tag| tag.trim() == etag));
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    if known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, file.data.into_owned()).into_response()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff") => "font/woff",
        Some("woff2") => "font/woff2",
        Some("txt" | "md" | "toml") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn hex(file: &EmbeddedFile) -> String {
    file.metadata.sha256_hash().iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_file_is_not_sent_again() {
        let path = DESIGN_CSS.trim_start_matches("/assets/");
        let first = serve(path, &HeaderMap::new()).unwrap();
        assert_eq!(first.status(), StatusCode::OK);
        let mut asked = HeaderMap::new();
        asked.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(serve(path, &asked).unwrap().status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn only_embedded_files_are_served() {
        for path in ["../Cargo.toml", "dkfds-11.2.0", "VENDOR.toml/", "", "dkfds-11.2.0/css/../../own/pejl.css"] {
            assert!(serve(path, &HeaderMap::new()).is_none(), "{path}");
        }
    }

    /// What the design system's style sheet may ask for on our pages lies there.
    #[test]
    fn our_styles_name_only_files_that_exist() {
        let own = Own::get("pejl.css").unwrap();
        let css = String::from_utf8(own.data.into_owned()).unwrap();
        for (_, rest) in css.match_indices("url(").map(|(at, m)| (at, &css[at + m.len()..])) {
            let path = rest.split(')').next().unwrap().trim_matches('"').trim_start_matches("/assets/");
            assert!(Vendor::get(path).is_some(), "{path}");
        }
    }
}
