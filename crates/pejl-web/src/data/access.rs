//! The accessibility statement as data.

use super::{Links, VERSION};
use pejl_words as words;
use serde::Serialize;
use std::borrow::Cow;

/// What is not accessible, each told by its key.
pub(crate) const GAPS: [&str; 3] = ["access-gap-papers", "access-gap-tables", "access-gap-language"];

/// The statement as data.
#[derive(Debug, Serialize)]
pub(crate) struct AccessData<'a> {
    version: u32,
    links: Links,
    title: Cow<'static, str>,
    /// How far the site meets the law.
    status: Cow<'static, str>,
    gaps: Vec<Cow<'static, str>>,
    /// When the statement was made, and on what.
    made: Cow<'static, str>,
    /// Who to write to; null where nobody is named.
    contact: Option<&'a str>,
}

/// The data of `/tilgaengelighed.json`.
pub(crate) fn access_data<'a>(base: &str, contact: Option<&'a str>) -> AccessData<'a> {
    AccessData {
        version: VERSION,
        links: Links::to(base, "/tilgaengelighed"),
        title: words::label("access-title"),
        status: words::label("access-status-text"),
        gaps: GAPS.map(words::label).to_vec(),
        made: words::label("access-date-text"),
        contact,
    }
}
