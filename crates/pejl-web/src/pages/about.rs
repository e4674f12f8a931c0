//! What Pejl is, how to have something removed, and accessibility.

use super::Head;
use askama::Template;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    head: Head,
    contact: Cow<'a, str>,
}

/// The page `/om`; `contact` is who to write to.
pub(crate) fn about_page(base: &str, contact: Option<&str>) -> askama::Result<String> {
    let contact = match contact {
        Some(contact) => words::text("web-about-takedown-contact", &[("contact", contact.into())]).into(),
        None => words::label("web-about-takedown-nobody"),
    };
    AboutPage { head: Head::of_about(base), contact }.render()
}
