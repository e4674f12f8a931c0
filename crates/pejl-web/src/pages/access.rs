//! The accessibility statement that Danish law asks of a public body's site.

use super::Head;
use askama::Template;
use pejl_words as words;
use std::borrow::Cow;

/// The keys that, with the browser's own (Alt, Alt+Shift or Ctrl+Alt), lead somewhere.
const KEYS: [(&str, &str); 5] = [
    ("F", "access-key-front"),
    ("S", "access-key-search"),
    ("N", "access-key-next"),
    ("P", "access-key-previous"),
    ("H", "access-key-help"),
];

#[derive(Template)]
#[template(path = "access.html")]
struct AccessPage<'a> {
    head: Head,
    contact: Cow<'a, str>,
    keys: Vec<(&'static str, Cow<'static, str>)>,
}

/// The page `/tilgaengelighed`; `contact` is who to write to.
pub(crate) fn access_page(base: &str, contact: Option<&str>) -> askama::Result<String> {
    let contact = match contact {
        Some(contact) => words::text("web-about-takedown-contact", &[("contact", contact.into())]).into(),
        None => words::label("web-about-takedown-nobody"),
    };
    let keys = KEYS.map(|(key, name)| (key, words::label(name))).to_vec();
    AccessPage { head: Head::with_data(base, "/tilgaengelighed", "/tilgaengelighed.json".to_owned()), contact, keys }
        .render()
}
