//! What the program is and whom to write to, as data.

use super::{Links, VERSION};
use pejl_words as words;
use serde::Serialize;
use std::borrow::Cow;

/// The page about Pejl as data.
#[derive(Debug, Serialize)]
pub(crate) struct AboutData<'a> {
    version: u32,
    links: AboutLinks,
    name: Cow<'static, str>,
    description: Cow<'static, str>,
    /// The program's version.
    program: &'static str,
    /// The program's licence.
    licence: &'static str,
    /// Who to write to; null where nobody is named.
    contact: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct AboutLinks {
    #[serde(flatten)]
    links: Links,
    /// How to have something removed.
    removal: String,
    /// How everything may be used again.
    reuse: String,
    api: String,
    catalogue: String,
}

/// The data of `/om.json`.
pub(crate) fn about_data<'a>(base: &str, contact: Option<&'a str>) -> AboutData<'a> {
    AboutData {
        version: VERSION,
        links: AboutLinks {
            links: Links::to(base, "/om"),
            removal: format!("{base}/om#fjern"),
            reuse: format!("{base}/om#genbrug"),
            api: format!("{base}/api"),
            catalogue: format!("{base}/katalog.ttl"),
        },
        name: words::label("web-brand"),
        description: words::label("web-about-what-text"),
        program: env!("CARGO_PKG_VERSION"),
        licence: "EUPL-1.2",
        contact,
    }
}
